// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class AccountBar;
class AccountBook;
class AccountSession;
class AccountSwitcher;
class ContactsPage;
class HistoryPage;
class JobStatusWidget;
class QFrame;
class QLabel;
class QListWidget;
class QMenu;
class QStackedWidget;
class QVBoxLayout;
class Settings;
class StartPage;
class Workspace;
class Workspaces;

// What the window shows and works on; everything outlives it.
struct WindowContext
{
    Settings *settings{};
    AccountSession *session{};
    AccountBook *book{};
    Workspaces *workspaces{};
};

// The window: a navigation list, a page for each kind of record that works, menus with every command, the account that
// is looked at in name and colour, and a status bar with account, quota and running job.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    Workspace *workspace() const; // null while no account is looked at
    QString currentPage() const;
    void showPage(const QString &name);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createPages();
    QWidget *createCentral();
    void createMenus();
    QMenu *createAccountMenu();
    void createToolBar();
    void createStatusBar();
    void addPage(const QString &name, const char *icon, const QString &title, QWidget *page);
    StartPage *startPage();
    HistoryPage *history();
    void setWorkspace(Workspace *workspace);
    void showAccount();
    void showAccess();
    void listAccounts();
    void updateQuota();
    void offerInterrupted(Workspace *workspace);
    void about();

    Settings *m_settings;
    AccountSession *m_session;
    AccountBook *m_book;
    Workspaces *m_workspaces;
    QPointer<Workspace> m_workspace{};
    bool m_asked{false}; // the session has said something
    QListWidget *m_navigation;
    QStackedWidget *m_pages;
    QStackedWidget *m_content;
    QFrame *m_colourLine;
    AccountBar *m_bar;
    QVBoxLayout *m_jobBars{}; // one for each account that has interrupted jobs
    QWidget *m_accountPages{}; // navigation and pages of the account
    StartPage *m_startPage{nullptr}; // made when there is no account to show
    ContactsPage *m_contacts;
    HistoryPage *m_history{nullptr}; // made when it is first needed
    AccountSwitcher *m_switcher{};
    QMenu *m_accountMenu{};
    QLabel *m_account{};
    QLabel *m_quota{};
    QTimer m_quotaTimer{};
    JobStatusWidget *m_jobStatus{};
};
