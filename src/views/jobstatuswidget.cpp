// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobstatuswidget.h"

#include "canceljob.h"
#include "displaytext.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobtext.h"
#include "messagebar.h"
#include "steptext.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 700;
constexpr int TitleLetters = 28;
constexpr int StateLetters = 40;

bool isActive(const JobSnapshot &snapshot)
{
    return snapshot.job.state == Job::State::Running || snapshot.job.state == Job::State::Waiting;
}

// What deserves the place: what runs, then what waits, then what stands still and can go on.
int rank(const JobSnapshot &snapshot)
{
    switch (snapshot.job.state) {
    case Job::State::Running:
        return snapshot.job.bulk ? 0 : 1;
    case Job::State::Waiting:
        return 2;
    case Job::State::Paused:
        return 3;
    case Job::State::Stopped:
        return 4;
    default:
        return 5; // an interrupted job is offered elsewhere
    }
}

} // namespace

JobStatusWidget::JobStatusWidget(QWidget *parent)
    : QWidget(parent)
    , m_title(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_text(new QLabel(this))
    , m_pause(new QToolButton(this))
{
    m_title->setObjectName(u"jobStatusButton"_s);
    m_title->setAutoRaise(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_title->setFocusPolicy(Qt::StrongFocus);
    m_title->installEventFilter(this);
    m_progress->setObjectName(u"jobStatusProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the running job"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(fontMetrics().averageCharWidth() * 14, std::max(6, fontMetrics().height() / 2));
    m_text->setObjectName(u"jobStatusText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_pause->setObjectName(u"jobStatusPauseButton"_s);
    m_pause->setAutoRaise(true);
    m_pause->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_progress),
             static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_pause)})
        layout->addWidget(widget);
    connect(m_title, &QToolButton::clicked, this, [this] { Q_EMIT clicked(m_job); });
    connect(m_pause, &QToolButton::clicked, this, &JobStatusWidget::pauseOrResume);
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &JobStatusWidget::choose);
    m_second.setSingleShot(true);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &JobStatusWidget::choose);
    hide();
}

void JobStatusWidget::setWorkspace(Workspace *workspace)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
        disconnect(m_workspace->jobs(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    m_job = 0;
    m_patience.stop();
    if (workspace) {
        const JobRunner *runner = workspace->jobs();
        connect(runner, &JobRunner::opened, this, &JobStatusWidget::choose);
        connect(runner, &JobRunner::jobAdded, this, &JobStatusWidget::choose);
        connect(runner, &JobRunner::jobChanged, this, &JobStatusWidget::choose);
        connect(runner, &JobRunner::jobFinished, this, &JobStatusWidget::choose);
        connect(workspace, &QObject::destroyed, this, [this] { setWorkspace(nullptr); });
    }
    choose();
}

void JobStatusWidget::choose()
{
    const QList<JobSnapshot> all = m_workspace ? m_workspace->jobs()->jobs() : QList<JobSnapshot>();
    const auto best = std::min_element(
        all.cbegin(), all.cend(), [](const JobSnapshot &a, const JobSnapshot &b) { return rank(a) < rank(b); });
    if (best == all.cend() || rank(*best) > 4) {
        m_patience.stop();
        m_job = 0;
        hide();
        return;
    }
    // A single edit that is done at once would only flash.
    if (isHidden() && !best->job.bulk && isActive(*best)) {
        if (!m_patience.isActive() && m_job != best->job.id) {
            m_job = best->job.id;
            m_patience.start();
        }
        if (m_patience.isActive())
            return;
    }
    const auto shown = std::count_if(all.cbegin(), all.cend(), [](const JobSnapshot &s) { return rank(s) <= 4; });
    showSnapshot(*best, int(shown) - 1);
}

void JobStatusWidget::showSnapshot(const JobSnapshot &snapshot, int others)
{
    const Job &job = snapshot.job;
    m_job = job.id;
    m_paused = !isActive(snapshot) && !snapshot.cancelling;
    const QString title = JobModel::titleText(job);
    QString text = fontMetrics().elidedText(title, Qt::ElideRight, fontMetrics().averageCharWidth() * TitleLetters);
    m_title->setText(text.replace(u'&', u"&&"_s));
    m_title->setAccessibleName(tr("Open the job: %1").arg(title));
    m_title->setToolTip(StepText::toolTip(title));
    m_progress->setRange(0, std::max(1, snapshot.total));
    m_progress->setValue(JobModel::settledCount(job));

    QStringList parts{JobModel::progressText(job)};
    if (snapshot.cancelling)
        parts.append(tr("being cancelled"));
    else if (m_paused)
        parts.append(fontMetrics().elidedText(
            JobText::state(snapshot), Qt::ElideRight, fontMetrics().averageCharWidth() * StateLetters));
    else if (const QString wait = JobText::wait(snapshot); !wait.isEmpty())
        parts.append(wait);
    else if (const QString left = JobText::timeLeft(snapshot); !left.isEmpty())
        parts.append(left);
    // The seconds count down.
    if (JobText::countsDown(snapshot))
        m_second.start();
    if (others > 0)
        parts.append(tr("%Ln more job(s)", nullptr, others));
    m_text->setText(parts.join(u" · "));
    m_text->setToolTip(m_paused ? StepText::toolTip(JobText::state(snapshot)) : QString());

    m_pause->setIcon(Icons::named(m_paused ? "media-playback-start" : "media-playback-pause"));
    const QString action = m_paused ? tr("Resume this job") : tr("Pause this job");
    m_pause->setAccessibleName(action);
    m_pause->setToolTip(action);
    m_pause->setEnabled(!snapshot.cancelling);
    setVisible(true);
}

void JobStatusWidget::pauseOrResume()
{
    if (!m_workspace || m_job == 0)
        return;
    if (m_paused)
        m_workspace->jobs()->resume(m_job);
    else
        m_workspace->jobs()->pause(m_job);
}

void JobStatusWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && m_job != 0)
        Q_EMIT clicked(m_job);
}

// Tool buttons know the space bar only.
bool JobStatusWidget::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_title->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

namespace {

// One conversation in a bar about the interrupted jobs of a workspace. Ends with whatever it needs.
class InterruptedJobsOffer : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(InterruptedJobsOffer)
public:
    InterruptedJobsOffer(MessageBar *bar, Workspace *workspace, QObject *context, std::function<void(qint64)> review)
        : QObject(context)
        , m_bar(bar)
        , m_workspace(workspace)
        , m_runner(workspace->jobs())
        , m_review(std::move(review))
    {
        connect(workspace->jobs(), &QObject::destroyed, this, [this] { end(); });
        if (m_runner->isOpen())
            begin();
        else
            connect(workspace->jobs(), &JobRunner::opened, this, [this] { begin(); });
    }

private:
    void begin()
    {
        m_jobs = m_runner->interruptedJobs();
        // Continued or stopped elsewhere in the meantime, say after Review.
        connect(m_runner, &JobRunner::jobChanged, this, [this](const JobSnapshot &snapshot) {
            if (m_jobs.isEmpty() || snapshot.job.id != m_jobs.first() || snapshot.job.state == Job::State::Interrupted)
                return;
            next();
        });
        offer();
    }

    void next()
    {
        m_jobs.removeFirst();
        offer();
    }

    void offer()
    {
        std::optional<JobSnapshot> job;
        while (!m_jobs.isEmpty() && !(job = stillInterrupted(m_jobs.first())))
            m_jobs.removeFirst();
        if (!job || !m_bar) {
            end();
            return;
        }
        const qint64 id = job->job.id;
        //: %1 is a job, %2 the account it belongs to
        QString text
            = tr("“%1” (%2) was interrupted after %3 of %Ln step(s).", nullptr, job->total)
                  .arg(JobModel::titleText(job->job), job->job.accountLabel, DisplayText::number(job->settled));
        if (m_jobs.size() > 1)
            text += u' ' + tr("%Ln more interrupted job(s) after this one.", nullptr, int(m_jobs.size()) - 1);
        m_text = text;
        m_bar->display(MessageBar::Kind::Warning, text);
        addButton(u"continueJobButton"_s, tr("Continue"), [this, id] { m_runner->resume(id); });
        addButton(u"reviewJobButton"_s, tr("Review"), [this, id] { m_review(id); });
        // The next one is offered when this one is cancelled, not when that is asked.
        connect(m_bar->addButton(u"stopJobButton"_s, tr("Cancel…")), &QToolButton::clicked, this, [this, id] {
            if (const std::optional<JobSnapshot> now = stillInterrupted(id); now && m_bar && m_workspace)
                askToCancel(m_bar->window(), m_workspace, *now);
        });
    }

    // The job is taken off the list first, so that what the action reports is not taken for news.
    void addButton(const QString &name, const QString &label, std::function<void()> action)
    {
        QToolButton *button = m_bar->addButton(name, label);
        connect(button, &QToolButton::clicked, this, [this, action = std::move(action)] {
            const QPointer<InterruptedJobsOffer> self(this);
            if (m_jobs.isEmpty() || !m_runner)
                return;
            m_jobs.removeFirst();
            action();
            if (self)
                offer();
        });
    }

    std::optional<JobSnapshot> stillInterrupted(qint64 id) const
    {
        const std::optional<JobSnapshot> job = m_runner ? m_runner->job(id) : std::nullopt;
        return job && job->job.state == Job::State::Interrupted ? job : std::nullopt;
    }

    void end()
    {
        // Others may be using the bar by now.
        if (m_bar && !m_text.isEmpty() && m_bar->text() == m_text)
            m_bar->hide();
        m_jobs.clear();
        deleteLater();
    }

    QPointer<MessageBar> m_bar;
    QPointer<Workspace> m_workspace;
    QPointer<JobRunner> m_runner;
    std::function<void(qint64)> m_review;
    QList<qint64> m_jobs{};
    QString m_text{};
};

} // namespace

void offerInterruptedJobs(
    MessageBar *bar, Workspace *workspace, QObject *context, std::function<void(qint64 job)> review)
{
    new InterruptedJobsOffer(bar, workspace, context, std::move(review));
}
