// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrun.h"
#include "jobrunner.h"
#include "journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Whose record a step changes, and what of it. A tag that is being made has no number yet.
QString aspectOf(const Change &step)
{
    QString aspect = ownerName(step);
    for (const QLatin1StringView arg : {"tag"_L1, "courseId"_L1, "communityId"_L1})
        aspect += u'\n' + step.args.value(arg).toString().toCaseFolded();
    return aspect;
}

} // namespace

void JobRunner::moveBefore(qint64 job, qint64 other)
{
    const RunPointer moved = find(job);
    const RunPointer next = find(other);
    const bool known = other == 0 || (next && next->job.bulk);
    if (!moved || !moved->job.bulk || moved == next || !known)
        return;
    std::vector<qint64> places; // stay the same, and so behind those of all later jobs
    for (const RunPointer &run : m_runs) {
        if (run->job.bulk)
            places.push_back(run->job.place);
    }
    std::erase(m_runs, moved);
    m_runs.insert(std::find(m_runs.begin(), m_runs.end(), next), moved); // at the end if there is no next

    auto place = places.begin();
    for (const RunPointer &run : m_runs) {
        if (!run->job.bulk)
            continue;
        if (run->job.place != *place) {
            run->job.place = *place;
            // If it cannot be written, the jobs have their former order at the next start. No harm.
            m_journal->setJobPlace(this, run->job, {}, [](const SqliteError &) {});
        }
        ++place;
    }
    Q_EMIT orderChanged();
    scheduleSoon();
}

void JobRunner::moveUp(qint64 job)
{
    const std::vector<qint64> all = queue();
    const auto place = std::find(all.begin(), all.end(), job);
    if (place != all.end() && place != all.begin())
        moveBefore(job, *(place - 1));
}

void JobRunner::moveDown(qint64 job)
{
    const std::vector<qint64> all = queue();
    const auto place = std::find(all.begin(), all.end(), job);
    if (place != all.end() && all.end() - place >= 2)
        moveBefore(job, all.end() - place == 2 ? 0 : *(place + 2));
}

std::vector<qint64> JobRunner::queue() const
{
    std::vector<qint64> jobs;
    for (const RunPointer &run : m_runs) {
        if (run->job.bulk && !Job::isOver(run->job.state))
            jobs.push_back(run->job.id);
    }
    return jobs;
}

JobRunner::Queue JobRunner::bulkUnderWay() const
{
    Queue queue;
    for (const RunPointer &run : m_runs) {
        if (!run->job.bulk || !run->isActive())
            continue;
        ++queue.jobs;
        queue.requests += run->requestsLeft;
    }
    return queue;
}

int JobRunner::stillToChange(const QList<Change> &steps) const
{
    QSet<QString> aspects;
    for (const RunPointer &run : m_runs) {
        if (!run->job.bulk || Job::isOver(run->job.state))
            continue;
        for (const Step &step : run->steps) {
            if (!Change::isSettled(step.change.state))
                aspects.insert(aspectOf(step.change));
        }
    }
    if (aspects.isEmpty())
        return 0;
    QSet<QString> records;
    for (const Change &step : steps) {
        const QString record = ownerName(step);
        if (!record.isEmpty() && aspects.contains(aspectOf(step)))
            records.insert(record);
    }
    return int(records.size());
}

// Another one is before it now. What has left already is answered.
void JobRunner::giveUpTurn(Run &run)
{
    setState(run, Job::State::Waiting);
    holdBack(run);
}
