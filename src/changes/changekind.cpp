// SPDX-License-Identifier: GPL-3.0-or-later
#include "changekind.h"

#include "changekinds.h"
#include "mirrorstore.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ChangeKinds {

bool hasTag(const QJsonObject &contact, qint64 tag)
{
    const QJsonArray tags = contact.value("tags"_L1).toArray();
    return std::any_of(tags.begin(), tags.end(), [tag](const QJsonValue &v) { return Json::id(v.toObject()) == tag; });
}

std::optional<QJsonObject> foundById(const Change &, const QJsonObject &answer)
{
    return Json::id(answer) != 0 ? std::optional<QJsonObject>(answer) : std::nullopt;
}

std::optional<QJsonObject> foundInList(const Change &change, const QJsonObject &answer)
{
    return itemOf(answer, [&change](const QJsonObject &item) { return Json::text(item, "id"_L1) == change.key; });
}

void removeRecord(MirrorStore &store, const Change &change, const QJsonObject &)
{
    store.removeRecord(change.resource, change.key);
}

QJsonObject recordAfter(const Change &change, const QJsonObject &record)
{
    return record.isEmpty() ? change.args : record;
}

QJsonObject nothingAfter(const Change &, const QJsonObject &)
{
    return {};
}

std::optional<PresentRecord> presentlyGone(MirrorStore &store, const Change &change)
{
    if (!store.isComplete(change.resource))
        return std::nullopt;
    return PresentRecord{change.before, true, {}};
}

std::optional<PresentRecord> presentWhole(MirrorStore &store, const Change &change)
{
    const std::optional<StoredRecord> record = store.record(change.resource, change.key);
    return record ? PresentRecord{record->json(), false, {}} : presentlyGone(store, change);
}

} // namespace ChangeKinds

namespace {

QString nameOf(const QByteArray &resource, const QString &key)
{
    return key.isEmpty() ? QString() : QString::fromLatin1(resource) + u':' + key;
}

} // namespace

QString recordName(const Change &change)
{
    return nameOf(change.resource, change.key);
}

QString ownerName(const Change &change)
{
    const QString contact = change.args.value("contactId"_L1).toString();
    return nameOf(change.resource, contact.isEmpty() ? change.key : contact);
}

void WriteDialect::learn(const WriteDialect &other)
{
    namesAsFields = namesAsFields || other.namesAsFields;
    labelAsFieldName = labelAsFieldName || other.labelAsFieldName;
    oldCancelSpelling = oldCancelSpelling || other.oldCancelSpelling;
}

const ChangeKindRow &changeKind(ChangeKind kind)
{
    using namespace ChangeKinds;
    for (const std::span<const ChangeKindRow> rows : {ofContacts(), ofTags(), ofFields(), ofSchool(), ofPayments()}) {
        const auto row = std::find_if(rows.begin(), rows.end(), [kind](const auto &r) { return r.kind == kind; });
        if (row != rows.end())
            return *row;
    }
    Q_UNREACHABLE();
}

Change lookedAtAgain(MirrorStore &store, const Change &change)
{
    const ChangeKindRow &kind = changeKind(change.kind);
    if (!kind.present || !store.hasResource(change.resource))
        return change;
    const std::optional<PresentRecord> present = kind.present(store, change);
    if (!present)
        return change;
    Change now = change;
    now.before = present->before;
    if (present->isSo) {
        now.state = Change::State::AlreadySo;
        now.after = now.before;
        if (kind.createsRecord)
            now.key = now.resultKey = present->key;
        if (const auto record = store.record(change.resource, now.key); record && kind.createsRecord && kind.note)
            now.message = kind.note(now, record->json());
    }
    return now;
}

bool looksFirst(const Change &change)
{
    return change.args.value("look"_L1).toBool() || change.args.contains("expects"_L1);
}

Change lookedAtInTurn(MirrorStore &store, const Change &change)
{
    Change now = lookedAtAgain(store, change);
    const ChangeKindRow &kind = changeKind(change.kind);
    if (!kind.createsRecord || !store.hasResource(change.resource) || !store.resource(change.resource).numericKey)
        return now;
    // Where nothing is known, nothing can be told to be ours.
    const qint64 newest = store.newestKey(change.resource).value_or(std::numeric_limits<qint64>::max());
    now.before.insert("newest"_L1, QString::number(newest));
    return now;
}

bool mayBeOurs(const Change &change, const QJsonObject &record)
{
    return !change.before.contains("newest"_L1) || Json::id(record) > Json::id(change.before, "newest"_L1);
}

void applyChange(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    if (store.hasResource(change.resource))
        changeKind(change.kind).apply(store, change, record);
}

void applyMissed(MirrorStore &store, const QList<Change> &changes)
{
    // Decided once for each record: the first effect makes it look fresh.
    QHash<QString, bool> missed;
    for (const Change &change : changes) {
        const bool succeeded = change.state == Change::State::Done || change.state == Change::State::AlreadySo;
        if (!succeeded || !change.sentAt.isValid() || change.key.isEmpty() || !store.hasResource(change.resource))
            continue;
        const ChangeKindRow &kind = changeKind(change.kind);
        const QString name = recordName(change);
        if (!missed.contains(name)) {
            const std::optional<StoredRecord> record = store.record(change.resource, change.key);
            missed.insert(name, record ? record->fetchedAt < change.settledAt : kind.createsRecord);
        }
        if (missed.value(name))
            applyChange(store, change, kind.createsRecord ? change.after : QJsonObject());
    }
}

QString causeOf(const ApiError &error)
{
    if (error.httpStatus == 0)
        return error ? u"network"_s : QString();
    QString cause = QString::number(error.httpStatus);
    if (!error.violations.isEmpty() && !error.violations.first().path.isEmpty())
        cause += u' ' + error.violations.first().path;
    return cause;
}
