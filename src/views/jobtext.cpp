// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtext.h"

#include "apiclient.h"
#include "displaytext.h"
#include "jobmodel.h"
#include "jobplan.h"
#include "workspace.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Wait = JobSnapshot::Wait;

constexpr qint64 UsualPaceMs = 2000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

int secondsLeft(const JobSnapshot &job)
{
    return int((job.waitUntil.remainingTime() + 999) / 1000);
}

QString network(const JobSnapshot &job)
{
    const int seconds = secondsLeft(job);
    if (!job.waitReason.isEmpty())
        return seconds > 0 ? Text::tr("sign-in page, again in %Ln s", "seconds", seconds)
                           : Text::tr("sign-in page, again now");
    //: %1 is a time of day
    const QString text = Text::tr("no network since %1").arg(DisplayText::clock(job.waitSince)) + u", "_s;
    return text + (seconds > 0 ? Text::tr("again in %Ln s", "seconds", seconds) : Text::tr("again now"));
}

} // namespace

namespace JobText {

QString wait(const JobSnapshot &job)
{
    switch (job.wait) {
    case Wait::Nothing:
        return {};
    case Wait::Turn:
        return job.place > 0 ? Text::tr("waits for its turn, place %1 of %2").arg(job.place).arg(job.queued)
                             : Text::tr("waits for its turn");
    case Wait::Quota:
        return countsDown(job) ? Text::tr("waits %Ln s for the quota", "seconds", secondsLeft(job)) : QString();
    case Wait::Network:
        return network(job);
    case Wait::SignIn:
        return Text::tr("waits for the account");
    }
    return {};
}

bool countsDown(const JobSnapshot &job)
{
    return job.job.state == Job::State::Running
        && (job.wait == Wait::Network || (job.wait == Wait::Quota && job.waitUntil.remainingTime() >= UsualPaceMs));
}

QString state(const JobSnapshot &job)
{
    if (job.cancelling)
        return Text::tr("Being cancelled");
    if (const QString waits = wait(job); !waits.isEmpty()) {
        const QString text = waits.left(1).toUpper() + waits.mid(1);
        return job.wait == Wait::SignIn && !job.waitReason.isEmpty()
            ? Text::tr("%1: %2", "state of a job, why").arg(text, job.waitReason.simplified())
            : text;
    }
    const QString state = JobModel::stateText(job.job);
    if (job.job.state == Job::State::Paused && job.job.message.isEmpty())
        return Text::tr("%1 by you", "“Paused” by you").arg(state);
    return job.job.message.isEmpty()
        ? state
        : Text::tr("%1: %2", "state of a job, why").arg(state, job.job.message.text().simplified());
}

const char *icon(const JobSnapshot &job)
{
    if (job.wait == Wait::Network)
        return "network-offline";
    if (job.wait == Wait::SignIn)
        return "changes-prevent";
    return countsDown(job) ? "document-open-recent" : JobModel::stateIcon(job.job);
}

QString rate(const JobSnapshot &job)
{
    if (job.job.state != Job::State::Running || job.cancelling || job.stepsPerSecond <= 0)
        return {};
    return Text::tr("%1 a minute").arg(DisplayText::number(std::llround(job.stepsPerSecond * 60)));
}

QString failures(const StepCounts &counts)
{
    QStringList parts;
    if (const int failed = counts[Change::State::Failed]; failed > 0)
        parts.append(Text::tr("%Ln failed", "steps", failed));
    if (const int skipped = counts[Change::State::Skipped]; skipped > 0)
        parts.append(Text::tr("%Ln skipped", "steps", skipped));
    if (const int unknown = counts[Change::State::Unknown]; unknown > 0)
        parts.append(Text::tr("%Ln with unknown outcome", "steps", unknown));
    return parts.join(u", "_s);
}

QString soFar(const StepCounts &counts)
{
    QStringList parts;
    if (const int done = counts[Change::State::Done]; done > 0)
        parts.append(Text::tr("%Ln done", "steps", done));
    if (const int so = counts[Change::State::AlreadySo]; so > 0)
        parts.append(Text::tr("%Ln already so", "steps", so));
    if (const QString without = failures(counts); !without.isEmpty())
        parts.append(without);
    if (const int sent = counts[Change::State::Sent]; sent > 0)
        parts.append(Text::tr("%Ln not known yet", "steps", sent));
    if (const int unsent = counts[Change::State::Planned] + counts[Change::State::Cancelled]; unsent > 0)
        parts.append(Text::tr("%Ln not sent", "steps", unsent));
    return parts.join(u", "_s);
}

QString timeLeft(const JobSnapshot &job)
{
    // One that is being cancelled waits for answers, not for the quota.
    if (job.job.state != Job::State::Running || job.cancelling || job.secondsLeft < 0 || job.requestsLeft == 0)
        return {};
    return DisplayText::duration(TimeRange{job.secondsLeft, job.secondsLeftAtMost});
}

QString cost(const JobPlan &plan, const Workspace *workspace)
{
    const int requests = plan.requests();
    const JobRunner::Queue before = plan.job.bulk ? workspace->jobs()->bulkUnderWay() : JobRunner::Queue();
    const ApiClient *client = workspace->client();
    QString text
        = Text::tr("%1 to the service, %2 at what it permits at present.", "“3 requests”, “4 to 6 minutes”")
              .arg(Text::tr("%Ln request(s)", nullptr, requests), DisplayText::duration(client->timeFor(requests)));
    if (before.jobs > 0) {
        //: %1 is "4 to 6 minutes"
        text += u' '
            + Text::tr("It starts after %Ln other job(s), in %1.", nullptr, before.jobs)
                  .arg(DisplayText::duration(client->timeFor(before.requests)));
    }
    return text;
}

QString overlap(const JobPlan &plan, const Workspace *workspace)
{
    const int records = workspace->jobs()->stillToChange(plan.steps);
    return records == 0
        ? QString()
        : Text::tr(
            "A job that is not over will change %Ln of these record(s) too, if it goes on. Wait for its end to see "
            "what is left to do.",
            nullptr, records);
}

} // namespace JobText
