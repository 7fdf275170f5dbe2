// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoadmin.h"

#include "demojson.h"
#include "demoserver.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace {

DemoAnswer refusal(const QString &why)
{
    DemoJson json;
    json.beginObject().field("error", why).endObject();
    return demoJsonAnswer(400, json.take());
}

DemoAnswer ledgerAnswer(const DemoRequest &request, const DemoServer &server)
{
    const qint64 after = request.parameter(u"after").toLongLong();
    DemoJson json;
    json.beginObject().key("entries").beginArray();
    for (const DemoLedgerEntry &entry : server.ledger) {
        if (entry.number <= after)
            continue;
        json.beginObject()
            .field("number", entry.number)
            .field("atMs", entry.atMs)
            .field("method", entry.method)
            .field("path", entry.path)
            .field("query", entry.query)
            .field("body", QString::fromUtf8(entry.body))
            .field("status", entry.status)
            .flag("applied", entry.applied)
            .field("connection", entry.connection)
            .flag("limited", entry.limited)
            .flag("authorized", entry.authorized)
            .field("host", entry.host)
            .endObject();
    }
    return demoJsonAnswer(200, json.endArray().endObject().take());
}

DemoAnswer addFaults(const DemoRequest &request, DemoServer *server)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonArray list = document.isArray() ? document.array() : QJsonArray{document.object()};
    QList<DemoFault> faults;
    for (const QJsonValue &entry : list) {
        QString error;
        const std::optional<DemoFault> fault = DemoFault::fromJson(entry.toObject(), &error);
        if (!fault)
            return refusal(error);
        faults.append(*fault);
    }
    for (const DemoFault &fault : faults)
        server->faults.add(fault);
    return demoEmptyAnswer(204);
}

DemoAnswer setOptions(const DemoRequest &request, DemoServer *server)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    DemoLimiter limiter = server->options.limiter;
    const QJsonValue limiterText = body.value(u"limiter");
    if (!limiterText.isUndefined() && !DemoLimiter::parse(limiterText.toString(), &limiter))
        return refusal(u"limiter must be none, window:N:SECONDS, bucket:CAPACITY:RATE or sliding:N:SECONDS"_qs);
    const QString dialect = body.value(u"dialect").toString();
    if (!dialect.isEmpty() && dialect != u"vendor" && dialect != u"mission")
        return refusal(u"dialect must be vendor or mission"_qs);
    if (!limiterText.isUndefined())
        server->setLimiter(limiter);
    if (!dialect.isEmpty())
        server->options.dialect = dialect == u"vendor" ? DemoOptions::Dialect::Vendor : DemoOptions::Dialect::Mission;
    server->options.latencyMs = body.value(u"latencyMs").toInt(server->options.latencyMs);
    server->options.gatewayPerSecond = body.value(u"gatewayRate").toInt(server->options.gatewayPerSecond);
    server->options.membershipDelayMs = body.value(u"membershipDelayMs").toInt(server->options.membershipDelayMs);
    return demoEmptyAnswer(204);
}

DemoAnswer connectionsAnswer(const DemoServer &server)
{
    DemoJson json;
    json.beginObject().key("connections").beginArray();
    for (const DemoConnection &connection : server.connections.all())
        json.beginObject()
            .field("id", connection.id)
            .field("app", connection.app)
            .field("status", connection.status)
            .endObject();
    return demoJsonAnswer(200, json.endArray().endObject().take());
}

} // namespace

DemoAnswer demoAdminAnswer(const DemoRequest &request, DemoServer *server)
{
    const QString what = request.method + u' ' + request.path;
    if (what == u"GET /demo/ledger")
        return ledgerAnswer(request, *server);
    if (what == u"DELETE /demo/ledger") {
        server->ledger.clear();
        return demoEmptyAnswer(204);
    }
    if (what == u"POST /demo/faults")
        return addFaults(request, server);
    if (what == u"DELETE /demo/faults") {
        server->faults.clear();
        return demoEmptyAnswer(204);
    }
    if (what == u"POST /demo/options")
        return setOptions(request, server);
    if (what == u"GET /demo/connections")
        return connectionsAnswer(*server);
    if (what == u"GET /demo/contacts/count") {
        const DemoData *data = server->data(request.parameter(u"connection"));
        if (!data)
            return demoMatonError(404, u"no such connection"_qs);
        DemoJson json;
        json.beginObject().field("count", data->contactCount()).endObject();
        return demoJsonAnswer(200, json.take());
    }
    return demoMatonError(404, u"No such page: %1"_qs.arg(request.path));
}
