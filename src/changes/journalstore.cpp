// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalstore.h"

#include "filelock.h"
#include "textfold.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>
#include <span>

using namespace Qt::StringLiterals;

namespace {

// Words rather than numbers: the file is readable with any SQLite tool, for the day when somebody has to.
constexpr QLatin1StringView stepStates[]{
    "planned"_L1, "sent"_L1, "done"_L1, "alreadySo"_L1, "skipped"_L1, "failed"_L1, "unknown"_L1, "cancelled"_L1};
constexpr QLatin1StringView jobStates[]{
    "waiting"_L1, "running"_L1, "paused"_L1, "interrupted"_L1, "stopped"_L1, "finished"_L1, "cancelled"_L1};
static_assert(std::size(stepStates) == Change::StateCount);

template <class State>
State stateOf(const QString &word, std::span<const QLatin1StringView> words)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        throw SqliteError(JournalStore::TooNew, word);
    return static_cast<State>(found - words.begin());
}

QString word(Change::State state)
{
    return stepStates[size_t(state)];
}

QString word(Job::State state)
{
    return jobStates[size_t(state)];
}

QString toText(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

void bindTime(Statement &statement, int index, const QDateTime &time)
{
    if (time.isValid())
        statement.bind(index, time.toMSecsSinceEpoch());
    else
        statement.bindNull(index);
}

QDateTime timeAt(const Statement &statement, int column)
{
    return statement.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC);
}

constexpr char stepColumns[] = "id, job, seq, kind, resource, key, label, args, before, record_from, tag_from, state, "
                               "http_status, message, cause, result_key, after, planned_at, sent_at, settled_at, "
                               "coalesce(retry_of, 0)";
constexpr char jobColumns[] = "id, kind, args, bulk, account, account_label, retry_of, state, message, created_at, "
                              "started_at, finished_at, undo_of, coalesce(place, id)";

// What each version of the format has added to the one before it, from version 2 on. A new file is made in the same way
// as an old one is brought up to date.
constexpr const char *upgrades[]{
    "ALTER TABLE job ADD COLUMN undo_of INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE job ADD COLUMN place INTEGER", // NULL: its id
    "ALTER TABLE step ADD COLUMN retry_of INTEGER;"
    "CREATE INDEX step_retry ON step (retry_of) WHERE retry_of IS NOT NULL",
    "", // messages are kept without words, and those of before as they were
};
static_assert(std::size(upgrades) == JournalStore::FormatVersion - 1);

} // namespace

JournalStore::JournalStore(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    m_lock = std::make_unique<QLockFile>(file + ".lock"_L1);
    // A lock is stale when its process is gone, never because it is old: jobs may run for days.
    m_lock->setStaleLockTime(0);
    if (!takeLock(*m_lock))
        throw SqliteError(InUse, file);
    QFile::setPermissions(m_lock->fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_database = Database(file, Database::Mode::ReadWrite, Database::Durability::Full);
    m_database.addTest("mentions", &JournalStore::mentions);
    m_database.addTest("says", &JournalStore::says);
    const qint64 version = m_database.integer("PRAGMA user_version");
    if (version > FormatVersion)
        throw SqliteError(TooNew, file);
    if (version < FormatVersion)
        upgrade(version);
    m_left = m_database.integer("SELECT max(id) FROM job");
}

bool JournalStore::hasUnfinishedJobs(const QString &file)
{
    if (!QFileInfo::exists(file))
        return false;
    try {
        Database database(file, Database::Mode::ReadOnly);
        return database.integer("SELECT EXISTS (SELECT 1 FROM job WHERE state NOT IN ('finished', 'cancelled'))") != 0;
    } catch (const SqliteError &) {
        return false; // whoever opens the account is told why
    }
}

void JournalStore::upgrade(qint64 version)
{
    Transaction transaction(m_database);
    if (version == 0)
        createTables();
    for (qint64 from = std::max<qint64>(version, 1); from < FormatVersion; ++from)
        m_database.exec(upgrades[from - 1]);
    m_database.exec("PRAGMA user_version = " + QByteArray::number(FormatVersion));
    transaction.commit();
}

// As version 1 had them.
void JournalStore::createTables()
{
    m_database.exec("CREATE TABLE job (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, args TEXT,"
                    " bulk INTEGER NOT NULL, account TEXT, account_label TEXT, retry_of INTEGER NOT NULL,"
                    " state TEXT NOT NULL, message TEXT, created_at INTEGER NOT NULL, started_at INTEGER,"
                    " finished_at INTEGER);"
                    "CREATE INDEX job_state ON job (state);"
                    "CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT, job INTEGER NOT NULL REFERENCES job (id),"
                    " seq INTEGER NOT NULL, kind TEXT NOT NULL, resource TEXT NOT NULL, key TEXT, label TEXT,"
                    " found_by TEXT, args TEXT,"
                    " before TEXT, record_from INTEGER NOT NULL, tag_from INTEGER NOT NULL, state TEXT NOT NULL,"
                    " http_status INTEGER NOT NULL, message TEXT, cause TEXT, result_key TEXT, after TEXT,"
                    " planned_at INTEGER, sent_at INTEGER, settled_at INTEGER);"
                    "CREATE INDEX step_job_state ON step (job, state);"
                    "CREATE INDEX step_job_seq ON step (job, seq);"
                    "CREATE INDEX step_record ON step (resource, key)");
}

QList<Job> JournalStore::open()
{
    Transaction transaction(m_database);
    m_database.exec("UPDATE job SET state = 'interrupted', message = NULL WHERE state IN ('waiting', 'running')");
    transaction.commit();
    m_left = 0;
    Statement read = m_database.prepare(selectJobs()
        + " WHERE state IN ('interrupted', 'paused', 'stopped')"
          " ORDER BY coalesce(place, id)");
    return readJobs(read);
}

void JournalStore::addJob(Job &job, QList<Change> &steps)
{
    Transaction transaction(m_database);
    Statement &insertJob = m_database.cached(
        "INSERT INTO job (kind, args, bulk, account, account_label, retry_of, state, message,"
        " created_at, started_at, finished_at, undo_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insertJob.bind(1, QString(Changes::name(job.kind))).bind(2, toText(job.args)).bind(3, qint64(job.bulk ? 1 : 0));
    insertJob.bind(4, orNull(job.account)).bind(5, orNull(job.accountLabel)).bind(6, job.retryOf);
    insertJob.bind(7, word(job.state)).bind(8, orNull(job.message.inJournal()));
    bindTime(insertJob, 9, job.createdAt);
    bindTime(insertJob, 10, job.startedAt);
    bindTime(insertJob, 11, job.finishedAt);
    insertJob.bind(12, job.undoOf).run();
    job.id = m_database.lastInsertId();
    job.place = job.id;

    Statement &insert
        = m_database.cached("INSERT INTO step (job, seq, kind, resource, key, label, args, before, record_from,"
                            " tag_from, state, http_status, message, cause, result_key, after, planned_at,"
                            " sent_at, settled_at, found_by, retry_of)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (Change &step : steps) {
        step.job = job.id;
        insert.bind(1, step.job).bind(2, qint64(step.seq)).bind(3, QString(Changes::name(step.kind)));
        insert.bind(4, QString::fromLatin1(step.resource)).bind(5, orNull(step.key)).bind(6, orNull(step.label));
        insert.bind(7, toText(step.args)).bind(8, toText(step.before)).bind(9, qint64(step.recordFrom));
        insert.bind(10, qint64(step.tagFrom)).bind(11, word(step.state)).bind(12, qint64(step.httpStatus));
        insert.bind(13, orNull(step.message.inJournal())).bind(14, orNull(step.cause)).bind(15, orNull(step.resultKey));
        insert.bind(16, toText(step.after));
        bindTime(insert, 17, step.plannedAt);
        bindTime(insert, 18, step.sentAt);
        bindTime(insert, 19, step.settledAt);
        insert.bind(20, foldText(step.label));
        if (step.retryOf != 0)
            insert.bind(21, step.retryOf);
        else
            insert.bindNull(21);
        insert.run();
        step.id = m_database.lastInsertId();
    }
    transaction.commit();
}

void JournalStore::write(const std::vector<JournalWrite> &writes)
{
    Transaction transaction(m_database);
    for (const JournalWrite &one : writes)
        write(one);
    transaction.commit();
}

void JournalStore::write(const JournalWrite &write)
{
    const Change &change = write.change;
    switch (write.what) {
    case JournalWrite::What::Sent: {
        // Key and args too: they may have come from an earlier step just now. Before is what it is at this moment.
        Statement &update = m_database.cached(
            "UPDATE step SET state = 'sent', sent_at = ?, key = ?, args = ?, before = ? WHERE id = ?");
        bindTime(update, 1, change.sentAt);
        update.bind(2, orNull(change.key)).bind(3, toText(change.args)).bind(4, toText(change.before));
        update.bind(5, change.id).run();
        return;
    }
    case JournalWrite::What::Settled: {
        Statement &update = m_database.cached(
            "UPDATE step SET state = ?, http_status = ?, message = ?, cause = ?, result_key = ?, after = ?,"
            " settled_at = ?, key = ?, args = ?, before = ? WHERE id = ?");
        update.bind(1, word(change.state))
            .bind(2, qint64(change.httpStatus))
            .bind(3, orNull(change.message.inJournal()));
        update.bind(4, orNull(change.cause)).bind(5, orNull(change.resultKey)).bind(6, toText(change.after));
        bindTime(update, 7, change.settledAt);
        update.bind(8, orNull(change.key)).bind(9, toText(change.args)).bind(10, toText(change.before));
        update.bind(11, change.id).run();
        return;
    }
    case JournalWrite::What::PutBack: {
        Statement &update = m_database.cached(
            "UPDATE step SET state = ?, sent_at = ?, http_status = ? WHERE id = ? AND state = 'sent'");
        update.bind(1, word(change.state));
        bindTime(update, 2, change.sentAt);
        update.bind(3, qint64(change.httpStatus)).bind(4, change.id).run();
        return;
    }
    case JournalWrite::What::CancelPlanned: {
        Statement &update = m_database.cached("UPDATE step SET state = 'cancelled', settled_at = ?, http_status = 0"
                                              " WHERE job = ? AND state = 'planned'");
        bindTime(update, 1, change.settledAt);
        update.bind(2, change.job).run();
        return;
    }
    case JournalWrite::What::JobState: {
        Statement &update
            = m_database.cached("UPDATE job SET state = ?, message = ?, started_at = ?, finished_at = ? WHERE id = ?");
        update.bind(1, word(write.job.state)).bind(2, orNull(write.job.message.inJournal()));
        bindTime(update, 3, write.job.startedAt);
        bindTime(update, 4, write.job.finishedAt);
        update.bind(5, write.job.id).run();
        return;
    }
    case JournalWrite::What::JobPlace:
        m_database.cached("UPDATE job SET place = ? WHERE id = ?").bind(1, write.job.place).bind(2, write.job.id).run();
        return;
    }
}

QByteArray JournalStore::selectJobs()
{
    return "SELECT "_ba + jobColumns + " FROM job";
}

QByteArray JournalStore::selectSteps()
{
    return "SELECT "_ba + stepColumns + " FROM step";
}

std::optional<Job> JournalStore::job(qint64 id)
{
    Statement read = m_database.prepare(selectJobs() + " WHERE id = ?");
    read.bind(1, id);
    const QList<Job> found = readJobs(read);
    return found.isEmpty() ? std::nullopt : std::optional<Job>(found.first());
}

QList<Job> JournalStore::readJobs(Statement &statement)
{
    QList<Job> jobs;
    while (statement.step()) {
        Job job;
        job.id = statement.integer(0);
        if (!Changes::fromName(statement.text(1), &job.kind))
            throw SqliteError(TooNew, statement.text(1));
        job.args = toObject(statement.text(2));
        job.bulk = statement.integer(3) != 0;
        job.account = statement.text(4);
        job.accountLabel = statement.text(5);
        job.retryOf = statement.integer(6);
        job.state = stateOf<Job::State>(statement.text(7), jobStates);
        const bool active = job.state == Job::State::Waiting || job.state == Job::State::Running;
        if (active && job.id <= m_left)
            job.state = Job::State::Interrupted; // nobody carries it out
        job.message = Message::fromJournal(statement.text(8));
        job.createdAt = timeAt(statement, 9);
        job.startedAt = timeAt(statement, 10);
        job.finishedAt = timeAt(statement, 11);
        job.undoOf = statement.integer(12);
        job.place = statement.integer(13);
        jobs.append(job);
    }
    Statement &count = m_database.cached("SELECT state, count(*) FROM step WHERE job = ? GROUP BY state");
    for (Job &job : jobs) {
        count.bind(1, job.id);
        while (count.step())
            job.counts[stateOf<Change::State>(count.text(0), stepStates)] = int(count.integer(1));
        count.reset();
    }
    return jobs;
}

QList<Change> JournalStore::steps(qint64 job)
{
    Statement read = m_database.prepare(selectSteps() + " WHERE job = ? ORDER BY seq");
    read.bind(1, job);
    QList<Change> changes = readChanges(read);
    for (Change &change : changes) {
        if (Change::canBeRetried(change.state))
            readRetry(change);
    }
    return changes;
}

// A retry may have been tried again itself.
void JournalStore::readRetry(Change &change)
{
    Statement &read
        = m_database.cached("SELECT id, job, state, result_key FROM step WHERE retry_of = ? ORDER BY id DESC LIMIT 1");
    qint64 id = change.id;
    while (id != 0) {
        read.bind(1, id);
        id = 0;
        if (read.step()) {
            id = read.integer(0);
            change.retriedBy = read.integer(1);
            change.retriedState = stateOf<Change::State>(read.text(2), stepStates);
            change.retriedKey = read.text(3);
        }
        read.reset();
    }
}

QList<Change> JournalStore::readChanges(Statement &statement)
{
    QList<Change> changes;
    while (statement.step()) {
        Change change;
        change.id = statement.integer(0);
        change.job = statement.integer(1);
        change.seq = int(statement.integer(2));
        if (!Changes::fromName(statement.text(3), &change.kind))
            throw SqliteError(TooNew, statement.text(3));
        change.resource = statement.text(4).toLatin1();
        change.key = statement.text(5);
        change.label = statement.text(6);
        change.args = toObject(statement.text(7));
        change.before = toObject(statement.text(8));
        change.recordFrom = int(statement.integer(9));
        change.tagFrom = int(statement.integer(10));
        change.state = stateOf<Change::State>(statement.text(11), stepStates);
        change.httpStatus = int(statement.integer(12));
        change.message = Message::fromJournal(statement.text(13));
        change.cause = statement.text(14);
        change.resultKey = statement.text(15);
        change.after = toObject(statement.text(16));
        change.plannedAt = timeAt(statement, 17);
        change.sentAt = timeAt(statement, 18);
        change.settledAt = timeAt(statement, 19);
        change.retryOf = statement.integer(20);
        changes.append(change);
    }
    return changes;
}
