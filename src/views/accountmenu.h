// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QPointer>

class AccountBook;
class AccountDialogs;
class AccountSwitcher;
class Pages;
class Workspace;
class Workspaces;
struct WindowContext;

// The menu of the accounts: an entry for each, the first nine with keys; then what can be done with the one that is
// looked at, with all of them, and with the key.
class AccountMenu : public QMenu
{
    Q_OBJECT
public:
    AccountMenu(const WindowContext &context, AccountDialogs *dialogs, const AccountSwitcher *switcher, Pages *pages,
        QWidget *parent);

    void showAccount(Workspace *workspace); // the one that is looked at; null = none

private:
    void addAccountCommands(AccountDialogs *dialogs);
    void addConnections(Pages *pages);
    void addKeyCommands(const WindowContext &context, AccountDialogs *dialogs);
    void listAccounts();
    QAction *addEntry();

    AccountBook *m_book;
    Workspaces *m_workspaces;
    const AccountSwitcher *m_switcher;
    QPointer<Workspace> m_workspace{};
    QList<QAction *> m_accounts{}; // one for each account, the last ones may be without
    QAction *m_afterAccounts{};
    QAction *m_setUpAgain{};
    QAction *m_readOnly{};
};
