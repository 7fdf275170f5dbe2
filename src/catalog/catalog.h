// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contact.h"
#include "filter.h"
#include "jsonrecord.h"
#include "listing.h"
#include "resource.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

// What the declarations of this room have in common; only they include it.

// Gives the titles a translation context.
struct Catalog
{
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

namespace Columns {

// The flags of a column, by name.
inline constexpr bool searched = true;
inline constexpr bool shown = true;
inline constexpr bool hidden = false;
inline constexpr bool stored = true;

inline QVariant number(qint64 value)
{
    return value == 0 ? QVariant() : QVariant::fromValue(value);
}

inline QVariant flag(std::optional<bool> value)
{
    return value ? QVariant(*value) : QVariant();
}

// What a record without a struct has under the key.
inline std::function<QVariant(const JsonRecord &)> text(QLatin1StringView key)
{
    return [key](const JsonRecord &record) { return Json::text(record.object, key); };
}

inline std::function<QVariant(const JsonRecord &)> id(QLatin1StringView key)
{
    return [key](const JsonRecord &record) { return number(Json::id(record.object, key)); };
}

// What the other record shows in `column`, where our column `reference` has its id.
template <class Other>
Lookup valueOf(const QByteArray &resource, const QByteArray &column, const QByteArray &reference, QString Other::*value)
{
    return {Lookup::Kind::Value, resource, column, reference,
        [value](const QByteArray &document) { return QVariant(Other::fromDocument(document).*value); }, {}};
}

inline Lookup valueOf(const QByteArray &resource, const QByteArray &column, const QByteArray &reference,
    const std::function<QVariant(const JsonRecord &)> &value)
{
    return {Lookup::Kind::Value, resource, column, reference,
        [value](const QByteArray &document) { return value(JsonRecord::fromDocument(document)); }, {}};
}

// How many records of the resource have our id in their column; without a column: are linked to us.
inline Lookup countOf(const QByteArray &resource, const QByteArray &column = {})
{
    return {Lookup::Kind::Count, resource, column, {}, {}, {}};
}

// How many records of the resource name our key, where that is a text.
inline Lookup namedBy(const QByteArray &resource, std::function<QList<QByteArray>(const QByteArray &document)> keys)
{
    return {Lookup::Kind::Count, resource, {}, {}, {}, std::move(keys)};
}

// For a value that the record itself knows nothing of.
template <class T>
QVariant nothing(const T &)
{
    return {};
}

// The person whom a record with a column "contact_id" is about; email: what the record itself says of that.
template <class T>
QList<Column<T>> person(std::function<QVariant(const T &)> email = nothing<T>)
{
    return {
        {{"email", Catalog::tr("E-mail"), CellType::Text, searched, shown, stored, 30,
             valueOf("contact", "email", "contact_id", &Contact::email)},
            std::move(email)},
        {{"first_name", Catalog::tr("First name"), CellType::Text, searched, shown, !stored, 14,
             valueOf("contact", "first_name", "contact_id", &Contact::firstName)},
            nothing<T>},
        {{"last_name", Catalog::tr("Last name"), CellType::Text, searched, shown, !stored, 16,
             valueOf("contact", "last_name", "contact_id", &Contact::lastName)},
            nothing<T>},
    };
}

} // namespace Columns

// What the service finds by words in names.
inline Listing foundListing(
    const QByteArray &resource, const QString &words, ApiRequest (*request)(const PageQuery &, const QString &))
{
    Listing listing{resource + "?query=" + words.toUtf8(), resource,
        [words, request](const PageQuery &page) { return request(page, words); }};
    listing.found = true;
    return listing;
}

// A listing that the service filters, named after its filters ("enrollment?contact_id=7"); ids of 0 are no filters.
inline Listing filteredListing(
    const QByteArray &resource, References filters, std::function<ApiRequest(const PageQuery &)> request)
{
    Listing listing{resource, resource, std::move(request)};
    filters.removeIf([](std::pair<const QByteArray &, qint64 &> filter) { return filter.second == 0; });
    for (auto filter = filters.cbegin(); filter != filters.cend(); ++filter) {
        listing.name
            += (filter == filters.cbegin() ? '?' : '&') + filter.key() + '=' + QByteArray::number(filter.value());
    }
    listing.scope = filters;
    return listing;
}
