// SPDX-License-Identifier: GPL-3.0-or-later
#include "contact.h"

#include "documentreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The same for both readers: QJsonObject, and the fast one for documents.
template <class Object>
Contact read(const Object &object)
{
    Contact contact;
    contact.id = Json::id(object);
    contact.email = Json::text(object, "email"_L1);
    contact.locale = Json::text(object, "locale"_L1);
    contact.sourceUrl = Json::text(object, {"sourceURL"_L1, "sourceUrl"_L1});
    contact.registeredAt = Json::dateTime(object, {"registeredAt"_L1, "createdAt"_L1, "created_at"_L1});
    contact.unsubscribed = Json::flag(object, "unsubscribed"_L1);
    contact.bounced = Json::flag(object, "bounced"_L1);
    contact.needsConfirmation = Json::flag(object, "needsConfirmation"_L1);
    Json::forEachObject(object, "fields"_L1, [&](const auto &field) {
        contact.fields.append({Json::text(field, "slug"_L1), Json::text(field, {"fieldName"_L1, "name"_L1}),
            Json::valueText(field, "value"_L1)});
    });
    Json::forEachObject(object, "tags"_L1, [&](const auto &tag) {
        contact.tags.append({Json::id(tag), Json::text(tag, "name"_L1), Json::dateTime(tag, {"createdAt"_L1})});
    });

    const auto topLevelOr = [&](QLatin1StringView key, std::initializer_list<QLatin1StringView> slugs) {
        QString found = Json::text(object, key);
        for (const QLatin1StringView slug : slugs) {
            if (found.isEmpty())
                found = contact.field(slug);
        }
        return found;
    };
    contact.firstName = topLevelOr("firstName"_L1, {FieldSlug::FirstName});
    contact.lastName = topLevelOr("lastName"_L1, {FieldSlug::LastName, "last_name"_L1});
    contact.phoneNumber = topLevelOr("phoneNumber"_L1, {FieldSlug::PhoneNumber});
    return contact;
}

} // namespace

Contact Contact::fromJson(const QJsonObject &object)
{
    return read(object);
}

Contact Contact::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, read<Json::Document>);
}

QList<QByteArray> Contact::filledFields(const QByteArray &document)
{
    QList<QByteArray> slugs;
    const auto add = [&slugs](const QByteArray &slug, const QString &value) {
        if (!slug.isEmpty() && !value.trimmed().isEmpty() && !slugs.contains(slug))
            slugs.append(slug);
    };
    Json::readDocument(document, [&](const Json::Document &object) {
        Json::forEachObject(object, "fields"_L1,
            [&](const auto &field) { add(Json::text(field, "slug"_L1).toUtf8(), Json::valueText(field, "value"_L1)); });
        for (const auto &[key, slug] : {std::pair("firstName"_L1, FieldSlug::FirstName),
                 std::pair("lastName"_L1, FieldSlug::LastName), std::pair("phoneNumber"_L1, FieldSlug::PhoneNumber)})
            add(QByteArray(slug.data(), slug.size()), Json::text(object, key));
    });
    return slugs;
}

QString Contact::fullName() const
{
    return QString(firstName + u' ' + lastName).trimmed();
}

QString Contact::field(QAnyStringView slug) const
{
    const auto found = std::find_if(
        fields.cbegin(), fields.cend(), [slug](const FieldValue &f) { return QAnyStringView(f.slug) == slug; });
    return found == fields.cend() ? QString() : found->value;
}

bool Contact::hasTag(qint64 tag) const
{
    return std::any_of(tags.cbegin(), tags.cend(), [tag](const Tag &t) { return t.id == tag; });
}

QStringList Contact::tagNames() const
{
    QStringList names;
    names.reserve(tags.size());
    for (const Tag &tag : tags)
        names.append(tag.name);
    return names;
}

QStringList Contact::states() const
{
    QStringList found;
    if (unsubscribed)
        found.append(u"unsubscribed"_s);
    if (bounced)
        found.append(u"bounced"_s);
    if (needsConfirmation)
        found.append(u"needsConfirmation"_s);
    return found;
}
