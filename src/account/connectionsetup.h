// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionmaker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class AccountBook;
class AccountSession;
class ApiClient;
class ApiReply;
class CredentialStore;
class Settings;
struct AccountEntry;
struct ApiRequest;

// The way from nothing to a Systeme.io account that works: a key, a connection, its authorisation in the browser, the
// proof that it works, a name. Knows no widgets; the wizard shows its state and passes on what the user decides. A
// cancelled or killed setup can be continued by the next one. Owns the client that proves. Lives in the GUI thread.
class ConnectionSetup : public QObject
{
    Q_OBJECT
public:
    enum class Purpose {
        NewKey,
        AddAccount, // with the key that the session has
        SetUpAgain // a new connection for an account that has one; to hand over what is kept is up to the caller
    };
    enum class State {
        EnteringKey, // waits for useKey(); message() if the last one was refused
        CheckingKey,
        KeyUnchecked, // no answer; the session tries again by itself, retry() at once
        Choosing, // waits for choose(), continuePending() or createNew()
        Preparing, // a connection is being made or looked at
        PreparingFailed, // waits for retry() or createNew()
        Authorising, // in the browser; message() while the service cannot be asked
        Refused, // waits for authoriseAgain() or createNew(), as do the next two
        TimedOut,
        Gone, // the connection was removed elsewhere; nothing to authorise again
        Proving,
        ProofFailed, // waits for retry() or createNew()
        Naming, // proven; waits for finish()
        Done,
        Cancelled
    };
    Q_ENUM(State)
    using Clock = std::function<qint64()>; // milliseconds

    ConnectionSetup(AccountSession *session, CredentialStore *store, AccountBook *book, Settings *settings,
        QObject *parent = nullptr);
    ~ConnectionSetup() override;

    void setPollInterval(int ms) { m_pollTimer.setInterval(ms); }
    // How long an authorisation in the browser may take.
    void setPatience(qint64 ms) { m_patienceMs = ms; }
    void setClock(const Clock &clock) { m_clock = clock; }

    // The connection to be proposed first, as long as it is active.
    void setPreferred(const QString &id) { m_preferred = id; }
    // oldId: of the connection that is set up again.
    void start(Purpose purpose, const QString &oldId = {});
    // White space in it does not matter. keep: in the keychain.
    void useKey(const QString &key, bool keep);
    void choose(const QString &id);
    void continuePending();
    // A new connection, instead of the last one that this setup or an earlier one made and that never worked.
    void createNew();
    void authoriseAgain();
    void retry();
    // To the decision before, where there is one. What was made is kept.
    void back();
    // An empty name or colour leaves what there is. Does not change them when an account is set up again.
    void finish(const QString &name, const QString &colour);
    // A connection that was made stays, and can be continued at the next start.
    void cancel();

    Purpose purpose() const { return m_purpose; }
    State state() const { return m_state; }
    // Why it is this state, in a sentence; empty if that is plain.
    const QString &message() const { return m_message; }
    // Why the key could not be kept; empty if it was, or was not to be.
    const QString &keyNote() const { return m_keyNote; }

    // Whether the user wanted the key kept, last time.
    bool keepsKey() const;
    // Whether it is known that Maton does not accept this key.
    bool isRefused(const QByteArray &key) const;
    const QString &preferred() const { return m_preferred; }
    // All Systeme.io connections of the key, oldest first.
    QList<Connection> choices() const;
    AccountEntry account(const QString &id) const;
    // The one that was made earlier and still waits for its authorisation; empty id if there is none.
    Connection pending() const;
    // The one chosen or made.
    const Connection &connection() const { return m_connection; }
    const QString &oldId() const { return m_oldId; }
    // A secret. Confidential, or empty.
    const QUrl &connectUrl() const { return m_connectUrl; }
    qint64 waitedMs() const;
    qint64 patienceMs() const { return m_patienceMs; }
    // Of the newest contact, as a proof; empty if the account has none.
    const QString &newestContact() const { return m_newestContact; }

Q_SIGNALS:
    // Also when only what is said about it has changed.
    void stateChanged();
    // connectUrl() is to be opened in the browser.
    void linkReady();
    void done(const QString &connectionId);

private:
    using Answered = void (ConnectionSetup::*)(const ApiReply &);

    void setState(State state, const QString &message = {});
    void ask(ApiClient *client, const ApiRequest &request, Answered answered);
    void drop();
    void keyRefused();
    void gone();
    static QString notAnAnswer();

    void sessionChanged();
    void sessionListed();
    void keyAccepted();
    void storeKey();
    void afterKey();
    void fetchLink();
    void ready(const Connection &connection, const QUrl &link);
    void poll();
    void polled(const ApiReply &reply);
    void prove();
    void proven(const ApiReply &reply);

    AccountSession *m_session;
    CredentialStore *m_store;
    AccountBook *m_book;
    Settings *m_settings;
    ConnectionMaker m_maker;

    Purpose m_purpose{Purpose::NewKey};
    State m_state{State::EnteringKey};
    QString m_message{};
    QPointer<ApiReply> m_reply{}; // the answer that is awaited

    std::optional<QByteArray> m_keyBefore{}; // while the entered one is not accepted
    QByteArray m_refusedKey{};
    bool m_keepKey{false};
    QString m_keyNote{};

    QString m_oldId{};
    QString m_preferred{};
    Connection m_connection{};
    QUrl m_connectUrl{};
    bool m_useless{false}; // active, but Systeme.io refuses it
    bool m_failedBefore{false}; // when its authorisation began; only another failure counts
    QString m_staleFailure{}; // last change of the connection then

    Clock m_clock;
    QElapsedTimer m_systemClock{};
    QTimer m_pollTimer{};
    qint64 m_waitingSince{0};
    qint64 m_waitedMs{0}; // when the waiting ended
    qint64 m_patienceMs{5 * 60 * 1000};

    std::unique_ptr<ApiClient> m_proofClient{}; // speaks to the connection's account
    QString m_newestContact{};
};
