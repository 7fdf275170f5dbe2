// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>

class AccountSession;
class ContactsPage;
class HistoryPage;
class JobStatusWidget;
class MessageBar;
class QLabel;
class QListWidget;
class QStackedWidget;
class Settings;
class StartPage;
class Workspace;

// The window: a navigation list, a page for each kind of record that works, menus with every command, and a status bar
// with account, quota and running job. Which account it shows is told by setWorkspace().
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Settings *settings, AccountSession *session, QWidget *parent = nullptr);
    ~MainWindow() override;

    // The account's data, shown at once; may come before the session is ready. Not owned.
    void setWorkspace(Workspace *workspace);
    Workspace *workspace() const { return m_workspace; }
    QString currentPage() const;
    void showPage(const QString &name);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createPages();
    void createMenus();
    void createToolBar();
    void createStatusBar();
    void addPage(const QString &name, const char *icon, const QString &title, QWidget *page);
    StartPage *startPage();
    HistoryPage *history();
    void sessionChanged();
    void updateQuota();
    void offerInterrupted();
    void updateTitle();
    void about();

    Settings *m_settings;
    AccountSession *m_session;
    Workspace *m_workspace{nullptr};
    bool m_asked{false}; // the session has said something
    QListWidget *m_navigation;
    QStackedWidget *m_pages;
    QStackedWidget *m_content;
    MessageBar *m_bar;
    MessageBar *m_jobsBar;
    QWidget *m_accountPages{}; // navigation and pages of the account
    StartPage *m_startPage{nullptr}; // made when there is no account to show
    ContactsPage *m_contacts;
    HistoryPage *m_history{nullptr}; // made when it is first needed
    QLabel *m_account{};
    QLabel *m_quota{};
    QTimer m_quotaTimer{};
    JobStatusWidget *m_jobStatus{};
};
