// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class AccountSession;
class ApiReply;
class Settings;
struct ApiError;
struct ApiRequest;

// Makes a connection at the control plane, or asks for the link of one that is there. What it makes is remembered in
// the settings until somebody forgets it, also when nobody waits for it any more, and is removed before another one
// takes its place: so there are never two that do not work. One thing at a time; every beginning ends with one of the
// signals. Lives in the GUI thread.
class ConnectionMaker : public QObject
{
    Q_OBJECT
public:
    ConnectionMaker(AccountSession *session, Settings *settings, QObject *parent = nullptr);
    ~ConnectionMaker() override;

    QString remembered() const;
    void forget();

    // In the place of the remembered one. If that works by now, it is taken instead, unless it is known to be useless.
    void make(const QString &useless = {});
    // Each time anew, since nobody knows how long a link lives.
    void fetchLink(const QString &id);
    // Whatever failed, again.
    void retry();
    // Nothing is awaited any more.
    void stop();

Q_SIGNALS:
    // It is active, or the link is there to authorise it, and confidential.
    void ready(const Connection &connection, const QUrl &link);
    void gone(); // it was removed elsewhere
    void failed(const QString &message);
    void keyRefused();

private:
    using Step = void (ConnectionMaker::*)();
    using Answered = void (ConnectionMaker::*)(const ApiReply &);

    void run(Step step);
    void ask(const ApiRequest &request, Answered answered);
    bool reported(const ApiError &error);

    void replace();
    void replaceLooked(const ApiReply &reply);
    void removed(const ApiReply &reply);
    void create();
    void created(const ApiReply &reply);
    void lookForLost();
    void lostLooked(const ApiReply &reply);
    void look();
    void looked(const ApiReply &reply);
    void goOnWith(const QJsonObject &answer);

    AccountSession *m_session;
    Settings *m_settings;
    Step m_step{nullptr}; // what retry() repeats
    QPointer<ApiReply> m_reply{}; // the answer that is awaited
    QPointer<ApiReply> m_creation{}; // goes on to its end, also when nobody waits for it
    QString m_id{}; // of the connection that it is about
    QString m_useless{};
    QStringList m_knownIds{}; // when a connection was asked for
    QString m_createProblem{}; // its answer was lost; empty once it was looked for
};
