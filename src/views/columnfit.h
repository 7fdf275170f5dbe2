// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewstate.h"

#include <QObject>
#include <QTimer>

class QAbstractItemModel;

// Gives the columns of a plain table the room that their content needs, as RecordTable does it for records: those that
// nobody made as wide as they are, whenever the rows or the room change. Lives with the table.
class ColumnFit : public QObject
{
    Q_OBJECT
public:
    ColumnFit(QTableView *table, const Resource &columns);

    // For the model that the table has now.
    void setState(const QVariant &state);
    QVariant state() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void follow(const QAbstractItemModel *model);

    QTableView *m_table;
    Resource m_columns;
    ViewState::Widths m_widths{}; // as they are wanted
    ViewState::Widths m_content{};
    QTimer m_timer{};
    bool m_applying{false};
};
