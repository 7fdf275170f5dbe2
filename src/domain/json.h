// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <optional>

// Tolerant readers for what the service sends: a key may be missing, null, or of a neighbouring type, and none of that
// is an error (api.md 3, "parse tolerantly").
namespace Json {

QString toText(const QJsonValue &value);
inline QString valueText(const QJsonObject &object, QLatin1StringView key)
{
    return toText(object.value(key));
}

// The text under the first of the keys that holds one. Numbers and booleans are given as text.
QString text(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys);
inline QString text(const QJsonObject &object, QLatin1StringView key)
{
    return text(object, {key});
}

// Ids are beyond 2^31 and must not pass through double (api.md 7.8). Numeric text is accepted. 0 when there is none.
qint64 id(const QJsonObject &object, QLatin1StringView key = QLatin1StringView("id"));

bool flag(const QJsonObject &object, QLatin1StringView key);

// A whole number, which may be 0: no value where there is none. Numeric text is accepted.
std::optional<qint64> toInteger(const QString &text);
inline std::optional<qint64> integer(const QJsonObject &object, QLatin1StringView key)
{
    return toInteger(valueText(object, key));
}

// RFC 3339 with offset or Z and 0 to 9 fraction digits, as UTC; invalid when there is none.
QDateTime dateTime(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys);
QDateTime parseDateTime(QStringView text);

// The object under the key, if there is one.
template <class Visit>
void withObject(const QJsonObject &object, QLatin1StringView key, Visit visit)
{
    if (const QJsonValue value = object.value(key); value.isObject())
        visit(value.toObject());
}

// The objects of an array; what is no object is passed over.
template <class Visit>
void forEachObject(const QJsonObject &object, QLatin1StringView key, Visit visit)
{
    const QJsonArray array = object.value(key).toArray();
    for (const QJsonValue &entry : array) {
        if (entry.isObject())
            visit(entry.toObject());
    }
}

} // namespace Json
