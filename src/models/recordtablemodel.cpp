// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtablemodel.h"

#include "displaytext.h"
#include "mirror.h"

#include <QItemSelection>

#include <algorithm>
#include <utility>

namespace {

constexpr int BlockSize = 64; // positions read at a time: about two screens
constexpr int CachedItems = 512; // a dozen screens; a record is some kilobytes
constexpr int RefreshMs
    = 200; // repaints of a growing table are gathered (a full repaint costs more than a page of rows)
constexpr std::size_t MaxSingleRemovals = 200; // beyond, a reset is cheaper for everybody

std::vector<bool> marks(const std::vector<RowId> &rows, RowId last)
{
    std::vector<bool> present(last + 1);
    for (const RowId row : rows)
        present[row] = true;
    return present;
}

Qt::Alignment alignmentOf(const ColumnInfo &column)
{
    return Qt::AlignVCenter | (isNumeric(column.type) ? Qt::AlignRight : Qt::AlignLeft);
}

RowId lastOf(const std::vector<RowId> &a, const std::vector<RowId> &b)
{
    RowId last = 0;
    for (const auto *rows : {&a, &b}) {
        if (!rows->empty())
            last = std::max(last, *std::max_element(rows->cbegin(), rows->cend()));
    }
    return last;
}

} // namespace

RecordTableModel::RecordTableModel(const Resource &resource, Mirror *mirror, QObject *parent)
    : QAbstractTableModel(parent)
    , m_resource(resource)
    , m_mirror(mirror)
    , m_reader(mirror->file(), resource)
    , m_items(CachedItems)
{
    m_query.resource = resource.name;
    m_query.sortColumn = resource.defaultSort;
    m_query.order = resource.defaultOrder;
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] {
        if (m_staleCells && !m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        m_staleCells = false;
        if (m_staleRows && !m_pending)
            ask();
    });
    connect(mirror, &Mirror::changed, this, [this](const QByteArray &changed, const RecordChanges &changes) {
        if (changed == m_resource.name)
            mirrorChanged(changes);
        else if (m_resource.shownResources().contains(changed))
            othersChanged();
    });
}

RecordTableModel::~RecordTableModel() = default;

void RecordTableModel::setResource(const Resource &resource)
{
    beginResetModel();
    m_resource = resource;
    m_reader = RecordReader(m_mirror->file(), resource);
    m_items.clear();
    endResetModel();
}

void RecordTableModel::setQuery(const Filter &filter, const QByteArray &sortColumn, Qt::SortOrder order)
{
    m_query.filter = filter;
    m_query.sortColumn = sortColumn;
    m_query.order = order;
    ++m_generation;
    ask();
}

void RecordTableModel::ask()
{
    m_asked = true;
    m_pending = true;
    m_staleRows = false;
    step();
}

// What has to be prepared is done in portions: whatever was posted meanwhile is done before the next one.
void RecordTableModel::step()
{
    m_queryClock.start();
    const auto setPrepared = [this](double prepared) {
        if (std::exchange(m_prepared, prepared) != prepared)
            Q_EMIT preparedChanged();
    };
    m_mirror->post(
        this, [query = m_query](MirrorStore &store) { return store.queryStep(query); },
        [this, setPrepared, generation = m_generation](QueryStep &&made) {
            if (generation != m_generation)
                return; // a newer question is under way
            setPrepared(made.prepared);
            if (made.prepared < 1) {
                step();
                return;
            }
            m_pending = false;
            const bool same = m_answeredGeneration == generation;
            m_answeredGeneration = generation;
            take(std::move(made.result), same);
        },
        [this, setPrepared, generation = m_generation](const SqliteError &error) {
            if (generation != m_generation)
                return;
            m_pending = false;
            setPrepared(1);
            Q_EMIT queryFailed(error.message());
        });
}

void RecordTableModel::take(QueryResult &&result, bool sameQuestion)
{
    m_loaded = result.loaded;
    m_answered = true;
    takeCounts(&result);
    if (sameQuestion)
        mergeRows(std::move(result.rows));
    else if (result.rows.size() == m_rows.size() && m_query.filter.isEmpty() && !m_rows.empty()) {
        mergeRows(std::move(result.rows)); // sorted otherwise: selection and current row go along
    } else {
        replaceRows(std::move(result.rows));
    }
    Q_EMIT queryFinished();
    // A question over a large mirror must not fill the mirror thread: rest four times as long as it took.
    if (m_staleRows)
        m_refreshTimer.start(static_cast<int>(qMax<qint64>(RefreshMs, 4 * m_queryClock.elapsed())));
}

void RecordTableModel::takeCounts(QueryResult *result)
{
    if (result->counts == m_counts && result->atLeast == m_atLeast)
        return;
    m_counts = std::move(result->counts);
    m_atLeast = std::move(result->atLeast);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTableModel::replaceRows(std::vector<RowId> &&rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RecordTableModel::mergeRows(std::vector<RowId> &&rows)
{
    if (rows == m_rows)
        return;
    const bool appended = rows.size() > m_rows.size() && std::equal(m_rows.cbegin(), m_rows.cend(), rows.cbegin());
    if (!appended && !removeMissing(rows)) {
        replaceRows(std::move(rows));
        return;
    }
    if (rows.size() > m_rows.size()) {
        std::vector<RowId> grown = m_rows;
        if (appended) {
            grown = rows;
        } else {
            const std::vector<bool> present = marks(m_rows, lastOf(m_rows, rows));
            std::copy_if(
                rows.cbegin(), rows.cend(), std::back_inserter(grown), [&](RowId row) { return !present[row]; });
        }
        beginInsertRows({}, rowCount(), static_cast<int>(grown.size()) - 1);
        m_rows = std::move(grown);
        endInsertRows();
    }
    if (rows != m_rows)
        reorder(std::move(rows));
}

// Takes out what the answer does not have any more, from the end on; false when that is so much that a reset is better.
bool RecordTableModel::removeMissing(const std::vector<RowId> &rows)
{
    const std::vector<bool> present = marks(rows, lastOf(m_rows, rows));
    const auto missing = std::count_if(m_rows.cbegin(), m_rows.cend(), [&](RowId row) { return !present[row]; });
    if (static_cast<std::size_t>(missing) > MaxSingleRemovals)
        return false;
    for (int position = rowCount() - 1; position >= 0 && missing > 0; --position) {
        if (present[m_rows[static_cast<std::size_t>(position)]])
            continue;
        beginRemoveRows({}, position, position);
        m_rows.erase(m_rows.begin() + position);
        endRemoveRows();
    }
    return true;
}

void RecordTableModel::reorder(std::vector<RowId> &&rows)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QHash<RowId, int> positions;
    for (const QModelIndex &index : from)
        positions.insert(rowId(index.row()), -1);
    const std::vector<RowId> before = std::exchange(m_rows, std::move(rows));
    for (std::size_t i = 0; i < m_rows.size() && !positions.isEmpty(); ++i) {
        if (const auto found = positions.find(m_rows[i]); found != positions.end())
            found.value() = static_cast<int>(i);
    }
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(positions.value(before[static_cast<std::size_t>(old.row())]), old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RecordTableModel::mirrorChanged(const RecordChanges &changes)
{
    for (const RowId row : changes.updated)
        m_items.remove(row);
    m_staleCells = m_staleCells || !changes.updated.isEmpty();
    refreshSoon();
}

// What cells show of other records, and with it the order, may be different now.
void RecordTableModel::othersChanged()
{
    m_items.clear();
    m_staleCells = true;
    refreshSoon();
}

void RecordTableModel::refreshSoon()
{
    m_staleRows = m_asked;
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start(RefreshMs);
}

RowId RecordTableModel::rowId(int position) const
{
    return position >= 0 && position < rowCount() ? m_rows[static_cast<std::size_t>(position)] : 0;
}

int RecordTableModel::positionOf(RowId row) const
{
    const auto found = std::find(m_rows.cbegin(), m_rows.cend(), row);
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

std::vector<RowId> RecordTableModel::rowIds(const QItemSelection &selection) const
{
    std::vector<RowId> rows;
    std::vector<bool> taken(m_rows.size());
    QList<QItemSelectionRange> ranges = selection;
    std::sort(ranges.begin(), ranges.end(), [](const auto &a, const auto &b) { return a.top() < b.top(); });
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int position = range.top(); position <= range.bottom(); ++position) {
            if (!taken[static_cast<std::size_t>(position)])
                rows.push_back(rowId(position));
            taken[static_cast<std::size_t>(position)] = true;
        }
    }
    return rows;
}

QItemSelection RecordTableModel::selectionOf(const QSet<RowId> &rows) const
{
    QItemSelection selection;
    const int lastColumn = columnCount() - 1;
    for (int position = 0; position < rowCount(); ++position) {
        if (!rows.contains(rowId(position)))
            continue;
        const int first = position;
        while (position + 1 < rowCount() && rows.contains(rowId(position + 1)))
            ++position;
        selection.append(QItemSelectionRange(index(first, 0), index(position, lastColumn)));
    }
    return selection;
}

StoredRecord RecordTableModel::record(int position) const
{
    const RecordReader::Item *found = position >= 0 && position < rowCount() ? item(position) : nullptr;
    return found ? found->record : StoredRecord();
}

const RecordReader::Item *RecordTableModel::item(int position) const
{
    if (RecordReader::Item *found = m_items.object(rowId(position)))
        return found;
    const int first = position / BlockSize * BlockSize;
    const int last = qMin(first + BlockSize, rowCount());
    std::vector<RowId> missing;
    for (int i = first; i < last; ++i) {
        if (!m_items.contains(rowId(i)))
            missing.push_back(rowId(i));
    }
    QList<RecordReader::Item> read = m_reader.read(missing);
    for (qsizetype i = 0; i < read.size(); ++i)
        m_items.insert(missing[static_cast<std::size_t>(i)], new RecordReader::Item(std::move(read[i])));
    return m_items.object(rowId(position));
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_resource.columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnInfo &column = m_resource.columns.at(index.column());
    switch (role) {
    case TypeRole:
        return static_cast<int>(column.type);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column));
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case RawRole:
    case PlainRole:
        break;
    default:
        return {};
    }
    const RecordReader::Item *found = item(index.row());
    if (!found || found->values.cells.size() <= index.column())
        return {};
    QVariant value = found->values.cells.at(index.column());
    if (const auto counts = m_counts.constFind(column.key); counts != m_counts.constEnd())
        value = counts->value(rowId(index.row()));
    if (role == RawRole)
        return value;
    QString text = DisplayText::of(column, value);
    if (role == PlainRole)
        return text;
    if (m_atLeast.contains(column.key))
        text = role == Qt::DisplayRole ? DisplayText::atLeast(text) : DisplayText::atLeastInWords(text);
    if (role == Qt::DisplayRole)
        return text;
    // Tool tips guess rich text by default, and this is the service's text.
    return role == Qt::ToolTipRole && text.contains(u'<') ? text.toHtmlEscaped() : text;
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_resource.columns.at(section).title;
    if (role == Qt::TextAlignmentRole) // a title stands where its cells do
        return QVariant::fromValue(alignmentOf(m_resource.columns.at(section)));
    return {};
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const QByteArray key = m_resource.columns.at(column).key;
    if (!m_asked || key != m_query.sortColumn || order != m_query.order)
        setQuery(m_query.filter, key, order);
}

bool RecordTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_canFetchMore && m_answered && m_query.filter.isServerSide();
}

void RecordTableModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        Q_EMIT moreWanted();
}
