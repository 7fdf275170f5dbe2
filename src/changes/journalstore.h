// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"
#include "sqlite.h"

#include <QHash>
#include <QList>
#include <QLockFile>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

// Which changes of the history are wanted.
struct HistoryQuery
{
    int limit{200};
    qint64 beforeId{0}; // only older ones: the id of the last change of the page before; 0 = from the newest
    qint64 job{0}; // of this job; 0 = of any
    QByteArray resource{}; // of this record
    QString key{};
    // Key: of this person, also before an undo made them anew, or of what they have (enrollments, memberships,
    // subscriptions).
    QString contact{};
    QString text{}; // part of the label
};

// Which jobs of the history are wanted.
struct JobQuery
{
    enum class Result { Any, NotOver, Succeeded, WithFailures, Cancelled };
    int limit{100};
    qint64 beforeId{0}; // only older ones; 0 = from the newest
    // Words, all of them in one step or in its job: record, change, values, answer, account.
    QString text{};
    // For each word: keys of the contacts whose name has it. The journal knows them by their addresses.
    QList<QStringList> people{};
    Result result{Result::Any};
    QDateTime since{}; // when it was confirmed; invalid = ever
    QString contact{}; // key: with a step of this person, or of what they have (as in HistoryQuery)
    bool isEmpty() const { return !findsSteps() && result == Result::Any && !since.isValid(); }
    bool findsSteps() const { return !text.isEmpty() || !contact.isEmpty(); } // and not whole jobs only
};

// What has become of records since, as far as it was done from here.
struct RecordsSince
{
    QSet<QString> deletedContacts{}; // keys
    // Deleted, and brought back by an undo: the former number -> the new one.
    QHash<QString, QString> tagsMadeAnew{};
    QHash<QString, QString> contactsMadeAnew{};

    // It may have been deleted and brought back more than once.
    qint64 presentTag(qint64 tag) const;
    QString presentContact(const QString &key) const;
    Change atPresent(Change step) const; // of the contact as it is called now
};

// One line to be written: a step or a job that has moved on.
struct JournalWrite
{
    enum class What { Sent, Settled, PutBack, CancelPlanned, JobState, JobPlace };
    What what{What::Settled};
    Change change{};
    Job job{};
};

// The journal's file: every change before it is sent and after it is answered. Unlike a mirror it cannot be rebuilt, so
// each commit is on the disk when it returns, and one process at a time may have it. Lives on the journal's thread;
// everything throws SqliteError.
class JournalStore
{
public:
    static constexpr int FormatVersion = 5;
    // Codes of SqliteError beside SQLite's own.
    static constexpr int InUse = -1; // another process, or another journal here, has the file
    static constexpr int TooNew = -2; // written by a later version of this program

    explicit JournalStore(const QString &file);

    // Whether a journal that nobody has open holds a job that is not over. False where there is none.
    static bool hasUnfinishedJobs(const QString &file);

    // What waited or ran when the program ended is Interrupted from now on. Gives all jobs that are not over.
    QList<Job> open();
    void addJob(Job &job, QList<Change> &steps); // fills in the ids
    void write(const std::vector<JournalWrite> &writes); // all or nothing

    QList<Job> jobs(const JobQuery &query); // newest first
    QList<Job> jobs(int limit)
    {
        JobQuery query;
        query.limit = limit;
        return jobs(query);
    }
    // How many prune() would forget in that file.
    static int jobsToForget(const QString &file, const QDateTime &now, int days);
    // Forgets jobs that have been over for more than so many days, with their steps; says how many.
    int prune(const QDateTime &now, int days);
    std::optional<Job> job(qint64 id);
    QList<Change> steps(qint64 job);
    // Ids of the steps for which the question finds the job.
    QSet<qint64> foundSteps(qint64 job, const JobQuery &query);
    QList<Change> history(const HistoryQuery &query);
    RecordsSince recordsSince();
    // Ids of the steps of a job that others have taken back since, unless these were taken back themselves.
    QSet<qint64> takenBack(qint64 job);

private:
    void createTables();
    void upgrade(qint64 version);
    void write(const JournalWrite &write);
    QStringList keysOfContact(const QString &key);
    static QByteArray ofContact(int keys);
    static QByteArray foundStep(const JobQuery &query, int first);
    static bool mentions(QByteArrayView text, QByteArrayView word);
    static bool says(QByteArrayView message, QByteArrayView word);
    static QByteArray selectJobs();
    static QByteArray selectSteps();
    QList<Job> readJobs(Statement &statement);
    QList<Change> readChanges(Statement &statement);
    void readRetry(Change &change);

    std::unique_ptr<QLockFile> m_lock{};
    Database m_database{};
    qint64 m_left{0}; // the last job of an earlier run, until open() has written down that it is interrupted
};
