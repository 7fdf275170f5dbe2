// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"
#include "jobrun.h"
#include "jobrunner.h"
#include "journal.h"
#include "mirror.h"
#include "plansteps.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
// So many steps in a row that fail by a fault of the service are the service's trouble, not theirs.
constexpr int ServerFaultsToStop = 5;
// So many that are forbidden between two that are done, where it has shown that one may be.
constexpr int ForbiddenToStop = 5;
constexpr qint64 RateWindowMs = 60'000;
} // namespace

QString JobRunner::recordName(const Change &change)
{
    return change.key.isEmpty() ? QString() : QString::fromLatin1(change.resource) + u':' + change.key;
}

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
    if (run.inFlight == 0 && run.writing == 0)
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
    ++run.inFlight;
    ++(run.job.bulk ? m_bulkInFlight : m_singleInFlight);
    if (const QString record = recordName(step.change); !record.isEmpty())
        m_busyRecords.insert(record);
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

void JobRunner::endAttempt(Run &run, int index)
{
    Step &step = run.steps[size_t(index)];
    step.busy = false;
    --run.inFlight;
    --(run.job.bulk ? m_bulkInFlight : m_singleInFlight);
    m_busyRecords.remove(recordName(step.change));
    scheduleSoon();
}

void JobRunner::stepFinished(qint64 job, int index, const StepOutcome &outcome)
{
    const RunPointer run = find(job);
    if (!run)
        return;
    Step &step = run->steps[size_t(index)];
    if (step.run) {
        run->requestsSent += step.run->requests();
        step.writes += step.run->writes();
        m_dialect.learn(step.run->learned());
        step.run->deleteLater();
        step.run = nullptr;
    }
    if (outcome.wait)
        networkLost(outcome.error);
    else if (outcome.error.kind != ApiError::Kind::Aborted && !outcome.error.answerLost
        && outcome.change.httpStatus != 0)
        networkSeen();
    if (outcome.error && outcome.error.kind != ApiError::Kind::Aborted)
        run->lastError = outcome.error;

    if (outcome.what != StepOutcome::What::Settled) {
        const bool refused = outcome.what == StepOutcome::What::Stop && outcome.error.refusesAccount();
        // What was asked before the account was released or the job resumed says nothing about it now.
        const bool late = step.resumes != run->resumes || (refused && run->job.bulk && step.releases != m_releases);
        const bool met = outcome.what == StepOutcome::What::Stop && !late;
        const bool forbidden
            = met && outcome.error.kind == ApiError::Kind::Forbidden && outcome.error.httpStatus == 403;
        // The others were sent before it, and some were done.
        const bool fails = forbidden && step.forbidden && run->job.counts[Change::State::Done] > 0;
        const bool stops = met && !fails && !(forbidden && isAboutItsRecord(*run, step));
        // Whoever released the account has seen it work. Holding and releasing it would have no end.
        const bool inVain = stops && refused && run->refusedAt >= 0 && step.releases > run->refusedAt;
        const bool holds = refused && run->job.bulk && !inVain;
        const QPointer<JobRunner> self(this); // who is told of a stop may end everything
        if (run->cancelling && (outcome.nothingSent || met)) {
            endAttempt(*run, index);
            step.change.message = outcome.nothingSent ? Message() : Message(outcome.error);
            setStepState(*run, step, outcome.nothingSent ? Change::State::Cancelled : Change::State::Unknown);
            settle(*run, index, {});
        } else if (fails) {
            endAttempt(*run, index);
            step.change.httpStatus = outcome.change.httpStatus;
            step.change.message
                = outcome.error.detail.isEmpty() ? Message(outcome.error) : Message::fromJournal(outcome.error.detail);
            step.change.cause = causeOf(outcome.error);
            setStepState(*run, step, outcome.nothingSent ? Change::State::Failed : Change::State::Unknown);
            settle(*run, index, {});
        } else {
            putBack(*run, index, outcome.nothingSent);
            if (stops && !holds)
                stop(*run, outcome.error);
        }
        if (refused && !inVain && self)
            accountWasRefused(*run, step, outcome.error);
        return;
    }

    endAttempt(*run, index); // by the old key: a new record is nobody else's yet
    const Change::State state = outcome.change.state;
    step.change = outcome.change;
    step.change.state = Change::State::Sent;
    setStepState(*run, step, state);
    if (step.releases > run->refusedAt)
        run->refusedAt = -1; // what had been sent before says nothing of the release
    if (state == Change::State::Done && run->forbiddenAt >= 0 && step.resumes > run->forbiddenAt)
        run->forbiddenLeft = ForbiddenToStop;
    run->serverFaults = outcome.serverFault ? run->serverFaults + 1 : 0;
    settle(*run, index, outcome.record);
    if (run->serverFaults >= ServerFaultsToStop && !run->cancelling)
        stop(*run, outcome.error);
}

void JobRunner::putBack(Run &run, int index, bool nothingSent)
{
    Step &step = run.steps[size_t(index)];
    endAttempt(run, index);
    run.todo.insert(index);
    if (nothingSent) {
        setStepState(run, step, Change::State::Planned);
        step.change.sentAt = {};
        // If this cannot be written, the step is read back for nothing one day; no harm.
        m_journal->putBack(this, step.change, {}, [](const SqliteError &) {});
    }
}

void JobRunner::settle(Run &run, int index, const QJsonObject &record)
{
    Step &step = run.steps[size_t(index)];
    step.change.settledAt = QDateTime::currentDateTimeUtc();
    ++run.writing;
    // Until it is on the disk and in the mirror, nobody else touches the record.
    if (const QString name = recordName(step.change); !name.isEmpty())
        m_busyRecords.insert(name);
    const qint64 now = m_clock.elapsed();
    run.settledAt.push_back(now);
    while (!run.settledAt.empty() && now - run.settledAt.front() > RateWindowMs)
        run.settledAt.pop_front();
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
    // something in any case.
    const bool leftAlone = change.state == Change::State::Skipped && !record.isEmpty();
    const bool hasEffect = Change::isSuccess(change.state) || changeKind(change.kind).check;
    if (!leftAlone && (!hasEffect || !change.sentAt.isValid())) {
        done();
        return;
    }
    m_mirror->post(
        this,
        [change, record, leftAlone](MirrorStore &store) {
            if (!leftAlone)
                applyChange(store, change, record);
            else if (store.hasResource(change.resource))
                store.storeRecord(change.resource, record);
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

void JobRunner::stop(Run &run, const ApiError &error)
{
    if (run.job.state == Job::State::Stopped || run.todo.empty())
        return;
    run.lastError = error;
    setState(run, Job::State::Stopped, Message(error));
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
