// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobsmodel.h"

#include "icons.h"
#include "jobmodel.h"
#include "jobtext.h"
#include "workspaces.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int RefreshMs = 100;

// A single edit that is done at once would only flash.
bool isListed(const Job &job)
{
    return job.bulk || job.counts.total() > 1 || job.counts.unsuccessful() > 0;
}

bool deservesARow(const JobSnapshot &job)
{
    const bool moves = job.job.state == Job::State::Waiting || job.job.state == Job::State::Running;
    return isListed(job.job) || !moves || job.wait == JobSnapshot::Wait::SignIn || JobText::countsDown(job);
}

} // namespace

JobsModel::JobsModel(Workspaces *workspaces, QObject *parent)
    : QAbstractItemModel(parent)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(RefreshMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &JobsModel::refresh);
    m_secondTimer.setInterval(1000);
    connect(&m_secondTimer, &QTimer::timeout, this, &JobsModel::refresh);
    connect(workspaces, &Workspaces::opened, this, &JobsModel::follow);
    const QList<Workspace *> open = workspaces->all();
    for (Workspace *workspace : open)
        follow(workspace);
}

JobsModel::~JobsModel() = default;

void JobsModel::follow(Workspace *workspace)
{
    auto group = std::make_unique<Group>();
    group->workspace = workspace;
    group->account = workspace->account();
    m_groups.push_back(std::move(group));
    const auto soon = [this] {
        if (!m_refreshTimer.isActive())
            m_refreshTimer.start();
    };
    const JobRunner *runner = workspace->jobs();
    connect(runner, &JobRunner::opened, this, soon);
    connect(runner, &JobRunner::jobAdded, this, soon);
    connect(runner, &JobRunner::orderChanged, this, soon);
    connect(runner, &JobRunner::jobChanged, this, soon);
    connect(runner, &JobRunner::jobFinished, this,
        [this, workspace](const JobOutcome &outcome) { jobOver(workspace, outcome.job); });
    connect(workspace, &Workspace::accountChanged, this, [this, workspace] {
        Group *shown = groupOf(workspace);
        if (shown)
            shown->account = workspace->account();
        if (shown && shown->shown)
            Q_EMIT dataChanged(indexOf(*shown), indexOf(*shown).siblingAtColumn(ColumnCount - 1));
    });
    connect(workspace, &Workspace::problemChanged, this, &JobsModel::problemsChanged);
    connect(workspace, &QObject::destroyed, this, [this, workspace] { forget(workspace); });
    soon();
    Q_EMIT problemsChanged();
}

void JobsModel::forget(const Workspace *workspace)
{
    const auto found = std::find_if(
        m_groups.begin(), m_groups.end(), [workspace](const auto &group) { return group->workspace == workspace; });
    if (found == m_groups.end())
        return;
    const bool shown = (*found)->shown;
    if (shown) {
        const int row = indexOf(**found).row();
        beginRemoveRows({}, row, row);
    }
    m_groups.erase(found);
    if (shown)
        endRemoveRows();
    Q_EMIT problemsChanged();
}

void JobsModel::jobOver(const Workspace *workspace, const Job &job)
{
    Group *group = groupOf(workspace);
    if (!group || job.id == 0)
        return;
    if (isListed(job)) {
        JobSnapshot over;
        over.job = job;
        over.total = job.counts.total();
        over.settled = job.counts.settled();
        group->over.insert(group->over.begin(), over);
        if (group->over.size() > MostOver)
            group->over.pop_back();
    }
    refresh(); // now: its row goes from one place to another
}

void JobsModel::refresh()
{
    bool running = false;
    for (const auto &group : m_groups) {
        std::vector<JobSnapshot> wanted;
        const QList<JobSnapshot> jobs = group->workspace->jobs()->jobs();
        for (const JobSnapshot &job : jobs) {
            // One that is over stays known to its runner until the journal has that.
            if (deservesARow(job) && !Job::isOver(job.job.state))
                wanted.push_back(job);
            running = running || job.job.state == Job::State::Running;
        }
        wanted.insert(wanted.end(), group->over.begin(), group->over.end());
        show(*group, wanted);
    }
    if (running != m_secondTimer.isActive())
        running ? m_secondTimer.start() : m_secondTimer.stop();
}

// Row by row, so that a view keeps what is chosen.
void JobsModel::show(Group &group, const std::vector<JobSnapshot> &wanted)
{
    if (group.shown && wanted.empty()) {
        const int row = indexOf(group).row();
        beginRemoveRows({}, row, row);
        group.shown = false;
        group.jobs.clear();
        endRemoveRows();
        return;
    }
    if (!group.shown && !wanted.empty()) {
        group.shown = true;
        const int row = indexOf(group).row();
        group.shown = false;
        beginInsertRows({}, row, row);
        group.shown = true;
        endInsertRows();
    }
    std::vector<JobSnapshot> &jobs = group.jobs;
    const QModelIndex parent = indexOf(group);
    const auto same = [](qint64 id) { return [id](const JobSnapshot &job) { return job.job.id == id; }; };
    for (int row = int(jobs.size()) - 1; row >= 0; --row) {
        if (std::any_of(wanted.begin(), wanted.end(), same(jobs.at(size_t(row)).job.id)))
            continue;
        beginRemoveRows(parent, row, row);
        jobs.erase(jobs.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        const JobSnapshot &job = wanted.at(size_t(row));
        const auto found = std::find_if(jobs.begin() + row, jobs.end(), same(job.job.id));
        const int from = int(found - jobs.begin());
        if (found == jobs.end()) {
            beginInsertRows(parent, row, row);
            jobs.insert(jobs.begin() + row, job);
            endInsertRows();
        } else if (from != row) {
            beginMoveRows(parent, from, from, parent, row);
            std::rotate(jobs.begin() + row, found, found + 1);
            endMoveRows();
        }
        jobs.at(size_t(row)) = job;
    }
    if (!jobs.empty())
        Q_EMIT dataChanged(index(0, 0, parent), index(int(jobs.size()) - 1, ColumnCount - 1, parent));
}

JobsModel::Group *JobsModel::groupOf(const Workspace *workspace) const
{
    for (const auto &group : m_groups) {
        if (group->workspace == workspace)
            return group.get();
    }
    return nullptr;
}

JobsModel::Group *JobsModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (auto *group = static_cast<Group *>(index.internalPointer()))
        return group;
    int row = index.row();
    for (const auto &group : m_groups) {
        if (group->shown && row-- == 0)
            return group.get();
    }
    return nullptr;
}

QModelIndex JobsModel::indexOf(const Group &group) const
{
    int row = 0;
    for (const auto &other : m_groups) {
        if (other.get() == &group)
            break;
        row += other->shown ? 1 : 0;
    }
    return group.shown ? createIndex(row, 0) : QModelIndex();
}

Workspace *JobsModel::workspace(const QModelIndex &index) const
{
    const Group *group = groupOf(index);
    return group ? group->workspace : nullptr;
}

JobSnapshot JobsModel::job(const QModelIndex &index) const
{
    const auto *group = static_cast<const Group *>(index.internalPointer());
    const bool known = index.isValid() && group && index.row() < int(group->jobs.size());
    return known ? group->jobs.at(size_t(index.row())) : JobSnapshot();
}

QModelIndex JobsModel::find(const Workspace *workspace, qint64 job) const
{
    const Group *group = groupOf(workspace);
    for (int row = 0; group && row < int(group->jobs.size()); ++row) {
        if (group->jobs.at(size_t(row)).job.id == job)
            return index(row, 0, indexOf(*group));
    }
    return {};
}

bool JobsModel::hasOver() const
{
    return std::any_of(m_groups.begin(), m_groups.end(), [](const auto &group) { return !group->over.empty(); });
}

QStringList JobsModel::problems() const
{
    QStringList all;
    for (const auto &group : m_groups) {
        if (const QString problem = group->workspace->problem(); !problem.isEmpty())
            //: %1 is an account, %2 a sentence
            all.append(tr("%1: %2").arg(group->account.name, problem));
    }
    return all;
}

void JobsModel::openFiles()
{
    for (const auto &group : m_groups) {
        if (!group->workspace->problem().isEmpty())
            group->workspace->openFiles();
    }
}

void JobsModel::removeOver(const QModelIndex &index)
{
    const qint64 id = job(index).job.id;
    if (Group *group = groupOf(index))
        std::erase_if(group->over, [id](const JobSnapshot &job) { return job.job.id == id; });
    refresh();
}

void JobsModel::clearOver()
{
    for (const auto &group : m_groups)
        group->over.clear();
    refresh();
}

QModelIndex JobsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, groupOf(parent)) : createIndex(row, column);
}

QModelIndex JobsModel::parent(const QModelIndex &index) const
{
    const auto *group = static_cast<const Group *>(index.internalPointer());
    return index.isValid() && group ? indexOf(*group) : QModelIndex();
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(std::count_if(m_groups.begin(), m_groups.end(), [](const auto &group) { return group->shown; }));
    return parent.internalPointer() || parent.column() > 0 ? 0 : int(groupOf(parent)->jobs.size());
}

int JobsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString JobsModel::text(const JobSnapshot &job, int column)
{
    switch (column) {
    case TitleColumn:
        return JobModel::titleText(job.job);
    case StateColumn:
        return JobText::state(job);
    case ProgressColumn:
        return JobModel::progressText(job.job);
    case RateColumn:
        return JobText::rate(job);
    case LeftColumn:
        return JobText::timeLeft(job);
    default:
        return {};
    }
}

QVariant JobsModel::accountData(const Group &group, int column, int role) const
{
    if (column != TitleColumn)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return group.account.name;
    case Qt::AccessibleTextRole:
        return tr("Account: %1").arg(group.account.name);
    case Qt::DecorationRole:
        return Icons::swatch(group.account.colour);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default:
        return {};
    }
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    const Group *group = groupOf(index);
    if (!group)
        return {};
    if (!index.internalPointer())
        return accountData(*group, index.column(), role);
    const JobSnapshot &job = group->jobs.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(job, index.column());
    case Qt::TextAlignmentRole: // the numbers are in the middle of the bars
        return index.column() == ProgressColumn ? QVariant::fromValue(Qt::Alignment(Qt::AlignCenter)) : QVariant();
    case Qt::DecorationRole:
        return index.column() == StateColumn ? QVariant(Icons::named(JobText::icon(job))) : QVariant();
    case Qt::ToolTipRole:
        // Escaped, since tool tips guess whether a text is HTML.
        return u"<qt>"_s + text(job, index.column()).toHtmlEscaped() + u"</qt>"_s;
    case ProgressRole:
        return job.total > 0 ? double(JobModel::settledCount(job.job)) / job.total : 0.0;
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section == ProgressColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[]{tr("Job"), tr("State"), tr("Steps"), tr("Rate"), tr("Time left")};
    return titles[section];
}

Qt::ItemFlags JobsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalPointer() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                   : Qt::ItemIsEnabled;
}
