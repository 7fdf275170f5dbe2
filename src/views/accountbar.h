// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"

#include <QPointer>

class AccountSession;
class Workspace;

// Says above an account's pages why the account does not work at the moment, and offers what helps. The copy of the
// account stays in view below it. Hidden while all is well.
class AccountBar : public MessageBar
{
    Q_OBJECT
public:
    explicit AccountBar(AccountSession *session, QWidget *parent = nullptr);

    void setWorkspace(Workspace *workspace); // may be null

Q_SIGNALS:
    void retryRequested();
    void keyRequested();
    void setUpAgainRequested(const QString &id);
    void connectionsRequested();

private:
    void update();
    void offer(const QString &name, const QString &text, void (AccountBar::*signal)());

    AccountSession *m_session;
    QPointer<Workspace> m_workspace{};
};
