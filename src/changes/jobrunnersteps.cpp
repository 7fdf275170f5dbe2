// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"
#include "jobrun.h"
#include "jobrunner.h"
#include "journal.h"
#include "mirror.h"
#include "plansteps.h"

#include <utility>

using namespace Qt::StringLiterals;

void JobRunner::scheduleSoon()
{
    if (!m_scheduleTimer.isActive())
        m_scheduleTimer.start();
}

void JobRunner::schedule()
{
    if (!m_open || m_networkTimer.isActive())
        return;
    bool bulkTaken = false;
    const std::vector<RunPointer> runs = m_runs; // a report may start or end jobs
    for (const RunPointer &run : runs) {
        if (!run->loaded || !run->isActive() || Job::isOver(run->job.state))
            continue;
        if (run->job.bulk && !run->cancelling) {
            if (bulkTaken) {
                if (run->job.state == Job::State::Running)
                    giveUpTurn(*run);
                continue;
            }
            bulkTaken = true;
        }
        if (run->job.state == Job::State::Waiting)
            setState(*run, Job::State::Running);
        if (maySend(*run))
            scheduleRun(*run);
        else
            endHeld(*run);
    }
}

void JobRunner::scheduleRun(Run &run)
{
    beginReady(run, false);
    // What becomes of the others shows whether these are refused for their own sake.
    if (run.underWay.empty() && run.writing == 0)
        beginReady(run, true);
}

void JobRunner::beginReady(Run &run, bool forbidden)
{
    int &used = run.job.bulk ? m_bulkInFlight : m_singleInFlight;
    const int slots = m_networkFailures > 0 ? 1 : MaxInFlight; // one step tries whether the network is back
    int index = -1;
    for (auto next = run.todo.begin(); next != run.todo.end(); next = run.todo.upper_bound(index)) {
        if (used >= slots || !run.isActive())
            return;
        index = *next;
        if (run.steps[size_t(index)].forbidden == forbidden && isReady(run, index))
            begin(run, index);
    }
}

bool JobRunner::isReady(Run &run, int index)
{
    Step &step = run.steps[size_t(index)];
    Change &change = step.change;
    const auto made = [&run](int seq) -> const Change & { return run.steps[size_t(seq)].change; };
    if (!mayFollow(run, index))
        return false;
    const bool needsRecord = change.recordFrom >= 0 && change.key.isEmpty();
    const QLatin1StringView madeArg = changeKind(change.kind).madeArg;
    const bool needsTag = change.tagFrom >= 0 && !change.args.contains(madeArg);
    for (const auto &[needed, seq] : {std::pair(needsRecord, change.recordFrom), std::pair(needsTag, change.tagFrom)}) {
        if (!needed)
            continue;
        const Change &earlier = made(seq);
        if (!Change::isSettled(earlier.state) || run.steps[size_t(seq)].busy)
            return false;
        if (earlier.resultKey.isEmpty()) {
            skip(run, index, earlier);
            return false;
        }
    }
    if (needsRecord)
        change.key = made(change.recordFrom).resultKey;
    if (needsTag)
        change.args.insert(madeArg, made(change.tagFrom).resultKey);
    const QString record = recordName(change);
    return record.isEmpty() || !m_busyRecords.contains(record);
}

// Whether the steps that this one is not to be sent without have succeeded.
bool JobRunner::mayFollow(Run &run, int index)
{
    const QJsonObject &args = run.steps[size_t(index)].change.args;
    const bool all = args.value("needsAll"_L1).toBool();
    const int needed = args.value("needs"_L1).toInt(-1);
    const int last = all ? index - 1 : needed;
    for (int seq = all ? 0 : needed; seq >= 0 && seq <= last; ++seq) {
        const Step &earlier = run.steps[size_t(seq)];
        if (!Change::isSettled(earlier.change.state) || earlier.busy)
            return false;
        if (!PlanSteps::isEnough(earlier.change.state, args)) {
            skip(run, index, earlier.change);
            return false;
        }
    }
    return true;
}

void JobRunner::skip(Run &run, int index, const Change &failed)
{
    Step &step = run.steps[size_t(index)];
    step.change.message = Message::notSent(failed);
    step.change.cause = failed.cause;
    run.todo.erase(index);
    setStepState(run, step, Change::State::Skipped);
    settle(run, index, {});
}

void JobRunner::begin(Run &run, int index)
{
    Step &step = run.steps[size_t(index)];
    run.todo.erase(index);
    step.busy = true;
    step.releases = m_releases;
    step.resumes = run.resumes;
    run.underWay.insert(index);
    ++(run.job.bulk ? m_bulkInFlight : m_singleInFlight);
    setBusy(step.change);
    if (step.change.state == Change::State::Sent) { // the journal knows
        sendStep(run, index, true);
        return;
    }
    lookAgain(run, index);
}

// The preview may be hours old, and other jobs have been at work since.
void JobRunner::lookAgain(Run &run, int index)
{
    const Change planned = run.steps[size_t(index)].change;
    const ChangeKindRow &kind = changeKind(planned.kind);
    if (!kind.present && !kind.createsRecord) {
        markSent(run, index);
        return;
    }
    const auto then = [this, job = run.job.id, index](const Change &now) {
        if (const RunPointer found = find(job))
            lookedAt(*found, index, now);
    };
    m_mirror->post(
        this, [planned](MirrorStore &store) { return lookedAtInTurn(store, planned); }, then,
        [then, planned](const SqliteError &) { then(planned); }); // what the preview saw is all that is known
}

void JobRunner::lookedAt(Run &run, int index, const Change &now)
{
    if (isCalledOff(run, index))
        return;
    Step &step = run.steps[size_t(index)];
    if (now.state != Change::State::AlreadySo) {
        step.change.before = now.before;
        markSent(run, index);
        return;
    }
    endAttempt(run, index);
    step.change = now;
    step.change.state = Change::State::Planned;
    setStepState(run, step, Change::State::AlreadySo);
    settle(run, index, {});
}

void JobRunner::markSent(Run &run, int index)
{
    Step &step = run.steps[size_t(index)];
    setStepState(run, step, Change::State::Sent);
    step.change.sentAt = QDateTime::currentDateTimeUtc();
    const qint64 job = run.job.id;
    m_journal->markSent(
        this, step.change,
        [this, job, index] {
            if (const RunPointer found = find(job))
                sendStep(*found, index, false);
        },
        [this, job, index](const SqliteError &error) {
            const RunPointer found = find(job);
            if (!found)
                return;
            Step &unsent = found->steps[size_t(index)];
            endAttempt(*found, index);
            found->todo.insert(index);
            setStepState(*found, unsent, Change::State::Planned);
            unsent.change.sentAt = {};
            storeFailed(*found, error);
        });
}

// Paused, cancelled or held while mirror and journal were asked.
bool JobRunner::isCalledOff(Run &run, int index)
{
    if (!run.cancelling && run.job.state == Job::State::Running && maySend(run))
        return false;
    StepOutcome outcome;
    outcome.what = StepOutcome::What::Again;
    outcome.change = run.steps[size_t(index)].change;
    stepFinished(run.job.id, index, outcome);
    return true;
}

void JobRunner::sendStep(Run &run, int index, bool readBack)
{
    Step &step = run.steps[size_t(index)];
    if (!readBack && isCalledOff(run, index))
        return;
    if (!run.job.startedAt.isValid()) {
        run.job.startedAt = readBack ? QDateTime::currentDateTimeUtc() : step.change.sentAt;
        m_journal->setJobState(this, run.job, {}, [](const SqliteError &) {}); // written again with the next state
    }
    const auto priority = run.job.bulk ? ApiRequest::Priority::Background : ApiRequest::Priority::Interactive;
    step.run = new StepRun(m_client, step.change, m_dialect, priority, this);
    step.run->setFormerWrites(step.writes);
    connect(step.run, &StepRun::finished, this,
        [this, job = run.job.id, index](const StepOutcome &outcome) { stepFinished(job, index, outcome); });
    if (readBack)
        step.run->readBack(!run.cancelling);
    else
        step.run->send();
}

void JobRunner::setBusy(const Change &change)
{
    if (const QString record = recordName(change); !record.isEmpty())
        m_busyRecords.insert(record);
}

void JobRunner::endAttempt(Run &run, int index)
{
    Step &step = run.steps[size_t(index)];
    step.busy = false;
    run.underWay.erase(index);
    --(run.job.bulk ? m_bulkInFlight : m_singleInFlight);
    m_busyRecords.remove(recordName(step.change));
    scheduleSoon();
}
