// SPDX-License-Identifier: GPL-3.0-or-later
#include "fulldisk.h"
#include "journal.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sqlite3.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

QList<Change> twoSteps()
{
    Change first;
    first.kind = ChangeKind::AddTag;
    first.resource = "contact"_ba;
    first.key = u"4294967297"_s;
    first.label = u"ana@example.org"_s;
    first.args = {{"tagId"_L1, u"912345"_s}, {"tag"_L1, u"VIP “ü”"_s}};
    first.before = {{"hasTag"_L1, false}};
    first.plannedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    Change second = first;
    second.seq = 1;
    second.kind = ChangeKind::RemoveTag;
    second.key.clear();
    second.recordFrom = 0;
    second.tagFrom = 0;
    second.state = Change::State::AlreadySo;
    return {first, second};
}

Job someJob()
{
    Job job;
    job.kind = JobKind::EditTags;
    job.args = {{"contacts"_L1, 2}};
    job.bulk = true;
    job.account = u"abc"_s;
    job.accountLabel = u"Shop"_s;
    job.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    return job;
}

// What another program sees on the disk.
qint64 onDisk(const QString &file, const QByteArray &sql)
{
    Database database(file, Database::Mode::ReadOnly);
    return database.integer(sql);
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(u"account/journal.db"_s);
    }

    void findsJobs()
    {
        JournalStore store(m_file);
        const QDateTime start = someJob().createdAt;
        const auto add = [&](const QString &account, const QString &label, Change::State state, Job::State jobState) {
            Job job = someJob();
            job.accountLabel = account;
            job.state = jobState;
            job.createdAt = start.addDays(store.jobs(100).size());
            QList<Change> steps{twoSteps().first()};
            steps[0].label = label;
            steps[0].state = state;
            store.addJob(job, steps);
            steps[0].message
                = Message::fromJournal(state == Change::State::Failed ? u"Locked by 100% of it"_s : QString());
            store.write({{JournalWrite::What::Settled, steps.at(0), {}}});
            return job.id;
        };
        const qint64 good = add(u"Shop"_s, u"éloise@x.org"_s, Change::State::Done, Job::State::Finished);
        const qint64 bad = add(u"Shop"_s, u"ben@x.org"_s, Change::State::Failed, Job::State::Finished);
        const qint64 cancelled = add(u"Club"_s, u"ben@x.org"_s, Change::State::Cancelled, Job::State::Cancelled);
        const qint64 open = add(u"Club"_s, u"cy@x.org"_s, Change::State::Done, Job::State::Paused);

        const auto found = [&](const QString &text, JobQuery::Result result = JobQuery::Result::Any) {
            JobQuery query;
            query.text = text;
            query.result = result;
            QList<qint64> ids;
            for (const Job &job : store.jobs(query))
                ids.append(job.id);
            return ids;
        };
        QCOMPARE(found({}), QList<qint64>({open, cancelled, bad, good}));
        QCOMPARE(found(u"ELOISE"_s), QList<qint64>({good})); // record
        QCOMPARE(found(u"locked"_s), QList<qint64>({bad})); // answer
        QCOMPARE(found(u"100%"_s), QList<qint64>({bad})); // not a pattern
        QVERIFY(found(u"100_"_s).isEmpty());
        QCOMPARE(found(u"club"_s), QList<qint64>({open, cancelled})); // account
        QCOMPARE(found(u"vip cy"_s), QList<qint64>({open})); // tag and record
        QCOMPARE(found(u"add tag"_s).size(), 4); // change
        QVERIFY(found(u"remove"_s).isEmpty());
        QVERIFY(found(u"vip nobody"_s).isEmpty()); // all of the words
        using Result = JobQuery::Result;
        QCOMPARE(found({}, Result::Succeeded), QList<qint64>({good}));
        QCOMPARE(found({}, Result::WithFailures), QList<qint64>({bad}));
        QCOMPARE(found({}, Result::Cancelled), QList<qint64>({cancelled}));
        QCOMPARE(found({}, Result::NotOver), QList<qint64>({open}));
        QCOMPARE(found(u"ben"_s, Result::WithFailures), QList<qint64>({bad}));

        JobQuery query;
        query.since = start.addDays(2);
        QCOMPARE(store.jobs(query).size(), 2);
        query = {};
        query.limit = 2;
        query.beforeId = cancelled;
        QCOMPARE(store.jobs(query).first().id, bad);
        QCOMPARE(store.jobs(query).size(), 2);
    }

    void forgetsOldJobsThatAreOver()
    {
        JournalStore store(m_file);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto add = [&](Job::State state, int daysAgo) {
            Job job = someJob();
            job.state = state;
            job.createdAt = now.addDays(-daysAgo);
            job.finishedAt = Job::isOver(state) ? job.createdAt : QDateTime();
            QList<Change> steps = twoSteps();
            store.addJob(job, steps);
            return job.id;
        };
        add(Job::State::Finished, 40);
        add(Job::State::Cancelled, 31);
        const qint64 paused = add(Job::State::Paused, 400);
        const qint64 recent = add(Job::State::Finished, 29);
        const qint64 newest = add(Job::State::Finished, 0);
        QCOMPARE(store.prune(now, 30), 2);
        QCOMPARE(store.prune(now, 30), 0);
        QList<qint64> left;
        for (const Job &job : store.jobs(10))
            left.append(job.id);
        QCOMPARE(left, (QList<qint64>{newest, recent, paused}));
        QCOMPARE(store.steps(paused).size(), 2);
        QCOMPARE(onDisk(m_file, "SELECT count(*) FROM step"), 6);
        QVERIFY(add(Job::State::Waiting, 0) > recent); // numbers are not given twice
    }

    // The clock of the computer is years ahead: nothing is as old as it seems.
    void aClockThatJumpedAheadTakesNoHistory()
    {
        JournalStore store(m_file);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto add = [&](Job::State state, const QDateTime &at) {
            Job job = someJob();
            job.state = state;
            job.createdAt = job.finishedAt = at;
            QList<Change> none;
            store.addJob(job, none);
        };
        add(Job::State::Cancelled, now.addDays(-50));
        QCOMPARE(store.prune(now.addYears(10), 30), 0); // nothing to count from
        add(Job::State::Finished, now.addDays(-40));
        add(Job::State::Finished, now.addDays(-5));
        add(Job::State::Cancelled, now.addYears(10)); // which needs no service
        QCOMPARE(store.prune(now.addYears(10), 36), 1);
        QCOMPARE(store.prune(now.addYears(10), 36), 0);
        QCOMPARE(store.jobs(10).size(), 3);
        add(Job::State::Finished, now.addYears(5)); // of a clock that is right again
        QCOMPARE(store.prune(now, 50), 0);
        QCOMPARE(store.prune(now, 30), 1);
    }

    void keepsEverything()
    {
        Job job = someJob();
        QList<Change> steps = twoSteps();
        {
            JournalStore store(m_file);
            store.addJob(job, steps);
            QVERIFY(job.id > 0);
            QVERIFY(steps.at(0).id > 0 && steps.at(1).id > steps.at(0).id);
            Change settled = steps.at(0);
            settled.state = Change::State::Failed;
            settled.httpStatus = 422;
            settled.message = Message::fromJournal(u"tagId: no"_s);
            settled.cause = u"422 tagId"_s;
            settled.after = {{"x"_L1, 1}};
            settled.settledAt = QDateTime::fromMSecsSinceEpoch(1'700'000'009'999, Qt::UTC);
            steps[0].sentAt = QDateTime::fromMSecsSinceEpoch(1'700'000'005'000, Qt::UTC);
            store.write({{JournalWrite::What::Sent, steps.at(0), {}}, {JournalWrite::What::Settled, settled, {}}});
        }
        JournalStore store(m_file);
        const QList<Change> read = store.steps(job.id);
        QCOMPARE(read.size(), 2);
        const Change &first = read.at(0);
        QCOMPARE(first.kind, ChangeKind::AddTag);
        QCOMPARE(first.resource, "contact"_ba);
        QCOMPARE(first.key, u"4294967297"_s);
        QCOMPARE(first.label, u"ana@example.org"_s);
        QCOMPARE(first.args, steps.at(0).args);
        QCOMPARE(first.before, steps.at(0).before);
        QCOMPARE(first.state, Change::State::Failed);
        QCOMPARE(first.httpStatus, 422);
        QCOMPARE(first.message.text(), u"tagId: no"_s);
        QCOMPARE(first.cause, u"422 tagId"_s);
        QCOMPARE(first.after, (QJsonObject{{"x"_L1, 1}}));
        QCOMPARE(first.plannedAt, steps.at(0).plannedAt);
        QCOMPARE(first.sentAt.toMSecsSinceEpoch(), 1'700'000'005'000);
        QCOMPARE(first.settledAt.toMSecsSinceEpoch(), 1'700'000'009'999);
        QCOMPARE(read.at(1).recordFrom, 0);
        QCOMPARE(read.at(1).tagFrom, 0);
        QVERIFY(read.at(1).key.isEmpty());

        const std::optional<Job> found = store.job(job.id);
        QVERIFY(found);
        QCOMPARE(found->args, job.args);
        QCOMPARE(found->bulk, true);
        QCOMPARE(found->account, u"abc"_s);
        QCOMPARE(found->accountLabel, u"Shop"_s);
        QCOMPARE(found->createdAt, job.createdAt);
        QCOMPARE(found->counts[Change::State::Failed], 1);
        QCOMPARE(found->counts[Change::State::AlreadySo], 1);
        QCOMPARE(found->counts.total(), 2);
        QVERIFY(!store.job(job.id + 1));
    }

    // By the words of the interface, which the file does not have.
    void findsEveryKindByItsTitle()
    {
        JournalStore store(m_file);
        QHash<JobKind, qint64> ids;
        for (const JobKind kind : Changes::jobKinds()) {
            Job job;
            job.kind = kind;
            job.createdAt = QDateTime::currentDateTimeUtc();
            QList<Change> none;
            store.addJob(job, none);
            ids.insert(kind, job.id);
        }
        for (const JobKind kind : Changes::jobKinds()) {
            Job shown;
            shown.kind = kind;
            JobQuery query;
            query.text = shown.title();
            const QList<Job> found = store.jobs(query);
            QVERIFY2(std::any_of(found.begin(), found.end(), [&](const Job &job) { return job.id == ids.value(kind); }),
                qPrintable(query.text));
            QVERIFY(found.size() < ids.size());
        }
        for (const ChangeKind kind : Changes::changeKinds()) {
            Job job;
            job.createdAt = QDateTime::currentDateTimeUtc();
            QList<Change> one(1);
            one.first().kind = kind;
            one.first().resource = "contact"_ba;
            store.addJob(job, one);
            JobQuery query;
            query.text = Changes::title(one.first());
            const QList<Job> found = store.jobs(query);
            QVERIFY2(std::any_of(found.begin(), found.end(), [&](const Job &other) { return other.id == job.id; }),
                qPrintable(query.text));
        }
    }

    // Which steps are found, and not only their job.
    void findsStepsOfAJob()
    {
        JournalStore store(m_file);
        Job job = someJob();
        QList<Change> steps = twoSteps();
        for (Change &step : steps) {
            step.kind = ChangeKind::AddTag;
            step.resource = "contact"_ba;
        }
        steps[0].key = u"77"_s;
        steps[0].label = u"ana@x.org"_s;
        steps[0].args = {{"tag"_L1, u"Été"_s}};
        steps[1].key = u"78"_s;
        steps[1].label = u"ben@x.org"_s;
        steps[1].args = {{"tag"_L1, u"Hiver"_s}};
        store.addJob(job, steps);
        const auto found = [&](const QString &text, const QStringList &people = {}, const QString &contact = {}) {
            JobQuery query;
            query.text = text;
            query.people = {people};
            query.contact = contact;
            const bool inHistory = !store.jobs(query).isEmpty();
            const QSet<qint64> ids = store.foundSteps(job.id, query);
            return inHistory == ids.isEmpty() ? QSet<qint64>{-1} : ids; // both must say the same
        };
        const QSet<qint64> first{steps.at(0).id};
        const QSet<qint64> second{steps.at(1).id};
        QCOMPARE(found(u"ete"_s), first);
        QCOMPARE(found(u"HIVER ben"_s), second);
        QVERIFY(found(u"hiver ana"_s).isEmpty()); // all words in one step
        QCOMPARE(found(u"okafor"_s, {u"78"_s}), second); // by the name of the person
        QVERIFY(found(u"okafor"_s).isEmpty());
        QCOMPARE(found({}, {}, u"77"_s), first);
        QVERIFY(found(u"hiver"_s, {}, u"77"_s).isEmpty());
        QCOMPARE(found(job.accountLabel).size(), 2); // in the job, so in all of them
    }

    // The job was started with both tags, but each of its steps is about one.
    void aTagFindsTheStepsThatAreAboutIt()
    {
        JournalStore store(m_file);
        Job job = someJob();
        job.args = {{"add"_L1, QJsonArray{u"VIP"_s, u"Lead"_s}}};
        QList<Change> steps = twoSteps();
        for (Change &step : steps) {
            step.kind = ChangeKind::AddTag;
            step.label = u"ana@x.org"_s;
        }
        steps[0].args = {{"tag"_L1, u"VIP"_s}};
        steps[1].args = {{"tag"_L1, u"Lead"_s}};
        store.addJob(job, steps);
        const auto found = [&](const QString &text) {
            JobQuery query;
            query.text = text;
            return store.foundSteps(job.id, query);
        };
        QCOMPARE(found(u"vip"_s), QSet<qint64>{steps.at(0).id});
        QCOMPARE(found(u"lead"_s), QSet<qint64>{steps.at(1).id});
        QCOMPARE(found(u"vip lead"_s).size(), 2); // in no step, but in the job
    }

    // What an earlier run left is carried out by nobody, also before that can be written down.
    void whatAnEarlierRunLeftIsInterrupted()
    {
        qint64 left = 0;
        {
            JournalStore store(m_file);
            Job job = someJob();
            job.state = Job::State::Running;
            QList<Change> steps = twoSteps();
            store.addJob(job, steps);
            QCOMPARE(store.job(job.id)->state, Job::State::Running);
            left = job.id;
        }
        JournalStore again(m_file);
        QCOMPARE(again.job(left)->state, Job::State::Interrupted);
        QCOMPARE(again.open().size(), 1);
    }

    // A full disk is no other program, even where the lock of a killed one lies.
    void aFullDiskIsToldFromAnotherProgram()
    {
        const auto refusal = [this] {
            const FullDisk full;
            try {
                JournalStore store(m_file);
            } catch (const SqliteError &error) {
                return Journal::errorText(error);
            }
            return QString();
        };
        QVERIFY2(refusal().startsWith(u"The disk is full."_s), "a new one");
        {
            JournalStore store(m_file);
        }
        QVERIFY2(refusal().startsWith(u"The disk is full."_s), "one that is there");
        QProcess dead;
        dead.start(u"true"_s, QStringList());
        QVERIFY(dead.waitForStarted());
        const QByteArray pid = QByteArray::number(dead.processId());
        QVERIFY(dead.waitForFinished());
        QFile lock(m_file + ".lock"_L1);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(pid + "\nsysteme-admin\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        lock.close();
        QVERIFY2(refusal().startsWith(u"The disk is full."_s), "one with a lock");
        JournalStore store(m_file); // and the disk has room again
    }

    void aProtectedFolderIsNotAFullDisk()
    {
#ifdef Q_OS_LINUX
        try {
            JournalStore store(u"/proc/self/journal.db"_s); // nobody can write there, not even root
            QFAIL("opened");
        } catch (const SqliteError &error) {
            QVERIFY2(Journal::errorText(error).contains(u"protected"_s), qPrintable(error.message()));
        }
#endif
    }

    void isPrivateAndDurable()
    {
        JournalStore store(m_file);
        QCOMPARE(
            QFile::permissions(m_file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
            QFileDevice::Permissions());
        QCOMPARE(onDisk(m_file, "PRAGMA user_version"), qint64(JournalStore::FormatVersion));
    }

    void isOnDiskBeforeTheCallback()
    {
        Journal journal(m_file);
        std::optional<Job> added;
        QList<Change> steps;
        journal.addJob(this, someJob(), twoSteps(), [&](const Job &job, const QList<Change> &written) {
            added = job;
            steps = written;
            QCOMPARE(onDisk(m_file, "SELECT count(*) FROM step"), 2);
        });
        QTRY_VERIFY(added);
        QStringList order;
        Change sent = steps.at(0);
        sent.sentAt = QDateTime::currentDateTimeUtc();
        journal.markSent(this, sent, [&] {
            QCOMPARE(onDisk(m_file, "SELECT count(*) FROM step WHERE state = 'sent' OR state = 'done'"), 1);
            order.append(u"sent"_s);
        });
        Change done = sent;
        done.state = Change::State::Done;
        journal.settle(this, done, [&] {
            QCOMPARE(onDisk(m_file, "SELECT count(*) FROM step WHERE state = 'done'"), 1);
            order.append(u"settled"_s);
        });
        Job finished = *added;
        finished.state = Job::State::Finished;
        journal.setJobState(this, finished, [&] { order.append(u"job"_s); });
        QTRY_COMPARE(order, (QStringList{u"sent"_s, u"settled"_s, u"job"_s}));
        QCOMPARE(onDisk(m_file, "SELECT count(*) FROM job WHERE state = 'finished'"), 1);
    }

    void writesWhatWasAskedForBeforeItEnds()
    {
        Job job = someJob();
        QList<Change> steps = twoSteps();
        {
            JournalStore store(m_file);
            store.addJob(job, steps);
        }
        {
            Journal journal(m_file);
            steps[0].state = Change::State::Done;
            journal.settle(this, steps.at(0));
        }
        QCOMPARE(onDisk(m_file, "SELECT count(*) FROM step WHERE state = 'done'"), 1);
    }

    void callbackDiesWithItsContext()
    {
        Journal journal(m_file);
        auto context = std::make_unique<QObject>();
        bool called = false;
        journal.jobs(context.get(), 10, [&](const QList<Job> &) { called = true; });
        context.reset();
        bool second = false;
        journal.jobs(this, 10, [&](const QList<Job> &) { second = true; });
        QTRY_VERIFY(second);
        QVERIFY(!called);
    }

    void oneWriterAtATime()
    {
        JournalStore first(m_file);
        Journal second(m_file);
        std::optional<SqliteError> refused;
        second.open(
            this, [](const QList<Job> &) { QFAIL("opened twice"); },
            [&](const SqliteError &error) { refused = error; });
        QTRY_VERIFY(refused);
        QCOMPARE(refused->code(), JournalStore::InUse);
        QVERIFY(Journal::errorText(*refused).contains(u"another window"_s));
    }

    // A file as version 1 of the format left it, with a job that was under way.
    void bringsAnOldFileUpToDate()
    {
        QDir().mkpath(QFileInfo(m_file).absolutePath());
        {
            Database old(m_file, Database::Mode::ReadWrite);
            old.exec(R"(
                CREATE TABLE job (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, args TEXT,
                    bulk INTEGER NOT NULL, account TEXT, account_label TEXT, retry_of INTEGER NOT NULL,
                    state TEXT NOT NULL, message TEXT, created_at INTEGER NOT NULL, started_at INTEGER,
                    finished_at INTEGER);
                CREATE INDEX job_state ON job (state);
                CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT, job INTEGER NOT NULL REFERENCES job (id),
                    seq INTEGER NOT NULL, kind TEXT NOT NULL, resource TEXT NOT NULL, key TEXT, label TEXT,
                    found_by TEXT, args TEXT, before TEXT, record_from INTEGER NOT NULL, tag_from INTEGER NOT NULL,
                    state TEXT NOT NULL, http_status INTEGER NOT NULL, message TEXT, cause TEXT, result_key TEXT,
                    after TEXT, planned_at INTEGER, sent_at INTEGER, settled_at INTEGER);
                CREATE INDEX step_job_state ON step (job, state);
                CREATE INDEX step_job_seq ON step (job, seq);
                CREATE INDEX step_record ON step (resource, key);
                PRAGMA user_version = 1;
                INSERT INTO job VALUES (7, 'editTags', '{"contacts":1}', 0, 'abc', 'Shop', 3, 'running', NULL,
                    1700000000000, 1700000001000, NULL);
                INSERT INTO step VALUES (70, 7, 0, 'addTag', 'contact', '5', 'ana@example.org', 'ana@example.org',
                    '{"tag":"VIP","tagId":"8"}', '{"hasTag":false}', -1, -1, 'sent', 0, NULL, NULL, NULL, NULL,
                    1700000000000, 1700000001000, NULL);)");
        }
        qint64 added = 0;
        {
            JournalStore store(m_file);
            const QList<Job> left = store.open();
            QCOMPARE(left.size(), 1);
            QCOMPARE(left.first().id, 7);
            QCOMPARE(left.first().retryOf, 3);
            QCOMPARE(left.first().undoOf, 0);
            QCOMPARE(left.first().place, 7);
            QCOMPARE(left.first().state, Job::State::Interrupted);
            QCOMPARE(store.steps(7).first().state, Change::State::Sent);
            Job undo = someJob();
            undo.kind = JobKind::Undo;
            undo.undoOf = 7;
            QList<Change> steps = twoSteps();
            store.addJob(undo, steps);
            added = undo.id;
        }
        QCOMPARE(onDisk(m_file, "PRAGMA user_version"), qint64(JournalStore::FormatVersion));
        JournalStore again(m_file); // nothing is left to be done
        QCOMPARE(again.job(added)->undoOf, 7);
        QCOMPARE(again.job(added)->kind, JobKind::Undo);

        // A new file has the same form.
        const QString fresh = m_dir->filePath(u"fresh.db"_s);
        {
            JournalStore store(fresh);
        }
        const auto columns = [](const QString &file) {
            Database database(file, Database::Mode::ReadOnly);
            Statement read = database.prepare("SELECT group_concat(name) FROM pragma_table_info('job')");
            return read.step() ? read.text(0) : QString();
        };
        QVERIFY(columns(fresh).endsWith(u"undo_of,place"_s));
        QCOMPARE(columns(m_file), columns(fresh));
    }

    void aFullDiskIsSaidInASentence()
    {
        for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC})
            QVERIFY(Journal::errorText(SqliteError(code, u"detail"_s)).startsWith(u"The disk is full."_s));
        QVERIFY(!Journal::errorText(SqliteError(SQLITE_IOERR_READ, {})).startsWith(u"The disk is full."_s));
    }

    void refusesANewerVersion()
    {
        {
            JournalStore store(m_file);
        }
        {
            Database database(m_file, Database::Mode::ReadWrite);
            database.exec("PRAGMA user_version = " + QByteArray::number(JournalStore::FormatVersion + 1));
        }
        Journal journal(m_file);
        std::optional<SqliteError> refused;
        journal.open(
            this, [](const QList<Job> &) { QFAIL("opened"); }, [&](const SqliteError &error) { refused = error; });
        QTRY_VERIFY(refused);
        QCOMPARE(refused->code(), JournalStore::TooNew);
        QVERIFY(Journal::errorText(*refused).contains(u"newer version"_s));
    }

    void interruptedAtOpen()
    {
        const Job::State states[]{Job::State::Waiting, Job::State::Running, Job::State::Paused, Job::State::Stopped,
            Job::State::Finished, Job::State::Cancelled};
        {
            JournalStore store(m_file);
            for (const Job::State state : states) {
                Job job = someJob();
                job.state = state;
                QList<Change> steps = twoSteps();
                store.addJob(job, steps);
            }
        }
        JournalStore store(m_file);
        QList<Job::State> found;
        for (const Job &job : store.open())
            found.append(job.state);
        QCOMPARE(found,
            (QList<Job::State>{
                Job::State::Interrupted, Job::State::Interrupted, Job::State::Paused, Job::State::Stopped}));
        QCOMPARE(store.jobs(3).size(), 3);
        QCOMPARE(store.jobs(3).first().state, Job::State::Cancelled);
    }

    void keepsTheOrderOfJobs()
    {
        QList<qint64> ids;
        {
            JournalStore store(m_file);
            for (int i = 0; i < 3; ++i) {
                Job job = someJob();
                job.state = Job::State::Paused;
                QList<Change> steps = twoSteps();
                store.addJob(job, steps);
                QCOMPARE(job.place, job.id);
                ids.append(job.id);
            }
            Job first = *store.job(ids.at(0));
            Job last = *store.job(ids.at(2));
            std::swap(first.place, last.place);
            store.write({{JournalWrite::What::JobPlace, {}, first}, {JournalWrite::What::JobPlace, {}, last}});
        }
        JournalStore store(m_file);
        QList<qint64> order;
        for (const Job &job : store.open())
            order.append(job.id);
        QCOMPARE(order, (QList<qint64>{ids.at(2), ids.at(1), ids.at(0)}));
        QCOMPARE(store.jobs(1).first().id, ids.at(2)); // newest first, as ever
    }

    void putBackAndCancel()
    {
        JournalStore store(m_file);
        Job job = someJob();
        QList<Change> steps = twoSteps();
        steps[1].state = Change::State::Planned;
        store.addJob(job, steps);
        store.write({{JournalWrite::What::Sent, steps.at(0), {}}});
        Change cancel;
        cancel.job = job.id;
        cancel.settledAt = QDateTime::currentDateTimeUtc();
        store.write({{JournalWrite::What::CancelPlanned, cancel, {}}});
        QCOMPARE(store.steps(job.id).at(0).state, Change::State::Sent);
        QCOMPARE(store.steps(job.id).at(1).state, Change::State::Cancelled);
        store.write({{JournalWrite::What::PutBack, steps.at(0), {}}, {JournalWrite::What::PutBack, steps.at(1), {}}});
        QCOMPARE(store.steps(job.id).at(0).state, Change::State::Planned);
        QCOMPARE(store.steps(job.id).at(1).state, Change::State::Cancelled); // only what was sent comes back
    }

    void history()
    {
        JournalStore store(m_file);
        for (int i = 0; i < 5; ++i) {
            Job job = someJob();
            QList<Change> steps = twoSteps();
            steps[0].label = u"Person%1@example.org"_s.arg(i);
            store.addJob(job, steps);
        }
        HistoryQuery query;
        query.limit = 4;
        const QList<Change> first = store.history(query);
        QCOMPARE(first.size(), 4);
        QCOMPARE(first.first().job, 5);
        query.beforeId = first.last().id;
        const QList<Change> second = store.history(query);
        QCOMPARE(second.size(), 4);
        QVERIFY(second.first().id < first.last().id);
        HistoryQuery text;
        text.text = u"PERSON3"_s;
        QCOMPARE(store.history(text).size(), 1);
        HistoryQuery record;
        record.resource = "contact"_ba;
        record.key = u"4294967297"_s;
        QCOMPARE(store.history(record).size(), 5);
        record.job = 2;
        QCOMPARE(store.history(record).size(), 1);
    }

    // A person's history has what the person has: an enrollment is told by its arguments.
    void historyOfAContact()
    {
        JournalStore store(m_file);
        const auto add = [&store](const QByteArray &resource, const QString &key, const QJsonObject &args) {
            Job job = someJob();
            QList<Change> steps = twoSteps();
            steps[0].resource = resource;
            steps[0].key = key;
            steps[0].args = args;
            steps[1].resource = "tag"_ba;
            steps[1].key = u"77"_s; // as the contact's, but of another kind
            store.addJob(job, steps);
            return job.id;
        };
        const qint64 own = add("contact"_ba, u"77"_s, {});
        add("contact"_ba, u"7"_s, {});
        const qint64 enrolled = add("enrollment"_ba, u"901"_s, {{"contactId"_L1, u"77"_s}, {"courseId"_L1, u"5"_s}});
        add("membership"_ba, u"77"_s, {{"contactId"_L1, u"777"_s}});
        HistoryQuery changes;
        changes.contact = u"77"_s;
        QList<qint64> jobs;
        for (const Change &change : store.history(changes))
            jobs.append(change.job);
        QCOMPARE(jobs, (QList<qint64>{enrolled, own}));
        JobQuery query;
        query.contact = u"77"_s;
        QVERIFY(!query.isEmpty());
        jobs.clear();
        for (const Job &job : store.jobs(query))
            jobs.append(job.id);
        QCOMPARE(jobs, (QList<qint64>{enrolled, own}));
        query.text = u"Nobody has this word"_s;
        QVERIFY(store.jobs(query).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir{};
    QString m_file{};
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
