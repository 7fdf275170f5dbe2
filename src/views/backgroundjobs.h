// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobnotices.h"
#include "jobrunner.h"

#include <QHash>
#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QPushButton;
class QSystemTrayIcon;
class QWidget;
class Workspace;
class Workspaces;

// Jobs and the end of the window: asks before it is closed while jobs of any account run, keeps them running behind an
// icon in the tray (or in a minimized window where there is none), and tells the desktop when a bulk job is over, or
// needs somebody, and nobody looks. Owns the icon.
class BackgroundJobs : public QObject
{
    Q_OBJECT
public:
    // What the desktop can do; tests put their own in its place.
    struct Desktop
    {
        std::function<bool()> hasTray{};
        // clicked: somebody wants to see more; failed: it cannot be shown.
        std::function<void(const QString &title, const QString &text, const std::function<void()> &clicked,
            const std::function<void()> &failed)>
            notify{};
        std::function<void(QSystemTrayIcon *icon, const QString &title, const QString &text)> notifyByIcon{};
        std::function<void()> quit{};
    };
    static Desktop systemDesktop();

    BackgroundJobs(Workspaces *workspaces, QWidget *window, const Desktop &desktop = systemDesktop());
    ~BackgroundJobs() override;

    // False when something runs: then the user is asked, and the window closes later, hides, or stays.
    bool mayClose();
    bool isInBackground() const { return m_tray != nullptr; }

    bool eventFilter(QObject *watched, QEvent *event) override; // of the window

public Q_SLOTS:
    void openWindow();
    void pauseAll();
    void continueAll(); // that were paused by pauseAll()
    void cancelAllAndQuit(); // once what was sent has been answered
    void quit(); // unless a dialog is open: that goes first

Q_SIGNALS:
    // Of a notification that was clicked: its report is wanted.
    void jobWanted(const QString &accountId, qint64 job);

private:
    using Key = QPair<const Workspace *, qint64>; // a job
    using Jobs = QList<QPair<Workspace *, JobSnapshot>>;
    using Told = QHash<Key, JobNotices::News>;
    // Whether to close the window. Its buttons live as long as the box.
    struct Question
    {
        QPointer<QMessageBox> box{};
        QPushButton *keep{};
        QPushButton *pause{};
        QPushButton *cancel{};
        QStringList news{}; // of jobs that are over or stopped since it was asked
    };

    void follow(Workspace *workspace);
    void jobChanged(const Workspace *workspace, const JobSnapshot &snapshot);
    Jobs all() const; // that are not over
    Jobs running() const;
    Jobs pausedHere() const;
    void report(const Workspace *workspace, const JobSnapshot &snapshot);
    void jobsMoved();
    void goToBackground();
    QString tip() const;
    void showMessage(const QString &title, const QString &text, const std::function<void()> &clicked);

    // backgroundjobsquestion.cpp
    void ask();
    void updateQuestion();
    void makeBox(const QString &name, QMessageBox::Icon icon, const QString &text);
    void openBox(); // with the button that leaves all as it is
    void sayThatItQuits();

    Workspaces *m_workspaces;
    QWidget *m_window;
    Desktop m_desktop;
    QPointer<QMessageBox> m_box{};
    Question m_question{};
    std::unique_ptr<QMenu> m_menu{};
    QAction *m_pause{nullptr}; // of the menu
    QAction *m_continue{nullptr};
    std::unique_ptr<QSystemTrayIcon> m_tray{};
    std::function<void()> m_messageClicked{}; // of the icon's last message
    bool m_quitsWhenOver{false};
    bool m_wasMinimized{false}; // and not active since
    Told m_told{}; // of jobs that need somebody
    QSet<Key> m_pausedHere{};
};
