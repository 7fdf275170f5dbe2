// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtable.h"

#include "recorddelegate.h"
#include "recordtablemodel.h"
#include "viewstate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxCopiedRows = 50000; // a clipboard is no export

} // namespace

RecordTable::RecordTable(QWidget *parent)
    : QTableView(parent)
{
    auto *delegate = new RecordDelegate(this);
    setItemDelegate(delegate);
    connect(
        delegate, &RecordDelegate::leftOut, this,
        [this, delegate] {
            delegate->setAllScripts();
            viewport()->update();
        },
        Qt::QueuedConnection);
    m_fitTimer.setSingleShot(true); // once for all that comes together
    connect(&m_fitTimer, &QTimer::timeout, this, &RecordTable::fitColumns);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(false);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table, as in any list
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &RecordTable::showHeaderMenu);
    const auto changed = [this] {
        if (m_applying || !m_model)
            return;
        m_columnState = columnState();
        Q_EMIT columnStateChanged();
    };
    connect(header, &QHeaderView::sectionResized, this, [this, changed](int section, int before, int now) {
        if (m_applying || !model())
            return;
        if (before == 0 || now == 0) // shown or hidden: the others take more or less
            m_fitTimer.start();
        else
            m_widths.insert(m_model->resource().columns.at(section).key, now);
        changed();
    });
    connect(header, &QHeaderView::sectionMoved, this, changed);
}

void RecordTable::setRecordModel(RecordTableModel *model)
{
    m_model = model;
    m_spot = {};
    m_filter = model->filter();
    followRows(); // first, to hear of the rows before the selection does
    const QScopedValueRollback<bool> applying(m_applying, true);
    horizontalHeader()->setSortIndicator(model->resource().column(model->sortColumn()), model->sortOrder());
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &RecordTable::returnToSpot);
    m_content.clear();
    const auto fit = [this] { m_fitTimer.start(); };
    connect(model, &QAbstractItemModel::modelReset, this, fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::dataChanged, this, fit);
    setSortingEnabled(true);
    // Columns come and go with the account's fields: places and widths are put back, and what the header does to its
    // sections meanwhile is nobody's choice.
    const auto keys = [model] {
        QByteArrayList all;
        for (const ColumnInfo &column : model->resource().columns)
            all.append(column.key);
        return all;
    };
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_applying = true; });
    connect(model, &QAbstractItemModel::modelReset, this, [this, keys, known = keys()]() mutable {
        m_applying = false;
        if (QByteArrayList now = keys(); now != known) {
            known = std::move(now);
            setColumnState(m_columnState);
        }
    });
}

void RecordTable::followRows()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordTable::keepSpot);
    // Where a row goes, one goes on at what was below it. With nothing else selected that is selected.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int row = currentIndex().row();
        m_goOnAt = row >= first && row <= last ? QPersistentModelIndex(currentIndex().siblingAtRow(last + 1))
                                               : QPersistentModelIndex();
        m_hadSelection = selectionModel()->hasSelection();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_goOnAt.isValid()) // else Qt has gone to the one above
            selectionModel()->setCurrentIndex(m_goOnAt, QItemSelectionModel::NoUpdate);
        if (m_hadSelection && !selectionModel()->hasSelection() && currentIndex().isValid())
            selectAlone(currentIndex());
    });
}

void RecordTable::selectAlone(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecordTable::keepSpot()
{
    if (!currentIndex().isValid())
        return; // where somebody was before is not forgotten: those rows may come again
    m_spot = {m_model->rows(), m_model->rowIds(selectionModel()->selection()), m_model->rowId(currentIndex().row()),
        currentIndex().column()};
}

// The same list has the selected rows selected again, or what is nearest. Another one, say of a search, has only the
// current record in common with it: to be at a record that nobody looked for would be odd.
void RecordTable::returnToSpot()
{
    const bool same = m_filter == m_model->filter();
    m_filter = m_model->filter();
    if (m_spot.current == 0 || m_model->rowCount() == 0)
        return;
    int row = m_model->positionOf(m_spot.current);
    if (row < 0 && same)
        row = nearestRow();
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, qMin(m_spot.column, m_model->columnCount() - 1));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (same) {
        const QSet<RowId> wanted(m_spot.selected.cbegin(), m_spot.selected.cend());
        selectionModel()->select(m_model->selectionOf(wanted), QItemSelectionModel::ClearAndSelect);
    }
    const bool alone = m_spot.selected.size() == 1 && m_spot.selected.front() == m_spot.current;
    if (alone || (same && !m_spot.selected.empty() && !selectionModel()->hasSelection()))
        selectAlone(index);
    scrollTo(index);
}

// Of those that were below it and are still here the first, else of those above it the last.
int RecordTable::nearestRow() const
{
    const QSet<RowId> here(m_model->rows().cbegin(), m_model->rows().cend());
    const auto isHere = [&here](RowId row) { return here.contains(row); };
    const auto at = std::find(m_spot.rows.cbegin(), m_spot.rows.cend(), m_spot.current);
    const auto below = std::find_if(at, m_spot.rows.cend(), isHere);
    if (below != m_spot.rows.cend())
        return m_model->positionOf(*below);
    const auto above = std::find_if(std::make_reverse_iterator(at), m_spot.rows.crend(), isHere);
    return above == m_spot.rows.crend() ? -1 : m_model->positionOf(*above);
}

QVariant RecordTable::columnState() const
{
    return ViewState::columns(horizontalHeader(), m_model->resource(), m_widths);
}

void RecordTable::setColumnState(const QVariant &state)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    m_columnState = state;
    ViewState::applyColumns(horizontalHeader(), m_model->resource(), state);
    m_widths = ViewState::widths(horizontalHeader(), m_model->resource(), state);
    fitColumns();
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RecordTable::fitColumns()
{
    if (!model())
        return;
    ViewState::addContent(this, m_model->resource(), &m_content);
    const QScopedValueRollback<bool> applying(m_applying, true);
    ViewState::fitColumns(horizontalHeader(), m_model->resource(), m_widths, viewport()->width(), m_content);
}

void RecordTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int section = horizontalHeader()->logicalIndexAt(position);
    if (section >= 0 && horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount() > 1) {
        menu->addAction(tr("Hide “%1”").arg(m_model->headerData(section, Qt::Horizontal).toString()), this,
            [this, section] { hideColumn(section); });
    }
    menu->addAction(tr("Choose columns…"), this, &RecordTable::columnsRequested);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

QList<int> RecordTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QString RecordTable::selectedText() const
{
    const std::vector<RowId> chosen = m_model->rowIds(selectionModel()->selection());
    const QList<int> columns = shownColumns();
    const auto line = [&](auto cell) {
        QStringList cells;
        for (const int column : columns)
            cells.append(cell(column));
        return cells.join(u'\t');
    };
    QStringList lines;
    if (chosen.size() > 1)
        lines.append(line([&](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); }));
    const QSet<RowId> rows(chosen.cbegin(), chosen.cend());
    for (int position = 0; position < m_model->rowCount() && lines.size() <= MaxCopiedRows; ++position) {
        if (rows.contains(m_model->rowId(position)))
            lines.append(line([&](int column) {
                return m_model->index(position, column).data(RecordTableModel::PlainRole).toString();
            }));
    }
    return lines.join(u'\n');
}

void RecordTable::copySelection() const
{
    if (selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

bool RecordTable::isAtEnd() const
{
    const int last = m_model ? m_model->rowCount() - 1 : -1;
    return last < 0 || rowViewportPosition(last) < viewport()->height();
}

// Beside the rows nothing is meant: not only is nothing selected then, there is no current row either.
void RecordTable::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !indexAt(event->pos()).isValid()) {
        setCurrentIndex({});
        m_spot = {};
    }
}

void RecordTable::markNothing()
{
    selectionModel()->clear();
    m_spot = {};
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection(); // QTableView would copy the current cell only
        event->accept();
        return;
    }
    // Without a current cell Qt takes any key that moves for "to the first one".
    const bool towardsEnd = event->key() == Qt::Key_End || event->key() == Qt::Key_PageDown;
    if (towardsEnd && !currentIndex().isValid() && m_model && m_model->rowCount() > 0) {
        const int first = qMax(0, horizontalHeader()->logicalIndexAt(0));
        selectionModel()->setCurrentIndex(m_model->index(0, first), QItemSelectionModel::NoUpdate);
    }
    QTableView::keyPressEvent(event);
}
