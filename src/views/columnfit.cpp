// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

ColumnFit::ColumnFit(QTableView *table, const Resource &columns)
    : QObject(table)
    , m_table(table)
    , m_columns(columns)
{
    m_timer.setSingleShot(true); // once for all that comes together
    connect(&m_timer, &QTimer::timeout, this, &ColumnFit::fit);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int now) {
        if (!m_applying && section < m_columns.columns.size())
            m_widths.insert(m_columns.columns.at(section).key, now);
    });
    table->viewport()->installEventFilter(this);
}

void ColumnFit::setState(const QVariant &state)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    for (int section = 0; section < m_columns.columns.size(); ++section)
        m_columns.columns[section].title = m_table->model()->headerData(section, Qt::Horizontal).toString();
    m_content.clear();
    follow(m_table->model());
    ViewState::applyColumns(m_table->horizontalHeader(), m_columns, state);
    m_widths = ViewState::widths(m_table->horizontalHeader(), m_columns, state);
    fit();
}

QVariant ColumnFit::state() const
{
    return ViewState::columns(m_table->horizontalHeader(), m_columns, m_widths);
}

void ColumnFit::follow(const QAbstractItemModel *model)
{
    const auto start = qOverload<>(&QTimer::start);
    connect(model, &QAbstractItemModel::modelReset, &m_timer, start, Qt::UniqueConnection);
    connect(model, &QAbstractItemModel::rowsInserted, &m_timer, start, Qt::UniqueConnection);
    connect(model, &QAbstractItemModel::dataChanged, &m_timer, start, Qt::UniqueConnection);
}

void ColumnFit::fit()
{
    if (!m_table->model() || m_widths.isEmpty())
        return;
    ViewState::addContent(m_table, m_columns, &m_content);
    const QScopedValueRollback<bool> applying(m_applying, true);
    ViewState::fitColumns(m_table->horizontalHeader(), m_columns, m_widths, m_table->viewport()->width(), m_content);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}
