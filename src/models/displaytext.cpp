// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DisplayText)
};

// Codes of the service that are not the ISO ones (api.md 7.4), by the ISO language they mean.
QLocale::Language languageOf(const QString &code)
{
    static const QHash<QString, QString> own{{u"jp"_s, u"ja"_s}, {u"dk"_s, u"da"_s}, {u"ua"_s, u"uk"_s}};
    return QLocale(own.value(code, code)).language();
}

// Qt has English names only, and they are what is looked up here. These are the languages the service knows.
[[maybe_unused]] constexpr const char *languageNames[] = {
    QT_TRANSLATE_NOOP("Language", "Albanian"),
    QT_TRANSLATE_NOOP("Language", "Arabic"),
    QT_TRANSLATE_NOOP("Language", "Chinese"),
    QT_TRANSLATE_NOOP("Language", "Czech"),
    QT_TRANSLATE_NOOP("Language", "Danish"),
    QT_TRANSLATE_NOOP("Language", "Dutch"),
    QT_TRANSLATE_NOOP("Language", "English"),
    QT_TRANSLATE_NOOP("Language", "French"),
    QT_TRANSLATE_NOOP("Language", "German"),
    QT_TRANSLATE_NOOP("Language", "Greek"),
    QT_TRANSLATE_NOOP("Language", "Hindi"),
    QT_TRANSLATE_NOOP("Language", "Hungarian"),
    QT_TRANSLATE_NOOP("Language", "Indonesian"),
    QT_TRANSLATE_NOOP("Language", "Italian"),
    QT_TRANSLATE_NOOP("Language", "Japanese"),
    QT_TRANSLATE_NOOP("Language", "Norwegian Bokmal"),
    QT_TRANSLATE_NOOP("Language", "Polish"),
    QT_TRANSLATE_NOOP("Language", "Portuguese"),
    QT_TRANSLATE_NOOP("Language", "Romanian"),
    QT_TRANSLATE_NOOP("Language", "Russian"),
    QT_TRANSLATE_NOOP("Language", "Serbian"),
    QT_TRANSLATE_NOOP("Language", "Slovak"),
    QT_TRANSLATE_NOOP("Language", "Slovenian"),
    QT_TRANSLATE_NOOP("Language", "Spanish"),
    QT_TRANSLATE_NOOP("Language", "Swedish"),
    QT_TRANSLATE_NOOP("Language", "Thai"),
    QT_TRANSLATE_NOOP("Language", "Turkish"),
    QT_TRANSLATE_NOOP("Language", "Ukrainian"),
};

QString nameOf(QLocale::Language language)
{
    return QCoreApplication::translate("Language", QLocale::languageToString(language).toUtf8().constData());
}

} // namespace

namespace DisplayText {

QString of(const ColumnInfo &column, const QVariant &value)
{
    switch (column.type) {
    case CellType::DateTime:
        return date(value.toDateTime());
    case CellType::Number:
        // Numbers in records are ids: no thousands separators, they are copied into other programs.
        return value.isNull() ? QString() : QString::number(value.toLongLong());
    case CellType::Tags:
        return value.toStringList().join(u", ");
    case CellType::States: {
        QStringList words;
        const QStringList keys = value.toStringList();
        for (const QString &key : keys)
            words.append(state(key));
        return words.join(u", ");
    }
    case CellType::Text:
    case CellType::Link:
        break;
    }
    // A cell is one line, whatever the service sent.
    return value.toString().simplified();
}

QString date(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString dateInFull(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

QString age(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Text::tr("never");
    const qint64 seconds = time.secsTo(now);
    if (seconds < 60)
        return Text::tr("just now");
    if (seconds < 3600)
        return Text::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / 60));
    if (seconds < 24 * 3600)
        return Text::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / 3600));
    if (seconds < 30 * 24 * 3600)
        return Text::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / (24 * 3600)));
    return Text::tr("on %1").arg(QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat));
}

QString duration(qint64 seconds)
{
    if (seconds < 5)
        return Text::tr("a few seconds");
    if (seconds < 90)
        return Text::tr("about %n second(s)", nullptr, static_cast<int>(seconds));
    if (seconds < 90 * 60)
        return Text::tr("about %n minute(s)", nullptr, static_cast<int>((seconds + 30) / 60));
    return Text::tr("about %n hour(s)", nullptr, static_cast<int>((seconds + 1800) / 3600));
}

QString state(const QString &key)
{
    if (key == "unsubscribed"_L1)
        return Text::tr("Unsubscribed");
    if (key == "bounced"_L1)
        return Text::tr("Bounced");
    if (key == "needsConfirmation"_L1)
        return Text::tr("Needs confirmation");
    return key;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString language(const QString &locale)
{
    const QLocale::Language found = languageOf(locale);
    if (found == QLocale::C || locale.isEmpty())
        return locale;
    return Text::tr("%1 (%2)", "a language and its code").arg(nameOf(found), locale);
}

QStringList languages()
{
    return u"ar cs dk el en es fr hi hu id it jp nl no pl pt ro ru sk sl sq sr sv th tr ua zh de"_s.split(u' ');
}

} // namespace DisplayText
