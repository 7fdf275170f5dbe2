// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionmaker.h"

#include "accountsession.h"
#include "apireply.h"
#include "endpoints.h"
#include "serviceaddress.h"
#include "settings.h"

using namespace Qt::StringLiterals;

namespace {

const auto app = "systeme"_L1;

// At once on disk: the program may be killed.
void remember(Settings *settings, const QString &id)
{
    settings->setValue(Setting::PendingConnection, id);
    settings->sync();
}

} // namespace

ConnectionMaker::ConnectionMaker(AccountSession *session, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{ }

ConnectionMaker::~ConnectionMaker()
{
    stop();
}

QString ConnectionMaker::remembered() const
{
    return m_settings->value(Setting::PendingConnection).toString();
}

void ConnectionMaker::forget()
{
    remember(m_settings, {});
}

void ConnectionMaker::make(const QString &useless)
{
    m_useless = useless;
    if (m_creation && !m_creation->isFinished()) { // one is on its way already
        stop();
        m_reply = m_creation;
        m_step = &ConnectionMaker::create;
    } else {
        run(remembered().isEmpty() ? &ConnectionMaker::create : &ConnectionMaker::replace);
    }
}

void ConnectionMaker::fetchLink(const QString &id)
{
    m_id = id;
    run(&ConnectionMaker::look);
}

void ConnectionMaker::retry()
{
    if (m_step)
        run(m_step);
}

void ConnectionMaker::stop()
{
    if (m_reply != m_creation)
        delete m_reply;
    m_reply.clear();
}

void ConnectionMaker::run(Step step)
{
    stop();
    m_step = step;
    (this->*step)();
}

void ConnectionMaker::ask(const ApiRequest &request, Answered answered)
{
    m_reply = m_session->client()->send(request);
    connect(m_reply, &ApiReply::finished, this, [this, answered](const ApiReply *reply) {
        m_reply.clear();
        (this->*answered)(*reply);
    });
}

bool ConnectionMaker::reported(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Unauthorized)
        Q_EMIT keyRefused();
    else if (error)
        Q_EMIT failed(error.message());
    return bool(error);
}

// Looks first: meanwhile it may have been authorised after all.
void ConnectionMaker::replace()
{
    ask(Endpoints::connection(remembered()), &ConnectionMaker::replaceLooked);
}

void ConnectionMaker::replaceLooked(const ApiReply &reply)
{
    const bool missing = reply.error().kind == ApiError::Kind::NotFound;
    if (!missing && reported(reply.error()))
        return;
    const Connection found = Connection::fromJson(reply.json());
    if (missing) {
        forget();
        run(&ConnectionMaker::create);
    } else if (found.isActive() && found.id != m_useless) {
        Q_EMIT ready(found, {});
    } else {
        ask(Endpoints::deleteConnection(remembered()), &ConnectionMaker::removed);
    }
}

void ConnectionMaker::removed(const ApiReply &reply)
{
    // One that cannot be removed at all must not keep anybody from making another one.
    const ApiError &error = reply.error();
    if ((error.isTransient() || error.kind == ApiError::Kind::Unauthorized) && reported(error))
        return;
    forget();
    run(&ConnectionMaker::create);
}

void ConnectionMaker::create()
{
    m_knownIds.clear();
    for (const Connection &known : m_session->connections())
        m_knownIds.append(known.id);
    m_creation = m_session->client()->send(Endpoints::createConnection(app));
    m_reply = m_creation;
    // Whatever becomes of this object, the connection that was made must be known at the next start.
    const auto answered = [settings = m_settings, maker = QPointer(this)](const ApiReply *reply) {
        const QString id = Connection::fromJson(reply->json()).id;
        if (!reply->error() && !id.isEmpty())
            remember(settings, id);
        if (maker && maker->m_reply == reply) {
            maker->m_reply.clear();
            maker->created(*reply);
        } else if (maker) {
            maker->m_session->check(); // for the lists of connections
        }
    };
    connect(m_creation, &ApiReply::finished, m_creation, answered);
}

void ConnectionMaker::created(const ApiReply &reply)
{
    ApiError error = reply.error();
    m_id = Connection::fromJson(reply.json()).id;
    const bool nameless = !error && m_id.isEmpty();
    if (nameless || error.answerLost) {
        error.answerLost = false;
        m_createProblem = nameless ? tr("Maton's answer does not name the new connection.") : error.message();
        run(&ConnectionMaker::lookForLost);
    } else if (reported(error)) {
        return;
    } else if (Connection::connectUrl(reply.json()).isEmpty()) {
        run(&ConnectionMaker::look);
    } else {
        goOnWith(reply.json());
    }
}

// It may have been made although the answer was lost.
void ConnectionMaker::lookForLost()
{
    ask(Endpoints::connections(app), &ConnectionMaker::lostLooked);
}

void ConnectionMaker::lostLooked(const ApiReply &reply)
{
    if (reported(reply.error()))
        return;
    QList<Connection> unknown;
    Connection::listFromJson(reply.body(), app, &unknown);
    unknown.removeIf([this](const Connection &c) { return !c.isPending() || m_knownIds.contains(c.id); });
    if (unknown.size() == 1) { // of several it is not known which is ours
        remember(m_settings, unknown.first().id);
        fetchLink(unknown.first().id);
    } else if (!m_createProblem.isEmpty()) {
        Q_EMIT failed(std::exchange(m_createProblem, {}));
    } else {
        run(&ConnectionMaker::create);
    }
}

void ConnectionMaker::look()
{
    ask(Endpoints::connection(m_id), &ConnectionMaker::looked);
}

void ConnectionMaker::looked(const ApiReply &reply)
{
    if (reply.error().kind == ApiError::Kind::NotFound) {
        if (m_id == remembered())
            forget();
        Q_EMIT gone();
    } else if (!reported(reply.error())) {
        goOnWith(reply.json());
    }
}

void ConnectionMaker::goOnWith(const QJsonObject &answer)
{
    const Connection connection = Connection::fromJson(answer);
    const QUrl link = Connection::connectUrl(answer);
    m_step = &ConnectionMaker::look;
    if (connection.isActive())
        Q_EMIT ready(connection, {});
    else if (link.isEmpty())
        Q_EMIT failed(tr("Maton gave no link to authorise this connection."));
    else if (!ServiceAddress::isConfidential(link))
        Q_EMIT failed(tr("The link to authorise this connection is not secure (https), so it is not opened."));
    else
        Q_EMIT ready(connection, link);
}
