// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;
class QWidget;
class Workspace;
class Workspaces;

// Jobs and the end of the window: asks before it is closed while jobs of any account run, keeps them running behind an
// icon in the tray (or in a minimized window where there is none), and tells the desktop when a bulk job is over and
// nobody looks. Owns the icon.
class BackgroundJobs : public QObject
{
    Q_OBJECT
public:
    // What the desktop can do; tests put their own in its place.
    struct Desktop
    {
        std::function<bool()> hasTray{};
        // False when it has no such service. clicked: somebody wants to see more.
        std::function<bool(const QString &title, const QString &text, const std::function<void()> &clicked)> notify{};
        std::function<void()> quit{};
    };
    static Desktop systemDesktop();

    BackgroundJobs(Workspaces *workspaces, QWidget *window, const Desktop &desktop = systemDesktop());
    ~BackgroundJobs() override;

    // False when something runs: then the user is asked, and the window closes later, hides, or stays.
    bool mayClose();
    bool isInBackground() const { return m_tray != nullptr; }

public Q_SLOTS:
    void openWindow();
    void pauseAll();
    void cancelAllAndQuit(); // once what was sent has been answered
    void quit(); // unless a dialog is open: that goes first

Q_SIGNALS:
    // Of a notification that was clicked: its report is wanted.
    void jobWanted(const QString &accountId, qint64 job);

private:
    void follow(Workspace *workspace);
    QList<QPair<Workspace *, JobSnapshot>> running() const;
    void ask();
    void makeBox(const QString &name, QMessageBox::Icon icon, const QString &text);
    void openBox(); // with the button that leaves all as it is
    void sayThatItQuits();
    void goToBackground();
    void report(const Workspace *workspace, const Job &job);
    void jobsMoved();

    Workspaces *m_workspaces;
    QWidget *m_window;
    Desktop m_desktop;
    QPointer<QMessageBox> m_box{};
    std::unique_ptr<QMenu> m_menu{};
    QAction *m_pause{nullptr}; // of the menu
    std::unique_ptr<QSystemTrayIcon> m_tray{};
    bool m_quitsWhenOver{false};
    QSet<QPair<const Workspace *, qint64>> m_stopped{}; // jobs of which that was told
};
