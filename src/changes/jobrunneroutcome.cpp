// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a step once its attempt has ended.
#include "jobrun.h"
#include "jobrunner.h"
#include "journal.h"
#include "mirror.h"

#include <algorithm>
#include <utility>

namespace {

// So many steps in a row that fail by a fault of the service are the service's trouble, not theirs.
constexpr int ServerFaultsToStop = 5;
// So many that are forbidden between two that are done, where it has shown that one may be.
constexpr int ForbiddenToStop = 5;

bool isForbidden(const ApiError &error)
{
    return error.kind == ApiError::Kind::Forbidden && error.httpStatus == HttpForbidden;
}

} // namespace

void JobRunner::stepFinished(qint64 job, int index, const StepOutcome &outcome)
{
    const RunPointer run = find(job);
    if (!run)
        return;
    endRun(*run, run->steps[size_t(index)], outcome);
    switch (outcome.what) {
    case StepOutcome::What::Settled:
        takeResult(*run, index, outcome);
        break;
    case StepOutcome::What::Again:
        tryAgain(*run, index, outcome);
        break;
    case StepOutcome::What::Stop:
        wasRefused(*run, index, outcome);
        break;
    }
}

// What the attempt has shown of the service, whatever became of the step.
void JobRunner::endRun(Run &run, Step &step, const StepOutcome &outcome)
{
    if (step.run) {
        run.requestsSent += step.run->requests();
        step.writes += step.run->writes();
        m_dialect.learn(step.run->learned());
        step.run->deleteLater();
        step.run = nullptr;
    }
    const bool aborted = outcome.error.kind == ApiError::Kind::Aborted;
    if (outcome.wait)
        networkLost(outcome.error);
    else if (!aborted && !outcome.error.answerLost && outcome.change.httpStatus != 0)
        networkSeen();
    if (outcome.error && !aborted)
        run.lastError = outcome.error;
}

void JobRunner::takeResult(Run &run, int index, const StepOutcome &outcome)
{
    Step &step = run.steps[size_t(index)];
    endAttempt(run, index); // by the old key: a new record is nobody else's yet
    const Change::State state = outcome.change.state;
    step.change = outcome.change;
    step.recordGone = outcome.recordGone;
    step.change.state = Change::State::Sent;
    setStepState(run, step, state);
    if (step.releases > run.refusedAt)
        run.refusedAt = -1; // what had been sent before says nothing of the release
    if (state == Change::State::Done && run.forbiddenAt >= 0 && step.resumes > run.forbiddenAt)
        run.forbiddenLeft = ForbiddenToStop;
    run.serverFaults = outcome.serverFault ? run.serverFaults + 1 : 0;
    settle(run, index, outcome.record);
    if (run.serverFaults >= ServerFaultsToStop && !run.cancelling)
        stop(run, outcome.error, Message(outcome.error));
}

void JobRunner::tryAgain(Run &run, int index, const StepOutcome &outcome)
{
    if (run.cancelling && outcome.nothingSent)
        giveUp(run, index, Change::State::Cancelled);
    else
        putBack(run, index, outcome.nothingSent);
}

// By an error that every other step would meet, as far as that is known.
void JobRunner::wasRefused(Run &run, int index, const StepOutcome &outcome)
{
    const Step &step = run.steps[size_t(index)];
    const bool ofAccount = outcome.error.refusesAccount();
    // What was asked before the account was released or the job resumed says nothing about it now.
    const bool late = step.resumes != run.resumes || (ofAccount && run.job.bulk && step.releases != m_releases);
    // Whoever released the account has seen it work. Holding and releasing it would have no end.
    const bool inVain = ofAccount && !late && run.refusedAt >= 0 && step.releases > run.refusedAt;
    const QPointer<JobRunner> self(this); // who is told of a stop may end everything
    if (late) {
        tryAgain(run, index, outcome);
    } else if (run.cancelling) {
        if (outcome.nothingSent)
            giveUp(run, index, Change::State::Cancelled);
        else
            giveUp(run, index, Change::State::Unknown, Message(outcome.error));
    } else if (isForbidden(outcome.error)) {
        wasForbidden(run, index, outcome);
    } else {
        putBack(run, index, outcome.nothingSent);
        if (inVain)
            stop(run, outcome.error, Message(Message::Says::ChangesRefused, {outcome.error.detail}));
        else if (!ofAccount || !run.job.bulk)
            stop(run, outcome.error, Message(outcome.error));
    }
    if (ofAccount && !inVain && self)
        accountWasRefused(run, step, outcome.error);
}

// A 403 may be of all steps or of one record. The first one stops the job. When it goes on, the others are sent before
// that step; where they succeed, a few more in a row stop nothing and are sent last, too. One that is forbidden once
// more after others were done fails alone.
void JobRunner::wasForbidden(Run &run, int index, const StepOutcome &outcome)
{
    Step &step = run.steps[size_t(index)];
    if (step.forbidden && run.job.counts[Change::State::Done] > 0) {
        const QString &words = outcome.error.detail;
        step.change.httpStatus = outcome.change.httpStatus;
        step.change.cause = causeOf(outcome.error);
        giveUp(run, index, outcome.nothingSent ? Change::State::Failed : Change::State::Unknown,
            words.isEmpty() ? Message(outcome.error) : Message::fromJournal(words));
        return;
    }
    step.forbidden = true;
    putBack(run, index, outcome.nothingSent);
    if (run.forbiddenLeft > 0) {
        --run.forbiddenLeft;
        return;
    }
    run.forbiddenAt = run.resumes;
    stop(run, outcome.error, Message(outcome.error));
}

// Settled without an answer that would say more of its record.
void JobRunner::giveUp(Run &run, int index, Change::State state, const Message &message)
{
    Step &step = run.steps[size_t(index)];
    endAttempt(run, index);
    step.change.message = message;
    setStepState(run, step, state);
    settle(run, index, {});
}

void JobRunner::putBack(Run &run, int index, bool nothingSent)
{
    Step &step = run.steps[size_t(index)];
    endAttempt(run, index);
    run.todo.insert(index);
    if (nothingSent) {
        setStepState(run, step, Change::State::Planned);
        step.change.sentAt = {};
    } else if (!step.forbidden) {
        return;
    }
    Change kept = step.change;
    kept.httpStatus = step.forbidden ? HttpForbidden : 0; // for prepare(), after a restart
    // If this cannot be written, the step is read back for nothing one day, or its job stops once more; no harm.
    m_journal->putBack(this, kept, {}, [](const SqliteError &) {});
}

void JobRunner::settle(Run &run, int index, const QJsonObject &record)
{
    Step &step = run.steps[size_t(index)];
    step.change.settledAt = QDateTime::currentDateTimeUtc();
    ++run.writing;
    // Until it is on the disk and in the mirror, nobody else touches the record.
    setBusy(step.change);
    countSettled(run);
    const qint64 job = run.job.id;
    m_journal->settle(
        this, step.change,
        [this, job, index, record] {
            if (const RunPointer found = find(job))
                applyToMirror(*found, index, record);
        },
        [this, job, index, record](const SqliteError &error) {
            if (const RunPointer found = find(job))
                settleLater(*found, index, record, error);
        });
}

void JobRunner::applyToMirror(Run &run, int index, const QJsonObject &record)
{
    const Change &change = run.steps[size_t(index)].change;
    const bool gone = run.steps[size_t(index)].recordGone;
    const qint64 job = run.job.id;
    const auto done = [this, job, index] {
        const RunPointer found = find(job);
        if (!found)
            return;
        const Change settled = found->steps[size_t(index)].change;
        --found->writing;
        m_busyRecords.remove(recordName(settled));
        Q_EMIT stepSettled(settled);
        scheduleSoon();
        finishIfOver(*found);
        const std::vector<RunPointer> runs = m_runs;
        for (const RunPointer &other : runs)
            writeUnwritten(*other); // there is room again
    };
    // What was not sent has changed nothing; what was left alone is as the service showed it. What only looks has seen
    // something in any case. Who has it and is gone is not to stay in lists until those are read again.
    const bool leftAlone = change.state == Change::State::Skipped && !record.isEmpty();
    const bool hasEffect = Change::isSuccess(change.state) || changeKind(change.kind).check;
    const bool applies = hasEffect && change.sentAt.isValid();
    if (!leftAlone && !applies && !gone) {
        done();
        return;
    }
    m_mirror->post(
        this,
        [change, record, leftAlone, applies, gone](MirrorStore &store) {
            if (!store.hasResource(change.resource))
                return;
            if (applies)
                applyChange(store, change, record);
            else if (leftAlone)
                store.storeRecord(change.resource, record);
            if (gone)
                store.removeRecord(change.resource, change.key);
        },
        done,
        [this, job, index, record, done](const SqliteError &error) {
            const RunPointer found = find(job);
            if (found && mayPass(error))
                settleLater(*found, index, record, error);
            else
                done(); // for good; the journal has it, and the mirror is read again some time
        });
}

// The job does not end before that.
void JobRunner::settleLater(Run &run, int index, const QJsonObject &record, const SqliteError &error)
{
    --run.writing;
    m_busyRecords.remove(recordName(run.steps[size_t(index)].change));
    run.unwritten.push_back({index, record});
    storeFailed(run, error);
}

void JobRunner::stop(Run &run, const ApiError &error, const Message &why)
{
    if (run.job.state == Job::State::Stopped || run.todo.empty())
        return;
    run.lastError = error;
    setState(run, Job::State::Stopped, why);
    holdBack(run);
    tell(run, run.job);
}

void JobRunner::storeFailed(Run &run, const SqliteError &error)
{
    if (run.job.state == Job::State::Paused && !run.job.message.isEmpty())
        return;
    run.cancelling = false;
    setState(run, Job::State::Paused, Message(error));
    holdBack(run);
    tell(run, run.job);
}

void JobRunner::writeUnwritten(Run &run)
{
    for (const Run::Unwritten &one : std::exchange(run.unwritten, {})) {
        settle(run, one.index, one.record);
    }
}

void JobRunner::networkLost(const ApiError &error)
{
    ApiError said = error;
    said.answerLost = false; // of one step, not of the wait
    m_networkReason = error.kind == ApiError::Kind::UnexpectedPage ? said.message() : QString();
    if (m_networkTimer.isActive())
        return; // those that were under way fail together
    if (m_networkFailures == 0)
        m_networkLostAt = QDateTime::currentDateTimeUtc();
    const int exponent = std::min(m_networkFailures++, 16);
    const int wait = int(std::min<qint64>(m_longestRetryMs, qint64(m_firstRetryMs) << exponent));
    m_networkTimer.start(wait);
    for (const RunPointer &run : m_runs) {
        run->told = run->told && run->job.state != Job::State::Running;
        holdBack(*run); // what has not left need not find out by itself
    }
    reportSoon();
}

void JobRunner::networkSeen()
{
    if (m_networkFailures == 0)
        return;
    m_networkFailures = 0;
    m_networkReason.clear();
    m_networkTimer.stop();
    scheduleSoon();
}
