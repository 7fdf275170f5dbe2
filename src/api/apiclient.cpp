// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"

#include "apireply.h"
#include "errorreader.h"
#include "httplog.h"
#include "oncebody.h"
#include "retrypolicy.h"
#include "serviceaddress.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

// Timers stand still while the machine sleeps, the quota does not: so a long wait is looked at now and then.
constexpr qint64 LongestNapMs = 2000;
constexpr qint64 AgreementSeconds = 5;

QUrl joined(const QUrl &base, const ApiRequest &request)
{
    QByteArray url = base.toEncoded();
    while (url.endsWith('/'))
        url.chop(1);
    url += request.path.toUtf8();
    if (!request.query.isEmpty())
        url += '?' + request.query.toString(QUrl::FullyEncoded).toUtf8();
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

QByteArray userAgent()
{
    return QString(QCoreApplication::applicationName().simplified().replace(u' ', u'-') + u'/'
        + QCoreApplication::applicationVersion())
        .toLatin1();
}

// The key and the connection id become header lines: nothing in them may end the line.
QByteArray headerSafe(QByteArray value)
{
    value = value.trimmed();
    value.removeIf([](char c) { return quint8(c) < 0x20 || c == 0x7f; });
    return value;
}

// The times in an answer are by the service's clock; this computer's may be hours away from it, or jump. Where they
// agree, ours is finer.
QDateTime timeOfAnswer(const QNetworkReply *network)
{
    const QDateTime told = QuotaHeaders::parseDate(network->rawHeader("Date"));
    const QDateTime ours = QDateTime::currentDateTimeUtc();
    return told.isValid() && qAbs(told.secsTo(ours)) > AgreementSeconds ? told.toUTC() : ours;
}

QuotaHeaders quotaHeaders(const QNetworkReply *network)
{
    return QuotaHeaders::parse(network->rawHeader("X-RateLimit-Limit"), network->rawHeader("X-RateLimit-Remaining"),
        network->rawHeader("X-RateLimit-Refill"), timeOfAnswer(network));
}

} // namespace

ApiClient::ApiClient(const ApiSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_pumpTimer.setSingleShot(true);
    m_pumpTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_pumpTimer, &QTimer::timeout, this, &ApiClient::pump);
    joinPace();
}

ApiClient::~ApiClient()
{
    const QList<ApiReply *> replies = std::exchange(m_replies, {});
    for (ApiReply *reply : replies) {
        dropNetworkReply(reply);
        reply->m_client.clear();
        delete reply;
    }
    m_pace->leaveLine(this);
}

void ApiClient::setSettings(const ApiSettings &settings)
{
    m_gatewayProven = m_gatewayProven && settings.gatewayUrl == m_settings.gatewayUrl;
    m_settings = settings;
    joinPace();
}

void ApiClient::setToken(const QByteArray &token)
{
    m_token = headerSafe(token);
    joinPace();
}

void ApiClient::joinPace()
{
    if (m_pace)
        m_pace->leaveLine(this);
    m_pace = GatewayPace::ofKey(m_settings.gatewayUrl, m_token, m_settings.gatewayPerSecond);
}

void ApiClient::setConnectionId(const QString &id)
{
    m_connectionId = id;
}

void ApiClient::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    const QList<ApiReply *> waiting = m_interactive + m_background;
    for (ApiReply *reply : waiting) {
        if (isProtected(reply->m_request))
            refuseProtected(reply);
    }
}

ApiReply *ApiClient::send(const ApiRequest &request)
{
    auto *reply = new ApiReply(request, this);
    m_replies.append(reply);
    if (const ApiError error = refusalToSend(request)) {
        finish(reply, error);
    } else {
        enqueue(reply, false);
        pump();
    }
    return reply;
}

ApiError ApiClient::refusalToSend(const ApiRequest &request) const
{
    const bool gateway = request.host == ApiRequest::Host::Gateway;
    ApiError error;
    if (m_token.isEmpty())
        error.kind = ApiError::Kind::Unauthorized;
    else if (!ServiceAddress::mayCarryKey(gateway ? m_settings.gatewayUrl : m_settings.controlUrl))
        error.kind = ApiError::Kind::Forbidden;
    else if (isProtected(request))
        error.kind = ApiError::Kind::ReadOnly;
    else if (!request.path.startsWith(u'/') || !joined(m_settings.controlUrl, request).isValid())
        error.kind = ApiError::Kind::Validation;
    return error;
}

bool ApiClient::isProtected(const ApiRequest &request) const
{
    return m_readOnly && request.host == ApiRequest::Host::Gateway && request.isWrite();
}

void ApiClient::refuseProtected(ApiReply *reply)
{
    ApiError error;
    error.kind = ApiError::Kind::ReadOnly;
    error.answerLost = reply->m_answerLostBefore;
    drop(reply);
    finish(reply, error);
}

void ApiClient::enqueue(ApiReply *reply, bool first)
{
    if (isProtected(reply->m_request)) { // a repetition
        refuseProtected(reply);
        return;
    }
    // The quota belongs to the gateway; the control plane is asked at once.
    if (reply->m_request.host == ApiRequest::Host::Control) {
        startAttempt(reply);
        return;
    }
    QList<ApiReply *> &queue
        = reply->m_request.priority == ApiRequest::Priority::Interactive ? m_interactive : m_background;
    if (first)
        queue.prepend(reply);
    else
        queue.append(reply);
}

// 0: a request may leave now; Never: only an answer can change something.
qint64 ApiClient::waitMs(ApiRequest::Priority priority)
{
    const qint64 now = m_clock.elapsed();
    const qint64 at = m_pacer.nextSendAt(now, priority);
    if (at <= now)
        return m_pace->waitMs(this, priority == ApiRequest::Priority::Interactive);
    m_pace->leaveLine(this); // others need not wait for a request that the quota holds back
    return at == QuotaPacer::Never ? at : at - now;
}

void ApiClient::pump()
{
    qint64 wait = QuotaPacer::Never;
    bool sent = false;
    while (!m_interactive.isEmpty() || !m_background.isEmpty()) {
        const bool interactive = !m_interactive.isEmpty();
        wait = waitMs(interactive ? ApiRequest::Priority::Interactive : ApiRequest::Priority::Background);
        if (wait > 0)
            break;
        startAttempt((interactive ? m_interactive : m_background).takeFirst());
        sent = true;
        wait = QuotaPacer::Never;
    }
    if (wait == QuotaPacer::Never) {
        m_pace->leaveLine(this);
        m_pumpTimer.stop();
    } else {
        m_pumpTimer.start(int(qMin(wait, LongestNapMs)) + 1);
    }
    if (sent)
        reportQuota();
}

void ApiClient::startAttempt(ApiReply *reply)
{
    const ApiRequest &request = reply->m_request;
    const bool gateway = request.host == ApiRequest::Host::Gateway;
    const QUrl base = gateway ? m_settings.gatewayUrl : m_settings.controlUrl;

    QNetworkRequest wire(joined(base, request));
    wire.setRawHeader("Authorization", "Bearer " + m_token);
    wire.setRawHeader("Accept", "application/json");
    wire.setRawHeader("User-Agent", userAgent());
    if (gateway && !m_connectionId.isEmpty())
        wire.setRawHeader("Maton-Connection", headerSafe(m_connectionId.toUtf8()));
    if (!request.contentType.isEmpty())
        wire.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    wire.setTransferTimeout(gateway ? m_settings.transferTimeoutMs : m_settings.controlTimeoutMs);
    // A redirected POST would come out as a GET; reading may follow within the same host.
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
        request.isWrite() ? QNetworkRequest::ManualRedirectPolicy : QNetworkRequest::SameOriginRedirectPolicy);
    // Qt 6.4 needs 44 ms more for each HTTP/2 request with a body.
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, request.body.isEmpty());
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);

    OnceBody *body = nullptr;
    if (!request.body.isEmpty()) {
        // Length and no buffering, so that Qt reads from our device and not from a copy that it could rewind.
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        body = new OnceBody(request.body);
    }
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        m_network->setAutoDeleteReplies(false);
    }
    reply->m_attemptLeft = false;
    reply->m_attemptStarted = m_clock.elapsed();
    ++reply->m_tries;
    if (gateway) {
        reply->m_ticket = m_pacer.onSent(reply->m_attemptStarted);
        reply->m_paceTicket = m_pace->onSent(this);
    }
    QNetworkReply *network = m_network->sendCustomRequest(wire, request.verb, body);
    if (body)
        body->setParent(network);
    reply->m_network = network;
    connect(network, &QNetworkReply::requestSent, reply, [this, reply] {
        // Qt sends a request without a body once more by itself when a connection that was kept open is cut.
        reply->m_answerLostBefore = reply->m_answerLostBefore || (reply->m_attemptLeft && reply->m_request.isWrite());
        reply->m_attemptLeft = true;
        m_pace->onLeft(reply->m_paceTicket);
    });
    connect(network, &QNetworkReply::finished, reply, [this, reply] { attemptFinished(reply); });
}

ApiError ApiClient::readAnswer(ApiReply *reply, QNetworkReply *network) const
{
    using Kind = ApiError::Kind;
    const ApiRequest &request = reply->m_request;
    const int status = network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray contentType = network->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    const QNetworkReply::NetworkError networkError = network->error();
    reply->m_httpStatus = status;
    if (network->isOpen()) // a timeout closes it
        reply->m_body = network->readAll();

    const bool redirectRefused
        = networkError == QNetworkReply::InsecureRedirectError || networkError == QNetworkReply::TooManyRedirectsError;
    if (status >= 300 && !redirectRefused)
        return ErrorReader::fromStatus(request, status, contentType, reply->m_body, m_token);
    if (networkError != QNetworkReply::NoError) {
        ApiError error = ErrorReader::fromNetwork(request, networkError, status, true);
        const bool neverLeft = !reply->m_attemptLeft
            && (error.kind == Kind::Proxy || error.kind == Kind::ConnectionRefused || error.kind == Kind::HostNotFound
                || error.kind == Kind::Tls);
        reply->m_attemptLeft = !neverLeft;
        error.answerLost = error.answerLost && !neverLeft;
        if (error.kind == Kind::Tls)
            error.detail = ErrorReader::plainText(network->url().host() + ": "_L1 + network->errorString(), m_token);
        return error;
    }
    return ErrorReader::fromSuccess(request, status, contentType, reply->m_body, m_token);
}

void ApiClient::settleTicket(ApiReply *reply, const QNetworkReply *network, const ApiError &error)
{
    if (reply->m_ticket == 0)
        return;
    const qint64 now = m_clock.elapsed();
    const QuotaPacer::Ticket ticket = std::exchange(reply->m_ticket, 0);
    const GatewayPace::Ticket paceTicket = std::exchange(reply->m_paceTicket, 0);
    const bool refused = error.kind == ApiError::Kind::TooManyRequests;
    const bool byGateway = error.origin == ApiError::Origin::Gateway;
    const auto wait = refused ? QuotaHeaders::parseRetryAfter(network->rawHeader("Retry-After"), timeOfAnswer(network))
                              : std::nullopt;
    if (refused && byGateway) {
        m_pace->onRefused(paceTicket, wait);
        m_pacer.onUncounted(ticket);
        return;
    }
    m_pace->onLeft(paceTicket);
    const QuotaHeaders headers = quotaHeaders(network);
    if (refused) {
        m_pacer.onTooManyRequests(ticket, wait, headers, now);
    } else if (reply->m_httpStatus == 0 || (headers.remaining < 0 && (byGateway || reply->m_httpStatus >= 500))) {
        m_pacer.onLost(ticket); // whoever answered, it was not the service that knows the quota
    } else {
        m_pacer.onReply(ticket, headers, now);
    }
    if (reply->m_httpStatus > 0)
        m_pace->onAnswered();
}

void ApiClient::attemptFinished(ApiReply *reply)
{
    QNetworkReply *network = std::exchange(reply->m_network, nullptr);
    network->disconnect(reply);
    network->deleteLater();
    ApiError error = readAnswer(reply, network);
    if (reply->m_request.host == ApiRequest::Host::Gateway) {
        if (m_gatewayProven)
            error = ErrorReader::inPlaceOfService(reply->m_request, error);
        m_gatewayProven = m_gatewayProven || (!error && !reply->m_body.isEmpty());
    }
    // Refused for the quota it was not carried out (api.md 5): until the next attempt it can still be taken back.
    reply->m_left = reply->m_left || (reply->m_attemptLeft && error.kind != ApiError::Kind::TooManyRequests);
    settleTicket(reply, network, error);
    const qint64 ms = m_clock.elapsed() - reply->m_attemptStarted;
    qCInfo(lcHttp).noquote() << HttpLog::line(reply->m_request, reply->m_httpStatus, error, ms);
    m_statistics.add(reply->m_request, reply->m_httpStatus, error, ms);

    const RetryPolicy::Decision decision = error
        ? RetryPolicy::decide({reply->m_request.verb, error.kind, reply->m_httpStatus, reply->m_tries,
            QRandomGenerator::global()->generateDouble()})
        : RetryPolicy::Decision{};
    if (decision.repeat) {
        // A gateway that failed may have passed it on before.
        const bool passedOn = reply->m_request.isWrite() && error.kind == ApiError::Kind::ServerError;
        reply->m_answerLostBefore = reply->m_answerLostBefore || error.answerLost || passedOn;
        reply->m_body.clear();
        if (decision.delayMs == 0) {
            enqueue(reply, true);
        } else {
            QTimer::singleShot(int(decision.delayMs), reply, [this, reply] {
                if (!reply->m_finished) {
                    enqueue(reply, true);
                    pump();
                }
            });
        }
    } else {
        // What an earlier attempt may have done is still open only if this one got no word from the service either.
        const bool open = error.isTransient() || error.kind == ApiError::Kind::Tls;
        error.answerLost = error.answerLost || (open && reply->m_answerLostBefore);
        finish(reply, error);
    }
    pump();
    reportQuota();
}

void ApiClient::finish(ApiReply *reply, const ApiError &error)
{
    reply->m_finished = true;
    reply->m_error = error;
    m_replies.removeOne(reply);
    QMetaObject::invokeMethod(
        reply,
        [this, reply, error] {
            reply->deleteLater();
            const QPointer<ApiClient> alive(this);
            if (error.refusesAccount() && error.httpStatus != 0)
                Q_EMIT accountRefused(error);
            if (alive)
                Q_EMIT reply->finished(reply);
        },
        Qt::QueuedConnection);
}

void ApiClient::abort(ApiReply *reply)
{
    ApiError error;
    error.kind = ApiError::Kind::Aborted;
    error.answerLost = reply->m_request.isWrite() && (reply->m_network || reply->m_answerLostBefore);
    reply->m_left = reply->m_left || reply->m_network;
    drop(reply);
    finish(reply, error);
    pump();
}

// Forgets the call: out of the queues, and nothing that still arrives for it is listened to.
void ApiClient::drop(ApiReply *reply)
{
    m_interactive.removeOne(reply);
    m_background.removeOne(reply);
    m_replies.removeOne(reply);
    dropNetworkReply(reply);
}

void ApiClient::dropNetworkReply(ApiReply *reply)
{
    if (reply->m_ticket != 0)
        m_pacer.onLost(std::exchange(reply->m_ticket, 0));
    m_pace->onLeft(std::exchange(reply->m_paceTicket, 0));
    if (QNetworkReply *network = std::exchange(reply->m_network, nullptr)) {
        network->disconnect(reply);
        network->abort();
        network->deleteLater();
    }
}

ApiClient::Quota ApiClient::quota() const
{
    const qint64 now = m_clock.elapsed();
    return {m_pacer.limit(), m_pacer.expectedRemaining(now), m_pacer.ageMs(now), m_pacer.perSecond(), m_pacer.isKnown(),
        qMax(m_pacer.waitMs(now), m_pace->holdMs())};
}

TimeRange ApiClient::timeFor(double requests, int atOnce) const
{
    QuotaForecast forecast = m_pacer.forecast(m_clock.elapsed());
    forecast.gatewayPerSecond = m_pace->perSecond();
    forecast.holdMs = qMax(forecast.holdMs, m_pace->holdMs());
    return forecast.secondsFor(requests, atOnce);
}

void ApiClient::reportQuota()
{
    Q_EMIT quotaChanged();
}
