// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apirequest.h"
#include "change.h"

#include <QJsonObject>

#include <optional>

class MirrorStore;

// How the mirror has the record of a change that is about to be sent.
struct PresentRecord
{
    QJsonObject before{}; // as Change::before
    bool isSo{false}; // what is wanted is there, or gone, already
    QString key{}; // of the record that would be made a second time
};

// What was learned about the account during this session and shapes the next requests.
struct WriteDialect
{
    bool namesAsFields{false}; // drops names at the top level of a contact: write them as fields at once (api.md 7.1)
    bool labelAsFieldName{false}; // calls the label of a contact field "fieldName" (api.md 7.3)
    bool oldCancelSpelling{false}; // knows WhenBillingCycleEnds only (api.md 7.6)

    void learn(const WriteDialect &other);
};

// Everything the runner needs to know about one kind of change. Pure functions, but for apply.
//
// args, by kind; ids in args are text, since numbers of JSON are doubles here:
//   CreateContact       {"email", "firstName", "lastName", "phoneNumber", "locale", "fields": {slug: value}}; absent =
//                       not given
//   UpdateContact       the same without e-mail: only what changes, null = clear. `before`, `after` have the same form
//   DeleteContact       {}; `before` is the whole record, as for everything that is deleted. What goes with it is in
//                       "kept" of `before`, as far as the mirror knows it: {"enrollments": [{"courseId", "course",
//                       "accessType", "modules"}], "memberships": [{"communityId", "community"}]}
//   AddTag, RemoveTag   {"tagId", "tag": name}; `before` {"hasTag": bool}
//   CreateTag           {"name"}
//   RenameTag           {"name"}; `before`, `after` {"name"}
//   DeleteTag           {"tag": name}; "kept": {"contacts": [{"id", "email"}] who have it, "all": whether the mirror
//                       had all contacts}
//   CheckTagMoved       {"tag", "intoId", "into", "startingAfter", "until"}: sends nothing but a GET. One page of those
//                       who have the tag `key`: each must have the other one too, down to the contact `until` ("0" =
//                       to the end). Without "intoId": nobody must have the tag
//   CreateField         {"slug", "name"}; `before` {"existing": true} when the mirror has one with this slug
//   UpdateField         {"name"}; `before`, `after` {"name"}
//   DeleteField         {"name"}; "kept": {"contacts": [{"id", "email", "value"}], "all"}
//   CreateEnrollment    {"contactId", "courseId", "course": name, "accessType", "modules": [ids]}; `before`
//                       {"existing": id} of one that was there and does not count
//   DeleteEnrollment    {"contactId", "courseId", "course"}
//   CreateMembership    {"contactId", "communityId", "community": name}
//   DeleteMembership    {"contactId", "communityId", "community"}
//   CancelSubscription  {"when": "periodEnds" | "now" | "unsaid", "contactId" if known, "plan": name}; `before` the
//                       whole record, `after` {"status", "cancelledAt"}
// Besides, of any kind: "needs": seq, or "needsAll": true: of a step that is not sent unless that one, or all before
// it, succeeded, and with "needsDone": true only if this job did it and it was not so already; of creations "look":
// true, of a step that is sent only if the service does not show the record yet; and of changes that overwrite or
// delete, "expects": what the record must still show at the service, or it is left alone. `before` of creations
// besides: "newest": the highest id that was known when it was sent.
struct ChangeKindRow
{
    ChangeKind kind{};
    bool createsRecord{false}; // the answer holds the key that later steps need
    bool appearsLater{false}; // what was accepted is done, though it cannot be seen yet (api.md 3.8)
    bool removes{false}; // 404 means that the wanted state is there
    bool deletes{false}; // a record is gone after it, so its number is confirmed
    bool mayBeSo{false}; // a refusal may mean that the wanted state is there: it is read back
    bool readsRecord{false}; // readBack asks for the record itself: a 404 there means that it is gone
    bool WriteDialect::*spelling{nullptr}; // the part of the dialect that its requests depend on
    QLatin1StringView madeArg{"tagId"}; // the arg that the step `tagFrom` gives its key to

    // The request that brings the record to what is wanted. record is what an answer or a read back showed of it, null
    // when nothing is known. No value: nothing is missing any more.
    std::optional<ApiRequest> (*request)(
        const Change &change, const QJsonObject *record, const WriteDialect &dialect){};
    // The GET that shows what became of it.
    ApiRequest (*readBack)(const Change &change){};
    // The record in the answer to readBack; no value = there is none (yet).
    std::optional<QJsonObject> (*found)(const Change &change, const QJsonObject &answer){};
    // Effect of the settled change on the mirror, on the mirror thread. record may be empty: then from args.
    void (*apply)(MirrorStore &store, const Change &change, const QJsonObject &record){};
    // `after`: what the change touches, as record shows it.
    QJsonObject (*after)(const Change &change, const QJsonObject &record){};
    // The key of the record in an answer; empty when the answer is none.
    QString (*recordKey)(const QJsonObject &answer){};
    // The record as it is now, on the mirror thread; no value: the mirror does not say. Null: nothing is looked at.
    std::optional<PresentRecord> (*present)(MirrorStore &store, const Change &change){};

    // What follows is null where a kind has no need of it.

    // Whether a success has to show the record, and is read back if it does not. Creating always has to.
    bool (*mustShow)(const Change &change){};
    // The request in the other spelling for what was accepted but does not show in the record; no value: all is there.
    std::optional<ApiRequest> (*repair)(const Change &change, const QJsonObject &record){};
    // Whether the refusal is of the spelling: then the other one is tried, once.
    bool (*otherSpelling)(const Change &change, const ApiError &refusal){};
    // Of a change that only looks: what is wrong with the answer; empty = it is as it should be.
    Message (*check)(const Change &change, const QJsonObject &answer){};
    // Whether the record is as args "expects"; null: `after` of it is.
    bool (*isAsExpected)(const Change &change, const QJsonObject &record){};
    // What a person should know of a success all the same; record may be empty.
    Message (*note)(const Change &change, const QJsonObject &record){};
};

const ChangeKindRow &changeKind(ChangeKind kind);

// Tells the record of a change from those of all resources; empty while it does not exist.
QString recordName(const Change &change);
// The same of whoever has it, made or not: an enrollment or membership goes by its contact.
QString ownerName(const Change &change);

// A change whose turn has come, with its before-image of now; already so where others have done it since it was
// planned. On the mirror thread.
Change lookedAtAgain(MirrorStore &store, const Change &change);
// The same before it is sent. A creation also notes the newest id that is known (see mayBeOurs).
Change lookedAtInTurn(MirrorStore &store, const Change &change);
// Whether the service is asked what it has before anything is sent, which takes one more request.
bool looksFirst(const Change &change);
// Whether a record that a creation finds after its answer was lost can have been made by it: one that was there before,
// unknown to the mirror, has no higher id than those that were known (api.md 4).
bool mayBeOurs(const Change &change, const QJsonObject &record);
// The effect of a settled change on the mirror, as far as that has the resource. On the mirror thread.
void applyChange(MirrorStore &store, const Change &change, const QJsonObject &record);
// The request that writes what the record does not show of a contact's names as fields; no value: all of it is there.
std::optional<ApiRequest> nameRepair(const Change &change, const QJsonObject &record);
// Whether the contact shows that the service has no names beside the fields, and so takes none there.
bool keepsNamesInFields(const QJsonObject &contact);
// Effects of settled changes that the mirror may have missed, because the program ended between journal and mirror:
// those on records that were not read or written since. On the mirror thread.
void applyMissed(MirrorStore &store, const QList<Change> &changes);
// Errors of the same nature have the same cause: "422 email", "404", "500".
QString causeOf(const ApiError &error);
