// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions of contact fields (api.md 3.4, 7.3). Their key is the slug.
#include "changekinds.h"
#include "endpoints.h"
#include "mirrorstore.h"
#include "plansteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ChangeKinds;

namespace {

QString slugOf(const Change &change)
{
    return change.key.isEmpty() ? textArg(change, "slug"_L1) : change.key;
}

QString labelOf(const QJsonObject &record)
{
    return Json::text(record, {"fieldName"_L1, "name"_L1});
}

LabelKey keyOf(const WriteDialect &dialect)
{
    return dialect.labelAsFieldName ? LabelKey::FieldName : LabelKey::Name;
}

QString slugKey(const QJsonObject &answer)
{
    return Json::text(answer, "slug"_L1);
}

ApiRequest readFields(const Change &)
{
    return Endpoints::contactFields();
}

std::optional<QJsonObject> foundField(const Change &change, const QJsonObject &answer)
{
    return itemOf(answer, [&change](const QJsonObject &item) { return slugKey(item) == slugOf(change); });
}

std::optional<QJsonObject> createdField(const Change &change, const QJsonObject &answer)
{
    return change.before.value("existing"_L1).toBool() ? std::nullopt : foundField(change, answer);
}

std::optional<ApiRequest> updateFieldRequest(
    const Change &change, const QJsonObject *record, const WriteDialect &dialect)
{
    const QString label = textArg(change, "name"_L1);
    if (record && labelOf(*record) == label)
        return std::nullopt;
    return Endpoints::renameContactField(slugOf(change), label, keyOf(dialect));
}

std::optional<ApiRequest> createFieldRequest(
    const Change &change, const QJsonObject *record, const WriteDialect &dialect)
{
    if (record)
        return updateFieldRequest(change, record, dialect);
    return Endpoints::createContactField(slugOf(change), textArg(change, "name"_L1), keyOf(dialect));
}

std::optional<ApiRequest> deleteFieldRequest(const Change &change, const QJsonObject *, const WriteDialect &)
{
    return Endpoints::deleteContactField(slugOf(change));
}

std::optional<ApiRequest> labelRepair(const Change &change, const QJsonObject &record)
{
    const QString label = textArg(change, "name"_L1);
    if (slugKey(record).isEmpty() || labelOf(record) == label)
        return std::nullopt;
    return Endpoints::renameContactField(slugOf(change), label, LabelKey::FieldName);
}

bool namesTheLabel(const Change &, const ApiError &refusal)
{
    return refusal.detail.contains("fieldName"_L1)
        || std::any_of(refusal.violations.cbegin(), refusal.violations.cend(),
            [](const Violation &violation) { return violation.path == "fieldName"_L1; });
}

Message labelNote(const Change &change, const QJsonObject &record)
{
    return labelRepair(change, record) ? Message(Message::Says::OtherLabel, {labelOf(record)}) : Message();
}

bool always(const Change &)
{
    return true;
}

void storeField(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    store.storeRecord("contact_field"_ba,
        slugKey(record).isEmpty()
            ? QJsonObject{{"slug"_L1, slugOf(change)}, {"fieldName"_L1, textArg(change, "name"_L1)}}
            : record);
}

// Its values go with it, all of them (api.md 3.4).
void deleteInMirror(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    removeRecord(store, change, record);
    const QString slug = slugOf(change);
    store.editMentioning("contact"_ba, '"' + slug.toUtf8() + '"', [slug](QJsonObject &contact) {
        QJsonArray fields;
        const QJsonArray old = contact.value("fields"_L1).toArray();
        for (const QJsonValue &field : old) {
            if (slugKey(field.toObject()) != slug)
                fields.append(field);
        }
        if (contact.contains("fields"_L1))
            contact.insert("fields"_L1, fields);
    });
}

QJsonObject labelAfter(const Change &change, const QJsonObject &record)
{
    return {{"name"_L1, slugKey(record).isEmpty() ? textArg(change, "name"_L1) : labelOf(record)}};
}

// Whether one with this slug is ours could not be told any more if the answer got lost.
std::optional<PresentRecord> presentNamesake(MirrorStore &store, const Change &change)
{
    const std::optional<StoredRecord> record = store.record("contact_field"_ba, slugOf(change));
    if (!record)
        return PresentRecord{};
    return PresentRecord{{{"existing"_L1, true}}, labelOf(record->json()) == textArg(change, "name"_L1), record->key};
}

std::optional<PresentRecord> presentLabel(MirrorStore &store, const Change &change)
{
    const std::optional<StoredRecord> record = store.record("contact_field"_ba, change.key);
    if (!record)
        return std::nullopt;
    const QString label = labelOf(record->json());
    return PresentRecord{{{"name"_L1, label}}, label == textArg(change, "name"_L1), {}};
}

std::optional<PresentRecord> presentField(MirrorStore &store, const Change &change)
{
    std::optional<PresentRecord> present = presentWhole(store, change);
    if (present && !present->isSo && change.before.contains("kept"_L1))
        present->before.insert("kept"_L1, PlanSteps::keptValues(store, change.key));
    return present;
}

// clang-format off
constexpr ChangeKindRow rows[]{
    {.kind = ChangeKind::CreateField, .createsRecord = true, .mayBeSo = true,
        .spelling = &WriteDialect::labelAsFieldName,
        .request = createFieldRequest, .readBack = readFields, .found = createdField,
        .apply = storeField, .after = recordAfter, .recordKey = slugKey, .present = presentNamesake,
        .repair = labelRepair, .otherSpelling = namesTheLabel, .note = labelNote},
    {.kind = ChangeKind::UpdateField, .spelling = &WriteDialect::labelAsFieldName,
        .request = updateFieldRequest, .readBack = readFields, .found = foundField,
        .apply = storeField, .after = labelAfter, .recordKey = slugKey, .present = presentLabel,
        .mustShow = always, .repair = labelRepair, .otherSpelling = namesTheLabel, .note = labelNote},
    {.kind = ChangeKind::DeleteField, .removes = true, .deletes = true,
        .request = deleteFieldRequest, .readBack = readFields, .found = foundField,
        .apply = deleteInMirror, .after = nothingAfter, .recordKey = slugKey, .present = presentField},
};
// clang-format on

} // namespace

std::span<const ChangeKindRow> ChangeKinds::ofFields()
{
    return rows;
}
