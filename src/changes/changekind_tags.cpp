// SPDX-License-Identifier: GPL-3.0-or-later
// Tags themselves (api.md 3.2).
#include "changekinds.h"
#include "endpoints.h"
#include "mirrorstore.h"
#include "plansteps.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace ChangeKinds;

namespace {

// --- CreateTag ---

std::optional<ApiRequest> createTagRequest(const Change &change, const QJsonObject *record, const WriteDialect &)
{
    if (record)
        return std::nullopt;
    return Endpoints::createTag(textArg(change, "name"_L1));
}

ApiRequest createTagReadBack(const Change &change)
{
    return Endpoints::tags(PageQuery{100, 0}, textArg(change, "name"_L1));
}

std::optional<QJsonObject> createTagFound(const Change &change, const QJsonObject &answer)
{
    if (const auto record = foundById(change, answer))
        return record;
    const QString name = textArg(change, "name"_L1);
    return itemOf(answer, [&name](const QJsonObject &record) {
        return Json::id(record) != 0 && Json::text(record, "name"_L1).compare(name, Qt::CaseInsensitive) == 0;
    });
}

void storeTag(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    QJsonObject document = record;
    if (Json::id(document) == 0)
        document.insert("id"_L1, change.resultKey.toLongLong());
    if (!document.contains("name"_L1))
        document.insert("name"_L1, change.args.value("name"_L1));
    store.storeRecord("tag"_ba, document);
}

std::optional<PresentRecord> presentNamesake(MirrorStore &store, const Change &change)
{
    const QString key = PlanSteps::tagCalled(store, textArg(change, "name"_L1));
    return PresentRecord{change.before, !key.isEmpty(), key};
}

// --- RenameTag, DeleteTag ---

ApiRequest readTag(const Change &change)
{
    return Endpoints::tag(idOf(change));
}

std::optional<ApiRequest> renameTagRequest(const Change &change, const QJsonObject *record, const WriteDialect &)
{
    const QString name = textArg(change, "name"_L1);
    if (record && Json::text(*record, "name"_L1) == name)
        return std::nullopt;
    return Endpoints::renameTag(idOf(change), name);
}

// Puts another entry, or none, in place of the tag in a contact.
void replaceTag(QJsonObject &contact, qint64 tag, const QJsonObject &entry)
{
    const QJsonArray old = contact.value("tags"_L1).toArray();
    QJsonArray tags;
    for (const QJsonValue &value : old) {
        if (Json::id(value.toObject()) != tag)
            tags.append(value);
        else if (!entry.isEmpty())
            tags.append(entry);
    }
    contact.insert("tags"_L1, tags);
}

// Contacts carry the names of their tags.
void renameInMirror(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    const qint64 tag = idOf(change);
    const QString name = record.isEmpty() ? textArg(change, "name"_L1) : Json::text(record, "name"_L1);
    if (Json::id(record) == tag)
        store.storeRecord("tag"_ba, record);
    else
        store.editRecord("tag"_ba, change.key, [&name](QJsonObject &document) { document.insert("name"_L1, name); });
    store.editLinked("contact"_ba, tag, [&](QJsonObject &contact) {
        replaceTag(contact, tag, {{"id"_L1, tag}, {"name"_L1, name}});
    });
}

QJsonObject nameAfter(const Change &change, const QJsonObject &record)
{
    return {{"name"_L1, record.isEmpty() ? textArg(change, "name"_L1) : Json::text(record, "name"_L1)}};
}

std::optional<PresentRecord> presentName(MirrorStore &store, const Change &change)
{
    const std::optional<StoredRecord> record = store.record("tag"_ba, change.key);
    if (!record)
        return std::nullopt;
    const QString name = Json::text(record->json(), "name"_L1);
    return PresentRecord{{{"name"_L1, name}}, name == textArg(change, "name"_L1), {}};
}

std::optional<PresentRecord> presentTag(MirrorStore &store, const Change &change)
{
    std::optional<PresentRecord> present = presentWhole(store, change);
    if (present && !present->isSo && change.before.contains("kept"_L1))
        present->before.insert("kept"_L1, PlanSteps::keptHolders(store, idOf(change)));
    return present;
}

std::optional<ApiRequest> deleteTagRequest(const Change &change, const QJsonObject *, const WriteDialect &)
{
    return Endpoints::deleteTag(idOf(change));
}

void deleteInMirror(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    const qint64 tag = idOf(change);
    removeRecord(store, change, record);
    store.editLinked("contact"_ba, tag, [tag](QJsonObject &contact) { replaceTag(contact, tag, {}); });
}

// --- CheckTagMoved ---

ApiRequest readTagged(const Change &change)
{
    return Endpoints::contactsWithTag(PageQuery{100, idArg(change, "startingAfter"_L1)}, idOf(change));
}

std::optional<ApiRequest> checkTagRequest(const Change &change, const QJsonObject *, const WriteDialect &)
{
    return readTagged(change);
}

// The mirror may not know everybody who has the tag; the service does.
Message checkTagMoved(const Change &change, const QJsonObject &answer)
{
    using Says = Message::Says;
    const QString tag = textArg(change, "tag"_L1);
    if (!answer.value("items"_L1).isArray())
        return Message(Says::HoldersNotSaid, {tag});
    const qint64 into = idArg(change, "intoId"_L1);
    const QJsonArray items = answer.value("items"_L1).toArray();
    QList<QJsonObject> left;
    for (const QJsonValue &item : items) {
        const QJsonObject contact = item.toObject();
        if (hasTag(contact, idOf(change)) && (into == 0 || !hasTag(contact, into)))
            left.append(contact);
    }
    const bool more = Json::flag(answer, "hasMore"_L1);
    if (!left.isEmpty() && into == 0)
        return Message(Says::TagHeld, {Json::text(left.constFirst(), "email"_L1), tag});
    if (!left.isEmpty()) {
        const QString number = QString::number(left.size());
        return Message(Says::TagNotMoved, {more ? u"≥ "_s + number : number, tag, textArg(change, "into"_L1)});
    }
    const bool reached = !more || (!items.isEmpty() && Json::id(items.last().toObject()) <= idArg(change, "until"_L1));
    return reached ? Message() : Message(Says::TagSpread, {tag});
}

// Whoever has the tag is known from now on: another merge changes them too.
void storeHolders(MirrorStore &store, const Change &change, const QJsonObject &answer)
{
    if (!store.hasResource("contact"_ba))
        return;
    PageToStore page;
    page.resource = "contact"_ba;
    page.listing = PlanSteps::holdersListing(idOf(change));
    page.state = store.listing(page.listing); // nothing is said of what else there is
    page.askedAt = change.sentAt;
    for (const QJsonValue &contact : answer.value("items"_L1).toArray())
        page.items.append(QJsonDocument(contact.toObject()).toJson(QJsonDocument::Compact));
    store.storePage(page);
}

// clang-format off
constexpr ChangeKindRow rows[]{
    {.kind = ChangeKind::CreateTag, .createsRecord = true, .mayBeSo = true,
        .request = createTagRequest, .readBack = createTagReadBack, .found = createTagFound,
        .apply = storeTag, .after = recordAfter, .recordKey = idKey, .present = presentNamesake},
    {.kind = ChangeKind::RenameTag, .readsRecord = true,
        .request = renameTagRequest, .readBack = readTag, .found = foundById,
        .apply = renameInMirror, .after = nameAfter, .recordKey = idKey, .present = presentName},
    {.kind = ChangeKind::DeleteTag, .removes = true, .deletes = true, .readsRecord = true,
        .request = deleteTagRequest, .readBack = readTag, .found = foundById,
        .apply = deleteInMirror, .after = nothingAfter, .recordKey = idKey, .present = presentTag},
    {.kind = ChangeKind::CheckTagMoved,
        .request = checkTagRequest, .readBack = readTagged, .found = foundById,
        .apply = storeHolders, .after = nothingAfter, .recordKey = idKey, .check = checkTagMoved},
};
// clang-format on

} // namespace

std::span<const ChangeKindRow> ChangeKinds::ofTags()
{
    return rows;
}
