// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepmodel.h"

#include "displaytext.h"
#include "jobrunner.h"
#include "journal.h"
#include "steptext.h"
#include "workspace.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int FlushMs = 250;

// Failures first: they are what a report is read for.
constexpr Change::State statesInOrder[]{Change::State::Failed, Change::State::Unknown, Change::State::Skipped,
    Change::State::Cancelled, Change::State::Done, Change::State::AlreadySo, Change::State::Sent,
    Change::State::Planned};

bool hasCauses(Change::State state)
{
    return state == Change::State::Failed || state == Change::State::Unknown || state == Change::State::Skipped;
}

} // namespace

StepModel::StepModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(FlushMs);
    connect(&m_flushTimer, &QTimer::timeout, this, &StepModel::flush);
}

void StepModel::setJob(Workspace *workspace, qint64 job)
{
    if (m_workspace)
        disconnect(m_workspace->jobs(), nullptr, this, nullptr);
    beginResetModel();
    m_workspace = workspace;
    m_job = job;
    m_loaded = false;
    ++m_generation;
    m_steps.clear();
    m_rows.clear();
    m_sortTexts.clear();
    m_places.clear();
    m_early.clear();
    m_dirty.clear();
    m_filter = {};
    m_found.reset();
    m_takenBack.clear();
    m_fieldNames.clear();
    endResetModel();
    askForFound(); // before the steps, so that they do not come into sight to go again
    if (!workspace || job == 0)
        return;
    for (const ContactField &field : workspace->fields())
        m_fieldNames.insert(field.slug, field.name);
    connect(workspace->jobs(), &JobRunner::stepSettled, this, &StepModel::takeOne);
    connect(workspace->jobs(), &JobRunner::jobChanged, this, [this](const JobSnapshot &snapshot) {
        if (!m_loaded || m_job == 0 || snapshot.job.id != m_job)
            return;
        const QList<int> places = takeStates();
        std::for_each(places.begin(), places.end(), [this](int place) { changed(place); });
    });
    connect(workspace->jobs(), &JobRunner::jobFinished, this, [this](const JobOutcome &outcome) {
        if (outcome.job.id == m_job && m_job != 0)
            take(outcome.steps);
        if (outcome.job.undoOf != 0) // maybe of this one, or of one that had taken it back
            readTakenBack();
    });
    // Its steps are taken up by that one.
    connect(workspace->jobs(), &JobRunner::jobAdded, this, [this](qint64 added) {
        const std::optional<JobSnapshot> retry = m_workspace->jobs()->job(added);
        if (m_loaded && retry && retry->job.retryOf == m_job)
            read(true);
    });
    readTakenBack(); // before the steps, so that these come into sight with it
    read(false);
}

void StepModel::readTakenBack()
{
    m_workspace->journal()->takenBack(
        this, m_job,
        [this, generation = m_generation](const QSet<qint64> &ids) {
            if (generation != m_generation || ids == m_takenBack)
                return;
            m_takenBack = ids;
            if (!m_rows.empty())
                Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
            if (m_loaded)
                Q_EMIT stepsChanged();
        },
        [](const SqliteError &) {}); // whoever asks for the steps is told
}

void StepModel::read(bool again)
{
    m_workspace->journal()->steps(
        this, m_job,
        [this, again, generation = m_generation](const QList<Change> &steps) {
            if (generation == m_generation && (again || !m_loaded))
                take(steps);
        },
        [this, generation = m_generation](const SqliteError &error) {
            if (generation == m_generation)
                Q_EMIT failed(Journal::errorText(error));
        });
}

void StepModel::take(const QList<Change> &steps)
{
    beginResetModel();
    m_steps = steps;
    m_places.clear();
    m_dirty.clear();
    for (int place = 0; place < m_steps.size(); ++place)
        m_places.insert(m_steps.at(place).id, place);
    for (const Change &step : std::exchange(m_early, {})) {
        if (const auto place = m_places.constFind(step.id); place != m_places.cend())
            m_steps[*place] = step;
    }
    takeStates();
    arrange();
    m_loaded = true;
    endResetModel();
    Q_EMIT loaded();
    Q_EMIT stepsChanged();
}

void StepModel::takeOne(const Change &step)
{
    if (step.job != m_job)
        return;
    if (!m_loaded) {
        m_early.append(step);
        return;
    }
    const auto place = m_places.constFind(step.id);
    if (place == m_places.cend())
        return;
    m_steps[*place] = step;
    changed(*place);
}

// Whether a step has left, or will not be sent any more, only the runner knows. What became of it comes with its
// answer.
QList<int> StepModel::takeStates()
{
    QList<int> places;
    const std::vector<Change::State> states = m_workspace->jobs()->shownStates(m_job);
    const int count = std::min(int(states.size()), int(m_steps.size()));
    for (int place = 0; place < count; ++place) {
        const Change::State state = states[size_t(place)];
        const bool hasOutcome = Change::isSettled(state) && state != Change::State::Cancelled;
        if (hasOutcome || state == m_steps.at(place).state)
            continue;
        m_steps[place].state = state;
        if (state == Change::State::Planned)
            m_steps[place].sentAt = {};
        places.append(place);
    }
    return places;
}

void StepModel::changed(int place)
{
    if (sortsByText())
        m_sortTexts[size_t(place)] = text(m_steps.at(place), m_sortColumn);
    m_dirty.insert(place);
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

// Rows come and go with the filter; those that stay are repainted where they are, also when the order is by what
// changed.
void StepModel::flush()
{
    if (m_dirty.isEmpty())
        return;
    QSet<int> dirty = std::exchange(m_dirty, {});
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const int place = m_rows[size_t(row)];
        if (!dirty.contains(place) || accepts(m_steps.at(place)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (!dirty.remove(m_rows[size_t(row)]))
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    for (const int place : std::as_const(dirty)) {
        if (!accepts(m_steps.at(place)))
            continue;
        const auto at
            = std::lower_bound(m_rows.begin(), m_rows.end(), place, [this](int a, int b) { return before(a, b); });
        const int row = int(at - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(at, place);
        endInsertRows();
    }
    Q_EMIT stepsChanged();
}

void StepModel::find(const JobQuery &query)
{
    m_query = query;
    askForFound();
}

void StepModel::askForFound()
{
    ++m_findGeneration;
    if (!m_workspace || m_job == 0 || !m_query.findsSteps()) {
        setFound({});
        return;
    }
    m_workspace->journal()->foundSteps(
        this, m_job, m_query,
        [this, generation = m_findGeneration](const QSet<qint64> &ids) {
            if (generation == m_findGeneration)
                setFound(ids);
        },
        [](const SqliteError &) {}); // whoever asks for the steps is told
}

void StepModel::showAll()
{
    ++m_findGeneration;
    setFound({});
}

// What was found by none of its steps shows all of them.
void StepModel::setFound(const std::optional<QSet<qint64>> &answer)
{
    const std::optional<QSet<qint64>> ids = answer && !answer->isEmpty() ? answer : std::nullopt;
    if (ids == m_found)
        return;
    beginResetModel();
    m_found = ids;
    arrange();
    endResetModel();
    Q_EMIT found();
}

// Steps that say something of their own without a cause must not vanish into one group.
QString StepModel::causeKey(const Change &step)
{
    return step.cause.isEmpty() ? step.message.text() : step.cause;
}

bool StepModel::accepts(const Change &step) const
{
    return isFound(step) && (!m_filter.state || step.state == *m_filter.state)
        && (!m_filter.cause || causeKey(step) == *m_filter.cause);
}

void StepModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

bool StepModel::before(int a, int b) const
{
    const Change &one = m_steps.at(a);
    const Change &other = m_steps.at(b);
    int order = 0;
    if (m_sortColumn == StateColumn)
        order = int(one.state) - int(other.state);
    else if (m_sortColumn == TimeColumn)
        order = one.settledAt < other.settledAt ? -1 : other.settledAt < one.settledAt ? 1 : 0;
    else if (m_sortColumn >= 0)
        order = m_sortTexts[size_t(a)].compare(m_sortTexts[size_t(b)], Qt::CaseInsensitive);
    if (order == 0)
        return a < b;
    return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
}

bool StepModel::sortsByText() const
{
    return m_sortColumn >= 0 && m_sortColumn != StateColumn && m_sortColumn != TimeColumn;
}

void StepModel::arrange()
{
    m_rows.clear();
    for (int place = 0; place < m_steps.size(); ++place) {
        if (accepts(m_steps.at(place)))
            m_rows.push_back(place);
    }
    m_sortTexts.clear();
    if (sortsByText()) {
        for (const Change &step : std::as_const(m_steps))
            m_sortTexts.push_back(text(step, m_sortColumn));
    }
    if (m_sortColumn >= 0)
        std::sort(m_rows.begin(), m_rows.end(), [this](int a, int b) { return before(a, b); });
}

void StepModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    m_sortColumn = column;
    m_order = order;
    const QModelIndexList old = persistentIndexList();
    const std::vector<int> oldRows = m_rows;
    arrange();
    QHash<int, int> rowOfPlace;
    for (int row = 0; row < int(m_rows.size()); ++row)
        rowOfPlace.insert(m_rows[size_t(row)], row);
    QModelIndexList now;
    for (const QModelIndex &one : old) {
        const auto row = rowOfPlace.constFind(oldRows[size_t(one.row())]);
        now.append(row == rowOfPlace.cend() ? QModelIndex() : index(*row, one.column()));
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged();
}

QList<StepGroup> StepModel::groups(Counted counted) const
{
    std::array<int, Change::StateCount> counts{};
    std::array<std::map<QString, StepGroup>, Change::StateCount> causes;
    for (const Change &step : m_steps) {
        if (counted == Counted::Found && !isFound(step))
            continue;
        ++counts[size_t(step.state)];
        if (!hasCauses(step.state))
            continue;
        StepGroup &group = causes[size_t(step.state)][causeKey(step)];
        if (group.count++ == 0)
            group = {step.state, causeKey(step), step.message.text(), 1, true};
    }
    QList<StepGroup> all;
    for (const Change::State state : statesInOrder) {
        if (counts[size_t(state)] == 0)
            continue;
        all.append({state, {}, {}, counts[size_t(state)], false});
        QList<StepGroup> ofState;
        for (const auto &[key, group] : causes[size_t(state)])
            ofState.append(group);
        std::stable_sort(
            ofState.begin(), ofState.end(), [](const StepGroup &a, const StepGroup &b) { return a.count > b.count; });
        all.append(ofState);
    }
    return all;
}

QStringList StepModel::contacts(const QSet<qint64> &steps) const
{
    QStringList keys;
    QSet<QString> known;
    for (const Change &step : m_steps) {
        if (!steps.contains(step.id))
            continue;
        // Of an enrollment or membership, whose it is.
        const QString key = step.resource == "contact" ? step.key : step.args.value("contactId"_L1).toString();
        if (key.isEmpty() || known.contains(key))
            continue;
        known.insert(key);
        keys.append(key);
    }
    return keys;
}

bool StepModel::canBeUndone(const Change &step) const
{
    return step.state == Change::State::Done && !m_takenBack.contains(step.id);
}

QSet<qint64> StepModel::undoneSteps() const
{
    QSet<qint64> ids;
    for (const Change &step : m_steps) {
        if (step.isLeft())
            ids.insert(step.id);
    }
    return ids;
}

QString StepModel::text(const QList<int> &rows) const
{
    const auto line = [](auto cell) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(cell(column));
        return cells.join(u'\t');
    };
    QStringList lines{line([this](int column) { return headerData(column, Qt::Horizontal).toString(); })};
    for (const int row : rows)
        lines.append(line([this, row](int column) { return text(step(row), column); }));
    return lines.join(u'\n');
}

CsvTable StepModel::csv() const
{
    CsvTable table;
    table.header = StepText::csvHeader();
    table.next = CsvTable::fromRows(m_steps.size(),
        [steps = m_steps, names = m_fieldNames](qsizetype row) { return StepText::csvRow(steps.at(row), names); });
    return table;
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StepModel::text(const Change &step, int column) const
{
    switch (column) {
    case RecordColumn:
        return step.label.simplified();
    case WhatColumn:
        return Changes::title(step).simplified();
    case StateColumn:
        return m_takenBack.contains(step.id) ? tr("Taken back") : Changes::stateText(step.state);
    case ChangeColumn:
        return StepText::outcome(step, m_fieldNames).join(u"; ").simplified();
    case MessageColumn:
        return StepText::answer(step).simplified();
    case TimeColumn:
        return DisplayText::date(step.settledAt.isValid() ? step.settledAt : step.sentAt);
    default:
        return {};
    }
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change &change = step(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(change, index.column());
    case Qt::ToolTipRole:
        if (index.column() == ChangeColumn)
            return StepText::toolTip(StepText::outcome(change, m_fieldNames).join(u'\n'));
        if (index.column() == TimeColumn)
            return DisplayText::dateInFull(change.settledAt.isValid() ? change.settledAt : change.sentAt);
        if (index.column() == MessageColumn)
            return StepText::toolTip(StepText::answer(change));
        return StepText::toolTip(text(change, index.column()));
    default:
        return {};
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[]{tr("Record"), tr("What"), tr("State"), tr("Before and after"), tr("Answer"), tr("Time")};
    return titles[section];
}
