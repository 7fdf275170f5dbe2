// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class RecordTable;

// Which columns a table shows and in which order. Takes effect at once, so that people see what they choose.
class ColumnChooser : public QDialog
{
    Q_OBJECT
public:
    explicit ColumnChooser(RecordTable *table, QWidget *parent = nullptr);

private:
    void fill();
    void apply();
    void move(int by);

    RecordTable *m_table;
    QListWidget *m_list;
};
