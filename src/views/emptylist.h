// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QTableView;
class QToolButton;

// Lies over a table while it has no rows: says why, and offers what can be done.
class EmptyList : public QWidget
{
    Q_OBJECT
public:
    // search: offered while it is enabled.
    EmptyList(QAction *search, QAction *loadAll, QTableView *table);

    void setText(const QString &text); // empty: there are rows, or nothing to say
    void offerAll(bool offered);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
    QLabel *m_text;
    QToolButton *m_all;
};
