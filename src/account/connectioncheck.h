// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"

#include <QList>
#include <QObject>

#include <memory>

class ApiReply;
struct Connection;

// Finds out step by step why an account cannot be reached (api.md 1): is there a key, does Maton accept it, is a
// connection active, and does the gateway lead to Systeme.io. Asks the service by itself and changes nothing there.
// Owns the client it asks with; lives in the GUI thread.
class ConnectionCheck : public QObject
{
    Q_OBJECT
public:
    enum class KeySource { None, Environment, Keychain, Typed };
    enum class Step { Key, Maton, Connection, Gateway };
    static constexpr int StepCount = 4;
    enum class Result {
        NotReached, // an earlier step failed, or the check was cancelled
        Running,
        Fine,
        Problem
    };

    // What is checked. Without a connection it is the default one, as the gateway chooses it.
    struct Subject
    {
        QByteArray key{};
        KeySource source{KeySource::None};
        ApiSettings settings{};
        QString connection{};
    };
    struct Line
    {
        Result result{Result::NotReached};
        QString text{}; // a sentence: what was found
        QString advice{}; // what to do about it; empty when there is nothing to do
    };

    explicit ConnectionCheck(const Subject &subject, QObject *parent = nullptr);
    ~ConnectionCheck() override;

    void start(); // from the beginning
    void cancel();
    bool isRunning() const { return m_client != nullptr; }
    const Line &line(Step step) const { return m_lines[int(step)]; }

    static QString title(Step step);
    static QString resultText(Result result);
    // All that was found, to be sent to somebody. Holds no key.
    QString report() const;

Q_SIGNALS:
    void changed();
    void finished(); // not after cancel()

private:
    void set(Step step, Result result, const QString &text, const QString &advice = {});
    bool checkKey();
    void checkAddress();
    void askMaton();
    void matonAnswered(const ApiReply &reply);
    void checkConnections(const QList<Connection> &connections);
    void askGateway();
    void gatewayAnswered(const ApiReply &reply);
    void end();

    Subject m_subject;
    Line m_lines[StepCount];
    QString m_connection{}; // the one that the gateway is asked with
    std::unique_ptr<ApiClient> m_client{}; // while it runs
};
