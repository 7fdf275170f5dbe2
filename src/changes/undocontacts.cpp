// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what was done to contacts and their tags.
#include "changekind.h"
#include "contact.h"
#include "contactfield.h"
#include "json.h"
#include "plansteps.h"
#include "undoplanner.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

using Why = UndoSkip::Why;

namespace {

const QByteArray contactResource = "contact"_ba;

// A contact as the args of its creation describe it (changekind.h).
ContactValues valuesOfArgs(const QJsonObject &args)
{
    ContactValues values;
    values.email = Json::valueText(args, "email"_L1);
    values.firstName = Json::valueText(args, "firstName"_L1);
    values.lastName = Json::valueText(args, "lastName"_L1);
    values.phoneNumber = Json::valueText(args, "phoneNumber"_L1);
    values.locale = Json::valueText(args, "locale"_L1);
    const QJsonObject fields = args.value("fields"_L1).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        values.fields.insert(field.key(), Json::toText(field.value()));
    return values;
}

// A tag may have been renamed since.
QString presentName(MirrorStore &store, qint64 tag, const QString &former)
{
    const QString name = PlanSteps::nameOf(store, "tag"_ba, tag);
    return name.isEmpty() ? former : name;
}

// Names where the contact had them: written elsewhere, they would have to be written once more (api.md 7.1), and that
// would be more than the preview says.
ContactValues inTheirPlaces(const QJsonObject &former, ContactValues values)
{
    if (!keepsNamesInFields(former))
        return values;
    values.fields.insert(FieldSlug::FirstName, std::exchange(values.firstName, {}));
    values.fields.insert(FieldSlug::LastName, std::exchange(values.lastName, {}));
    values.fields.insert(FieldSlug::PhoneNumber, std::exchange(values.phoneNumber, {}));
    return values;
}

bool sameFields(const QMap<QString, QString> &a, const QMap<QString, QString> &b)
{
    const auto contains = [](const QMap<QString, QString> &all, const QMap<QString, QString> &some) {
        return std::all_of(some.keyValueBegin(), some.keyValueEnd(),
            [&all](const auto &field) { return all.value(field.first) == field.second; });
    };
    return contains(a, b) && contains(b, a); // an empty value and none are the same
}

} // namespace

void UndoPlanner::undoTag(const Change &change, ChangeKind inverse)
{
    const bool gives = inverse == ChangeKind::AddTag;
    if (change.before.value("hasTag"_L1).toBool() != gives)
        return; // it was so before
    if (goesWithContact(change))
        return;
    // A tag is given or taken without knowing anything else of a contact; one that was made with it goes with it.
    const std::optional<StoredRecord> record = m_store.record(contactResource, change.key);
    if (!record && (change.recordFrom >= 0 || isContactGone(change.key))) {
        leaveContact(change, change.key);
        return;
    }
    const qint64 tag = m_since.presentTag(Json::id(change.args, "tagId"_L1));
    if (record && Contact::fromDocument(record->document).hasTag(tag) == gives) {
        leave(change, Why::ChangedSince,
            gives ? tr("The contact has the tag again.") : tr("The contact does not have the tag any more."));
        return;
    }
    const int madeBy = gives ? m_tagSteps.value(tag, -1) : -1;
    if (gives && madeBy < 0 && isTagGone(tag)) {
        leave(change, Why::Gone, tr("The tag does not exist any more."));
        return;
    }
    Change step;
    step.kind = inverse;
    step.resource = contactResource;
    step.key = change.key;
    step.label = record ? Json::text(record->json(), "email"_L1) : change.label;
    step.args = {{"tag"_L1, presentName(m_store, tag, change.args.value("tag"_L1).toString())}};
    step.before = {{"hasTag"_L1, !gives}};
    step.tagFrom = madeBy;
    if (madeBy < 0)
        step.args.insert("tagId"_L1, QString::number(tag));
    // Of merged tags: nobody is left with neither.
    if (!gives && m_givenBack.contains(change.key))
        step.args.insert("needs"_L1, m_givenBack.value(change.key));
    append(step);
    ++m_plan.undone;
}

// Field by field: what has the value that we wrote gets its former one, the others are left alone.
void UndoPlanner::undoUpdateContact(const Change &change)
{
    const std::optional<QJsonObject> present = contact(change);
    if (!present)
        return;
    ContactValues values = ContactValues::of(*present);
    const ContactValues written = valuesOfArgs(change.args);
    const ContactValues shown = valuesOfArgs(change.after);
    const ContactValues former = valuesOfArgs(change.before);
    QStringList changed;
    const auto restore = [&changed](QString &value, const QString &name, const QString &wrote, const QString &showed,
                             const QString &was) {
        if (value.trimmed() == was.trimmed())
            return;
        if (value.trimmed() == wrote.trimmed() || value.trimmed() == showed.trimmed())
            value = was;
        else
            changed.append(name);
    };
    if (change.args.contains("firstName"_L1))
        restore(values.firstName, tr("first name"), written.firstName, shown.firstName, former.firstName);
    if (change.args.contains("lastName"_L1))
        restore(values.lastName, tr("last name"), written.lastName, shown.lastName, former.lastName);
    if (change.args.contains("phoneNumber"_L1))
        restore(values.phoneNumber, tr("phone number"), written.phoneNumber, shown.phoneNumber, former.phoneNumber);
    if (change.args.contains("locale"_L1) && !former.locale.isEmpty()) // there is no contact without one
        restore(values.locale, tr("language"), written.locale, shown.locale, former.locale);
    bool fieldGone = false;
    for (auto field = written.fields.begin(); field != written.fields.end(); ++field) {
        const QString slug = field.key();
        if (isFieldGone(slug)) {
            fieldGone = true;
            continue;
        }
        restore(
            values.fields[slug], fieldName(slug), field.value(), shown.fields.value(slug), former.fields.value(slug));
    }

    const JobPlan inverse = Plan::updateContact(*present, values);
    for (const Change &step : inverse.steps)
        append(step);
    m_plan.undone += inverse.isEmpty() ? 0 : 1;
    if (fieldGone)
        leave(change, Why::Gone, tr("The field does not exist any more."));
    if (!changed.isEmpty())
        leave(change, Why::ChangedSince, tr("Changed since: %1.").arg(changed.join(u", "_s)));
    else if (inverse.isEmpty() && !fieldGone)
        leave(change, Why::ChangedSince, tr("The contact has its former values already."));
}

bool UndoPlanner::isAsCreated(const Change &change, const QJsonObject &present) const
{
    const bool isRecord = Json::id(change.after) != 0;
    const ContactValues given = isRecord ? ContactValues::of(change.after) : valuesOfArgs(change.args);
    const ContactValues values = ContactValues::of(present);
    QSet<qint64> ours = m_given.value(change.key);
    for (const Tag &tag : Contact::fromJson(change.after).tags)
        ours.insert(tag.id);
    const QList<Tag> tags = Contact::fromJson(present).tags;
    return values.email.compare(given.email, Qt::CaseInsensitive) == 0 && values.firstName == given.firstName
        && values.lastName == given.lastName && values.phoneNumber == given.phoneNumber
        && (given.locale.isEmpty() || values.locale == given.locale) && sameFields(values.fields, given.fields)
        && std::all_of(tags.begin(), tags.end(), [&ours](const Tag &tag) { return ours.contains(tag.id); });
}

void UndoPlanner::undoCreateContact(const Change &change)
{
    const std::optional<QJsonObject> present = contact(change);
    if (!present)
        return;
    if (!isAsCreated(change, *present)) {
        leave(change, Why::ChangedSince, tr("The contact was changed since, so it is not deleted."));
        return;
    }
    for (const Change &step : Plan::deleteContacts(m_store, {m_store.rowOf(contactResource, change.key)}).steps)
        append(step);
    ++m_plan.undone;
}

void UndoPlanner::undoDeleteContact(const Change &change)
{
    const Contact former = Contact::fromJson(change.before);
    if (former.email.isEmpty()) {
        leave(change, Why::NoInverse, tr("What the contact was is not known."));
        return;
    }
    if (m_store.rowOf(contactResource, change.key) != 0) {
        leave(change, Why::ChangedSince, tr("The contact is there again."));
        return;
    }
    ContactValues values = ContactValues::of(change.before);
    const int lost = dropLostFields(values);
    Change create = Plan::createContact(m_store, inTheirPlaces(change.before, values)).steps.first();
    if (create.before.contains("existing"_L1)) {
        leave(change, Why::ChangedSince, tr("Another contact has this address now."));
        return;
    }
    create = append(create);
    giveFormerTags(former, create);
    giveFormerPlaces(change.before.value("kept"_L1).toObject(), create);
    m_valuesLost += lost;
    m_marks += former.unsubscribed || former.bounced ? 1 : 0;
    ++m_plan.undone;
}

// The service refuses a contact as a whole that has a value in a field which is not there.
int UndoPlanner::dropLostFields(ContactValues &values)
{
    int lost = 0;
    for (auto field = values.fields.begin(); field != values.fields.end();) {
        const bool gone = isFieldGone(field.key());
        lost += gone && !field->isEmpty() ? 1 : 0;
        field = gone ? values.fields.erase(field) : std::next(field);
    }
    return lost;
}

QString UndoPlanner::fieldName(const QString &slug)
{
    const std::optional<StoredRecord> field = m_store.record("contact_field"_ba, slug);
    const QString name = field ? ContactField::fromDocument(field->document).name : QString();
    return name.isEmpty() ? slug : name;
}

// Only a complete list of fields says that one is gone.
bool UndoPlanner::isFieldGone(const QString &slug)
{
    return m_allFieldsKnown && m_store.rowOf("contact_field"_ba, slug) == 0;
}

void UndoPlanner::giveFormerTags(const Contact &former, const Change &create)
{
    for (const Tag &tag : former.tags) {
        const qint64 id = m_since.presentTag(tag.id);
        if (isTagGone(id)) {
            ++m_tagsLost;
            continue;
        }
        Change step;
        step.kind = ChangeKind::AddTag;
        step.resource = contactResource;
        step.label = create.label;
        step.recordFrom = create.seq;
        step.args = {{"tagId"_L1, QString::number(id)}, {"tag"_L1, presentName(m_store, id, tag.name)}};
        step.before = {{"hasTag"_L1, false}};
        append(step);
    }
}

// Enrollments and memberships, as far as they were known.
void UndoPlanner::giveFormerPlaces(const QJsonObject &kept, const Change &create)
{
    const auto give = [this, &create](ChangeKind kind, const QByteArray &resource, const QJsonValue &place) {
        Change step;
        step.kind = kind;
        step.resource = resource;
        step.label = create.label;
        step.args = place.toObject();
        step.tagFrom = create.seq;
        append(step);
        ++m_placesAgain;
    };
    for (const QJsonValue &place : kept.value("enrollments"_L1).toArray()) {
        if (PlanSteps::isAccessKnown(place.toObject()))
            give(ChangeKind::CreateEnrollment, "enrollment"_ba, place);
        else
            ++m_placesLost;
    }
    for (const QJsonValue &place : kept.value("memberships"_L1).toArray())
        give(ChangeKind::CreateMembership, "membership"_ba, place);
}
