// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"
#include "connection.h"

#include <QObject>
#include <QPointer>

class ApiReply;

// Finds the account to open: from the key and the addresses to a default connection. Owns the account's only
// ApiClient, which is bound to that connection once the session is Ready.
class AccountSession : public QObject
{
    Q_OBJECT
public:
    enum class State { NoKey, Checking, NoConnection, Ready, Failed };
    Q_ENUM(State)

    // Starts as NoKey; call check().
    AccountSession(const QByteArray &key, const ApiSettings &settings, QObject *parent = nullptr);

    // MATON_API_KEY, trimmed; empty if unset.
    static QByteArray keyFromEnvironment();

    State state() const { return m_state; }
    // Why the state is Failed; none otherwise.
    const ApiError &error() const { return m_error; }
    // All Systeme.io connections of the key, also those that are not active.
    const QList<Connection> &connections() const { return m_connections; }
    // Empty id unless Ready.
    const Connection &defaultConnection() const { return m_default; }
    ApiClient *client() const { return m_client; }

    // Asks the control plane (again). Does nothing while a check is under way.
    void check();

Q_SIGNALS:
    void stateChanged();

private:
    void checked(ApiReply *reply);
    void setState(State state, const ApiError &error = {});

    ApiClient *m_client;
    QPointer<ApiReply> m_reply;
    bool m_hasKey;
    State m_state{State::NoKey};
    ApiError m_error;
    QList<Connection> m_connections;
    Connection m_default;
};
