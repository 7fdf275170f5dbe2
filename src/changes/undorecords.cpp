// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what was done to tags and contact fields themselves.
#include "contactfield.h"
#include "json.h"
#include "plansteps.h"
#include "tag.h"
#include "undoplanner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

using Why = UndoSkip::Why;

namespace {

const QByteArray tagResource = "tag"_ba;
const QByteArray fieldResource = "contact_field"_ba;

} // namespace

// --- tags ---

// One that was made for contacts stays: forms and automations may use it by now, and a tag that nobody has does no
// harm. One that was made for its own sake, or brought back by an undo, is deleted if nobody has it; the service is
// asked once more before that.
void UndoPlanner::undoCreateTag(const Change &change)
{
    if (m_job.kind != JobKind::CreateTag && m_job.kind != JobKind::Undo) {
        leave(change, Why::NoInverse, tr("The tag stays: others may use it by now. It can be deleted by hand."));
        return;
    }
    const std::optional<StoredRecord> record = m_store.record(tagResource, change.resultKey);
    if (!record) {
        leave(change, Why::Gone, tr("The tag does not exist any more."));
        return;
    }
    const QString name = Tag::fromDocument(record->document).name;
    if (name != change.args.value("name"_L1).toString()) {
        leave(change, Why::ChangedSince, tr("The tag has another name now."));
        return;
    }
    QSet<QString> losing;
    for (const Change &step : std::as_const(m_plan.steps)) {
        const bool loses = step.kind == ChangeKind::DeleteContact
            || (step.kind == ChangeKind::RemoveTag && step.args.value("tagId"_L1).toString() == record->key);
        if (loses)
            losing.insert(step.key);
    }
    for (const RowId row : m_store.linkedTo("contact"_ba, record->key.toLongLong())) {
        const std::optional<StoredRecord> holder = m_store.record("contact"_ba, row);
        if (holder && !losing.contains(holder->key)) {
            leave(change, Why::ChangedSince, tr("Contacts have got the tag since, so it is not deleted."));
            return;
        }
    }
    Change check;
    check.kind = ChangeKind::CheckTagMoved;
    check.resource = tagResource;
    check.key = record->key;
    check.label = name;
    check.args = {{"tag"_L1, name}, {"startingAfter"_L1, u"0"_s}, {"until"_L1, u"0"_s}, {"needsAll"_L1, true}};
    append(check);
    Change deletion = check;
    deletion.kind = ChangeKind::DeleteTag;
    deletion.args = {{"tag"_L1, name}, {"needsAll"_L1, true}};
    deletion.before = record->json(); // who loses it is in the steps before
    append(deletion);
    ++m_plan.undone;
}

void UndoPlanner::undoRenameTag(const Change &change)
{
    const std::optional<StoredRecord> record = m_store.record(tagResource, change.key);
    if (!record) {
        leave(change, Why::Gone, tr("The tag does not exist any more."));
        return;
    }
    const QString former = change.before.value("name"_L1).toString();
    const QString name = Tag::fromDocument(record->document).name;
    if (name != change.args.value("name"_L1).toString() && name != change.after.value("name"_L1).toString()) {
        leave(change, Why::ChangedSince, tr("The tag has another name now."));
        return;
    }
    const QString taken = PlanSteps::tagCalled(m_store, former);
    if (!taken.isEmpty() && taken != record->key) {
        leave(change, Why::ChangedSince, tr("Another tag is called “%1” now.").arg(former));
        return;
    }
    for (const Change &step : Plan::renameTag(m_store, record->key.toLongLong(), former).steps)
        append(step);
    ++m_plan.undone;
}

void UndoPlanner::undoDeleteTag(const Change &change)
{
    const Tag former = Tag::fromJson(change.before);
    if (former.name.isEmpty()) {
        leave(change, Why::NoInverse, tr("What the tag was is not known."));
        return;
    }
    if (m_store.rowOf(tagResource, change.key) != 0) {
        leave(change, Why::ChangedSince, tr("The tag is still there."));
        return;
    }
    if (!PlanSteps::tagCalled(m_store, former.name).isEmpty()) {
        leave(change, Why::ChangedSince, tr("There is another tag of this name now."));
        return;
    }
    Change create;
    create.kind = ChangeKind::CreateTag;
    create.resource = tagResource;
    create.label = former.name;
    create.args = {{"name"_L1, former.name}};
    const int madeBy = append(create).seq;
    m_tagSteps.insert(former.id, madeBy);
    for (Change give : keptContacts(change, ChangeKind::AddTag)) {
        give.args = {{"tag"_L1, former.name}};
        give.before = {{"hasTag"_L1, false}};
        give.tagFrom = madeBy;
        m_givenBack.insert(give.key, append(give).seq);
    }
    ++m_plan.undone;
}

QList<Change> UndoPlanner::keptContacts(const Change &change, ChangeKind inverse)
{
    const QJsonObject kept = change.before.value("kept"_L1).toObject();
    m_atLeast += kept.contains("all"_L1) && !kept.value("all"_L1).toBool() ? 1 : 0;
    QList<Change> steps;
    for (const QJsonValue &entry : kept.value("contacts"_L1).toArray()) {
        Change step;
        step.kind = inverse;
        step.resource = "contact"_ba;
        step.key = m_since.presentContact(Json::text(entry.toObject(), "id"_L1));
        step.label = Json::text(entry.toObject(), "email"_L1);
        step.args = entry.toObject();
        if (isContactGone(step.key)) {
            Change gone = change;
            gone.label = step.label;
            leaveContact(gone, step.key);
            continue;
        }
        if (const std::optional<StoredRecord> record = m_store.record("contact"_ba, step.key))
            step.label = Json::text(record->json(), "email"_L1);
        steps.append(step);
    }
    return steps;
}

// --- fields ---

void UndoPlanner::undoCreateField(const Change &change)
{
    const QString slug = change.resultKey.isEmpty() ? change.key : change.resultKey;
    const std::optional<StoredRecord> record = m_store.record(fieldResource, slug);
    if (!record) {
        leave(change, Why::Gone, tr("The field does not exist any more."));
        return;
    }
    if (ContactField::fromDocument(record->document).name != change.args.value("name"_L1).toString()) {
        leave(change, Why::ChangedSince, tr("The field has another label now."));
        return;
    }
    if (!m_allContactsKnown) {
        leave(change, Why::NotKnown,
            tr("Not all contacts are loaded, and some may have a value in the field. Load all, then undo again."));
        return;
    }
    const JobPlan inverse = Plan::deleteField(m_store, slug);
    const QJsonObject kept = inverse.steps.first().before.value("kept"_L1).toObject();
    if (!kept.value("contacts"_L1).toArray().isEmpty()) {
        leave(change, Why::ChangedSince, tr("Contacts have values in the field, so it is not deleted."));
        return;
    }
    append(inverse.steps.first());
    ++m_plan.undone;
}

void UndoPlanner::undoUpdateField(const Change &change)
{
    const std::optional<StoredRecord> record = m_store.record(fieldResource, change.key);
    if (!record) {
        leave(change, Why::Gone, tr("The field does not exist any more."));
        return;
    }
    const QString label = ContactField::fromDocument(record->document).name;
    if (label != change.args.value("name"_L1).toString() && label != change.after.value("name"_L1).toString()) {
        leave(change, Why::ChangedSince, tr("The field has another label now."));
        return;
    }
    const QString former = change.before.value("name"_L1).toString();
    for (const Change &step : Plan::updateField(m_store, change.key, former).steps)
        append(step);
    ++m_plan.undone;
}

void UndoPlanner::undoDeleteField(const Change &change)
{
    const ContactField former = ContactField::fromJson(change.before);
    if (former.slug.isEmpty()) {
        leave(change, Why::NoInverse, tr("What the field was is not known."));
        return;
    }
    if (m_store.rowOf(fieldResource, former.slug) != 0) {
        leave(change, Why::ChangedSince, tr("There is a field with this slug again."));
        return;
    }
    for (const Change &step : Plan::createField(m_store, former.slug, former.name).steps) {
        const int madeBy = append(step).seq;
        for (Change give : keptContacts(change, ChangeKind::UpdateContact)) {
            const QJsonValue value = give.args.value("value"_L1);
            give.args = {{"fields"_L1, QJsonObject{{former.slug, value}}}, {"needs"_L1, madeBy}};
            give.before = {{"fields"_L1, QJsonObject{{former.slug, QJsonValue::Null}}}};
            append(give);
        }
    }
    ++m_plan.undone;
}
