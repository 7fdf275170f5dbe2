// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

// "Type 12 to confirm": what has to be done by hand before more than one record is deleted or cancelled. With one
// record, or none, there is nothing to type: it is hidden and counts as confirmed.
class NumberConfirmation : public QWidget
{
    Q_OBJECT
public:
    explicit NumberConfirmation(QWidget *parent = nullptr);

    // Asks anew, also for the number that was typed before.
    void setNumber(int number);
    int number() const { return m_number; }
    bool isConfirmed() const;

Q_SIGNALS:
    void confirmedChanged(bool confirmed);
    void entered(); // Return was pressed, and the number is right

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();

    QLabel *m_label;
    QLineEdit *m_edit;
    int m_number{0};
    bool m_confirmed{true};
};
