// SPDX-License-Identifier: GPL-3.0-or-later
#include "steptext.h"

#include "contact.h"
#include "displaytext.h"
#include "json.h"
#include "subscription.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context.
class Lines
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
public:
    explicit Lines(const QHash<QString, QString> &fieldNames)
        : m_fieldNames(fieldNames)
    { }

    static QString name(const QString &key)
    {
        if (key == "email"_L1)
            return tr("E-mail");
        if (key == "firstName"_L1)
            return tr("First name");
        if (key == "lastName"_L1)
            return tr("Last name");
        if (key == "phoneNumber"_L1)
            return tr("Phone");
        if (key == "locale"_L1)
            return tr("Language");
        return key;
    }
    static QString shown(const QString &value) { return value.isEmpty() ? tr("(empty)") : value; }

    void changed(const QString &title, const QJsonValue &from, const QJsonValue &to)
    {
        lines.append(tr("%1: %2 → %3").arg(title, shown(Json::toText(from)), shown(Json::toText(to))));
    }
    void stated(const QString &title, const QString &value)
    {
        if (!value.isEmpty())
            lines.append(tr("%1: %2").arg(title, value));
    }
    QString field(const QString &slug) const { return m_fieldNames.value(slug, slug); }

    void tag(const Change &step);
    void created(const QJsonObject &args);
    void updated(const Change &step);
    void deleted(const QJsonObject &before);
    // With the number of contacts that had it, if that was looked up.
    void deletedDefinition(const Change &step, const QString &title);
    void cancelled(const Change &step);
    void enrolled(const Change &step);

    QStringList lines{};

private:
    const QHash<QString, QString> &m_fieldNames;
};

void Lines::tag(const Change &step)
{
    const QString name = step.args.value("tag"_L1).toString();
    lines.append(step.kind == ChangeKind::AddTag ? tr("+ %1").arg(name) : tr("− %1").arg(name));
}

void Lines::created(const QJsonObject &args)
{
    for (const QLatin1StringView key : {"email"_L1, "firstName"_L1, "lastName"_L1, "phoneNumber"_L1, "locale"_L1})
        stated(name(key), Json::text(args, key));
    const QJsonObject fields = args.value("fields"_L1).toObject();
    for (auto value = fields.begin(); value != fields.end(); ++value)
        stated(field(value.key()), Json::toText(value.value()));
}

// What the service showed afterwards, else what is wanted.
void Lines::updated(const Change &step)
{
    const QJsonObject &after = step.after.isEmpty() ? step.args : step.after;
    for (auto arg = step.args.begin(); arg != step.args.end(); ++arg) {
        if (Changes::isOrderArg(arg.key()))
            continue;
        if (arg.key() != "fields"_L1) {
            changed(name(arg.key()), step.before.value(arg.key()), after.value(arg.key()));
            continue;
        }
        const QJsonObject wanted = arg.value().toObject();
        const QJsonObject from = step.before.value("fields"_L1).toObject();
        const QJsonObject to = after.value("fields"_L1).toObject();
        for (auto value = wanted.begin(); value != wanted.end(); ++value)
            changed(field(value.key()), from.value(value.key()), to.value(value.key()));
    }
}

void Lines::deleted(const QJsonObject &before)
{
    const Contact contact = Contact::fromJson(before);
    stated(tr("Name"), contact.fullName());
    stated(name(u"phoneNumber"_s), contact.phoneNumber);
    stated(tr("Tags"), contact.tagNames().join(u", "));
    for (const FieldValue &value : contact.fields) {
        if (value.slug != FieldSlug::FirstName && value.slug != FieldSlug::LastName
            && value.slug != FieldSlug::PhoneNumber)
            stated(value.name.isEmpty() ? field(value.slug) : value.name, value.value);
    }
}

void Lines::deletedDefinition(const Change &step, const QString &title)
{
    lines.append(Changes::title(step));
    const QJsonObject kept = step.before.value("kept"_L1).toObject();
    if (!kept.contains("contacts"_L1))
        return;
    const QString number = DisplayText::number(kept.value("contacts"_L1).toArray().size());
    stated(title, kept.value("all"_L1).toBool() ? number : DisplayText::atLeast(number));
}

void Lines::cancelled(const Change &step)
{
    const Subscription subscription = Subscription::fromJson(step.before);
    const QString after = Json::text(step.after, "status"_L1);
    lines.append(Changes::title(step));
    if (after.isEmpty() || after == subscription.status)
        stated(tr("Status"), DisplayText::state(subscription.status));
    else
        changed(tr("Status"), DisplayText::state(subscription.status), DisplayText::state(after));
    stated(tr("Plan"), subscription.plan.name);
    if (const std::optional<Money> price = subscription.plan.price())
        stated(tr("Price"), DisplayText::money(*price));
}

void Lines::enrolled(const Change &step)
{
    lines.append(Changes::title(step));
    QStringList modules;
    for (const QJsonValue &id : step.args.value("modules"_L1).toArray())
        modules.append(Json::toText(id));
    const QString access = DisplayText::state(Json::text(step.args, "accessType"_L1));
    stated(tr("Access"), modules.isEmpty() ? access : tr("%1: %2").arg(access, modules.join(u", "_s)));
}

// When the service said nothing that needs to be repeated.
QString plainAnswer(const Change &step)
{
    const auto with = [&step](const QString &words) {
        return step.httpStatus == 0
            ? words
            : Lines::tr("%1 (%2)", "an answer, its HTTP status").arg(words).arg(step.httpStatus);
    };
    if (step.state == Change::State::AlreadySo)
        return step.httpStatus == 0 ? Lines::tr("Nothing was sent") : with(Lines::tr("Nothing to change"));
    if (step.state != Change::State::Done)
        return {};
    if (step.httpStatus == 404) // a removal whose own answer was lost
        return with(Lines::tr("It is gone"));
    return with(step.resultKey.isEmpty() ? Lines::tr("Accepted") : Lines::tr("Created, id %1").arg(step.resultKey));
}

} // namespace

namespace StepText {

QString answer(const Change &step)
{
    return step.message.isEmpty() ? plainAnswer(step) : step.message.text();
}

QStringList changes(const Change &step, const QHash<QString, QString> &fieldNames)
{
    Lines text(fieldNames);
    switch (step.kind) {
    case ChangeKind::AddTag:
    case ChangeKind::RemoveTag:
        text.tag(step);
        break;
    case ChangeKind::CreateTag:
        text.lines.append(Lines::tr("New tag: %1").arg(step.args.value("name"_L1).toString()));
        break;
    case ChangeKind::CreateContact:
        text.created(step.args);
        break;
    case ChangeKind::UpdateContact:
        text.updated(step);
        break;
    case ChangeKind::DeleteContact:
        text.deleted(step.before);
        break;
    case ChangeKind::DeleteTag:
        text.deletedDefinition(step, Lines::tr("Contacts that had it"));
        break;
    case ChangeKind::DeleteField:
        text.deletedDefinition(step, Lines::tr("Contacts with a value"));
        break;
    case ChangeKind::DeleteEnrollment:
        text.stated(Lines::tr("Course"), step.args.value("course"_L1).toString());
        text.stated(Lines::tr("Access before"), DisplayText::state(Json::text(step.before, "accessType"_L1)));
        break;
    case ChangeKind::CreateEnrollment:
        text.enrolled(step);
        break;
    case ChangeKind::CancelSubscription:
        text.cancelled(step);
        break;
    default: // the title says it all
        text.lines.append(Changes::title(step));
        break;
    }
    return text.lines;
}

QStringList outcome(const Change &step, const QHash<QString, QString> &fieldNames)
{
    if (step.state == Change::State::AlreadySo)
        return {};
    QStringList lines = changes(step, fieldNames);
    if (lines.isEmpty() || step.state == Change::State::Done)
        return lines;
    lines.first() = Change::isSettled(step.state)
        ? Lines::tr("Wanted: %1", "a value before and after, which was not reached").arg(lines.first())
        : Lines::tr("Planned: %1", "a value before and after").arg(lines.first());
    return lines;
}

QStringList csvHeader()
{
    return {Lines::tr("Record"), Lines::tr("Id"), Lines::tr("Step"), Lines::tr("Result"), Lines::tr("Before and after"),
        Lines::tr("Answer"), Lines::tr("Planned at"), Lines::tr("Sent at"), Lines::tr("Settled at")};
}

QStringList csvRow(const Change &step, const QHash<QString, QString> &fieldNames)
{
    const auto time = [](const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); };
    return {step.label, step.key.isEmpty() ? step.resultKey : step.key, Changes::title(step),
        Changes::stateText(step.state), outcome(step, fieldNames).join(u'\n'), answer(step), time(step.plannedAt),
        time(step.sentAt), time(step.settledAt)};
}

QString toolTip(const QString &text)
{
    return text.isEmpty() ? text : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br/>"_s) + u"</qt>"_s;
}

} // namespace StepText
