// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobmodel.h"

#include "displaytext.h"
#include "icons.h"
#include "jobrunner.h"
#include "journal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int SearchedTitles = 1000; // newest jobs whose titles are searched
constexpr int MaxFoundByLabel = 100;

// The job as the runner knows it, where it does: the journal is a moment behind.
Job fresh(const JobRunner *runner, const Job &job)
{
    const std::optional<JobSnapshot> snapshot = runner ? runner->job(job.id) : std::nullopt;
    return snapshot ? snapshot->job : job;
}

bool newer(const Job &a, const Job &b)
{
    return a.id > b.id;
}

} // namespace

JobModel::JobModel(Journal *journal, JobRunner *runner, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
    , m_runner(runner)
{
    connect(runner, &JobRunner::jobAdded, this, [this](qint64 id) {
        const std::optional<JobSnapshot> snapshot = m_runner->job(id);
        if (!m_answered || !snapshot || rowOf(id) >= 0 || !matches(snapshot->job))
            return;
        const auto place = std::lower_bound(m_jobs.cbegin(), m_jobs.cend(), snapshot->job, newer);
        const int row = int(place - m_jobs.cbegin());
        beginInsertRows({}, row, row);
        m_jobs.insert(row, snapshot->job);
        endInsertRows();
    });
    connect(runner, &JobRunner::jobChanged, this, [this](const JobSnapshot &snapshot) { update(snapshot.job); });
    connect(runner, &JobRunner::jobFinished, this, [this](const JobOutcome &outcome) {
        update(outcome.job);
        updateQueue();
    });
    connect(runner, &JobRunner::orderChanged, this, &JobModel::updateQueue);
}

void JobModel::load()
{
    m_search.clear();
    ++m_generation;
    read(PortionSize, [this](const QList<Job> &jobs) {
        m_more = jobs.size() == PortionSize;
        replace(jobs);
    });
}

// An answer that comes after another question is dropped.
void JobModel::read(int limit, std::function<void(const QList<Job> &)> then)
{
    if (!m_journal)
        return;
    m_reading = true;
    m_journal->jobs(
        this, limit,
        [this, then = std::move(then), generation = m_generation](const QList<Job> &jobs) {
            if (generation != m_generation)
                return;
            m_reading = false;
            then(jobs);
        },
        [this, generation = m_generation](const SqliteError &error) {
            if (generation != m_generation)
                return;
            m_reading = false;
            m_more = false;
            Q_EMIT failed(Journal::errorText(error));
        });
}

void JobModel::replace(const QList<Job> &jobs)
{
    beginResetModel();
    m_jobs.clear();
    for (const Job &job : jobs) {
        if (matches(job))
            m_jobs.append(fresh(m_runner, job));
    }
    m_answered = true;
    endResetModel();
    Q_EMIT loaded();
}

void JobModel::search(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_search && m_answered)
        return;
    if (wanted.isEmpty()) {
        load();
        return;
    }
    m_search = wanted;
    m_searched = 0;
    ++m_generation;
    read(SearchedTitles, [this](const QList<Job> &jobs) {
        m_more = false;
        replace(jobs);
        searchLabels(m_generation, 0);
    });
}

// One hit a job is enough: the next question begins before the job's first step. Steps of a job are written in one
// transaction, so their numbers are consecutive.
void JobModel::searchLabels(quint64 generation, qint64 beforeId)
{
    if (!m_journal || m_searched++ >= MaxFoundByLabel)
        return;
    HistoryQuery query;
    query.limit = 1;
    query.beforeId = beforeId;
    query.text = m_search;
    m_journal->history(this, query, [this, generation](const QList<Change> &found) {
        if (generation != m_generation || found.isEmpty() || !m_journal)
            return;
        const Change &step = found.first();
        if (rowOf(step.job) < 0) {
            m_journal->job(this, step.job, [this, generation](const Job &job) {
                if (generation == m_generation && job.id != 0)
                    addFound(job);
            });
        }
        searchLabels(generation, step.id - step.seq);
    });
}

void JobModel::addFound(const Job &job)
{
    if (rowOf(job.id) >= 0)
        return;
    const int row = int(std::lower_bound(m_jobs.cbegin(), m_jobs.cend(), job, newer) - m_jobs.cbegin());
    beginInsertRows({}, row, row);
    m_jobs.insert(row, fresh(m_runner, job));
    endInsertRows();
    Q_EMIT loaded();
}

bool JobModel::matches(const Job &job) const
{
    if (m_search.isEmpty())
        return true;
    return titleText(job).contains(m_search, Qt::CaseInsensitive);
}

void JobModel::update(const Job &job)
{
    const int row = rowOf(job.id);
    if (row < 0)
        return;
    m_jobs[row] = job;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

// Places in the queue are the runner's.
void JobModel::updateQueue()
{
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0, StateColumn), index(int(m_jobs.size()) - 1, StateColumn));
}

// What it waits for while it is not over.
QString JobModel::waitText(const Job &job) const
{
    const std::optional<JobSnapshot> snapshot
        = m_runner && !Job::isOver(job.state) ? m_runner->job(job.id) : std::nullopt;
    if (!snapshot)
        return {};
    switch (snapshot->wait) {
    case JobSnapshot::Wait::Turn:
        return snapshot->place > 0
            ? tr("place %1 of %2", "in the queue of jobs").arg(snapshot->place).arg(snapshot->queued)
            : QString();
    case JobSnapshot::Wait::Network:
        return tr("no network");
    case JobSnapshot::Wait::SignIn:
        return tr("waits for the account");
    case JobSnapshot::Wait::Quota:
    case JobSnapshot::Wait::Nothing:
        break; // waiting a moment for the quota is the usual pace
    }
    return {};
}

int JobModel::rowOf(qint64 job) const
{
    Job wanted;
    wanted.id = job;
    const auto place = std::lower_bound(m_jobs.cbegin(), m_jobs.cend(), wanted, newer);
    return place != m_jobs.cend() && place->id == job ? int(place - m_jobs.cbegin()) : -1;
}

int JobModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JobModel::titleText(const Job &job)
{
    QStringList tags;
    const QJsonArray added = job.args.value("add"_L1).toArray();
    for (const QJsonValue &tag : added)
        tags.append(tr("+ %1", "a tag that is added").arg(tag.toString()));
    const QJsonArray removed = job.args.value("remove"_L1).toArray();
    for (const QJsonValue &tag : removed)
        tags.append(tr("− %1", "a tag that is removed").arg(tag.toString()));
    const QString title = job.title().simplified();
    return tags.isEmpty() ? title : tr("%1: %2").arg(title, tags.join(u", ").simplified());
}

QString JobModel::stateText(const Job &job)
{
    const int bad = job.counts.unsuccessful();
    const QString state = Changes::stateText(job.state);
    return bad == 0 ? state : tr("%1, %Ln failed", "state of a job, number of its steps", bad).arg(state);
}

QString JobModel::progressText(const Job &job)
{
    const int settled = job.counts.settled() - job.counts[Change::State::Cancelled];
    return tr("%1 of %2", "steps").arg(DisplayText::number(settled), DisplayText::number(job.counts.total()));
}

const char *JobModel::stateIcon(const Job &job)
{
    switch (job.state) {
    case Job::State::Waiting:
        return "document-open-recent";
    case Job::State::Running:
        return "media-playback-start";
    case Job::State::Paused:
        return "media-playback-pause";
    case Job::State::Interrupted:
    case Job::State::Stopped:
        return "dialog-warning";
    case Job::State::Finished:
        return job.counts.unsuccessful() > 0 ? "dialog-warning" : "dialog-ok-apply";
    case Job::State::Cancelled:
        break;
    }
    return "process-stop";
}

QString JobModel::text(const Job &job, int column) const
{
    switch (column) {
    case TitleColumn:
        return titleText(job);
    case StateColumn: {
        const QString wait = waitText(job);
        return wait.isEmpty() ? stateText(job)
                              : tr("%1, %2", "state of a job, what it waits for").arg(stateText(job), wait);
    }
    case ProgressColumn:
        return progressText(job);
    case StartedColumn:
        return DisplayText::date(job.startedAt.isValid() ? job.startedAt : job.createdAt);
    case AccountColumn:
        return job.accountLabel.simplified();
    default:
        return {};
    }
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(job, index.column());
    case Qt::DecorationRole:
        if (index.column() == StateColumn)
            return Icons::named(stateIcon(job));
        return index.column() == TitleColumn && job.undoOf != 0 ? QVariant(Icons::named("edit-undo")) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == StartedColumn)
            return DisplayText::dateInFull(job.startedAt.isValid() ? job.startedAt : job.createdAt);
        // Escaped, since tool tips guess whether a text is HTML.
        return u"<qt>"_s + text(job, index.column()).toHtmlEscaped() + u"</qt>"_s;
    default:
        return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[]{tr("Change"), tr("State"), tr("Steps"), tr("Started"), tr("Account")};
    return titles[section];
}

bool JobModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_answered && m_more && !m_reading;
}

void JobModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int limit = int(m_jobs.size()) + PortionSize;
    read(limit, [this, limit](const QList<Job> &jobs) {
        m_more = jobs.size() == limit;
        const qint64 oldest = m_jobs.isEmpty() ? 0 : m_jobs.last().id;
        QList<Job> older;
        for (const Job &job : jobs) {
            if (oldest == 0 || job.id < oldest)
                older.append(fresh(m_runner, job));
        }
        if (older.isEmpty())
            return;
        beginInsertRows({}, int(m_jobs.size()), int(m_jobs.size() + older.size()) - 1);
        m_jobs.append(older);
        endInsertRows();
    });
}
