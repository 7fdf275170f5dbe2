// SPDX-License-Identifier: GPL-3.0-or-later
// What others hear of jobs: how they stand, and what they came to.
#include "apiclient.h"
#include "jobrun.h"
#include "jobrunner.h"

#include <algorithm>

namespace {
constexpr qint64 RateWindowMs = 60'000;
} // namespace

// Those who started it, and everybody when it is over.
void JobRunner::tell(Run &run, const Job &job)
{
    JobOutcome outcome;
    outcome.job = job;
    outcome.error = run.lastError;
    for (const Step &step : run.steps)
        outcome.steps.append(step.change);
    const QPointer<JobRunner> self(this);
    if (run.finished && run.context) {
        const Finished finished = run.finished;
        finished(outcome);
    }
    if (self && Job::isOver(job.state))
        Q_EMIT jobFinished(outcome);
}

// For the rate at which they are.
void JobRunner::countSettled(Run &run)
{
    const qint64 now = m_clock.elapsed();
    run.settledAt.push_back(now);
    while (now - run.settledAt.front() > RateWindowMs)
        run.settledAt.pop_front();
}

void JobRunner::report(Run &run)
{
    run.told = true;
    Q_EMIT jobChanged(snapshot(run));
}

void JobRunner::reportSoon()
{
    if (!m_reportTimer.isActive())
        m_reportTimer.start();
}

JobSnapshot JobRunner::snapshot(const Run &run) const
{
    JobSnapshot shown;
    shown.job = run.job;
    shown.total = run.job.counts.total();
    shown.settled = run.job.counts.settled();
    shown.requestsSent = run.requestsSent;
    shown.requestsLeft = run.requestsLeft;
    shown.cancelling = run.cancelling;
    shown.waitingSteps = int(std::count_if(run.underWay.begin(), run.underWay.end(), [&run](int index) {
        const Step &step = run.steps[size_t(index)];
        return step.shownState() != step.change.state;
    }));
    const std::vector<qint64> queued = queue();
    const auto place = std::find(queued.begin(), queued.end(), run.job.id);
    shown.queued = int(queued.size());
    shown.place = place == queued.end() ? 0 : int(place - queued.begin()) + 1;
    if (run.job.state == Job::State::Waiting) {
        shown.wait = JobSnapshot::Wait::Turn;
        return shown;
    }
    if (run.job.state != Job::State::Running)
        return shown;

    if (isHeld() && run.job.bulk && !run.cancelling) {
        shown.wait = JobSnapshot::Wait::SignIn;
        shown.waitReason = holdReason().message();
        return shown;
    }
    const ApiClient::Quota quota = m_client->quota();
    const qint64 now = m_clock.elapsed();
    const auto recent = std::count_if(
        run.settledAt.begin(), run.settledAt.end(), [now](qint64 at) { return now - at <= RateWindowMs; });
    const qint64 span = std::min(RateWindowMs, now - run.runningSince);
    shown.stepsPerSecond = recent > 0 && span > 0 ? double(recent) * 1000 / double(span) : 0;
    const TimeRange left = m_client->timeFor(shown.requestsLeft);
    shown.secondsLeft = left.least;
    shown.secondsLeftAtMost = left.most;
    // What was saved up of a quota goes at once, and no minute is like that.
    if (left.most < 0)
        shown.stepsPerSecond = 0;
    else if (left.least > 0)
        shown.stepsPerSecond = std::min(shown.stepsPerSecond, (shown.total - shown.settled) / left.least);
    if (m_networkFailures > 0) { // also while it is being tried again
        shown.wait = JobSnapshot::Wait::Network;
        shown.waitUntil = QDeadlineTimer(qMax(0, m_networkTimer.remainingTime()));
        shown.waitReason = m_networkReason;
        shown.waitSince = m_networkLostAt;
        shown.secondsLeft = shown.secondsLeftAtMost = -1; // nobody knows how long it is away
    } else if (quota.waitMs > 0) {
        shown.wait = JobSnapshot::Wait::Quota;
        shown.waitUntil = QDeadlineTimer(quota.waitMs);
    }
    return shown;
}

QList<JobSnapshot> JobRunner::jobs() const
{
    QList<JobSnapshot> all;
    for (const RunPointer &run : m_runs)
        all.append(snapshot(*run));
    return all;
}

std::optional<JobSnapshot> JobRunner::job(qint64 id) const
{
    const RunPointer run = find(id);
    return run ? std::optional<JobSnapshot>(snapshot(*run)) : std::nullopt;
}

std::vector<Change::State> JobRunner::shownStates(qint64 job) const
{
    std::vector<Change::State> states;
    if (const RunPointer run = find(job)) {
        states.reserve(run->steps.size());
        for (const Step &step : run->steps)
            states.push_back(step.shownState());
    }
    return states;
}

QList<qint64> JobRunner::interruptedJobs() const
{
    QList<qint64> jobs;
    for (const RunPointer &run : m_runs) {
        if (run->job.state == Job::State::Interrupted)
            jobs.append(run->job.id);
    }
    return jobs;
}

bool JobRunner::isBusy() const
{
    return std::any_of(m_runs.begin(), m_runs.end(), [](const RunPointer &run) { return run->isActive(); });
}
