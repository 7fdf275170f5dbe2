// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
QJsonObject unwrapped(const QJsonObject &object)
{
    const QJsonValue inner = object.value("connection"_L1);
    return inner.isObject() ? inner.toObject() : object;
}
} // namespace

QString Connection::label() const
{
    const QString date = created.left(10);
    return date.isEmpty() ? id.left(8) : u"%1 (%2)"_s.arg(id.left(8), date);
}

Connection Connection::fromJson(const QJsonObject &object)
{
    const QJsonObject bare = unwrapped(object);
    return {
        bare.value("connection_id"_L1).toString(),
        bare.value("status"_L1).toString(),
        bare.value("creation_time"_L1).toString(),
        bare.value("app"_L1).toString(),
        bare.value("method"_L1).toString(),
        bare.value("last_updated_time"_L1).toString(),
    };
}

QUrl Connection::connectUrl(const QJsonObject &object)
{
    const QUrl url(unwrapped(object).value("url"_L1).toString(), QUrl::StrictMode);
    return url.isValid() ? url : QUrl();
}

bool Connection::listFromJson(const QByteArray &body, const QString &app, QList<Connection> *connections)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue list
        = document.isArray() ? QJsonValue(document.array()) : document.object().value("connections"_L1);
    if (!list.isArray())
        return false;
    connections->clear();
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        const Connection connection = fromJson(value.toObject());
        if (!connection.id.isEmpty() && connection.app == app)
            connections->append(connection);
    }
    return true;
}

Connection Connection::defaultOf(const QList<Connection> &connections)
{
    Connection oldest;
    for (const Connection &connection : connections) {
        if (!connection.isActive())
            continue;
        // One without a date is taken only if there is nothing better.
        const bool older = oldest.created.isEmpty()
            ? !connection.created.isEmpty()
            : !connection.created.isEmpty() && connection.created < oldest.created;
        if (oldest.id.isEmpty() || older)
            oldest = connection;
    }
    return oldest;
}
