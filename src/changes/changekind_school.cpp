// SPDX-License-Identifier: GPL-3.0-or-later
// Enrollments and memberships (api.md 3.6, 3.8).
#include "changekinds.h"
#include "endpoints.h"
#include "enrollment.h"
#include "mirrorstore.h"
#include "plansteps.h"

using namespace Qt::StringLiterals;
using namespace ChangeKinds;

namespace {

constexpr PageQuery onePage{100, 0};

qint64 nestedId(const QJsonObject &record, QLatin1StringView key)
{
    return Json::id(record.value(key).toObject());
}

// The record of this contact in this course or community. Checked here too: the service may give more than was asked
// for (api.md 3.6).
std::optional<QJsonObject> foundOfBoth(
    const Change &change, const QJsonObject &answer, QLatin1StringView place, QLatin1StringView placeId)
{
    if (const auto record = foundById(change, answer))
        return record;
    const qint64 existing = Json::id(change.before, "existing"_L1);
    return itemOf(answer, [&](const QJsonObject &item) {
        return Json::id(item) != 0 && Json::id(item) != existing
            && nestedId(item, "contact"_L1) == idArg(change, "contactId"_L1)
            && nestedId(item, place) == idArg(change, placeId);
    });
}

// What an answer leaves out is known from the request.
QJsonObject completed(const Change &change, QJsonObject record, QLatin1StringView place, QLatin1StringView placeId)
{
    if (nestedId(record, "contact"_L1) == 0) {
        record.insert("contact"_L1, QJsonObject{{"id"_L1, idArg(change, "contactId"_L1)}, {"email"_L1, change.label}});
    }
    if (nestedId(record, place) == 0) {
        record.insert(place, QJsonObject{{"id"_L1, idArg(change, placeId)}, {"name"_L1, change.args.value(place)}});
    }
    return record;
}

// Another one than that which the change is to replace.
std::optional<PresentRecord> presentPlace(
    MirrorStore &store, const Change &change, const QByteArray &column, QLatin1StringView placeId)
{
    const References both{{column, idArg(change, placeId)}, {"contact_id"_ba, idArg(change, "contactId"_L1)}};
    for (const RowId row : PlanSteps::pointingAt(store, change.resource, both)) {
        const std::optional<StoredRecord> record = store.record(change.resource, row);
        if (record && record->key.toLongLong() != Json::id(change.before, "existing"_L1))
            return PresentRecord{change.before, true, record->key};
    }
    return std::nullopt;
}

// --- enrollments ---

ApiRequest readEnrollments(const Change &change)
{
    return Endpoints::enrollments(onePage, idArg(change, "courseId"_L1), idArg(change, "contactId"_L1));
}

std::optional<ApiRequest> createEnrollmentRequest(const Change &change, const QJsonObject *record, const WriteDialect &)
{
    if (record)
        return std::nullopt;
    QList<qint64> modules;
    const QJsonArray ids = change.args.value("modules"_L1).toArray();
    for (const QJsonValue &id : ids)
        modules.append(Json::toText(id).toLongLong());
    return Endpoints::createEnrollment(
        idArg(change, "courseId"_L1), idArg(change, "contactId"_L1), textArg(change, "accessType"_L1), modules);
}

std::optional<QJsonObject> createdEnrollment(const Change &change, const QJsonObject &answer)
{
    return foundOfBoth(change, answer, "course"_L1, "courseId"_L1);
}

// One that was there already may open something else, or nothing.
Message accessNote(const Change &change, const QJsonObject &record)
{
    using Says = Message::Says;
    const QString access = Json::text(record, "accessType"_L1);
    const bool wasThere = change.state == Change::State::AlreadySo;
    if (wasThere && Enrollment::fromJson(record).active == false)
        return Message(Says::OtherAccess, {access, u"inactive"_s});
    if (!access.isEmpty() && access != textArg(change, "accessType"_L1))
        return Message(Says::OtherAccess, {access});
    if (wasThere && !access.isEmpty() && !PlanSteps::isSameAccess(PlanSteps::accessOf(record), change.args))
        return Message(Says::OtherAccess, {access, u"modules"_s});
    return {};
}

void storeEnrollment(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    if (Json::id(record) != 0)
        store.storeRecord("enrollment"_ba, completed(change, record, "course"_L1, "courseId"_L1));
}

std::optional<PresentRecord> presentEnrollment(MirrorStore &store, const Change &change)
{
    return presentPlace(store, change, "course_id"_ba, "courseId"_L1);
}

std::optional<ApiRequest> deleteEnrollmentRequest(const Change &change, const QJsonObject *, const WriteDialect &)
{
    return Endpoints::deleteEnrollment(idOf(change));
}

// --- memberships ---

ApiRequest readMemberships(const Change &change)
{
    return Endpoints::memberships(onePage, idArg(change, "communityId"_L1), idArg(change, "contactId"_L1));
}

std::optional<ApiRequest> createMembershipRequest(const Change &change, const QJsonObject *record, const WriteDialect &)
{
    if (record)
        return std::nullopt;
    return Endpoints::createMembership(idArg(change, "communityId"_L1), idArg(change, "contactId"_L1));
}

std::optional<QJsonObject> createdMembership(const Change &change, const QJsonObject &answer)
{
    return foundOfBoth(change, answer, "community"_L1, "communityId"_L1);
}

Message laterNote(const Change &, const QJsonObject &record)
{
    return record.isEmpty() ? Message(Message::Says::AppearsShortly) : Message();
}

void storeMembership(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    if (Json::id(record) != 0)
        store.storeRecord("membership"_ba, completed(change, record, "community"_L1, "communityId"_L1));
}

std::optional<PresentRecord> presentMembership(MirrorStore &store, const Change &change)
{
    return presentPlace(store, change, "community_id"_ba, "communityId"_L1);
}

std::optional<ApiRequest> deleteMembershipRequest(const Change &change, const QJsonObject *, const WriteDialect &)
{
    return Endpoints::deleteMembership(idOf(change));
}

// clang-format off
constexpr ChangeKindRow rows[]{
    {.kind = ChangeKind::CreateEnrollment, .createsRecord = true, .mayBeSo = true, .madeArg = "contactId"_L1,
        .request = createEnrollmentRequest, .readBack = readEnrollments, .found = createdEnrollment,
        .apply = storeEnrollment, .after = recordAfter, .recordKey = idKey, .present = presentEnrollment,
        .note = accessNote},
    {.kind = ChangeKind::DeleteEnrollment, .removes = true, .deletes = true,
        .request = deleteEnrollmentRequest, .readBack = readEnrollments, .found = foundInList,
        .apply = removeRecord, .after = nothingAfter, .recordKey = idKey, .present = presentWhole},
    {.kind = ChangeKind::CreateMembership, .createsRecord = true, .appearsLater = true, .mayBeSo = true,
        .madeArg = "contactId"_L1,
        .request = createMembershipRequest, .readBack = readMemberships, .found = createdMembership,
        .apply = storeMembership, .after = recordAfter, .recordKey = idKey, .present = presentMembership,
        .note = laterNote},
    {.kind = ChangeKind::DeleteMembership, .removes = true, .deletes = true,
        .request = deleteMembershipRequest, .readBack = readMemberships, .found = foundInList,
        .apply = removeRecord, .after = nothingAfter, .recordKey = idKey, .present = presentWhole},
};
// clang-format on

} // namespace

std::span<const ChangeKindRow> ChangeKinds::ofSchool()
{
    return rows;
}
