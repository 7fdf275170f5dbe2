// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"
#include "connection.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class ApiReply;

// What the Maton key opens: the Systeme.io connections of the control plane, and which of them is the default. Owns the
// client that asks the control plane. While the service cannot be reached it tries again by itself, more and more
// seldom, and at once when the computer is back on a network.
class AccountSession : public QObject
{
    Q_OBJECT
public:
    enum class State {
        NoKey,
        Checking, // the first answer for this key is awaited
        KeyRefused, // 401: error() says whose words
        NoConnection, // none of the connections is active
        Ready,
        Failed // see error()
    };
    Q_ENUM(State)

    // Starts as NoKey; call check().
    AccountSession(const QByteArray &key, const ApiSettings &settings, QObject *parent = nullptr);
    ~AccountSession() override;

    // MATON_API_KEY, trimmed; empty if unset.
    static QByteArray keyFromEnvironment();

    // The key is on its way, from the keychain say: Checking until setKey().
    void awaitKey();
    // Forgets what the old key opened. Does not check().
    void setKey(const QByteArray &key);
    const QByteArray &key() const { return m_key; }
    // Other addresses: as a new start. Does not check().
    void setSettings(const ApiSettings &settings);
    const ApiSettings &settings() const { return m_settings; }
    // First and longest wait before it tries again by itself, in milliseconds.
    void setRetryDelays(int firstMs, int longestMs);

    State state() const { return m_state; }
    bool isChecking() const;
    // Why the state is KeyRefused or Failed; none otherwise.
    const ApiError &error() const { return m_error; }
    // All Systeme.io connections of the key, also those that are not active. Kept while they are asked for again, and
    // when that fails.
    const QList<Connection> &connections() const { return m_connections; }
    Connection connection(const QString &id) const; // empty id when there is none
    // Empty id unless one is active.
    const Connection &defaultConnection() const { return m_default; }
    // Of the control plane; no connection is set. Another one after setSettings().
    ApiClient *client() const { return m_client.get(); }

    // Asks the control plane (again). Does nothing while a check is under way.
    void check();

Q_SIGNALS:
    void stateChanged();
    // After every answer that lists them, also when they are the same.
    void connectionsChanged();

private:
    void checked(ApiReply *reply);
    void setState(State state, const ApiError &error = {});
    void tryAgainLater();

    ApiSettings m_settings;
    QByteArray m_key;
    std::unique_ptr<ApiClient> m_client;
    QPointer<ApiReply> m_reply{};
    State m_state{State::NoKey};
    ApiError m_error{};
    QList<Connection> m_connections{};
    Connection m_default{};
    QTimer m_retryTimer{};
    int m_failures{0}; // in a row
    int m_firstRetryMs{5000};
    int m_longestRetryMs{60000};
};
