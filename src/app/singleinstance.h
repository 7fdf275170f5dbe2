// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QStringList>
#include <QTimer>

// A profile is used by one program at a time (its lock says so). A second start finds the first one by a socket that
// only the user can reach, and asks it to come to the front.
namespace SingleInstance {

// Where the socket of a profile may lie: in its folder, or where that cannot hold one (a long path, a network drive)
// under a name made of the folder's.
QStringList addresses(const QString &profile);

} // namespace SingleInstance

// The first program. To be made by whoever holds the lock of the profile: a socket that lies there already was left by
// a program that was killed.
class InstanceServer : public QObject
{
    Q_OBJECT
public:
    explicit InstanceServer(const QString &profile, QObject *parent = nullptr);

    bool isListening() const { return m_server.isListening(); }

Q_SIGNALS:
    // Somebody has started the program once more. token: of the desktop, for a window that wants to the front; may be
    // empty. The other program is answered when this returns.
    void called(const QByteArray &token);

private:
    void answer(QLocalSocket *socket);

    QLocalServer m_server{};
};

// The second program: one attempt to reach the first, until it answers or patience is over.
class InstanceCall : public QObject
{
    Q_OBJECT
public:
    static constexpr int PatienceMs = 5000;

    InstanceCall(const QString &profile, const QByteArray &token, QObject *parent = nullptr);

Q_SIGNALS:
    void answered(); // its window comes to the front
    void failed(); // it does not answer

private:
    void tryNext();

    QStringList m_addresses{};
    QByteArray m_token{};
    QLocalSocket m_socket{};
    QTimer m_again{}; // the first one may be about to begin
    QTimer m_patience{};
    int m_tries{0};
};
