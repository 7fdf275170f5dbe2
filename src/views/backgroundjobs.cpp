// SPDX-License-Identifier: GPL-3.0-or-later
#include "backgroundjobs.h"

#include "desktopnotification.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobtext.h"
#include "workspaces.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace {

bool isUnderWay(const JobSnapshot &job)
{
    return job.job.state == Job::State::Running || job.job.state == Job::State::Waiting || job.cancelling;
}

} // namespace

BackgroundJobs::Desktop BackgroundJobs::systemDesktop()
{
    const auto notifyByIcon = [](QSystemTrayIcon *icon, const QString &title, const QString &text) {
        icon->showMessage(title, text, QApplication::windowIcon());
    };
    return {&QSystemTrayIcon::isSystemTrayAvailable, &DesktopNotification::send, notifyByIcon, &QCoreApplication::quit};
}

BackgroundJobs::BackgroundJobs(Workspaces *workspaces, QWidget *window, const Desktop &desktop)
    : QObject(window)
    , m_workspaces(workspaces)
    , m_window(window)
    , m_desktop(desktop)
{
    const QList<Workspace *> open = workspaces->all();
    for (Workspace *workspace : open)
        follow(workspace);
    connect(workspaces, &Workspaces::opened, this, &BackgroundJobs::follow);
    window->installEventFilter(this);
}

BackgroundJobs::~BackgroundJobs() = default;

// The window cannot be asked: on Wayland its state is "minimized" for a moment only.
bool BackgroundJobs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_wasMinimized = false;
    else if (event->type() == QEvent::WindowStateChange && m_window->isMinimized())
        m_wasMinimized = true;
    return QObject::eventFilter(watched, event);
}

void BackgroundJobs::follow(Workspace *workspace)
{
    connect(workspace->jobs(), &JobRunner::jobFinished, this, [this, workspace](const JobOutcome &outcome) {
        const Key key(workspace, outcome.job.id);
        m_told.remove(key);
        m_pausedHere.remove(key);
        JobSnapshot over;
        over.job = outcome.job;
        report(workspace, over);
        jobsMoved();
    });
    connect(workspace->jobs(), &JobRunner::jobChanged, this,
        [this, workspace](const JobSnapshot &snapshot) { jobChanged(workspace, snapshot); });
    connect(workspace, &QObject::destroyed, this, [this, workspace] {
        m_told.removeIf([workspace](Told::iterator told) { return told.key().first == workspace; });
        m_pausedHere.removeIf([workspace](const Key &key) { return key.first == workspace; });
    });
}

// What waits for the network or the quota goes on by itself.
void BackgroundJobs::jobChanged(const Workspace *workspace, const JobSnapshot &snapshot)
{
    using News = JobNotices::News;
    const Key key(workspace, snapshot.job.id);
    if (snapshot.job.state != Job::State::Paused)
        m_pausedHere.remove(key);
    const News news = JobNotices::newsOf(snapshot);
    if (news != News::StandsStill && news != News::WaitsForAccount) {
        m_told.remove(key);
    } else if (m_told.value(key, News::None) != news) {
        m_told.insert(key, news);
        report(workspace, snapshot);
    }
    jobsMoved();
}

// One that is over, or needs somebody. What was cancelled was cancelled by hand. A dialog of ours is looked at too.
void BackgroundJobs::report(const Workspace *workspace, const JobSnapshot &snapshot)
{
    const Job &job = snapshot.job;
    if (job.id == 0 || !job.bulk || job.state == Job::State::Cancelled)
        return;
    const QString waits = JobText::wait(snapshot);
    const QString state = waits.isEmpty() ? JobModel::stateText(job) : waits.left(1).toUpper() + waits.mid(1);
    const QString title = tr("%1: %2", "state of a job and its title").arg(state, JobModel::titleText(job));
    if (m_question.box && waits.isEmpty())
        m_question.news.append(title);
    if (QApplication::activeWindow())
        return;
    QString text = tr("%1 step(s)", "“2 of 3” steps", job.counts.total()).arg(JobModel::progressText(job)) + u" · "_s
        + workspace->accountLabel();
    const QString why = job.message.isEmpty() ? snapshot.waitReason : job.message.text();
    if (!why.isEmpty())
        text += u'\n' + why;
    // The service of the desktop is told that this is plain text; what the icon makes of it is not the same everywhere.
    const QPointer<BackgroundJobs> self(this);
    const auto clicked = [self, id = workspace->connection().id, number = job.id] {
        if (!self)
            return;
        self->openWindow();
        Q_EMIT self->jobWanted(id, number);
    };
    m_desktop.notify(title, text, clicked, [self, title, text, clicked] {
        if (self)
            self->showMessage(title, text, clicked);
    });
}

void BackgroundJobs::showMessage(const QString &title, const QString &text, const std::function<void()> &clicked)
{
    if (!m_tray)
        return;
    m_messageClicked = clicked;
    m_desktop.notifyByIcon(m_tray.get(), title, text);
}

void BackgroundJobs::jobsMoved()
{
    const bool any = !running().isEmpty();
    updateQuestion();
    if (m_tray) {
        m_tray->setToolTip(tip());
        m_pause->setEnabled(any);
        m_continue->setEnabled(!pausedHere().isEmpty());
    }
    if (m_quitsWhenOver && !any) {
        m_quitsWhenOver = false;
        QMetaObject::invokeMethod(this, &BackgroundJobs::quit, Qt::QueuedConnection); // the runner is telling just now
    }
}

QString BackgroundJobs::tip() const
{
    int running = 0;
    int waiting = 0;
    int paused = 0;
    int stopped = 0;
    const Jobs jobs = all();
    for (const auto &[workspace, job] : jobs) {
        if (isUnderWay(job))
            ++(workspace->jobs()->isHeld() && job.job.bulk && !job.cancelling ? waiting : running);
        else if (JobNotices::newsOf(job) == JobNotices::News::StandsStill)
            ++stopped;
        else if (job.job.state == Job::State::Paused)
            ++paused;
    }
    QStringList parts{(running > 0 ? tr("%1: jobs are running") : tr("%1: no job is running"))
                          .arg(QApplication::applicationDisplayName())};
    if (waiting > 0)
        parts.append(tr("%Ln waiting for the account", "jobs", waiting));
    if (paused > 0)
        parts.append(tr("%Ln paused", "jobs", paused));
    if (stopped > 0)
        parts.append(tr("%Ln stopped", "jobs", stopped));
    return parts.join(u", "_s);
}

BackgroundJobs::Jobs BackgroundJobs::all() const
{
    Jobs all;
    const QList<Workspace *> open = m_workspaces->all();
    for (Workspace *workspace : open) {
        const QList<JobSnapshot> jobs = workspace->jobs()->jobs();
        for (const JobSnapshot &job : jobs)
            all.append({workspace, job});
    }
    return all;
}

BackgroundJobs::Jobs BackgroundJobs::running() const
{
    Jobs jobs = all();
    jobs.removeIf([](const auto &entry) { return !isUnderWay(entry.second); });
    return jobs;
}

BackgroundJobs::Jobs BackgroundJobs::pausedHere() const
{
    Jobs jobs = all();
    jobs.removeIf([this](const auto &entry) { return !m_pausedHere.contains({entry.first, entry.second.job.id}); });
    return jobs;
}

void BackgroundJobs::goToBackground()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->setObjectName(u"trayMenu"_s);
    m_menu->addAction(tr("&Open"), this, &BackgroundJobs::openWindow)->setObjectName(u"trayOpenAction"_s);
    m_pause = m_menu->addAction(
        Icons::named("media-playback-pause"), tr("&Pause all jobs"), this, &BackgroundJobs::pauseAll);
    m_pause->setObjectName(u"trayPauseAction"_s);
    m_continue = m_menu->addAction(
        Icons::named("media-playback-start"), tr("&Continue all jobs"), this, &BackgroundJobs::continueAll);
    m_continue->setObjectName(u"trayContinueAction"_s);
    m_menu->addSeparator();
    m_menu
        ->addAction(Icons::named("application-exit"), tr("Pause all and &quit"), this,
            [this] {
                pauseAll();
                quit();
            })
        ->setObjectName(u"trayQuitAction"_s);
    m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon(), this);
    jobsMoved();
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] { m_messageClicked(); });
    connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            openWindow();
    });
    m_tray->show();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window->hide();
}

void BackgroundJobs::openWindow()
{
    // Wayland has no word for "not minimized any more": only a window that is shown anew comes back.
    if (m_wasMinimized && QGuiApplication::platformName().startsWith("wayland"_L1))
        m_window->hide();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    QApplication::setQuitOnLastWindowClosed(true);
    // Its signal may have brought us here.
    if (m_tray)
        m_tray.release()->deleteLater();
    if (m_menu)
        m_menu.release()->deleteLater();
}

void BackgroundJobs::pauseAll()
{
    const Jobs jobs = running();
    for (const auto &[workspace, job] : jobs) {
        if (job.cancelling)
            continue;
        m_pausedHere.insert({workspace, job.job.id});
        workspace->jobs()->pause(job.job.id);
    }
}

// Not those that somebody has paused one by one.
void BackgroundJobs::continueAll()
{
    const Jobs jobs = pausedHere();
    for (const auto &[workspace, job] : jobs)
        workspace->jobs()->resume(job.job.id);
}

void BackgroundJobs::cancelAllAndQuit()
{
    m_quitsWhenOver = true;
    const Jobs jobs = running();
    for (const auto &[workspace, job] : jobs) {
        if (!job.cancelling)
            workspace->jobs()->cancel(job.job.id);
    }
    jobsMoved();
    if (m_quitsWhenOver)
        sayThatItQuits();
}

// Not by mayClose(): what runs still has been asked about. The window keeps its place and size as it always does.
void BackgroundJobs::quit()
{
    if (m_box && m_box->isVisible())
        m_box->done(QDialog::Rejected);
    // It may hold what somebody has typed, refuse to go and be left without the window.
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        openWindow();
        dialog->raise();
        dialog->activateWindow();
        return;
    }
    QApplication::setQuitOnLastWindowClosed(true);
    if (m_window->close())
        m_desktop.quit();
}
