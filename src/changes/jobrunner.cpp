// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrunner.h"

#include "apiclient.h"
#include "jobrun.h"
#include "journal.h"
#include "mirror.h"

#include <algorithm>
#include <utility>

namespace {
constexpr int ReportMs = 200;
} // namespace

JobRunner::JobRunner(ApiClient *client, Mirror *mirror, Journal *journal, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_mirror(mirror)
    , m_journal(journal)
{
    m_clock.start();
    m_scheduleTimer.setSingleShot(true);
    m_scheduleTimer.setInterval(0);
    connect(&m_scheduleTimer, &QTimer::timeout, this, &JobRunner::schedule);
    m_networkTimer.setSingleShot(true);
    connect(&m_networkTimer, &QTimer::timeout, this, &JobRunner::schedule);
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(ReportMs);
    connect(&m_reportTimer, &QTimer::timeout, this, [this] {
        const std::vector<RunPointer> runs = m_runs;
        for (const RunPointer &run : runs) {
            if (!run->told)
                report(*run);
        }
    });
    connect(m_client, &ApiClient::quotaChanged, this, [this] {
        for (const RunPointer &run : m_runs)
            run->told = run->told && run->job.state != Job::State::Running;
        reportSoon();
    });
}

JobRunner::~JobRunner()
{
    // Attempts take back their requests before the members they report to are gone.
    qDeleteAll(findChildren<StepRun *>(Qt::FindDirectChildrenOnly));
}

void JobRunner::setAccount(const QString &connectionId, const QString &label)
{
    m_account = connectionId;
    m_accountLabel = label;
}

void JobRunner::setRetryDelays(int firstMs, int longestMs)
{
    m_firstRetryMs = firstMs;
    m_longestRetryMs = longestMs;
}

void JobRunner::open()
{
    if (std::exchange(m_opening, true))
        return;
    m_journal->open(
        this,
        [this](const QList<Job> &unfinished) {
            m_opening = false;
            m_open = true;
            QList<Job> earlier;
            for (const Job &job : unfinished) {
                if (find(job.id))
                    continue; // started by this run, before the journal was read
                add(job);
                earlier.append(job);
            }
            // What they had done may not have reached the mirror.
            for (const Job &job : std::as_const(earlier))
                load(find(job.id), [] {});
            Q_EMIT opened(earlier);
            scheduleSoon();
        },
        [this](const SqliteError &error) {
            m_opening = false;
            Q_EMIT openFailed(Journal::errorText(error));
        });
}

JobRunner::RunPointer JobRunner::find(qint64 job) const
{
    const auto found
        = std::find_if(m_runs.begin(), m_runs.end(), [job](const RunPointer &r) { return r->job.id == job; });
    return found == m_runs.end() ? RunPointer() : *found;
}

JobRunner::RunPointer JobRunner::add(const Job &job)
{
    auto run = std::make_shared<Run>();
    run->job = job;
    run->requestsLeft = job.counts.total() - job.counts.settled(); // until its steps are read
    const auto before = [](const RunPointer &a, const RunPointer &b) {
        return a->job.bulk != b->job.bulk ? b->job.bulk : a->job.place < b->job.place;
    };
    m_runs.insert(std::upper_bound(m_runs.begin(), m_runs.end(), run, before), run);
    return run;
}

void JobRunner::start(const JobPlan &plan, QObject *context, Finished finished, Started started)
{
    Job job = plan.job;
    job.account = m_account;
    job.accountLabel = m_accountLabel;
    job.state = Job::State::Waiting;
    job.createdAt = QDateTime::currentDateTimeUtc();
    QList<Change> steps = plan.steps;
    for (Change &step : steps) {
        step.plannedAt = job.createdAt;
        if (Change::isSettled(step.state))
            step.settledAt = job.createdAt;
    }
    const QPointer<QObject> guard(context ? context : this);
    if (m_readOnly) {
        // From the event loop, as every other answer.
        QMetaObject::invokeMethod(
            this,
            [this, job, guard, finished] {
                ApiError error;
                error.kind = ApiError::Kind::ReadOnly;
                refuse(job, error, guard, finished);
            },
            Qt::QueuedConnection);
        return;
    }
    m_journal->addJob(
        this, job, steps,
        [this, guard, finished, started](const Job &written, const QList<Change> &writtenSteps) {
            const RunPointer run = add(written);
            prepare(*run, writtenSteps);
            run->context = guard;
            run->finished = finished;
            Q_EMIT jobAdded(written.id);
            if (guard && started)
                started(written.id);
            finishIfOver(*run); // all of it may be so already
            scheduleSoon();
            if (!m_open)
                open(); // that failed when there was no room on the disk, and now there is
        },
        [this, guard, finished, job](const SqliteError &error) {
            Job unwritten = job;
            unwritten.message = Message(error);
            refuse(unwritten, {}, guard, finished);
        });
}

void JobRunner::refuse(
    const Job &job, const ApiError &error, const QPointer<QObject> &context, const Finished &finished)
{
    JobOutcome outcome;
    outcome.job = job;
    outcome.job.state = Job::State::Stopped;
    outcome.error = error;
    if (error)
        outcome.job.message = Message(error);
    const QPointer<JobRunner> self(this);
    if (context && finished)
        finished(outcome);
    if (self)
        Q_EMIT jobFinished(outcome);
}

void JobRunner::prepare(Run &run, const QList<Change> &steps)
{
    run.steps.clear();
    run.todo.clear();
    run.job.counts = {};
    run.requestsLeft = 0;
    run.steps.resize(size_t(steps.size()));
    for (int i = 0; i < steps.size(); ++i) {
        Step &step = run.steps[size_t(i)];
        step.change = steps.at(i);
        ++run.job.counts[step.change.state];
        run.requestsLeft += Plan::requests(step.change);
        if (Change::isSettled(step.change.state))
            continue;
        run.todo.insert(i);
        // In an earlier run of the program: that stopped the job, and it does not do so again.
        step.forbidden = std::exchange(step.change.httpStatus, 0) == HttpForbidden;
        if (step.forbidden)
            run.forbiddenAt = run.resumes;
    }
    run.loaded = true;
}

bool JobRunner::mayPass(const SqliteError &error)
{
    return error.isDiskFull() || error.isLocked();
}

void JobRunner::load(const RunPointer &run, std::function<void()> then)
{
    if (run->loaded) {
        then();
        return;
    }
    run->whenLoaded.push_back(std::move(then));
    if (std::exchange(run->loading, true))
        return;
    const auto fail = [this, run](const SqliteError &error) {
        run->loading = false;
        run->whenLoaded.clear();
        storeFailed(*run, error);
    };
    m_journal->steps(
        this, run->job.id,
        [this, run, fail](const QList<Change> &steps) {
            const auto loaded = [this, run, steps] {
                run->loading = false;
                prepare(*run, steps);
                for (const std::function<void()> &waiting : std::exchange(run->whenLoaded, {}))
                    waiting();
            };
            // Before anything is looked at or applied. A mirror that is beyond repair holds no job up.
            m_mirror->post(
                this, [steps](MirrorStore &store) { applyMissed(store, steps); }, loaded,
                [fail, loaded](const SqliteError &error) { mayPass(error) ? fail(error) : loaded(); });
        },
        fail);
}

void JobRunner::setState(Run &run, Job::State state, const Message &message)
{
    run.job.state = state;
    run.job.message = message;
    if (state == Job::State::Running) {
        run.runningSince = m_clock.elapsed();
        run.settledAt.clear();
    }
    // On a full disk the state cannot be written either. It only decides what is offered at the next start.
    m_journal->setJobState(this, run.job, {}, [](const SqliteError &) {});
    report(run);
}

void JobRunner::setStepState(Run &run, Step &step, Change::State state)
{
    --run.job.counts[step.change.state];
    run.requestsLeft -= Plan::requests(step.change);
    step.change.state = state;
    ++run.job.counts[state];
    run.requestsLeft += Plan::requests(step.change);
    run.told = false;
    reportSoon();
}

void JobRunner::pause(qint64 job)
{
    const RunPointer run = find(job);
    if (!run || run->cancelling || (run->job.state != Job::State::Running && run->job.state != Job::State::Waiting))
        return;
    setState(*run, Job::State::Paused);
    holdBack(*run);
    scheduleSoon(); // another bulk job may have its turn
}

void JobRunner::resume(qint64 job)
{
    const RunPointer run = find(job);
    if (!run || run->isActive() || Job::isOver(run->job.state))
        return;
    load(run, [this, run] {
        ++run->resumes;
        run->refusedAt = -1;
        run->serverFaults = 0;
        setState(*run, Job::State::Waiting);
        writeUnwritten(*run);
        finishIfOver(*run);
        scheduleSoon();
    });
}

void JobRunner::cancel(qint64 job)
{
    const RunPointer run = find(job);
    if (!run || run->cancelling)
        return;
    load(run, [this, run] { doCancel(*run); });
}

void JobRunner::doCancel(Run &run)
{
    run.cancelling = true;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<int> planned;
    for (auto index = run.todo.begin(); index != run.todo.end();) {
        Step &step = run.steps[size_t(*index)];
        if (step.change.state != Change::State::Planned) {
            ++index;
            continue;
        }
        setStepState(run, step, Change::State::Cancelled);
        step.change.settledAt = now;
        planned.push_back(*index);
        index = run.todo.erase(index);
    }
    ++run.writing;
    const qint64 job = run.job.id;
    m_journal->cancelPlanned(
        this, job, now,
        [this, job] {
            if (const RunPointer found = find(job)) {
                --found->writing;
                scheduleSoon();
                finishIfOver(*found);
            }
        },
        [this, job, planned](const SqliteError &error) {
            const RunPointer found = find(job);
            if (!found)
                return;
            --found->writing;
            for (const int index : planned) {
                setStepState(*found, found->steps[size_t(index)], Change::State::Planned);
                found->todo.insert(index);
            }
            storeFailed(*found, error);
        });
    setState(run, Job::State::Running);
    writeUnwritten(run);
    for (Step &step : run.steps) {
        if (step.run)
            step.run->forbidWrites();
    }
    holdBack(run);
    scheduleSoon();
}

void JobRunner::holdBack(Run &run)
{
    for (Step &step : run.steps) {
        if (step.run)
            step.run->callBack();
    }
}

void JobRunner::retryNow()
{
    if (!m_networkTimer.isActive())
        return;
    m_networkTimer.stop();
    schedule();
}

void JobRunner::finishIfOver(Run &run)
{
    if (!run.loaded || Job::isOver(run.job.state) || !run.underWay.empty() || run.writing > 0 || !run.todo.empty()
        || !run.unwritten.empty())
        return;
    run.job.finishedAt = QDateTime::currentDateTimeUtc();
    const bool cancelled = run.job.counts[Change::State::Cancelled] > 0;
    run.cancelling = false;
    run.job.state = cancelled ? Job::State::Cancelled : Job::State::Finished;
    run.job.message = {};
    const qint64 id = run.job.id;
    m_journal->setJobState(
        this, run.job,
        [this, id] {
            const RunPointer over = find(id);
            if (!over)
                return;
            std::erase(m_runs, over);
            report(*over);
            tell(*over, over->job);
            scheduleSoon();
        },
        [this, id](const SqliteError &error) {
            if (const RunPointer still = find(id))
                storeFailed(*still, error);
        });
}
