// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"

#include <simdjson.h>

#include <QByteArray>

// The tolerant readers of json.h over simdjson, for the path that every record of every page takes: decoding a contact
// with QJsonDocument costs more than storing it. Only this room includes it.
namespace Json {

using Document = simdjson::dom::object;

// Parses one record and hands its object to read; false when the text is no JSON object.
template <class Read>
bool readDocument(const QByteArray &text, Read read)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(text.constData(), static_cast<std::size_t>(text.size())).get(object) != simdjson::SUCCESS)
        return false;
    read(object);
    return true;
}

// The record of a document, by the reader of its objects; an empty one where it is none.
template <class Record>
Record fromDocument(const QByteArray &text, Record (*read)(const Document &))
{
    Record record;
    readDocument(text, [&](const Document &object) { record = read(object); });
    return record;
}

QString toText(const simdjson::dom::element &value);
QString text(const Document &object, std::initializer_list<QLatin1StringView> keys);
inline QString text(const Document &object, QLatin1StringView key)
{
    return text(object, {key});
}
qint64 id(const Document &object, QLatin1StringView key = QLatin1StringView("id"));
bool flag(const Document &object, QLatin1StringView key);
QDateTime dateTime(const Document &object, std::initializer_list<QLatin1StringView> keys);
QString valueText(const Document &object, QLatin1StringView key);
inline std::optional<qint64> integer(const Document &object, QLatin1StringView key)
{
    return toInteger(valueText(object, key));
}

template <class Visit>
void withObject(const Document &object, QLatin1StringView key, Visit visit)
{
    simdjson::dom::object found;
    if (object[std::string_view(key.data(), static_cast<std::size_t>(key.size()))].get(found) == simdjson::SUCCESS)
        visit(found);
}

template <class Visit>
void forEachObject(const Document &object, QLatin1StringView key, Visit visit)
{
    simdjson::dom::array array;
    if (object[std::string_view(key.data(), static_cast<std::size_t>(key.size()))].get(array) != simdjson::SUCCESS)
        return;
    for (const simdjson::dom::element element : array) {
        simdjson::dom::object entry;
        if (element.get(entry) == simdjson::SUCCESS)
            visit(entry);
    }
}

} // namespace Json
