// SPDX-License-Identifier: GPL-3.0-or-later
#include "democonnections.h"

#include "demojson.h"
#include "demorandom.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

#include <algorithm>

namespace {

const QString systeme = QStringLiteral("systeme");

QString timestamp(const QDateTime &time, int microseconds)
{
    const QString rest = QString::number(microseconds % 1000).rightJustified(3, u'0');
    return time.toUTC().toString(u"yyyy-MM-ddThh:mm:ss.zzz"_qs) + rest + u'Z';
}

QString seededUuid(quint32 seed, int place)
{
    DemoRandom random(seed, quint64(place), 301);
    const quint64 a = random.next();
    const quint64 b = random.next();
    const QUuid id(uint(a), ushort(a >> 32), ushort((a >> 48 & 0x0fff) | 0x4000), uchar((b & 0x3f) | 0x80),
        uchar(b >> 8), uchar(b >> 16), uchar(b >> 24), uchar(b >> 32), uchar(b >> 40), uchar(b >> 48), uchar(b >> 56));
    return id.toString(QUuid::WithoutBraces);
}

void write(DemoJson &json, const DemoConnection &connection, const QString &base)
{
    json.beginObject()
        .field("connection_id", connection.id)
        .field("status", connection.status)
        .field("creation_time", connection.created)
        .field("last_updated_time", connection.updated)
        .field("url", base + u"/connect/?session_token="_qs + connection.token)
        .field("app", connection.app)
        .field("method", connection.method)
        .key("metadata")
        .beginObject()
        .endObject()
        .endObject();
}

DemoAnswer answer(const DemoConnection &connection, const QString &base)
{
    DemoJson json;
    json.beginObject().key("connection");
    write(json, connection, base);
    return demoJsonAnswer(200, json.endObject().take());
}

} // namespace

DemoConnections::DemoConnections(const DemoOptions &options)
{
    const auto add = [&](int place, const QString &app, const QString &method, const QDateTime &created) {
        DemoConnection connection;
        connection.id = seededUuid(options.seed, place);
        connection.status = u"ACTIVE"_qs;
        connection.created = timestamp(created, 31 + place * 97);
        connection.updated = connection.created;
        connection.token = seededUuid(options.seed, 1000 + place).remove(u'-');
        connection.app = app;
        connection.method = method;
        connection.account = app == systeme ? m_accounts++ : -1;
        m_connections.append(connection);
    };
    // An older connection of another app: a client that forgets to look at "app" would take it for the default.
    add(0, u"google-mail"_qs, u"OAUTH2"_qs, QDateTime(QDate(2025, 11, 3), QTime(8, 41, 12, 507), Qt::UTC));
    for (int i = 0; i < options.connections; ++i) {
        const QDateTime created(QDate(2026, 2, 3).addDays(11 * i), QTime(9, 15, 4, 120), Qt::UTC);
        add(i + 1, systeme, u"API_KEY"_qs, created);
    }
}

DemoConnection *DemoConnections::find(const QString &id)
{
    const auto it = std::find_if(m_connections.begin(), m_connections.end(), [&](const auto &c) { return c.id == id; });
    return it == m_connections.end() ? nullptr : &*it;
}

DemoConnection *DemoConnections::withToken(const QString &token)
{
    const auto it
        = std::find_if(m_connections.begin(), m_connections.end(), [&](const auto &c) { return c.token == token; });
    return it == m_connections.end() ? nullptr : &*it;
}

DemoConnection *DemoConnections::oldestActive()
{
    DemoConnection *oldest = nullptr;
    for (DemoConnection &connection : m_connections) {
        if (connection.app == systeme && connection.status == u"ACTIVE"
            && (!oldest || connection.created < oldest->created))
            oldest = &connection;
    }
    return oldest;
}

void DemoConnections::setStatus(DemoConnection *connection, const QString &status)
{
    connection->status = status;
    connection->updated = timestamp(QDateTime::currentDateTimeUtc(), int(m_connections.size()));
}

DemoAnswer DemoConnections::list(const DemoRequest &request, const QString &base) const
{
    const QString app = request.parameter(u"app");
    const QString status = request.parameter(u"status");
    const QString method = request.parameter(u"method");
    const auto is = [](const QString &wanted, const QString &value) { return wanted.isEmpty() || wanted == value; };
    DemoJson json;
    json.beginObject().key("connections").beginArray();
    for (const DemoConnection &connection : m_connections) {
        if (is(app, connection.app) && is(status, connection.status) && is(method, connection.method))
            write(json, connection, base);
    }
    return demoJsonAnswer(200, json.endArray().endObject().take());
}

DemoAnswer DemoConnections::create(const DemoRequest &request, const QString &base)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.value(u"app").toString() != systeme)
        return demoMatonError(400, u"Unknown app: %1"_qs.arg(body.value(u"app").toString()));
    DemoConnection connection;
    connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    connection.status = u"PENDING"_qs;
    connection.created = timestamp(QDateTime::currentDateTimeUtc(), int(m_connections.size()));
    connection.updated = connection.created;
    connection.token = QUuid::createUuid().toString(QUuid::Id128);
    connection.app = systeme;
    connection.method = body.value(u"method").toString(u"API_KEY"_qs);
    connection.account = m_accounts++;
    m_connections.append(connection);
    DemoAnswer result = answer(connection, base);
    result.applied = true;
    return result;
}

void DemoConnections::poll(DemoConnection *connection, const DemoOptions &options)
{
    if (connection->status != u"PENDING" || options.connectPollsUntilActive < 0)
        return;
    if (++connection->polls > options.connectPollsUntilActive)
        setStatus(connection, options.connectEndsFailed ? u"FAILED"_qs : u"ACTIVE"_qs);
}

DemoAnswer DemoConnections::handle(
    const DemoRequest &request, const QString &path, const QString &base, const DemoOptions &options)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.first() != u"connections" || parts.size() > 2)
        return demoMatonError(404, u"No such page: %1"_qs.arg(path));
    if (parts.size() == 1) {
        if (request.method == u"GET")
            return list(request, base);
        return request.method == u"POST" ? create(request, base) : demoMatonError(405, u"Method not allowed"_qs);
    }
    DemoConnection *connection = find(parts.last());
    if (!connection)
        return demoMatonError(404, u"Connection %1 not found"_qs.arg(parts.last()));
    if (request.method == u"GET") {
        poll(connection, options);
        return answer(*connection, base);
    }
    if (request.method != u"DELETE")
        return demoMatonError(405, u"Method not allowed"_qs);
    m_connections.removeIf([id = connection->id](const DemoConnection &c) { return c.id == id; });
    DemoAnswer result = demoJsonAnswer(200, "{}");
    result.applied = true;
    return result;
}
