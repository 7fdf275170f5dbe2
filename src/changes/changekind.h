// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apirequest.h"
#include "change.h"

#include <QJsonObject>

#include <optional>

class MirrorStore;

// What was learned about the account during this session and shapes the next requests.
struct WriteDialect
{
    // The service drops names at the top level of a contact: write them as fields at once (api.md 7.1).
    bool namesAsFields{false};
};

// Everything the runner needs to know about one kind of change. Pure functions, but for apply.
//
// args, by kind:
//   CreateContact  {"email", "firstName", "lastName", "phoneNumber", "locale", "fields": {slug: value}}, absent = not
//   given UpdateContact  the same without e-mail: only what changes, null = clear. `before` and `after` have the same
//   form. DeleteContact  {}; `before` is the whole record AddTag, RemoveTag  {"tagId": "912345", "tag": name}; `before`
//   {"hasTag": bool} CreateTag      {"name"}
// Ids in args are text, since numbers of JSON are doubles here.
struct ChangeKindRow
{
    ChangeKind kind;
    bool createsRecord; // the answer holds the key that later steps need
    bool removes; // 404 means that the wanted state is there

    // The request that brings the record to what is wanted. record is what an answer or a read back showed of it, null
    // when nothing is known. No value: nothing is missing any more.
    std::optional<ApiRequest> (*request)(const Change &change, const QJsonObject *record, const WriteDialect &dialect);
    // The GET that shows what became of it.
    ApiRequest (*readBack)(const Change &change);
    // The record in the answer to readBack; no value = there is none (yet).
    std::optional<QJsonObject> (*found)(const Change &change, const QJsonObject &answer);
    // Effect of the settled change on the mirror, on the mirror thread. record may be empty: then from args.
    void (*apply)(MirrorStore &store, const Change &change, const QJsonObject &record);
    // `after`: what the change touches, as record shows it.
    QJsonObject (*after)(const Change &change, const QJsonObject &record);
};

const ChangeKindRow &changeKind(ChangeKind kind);

// Whether the change writes names or a phone number, which the service may drop without a word (api.md 7.1).
bool hasNames(const Change &change);
// The request that writes what the record does not show of them as fields; no value: all of it is there.
std::optional<ApiRequest> nameRepair(const Change &change, const QJsonObject &record);
// Effects of settled changes that the mirror may have missed, because the program ended between journal and mirror:
// those on records that were not read or written since. On the mirror thread.
void applyMissed(MirrorStore &store, const QList<Change> &changes);
// Errors of the same nature have the same cause: "422 email", "404", "500".
QString causeOf(const ApiError &error);
