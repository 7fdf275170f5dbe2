// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsetup.h"

#include "accountbook.h"
#include "accountsession.h"
#include "apireply.h"
#include "credentialstore.h"
#include "endpoints.h"
#include "listpage.h"
#include "settings.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

ConnectionSetup::ConnectionSetup(
    AccountSession *session, CredentialStore *store, AccountBook *book, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_store(store)
    , m_book(book)
    , m_settings(settings)
    , m_maker(session, settings)
    , m_clock([this] { return m_systemClock.elapsed(); })
{
    m_systemClock.start();
    m_pollTimer.setInterval(2000);
    connect(&m_pollTimer, &QTimer::timeout, this, &ConnectionSetup::poll);
    connect(m_session, &AccountSession::stateChanged, this, &ConnectionSetup::sessionChanged);
    connect(m_session, &AccountSession::connectionsChanged, this, &ConnectionSetup::sessionListed);
    connect(&m_maker, &ConnectionMaker::ready, this, &ConnectionSetup::ready);
    connect(&m_maker, &ConnectionMaker::gone, this, &ConnectionSetup::gone);
    connect(&m_maker, &ConnectionMaker::keyRefused, this, &ConnectionSetup::keyRefused);
    connect(&m_maker, &ConnectionMaker::failed, this,
        [this](const QString &message) { setState(State::PreparingFailed, message); });
}

ConnectionSetup::~ConnectionSetup()
{
    delete m_reply;
}

void ConnectionSetup::setState(State state, const QString &message)
{
    if (state == m_state && message == m_message)
        return;
    if (m_state == State::Authorising && state != State::Authorising) {
        m_waitedMs = waitedMs();
        m_pollTimer.stop();
        m_connectUrl.clear();
    }
    m_state = state;
    m_message = message;
    Q_EMIT stateChanged();
}

// Nothing is awaited any more.
void ConnectionSetup::drop()
{
    delete m_reply;
    m_maker.stop();
}

void ConnectionSetup::keyRefused()
{
    m_refusedKey = m_session->key();
    setState(State::EnteringKey, tr("Maton does not accept this key. Copy it from maton.ai/settings again."));
}

bool ConnectionSetup::isRefused(const QByteArray &key) const
{
    return !key.isEmpty() && key == m_refusedKey;
}

void ConnectionSetup::gone()
{
    setState(State::Gone, tr("This connection does not exist any more. It was removed elsewhere."));
}

void ConnectionSetup::ask(ApiClient *client, const ApiRequest &request, Answered answered)
{
    drop();
    m_reply = client->send(request);
    connect(m_reply, &ApiReply::finished, this, [this, answered](const ApiReply *reply) {
        m_reply.clear();
        (this->*answered)(*reply);
    });
}

void ConnectionSetup::start(Purpose purpose, const QString &oldId)
{
    m_purpose = purpose;
    m_oldId = oldId;
    if (m_session->state() == AccountSession::State::KeyRefused)
        m_refusedKey = m_session->key();
    if (purpose == Purpose::NewKey || m_session->key().isEmpty()) {
        setState(State::EnteringKey);
    } else if (m_session->state() == AccountSession::State::KeyRefused) {
        keyRefused();
    } else {
        m_session->check();
        afterKey();
    }
}

void ConnectionSetup::useKey(const QString &key, bool keep)
{
    if (m_state != State::EnteringKey && m_state != State::KeyUnchecked)
        return;
    static const QRegularExpression space(u"\\s+"_s);
    const QByteArray entered = QString(key).remove(space).toUtf8();
    if (entered.isEmpty()) {
        setState(State::EnteringKey, tr("Paste the key first."));
        return;
    }
    m_keepKey = keep;
    if (!m_keyBefore)
        m_keyBefore = m_session->key();
    m_session->setKey(entered);
    setState(State::CheckingKey);
    m_session->check();
}

void ConnectionSetup::sessionChanged()
{
    using Session = AccountSession::State;
    const bool checking = m_state == State::CheckingKey || m_state == State::KeyUnchecked;
    if (!checking && m_state != State::Choosing)
        return;
    switch (m_session->state()) {
    case Session::NoKey:
        break;
    case Session::Checking:
        if (checking)
            setState(State::CheckingKey);
        break;
    case Session::KeyRefused:
        keyRefused();
        break;
    case Session::Failed:
        setState(checking ? State::KeyUnchecked : State::Choosing, m_session->error().message());
        break;
    case Session::NoConnection:
    case Session::Ready:
        if (checking)
            keyAccepted();
        else
            setState(State::Choosing);
        break;
    }
}

void ConnectionSetup::sessionListed()
{
    if (m_state != State::Choosing)
        return;
    // It works, so nothing is left to be continued or replaced.
    if (m_session->connection(m_maker.remembered()).isActive())
        m_maker.forget();
    Q_EMIT stateChanged();
}

void ConnectionSetup::keyAccepted()
{
    m_keyBefore.reset();
    storeKey();
    afterKey();
}

void ConnectionSetup::storeKey()
{
    const auto explain = [this](const CredentialStore::Answer &answer) {
        m_keyNote = answer.message;
        Q_EMIT stateChanged();
    };
    const bool wasKept = m_settings->value(Setting::StoreKey).toBool();
    m_settings->setValue(Setting::StoreKey, m_keepKey);
    m_keyNote.clear();
    if (m_keepKey)
        m_store->write(CredentialStore::Secret::MatonKey, m_session->key(), this, explain);
    else if (wasKept)
        m_store->remove(CredentialStore::Secret::MatonKey, this, explain);
}

void ConnectionSetup::afterKey()
{
    if (m_purpose != Purpose::SetUpAgain)
        setState(State::Choosing);
    else if (!pending().id.isEmpty())
        continuePending();
    else
        createNew();
}

bool ConnectionSetup::keepsKey() const
{
    return m_settings->value(Setting::StoreKey).toBool();
}

AccountEntry ConnectionSetup::account(const QString &id) const
{
    return m_book->entry(id);
}

QList<Connection> ConnectionSetup::choices() const
{
    QList<Connection> sorted = m_session->connections();
    std::stable_sort(
        sorted.begin(), sorted.end(), [](const Connection &a, const Connection &b) { return a.created < b.created; });
    return sorted;
}

Connection ConnectionSetup::pending() const
{
    Connection found = m_session->connection(m_maker.remembered());
    if (found.id.isEmpty() && m_connection.id == m_maker.remembered())
        found = m_connection; // newer than the list
    return found.isPending() ? found : Connection();
}

void ConnectionSetup::choose(const QString &id)
{
    const Connection chosen = m_session->connection(id);
    if (m_state != State::Choosing || chosen.id.isEmpty())
        return;
    m_connection = chosen;
    if (m_connection.isActive())
        prove();
    else
        fetchLink();
}

void ConnectionSetup::continuePending()
{
    const Connection begun = pending();
    if (begun.id.isEmpty())
        return;
    m_connection = begun;
    fetchLink();
}

void ConnectionSetup::createNew()
{
    const QString useless = m_useless ? m_connection.id : QString();
    drop();
    m_connection = {};
    m_useless = false;
    setState(State::Preparing);
    m_maker.make(useless);
}

void ConnectionSetup::authoriseAgain()
{
    if (m_state == State::Refused || m_state == State::TimedOut)
        fetchLink();
}

void ConnectionSetup::fetchLink()
{
    drop();
    setState(State::Preparing);
    m_maker.fetchLink(m_connection.id);
}

void ConnectionSetup::ready(const Connection &connection, const QUrl &link)
{
    m_connection = connection;
    m_connectUrl = link;
    if (m_connection.isActive()) {
        prove();
        return;
    }
    m_failedBefore = m_connection.hasFailed();
    m_staleFailure = m_connection.updated;
    m_waitingSince = m_clock();
    m_pollTimer.start();
    setState(State::Authorising);
    Q_EMIT linkReady();
}

qint64 ConnectionSetup::waitedMs() const
{
    return m_state == State::Authorising ? m_clock() - m_waitingSince : m_waitedMs;
}

void ConnectionSetup::poll()
{
    if (waitedMs() >= m_patienceMs) {
        drop();
        setState(State::TimedOut,
            tr("The authorisation was not finished in time. You can open the page in the browser once more, or begin "
               "with a new connection."));
    } else if (!m_reply) {
        ask(m_session->client(), Endpoints::connection(m_connection.id), &ConnectionSetup::polled);
    }
}

void ConnectionSetup::polled(const ApiReply &reply)
{
    const ApiError &error = reply.error();
    const Connection answer = Connection::fromJson(reply.json());
    if (error.kind == ApiError::Kind::NotFound) {
        if (m_connection.id == m_maker.remembered())
            m_maker.forget();
        gone();
    } else if (error.kind == ApiError::Kind::Unauthorized) {
        keyRefused();
    } else if (error || answer.id != m_connection.id) {
        //: %1 is a sentence
        setState(State::Authorising, tr("Still waiting. %1").arg(error ? error.message() : notAnAnswer()));
    } else {
        m_connection = answer;
        const bool failed = answer.hasFailed() && (!m_failedBefore || answer.updated != m_staleFailure);
        if (answer.isActive()) {
            prove();
        } else if (failed) {
            setState(State::Refused,
                tr("The authorisation was refused, in the browser or by Systeme.io. You can open the page once more, "
                   "or begin with a new connection."));
        } else {
            setState(State::Authorising);
        }
    }
}

QString ConnectionSetup::notAnAnswer()
{
    ApiError error;
    error.kind = ApiError::Kind::NotJson;
    return error.message();
}

void ConnectionSetup::prove()
{
    drop();
    setState(State::Proving);
    m_proofClient = std::make_unique<ApiClient>(m_session->settings());
    m_proofClient->setToken(m_session->key());
    m_proofClient->setConnectionId(m_connection.id);
    ask(m_proofClient.get(), Endpoints::contacts({10, 0}), &ConnectionSetup::proven);
}

void ConnectionSetup::proven(const ApiReply &reply)
{
    const ApiError &error = reply.error();
    const std::optional<ListPage> page = error ? std::nullopt : ListPage::split(reply.body());
    m_useless = error.kind == ApiError::Kind::Unauthorized && error.origin == ApiError::Origin::Systemeio;
    if (m_useless) {
        setState(State::ProofFailed,
            tr("Systeme.io does not accept the key that belongs to this connection. Begin with a new connection and "
               "give it a key that is valid."));
    } else if (!page) {
        setState(State::ProofFailed, error ? error.message() : notAnAnswer());
    } else {
        m_newestContact = page->items.isEmpty()
            ? QString()
            : QJsonDocument::fromJson(page->items.first()).object().value("email"_L1).toString();
        if (m_connection.id == m_maker.remembered())
            m_maker.forget();
        m_session->check(); // so that it knows the connection, too
        setState(State::Naming);
    }
}

void ConnectionSetup::retry()
{
    if (m_state == State::KeyUnchecked) {
        m_session->check();
    } else if (m_state == State::PreparingFailed) {
        setState(State::Preparing);
        m_maker.retry();
    } else if (m_state == State::ProofFailed) {
        prove();
    }
}

void ConnectionSetup::back()
{
    switch (m_state) {
    case State::EnteringKey:
    case State::CheckingKey:
    case State::KeyUnchecked:
    case State::Done:
    case State::Cancelled:
        return;
    case State::Choosing:
        if (m_purpose == Purpose::NewKey)
            setState(State::EnteringKey);
        return;
    default:
        if (m_purpose == Purpose::SetUpAgain)
            return;
        drop();
        setState(State::Choosing);
        m_session->check();
    }
}

void ConnectionSetup::finish(const QString &name, const QString &colour)
{
    if (m_state != State::Naming)
        return;
    if (m_purpose != Purpose::SetUpAgain) {
        if (!name.simplified().isEmpty())
            m_book->setName(m_connection.id, name);
        if (!colour.isEmpty())
            m_book->setColour(m_connection.id, colour);
    }
    setState(State::Done);
    Q_EMIT done(m_connection.id);
}

void ConnectionSetup::cancel()
{
    if (m_state == State::Done || m_state == State::Cancelled)
        return;
    drop();
    setState(State::Cancelled);
    if (m_keyBefore) { // the new one opened nothing
        m_session->setKey(*m_keyBefore);
        m_session->check();
    }
}
