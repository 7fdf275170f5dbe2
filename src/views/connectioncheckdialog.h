// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectioncheck.h"

#include <QDialog>

class QLabel;
class QPushButton;

// Help, Check the connection: the steps of a ConnectionCheck with what each has found, and what to do about it. Checks
// as soon as it is made. Shown with open(); deletes itself when closed.
class ConnectionCheckDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectionCheckDialog(const ConnectionCheck::Subject &subject, QWidget *parent = nullptr);

private:
    struct Row
    {
        QLabel *icon{};
        QLabel *text{};
    };
    void createRows();
    void createButtons();
    void show(ConnectionCheck::Step step);
    void showAll();
    void runOrStop();
    void copyResults();

    ConnectionCheck *m_check;
    Row m_rows[ConnectionCheck::StepCount];
    QLabel *m_summary;
    QPushButton *m_run;
    QPushButton *m_copy;
};
