// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of records says of the jobs that were started from it.
#include "awaitedmemberships.h"
#include "displaytext.h"
#include "jobmodel.h"
#include "jobrunner.h"
#include "jobtext.h"
#include "jobview.h"
#include "journal.h"
#include "plansummary.h"
#include "recordcommands.h"
#include "resourcepage.h"
#include "workspace.h"

#include <QPointer>
#include <QSet>
#include <QToolButton>

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

} // namespace

// Where it was begun it is told how it ended, if not all of it succeeded, and that it does not go on by itself.
void ResourcePage::followJob(qint64 id)
{
    if (!workspace() || !attachment())
        return;
    auto *follower = new QObject(attachment());
    connect(workspace()->jobs(), &JobRunner::jobChanged, follower,
        [this, id, follower, before = Job::State::Waiting](const JobSnapshot &snapshot) mutable {
            if (snapshot.job.id != id || std::exchange(before, snapshot.job.state) == snapshot.job.state)
                return;
            const bool failed = snapshot.job.state == Job::State::Paused && !snapshot.job.message.isEmpty();
            if (snapshot.job.state != Job::State::Stopped && !failed)
                return;
            workspace()->journal()->steps(
                follower, id, [this, job = snapshot.job](const QList<Change> &steps) { sayJobStopped(job, steps); });
        });
    connect(workspace()->jobs(), &JobRunner::jobFinished, follower, [this, follower, id](const JobOutcome &outcome) {
        if (outcome.job.id != id)
            return;
        follower->deleteLater();
        if (!JobText::failures(outcome.job.counts).isEmpty())
            sayJobOver(outcome.job, outcome.steps);
    });
}

void ResourcePage::followMemberships()
{
    const AwaitedMemberships *awaited = workspace()->awaitedMemberships();
    connect(awaited, &AwaitedMemberships::told, attachment(), [this](MessageBar::Kind kind, const QString &text) {
        if (!isInSight())
            return; // told where somebody is
        say(kind, text);
        bar()->setCause(workspace()->awaitedMemberships());
    });
    connect(awaited, &AwaitedMemberships::allArrived, attachment(), [this](const QString &text) {
        bar()->settle(workspace()->awaitedMemberships());
        if (isInSight())
            Q_EMIT statusMessage(text);
    });
}

void ResourcePage::sayJobStopped(const Job &job, const QList<Change> &steps)
{
    const int done = job.counts[Change::State::Done] + job.counts[Change::State::AlreadySo];
    //: %1 is the title of a job, %2 the reason as a sentence
    QStringList said{tr("“%1” was stopped. %2").arg(JobModel::titleText(job), job.message.text())};
    if (job.counts.total() > 1)
        said.append(tr("%1 of %Ln step(s) are done; the others were not sent.", nullptr, job.counts.total())
                        .arg(DisplayText::number(done)));
    say(MessageBar::Kind::Error, (said + Plan::halfDone(steps)).join(u'\n'));
    const QToolButton *again = addButton(u"retryJobButton"_s, tr("Try again"));
    connect(again, &QToolButton::clicked, this, [this, id = job.id] {
        bar()->hide();
        if (workspace())
            workspace()->jobs()->resume(id);
    });
    offerReport(job.id);
}

void ResourcePage::sayJobOver(const Job &job, const QList<Change> &steps)
{
    //: %1 is the title of a job, %2 a list: "1 failed, 1 skipped"
    QStringList said{tr("“%1” is over: %2.").arg(JobModel::titleText(job), JobText::failures(job.counts))};
    if (const QString reason = reasonOf(steps); !reason.isEmpty())
        said.append(reason);
    said += Plan::halfDone(steps);
    say(MessageBar::Kind::Warning, said.join(u'\n'));
    const QToolButton *again = addButton(u"retryJobButton"_s, tr("Try again"));
    connect(again, &QToolButton::clicked, this, [this, job] { retryJob(job); });
    offerReport(job.id);
}

void ResourcePage::offerReport(qint64 job)
{
    connect(addButton(u"showReportButton"_s, tr("Show the report")), &QToolButton::clicked, this,
        [this, job] { Q_EMIT jobWanted(job); });
}

// What it failed with is told until that is done, not only until it is asked for.
void ResourcePage::retryJob(const Job &job)
{
    if (!mayWrite())
        return;
    const QPointer<QToolButton> offer(bar()->findChild<QToolButton *>(u"retryJobButton"_s)); // goes with its message
    const auto setOffered = [offer](bool offered) {
        if (offer)
            offer->setEnabled(offered);
    };
    setOffered(false); // until it is asked: a second click must not ask a second time
    JobView::askToRetry(
        {workspace(), this, attachment(), [this](const QString &problem) { say(MessageBar::Kind::Error, problem); },
            [this, offer](qint64 begun) {
                if (offer)
                    bar()->hide();
                Q_EMIT jobStarted(begun);
            }},
        job, {}, [setOffered] { setOffered(true); });
}
