// SPDX-License-Identifier: GPL-3.0-or-later
#include "formlines.h"

#include "apierror.h"
#include "contact.h"
#include "icons.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The keys that a contact's own line edits have in requests, with the slugs of the same values among the fields.
struct OwnValue
{
    QLatin1StringView key;
    QLatin1StringView slug;
};
constexpr OwnValue ownValues[] = {{"firstName"_L1, FieldSlug::FirstName}, {"lastName"_L1, FieldSlug::LastName},
    {"phoneNumber"_L1, FieldSlug::PhoneNumber}};

// Slugs in the order in which a step writes them as fields. Names are among them when the service drops them at the top
// level.
QStringList slugsOf(const QJsonObject &args, bool namesAsFields)
{
    QStringList slugs;
    for (const OwnValue &value : ownValues) {
        if (namesAsFields && args.contains(value.key))
            slugs.append(value.slug);
    }
    return slugs + args.value("fields"_L1).toObject().keys();
}

// The slugs that may stand at a place of the request's fields: two of them where it is not known here whether names
// were sent as fields.
QStringList slugsAt(const QJsonObject &args, int index)
{
    const QString asFields = slugsOf(args, true).value(index);
    const QString topLevel = slugsOf(args, false).value(index);
    // A name is hardly ever refused, other values are.
    if (asFields.isEmpty() || topLevel.isEmpty() || FormLines::isOwnSlug(asFields))
        return {topLevel.isEmpty() ? asFields : topLevel};
    return asFields == topLevel ? QStringList{asFields} : QStringList{topLevel, asFields};
}

} // namespace

void FormLine::showError(const QString &text)
{
    const QString shown = error->isHidden() ? text : error->text() + u'\n' + text;
    if (error->isHidden()) {
        QAction *mark = edit->addAction(Icons::named("dialog-error"), QLineEdit::TrailingPosition);
        mark->setObjectName(u"errorMark"_s);
    }
    error->setText(shown);
    error->show();
    edit->setAccessibleDescription(shown);
    edit->setFocus();
}

void FormLine::clearError()
{
    error->hide();
    edit->setAccessibleDescription(note);
    delete edit->findChild<QAction *>(u"errorMark"_s);
}

bool FormLines::isOwnSlug(const QString &slug)
{
    return slug == FieldSlug::FirstName || slug == FieldSlug::LastName || slug == "last_name"_L1
        || slug == FieldSlug::PhoneNumber;
}

FormLine *FormLines::add(const QString &key, bool isField, QLineEdit *edit, QLabel *error)
{
    QFont font = error->font();
    font.setBold(true);
    error->setFont(font);
    m_lines.push_back(std::make_unique<FormLine>(FormLine{key, isField, edit, error, edit->text()}));
    FormLine *line = m_lines.back().get();
    QObject::connect(edit, &QLineEdit::textChanged, error, [line] { line->clearError(); });
    return line;
}

FormLine *FormLines::find(const QString &key, bool isField) const
{
    const auto found = std::find_if(m_lines.cbegin(), m_lines.cend(),
        [&](const auto &line) { return line->key == key && line->isField == isField; });
    return found == m_lines.cend() ? nullptr : found->get();
}

bool FormLines::isModified() const
{
    return std::any_of(
        m_lines.cbegin(), m_lines.cend(), [](const auto &line) { return line->edit->text() != line->initial; });
}

void FormLines::clearErrors()
{
    for (const auto &line : m_lines)
        line->clearError();
}

void FormLines::setEnabled(bool enabled)
{
    for (const auto &line : m_lines)
        line->edit->setEnabled(enabled);
}

QList<FormLine *> FormLines::meantBy(const Violation &violation, const QJsonObject &args) const
{
    static const QRegularExpression indexed(u"^fields\\[(\\d+)\\]"_s);
    const QRegularExpressionMatch match = indexed.match(violation.path);
    const QStringList keys = match.hasMatch() ? slugsAt(args, match.captured(1).toInt()) : QStringList{violation.path};
    QList<FormLine *> meant;
    QList<FormLine *> named;
    for (QString key : keys) {
        for (const OwnValue &value : ownValues) {
            if (key == value.slug)
                key = value.key;
        }
        FormLine *line = find(key, false) ? find(key, false) : find(key, true);
        if (!line)
            continue;
        meant.append(line);
        if (line->isField && violation.message.contains(key, Qt::CaseInsensitive))
            named.append(line);
    }
    return meant.size() > 1 && named.size() == 1 ? named : meant;
}
