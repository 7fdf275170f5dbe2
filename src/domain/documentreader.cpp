// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentreader.h"

using namespace Qt::StringLiterals;

namespace Json {

namespace {

bool find(const Document &object, QLatin1StringView key, simdjson::dom::element *value)
{
    return object[std::string_view(key.data(), static_cast<std::size_t>(key.size()))].get(*value) == simdjson::SUCCESS;
}

} // namespace

QString toText(const simdjson::dom::element &value)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING: {
        const std::string_view string = value.get_string().value_unsafe();
        return QString::fromUtf8(string.data(), static_cast<qsizetype>(string.size()));
    }
    case simdjson::dom::element_type::INT64:
        return QString::number(value.get_int64().value_unsafe());
    case simdjson::dom::element_type::UINT64:
        return QString::number(value.get_uint64().value_unsafe());
    case simdjson::dom::element_type::DOUBLE:
        return toText(QJsonValue(value.get_double().value_unsafe()));
    case simdjson::dom::element_type::BOOL:
        return value.get_bool().value_unsafe() ? u"true"_s : u"false"_s;
    default:
        return {};
    }
}

QString valueText(const Document &object, QLatin1StringView key)
{
    simdjson::dom::element value;
    return find(object, key, &value) ? toText(value) : QString();
}

QString text(const Document &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        QString found = valueText(object, key);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

qint64 id(const Document &object, QLatin1StringView key)
{
    simdjson::dom::element value;
    if (!find(object, key, &value))
        return 0;
    if (value.is_int64())
        return value.get_int64().value_unsafe();
    return toText(value).toLongLong();
}

bool flag(const Document &object, QLatin1StringView key)
{
    simdjson::dom::element value;
    if (!find(object, key, &value))
        return false;
    if (value.is_bool())
        return value.get_bool().value_unsafe();
    const QString text = toText(value);
    return value.is_string() ? text == "true"_L1 || text == "1"_L1 : value.is_number() && text != "0"_L1;
}

QDateTime dateTime(const Document &object, std::initializer_list<QLatin1StringView> keys)
{
    const QString found = text(object, keys);
    return found.isEmpty() ? QDateTime() : parseDateTime(found);
}

} // namespace Json
