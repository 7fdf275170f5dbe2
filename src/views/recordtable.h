// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"

#include <QTableView>
#include <QTimer>

#include <vector>

class RecordTableModel;

// The table view of a RecordTableModel: rows of one fixed height, whole rows selected, columns that can be moved,
// hidden and resized, and copying by keyboard. Whatever rows come, the current record stays the current one.
class RecordTable : public QTableView
{
    Q_OBJECT
public:
    explicit RecordTable(QWidget *parent = nullptr);

    void setRecordModel(RecordTableModel *model);
    RecordTableModel *recordModel() const { return m_model; }

    QVariant columnState() const;
    void setColumnState(const QVariant &state); // also the state to go back to when the columns change
    QList<int> shownColumns() const; // in their order
    // Of the shown columns, in their order: tab-separated lines of the selected rows, with a line of titles if several.
    QString selectedText() const;
    void copySelection() const;
    bool isAtEnd() const; // the last row is in sight
    void markNothing(); // nor is there a current row, or one to come back to

Q_SIGNALS:
    void columnsRequested(); // by the header's context menu
    void columnStateChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // Where somebody is in the rows, by what is there: those that are shown instead may have it elsewhere or not at
    // all.
    struct Spot
    {
        std::vector<RowId> rows{}; // all of them
        std::vector<RowId> selected{};
        RowId current{0};
        int column{0};
    };

    void followRows();
    void keepSpot();
    void returnToSpot();
    int nearestRow() const;
    void selectAlone(const QModelIndex &index);
    void fitColumns();
    void showHeaderMenu(const QPoint &position);
    RecordTableModel *m_model{nullptr};
    QVariant m_columnState{};
    QHash<QByteArray, int> m_widths{}; // of the columns as they are wanted: what is shown depends on the room
    QHash<QByteArray, int> m_content{}; // what columns need for the rows that have been in sight
    QTimer m_fitTimer{};
    bool m_applying{false};
    QPersistentModelIndex m_goOnAt{}; // while rows are taken out
    bool m_hadSelection{false}; // before that
    Filter m_filter{}; // of the rows that are shown
    Spot m_spot{};
};
