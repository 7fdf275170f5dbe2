// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspaces.h"

#include "accountsession.h"
#include "apireply.h"
#include "endpoints.h"
#include "journalstore.h"
#include "settings.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// An account that Systeme.io refuses may have been repaired elsewhere: one request in this time finds out.
constexpr int ProbeMs = 60000;

} // namespace

Workspaces::Workspaces(
    const QString &folder, AccountSession *session, AccountBook *book, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_session(session)
    , m_book(book)
    , m_settings(settings)
{
    m_probeTimer.setInterval(ProbeMs);
    connect(&m_probeTimer, &QTimer::timeout, this, &Workspaces::checkAgain);
    connect(session, &AccountSession::stateChanged, this, &Workspaces::sessionChanged);
    connect(book, &AccountBook::changed, this, [this](const QString &id) {
        if (Workspace *workspace = find(id))
            workspace->setAccount(m_book->entry(id));
    });
}

Workspaces::~Workspaces() = default;

// A connection's id comes from the service and becomes the name of a folder.
QString Workspaces::folderName(const QString &connectionId)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9-]"_s);
    QString name = connectionId;
    return name.replace(unsafe, u"_"_s).left(64);
}

QString Workspaces::folderOf(const QString &id) const
{
    return m_folder + "/accounts/"_L1 + folderName(id);
}

Workspace *Workspaces::find(const QString &id) const
{
    const auto found = std::find_if(
        m_all.cbegin(), m_all.cend(), [&id](const auto &workspace) { return workspace->connection().id == id; });
    return found == m_all.cend() ? nullptr : found->get();
}

QList<Workspace *> Workspaces::all() const
{
    QList<Workspace *> workspaces;
    for (const auto &workspace : m_all)
        workspaces.append(workspace.get());
    return workspaces;
}

Workspace *Workspaces::open(const QString &id)
{
    if (Workspace *workspace = find(id))
        return workspace;
    Connection connection = m_session->connection(id);
    connection.id = id;
    m_all.push_back(std::make_unique<Workspace>(m_session->settings(), m_session->key(), connection, folderOf(id)));
    Workspace *workspace = m_all.back().get();
    workspace->setAccount(m_book->entry(id));
    workspace->applySettings(*m_settings);
    connect(workspace->client(), &ApiClient::accountRefused, this,
        [this, workspace](const ApiError &error) { refused(workspace, error); });
    update(workspace);
    Q_EMIT opened(workspace);
    return workspace;
}

void Workspaces::setCurrent(const QString &id)
{
    Workspace *wanted = id.isEmpty() ? nullptr : open(id);
    if (wanted == m_current)
        return;
    m_current = wanted;
    if (wanted)
        m_settings->setValue(Setting::LastConnectionId, id);
    Q_EMIT currentChanged(wanted);
}

void Workspaces::openUnfinished()
{
    const QList<Connection> connections = m_session->connections();
    for (const Connection &connection : connections) {
        if (!find(connection.id) && JournalStore::hasUnfinishedJobs(folderOf(connection.id) + "/journal.db"_L1))
            open(connection.id);
    }
}

void Workspaces::applySettings()
{
    for (const auto &workspace : m_all)
        workspace->applySettings(*m_settings);
}

void Workspaces::checkAgain()
{
    m_session->check();
    for (const auto &workspace : m_all) {
        if (workspace->access() == Workspace::Access::Revoked)
            probe(workspace.get());
    }
}

void Workspaces::close(const QString &id)
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [&id](const auto &workspace) { return workspace->connection().id == id; });
    if (found == m_all.end())
        return;
    if (found->get() == m_current)
        setCurrent({});
    m_all.erase(found);
    m_refused.remove(id);
}

void Workspaces::forget(const QString &id)
{
    close(id);
    QDir(folderOf(id)).removeRecursively();
    m_book->forget(id);
}

void Workspaces::move(const QString &from, const QString &to)
{
    const bool wasCurrent = m_current && m_current->connection().id == from;
    close(from);
    close(to);
    if (QFileInfo::exists(folderOf(from))) {
        QDir(folderOf(to)).removeRecursively();
        QDir().rename(folderOf(from), folderOf(to));
    }
    m_book->move(from, to);
    if (wasCurrent)
        setCurrent(to);
}

bool Workspaces::isKnown(const QString &id) const
{
    return QFileInfo::exists(folderOf(id));
}

QStringList Workspaces::known() const
{
    return QDir(m_folder + "/accounts"_L1).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

int Workspaces::jobsToForget(const QString &folder, const QDateTime &now, int days)
{
    const QDir accounts(folder + "/accounts"_L1);
    int jobs = 0;
    for (const QString &account : accounts.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        jobs += JournalStore::jobsToForget(accounts.filePath(account + "/journal.db"_L1), now, days);
    return jobs;
}

void Workspaces::sessionChanged()
{
    // With another key, what was refused to the old one says nothing.
    if (m_session->state() == AccountSession::State::NoKey || m_session->state() == AccountSession::State::KeyRefused)
        m_refused.clear();
    for (const auto &workspace : m_all) {
        workspace->client()->setToken(m_session->key());
        workspace->client()->setSettings(m_session->settings());
        update(workspace.get());
    }
}

// Whose 401 is it? The control plane knows (api.md 6): it accepts the key, or it does not.
void Workspaces::refused(Workspace *workspace, const ApiError &error)
{
    m_refused.insert(workspace->connection().id, error);
    m_session->check();
}

void Workspaces::update(Workspace *workspace)
{
    using Access = Workspace::Access;
    using State = AccountSession::State;
    const QString id = workspace->connection().id;
    switch (m_session->state()) {
    case State::NoKey:
        // A key that is being read from the keychain is none yet; the copy of the account is shown meanwhile.
        workspace->setAccess(m_session->key().isEmpty() ? Access::NoKey : Access::Unknown);
        break;
    case State::KeyRefused:
        workspace->setAccess(Access::NoKey, m_session->error());
        break;
    case State::Checking:
        // There is a key now, or it is being read.
        if (workspace->access() == Access::NoKey)
            workspace->setAccess(Access::Unknown);
        break;
    case State::Failed:
        workspace->setAccess(Access::Unreachable, m_session->error());
        break;
    case State::NoConnection:
    case State::Ready:
        if (!m_session->connection(id).isActive())
            workspace->setAccess(Access::NotConnected);
        else if (m_refused.contains(id))
            revoke(workspace);
        else if (!workspace->isOnline())
            workspace->setAccess(Access::Works);
        break;
    }
    const bool revoked
        = std::any_of(m_all.cbegin(), m_all.cend(), [](const auto &one) { return one->access() == Access::Revoked; });
    if (revoked && !m_probeTimer.isActive())
        m_probeTimer.start();
    else if (!revoked)
        m_probeTimer.stop();
}

// The refusal may have been a late answer to a key that was replaced since, so it is asked once more.
void Workspaces::revoke(Workspace *workspace)
{
    const bool isNews = workspace->access() != Workspace::Access::Revoked;
    workspace->setAccess(Workspace::Access::Revoked, m_refused.value(workspace->connection().id));
    if (isNews)
        probe(workspace);
}

void Workspaces::probe(Workspace *workspace)
{
    ApiReply *reply = workspace->client()->send(Endpoints::contacts({10, 0}));
    connect(reply, &ApiReply::finished, workspace, [this, workspace](ApiReply *answer) {
        if (answer->error())
            return;
        m_refused.remove(workspace->connection().id);
        update(workspace);
    });
}
