// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts and the tags that they have (api.md 3.1, 3.3).
#include "changekinds.h"
#include "contact.h"
#include "endpoints.h"
#include "mirrorstore.h"
#include "plansteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ChangeKinds;

namespace {

const QByteArray contactResource = "contact"_ba;

// Where a name or phone number may stand in a contact (api.md 7.1).
struct NamePlace
{
    QLatin1StringView key; // at the top level
    QLatin1StringView slug; // among the fields
};
constexpr NamePlace namePlaces[]{
    {"firstName"_L1, FieldSlug::FirstName},
    {"lastName"_L1, FieldSlug::LastName},
    {"phoneNumber"_L1, FieldSlug::PhoneNumber},
};

qint64 tagOf(const Change &change)
{
    return idArg(change, "tagId"_L1);
}

QString fieldText(const QJsonObject &record, QStringView slug)
{
    const QJsonArray fields = record.value("fields"_L1).toArray();
    for (const QJsonValue &entry : fields) {
        const QJsonObject field = entry.toObject();
        if (field.value("slug"_L1).toString() == slug)
            return Json::toText(field.value("value"_L1));
    }
    return {};
}

bool showsName(const QJsonObject &record, const NamePlace &place, const QJsonValue &wanted)
{
    const QString text = Json::toText(wanted);
    const QString top = Json::text(record, place.key);
    const QString field = fieldText(record, QString(place.slug));
    return text.isEmpty() ? top.isEmpty() && field.isEmpty() : top == text || field == text;
}

QJsonObject fieldEntry(const QString &slug, const QJsonValue &value)
{
    return {{"slug"_L1, slug}, {"value"_L1, value}};
}

// The body of a create or update from args in the form of changekind.h.
QJsonObject contactBody(const QJsonObject &args, bool namesAsFields)
{
    QJsonObject body;
    QJsonArray fields;
    for (const QLatin1StringView key : {"email"_L1, "locale"_L1}) {
        if (args.contains(key))
            body.insert(key, args.value(key));
    }
    for (const NamePlace &place : namePlaces) {
        if (!args.contains(place.key))
            continue;
        if (namesAsFields)
            fields.append(fieldEntry(place.slug, args.value(place.key)));
        else
            body.insert(place.key, args.value(place.key));
    }
    const QJsonObject values = args.value("fields"_L1).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        fields.append(fieldEntry(value.key(), value.value()));
    if (!fields.isEmpty())
        body.insert("fields"_L1, fields);
    return body;
}

QJsonObject missingNames(const QJsonObject &args, const QJsonObject &record)
{
    QJsonObject missing;
    for (const NamePlace &place : namePlaces) {
        if (args.contains(place.key) && !showsName(record, place, args.value(place.key)))
            missing.insert(place.key, args.value(place.key));
    }
    return missing;
}

QJsonObject missingValues(const QJsonObject &args, const QJsonObject &record)
{
    QJsonObject missing = missingNames(args, record);
    if (args.contains("locale"_L1) && Json::toText(args.value("locale"_L1)) != Json::text(record, "locale"_L1))
        missing.insert("locale"_L1, args.value("locale"_L1));
    QJsonObject fields;
    const QJsonObject values = args.value("fields"_L1).toObject();
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (Json::toText(value.value()) != fieldText(record, value.key()))
            fields.insert(value.key(), value.value());
    }
    if (!fields.isEmpty())
        missing.insert("fields"_L1, fields);
    return missing;
}

ApiRequest readContact(const Change &change)
{
    return Endpoints::contact(idOf(change));
}

// The record's own values of the keys in args.
QJsonObject shownValues(const QJsonObject &args, const QJsonObject &record)
{
    QJsonObject shown;
    for (auto arg = args.begin(); arg != args.end(); ++arg) {
        if (Changes::isOrderArg(arg.key()))
            continue;
        if (arg.key() == "fields"_L1) {
            QJsonObject fields;
            const QJsonObject wanted = arg.value().toObject();
            for (auto field = wanted.begin(); field != wanted.end(); ++field)
                fields.insert(field.key(), fieldText(record, field.key()));
            shown.insert(arg.key(), fields);
            continue;
        }
        QString text = Json::text(record, {QLatin1StringView(arg.key().toLatin1())});
        for (const NamePlace &place : namePlaces) {
            if (place.key == arg.key() && text.isEmpty())
                text = fieldText(record, QString(place.slug));
        }
        shown.insert(arg.key(), text);
    }
    return shown;
}

// --- CreateContact ---

std::optional<ApiRequest> createContactRequest(
    const Change &change, const QJsonObject *record, const WriteDialect &dialect)
{
    if (!record)
        return Endpoints::createContact(contactBody(change.args, dialect.namesAsFields));
    // Creating is all or nothing but for the names.
    const QJsonObject missing = missingNames(change.args, *record);
    if (missing.isEmpty())
        return std::nullopt;
    return Endpoints::updateContact(Json::id(*record), contactBody(missing, true));
}

ApiRequest createContactReadBack(const Change &change)
{
    return Endpoints::contactByEmail(change.args.value("email"_L1).toString());
}

std::optional<QJsonObject> createContactFound(const Change &change, const QJsonObject &answer)
{
    if (const auto record = foundById(change, answer))
        return record;
    const QString email = change.args.value("email"_L1).toString();
    const qint64 existing = Json::id(change.before, "existing"_L1);
    // One that was there before is not ours, and ours does not exist: the address is taken.
    return itemOf(answer, [&](const QJsonObject &record) {
        return Json::text(record, "email"_L1).compare(email, Qt::CaseInsensitive) == 0 && Json::id(record) != 0
            && Json::id(record) != existing && mayBeOurs(change, record);
    });
}

void setField(QJsonArray &fields, const QString &slug, const QJsonValue &value, bool addIt)
{
    for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
        QJsonObject field = entry->toObject();
        if (field.value("slug"_L1).toString() == slug) {
            field.insert("value"_L1, value);
            *entry = field;
            return;
        }
    }
    if (addIt)
        fields.append(fieldEntry(slug, value));
}

// What a PATCH with these args makes of the document, where the service has not said it.
void editValues(QJsonObject &document, const QJsonObject &args)
{
    QJsonArray fields = document.value("fields"_L1).toArray();
    if (args.contains("locale"_L1))
        document.insert("locale"_L1, args.value("locale"_L1));
    for (const NamePlace &place : namePlaces) {
        if (!args.contains(place.key))
            continue;
        const bool atTheTop = document.contains(place.key);
        if (atTheTop)
            document.insert(place.key, args.value(place.key));
        setField(fields, place.slug, args.value(place.key), !atTheTop);
    }
    const QJsonObject values = args.value("fields"_L1).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        setField(fields, value.key(), value.value(), true);
    document.insert("fields"_L1, fields);
}

void storeContact(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    if (Json::id(record) != 0)
        store.storeRecord(contactResource, record);
    else
        store.editRecord(
            contactResource, change.key, [&change](QJsonObject &document) { editValues(document, change.args); });
}

// --- UpdateContact ---

std::optional<ApiRequest> updateContactRequest(
    const Change &change, const QJsonObject *record, const WriteDialect &dialect)
{
    const QJsonObject values = record ? missingValues(change.args, *record) : change.args;
    if (values.isEmpty())
        return std::nullopt;
    const bool namesAsFields = dialect.namesAsFields || (record && keepsNamesInFields(*record));
    return Endpoints::updateContact(idOf(change), contactBody(values, namesAsFields));
}

QJsonObject updateContactAfter(const Change &change, const QJsonObject &record)
{
    return record.isEmpty() ? change.args : shownValues(change.args, record);
}

bool areValuesAsExpected(const Change &change, const QJsonObject &record)
{
    return missingValues(change.args.value("expects"_L1).toObject(), record).isEmpty();
}

std::optional<PresentRecord> presentValues(MirrorStore &store, const Change &change)
{
    const std::optional<StoredRecord> record = store.record(contactResource, change.key);
    if (!record)
        return std::nullopt;
    const QJsonObject contact = record->json();
    return PresentRecord{shownValues(change.args, contact), missingValues(change.args, contact).isEmpty(), {}};
}

// --- DeleteContact ---

std::optional<PresentRecord> presentContact(MirrorStore &store, const Change &change)
{
    std::optional<PresentRecord> present = presentWhole(store, change);
    if (present && !present->isSo) {
        const QJsonObject places = PlanSteps::placesOf(store, idOf(change));
        if (!places.isEmpty())
            present->before.insert("kept"_L1, places);
    }
    return present;
}

// As far as people and automations change it.
bool isContactAsExpected(const Change &change, const QJsonObject &record)
{
    const QJsonObject expected = change.args.value("expects"_L1).toObject();
    const auto valuesOf = [](const QJsonObject &contact) {
        const Contact read = Contact::fromJson(contact);
        QMap<QString, QString> values{{"email"_L1, read.email.toLower()}, {"locale"_L1, read.locale},
            {FieldSlug::FirstName, read.firstName}, {FieldSlug::LastName, read.lastName},
            {FieldSlug::PhoneNumber, read.phoneNumber}};
        for (const FieldValue &field : read.fields) {
            if (!field.value.isEmpty() && !values.contains(field.slug))
                values.insert(field.slug, field.value);
        }
        return values;
    };
    const auto tagsOf = [](const QJsonObject &contact) {
        QSet<qint64> tags;
        for (const Tag &tag : Contact::fromJson(contact).tags)
            tags.insert(tag.id);
        return tags;
    };
    return valuesOf(record) == valuesOf(expected) && tagsOf(record) == tagsOf(expected);
}

std::optional<ApiRequest> deleteContactRequest(const Change &change, const QJsonObject *, const WriteDialect &)
{
    return Endpoints::deleteContact(idOf(change));
}

// --- AddTag, RemoveTag ---

std::optional<ApiRequest> addTagRequest(const Change &change, const QJsonObject *record, const WriteDialect &)
{
    if (record && hasTag(*record, tagOf(change)))
        return std::nullopt;
    return Endpoints::addContactTag(idOf(change), tagOf(change));
}

std::optional<ApiRequest> removeTagRequest(const Change &change, const QJsonObject *record, const WriteDialect &)
{
    if (record && !hasTag(*record, tagOf(change)))
        return std::nullopt;
    return Endpoints::removeContactTag(idOf(change), tagOf(change));
}

// The whole record where one was read back, so that the table shows it; the tag itself is edited in any case, because
// an answer to a write need not be a contact.
void applyTag(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    if (Json::id(record) == idOf(change) && record.contains("tags"_L1) && record.contains("email"_L1))
        store.storeRecord(contactResource, record);
    const qint64 tag = tagOf(change);
    const bool add = change.kind == ChangeKind::AddTag;
    store.editRecord(contactResource, change.key, [&change, tag, add](QJsonObject &document) {
        if (hasTag(document, tag) == add)
            return;
        const QJsonArray old = document.value("tags"_L1).toArray();
        QJsonArray tags;
        for (const QJsonValue &entry : old) {
            if (Json::id(entry.toObject()) != tag)
                tags.append(entry);
        }
        if (add)
            tags.append(QJsonObject{{"id"_L1, tag}, {"name"_L1, change.args.value("tag"_L1)}});
        document.insert("tags"_L1, tags);
    });
}

std::optional<PresentRecord> presentTag(MirrorStore &store, const Change &change)
{
    const std::optional<StoredRecord> record = store.record(contactResource, change.key);
    if (!record)
        return std::nullopt;
    const bool has = hasTag(record->json(), tagOf(change));
    return PresentRecord{{{"hasTag"_L1, has}}, has == (change.kind == ChangeKind::AddTag), {}};
}

QJsonObject tagAfter(const Change &change, const QJsonObject &)
{
    return {{"hasTag"_L1, change.kind == ChangeKind::AddTag}};
}

bool hasNames(const Change &change)
{
    return std::any_of(std::begin(namePlaces), std::end(namePlaces),
        [&change](const NamePlace &place) { return change.args.contains(place.key); });
}

Message namesNote(const Change &change, const QJsonObject &record)
{
    return nameRepair(change, record) ? Message(Message::Says::NamesNotShown) : Message();
}

// clang-format off
constexpr ChangeKindRow rows[]{
    {.kind = ChangeKind::CreateContact, .createsRecord = true, .spelling = &WriteDialect::namesAsFields,
        .request = createContactRequest, .readBack = createContactReadBack, .found = createContactFound,
        .apply = storeContact, .after = recordAfter, .recordKey = idKey, .repair = nameRepair, .note = namesNote},
    {.kind = ChangeKind::UpdateContact, .readsRecord = true, .spelling = &WriteDialect::namesAsFields,
        .request = updateContactRequest, .readBack = readContact, .found = foundById,
        .apply = storeContact, .after = updateContactAfter, .recordKey = idKey, .present = presentValues,
        .mustShow = hasNames, .repair = nameRepair, .isAsExpected = areValuesAsExpected, .note = namesNote},
    {.kind = ChangeKind::DeleteContact, .removes = true, .deletes = true, .readsRecord = true,
        .request = deleteContactRequest, .readBack = readContact, .found = foundById,
        .apply = removeRecord, .after = nothingAfter, .recordKey = idKey, .present = presentContact,
        .isAsExpected = isContactAsExpected},
    {.kind = ChangeKind::AddTag, .mayBeSo = true, .readsRecord = true,
        .request = addTagRequest, .readBack = readContact, .found = foundById,
        .apply = applyTag, .after = tagAfter, .recordKey = idKey, .present = presentTag},
    {.kind = ChangeKind::RemoveTag, .removes = true, .readsRecord = true,
        .request = removeTagRequest, .readBack = readContact, .found = foundById,
        .apply = applyTag, .after = tagAfter, .recordKey = idKey, .present = presentTag},
};
// clang-format on

} // namespace

std::span<const ChangeKindRow> ChangeKinds::ofContacts()
{
    return rows;
}

std::optional<ApiRequest> nameRepair(const Change &change, const QJsonObject &record)
{
    if (Json::id(record) == 0)
        return std::nullopt;
    const QJsonObject missing = missingNames(change.args, record);
    if (missing.isEmpty())
        return std::nullopt;
    return Endpoints::updateContact(Json::id(record), contactBody(missing, true));
}

bool keepsNamesInFields(const QJsonObject &contact)
{
    return std::none_of(std::begin(namePlaces), std::end(namePlaces),
        [&contact](const NamePlace &place) { return contact.contains(place.key); });
}
