// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoplan.h"

#include "json.h"
#include "undoplanner.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

using Why = UndoSkip::Why;

namespace {

bool isDone(const Change &change)
{
    return change.state == Change::State::Done;
}

} // namespace

const UndoPlanner::Inverse UndoPlanner::inverses[]{
    {ChangeKind::CreateContact, &UndoPlanner::undoCreateContact},
    {ChangeKind::UpdateContact, &UndoPlanner::undoUpdateContact},
    {ChangeKind::DeleteContact, &UndoPlanner::undoDeleteContact},
    {ChangeKind::AddTag, &UndoPlanner::undoAddTag},
    {ChangeKind::RemoveTag, &UndoPlanner::undoRemoveTag},
    {ChangeKind::CreateTag, &UndoPlanner::undoCreateTag},
    {ChangeKind::RenameTag, &UndoPlanner::undoRenameTag},
    {ChangeKind::DeleteTag, &UndoPlanner::undoDeleteTag},
    {ChangeKind::CheckTagMoved, &UndoPlanner::undoNothing},
    {ChangeKind::CreateField, &UndoPlanner::undoCreateField},
    {ChangeKind::UpdateField, &UndoPlanner::undoUpdateField},
    {ChangeKind::DeleteField, &UndoPlanner::undoDeleteField},
    {ChangeKind::CreateEnrollment, &UndoPlanner::undoCreateEnrollment},
    {ChangeKind::DeleteEnrollment, &UndoPlanner::undoDeleteEnrollment},
    {ChangeKind::CreateMembership, &UndoPlanner::undoCreateMembership},
    {ChangeKind::DeleteMembership, &UndoPlanner::undoDeleteMembership},
    {ChangeKind::CancelSubscription, &UndoPlanner::undoCancel},
};

UndoPlanner::UndoPlanner(MirrorStore &store, const Job &job, const QList<Change> &steps, const QList<Change> &wanted,
    const RecordsSince &since)
    : m_store(store)
    , m_job(job)
    , m_since(since)
    , m_allTagsKnown(store.listing("tag"_ba).coverage.isComplete())
    , m_allContactsKnown(store.listing("contact"_ba).coverage.isComplete())
    , m_allFieldsKnown(store.listing("contact_field"_ba).coverage.isComplete())
{
    for (const Change &change : steps) {
        if (isDone(change) && change.kind == ChangeKind::AddTag)
            m_given[change.key].insert(Json::id(change.args, "tagId"_L1));
    }
    // What the job did to these goes with them, and comes up before they do.
    for (const Change &change : wanted) {
        if (!isDone(change) || change.kind != ChangeKind::CreateContact)
            continue;
        const std::optional<StoredRecord> present = store.record("contact"_ba, change.key);
        if (present && isAsCreated(change, present->json()))
            m_created.insert(change.key);
    }
}

void UndoPlanner::undo(const Change &change)
{
    if (change.state == Change::State::Unknown || change.state == Change::State::Sent) {
        leave(change, Why::NotKnown, tr("What became of this step is not known."));
        return;
    }
    if (!isDone(change))
        return;
    const auto row = std::find_if(
        std::begin(inverses), std::end(inverses), [&change](const Inverse &i) { return i.kind == change.kind; });
    if (row == std::end(inverses))
        leave(change, Why::NoInverse, tr("This kind of change cannot be taken back."));
    else
        undoBy(*row, change);
}

// The step that does it says what it takes back, so that the report of the undone job can tell.
void UndoPlanner::undoBy(const Inverse &inverse, const Change &change)
{
    const qsizetype before = m_plan.steps.size();
    (this->*inverse.undo)(change);
    const auto step = std::find_if(m_plan.steps.begin() + before, m_plan.steps.end(),
        [](const Change &made) { return made.kind != ChangeKind::CheckTagMoved; });
    if (step == m_plan.steps.end())
        return;
    m_undoneBy = step->seq;
    noteUndone(change);
    if (change.kind == ChangeKind::CreateContact) {
        for (const Change &with : m_goWith.take(change.key))
            noteUndone(with);
    }
}

void UndoPlanner::noteUndone(const Change &change)
{
    if (m_undoneBy < 0)
        return;
    QJsonObject &args = m_plan.steps[m_undoneBy].args;
    QJsonArray ids = args.value("undoes"_L1).toArray();
    ids.append(change.id);
    args.insert("undoes"_L1, ids);
}

// The mirror may be old: what is overwritten or deleted must still be so at the service.
const Change &UndoPlanner::append(Change change)
{
    change.seq = int(m_plan.steps.size());
    const bool loses = change.kind == ChangeKind::UpdateContact || change.kind == ChangeKind::DeleteContact
        || change.kind == ChangeKind::RenameTag || change.kind == ChangeKind::UpdateField;
    if (loses && !change.before.isEmpty()) {
        QJsonObject expected = change.before;
        expected.remove("kept"_L1);
        change.args.insert("expects"_L1, expected);
    }
    m_plan.steps.append(change);
    return m_plan.steps.constLast();
}

std::optional<QJsonObject> UndoPlanner::contact(const Change &change)
{
    const std::optional<StoredRecord> record = m_store.record("contact"_ba, change.key);
    if (!record) {
        leaveContact(change, change.key);
        return std::nullopt;
    }
    return record->json();
}

// What was given to one that the job made and this plan deletes needs no step of its own.
bool UndoPlanner::goesWithContact(const Change &change)
{
    const QString whose = change.resource == "contact" ? change.key : change.args.value("contactId"_L1).toString();
    if (!m_created.contains(whose))
        return false;
    m_goWith[whose].append(change);
    return true;
}

// A mirror that was removed or is not complete does not say that somebody is gone.
bool UndoPlanner::isContactGone(const QString &key)
{
    return m_store.rowOf("contact"_ba, key) == 0 && (m_allContactsKnown || m_since.deletedContacts.contains(key));
}

void UndoPlanner::leaveContact(const Change &change, const QString &key)
{
    if (isContactGone(key))
        leave(change, Why::Gone, tr("The contact is not there any more."));
    else
        leave(change, Why::NotKnown, tr("The contact is not loaded here. Load all contacts, then undo again."));
}

// Only a complete list of tags says that one is gone.
bool UndoPlanner::isTagGone(qint64 tag)
{
    return m_allTagsKnown && !m_store.record("tag"_ba, QString::number(tag));
}

int UndoPlanner::count(ChangeKind kind) const
{
    return int(std::count_if(
        m_plan.steps.begin(), m_plan.steps.end(), [kind](const Change &step) { return step.kind == kind; }));
}

UndoPlan UndoPlanner::result()
{
    QSet<QString> records;
    for (const Change &step : m_plan.steps) {
        if (step.resource != "tag" || m_plan.steps.size() == 1) // that of the others is none of them
            records.insert(step.key.isEmpty() ? step.label : step.key);
    }
    m_plan.job.kind = JobKind::Undo;
    m_plan.job.undoOf = m_job.id;
    m_plan.job.bulk = m_plan.isLong();
    m_plan.job.args = {{"contacts"_L1, records.size()},
        {"of"_L1, QJsonObject{{"kind"_L1, QString(Changes::name(m_job.kind))}, {"args"_L1, m_job.args}}}};
    if (records.size() == 1)
        m_plan.job.args.insert("label"_L1, m_plan.steps.first().label);
    m_plan.consequences = consequences();
    return m_plan;
}

namespace Plan {

UndoPlan undo(MirrorStore &store, const Job &job, const QList<Change> &steps, const QSet<qint64> &chosen,
    const RecordsSince &since)
{
    QList<Change> all;
    QList<Change> wanted;
    for (const Change &step : steps) {
        all.append(since.atPresent(step));
        if (chosen.isEmpty() || chosen.contains(step.id))
            wanted.append(all.constLast());
    }
    UndoPlanner planner(store, job, all, wanted, since);
    std::for_each(wanted.crbegin(), wanted.crend(), [&planner](const Change &change) { planner.undo(change); });
    return planner.result();
}

} // namespace Plan
