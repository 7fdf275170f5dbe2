// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace QKeychain {
class Job;
}

// The only user of QtKeychain: keeps secrets in the keychain of the desktop, one for each profile and name. Does not
// block. A keychain that asks its owner something (to be unlocked) may take its time, so one that says nothing for
// patienceMs is given up, and what it still says later is ignored. Nothing is ever written anywhere else instead. One
// for each profile. Lives in the GUI thread.
class CredentialStore : public QObject
{
    Q_OBJECT
public:
    enum class Secret { MatonKey, ProxyPassword };

    enum class Outcome {
        Done, // of remove(): it is not there now, whether it was or not
        NotFound, // there is a keychain, and nothing in it under that name
        NoKeychain, // this desktop has none, or it is not running
        Denied, // locked and not opened, or it refuses this program
        TimedOut,
        Failed // anything else
    };
    struct Answer
    {
        Outcome outcome{Outcome::Failed};
        QByteArray secret{}; // of read()
        // A sentence for a person that says why, and that the key then lives for this session only. Empty when Done
        // and NotFound. Never holds the secret.
        QString message{};
    };
    using Then = std::function<void(const Answer &)>;

    // profile tells apart the secrets of several profiles on one computer: its folder.
    explicit CredentialStore(const QString &profile, QObject *parent = nullptr);

    // then is called once, later, and only while context and this store live. What is asked meanwhile waits for its
    // turn, and its patience runs from the asking.
    void read(Secret secret, QObject *context, Then then);
    // A write that succeeds after it was given up is removed again: its owner has been told that the secret is not
    // kept. Not so when another write or remove() of that secret was asked for since, which then decides, nor when
    // the program ends before.
    void write(Secret secret, const QByteArray &value, QObject *context, Then then);
    void remove(Secret secret, QObject *context, Then then);

    void setPatience(int ms) { m_patienceMs = ms; }

private:
    struct Call;

    void start(QKeychain::Job *job, std::shared_ptr<Call> call);
    void finish(const QKeychain::Job *job, const std::shared_ptr<Call> &call);
    QString keyOf(Secret secret) const;

    QString m_profile; // a short text that stands for the folder
    QHash<Secret, std::weak_ptr<Call>> m_lastChange; // write() or remove()
    int m_patienceMs{5000};
};
