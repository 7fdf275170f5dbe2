// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for enrollments, memberships and subscriptions.
#include "changekind.h"
#include "enrollment.h"
#include "json.h"
#include "membership.h"
#include "plansteps.h"
#include "subscription.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace PlanSteps;

namespace {

QString emailOf(MirrorStore &store, qint64 contact)
{
    const std::optional<StoredRecord> record = store.record("contact"_ba, QString::number(contact));
    return record ? Json::text(record->json(), "email"_L1) : QString();
}

QJsonArray toArray(const QList<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(QString::number(id));
    return array;
}

void addAccess(QJsonObject &args, const QString &accessType, const QList<qint64> &modules)
{
    args.insert("accessType"_L1, accessType);
    if (AccessType::needsModules(accessType))
        args.insert("modules"_L1, toArray(modules));
}

// Names the only one.
void closeForMany(JobPlan &plan, JobKind kind, qsizetype records, const QString &to = {})
{
    QJsonObject args{{"contacts"_L1, records}};
    if (!to.isEmpty())
        args.insert("to"_L1, to);
    if (records == 1 && !plan.steps.isEmpty())
        args.insert("label"_L1, plan.steps.last().label);
    close(plan, kind, args);
}

// A step for each contact to get a record of theirs in a place, a course or community; where the mirror has that
// record, the step is settled, and says what there is to know of it all the same.
void planPlaces(JobPlan &plan, MirrorStore &store, const std::vector<RowId> &rows, const Change &pattern,
    const QHash<qint64, StoredRecord> &present)
{
    for (const RowId row : rows) {
        const std::optional<StoredRecord> contact = store.record("contact"_ba, row);
        if (!contact)
            continue;
        Change change = pattern;
        change.seq = int(plan.steps.size());
        change.label = Json::text(contact->json(), "email"_L1);
        change.args.insert("contactId"_L1, contact->key);
        if (const auto record = present.constFind(contact->key.toLongLong()); record != present.cend()) {
            change.key = change.resultKey = record->key;
            change.state = Change::State::AlreadySo;
            change.message = changeKind(change.kind).note(change, record->json());
        }
        plan.steps.append(change);
    }
}

Change deletionOf(const JobPlan &plan, MirrorStore &store, const StoredRecord &record, const Enrollment &enrollment)
{
    Change change = step(plan, ChangeKind::DeleteEnrollment, "enrollment"_ba);
    change.key = record.key;
    change.before = record.json();
    change.label = emailOf(store, enrollment.contactId);
    if (change.label.isEmpty())
        change.label = enrollment.contactEmail;
    change.args = {{"contactId"_L1, QString::number(enrollment.contactId)},
        {"courseId"_L1, QString::number(enrollment.courseId)},
        {"course"_L1, shownName(enrollment.courseName, enrollment.courseId)}};
    return change;
}

Change deletionOf(const JobPlan &plan, MirrorStore &store, const StoredRecord &record, const Membership &membership)
{
    Change change = step(plan, ChangeKind::DeleteMembership, "membership"_ba);
    change.key = record.key;
    change.before = record.json();
    change.label = emailOf(store, membership.contactId);
    change.args = {{"contactId"_L1, QString::number(membership.contactId)},
        {"communityId"_L1, QString::number(membership.communityId)},
        {"community"_L1, shownName(membership.communityName, membership.communityId)}};
    return change;
}

template <class T>
JobPlan deleteAll(MirrorStore &store, const QByteArray &resource, const std::vector<RowId> &rows, JobKind kind)
{
    JobPlan plan;
    for (const RowId row : rows) {
        if (const std::optional<StoredRecord> record = store.record(resource, row))
            plan.steps.append(deletionOf(plan, store, *record, T::fromDocument(record->document)));
    }
    closeForMany(plan, kind, plan.steps.size());
    return plan;
}

QString wordFor(CancelWhen when)
{
    switch (when) {
    case CancelWhen::Now:
        return u"now"_s;
    case CancelWhen::Unsaid:
        return u"unsaid"_s;
    case CancelWhen::PeriodEnds:
    case CancelWhen::PeriodEndsOldSpelling:
        break;
    }
    return u"periodEnds"_s;
}

// Calls read(document) for what the mirror has of the resource and points there, if it has the resource at all.
template <class Read>
void forAll(MirrorStore &store, const QByteArray &resource, const References &references, Read read)
{
    if (!store.hasResource(resource))
        return;
    for (const RowId row : pointingAt(store, resource, references)) {
        if (const std::optional<StoredRecord> record = store.record(resource, row))
            read(record->document);
    }
}

void appendTo(QJsonObject &object, QLatin1StringView key, const QJsonObject &entry)
{
    QJsonArray array = object.value(key).toArray();
    array.append(entry);
    object.insert(key, array);
}

// Of the contacts that are in places.
void addPlaces(MirrorStore &store, const References &references, QHash<qint64, QJsonObject> *places)
{
    forAll(store, "enrollment"_ba, references, [places](const QByteArray &document) {
        const Enrollment enrollment = Enrollment::fromDocument(document);
        const auto found = places->find(enrollment.contactId);
        if (found == places->end())
            return;
        QJsonObject entry = accessOf(QJsonDocument::fromJson(document).object());
        entry.insert("courseId"_L1, QString::number(enrollment.courseId));
        entry.insert("course"_L1, shownName(enrollment.courseName, enrollment.courseId));
        appendTo(*found, "enrollments"_L1, entry);
    });
    forAll(store, "membership"_ba, references, [places](const QByteArray &document) {
        const Membership membership = Membership::fromDocument(document);
        if (const auto found = places->find(membership.contactId); found != places->end()) {
            appendTo(*found, "memberships"_L1,
                {{"communityId"_L1, QString::number(membership.communityId)},
                    {"community"_L1, shownName(membership.communityName, membership.communityId)}});
        }
    });
}

} // namespace

QHash<qint64, QJsonObject> PlanSteps::placesOf(MirrorStore &store, const std::vector<RowId> &contacts)
{
    QHash<qint64, QJsonObject> places;
    for (const RowId row : contacts) {
        if (const std::optional<StoredRecord> contact = store.record("contact"_ba, row))
            places.insert(contact->key.toLongLong(), {});
    }
    addPlaces(store, {}, &places);
    return places;
}

QJsonObject PlanSteps::placesOf(MirrorStore &store, qint64 contact)
{
    QHash<qint64, QJsonObject> places;
    places.insert(contact, {});
    addPlaces(store, {{"contact_id"_ba, contact}}, &places);
    return places.value(contact);
}

namespace Plan {

JobPlan deleteRecords(MirrorStore &store, const QByteArray &resource, const std::vector<RowId> &rows)
{
    if (resource == "enrollment")
        return deleteAll<Enrollment>(store, resource, rows, JobKind::DeleteEnrollments);
    if (resource == "membership")
        return deleteAll<Membership>(store, resource, rows, JobKind::DeleteMemberships);
    Q_ASSERT(resource == "contact");
    return deleteContacts(store, rows);
}

JobPlan enroll(MirrorStore &store, const std::vector<RowId> &rows, qint64 course, const QString &accessType,
    const QList<qint64> &modules)
{
    JobPlan plan;
    Change pattern = step(plan, ChangeKind::CreateEnrollment, "enrollment"_ba);
    const QString name = nameOf(store, "course"_ba, course);
    pattern.args = {{"courseId"_L1, QString::number(course)}, {"course"_L1, name}};
    addAccess(pattern.args, accessType, modules);
    QHash<qint64, StoredRecord> present;
    for (const RowId row : pointingAt(store, "enrollment"_ba, {{"course_id"_ba, course}})) {
        const std::optional<StoredRecord> record = store.record("enrollment"_ba, row);
        if (record)
            present.insert(Enrollment::fromDocument(record->document).contactId, *record);
    }
    if (!store.isComplete("enrollment"_ba))
        plan.partlyKnown.insert("enrollment"_ba);
    planPlaces(plan, store, rows, pattern, present);
    closeForMany(plan, JobKind::Enroll, plan.steps.size(), name);
    return plan;
}

JobPlan addMembers(MirrorStore &store, const std::vector<RowId> &rows, qint64 community)
{
    JobPlan plan;
    Change pattern = step(plan, ChangeKind::CreateMembership, "membership"_ba);
    const QString name = nameOf(store, "community"_ba, community);
    pattern.args = {{"communityId"_L1, QString::number(community)}, {"community"_L1, name}};
    QHash<qint64, StoredRecord> present;
    for (const RowId row : pointingAt(store, "membership"_ba, {{"community_id"_ba, community}})) {
        const std::optional<StoredRecord> record = store.record("membership"_ba, row);
        if (record)
            present.insert(Membership::fromDocument(record->document).contactId, *record);
    }
    // The service accepts a member once more as if it were a new one.
    if (!store.isComplete("membership"_ba)) {
        plan.partlyKnown.insert("membership"_ba);
        pattern.args.insert("look"_L1, true);
    }
    planPlaces(plan, store, rows, pattern, present);
    closeForMany(plan, JobKind::AddMembers, plan.steps.size(), name);
    return plan;
}

JobPlan changeAccess(
    MirrorStore &store, const std::vector<RowId> &rows, const QString &accessType, const QList<qint64> &modules)
{
    JobPlan plan;
    qsizetype enrollments = 0;
    for (const RowId row : rows) {
        const std::optional<StoredRecord> record = store.record("enrollment"_ba, row);
        if (!record)
            continue;
        const Enrollment enrollment = Enrollment::fromDocument(record->document);
        QJsonObject wanted;
        addAccess(wanted, accessType, modules);
        if (enrollment.active != false && isSameAccess(accessOf(record->json()), wanted))
            continue;
        const Change deletion = deletionOf(plan, store, *record, enrollment);
        plan.steps.append(deletion);
        Change creation = step(plan, ChangeKind::CreateEnrollment, "enrollment"_ba);
        creation.label = deletion.label;
        creation.args = deletion.args;
        addAccess(creation.args, accessType, modules);
        creation.args.insert("needs"_L1, deletion.seq);
        creation.args.insert("needsDone"_L1, true); // whose access was ended elsewhere meanwhile is not let in again
        creation.before = {{"existing"_L1, record->key}};
        plan.steps.append(creation);
        ++enrollments;
    }
    if (plan.isEmpty() && !rows.empty())
        plan.problem = PlanText::tr("The access is so already.");
    closeForMany(plan, JobKind::ChangeAccess, enrollments);
    return plan;
}

JobPlan cancelSubscription(MirrorStore &store, RowId row, CancelWhen when)
{
    JobPlan plan;
    QString planName;
    if (const std::optional<StoredRecord> record = store.record("subscription"_ba, row)) {
        const Subscription subscription = Subscription::fromDocument(record->document);
        planName = subscription.plan.name;
        Change change = step(plan, ChangeKind::CancelSubscription, "subscription"_ba);
        change.key = subscription.key();
        change.label = emailOf(store, subscription.contactId);
        change.before = record->json();
        change.args = {{"when"_L1, wordFor(when)}, {"plan"_L1, planName}};
        if (subscription.contactId != 0)
            change.args.insert("contactId"_L1, QString::number(subscription.contactId));
        const bool ends = wordFor(when) == "periodEnds"_L1 && subscription.endsWithPeriod();
        if (subscription.isCancelled() || ends)
            change.state = Change::State::AlreadySo;
        plan.steps.append(change);
    }
    closeForMany(plan, JobKind::CancelSubscription, 1, planName);
    return plan;
}

} // namespace Plan
