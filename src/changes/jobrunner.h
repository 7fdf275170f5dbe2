// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "change.h"
#include "changekind.h"
#include "jobplan.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class ApiClient;
class Journal;
class Mirror;
class SqliteError;
class StepRun;
struct StepOutcome;

// A job as it stands, for display.
struct JobSnapshot
{
    // What a running job waits for at the moment.
    enum class Wait {
        Nothing,
        Turn, // another job is before it
        Quota, // until waitUntil
        Network, // tried again at waitUntil; waitReason, if it is more than a lost network
        SignIn // the account is held; waitReason says why
    };
    Job job{};
    int total{}; // steps
    int settled{};
    int requestsSent{}; // by this run of the program
    int requestsLeft{};
    double stepsPerSecond{}; // over the last minute, and no more than the quota lets go on; 0 while nothing is known
    double secondsLeft{-1}; // at least; -1 = not running
    double secondsLeftAtMost{-1}; // -1 = not running, or nothing is known yet that would bound it
    int place{0}; // in the queue of bulk jobs, from 1; 0 = it does not queue
    int queued{0}; // bulk jobs that are not over
    Wait wait{Wait::Nothing};
    QDeadlineTimer waitUntil{QDeadlineTimer::Forever}; // no date: those jump
    QString waitReason{};
    QDateTime waitSince{}; // of the network: when it was lost, by the clock on the wall
    bool cancelling{false}; // waits for the answers of what was sent
    int waitingSteps{0}; // of those that are Sent: in the client, which has not sent them

    // For display: Sent are only those whose request has left.
    StepCounts shownCounts() const
    {
        StepCounts counts = job.counts;
        counts[Change::State::Sent] -= waitingSteps;
        counts[Change::State::Planned] += waitingSteps;
        return counts;
    }
};

// What a job came to, for the one who started it.
struct JobOutcome
{
    Job job{}; // id 0: it was not written to the journal and nothing was sent; message says why
    QList<Change> steps{};
    ApiError error{}; // of the last step that failed, with its violations
    bool succeeded() const { return job.state == Job::State::Finished && job.counts.unsuccessful() == 0; }
};

// Carries out the jobs of one connection. When a step has its turn, its record is looked at once more: what is so by
// then is not sent, and what it is changed from is what it was at that moment. A step is "sent" in the journal before
// its request goes to the client, and settled there before anybody hears of it; a step whose answer was lost is read
// back before it is sent again. What is done reaches the mirror, if need be when the job goes on or the program is
// started again. Single
// edits overtake bulk jobs, of which one runs at a time. At most MaxInFlight steps are under way, never two of the same
// record.
//
// Lives in the GUI thread. client, mirror and journal must outlive it. Destroyed with calls under way it leaves the
// journal as after a crash: the next open() offers the job.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    // Twice what the client sends at once: when all of that is answered together, the next ones are written already.
    static constexpr int MaxInFlight = 12;

    JobRunner(ApiClient *client, Mirror *mirror, Journal *journal, QObject *parent = nullptr);
    ~JobRunner() override;

    // Written into jobs that are started here.
    void setAccount(const QString &connectionId, const QString &label);
    // Names are written as fields at once. Otherwise that is learned from the first that the service drops
    // (api.md 7.1).
    void setNamesAsFields(bool always) { m_dialect.namesAsFields = always; }
    // The account is not to be changed: start() is refused at once, with ReadOnly and its sentence. Bulk jobs are held
    // until this is lifted; a single edit that has not left stops.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    static QString readOnlyText(); // why nothing can be changed then
    // First wait after the network is lost and the longest one, in milliseconds.
    void setRetryDelays(int firstMs, int longestMs);

    // Reads the journal: emits opened() with what is not over, or openFailed(). Jobs that are started before wait for
    // it.
    void open();
    bool isOpen() const { return m_open; }

    // The account does not work. Bulk jobs send nothing until release(), and then go on where they were; they stay
    // Running, and their snapshots say why they wait. Cancelled meanwhile, a job does not wait: what would have to be
    // read back is Unknown. Single edits are not held: somebody looks at them, so each of them asks the service and
    // stops with its answer, as it does for other errors of the account.
    //
    // The runner holds by itself at the first request that is refused for the account's sake (accountRefused() tells
    // once); only its owner knows when that is repaired. A job that is refused again after release(), with nothing
    // settled in between, stops: who reads is served, who writes is not.
    void hold(const ApiError &why);
    void release();
    bool isHeld() const { return m_hold || m_readOnly; }
    ApiError holdReason() const;

    using Started = std::function<void(qint64 job)>;
    using Finished = std::function<void(const JobOutcome &)>;
    // Writes the job down, then runs it. started comes when it is on the disk. finished comes when it is over, when it
    // was refused or could not be written down (job id 0), and each time it stops on the way (Stopped, or Paused by a
    // failure): then it can be resumed or cancelled.
    void start(const JobPlan &plan, QObject *context = nullptr, Finished finished = {}, Started started = {});

    void pause(qint64 job);
    void resume(qint64 job); // a job that is Paused, Stopped or Interrupted
    void cancel(qint64 job); // what was sent is awaited (or read back), the rest is not sent
    void continueInterrupted(qint64 job) { resume(job); }
    void stopInterrupted(qint64 job) { cancel(job); }
    // Gives a bulk job its turn before another one; 0 = after all others. Kept in the journal. A job that is running
    // and is not the first any more waits for its turn again.
    void moveBefore(qint64 job, qint64 other);
    // By one place, where there is one.
    void moveUp(qint64 job);
    void moveDown(qint64 job);
    // Do not wait any longer for the network.
    void retryNow();

    // Bulk jobs that run or wait for their turn, and the requests that are left of them.
    struct Queue
    {
        int jobs{0};
        int requests{0};
    };
    Queue bulkUnderWay() const;
    // How many records of a plan those jobs, and those that may be resumed, are still to change in the same respect: it
    // speaks of them as they are now.
    int stillToChange(const QList<Change> &steps) const;
    // Jobs that are not over, in the order in which they run.
    QList<JobSnapshot> jobs() const;
    std::optional<JobSnapshot> job(qint64 id) const;
    // Of its steps by seq, Sent in the same sense as in JobSnapshot::shownCounts(). Empty when they are not known here.
    std::vector<Change::State> shownStates(qint64 job) const;
    QList<qint64> interruptedJobs() const;
    bool isBusy() const; // a job is running or waits for its turn

Q_SIGNALS:
    void opened(const QList<Job> &unfinished);
    void openFailed(const QString &message);
    void jobAdded(qint64 job);
    void orderChanged(); // of jobs()
    // At most a few times a second while a job runs, and at each change of its state.
    void jobChanged(const JobSnapshot &snapshot);
    // It is in the journal and in the mirror.
    void stepSettled(const Change &change);
    void jobFinished(const JobOutcome &outcome);
    // The service refused the account or its key. Once for each hold, and not for those that the owner began.
    void accountRefused(const ApiError &error);

private:
    struct Step;
    struct Run; // a job in memory
    using RunPointer = std::shared_ptr<Run>;

    RunPointer find(qint64 job) const;
    RunPointer add(const Job &job);
    void load(const RunPointer &run, std::function<void()> then); // its steps, from the journal
    void refuse(const Job &job, const ApiError &error, const QPointer<QObject> &context, const Finished &finished);
    void prepare(Run &run, const QList<Change> &steps);
    void setState(Run &run, Job::State state, const Message &message = {});
    void setStepState(Run &run, Step &step, Change::State state);
    void doCancel(Run &run);
    void holdBack(Run &run); // calls back what has not left yet
    void finishIfOver(Run &run);

    // jobrunnerreport.cpp
    void tell(Run &run, const Job &job);
    void countSettled(Run &run);
    void report(Run &run);
    void reportSoon();
    JobSnapshot snapshot(const Run &run) const;

    // jobrunnerhold.cpp: while the account does not work
    void goOn(ApiError::Kind lifted);
    void holdBackAll();
    void reportActive();
    bool maySend(const Run &run) const;
    void endHeld(Run &run); // what cannot wait
    void giveUpReadBacks(Run &run);
    void accountWasRefused(Run &run, const Step &step, const ApiError &error);

    // jobrunnerqueue.cpp
    std::vector<qint64> queue() const; // bulk jobs, in their order
    void giveUpTurn(Run &run);

    // jobrunnersteps.cpp: the course of one step until its attempt ends
    void schedule();
    void scheduleSoon();
    void scheduleRun(Run &run);
    void beginReady(Run &run, bool forbidden);
    bool isReady(Run &run, int index); // fills in what earlier steps made
    bool mayFollow(Run &run, int index);
    void skip(Run &run, int index, const Change &failed);
    void begin(Run &run, int index);
    void lookAgain(Run &run, int index);
    void lookedAt(Run &run, int index, const Change &now);
    bool isCalledOff(Run &run, int index);
    void markSent(Run &run, int index);
    void sendStep(Run &run, int index, bool readBack);
    void setBusy(const Change &change); // its record is nobody else's meanwhile
    void endAttempt(Run &run, int index);

    // jobrunneroutcome.cpp: what becomes of it
    void stepFinished(qint64 job, int index, const StepOutcome &outcome);
    void endRun(Run &run, Step &step, const StepOutcome &outcome);
    void takeResult(Run &run, int index, const StepOutcome &outcome);
    void tryAgain(Run &run, int index, const StepOutcome &outcome);
    void wasRefused(Run &run, int index, const StepOutcome &outcome);
    void wasForbidden(Run &run, int index, const StepOutcome &outcome);
    void giveUp(Run &run, int index, Change::State state, const Message &message = {});
    void putBack(Run &run, int index, bool nothingSent);
    void settle(Run &run, int index, const QJsonObject &record);
    void applyToMirror(Run &run, int index, const QJsonObject &record);
    void stop(Run &run, const ApiError &error, const Message &why);
    void storeFailed(Run &run, const SqliteError &error); // journal or mirror
    void settleLater(Run &run, int index, const QJsonObject &record, const SqliteError &error);
    void writeUnwritten(Run &run);
    static bool mayPass(const SqliteError &error);
    void networkLost(const ApiError &error);
    void networkSeen();

    ApiClient *m_client;
    Mirror *m_mirror;
    Journal *m_journal;
    QString m_account{};
    QString m_accountLabel{};
    WriteDialect m_dialect{};
    bool m_open{false};
    bool m_readOnly{false};
    bool m_opening{false};
    std::optional<ApiError> m_hold{};
    int m_releases{0};
    std::vector<RunPointer> m_runs{}; // single edits first, then in the order of their places
    QSet<QString> m_busyRecords{};
    int m_bulkInFlight{0};
    int m_singleInFlight{0};
    QTimer m_scheduleTimer{};
    QTimer m_networkTimer{}; // active while the network is away
    QTimer m_reportTimer{};
    QElapsedTimer m_clock{};
    int m_firstRetryMs{1000};
    int m_longestRetryMs{60000};
    int m_networkFailures{0};
    QDateTime m_networkLostAt{};
    QString m_networkReason{}; // what answers in the place of the service
};
