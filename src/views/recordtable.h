// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class RecordTableModel;

// The table view of a RecordTableModel: rows of one fixed height, whole rows selected, columns that can be moved,
// hidden and resized, and copying by keyboard.
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

Q_SIGNALS:
    void columnsRequested(); // by the header's context menu
    void columnStateChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHeaderMenu(const QPoint &position);
    RecordTableModel *m_model{nullptr};
    QVariant m_columnState{};
    bool m_applying{false};
};
