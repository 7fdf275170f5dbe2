// SPDX-License-Identifier: GPL-3.0-or-later
#include "joboutcomes.h"

#include "jobmodel.h"
#include "jobrunner.h"
#include "jobtext.h"
#include "jobview.h"
#include "journal.h"
#include "messagebar.h"
#include "plansummary.h"
#include "recordcommands.h"
#include "workspace.h"

#include <QSet>
#include <QToolButton>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// In the words of the service, where all that failed did so for the same reason.
QString reasonOf(const QList<Change> &steps)
{
    QSet<QString> said;
    for (const Change &step : steps) {
        if (step.state == Change::State::Failed)
            said.insert(step.message.text());
    }
    return said.size() == 1 ? *said.cbegin() : QString();
}

QString stoppedText(const Job &job, const QList<Change> &steps)
{
    //: %1 is the title of a job, %2 the reason as a sentence
    QStringList said{JobOutcomes::tr("“%1” was stopped. %2").arg(JobModel::titleText(job), job.message.text())};
    if (job.counts.total() > 1) {
        //: %1 is a list: "11 done, 4 failed, 85 not sent"
        said.append(
            JobOutcomes::tr("Of %Ln step(s): %1.", nullptr, job.counts.total()).arg(JobText::soFar(job.counts)));
    }
    return (said + Plan::halfDone(steps)).join(u'\n');
}

} // namespace

JobOutcomes::JobOutcomes(QWidget *page, std::function<MessageBar *()> bar, std::function<bool()> mayWrite)
    : QObject(page)
    , m_page(page)
    , m_bar(std::move(bar))
    , m_mayWrite(std::move(mayWrite))
{ }

JobOutcomes::~JobOutcomes() = default;

void JobOutcomes::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    m_attachment = std::make_unique<QObject>();
}

// Answers to what had left before it was stopped come after that.
void JobOutcomes::follow(qint64 id)
{
    if (!m_workspace)
        return;
    auto *follower = new QObject(m_attachment.get());
    connect(m_workspace->jobs(), &JobRunner::jobChanged, follower,
        [this, id, follower, before = Job(), said = std::make_shared<QString>()](const JobSnapshot &snapshot) mutable {
            if (snapshot.job.id != id)
                return;
            Job job = snapshot.job;
            job.counts = snapshot.shownCounts();
            const Job last = std::exchange(before, job);
            const bool isNews = last.state != job.state;
            const bool failed = job.state == Job::State::Paused && !job.message.isEmpty();
            if ((job.state != Job::State::Stopped && !failed) || (!isNews && last.counts == job.counts))
                return;
            m_workspace->journal()->steps(follower, id, [this, job, isNews, said](const QList<Change> &steps) {
                const QString former = std::exchange(*said, stoppedText(job, steps));
                if (isNews)
                    sayStopped(job, *said);
                else if (!m_bar()->isHidden() && m_bar()->text() == former)
                    m_bar()->setText(*said);
            });
        });
    connect(m_workspace->jobs(), &JobRunner::jobFinished, follower, [this, follower, id](const JobOutcome &outcome) {
        if (outcome.job.id != id)
            return;
        follower->deleteLater();
        if (!JobText::failures(outcome.job.counts).isEmpty())
            sayOver(outcome.job, outcome.steps);
    });
}

void JobOutcomes::sayStopped(const Job &job, const QString &text)
{
    m_bar()->display(MessageBar::Kind::Error, text);
    connect(offer(job.id), &QToolButton::clicked, this, [this, id = job.id] {
        m_bar()->hide();
        if (m_workspace)
            m_workspace->jobs()->resume(id);
    });
}

void JobOutcomes::sayOver(const Job &job, const QList<Change> &steps)
{
    //: %1 is the title of a job, %2 a list: "1 failed, 1 skipped"
    QStringList said{tr("“%1” is over: %2.").arg(JobModel::titleText(job), JobText::failures(job.counts))};
    if (const QString reason = reasonOf(steps); !reason.isEmpty())
        said.append(reason);
    said += Plan::halfDone(steps);
    m_bar()->display(MessageBar::Kind::Warning, said.join(u'\n'));
    connect(offer(job.id), &QToolButton::clicked, this, [this, job] { retry(job); });
}

// To try again, which is returned, and the report.
QToolButton *JobOutcomes::offer(qint64 job)
{
    QToolButton *again = m_bar()->addButton(u"retryJobButton"_s, tr("Try again"));
    connect(m_bar()->addButton(u"showReportButton"_s, tr("Show the report")), &QToolButton::clicked, this,
        [this, job] { Q_EMIT reportWanted(job); });
    return again;
}

// What it failed with is told until that is done, not only until it is asked for.
void JobOutcomes::retry(const Job &job)
{
    if (!m_mayWrite())
        return;
    const QPointer<QToolButton> again(m_bar()->findChild<QToolButton *>(u"retryJobButton"_s)); // goes with its message
    const auto setOffered = [again](bool offered) {
        if (again)
            again->setEnabled(offered);
    };
    setOffered(false); // until it is asked: a second click must not ask a second time
    JobView::askToRetry({m_workspace, m_page, m_attachment.get(),
                            [this](const QString &problem) { m_bar()->display(MessageBar::Kind::Error, problem); },
                            [this, again](qint64 begun) {
                                if (again)
                                    m_bar()->hide();
                                Q_EMIT retried(begun);
                            }},
        job, {}, [setOffered] { setOffered(true); });
}
