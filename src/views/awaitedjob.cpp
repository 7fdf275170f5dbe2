// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaitedjob.h"

#include "jobrunner.h"
#include "jobtext.h"
#include "workspace.h"

#include <utility>

namespace {
constexpr int TickMs = 500; // waits are told in seconds
} // namespace

AwaitedJob::AwaitedJob(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, &AwaitedJob::tellWait);
}

void AwaitedJob::start(const JobPlan &plan)
{
    giveUp();
    m_underWay = true;
    m_takingBack = false;
    m_tick.start();
    m_workspace->jobs()->start(
        plan, this, [this](const JobOutcome &outcome) { ended(outcome); }, [this](qint64 job) { written(job); });
}

void AwaitedJob::written(qint64 job)
{
    m_job = job;
    if (m_takingBack)
        m_workspace->jobs()->cancel(job);
    else
        Q_EMIT started(job);
}

void AwaitedJob::takeBack()
{
    if (!m_workspace || isTakingBack() || (!m_underWay && m_job == 0))
        return;
    m_underWay = true;
    m_takingBack = true;
    tellWait();
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
}

void AwaitedJob::resume()
{
    if (!m_workspace || m_underWay || m_job == 0)
        return;
    m_underWay = true;
    m_takingBack = false;
    m_tick.start();
    m_workspace->jobs()->resume(m_job);
}

void AwaitedJob::giveUp()
{
    if (m_workspace && !m_underWay && m_job != 0)
        m_workspace->jobs()->cancel(std::exchange(m_job, 0));
}

void AwaitedJob::ended(const JobOutcome &outcome)
{
    if (outcome.job.id != 0 && outcome.job.id != m_job)
        return; // one that was given up
    m_tick.stop();
    m_underWay = false;
    if (Job::isOver(outcome.job.state) || outcome.job.id == 0)
        m_job = 0;
    Q_EMIT finished(outcome);
}

bool AwaitedJob::isUndone(const JobOutcome &outcome)
{
    const StepCounts &counts = outcome.job.counts;
    return outcome.job.state == Job::State::Cancelled && counts[Change::State::Done] == 0
        && counts[Change::State::Unknown] == 0;
}

void AwaitedJob::tellWait()
{
    const std::optional<JobSnapshot> job = m_workspace ? m_workspace->jobs()->job(m_job) : std::nullopt;
    if (m_takingBack)
        Q_EMIT waits(tr("Taken back, unless it was sent already…"));
    else if (job)
        Q_EMIT waits(JobText::countsDown(*job) ? JobText::state(*job) : QString());
}
