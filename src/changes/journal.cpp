// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include <utility>

Journal::Journal(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_thread(QStringLiteral("journal"), [file] { return std::make_unique<JournalStore>(file); })
{
    // One turn of the event loop gathers what belongs together: a step that is settled and the next that is sent.
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(0);
    connect(&m_flushTimer, &QTimer::timeout, this, [this] {
        if (m_writing == 0)
            flush();
    });
}

Journal::~Journal()
{
    flush();
}

QString Journal::errorText(const SqliteError &error)
{
    switch (error.code()) {
    case JournalStore::InUse:
        return tr("This account is open in another window of the program. Close that one first: only one of them may "
                  "write, so that nothing is sent twice.");
    case JournalStore::TooNew:
        return tr(
            "The record of your changes was written by a newer version of this program. Please use that version.");
    default:
        return error.message();
    }
}

Journal::Fail Journal::failure(QObject *context, Fail fail)
{
    return [self = QPointer<Journal>(this), guard = QPointer<QObject>(context), fail = std::move(fail)](
               const SqliteError &error) {
        if (fail && guard)
            fail(error);
        else if (self)
            Q_EMIT self->failed(error);
    };
}

void Journal::add(QObject *context, JournalWrite write, Done then, Fail fail)
{
    m_pending.push_back({std::move(write), context, std::move(then), std::move(fail)});
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

void Journal::flush()
{
    if (m_pending.empty())
        return;
    auto entries = std::make_shared<std::vector<Entry>>(std::exchange(m_pending, {}));
    std::vector<JournalWrite> writes;
    writes.reserve(entries->size());
    for (Entry &entry : *entries)
        writes.push_back(std::move(entry.write));
    ++m_writing;
    const auto finish = [this, entries](const std::function<void(Entry &)> &tell) {
        --m_writing;
        const QPointer<Journal> self(this); // a callback may end everything
        for (Entry &entry : *entries) {
            tell(entry);
            if (!self)
                return;
        }
        if (m_writing == 0)
            flush();
    };
    m_thread.post(
        this, [writes = std::move(writes)](JournalStore &store) { store.write(writes); },
        [finish] {
            finish([](Entry &entry) {
                if (entry.context && entry.then)
                    entry.then();
            });
        },
        [this, finish](const SqliteError &error) {
            finish([this, &error](Entry &entry) {
                if (entry.context && entry.fail)
                    entry.fail(error);
                else
                    Q_EMIT failed(error);
            });
        });
}

template <class Work, class Then>
void Journal::read(QObject *context, Work work, Then then, Fail fail)
{
    flush(); // what was asked for before is read
    m_thread.post(context, std::move(work), std::move(then), failure(context, std::move(fail)));
}

void Journal::open(QObject *context, std::function<void(const QList<Job> &)> then, Fail fail)
{
    read(
        context, [](JournalStore &store) { return store.open(); }, std::move(then), std::move(fail));
}

void Journal::addJob(QObject *context, const Job &job, const QList<Change> &steps,
    std::function<void(const Job &, const QList<Change> &)> then, Fail fail)
{
    using Written = std::pair<Job, QList<Change>>;
    read(
        context,
        [written = Written(job, steps)](JournalStore &store) mutable {
            store.addJob(written.first, written.second);
            return std::move(written);
        },
        [then = std::move(then)](const Written &written) { then(written.first, written.second); }, std::move(fail));
}

void Journal::markSent(QObject *context, const Change &change, Done then, Fail fail)
{
    add(context, {JournalWrite::What::Sent, change, {}}, std::move(then), std::move(fail));
}

void Journal::settle(QObject *context, const Change &change, Done then, Fail fail)
{
    add(context, {JournalWrite::What::Settled, change, {}}, std::move(then), std::move(fail));
}

void Journal::putBack(QObject *context, const Change &change, Done then, Fail fail)
{
    add(context, {JournalWrite::What::PutBack, change, {}}, std::move(then), std::move(fail));
}

void Journal::cancelPlanned(QObject *context, qint64 job, const QDateTime &at, Done then, Fail fail)
{
    Change change;
    change.job = job;
    change.settledAt = at;
    add(context, {JournalWrite::What::CancelPlanned, change, {}}, std::move(then), std::move(fail));
}

void Journal::setJobState(QObject *context, const Job &job, Done then, Fail fail)
{
    add(context, {JournalWrite::What::JobState, {}, job}, std::move(then), std::move(fail));
}

void Journal::setJobPlace(QObject *context, const Job &job, Done then, Fail fail)
{
    add(context, {JournalWrite::What::JobPlace, {}, job}, std::move(then), std::move(fail));
}

void Journal::jobs(QObject *context, int limit, std::function<void(const QList<Job> &)> then, Fail fail)
{
    read(
        context, [limit](JournalStore &store) { return store.jobs(limit); }, std::move(then), std::move(fail));
}

void Journal::jobs(QObject *context, const JobQuery &query, std::function<void(const QList<Job> &)> then, Fail fail)
{
    read(
        context, [query](JournalStore &store) { return store.jobs(query); }, std::move(then), std::move(fail));
}

void Journal::prune(const QDateTime &now, int days)
{
    const auto then = [this](int jobs) {
        if (jobs > 0)
            Q_EMIT pruned(jobs);
    };
    read(this, [now, days](JournalStore &store) { return store.prune(now, days); }, then, {});
}

void Journal::job(QObject *context, qint64 id, std::function<void(const Job &)> then, Fail fail)
{
    read(
        context, [id](JournalStore &store) { return store.job(id).value_or(Job()); }, std::move(then), std::move(fail));
}

void Journal::steps(QObject *context, qint64 job, std::function<void(const QList<Change> &)> then, Fail fail)
{
    read(
        context, [job](JournalStore &store) { return store.steps(job); }, std::move(then), std::move(fail));
}

void Journal::foundSteps(
    QObject *context, qint64 job, const JobQuery &query, std::function<void(const QSet<qint64> &)> then, Fail fail)
{
    read(
        context, [job, query](JournalStore &store) { return store.foundSteps(job, query); }, std::move(then),
        std::move(fail));
}

void Journal::history(
    QObject *context, const HistoryQuery &query, std::function<void(const QList<Change> &)> then, Fail fail)
{
    read(
        context, [query](JournalStore &store) { return store.history(query); }, std::move(then), std::move(fail));
}

void Journal::takenBack(QObject *context, qint64 job, std::function<void(const QSet<qint64> &)> then, Fail fail)
{
    read(
        context, [job](JournalStore &store) { return store.takenBack(job); }, std::move(then), std::move(fail));
}

void Journal::recordsSince(QObject *context, std::function<void(const RecordsSince &)> then, Fail fail)
{
    read(
        context, [](JournalStore &store) { return store.recordsSince(); }, std::move(then), std::move(fail));
}
