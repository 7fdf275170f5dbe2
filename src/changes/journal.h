// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalstore.h"
#include "storethread.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

// The journal of one account for the GUI thread. Nothing here waits; every callback comes while its context object
// lives. A writing function's callback means: on the disk. Writes that are asked for while another one is being written
// go into one transaction together, in the order in which they were asked for. Destruction writes what was asked for.
class Journal : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void()>;
    using Fail = std::function<void(const SqliteError &)>;

    // The file is opened, and made where there is none, by the first call.
    explicit Journal(const QString &file, QObject *parent = nullptr);
    ~Journal() override;

    QString file() const { return m_file; }
    // A sentence for what went wrong, also for the journal's own errors (in use, written by a newer version).
    static QString errorText(const SqliteError &error);

    // To be called first: jobs that were waiting or running when the program ended become Interrupted. Gives all jobs
    // that are not over.
    void open(QObject *context, std::function<void(const QList<Job> &)> then, Fail fail = {});
    // Writes the job and its steps in one transaction and gives them back with their ids.
    void addJob(QObject *context, const Job &job, const QList<Change> &steps,
        std::function<void(const Job &, const QList<Change> &)> then, Fail fail = {});
    void markSent(QObject *context, const Change &change, Done then, Fail fail = {});
    void settle(QObject *context, const Change &change, Done then = {}, Fail fail = {});
    // Sent, and to be tried again: Planned where it never left or was refused, else as it was.
    void putBack(QObject *context, const Change &change, Done then = {}, Fail fail = {});
    void cancelPlanned(QObject *context, qint64 job, const QDateTime &at, Done then = {}, Fail fail = {});
    void setJobState(QObject *context, const Job &job, Done then = {}, Fail fail = {});
    void setJobPlace(QObject *context, const Job &job, Done then = {}, Fail fail = {});

    void jobs(
        QObject *context, int limit, std::function<void(const QList<Job> &)> then, Fail fail = {}); // newest first
    void jobs(QObject *context, const JobQuery &query, std::function<void(const QList<Job> &)> then, Fail fail = {});
    void job(QObject *context, qint64 id, std::function<void(const Job &)> then, Fail fail = {}); // id 0 when unknown
    void steps(QObject *context, qint64 job, std::function<void(const QList<Change> &)> then, Fail fail = {}); // by seq
    // Ids of the steps for which the question finds that job.
    void foundSteps(QObject *context, qint64 job, const JobQuery &query, std::function<void(const QSet<qint64> &)> then,
        Fail fail = {});
    void history(QObject *context, const HistoryQuery &query, std::function<void(const QList<Change> &)> then,
        Fail fail = {}); // newest first

    // Ids of the steps of that job that were taken back since.
    void takenBack(QObject *context, qint64 job, std::function<void(const QSet<qint64> &)> then, Fail fail = {});
    void recordsSince(QObject *context, std::function<void(const RecordsSince &)> then, Fail fail = {});

    // Forgets jobs that have been over for more than so many days: the user has said how long the history is kept.
    void prune(const QDateTime &now, int days);

Q_SIGNALS:
    void pruned(int jobs); // when there were any
    // A failure that no caller took.
    void failed(const SqliteError &error);

private:
    struct Entry
    {
        JournalWrite write{};
        QPointer<QObject> context{};
        Done then{};
        Fail fail{};
    };
    void add(QObject *context, JournalWrite write, Done then, Fail fail);
    void flush();
    Fail failure(QObject *context, Fail fail);
    template <class Work, class Then>
    void read(QObject *context, Work work, Then then, Fail fail);

    QString m_file{};
    std::vector<Entry> m_pending{};
    int m_writing{0};
    QTimer m_flushTimer{};
    StoreThread<JournalStore> m_thread;
};
