// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include "enrollment.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

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

struct StateWord
{
    QLatin1StringView key;
    const char *word;
};
constexpr StateWord stateWords[]{
    // of contacts
    {"unsubscribed"_L1, QT_TRANSLATE_NOOP("DisplayText", "Unsubscribed")},
    {"bounced"_L1, QT_TRANSLATE_NOOP("DisplayText", "Bounced")},
    {"needsConfirmation"_L1, QT_TRANSLATE_NOOP("DisplayText", "Needs confirmation")},
    // of contact fields
    {"builtIn"_L1, QT_TRANSLATE_NOOP("DisplayText", "Built in")},
    {"own"_L1, QT_TRANSLATE_NOOP("DisplayText", "Own")},
    // of connections
    {"ACTIVE"_L1, QT_TRANSLATE_NOOP("DisplayText", "Active")},
    {"PENDING"_L1, QT_TRANSLATE_NOOP("DisplayText", "Pending")},
    {"FAILED"_L1, QT_TRANSLATE_NOOP("DisplayText", "Failed")},
    // of subscriptions
    {"active"_L1, QT_TRANSLATE_NOOP("DisplayText", "Active")},
    {"endsWithPeriod"_L1, QT_TRANSLATE_NOOP("DisplayText", "Ends with the period")},
    {"cancelled"_L1, QT_TRANSLATE_NOOP("DisplayText", "Cancelled")},
    {"completed"_L1, QT_TRANSLATE_NOOP("DisplayText", "Completed")},
    {"in_charge"_L1, QT_TRANSLATE_NOOP("DisplayText", "Being charged")},
    {"incomplete"_L1, QT_TRANSLATE_NOOP("DisplayText", "First payment missing")},
    {"incomplete_expired"_L1, QT_TRANSLATE_NOOP("DisplayText", "First payment never made")},
};

QString amount(const Money &money, const QLocale &locale)
{
    // Those whose smallest coin is a hundredth; of others it is not known (api.md 3.9).
    static const QStringList hundredths = u"aed ars aud bgn brl cad chf cny cop czk dkk dop egp eur gbp hkd ils inr "
                                          u"mad mxn myr nok nzd pen php pln ron "
                                          "rub sar sek sgd thb try uah usd zar"_s.split(u' ');
    const QString number = hundredths.contains(money.currency, Qt::CaseInsensitive)
        ? locale.toString(static_cast<double>(money.amount) / 100, 'f', 2)
        : locale.toString(money.amount);
    return QString(number + u' ' + money.currency.toUpper()).trimmed();
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
    case CellType::States:
        return states(value.toStringList()).join(u", ");
    case CellType::Count:
        return value.isNull() ? QString() : number(value.toLongLong());
    case CellType::Flag:
        return value.isNull() ? QString() : value.toBool() ? Text::tr("Yes") : Text::tr("No");
    case CellType::Word:
        return state(value.toString()).simplified();
    case CellType::Money:
        return value.isNull() ? QString() : money(value.value<Money>());
    case CellType::Interval:
        return interval(value.toString()).simplified();
    case CellType::Text:
    case CellType::Link:
        break;
    }
    // A cell is one line, whatever the service sent.
    return value.toString().simplified();
}

QString plain(const ColumnInfo &column, const QVariant &value)
{
    switch (column.type) {
    case CellType::DateTime:
        return value.toDateTime().toUTC().toString(Qt::ISODate); // as in reports of jobs
    case CellType::Count:
        return value.isNull() ? QString() : QString::number(value.toLongLong());
    case CellType::Money:
        return value.isNull() ? QString() : amount(value.value<Money>(), QLocale::c());
    default:
        return of(column, value);
    }
}

QString date(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString dateInFull(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

QString clock(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), QLocale::ShortFormat) : date(time);
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

// Both in the unit of the longer one, the shorter rounded down and the longer up.
QString duration(const TimeRange &range)
{
    const qint64 longest = qRound64(range.isBounded() ? range.most : range.least);
    const qint64 unit = longest < 90 ? 1 : longest < 90 * 60 ? 60 : 3600;
    const auto from = static_cast<int>(range.least / double(unit));
    if (!range.isBounded()) {
        if (longest < 5)
            return Text::tr("a few seconds or more");
        return unit == 1 ? Text::tr("at least %n second(s)", nullptr, from)
            : unit == 60 ? Text::tr("at least %n minute(s)", nullptr, from)
                         : Text::tr("at least %n hour(s)", nullptr, from);
    }
    const auto to = static_cast<int>(std::ceil(range.most / double(unit)));
    if (longest < 5 || to - from < 2)
        return duration(longest);
    if (from == 0 && unit == 60)
        return Text::tr("up to %n minute(s)", nullptr, to);
    if (from == 0 && unit == 3600)
        return Text::tr("up to %n hour(s)", nullptr, to);
    if (unit == 1)
        return Text::tr("%1 to %n second(s)", nullptr, to).arg(from);
    return unit == 60 ? Text::tr("%1 to %n minute(s)", nullptr, to).arg(from)
                      : Text::tr("%1 to %n hour(s)", nullptr, to).arg(from);
}

QString state(const QString &key)
{
    const auto known = std::find_if(
        std::begin(stateWords), std::end(stateWords), [&key](const StateWord &word) { return word.key == key; });
    return known == std::end(stateWords) ? AccessType::name(key) : Text::tr(known->word);
}

// What ends with the period is active until then: said in one word, or the second one would be cut off.
QStringList states(const QStringList &keys)
{
    QStringList words;
    for (const QString &key : keys) {
        if (key != "active"_L1 || !keys.contains("endsWithPeriod"_L1))
            words.append(state(key));
    }
    return words;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString atLeast(const QString &number)
{
    return u"≥ "_s + number;
}

QString atLeastInWords(const QString &number)
{
    return Text::tr("at least %1, not all are loaded").arg(number);
}

QString money(const Money &money)
{
    return amount(money, QLocale());
}

QString interval(const QString &interval)
{
    const qsizetype blank = interval.indexOf(u' ');
    const int count = interval.left(blank).toInt();
    const QString unit = interval.mid(blank + 1);
    if (count == 1 && unit == "day"_L1)
        return Text::tr("every day");
    if (count == 1 && unit == "week"_L1)
        return Text::tr("every week");
    if (count == 1 && unit == "month"_L1)
        return Text::tr("every month");
    if (count == 1 && unit == "year"_L1)
        return Text::tr("every year");
    if (unit == "day"_L1)
        return Text::tr("every %n day(s)", nullptr, count);
    if (unit == "week"_L1)
        return Text::tr("every %n week(s)", nullptr, count);
    if (unit == "month"_L1)
        return Text::tr("every %n month(s)", nullptr, count);
    if (unit == "year"_L1)
        return Text::tr("every %n year(s)", nullptr, count);
    return interval;
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
