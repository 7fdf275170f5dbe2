// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

// The line above a list in which one types what is to be found. Return and Down lead to the rows that are found, Escape
// takes back what was typed.
class SearchLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchLine(QWidget *parent);

    // What Return does while it is enabled.
    void setServiceSearch(QAction *search) { m_atService = search; }
    QString words() const { return text().trimmed(); }

Q_SIGNALS:
    void rowsWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *m_atService{nullptr};
};
