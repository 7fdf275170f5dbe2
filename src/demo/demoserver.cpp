// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"

#include "connectpage.h"
#include "demoadmin.h"
#include "demohandlers.h"
#include "demotransport.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <cmath>

namespace {

constexpr qsizetype LedgerLimit = 500000; // a service that runs for days forgets its oldest requests

QString methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return u"GET"_qs;
    case QHttpServerRequest::Method::Put:
        return u"PUT"_qs;
    case QHttpServerRequest::Method::Delete:
        return u"DELETE"_qs;
    case QHttpServerRequest::Method::Post:
        return u"POST"_qs;
    case QHttpServerRequest::Method::Patch:
        return u"PATCH"_qs;
    default:
        return u"OTHER"_qs;
    }
}

DemoRequest copied(const QHttpServerRequest &request)
{
    DemoRequest result;
    const QUrl url = request.url();
    result.method = methodName(request.method());
    result.path = url.path(QUrl::FullyDecoded);
    result.queryText = url.query(QUrl::FullyEncoded);
    result.query = QUrlQuery(result.queryText);
    result.body = request.body();
    const auto headers = request.headers();
    for (const auto &[name, value] : headers) {
        const QByteArray key = name.toLower();
        if (key == "content-type")
            result.contentType = QString::fromLatin1(value).section(u';', 0, 0).trimmed().toLower();
        else if (key == "authorization")
            result.authorization = value;
        else if (key == "maton-connection")
            result.connection = QString::fromLatin1(value).trimmed();
        else if (key == "host")
            result.host = QString::fromLatin1(value);
    }
    return result;
}

bool isBelow(const QString &path, QStringView folder)
{
    return path == folder || (path.startsWith(folder) && path.at(folder.size()) == u'/');
}

QByteArray refillText(const DemoLimiter &limiter, double seconds)
{
    // A window says its end in whole seconds; the others may give the next call back much sooner than that.
    if (limiter.kind == DemoLimiter::Kind::Window || seconds >= 1)
        return QByteArray::number(std::ceil(seconds), 'f', 0);
    return QByteArray::number(std::ceil(seconds * 1000) / 1000, 'f', 3);
}

void addRateHeaders(DemoAnswer *answer, DemoQuota *quota, double now)
{
    const DemoLimiter &limiter = quota->limiter();
    if (limiter.kind == DemoLimiter::Kind::None || !limiter.headers)
        return;
    answer->addHeader("X-RateLimit-Limit", QByteArray::number(qint64(limiter.capacity)));
    answer->addHeader("X-RateLimit-Remaining", QByteArray::number(quota->remaining(now)));
    answer->addHeader("X-RateLimit-Refill", refillText(limiter, quota->refill(now)));
}

// PATCH takes merge-patch only, POST and PUT take JSON only.
bool hasRightContentType(const DemoRequest &request)
{
    if (request.method == u"PATCH")
        return request.contentType == u"application/merge-patch+json";
    if (request.method != u"POST" && request.method != u"PUT")
        return true;
    const bool nothing = request.body.isEmpty() && request.contentType.isEmpty();
    return nothing || request.contentType == u"application/json";
}

} // namespace

DemoServer::DemoServer(const DemoOptions &chosen)
    : options(chosen)
    , connections(chosen)
{
    m_clock.start();
}

bool DemoServer::open(QString *error)
{
    auto *server = new QTcpServer(this);
    if (!server->listen(QHostAddress::LocalHost, options.port)) {
        if (error)
            *error = server->errorString();
        return false;
    }
    m_port = server->serverPort();
    bind(server);
    return true;
}

QString DemoServer::base() const
{
    return u"http://127.0.0.1:%1"_qs.arg(m_port);
}

void DemoServer::setLimiter(const DemoLimiter &limiter)
{
    options.limiter = limiter;
    m_quotas.clear();
}

DemoQuota &DemoServer::quota(int number)
{
    return m_quotas.try_emplace(number, options.limiter).first->second;
}

bool DemoServer::gatewayTakes(double now)
{
    if (options.gatewayPerSecond <= 0)
        return true;
    if (int(m_gateway.limiter().capacity) != options.gatewayPerSecond) {
        DemoLimiter limiter;
        limiter.kind = DemoLimiter::Kind::SlidingLog;
        limiter.capacity = options.gatewayPerSecond;
        limiter.windowSeconds = 1;
        m_gateway = DemoQuota(limiter);
    }
    return m_gateway.take(now);
}

DemoData &DemoServer::account(int number)
{
    std::unique_ptr<DemoData> &data = m_accounts[number];
    if (!data) {
        const int contacts = number == 0 ? options.contacts : (options.contacts + 3) / 4;
        data = std::make_unique<DemoData>(options.seed, contacts, number);
    }
    return *data;
}

DemoData *DemoServer::data(const QString &id)
{
    const DemoConnection *connection = id.isEmpty() ? connections.oldestActive() : connections.find(id);
    if (connection && connection->account >= 0)
        return &account(connection->account);
    return id.isEmpty() ? &account(0) : nullptr;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
bool DemoServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    serve(copied(request), socket);
    return true;
}

void DemoServer::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }
#else
bool DemoServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &)
{
    // Newer servers keep the socket to themselves: it is found by the port of the other side.
    const QList<QTcpServer *> all = servers();
    for (QTcpServer *server : all) {
        const QList<QTcpSocket *> sockets = server->findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets) {
            if (socket->peerPort() == request.remotePort()) {
                serve(copied(request), socket);
                return true;
            }
        }
    }
    return false;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
void DemoServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) { }
#else
void DemoServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) { }
#endif
#endif

void DemoServer::serve(const DemoRequest &request, QTcpSocket *socket)
{
    if (isBelow(request.path, u"/demo"))
        return demoSend(socket, demoAdminAnswer(request, this));
    if (isBelow(request.path, u"/connect"))
        return demoSend(socket, demoConnectPage(request, request.path.mid(8), &connections));

    DemoLedgerEntry &entry = record(request);
    const std::optional<DemoFault> fault = faults.next(request);
    DemoAnswer answer;
    if (!fault || fault->carriedOut()) {
        answer = process(request, &entry);
        entry.applied = answer.applied;
    }
    if (fault) {
        switch (fault->kind) {
        case DemoFault::Kind::CutBefore:
        case DemoFault::Kind::CutAfter:
        case DemoFault::Kind::NeverAnswer:
            answer.status = 0;
            break;
        case DemoFault::Kind::HalfBody:
        case DemoFault::Kind::SlowBody:
        case DemoFault::Kind::Delay:
            break;
        default:
            answer = demoFaultAnswer(*fault, request, m_port);
        }
    }
    entry.status = answer.status;
    deliver(answer, fault, socket);
}

DemoLedgerEntry &DemoServer::record(const DemoRequest &request)
{
    if (ledger.size() >= LedgerLimit)
        ledger.remove(0, LedgerLimit / 10);
    DemoLedgerEntry entry;
    entry.number = ++m_requests;
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    entry.method = request.method;
    entry.path = request.path;
    entry.query = request.queryText;
    entry.body = request.body;
    entry.connection = request.connection;
    entry.authorized = request.authorization == "Bearer " + options.key.toUtf8();
    entry.host = request.host;
    ledger.append(entry);
    return ledger.last();
}

void DemoServer::deliver(const DemoAnswer &answer, const std::optional<DemoFault> &fault, QTcpSocket *socket)
{
    using Kind = DemoFault::Kind;
    const Kind kind = fault ? fault->kind : Kind::Status;
    const int pause = fault ? fault->milliseconds : 0;
    const auto finish = [answer, kind, pause, socket] {
        if (kind == Kind::CutBefore || kind == Kind::CutAfter)
            demoCut(socket);
        else if (kind == Kind::HalfBody)
            demoSendHalf(socket, answer);
        else if (kind == Kind::SlowBody)
            demoSendSlowly(socket, answer, pause > 0 ? pause : 50);
        else if (kind != Kind::NeverAnswer)
            demoSend(socket, answer);
    };
    const int delay = options.latencyMs + (kind == Kind::SlowBody ? 0 : pause);
    if (delay > 0)
        QTimer::singleShot(delay, Qt::PreciseTimer, socket, finish);
    else
        finish();
}

DemoAnswer DemoServer::process(const DemoRequest &request, DemoLedgerEntry *entry)
{
    if (!entry->authorized)
        return demoMatonError(401, u"Invalid or missing API key"_qs);
    if (isBelow(request.path, u"/ctrl"))
        return connections.handle(request, request.path.mid(5), base(), options);
    return processGateway(request, entry);
}

DemoAnswer DemoServer::processGateway(const DemoRequest &request, DemoLedgerEntry *entry)
{
    if (!isBelow(request.path, u"/systeme"))
        return demoMatonError(400, u"Unknown app: %1"_qs.arg(request.path.section(u'/', 1, 1)));
    const double now = double(m_clock.nsecsElapsed()) / 1e9;
    if (!gatewayTakes(now)) {
        entry->limited = true;
        DemoAnswer refusal = demoMatonError(429, u"Rate limit exceeded"_qs);
        if (options.gatewayRetryAfter)
            refusal.addHeader("Retry-After", QByteArray::number(m_gateway.retryAfter(now)));
        return refusal;
    }
    const DemoConnection *connection
        = request.connection.isEmpty() ? connections.oldestActive() : connections.find(request.connection);
    if (!connection && request.connection.isEmpty())
        return demoMatonError(400, u"No active connection for app systeme"_qs);
    if (!connection || connection->account < 0)
        return demoMatonError(404, u"Connection %1 not found"_qs.arg(request.connection));
    if (connection->status != u"ACTIVE")
        return demoMatonError(400, u"Connection %1 is not active"_qs.arg(connection->id));

    DemoQuota &accountQuota = quota(connection->account);
    DemoAnswer answer;
    if (accountQuota.take(now)) {
        answer = dispatch(request, &account(connection->account));
    } else {
        entry->limited = true;
        answer = demoProblem(429, u"Too Many Requests"_qs);
        answer.addHeader("Retry-After", QByteArray::number(accountQuota.retryAfter(now)));
    }
    addRateHeaders(&answer, &accountQuota, now);
    return answer;
}

DemoAnswer DemoServer::dispatch(const DemoRequest &request, DemoData *accountData)
{
    const QString path = request.path.mid(8); // behind /systeme
    bool pathKnown = false;
    for (const DemoRoute &route : demoRoutes()) {
        const QRegularExpressionMatch match = route.path.match(path);
        if (!match.hasMatch())
            continue;
        pathKnown = true;
        if (route.method != request.method)
            continue;
        if (!hasRightContentType(request))
            return demoProblem(415, u"The content-type \"%1\" is not supported."_qs.arg(request.contentType));
        const auto later = [this, accountData](int milliseconds, const std::function<void(DemoData &)> &change) {
            QTimer::singleShot(milliseconds, this, [accountData, change] { change(*accountData); });
        };
        DemoCall call{request, options, *accountData, match.capturedTexts().mid(1), later};
        return route.handler(call);
    }
    return pathKnown ? demoProblem(405, u"Method Not Allowed"_qs) : demoNotFound();
}
