// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbar.h"

#include "accountsession.h"
#include "workspace.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

AccountBar::AccountBar(AccountSession *session, QWidget *parent)
    : MessageBar(parent)
    , m_session(session)
{
    setObjectName(u"accountBar"_s);
    hide();
}

void AccountBar::setWorkspace(Workspace *workspace)
{
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    if (workspace)
        connect(workspace, &Workspace::accessChanged, this, &AccountBar::update);
    update();
}

void AccountBar::offer(const QString &name, const QString &text, void (AccountBar::*signal)())
{
    connect(addButton(name, text), &QToolButton::clicked, this, signal);
}

void AccountBar::update()
{
    using Access = Workspace::Access;
    const Access access = m_workspace ? m_workspace->access() : Access::Unknown;
    switch (access) {
    case Access::Unknown:
    case Access::Works:
        hide();
        return;
    case Access::NoKey:
        display(Kind::Error,
            m_workspace->accessError() ? m_workspace->accessError().message()
                                       : tr("There is no Maton key. What you see is the copy on this computer."));
        offer(u"enterKeyButton"_s, tr("Enter the key…"), &AccountBar::keyRequested);
        if (m_workspace->accessError())
            offer(u"sessionRetryButton"_s, tr("Retry"), &AccountBar::retryRequested);
        return;
    case Access::Unreachable:
        display(Kind::Error, m_workspace->accessError().message());
        offer(u"sessionRetryButton"_s, tr("Retry"), &AccountBar::retryRequested);
        return;
    case Access::NotConnected:
        display(Kind::Error,
            tr("%1 is not connected any more. What you see is the copy on this computer.")
                .arg(m_workspace->accountLabel()));
        offer(u"showConnectionsButton"_s, tr("Connections"), &AccountBar::connectionsRequested);
        break;
    case Access::Revoked:
        display(Kind::Error, m_workspace->accessError().message());
        break;
    }
    const QString id = m_workspace->connection().id;
    connect(addButton(u"setUpAgainButton"_s, tr("Set up again…")), &QToolButton::clicked, this,
        [this, id] { Q_EMIT setUpAgainRequested(id); });
    offer(u"sessionRetryButton"_s, tr("Retry"), &AccountBar::retryRequested);
}
