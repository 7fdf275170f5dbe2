// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for tags and for the definitions of contact fields.
#include "contact.h"
#include "contactfield.h"
#include "json.h"
#include "plansteps.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PlanSteps;

namespace {

constexpr int MaxLabelLength = 255; // api.md 3.4
// Of the pages of 100 contacts that are checked, so many are expected: room for those who got the tag meanwhile.
constexpr size_t CheckedPerPage = 90;

QString tagName(const QString &typed)
{
    return typed.trimmed().left(Tag::MaxNameLength);
}

JobPlan ofOneTag(MirrorStore &store, qint64 tag, ChangeKind kind, Change *change)
{
    JobPlan plan;
    *change = step(plan, kind, "tag"_ba);
    change->key = QString::number(tag);
    if (const std::optional<StoredRecord> record = store.record("tag"_ba, change->key))
        change->before = record->json();
    else
        plan.problem = PlanText::tr("The tag does not exist any more.");
    change->label = Json::text(change->before, "name"_L1);
    return plan;
}

// One page after the other of those who have the tag, newest first, as the service lists them.
void planChecks(JobPlan &plan, const QList<qint64> &contacts, const Change &deletion, qint64 into, const QString &name)
{
    qint64 after = 0;
    for (size_t from = 0; from == 0 || from < size_t(contacts.size()); from += CheckedPerPage) {
        const size_t next = from + CheckedPerPage;
        const qint64 until = next < size_t(contacts.size()) ? contacts.at(qsizetype(next) - 1) : 0;
        Change check = step(plan, ChangeKind::CheckTagMoved, "tag"_ba);
        check.key = deletion.key;
        check.label = deletion.label;
        check.args = {{"tag"_L1, deletion.label}, {"intoId"_L1, QString::number(into)}, {"into"_L1, name},
            {"startingAfter"_L1, QString::number(after)}, {"until"_L1, QString::number(until)}, {"needsAll"_L1, true}};
        plan.steps.append(check);
        after = until;
    }
}

bool areAllContactsKnown(MirrorStore &store)
{
    return store.listing("contact"_ba).coverage.isComplete();
}

QJsonObject keptEntry(const Contact &contact)
{
    return {{"id"_L1, contact.key()}, {"email"_L1, contact.email}};
}

JobPlan ofOneField(MirrorStore &store, const QString &slug, ChangeKind kind, Change *change)
{
    JobPlan plan;
    *change = step(plan, kind, "contact_field"_ba);
    change->key = slug;
    if (const std::optional<StoredRecord> record = store.record("contact_field"_ba, slug))
        change->before = record->json();
    else if (kind != ChangeKind::CreateField)
        plan.problem = PlanText::tr("The field does not exist any more.");
    change->label = ContactField::fromJson(change->before).name;
    return plan;
}

} // namespace

QByteArray PlanSteps::holdersListing(qint64 tag)
{
    return "contact?tags="_ba + QByteArray::number(tag);
}

QJsonObject PlanSteps::keptHolders(MirrorStore &store, qint64 tag)
{
    QJsonArray holders;
    for (const RowId row : store.linkedTo("contact"_ba, tag)) {
        if (const std::optional<StoredRecord> record = store.record("contact"_ba, row))
            holders.append(keptEntry(Contact::fromDocument(record->document)));
    }
    const bool all = areAllContactsKnown(store) || store.isComplete(holdersListing(tag));
    return {{"contacts"_L1, holders}, {"all"_L1, all}};
}

QJsonObject PlanSteps::keptValues(MirrorStore &store, const QString &slug)
{
    QJsonArray holders;
    const QByteArray named = '"' + slug.toUtf8() + '"'; // most documents need not be read for this
    for (const RowId row : pointingAt(store, "contact"_ba, {})) {
        const std::optional<StoredRecord> record = store.record("contact"_ba, row);
        if (!record || !record->document.contains(named))
            continue;
        const Contact contact = Contact::fromDocument(record->document);
        const QString value = contact.field(slug);
        if (value.isEmpty())
            continue;
        QJsonObject entry = keptEntry(contact);
        entry.insert("value"_L1, value);
        holders.append(entry);
    }
    return {{"contacts"_L1, holders}, {"all"_L1, areAllContactsKnown(store)}};
}

JobPlan PlanSteps::mergedAnew(MirrorStore &store, const QList<Change> &steps)
{
    const auto check = std::find_if(
        steps.cbegin(), steps.cend(), [](const Change &step) { return step.kind == ChangeKind::CheckTagMoved; });
    JobPlan plan = Plan::mergeTags(store, check->key.toLongLong(), Json::id(check->args, "intoId"_L1));
    QList<Change> open = steps;
    open.removeIf([](const Change &step) { return !step.isLeft(); });
    for (Change &step : plan.steps) {
        const auto old = std::find_if(open.cbegin(), open.cend(),
            [&step](const Change &one) { return one.kind == step.kind && one.key == step.key; });
        if (old == open.cend())
            continue;
        step.retryOf = old->id;
        open.erase(old);
    }
    return plan;
}

namespace Plan {

JobPlan createTag(MirrorStore &store, const QString &name)
{
    TagEdit edit;
    edit.create = {name};
    JobPlan plan = editTags(store, {}, edit); // one that exists already needs no step
    close(plan, JobKind::CreateTag, {{"contacts"_L1, 1}, {"label"_L1, tagName(name)}});
    return plan;
}

JobPlan renameTag(MirrorStore &store, qint64 tag, const QString &name)
{
    Change change;
    JobPlan plan = ofOneTag(store, tag, ChangeKind::RenameTag, &change);
    const QString wanted = tagName(name);
    change.before = {{"name"_L1, change.label}};
    change.args = {{"name"_L1, wanted}};
    if (plan.problem.isEmpty() && !wanted.isEmpty() && wanted != change.label)
        plan.steps.append(change);
    close(plan, JobKind::RenameTag, {{"contacts"_L1, 1}, {"label"_L1, change.label}, {"to"_L1, wanted}});
    return plan;
}

JobPlan deleteTag(MirrorStore &store, qint64 tag)
{
    Change change;
    JobPlan plan = ofOneTag(store, tag, ChangeKind::DeleteTag, &change);
    change.args = {{"tag"_L1, change.label}};
    change.before.insert("kept"_L1, keptHolders(store, tag));
    if (plan.problem.isEmpty())
        plan.steps.append(change);
    close(plan, JobKind::DeleteTag, {{"contacts"_L1, 1}, {"label"_L1, change.label}});
    return plan;
}

JobPlan mergeTags(MirrorStore &store, qint64 tag, qint64 into)
{
    Change deletion;
    JobPlan plan = ofOneTag(store, tag, ChangeKind::DeleteTag, &deletion);
    const QString name = nameOf(store, "tag"_ba, into);
    if (!store.record("tag"_ba, QString::number(into)))
        plan.problem = PlanText::tr("The tag does not exist any more.");
    QList<qint64> contacts;
    if (tag != into && plan.problem.isEmpty()) {
        for (const RowId row : store.linkedTo("contact"_ba, tag)) {
            const std::optional<StoredRecord> record = store.record("contact"_ba, row);
            if (!record)
                continue;
            const Contact contact = Contact::fromJson(record->json());
            contacts.append(contact.id);
            Change change = tagStep(plan, true, into, name);
            change.key = record->key;
            change.label = contact.email;
            change.before = {{"hasTag"_L1, contact.hasTag(into)}};
            if (contact.hasTag(into)) {
                change.state = Change::State::AlreadySo;
                change.after = change.before;
            }
            plan.steps.append(change);
        }
        std::sort(contacts.begin(), contacts.end(), std::greater<>());
        planChecks(plan, contacts, deletion, into, name);
        deletion.seq = int(plan.steps.size());
        deletion.args = {{"tag"_L1, deletion.label}, {"needsAll"_L1, true}};
        deletion.before.insert("kept"_L1, keptHolders(store, tag));
        plan.steps.append(deletion);
    }
    close(plan, JobKind::MergeTags, {{"contacts"_L1, contacts.size()}, {"label"_L1, deletion.label}, {"to"_L1, name}});
    return plan;
}

JobPlan createField(MirrorStore &store, const QString &slug, const QString &label)
{
    Change change;
    JobPlan plan = ofOneField(store, slug.trimmed(), ChangeKind::CreateField, &change);
    const QString wanted = label.trimmed().left(MaxLabelLength);
    change.key.clear(); // it has none before it is there
    if (!change.before.isEmpty())
        change.before = {{"existing"_L1, true}};
    change.label = wanted;
    change.args = {{"slug"_L1, slug.trimmed()}, {"name"_L1, wanted}};
    if (!wanted.isEmpty() && !slug.trimmed().isEmpty())
        plan.steps.append(change);
    close(plan, JobKind::CreateField, {{"contacts"_L1, 1}, {"label"_L1, wanted}});
    return plan;
}

JobPlan updateField(MirrorStore &store, const QString &slug, const QString &label)
{
    Change change;
    JobPlan plan = ofOneField(store, slug, ChangeKind::UpdateField, &change);
    const QString wanted = label.trimmed().left(MaxLabelLength);
    change.before = {{"name"_L1, change.label}};
    change.args = {{"name"_L1, wanted}};
    if (plan.problem.isEmpty() && !wanted.isEmpty() && wanted != change.label)
        plan.steps.append(change);
    close(plan, JobKind::UpdateField, {{"contacts"_L1, 1}, {"label"_L1, change.label}, {"to"_L1, wanted}});
    return plan;
}

JobPlan deleteField(MirrorStore &store, const QString &slug)
{
    Change change;
    JobPlan plan = ofOneField(store, slug, ChangeKind::DeleteField, &change);
    change.args = {{"name"_L1, change.label}};
    change.before.insert("kept"_L1, keptValues(store, slug));
    if (plan.problem.isEmpty())
        plan.steps.append(change);
    close(plan, JobKind::DeleteField, {{"contacts"_L1, 1}, {"label"_L1, change.label}});
    return plan;
}

} // namespace Plan
