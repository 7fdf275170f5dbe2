// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsession.h"

#include "apireply.h"
#include "endpoints.h"

#include <QNetworkInformation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const auto app = "systeme"_L1;
}

AccountSession::AccountSession(const QByteArray &key, const ApiSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &AccountSession::check);
    m_client = std::make_unique<ApiClient>(settings);
    setKey(key);
}

AccountSession::~AccountSession() = default;

QByteArray AccountSession::keyFromEnvironment()
{
    return qgetenv("MATON_API_KEY").trimmed();
}

void AccountSession::awaitKey()
{
    setState(State::Checking);
}

void AccountSession::setKey(const QByteArray &key)
{
    m_key = key.trimmed();
    delete m_reply;
    m_retryTimer.stop();
    m_failures = 0;
    m_client->setToken(m_key);
    m_connections.clear();
    m_default = {};
    setState(State::NoKey);
}

void AccountSession::setSettings(const ApiSettings &settings)
{
    m_settings = settings;
    delete m_reply;
    m_client = std::make_unique<ApiClient>(settings); // what is under way at the old address is dropped
    setKey(m_key);
}

void AccountSession::setRetryDelays(int firstMs, int longestMs)
{
    m_firstRetryMs = firstMs;
    m_longestRetryMs = longestMs;
}

bool AccountSession::isChecking() const
{
    return m_reply;
}

Connection AccountSession::connection(const QString &id) const
{
    const auto found
        = std::find_if(m_connections.cbegin(), m_connections.cend(), [&id](const Connection &c) { return c.id == id; });
    return found == m_connections.cend() ? Connection() : *found;
}

void AccountSession::check()
{
    if (m_reply)
        return;
    m_retryTimer.stop();
    if (m_key.isEmpty()) {
        setState(State::NoKey);
        return;
    }
    m_reply = m_client->send(Endpoints::connections(app));
    connect(m_reply, &ApiReply::finished, this, &AccountSession::checked);
    // What works is taken to work until the answer says otherwise.
    if (m_state != State::Ready)
        setState(State::Checking);
}

void AccountSession::checked(ApiReply *reply)
{
    m_reply = nullptr; // it deletes itself
    ApiError error = reply->error();
    QList<Connection> connections;
    if (!error && !Connection::listFromJson(reply->body(), app, &connections)) {
        error.kind = ApiError::Kind::NotJson; // JSON, but not of a control plane: the address is wrong
        error.origin = ApiError::Origin::Unknown;
        error.httpStatus = reply->httpStatus();
    }
    if (error.kind == ApiError::Kind::Unauthorized) {
        setState(State::KeyRefused, error);
        return;
    }
    if (error) {
        tryAgainLater();
        setState(State::Failed, error);
        return;
    }
    m_failures = 0;
    m_connections = connections;
    m_default = Connection::defaultOf(m_connections);
    setState(m_default.id.isEmpty() ? State::NoConnection : State::Ready);
    Q_EMIT connectionsChanged();
}

// A network that is away, or wants a sign-in first, comes back without telling anybody.
void AccountSession::tryAgainLater()
{
    const int doublings = std::min(m_failures++, 10);
    m_retryTimer.start(int(std::min<qint64>(m_longestRetryMs, qint64(m_firstRetryMs) << doublings)));
    // Only now: the plug-ins behind it take their time to load.
    if (m_failures > 1 || !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto backOnline = [this](QNetworkInformation::Reachability reachability) {
        if (m_state == State::Failed && reachability == QNetworkInformation::Reachability::Online)
            check();
    };
    disconnect(QNetworkInformation::instance(), nullptr, this, nullptr);
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, backOnline);
}

void AccountSession::setState(State state, const ApiError &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}
