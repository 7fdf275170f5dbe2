// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what was done to enrollments and memberships; of subscriptions, saying that it cannot be.
#include "enrollment.h"
#include "json.h"
#include "membership.h"
#include "plansteps.h"
#include "undoplanner.h"

using namespace Qt::StringLiterals;

using Why = UndoSkip::Why;

namespace {

QString pairOf(qint64 contact, qint64 place)
{
    return QString::number(contact) + u' ' + QString::number(place);
}

QString enrollmentPair(const QByteArray &document)
{
    const Enrollment enrollment = Enrollment::fromDocument(document);
    return pairOf(enrollment.contactId, enrollment.courseId);
}

QString membershipPair(const QByteArray &document)
{
    const Membership membership = Membership::fromDocument(document);
    return pairOf(membership.contactId, membership.communityId);
}

} // namespace

const UndoPlanner::Place UndoPlanner::enrollments{"enrollment"_ba, "courseId"_L1, "course"_L1,
    ChangeKind::CreateEnrollment, ChangeKind::DeleteEnrollment, enrollmentPair};
const UndoPlanner::Place UndoPlanner::memberships{"membership"_ba, "communityId"_L1, "community"_L1,
    ChangeKind::CreateMembership, ChangeKind::DeleteMembership, membershipPair};

// All that the mirror has, read once.
const QHash<QString, QString> &UndoPlanner::placesOf(const Place &place)
{
    if (!m_places.contains(place.resource)) {
        QHash<QString, QString> &keys = m_places[place.resource];
        Query query;
        query.resource = place.resource;
        query.sortColumn = "key"_ba;
        for (const RowId row : m_store.query(query).rows) {
            if (const std::optional<StoredRecord> record = m_store.record(place.resource, row))
                keys.insert(place.pair(record->document), record->key);
        }
    }
    return m_places[place.resource];
}

QString UndoPlanner::pairOf(const Change &change, const Place &place)
{
    return ::pairOf(Json::id(change.args, "contactId"_L1), Json::id(change.args, place.id));
}

// Of a membership that appeared later the step does not know the number, but there is one for each contact.
std::optional<StoredRecord> UndoPlanner::placeMade(const Change &change, const Place &place)
{
    const QString key = change.resultKey.isEmpty() ? placesOf(place).value(pairOf(change, place)) : change.resultKey;
    const std::optional<StoredRecord> record = m_store.record(place.resource, key);
    if (!record)
        leave(change, Why::Gone, tr("It is not among the loaded records. Refresh the list if you miss it there."));
    return record;
}

void UndoPlanner::endPlace(const Change &change, const Place &place, const StoredRecord &record)
{
    Change step;
    step.kind = place.deletion;
    step.resource = place.resource;
    step.key = record.key;
    step.label = change.label;
    step.args = {{"contactId"_L1, change.args.value("contactId"_L1)}, {place.id, change.args.value(place.id)},
        {place.name, change.args.value(place.name)}};
    step.before = record.json();
    m_ended.insert(pairOf(change, place), append(step).seq);
    ++m_plan.undone;
}

// args: beside contact and place.
void UndoPlanner::givePlace(const Change &change, const Place &place, const QJsonObject &args)
{
    const QString pair = pairOf(change, place);
    const QString present = placesOf(place).value(pair);
    const int endedBy = m_ended.value(pair, -1);
    if (!present.isEmpty() && endedBy < 0) {
        leave(change, Why::ChangedSince, tr("The contact is there again."));
        return;
    }
    if (const QString who = change.args.value("contactId"_L1).toString(); isContactGone(who)) {
        leaveContact(change, who);
        return;
    }
    Change step;
    step.kind = place.creation;
    step.resource = place.resource;
    step.label = change.label;
    step.args = args;
    for (const QLatin1StringView key : {"contactId"_L1, place.id, place.name})
        step.args.insert(key, change.args.value(key));
    if (endedBy >= 0) {
        step.args.insert("needs"_L1, endedBy);
        step.args.insert("needsDone"_L1, true); // whose access was ended elsewhere meanwhile is not let in again
        step.before = {{"existing"_L1, present}};
    }
    append(step);
    ++m_plan.undone;
}

void UndoPlanner::undoCreateEnrollment(const Change &change)
{
    if (goesWithContact(change))
        return;
    const std::optional<StoredRecord> record = placeMade(change, enrollments);
    if (!record)
        return;
    const QString access = Enrollment::fromDocument(record->document).accessType;
    const QString shown = Json::text(change.after, "accessType"_L1);
    if (access != change.args.value("accessType"_L1).toString() && access != shown) {
        leave(change, Why::ChangedSince, tr("The access is another one now."));
        return;
    }
    endPlace(change, enrollments, *record);
}

void UndoPlanner::undoDeleteEnrollment(const Change &change)
{
    const QJsonObject access = PlanSteps::accessOf(change.before);
    if (PlanSteps::isAccessKnown(access))
        givePlace(change, enrollments, access);
    else
        leave(change, Why::NoInverse,
            tr("It opened single modules, and the service does not say which. Enroll again by hand."));
}

void UndoPlanner::undoCreateMembership(const Change &change)
{
    if (goesWithContact(change))
        return;
    if (const std::optional<StoredRecord> record = placeMade(change, memberships))
        endPlace(change, memberships, *record);
}

void UndoPlanner::undoDeleteMembership(const Change &change)
{
    givePlace(change, memberships, {});
}

void UndoPlanner::undoCancel(const Change &change)
{
    leave(change, Why::NoInverse, tr("A cancelled subscription cannot be taken up again; a new one has to be bought."));
}
