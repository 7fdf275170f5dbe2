// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changekind.h"
#include "json.h"

#include <QJsonArray>

#include <span>

// The rows of changekind(), by what they change, and what their functions have in common. Only the files
// changekind_*.cpp include it.
namespace ChangeKinds {

std::span<const ChangeKindRow> ofContacts();
std::span<const ChangeKindRow> ofTags();
std::span<const ChangeKindRow> ofFields();
std::span<const ChangeKindRow> ofSchool();
std::span<const ChangeKindRow> ofPayments();

inline qint64 idOf(const Change &change)
{
    return change.key.isEmpty() ? change.resultKey.toLongLong() : change.key.toLongLong();
}

inline qint64 idArg(const Change &change, QLatin1StringView key)
{
    return Json::id(change.args, key);
}

inline QString textArg(const Change &change, QLatin1StringView key)
{
    return change.args.value(key).toString();
}

inline QString idKey(const QJsonObject &answer)
{
    const qint64 id = Json::id(answer);
    return id == 0 ? QString() : QString::number(id);
}

// The first item of a listing's answer for which isIt(item) is true.
template <class IsIt>
std::optional<QJsonObject> itemOf(const QJsonObject &answer, IsIt isIt)
{
    const QJsonArray items = answer.value(QLatin1StringView("items")).toArray();
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        if (isIt(item))
            return item;
    }
    return std::nullopt;
}

bool hasTag(const QJsonObject &contact, qint64 tag);
std::optional<QJsonObject> foundById(const Change &change, const QJsonObject &answer); // in an answer that is a record
std::optional<QJsonObject> foundInList(const Change &change, const QJsonObject &answer); // of the change's key
void removeRecord(MirrorStore &store, const Change &change, const QJsonObject &record);
QJsonObject recordAfter(const Change &change, const QJsonObject &record); // or the args, when there is none
QJsonObject nothingAfter(const Change &change, const QJsonObject &record);
// Only a mirror that has all records says that one is gone.
std::optional<PresentRecord> presentlyGone(MirrorStore &store, const Change &change);
std::optional<PresentRecord> presentWhole(MirrorStore &store, const Change &change); // of what is to be deleted

} // namespace ChangeKinds
