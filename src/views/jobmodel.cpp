// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobmodel.h"

#include "displaytext.h"
#include "icons.h"
#include "jobrunner.h"
#include "jobtext.h"
#include "journal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

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
        if (m_answered && m_query.findsSteps()) {
            load(m_query); // what its steps are about, only the journal knows
            return;
        }
        const std::optional<JobSnapshot> snapshot = m_runner->job(id);
        if (!m_answered || !snapshot || rowOf(id) >= 0 || !showsStarted())
            return;
        const auto place = std::lower_bound(m_jobs.cbegin(), m_jobs.cend(), snapshot->job, newer);
        const int row = int(place - m_jobs.cbegin());
        beginInsertRows({}, row, row);
        m_jobs.insert(row, snapshot->job);
        endInsertRows();
    });
    connect(journal, &Journal::pruned, this, [this] {
        if (m_answered)
            load(m_query);
    });
    connect(runner, &JobRunner::jobChanged, this, [this](const JobSnapshot &snapshot) { update(snapshot.job); });
    connect(runner, &JobRunner::jobFinished, this, [this](const JobOutcome &outcome) {
        update(outcome.job);
        updateQueue();
    });
    connect(runner, &JobRunner::orderChanged, this, &JobModel::updateQueue);
}

void JobModel::load(const JobQuery &query)
{
    m_query = query;
    m_query.text = query.text.simplified();
    ++m_generation;
    read(0, [this](const QList<Job> &jobs) {
        beginResetModel();
        m_jobs.clear();
        for (const Job &job : jobs)
            m_jobs.append(fresh(m_runner, job));
        m_answered = true;
        endResetModel();
        Q_EMIT loaded();
    });
}

void JobModel::search(const JobQuery &query)
{
    const bool same = query.text.simplified() == m_query.text && query.result == m_query.result
        && query.since == m_query.since && query.contact == m_query.contact;
    if (!same || !m_answered)
        load(query);
}

// An answer that comes after another question is dropped.
void JobModel::read(qint64 beforeId, std::function<void(const QList<Job> &)> then)
{
    if (!m_journal)
        return;
    m_reading = true;
    JobQuery query = m_query;
    query.limit = PortionSize;
    query.beforeId = beforeId;
    m_journal->jobs(
        this, query,
        [this, then = std::move(then), generation = m_generation](const QList<Job> &jobs) {
            if (generation != m_generation)
                return;
            m_reading = false;
            m_more = jobs.size() == PortionSize;
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

bool JobModel::showsStarted() const
{
    return m_query.result == JobQuery::Result::Any || m_query.result == JobQuery::Result::NotOver;
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
    case JobSnapshot::Wait::Quota: // a moment is the usual pace
        return JobText::countsDown(*snapshot) ? tr("waits for the quota") : QString();
    case JobSnapshot::Wait::Nothing:
        break;
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
    // Of the job that is taken back, as its title.
    const QJsonObject args
        = job.kind == JobKind::Undo ? job.args.value("of"_L1).toObject().value("args"_L1).toObject() : job.args;
    QStringList tags;
    const QJsonArray added = args.value("add"_L1).toArray();
    for (const QJsonValue &tag : added)
        tags.append(tr("+ %1", "a tag that is added").arg(tag.toString()));
    const QJsonArray removed = args.value("remove"_L1).toArray();
    for (const QJsonValue &tag : removed)
        tags.append(tr("− %1", "a tag that is removed").arg(tag.toString()));
    const QString title = job.title().simplified();
    return tags.isEmpty() ? title : tr("%1: %2").arg(title, tags.join(u", ").simplified());
}

QString JobModel::stateText(const Job &job)
{
    const QString failures = JobText::failures(job.counts);
    const QString state = Changes::stateText(job.state);
    //: State of a job, and what did not succeed: "Finished, 1 failed"
    return failures.isEmpty() ? state : tr("%1, %2").arg(state, failures);
}

int JobModel::settledCount(const Job &job)
{
    // Of a job that has not begun, what was so already is no progress.
    const bool begun = job.startedAt.isValid() || job.state == Job::State::Finished;
    return begun ? job.counts.settled() - job.counts[Change::State::Cancelled] : 0;
}

QString JobModel::progressText(const Job &job)
{
    return tr("%1 of %2", "steps").arg(DisplayText::number(settledCount(job)), DisplayText::number(job.counts.total()));
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
        return DisplayText::date(job.startedAt);
    case AccountColumn:
        return job.accountLabel.simplified();
    default:
        return {};
    }
}

QString JobModel::timesTip(const Job &job)
{
    const QString confirmed = tr("Confirmed: %1").arg(DisplayText::dateInFull(job.createdAt));
    return job.startedAt.isValid()
        ? confirmed + u'\n' + tr("First step sent: %1").arg(DisplayText::dateInFull(job.startedAt))
        : confirmed;
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
            return timesTip(job);
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
    read(m_jobs.isEmpty() ? 0 : m_jobs.last().id, [this](const QList<Job> &older) {
        if (older.isEmpty())
            return;
        beginInsertRows({}, int(m_jobs.size()), int(m_jobs.size() + older.size()) - 1);
        for (const Job &job : older)
            m_jobs.append(fresh(m_runner, job));
        endInsertRows();
    });
}
