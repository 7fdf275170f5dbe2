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
    connect(header, &QHeaderView::sectionResized, this, changed);
    connect(header, &QHeaderView::sectionMoved, this, changed);
}

void RecordTable::setRecordModel(RecordTableModel *model)
{
    m_model = model;
    const QScopedValueRollback<bool> applying(m_applying, true);
    horizontalHeader()->setSortIndicator(model->resource().column(model->sortColumn()), model->sortOrder());
    setModel(model);
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

QVariant RecordTable::columnState() const
{
    return ViewState::columns(horizontalHeader(), m_model->resource());
}

void RecordTable::setColumnState(const QVariant &state)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    m_columnState = state;
    ViewState::applyColumns(horizontalHeader(), m_model->resource(), state);
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
    if (event->button() == Qt::LeftButton && !indexAt(event->pos()).isValid())
        setCurrentIndex({});
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
