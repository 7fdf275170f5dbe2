// SPDX-License-Identifier: GPL-3.0-or-later
#include "backgroundjobs.h"

#include "desktopnotification.h"
#include "icons.h"
#include "jobmodel.h"
#include "workspaces.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace {
constexpr int ListedJobs = 5;
}

BackgroundJobs::Desktop BackgroundJobs::systemDesktop()
{
    return {&QSystemTrayIcon::isSystemTrayAvailable, &DesktopNotification::send, &QCoreApplication::quit};
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
}

BackgroundJobs::~BackgroundJobs() = default;

void BackgroundJobs::follow(Workspace *workspace)
{
    connect(workspace->jobs(), &JobRunner::jobFinished, this, [this, workspace](const JobOutcome &outcome) {
        m_stopped.remove({workspace, outcome.job.id});
        report(workspace, outcome.job);
        jobsMoved();
    });
    connect(workspace->jobs(), &JobRunner::jobChanged, this, [this, workspace](const JobSnapshot &snapshot) {
        const QPair<const Workspace *, qint64> key(workspace, snapshot.job.id);
        const bool failed = snapshot.job.state == Job::State::Paused && !snapshot.job.message.isEmpty();
        if (snapshot.job.state != Job::State::Stopped && !failed) {
            m_stopped.remove(key);
        } else if (!m_stopped.contains(key)) {
            m_stopped.insert(key);
            report(workspace, snapshot.job);
        }
        jobsMoved();
    });
    connect(workspace, &QObject::destroyed, this,
        [this, workspace] { m_stopped.removeIf([workspace](const auto &key) { return key.first == workspace; }); });
}

// One that is over, or needs somebody. What was cancelled was cancelled by hand. A dialog of ours is looked at too.
void BackgroundJobs::report(const Workspace *workspace, const Job &job)
{
    if (job.id == 0 || !job.bulk || job.state == Job::State::Cancelled || QApplication::activeWindow())
        return;
    const QString title
        = tr("%1: %2", "state of a job and its title").arg(JobModel::stateText(job), JobModel::titleText(job));
    QString text = tr("%1 step(s)", "“2 of 3” steps", job.counts.total()).arg(JobModel::progressText(job)) + u" · "_s
        + workspace->accountLabel();
    if (!job.message.isEmpty())
        text += u'\n' + job.message.text();
    // The service of the desktop is told that this is plain text; what the icon makes of it is not the same everywhere.
    const auto clicked = [self = QPointer<BackgroundJobs>(this), id = workspace->connection().id, number = job.id] {
        if (!self)
            return;
        self->openWindow();
        Q_EMIT self->jobWanted(id, number);
    };
    if (!m_desktop.notify(title, text, clicked) && m_tray)
        m_tray->showMessage(title, text, QApplication::windowIcon());
}

void BackgroundJobs::jobsMoved()
{
    const bool any = !running().isEmpty();
    if (m_tray) {
        m_tray->setToolTip(any ? tr("%1: jobs are running").arg(QApplication::applicationDisplayName())
                               : tr("%1: no job is running").arg(QApplication::applicationDisplayName()));
        m_pause->setEnabled(any);
    }
    if (m_quitsWhenOver && !any) {
        m_quitsWhenOver = false;
        QMetaObject::invokeMethod(this, &BackgroundJobs::quit, Qt::QueuedConnection); // the runner is telling just now
    }
}

QList<QPair<Workspace *, JobSnapshot>> BackgroundJobs::running() const
{
    QList<QPair<Workspace *, JobSnapshot>> all;
    const QList<Workspace *> open = m_workspaces->all();
    for (Workspace *workspace : open) {
        const QList<JobSnapshot> jobs = workspace->jobs()->jobs();
        for (const JobSnapshot &job : jobs) {
            if (job.job.state == Job::State::Running || job.job.state == Job::State::Waiting || job.cancelling)
                all.append({workspace, job});
        }
    }
    return all;
}

bool BackgroundJobs::mayClose()
{
    if (running().isEmpty())
        return true;
    ask();
    return false;
}

void BackgroundJobs::ask()
{
    if (m_box && m_box->isVisible()) {
        m_box->raise();
        m_box->activateWindow();
        return;
    }
    m_quitsWhenOver = false; // until that is chosen again
    const auto jobs = running();
    QStringList lines;
    for (const auto &[workspace, job] : jobs.mid(0, ListedJobs)) {
        lines.append(
            tr("%1 · %2 · account: %3", "title of a job, “2 of 3”, name of the account")
                .arg(JobModel::titleText(job.job), JobModel::progressText(job.job), workspace->accountLabel()));
    }
    if (jobs.size() > ListedJobs)
        lines.append(tr("and %Ln more", "jobs", int(jobs.size()) - ListedJobs));
    makeBox(u"closeBox"_s, QMessageBox::Question, tr("%Ln job(s) are still running.", nullptr, int(jobs.size())));
    m_box->setInformativeText(lines.join(u'\n') + u"\n\n"_s
        + tr("A paused job keeps its place: it goes on when you resume it, and nothing is done twice. A cancelled one "
             "leaves undone what was not sent yet; what is done stays."));
    const bool hasTray = m_desktop.hasTray();
    QPushButton *keep = m_box->addButton(
        hasTray ? tr("&Keep running in the background") : tr("&Keep running, minimized"), QMessageBox::AcceptRole);
    keep->setObjectName(u"keepRunningButton"_s);
    connect(keep, &QPushButton::clicked, this, [this, hasTray] {
        if (hasTray)
            goToBackground();
        else
            m_window->showMinimized();
    });
    QPushButton *pause = m_box->addButton(tr("&Pause and quit"), QMessageBox::DestructiveRole);
    pause->setObjectName(u"pauseAndQuitButton"_s);
    connect(pause, &QPushButton::clicked, this, [this] {
        pauseAll();
        quit();
    });
    QPushButton *cancel
        = m_box->addButton(tr("&Cancel %Ln job(s) and quit", nullptr, int(jobs.size())), QMessageBox::DestructiveRole);
    cancel->setObjectName(u"cancelAndQuitButton"_s);
    connect(cancel, &QPushButton::clicked, this, &BackgroundJobs::cancelAllAndQuit);
    openBox();
}

void BackgroundJobs::makeBox(const QString &name, QMessageBox::Icon icon, const QString &text)
{
    m_box = new QMessageBox(m_window);
    m_box->setObjectName(name);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setIcon(icon);
    m_box->setTextFormat(Qt::PlainText); // names come from the service
    m_box->setText(text);
}

void BackgroundJobs::openBox()
{
    QPushButton *stay = m_box->addButton(tr("&Do not quit"), QMessageBox::RejectRole);
    stay->setObjectName(u"doNotQuitButton"_s);
    m_box->setDefaultButton(stay);
    m_box->setEscapeButton(stay);
    m_box->open();
}

// An answer may be long in coming, and nobody is to begin something meanwhile that the end would take away.
void BackgroundJobs::sayThatItQuits()
{
    makeBox(u"quitBox"_s, QMessageBox::Information,
        tr("The program quits when it is known what became of the changes that were sent."));
    m_box->setInformativeText(tr("Nothing else is sent. This takes long only while the network is away."));
    connect(m_box, &QDialog::finished, this, [this] { m_quitsWhenOver = false; });
    openBox();
}

void BackgroundJobs::goToBackground()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->setObjectName(u"trayMenu"_s);
    m_menu->addAction(tr("&Open"), this, &BackgroundJobs::openWindow)->setObjectName(u"trayOpenAction"_s);
    m_pause = m_menu->addAction(
        Icons::named("media-playback-pause"), tr("&Pause all jobs"), this, &BackgroundJobs::pauseAll);
    m_pause->setObjectName(u"trayPauseAction"_s);
    m_menu->addSeparator();
    m_menu
        ->addAction(Icons::named("application-exit"), tr("Pause all and &quit"), this,
            [this] {
                pauseAll();
                quit();
            })
        ->setObjectName(u"trayQuitAction"_s);
    m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
    jobsMoved();
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &BackgroundJobs::openWindow);
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
    const auto jobs = running();
    for (const auto &[workspace, job] : jobs) {
        if (!job.cancelling)
            workspace->jobs()->pause(job.job.id);
    }
}

void BackgroundJobs::cancelAllAndQuit()
{
    m_quitsWhenOver = true;
    const auto jobs = running();
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
