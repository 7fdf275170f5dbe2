// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsession.h"

#include "apireply.h"
#include "endpoints.h"

using namespace Qt::StringLiterals;

namespace {
const auto app = "systeme"_L1;
}

AccountSession::AccountSession(const QByteArray &key, const ApiSettings &settings, QObject *parent)
    : QObject(parent)
    , m_client(new ApiClient(settings, this))
    , m_hasKey(!key.trimmed().isEmpty())
{
    m_client->setToken(key);
}

QByteArray AccountSession::keyFromEnvironment()
{
    return qgetenv("MATON_API_KEY").trimmed();
}

void AccountSession::check()
{
    if (m_state == State::Checking)
        return;
    m_connections.clear();
    m_default = {};
    m_client->setConnectionId({});
    if (!m_hasKey) {
        setState(State::NoKey);
        return;
    }
    setState(State::Checking);
    m_reply = m_client->send(Endpoints::connections(app));
    connect(m_reply, &ApiReply::finished, this, &AccountSession::checked);
}

void AccountSession::checked(ApiReply *reply)
{
    if (reply->error()) {
        setState(State::Failed, reply->error());
        return;
    }
    if (!Connection::listFromJson(reply->body(), app, &m_connections)) {
        ApiError error;
        error.kind = ApiError::Kind::NotJson; // JSON, but not of a control plane: the address is wrong
        error.origin = ApiError::Origin::Unknown;
        error.httpStatus = reply->httpStatus();
        setState(State::Failed, error);
        return;
    }
    m_default = Connection::defaultOf(m_connections);
    m_client->setConnectionId(m_default.id);
    setState(m_default.id.isEmpty() ? State::NoConnection : State::Ready);
}

void AccountSession::setState(State state, const ApiError &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}
