// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncheck.h"

#include "apireply.h"
#include "connection.h"
#include "endpoints.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const auto app = "systeme"_L1;
}

ConnectionCheck::ConnectionCheck(const Subject &subject, QObject *parent)
    : QObject(parent)
    , m_subject(subject)
{
    m_subject.key = m_subject.key.trimmed();
}

ConnectionCheck::~ConnectionCheck() = default;

void ConnectionCheck::start()
{
    for (Line &line : m_lines)
        line = {};
    m_connection = m_subject.connection;
    m_client = std::make_unique<ApiClient>(m_subject.settings);
    m_client->setToken(m_subject.key);
    checkAddress();
    if (checkKey())
        askMaton();
    else
        end();
}

void ConnectionCheck::cancel()
{
    if (!isRunning())
        return;
    m_client.reset();
    for (Line &line : m_lines) {
        if (line.result == Result::Running)
            line = {Result::NotReached, tr("Cancelled."), {}};
    }
    Q_EMIT changed();
}

void ConnectionCheck::end()
{
    // Often called from inside an answer of this client.
    m_client.release()->deleteLater();
    Q_EMIT finished();
}

void ConnectionCheck::set(Step step, Result result, const QString &text, const QString &advice)
{
    m_lines[int(step)] = {result, text, advice};
    Q_EMIT changed();
}

bool ConnectionCheck::checkKey()
{
    if (m_subject.key.isEmpty()) {
        set(Step::Key, Result::Problem, tr("There is no Maton key."),
            tr("Copy the key from maton.ai/settings and give it to this program: add an account, or set "
               "MATON_API_KEY."));
        return false;
    }
    QString where;
    switch (m_subject.source) {
    case KeySource::Environment:
        where = tr("There is a key. It comes from MATON_API_KEY.");
        break;
    case KeySource::Keychain:
        where = tr("There is a key. It comes from the keychain.");
        break;
    case KeySource::Typed:
        where = tr("There is a key. It was typed in and lives for this session.");
        break;
    case KeySource::None:
        where = tr("There is a key.");
        break;
    }
    set(Step::Key, Result::Fine, where);
    return true;
}

// Every path begins with the name of the app; without it the gateway does not know whom to ask.
// That can be seen without asking anybody.
void ConnectionCheck::checkAddress()
{
    QString path = m_subject.settings.gatewayUrl.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(u'/' + app))
        return;
    set(Step::Gateway, Result::Problem, tr("The gateway's address does not end in /systeme."),
        tr("Correct it in the settings. The usual address is %1.").arg(ApiSettings().gatewayUrl.toString()));
}

void ConnectionCheck::askMaton()
{
    set(Step::Maton, Result::Running, {});
    ApiReply *reply = m_client->send(Endpoints::connections(QString()));
    connect(reply, &ApiReply::finished, this, [this](ApiReply *answer) { matonAnswered(*answer); });
}

void ConnectionCheck::matonAnswered(const ApiReply &reply)
{
    const ApiError error = reply.error();
    QList<Connection> connections;
    if (error.kind == ApiError::Kind::Unauthorized) {
        set(Step::Maton, Result::Problem, tr("Maton does not accept the key."),
            tr("Copy the key from maton.ai/settings again. One that was replaced there is refused."));
        end();
        return;
    }
    if (error || !Connection::listFromJson(reply.body(), app, &connections)) {
        const QString said = error ? error.message() : tr("The answer is not one of Maton.");
        set(Step::Maton, Result::Problem, said,
            tr("The address that was asked is %1. The usual one is %2.")
                .arg(m_subject.settings.controlUrl.host(), ApiSettings().controlUrl.host()));
        // The gateway is another host, and may be fine.
        askGateway();
        return;
    }
    set(Step::Maton, Result::Fine, tr("Maton accepts the key."));
    checkConnections(connections);
}

void ConnectionCheck::checkConnections(const QList<Connection> &connections)
{
    const auto active = std::count_if(
        connections.cbegin(), connections.cend(), [](const Connection &connection) { return connection.isActive(); });
    if (active == 0) {
        set(Step::Connection, Result::Problem,
            connections.isEmpty()
                ? tr("No Systeme.io account is connected with this key.")
                : tr("None of the %n connection(s) is active.", nullptr, static_cast<int>(connections.size())),
            connections.isEmpty() ? tr("Add an account on the Connections page.")
                                  : tr("Set one up again on the Connections page, or add an account there."));
        end();
        return;
    }
    const auto isOpened = [this](const Connection &connection) { return connection.id == m_subject.connection; };
    const auto opened = std::find_if(connections.cbegin(), connections.cend(), isOpened);
    if (m_subject.connection.isEmpty()) {
        m_connection = Connection::defaultOf(connections).id;
    } else if (opened == connections.cend() || !opened->isActive()) {
        set(Step::Connection, Result::Problem, tr("The connection of the open account is not active."),
            tr("Set it up again on the Connections page, or open another account."));
        end();
        return;
    }
    set(Step::Connection, Result::Fine,
        tr("%n connection(s) to Systeme.io are active.", nullptr, static_cast<int>(active)));
    askGateway();
}

void ConnectionCheck::askGateway()
{
    if (line(Step::Gateway).result == Result::Problem) {
        end();
        return;
    }
    set(Step::Gateway, Result::Running, {});
    m_client->setConnectionId(m_connection);
    ApiReply *reply = m_client->send(Endpoints::contacts({10, 0}));
    connect(reply, &ApiReply::finished, this, [this](ApiReply *answer) { gatewayAnswered(*answer); });
}

void ConnectionCheck::gatewayAnswered(const ApiReply &reply)
{
    const ApiError error = reply.error();
    const QJsonDocument document = QJsonDocument::fromJson(reply.body());
    if (!error && (document.isArray() || document.object().value("items"_L1).isArray())) {
        set(Step::Gateway, Result::Fine, tr("Systeme.io answers."));
    } else if (!error) {
        set(Step::Gateway, Result::Problem, tr("The answer is not one of Systeme.io."),
            tr("Check the gateway's address in the settings. The usual address is %1.")
                .arg(ApiSettings().gatewayUrl.toString()));
    } else if (error.kind == ApiError::Kind::Unauthorized && error.origin == ApiError::Origin::Systemeio) {
        set(Step::Gateway, Result::Problem, tr("Systeme.io does not accept the key that Maton holds for this account."),
            tr("Set the connection up again on the Connections page."));
    } else {
        set(Step::Gateway, Result::Problem, error.message());
    }
    end();
}

QString ConnectionCheck::title(Step step)
{
    switch (step) {
    case Step::Key:
        return tr("Maton key");
    case Step::Maton:
        return tr("Maton");
    case Step::Connection:
        return tr("Connection to Systeme.io");
    case Step::Gateway:
        return tr("Gateway to Systeme.io");
    }
    Q_UNREACHABLE();
}

QString ConnectionCheck::resultText(Result result)
{
    switch (result) {
    case Result::NotReached:
        return tr("Not reached");
    case Result::Running:
        return tr("Being checked…");
    case Result::Fine:
        return tr("Fine");
    case Result::Problem:
        return tr("Problem");
    }
    Q_UNREACHABLE();
}

QString ConnectionCheck::report() const
{
    QStringList lines;
    for (int i = 0; i < StepCount; ++i) {
        const Line &found = m_lines[i];
        lines.append(u"%1. %2: %3"_s.arg(QString::number(i + 1), title(Step(i)), resultText(found.result)));
        for (const QString &text : {found.text, found.advice}) {
            if (!text.isEmpty())
                lines.append(u"   "_s + text);
        }
    }
    return lines.join(u'\n') + u'\n';
}
