// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

class AccountBook;
class AccountSession;
class Workspace;
class Workspaces;

// Which account is looked at, as a list with the accounts' colours: the active connections of the key, and those that
// are open. An account whose jobs are under way is marked.
class AccountSwitcher : public QComboBox
{
    Q_OBJECT
public:
    AccountSwitcher(AccountSession *session, AccountBook *book, Workspaces *workspaces, QWidget *parent = nullptr);

    // In the order of the list.
    QStringList accounts() const;

Q_SIGNALS:
    void accountsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void follow(Workspace *workspace);
    void showJobs();

    AccountSession *m_session;
    AccountBook *m_book;
    Workspaces *m_workspaces;
};
