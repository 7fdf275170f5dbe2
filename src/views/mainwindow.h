// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountdialogs.h"

#include <QMainWindow>
#include <QPointer>
#include <functional>
#include <memory>

class AccountBar;
class AccountMenu;
class AccountSwitcher;
class BackgroundJobs;
class JobStatusWidget;
class MessageBar;
class OtherJobs;
class PageMenus;
class Pages;
class QFrame;
class QLabel;
class QMenu;
class QVBoxLayout;
class QuotaLabel;
class Workspace;

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
    void bringToFront(); // from wherever it is: behind others, in the task bar, in the tray
    AccountDialogs *dialogs() const { return m_dialogs; }
    // A sentence for which nobody asked: across the top, until it is closed.
    // action: what can be done about it.
    void showMessage(const QString &text, const QString &action = {}, const std::function<void()> &act = {});

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *createCentral();
    void createMenus();
    void createDock(QMenu *menu);
    void createToolBar();
    void createStatusBar();
    void setWorkspace(Workspace *workspace);
    void showAccount();
    void offerPending();
    void offerInterrupted(Workspace *workspace);
    void about();

    Settings *m_settings;
    AccountSession *m_session;
    Workspaces *m_workspaces;
    QPointer<Workspace> m_workspace{};
    BackgroundJobs *m_background;
    AccountDialogs *m_dialogs;
    // Before the pages: Tab goes in the order in which all is made, and pages go on making parts of them.
    AccountSwitcher *m_switcher;
    OtherJobs *m_otherJobs;
    JobStatusWidget *m_jobStatus;
    AccountBar *m_bar;
    Pages *m_pages;
    QFrame *m_colourLine;
    QVBoxLayout *m_jobBars{}; // one for each account that has interrupted jobs
    MessageBar *m_pendingBar;
    PageMenus *m_menus{nullptr};
    AccountMenu *m_accountMenu;
    QLabel *m_account{};
    QuotaLabel *m_quota;
};
