// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that do several things for the same contacts, or set one value of all of them.
#include "json.h"
#include "plansteps.h"

using namespace Qt::StringLiterals;
using namespace PlanSteps;

namespace {

QString personOf(const Change &step)
{
    return step.resource == "contact" ? step.key : step.args.value("contactId"_L1).toString();
}

// Where UpdateContact has the value (changekind.h).
QLatin1StringView keyOf(FieldEdit::Place place)
{
    switch (place) {
    case FieldEdit::Place::FirstName:
        return "firstName"_L1;
    case FieldEdit::Place::LastName:
        return "lastName"_L1;
    case FieldEdit::Place::Phone:
        return "phoneNumber"_L1;
    case FieldEdit::Place::Language:
        return "locale"_L1;
    case FieldEdit::Place::Field:
        break;
    }
    return "fields"_L1;
}

QJsonObject argsOf(const FieldEdit &edit, const QString &text)
{
    const QJsonValue value = text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    if (edit.place == FieldEdit::Place::Field)
        return {{keyOf(edit.place), QJsonObject{{edit.slug, value}}}};
    return {{keyOf(edit.place), value}};
}

QString present(const FieldEdit &edit, const ContactValues &values)
{
    switch (edit.place) {
    case FieldEdit::Place::FirstName:
        return values.firstName;
    case FieldEdit::Place::LastName:
        return values.lastName;
    case FieldEdit::Place::Phone:
        return values.phoneNumber;
    case FieldEdit::Place::Language:
        return values.locale;
    case FieldEdit::Place::Field:
        break;
    }
    return values.fields.value(edit.slug);
}

} // namespace

namespace Plan {

JobPlan grant(MirrorStore &store, const std::vector<RowId> &rows, const Grant &grant)
{
    QList<JobPlan> parts;
    if (!grant.tags.isEmpty())
        parts.append(editTags(store, rows, grant.tags));
    if (grant.course != 0)
        parts.append(enroll(store, rows, grant.course, grant.accessType, grant.modules));
    if (grant.community != 0)
        parts.append(addMembers(store, rows, grant.community));
    JobPlan plan;
    QStringList people;
    QHash<QString, QList<Change>> steps;
    for (const JobPlan &part : std::as_const(parts)) {
        plan.partlyKnown.unite(part.partlyKnown);
        for (const Change &step : part.steps) {
            const QString person = personOf(step);
            if (step.resource == "tag") {
                plan.steps.append(step); // new ones are made first, and keep their places
                continue;
            }
            if (!steps.contains(person))
                people.append(person);
            steps[person].append(step);
        }
    }
    for (const QString &person : std::as_const(people)) {
        for (Change &step : steps[person]) {
            step.seq = int(plan.steps.size());
            plan.steps.append(step);
        }
    }
    QJsonObject args{{"contacts"_L1, people.size()}};
    if (people.size() == 1)
        args.insert("label"_L1, plan.steps.last().label);
    close(plan, JobKind::Grant, args);
    return plan;
}

JobPlan setField(MirrorStore &store, const std::vector<RowId> &rows, const FieldEdit &edit)
{
    JobPlan plan;
    const QString wanted = edit.value.trimmed();
    const bool possible = !wanted.isEmpty() || edit.place != FieldEdit::Place::Language; // a contact always has one
    for (const RowId row : rows) {
        const std::optional<StoredRecord> record = possible ? store.record("contact"_ba, row) : std::nullopt;
        if (!record)
            continue;
        const ContactValues values = ContactValues::of(record->json());
        Change change = step(plan, ChangeKind::UpdateContact, "contact"_ba);
        change.key = record->key;
        change.label = values.email;
        change.args = argsOf(edit, wanted);
        change.before = argsOf(edit, present(edit, values));
        if (present(edit, values).trimmed() == wanted) { // blanks around a stored value are no reason to write it
            change.state = Change::State::AlreadySo;
            change.after = change.before;
        }
        plan.steps.append(change);
    }
    QJsonObject args{{"contacts"_L1, plan.steps.size()}, {"to"_L1, edit.name}, {"clear"_L1, wanted.isEmpty()}};
    if (plan.steps.size() == 1)
        args.insert("label"_L1, plan.steps.first().label);
    close(plan, JobKind::SetField, args);
    return plan;
}

} // namespace Plan
