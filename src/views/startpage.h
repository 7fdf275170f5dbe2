// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class AccountSession;
class QLabel;
class QPushButton;

// What the window shows while there is no account to show: why, what to do, and a way to try again.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    // Says that the account is being asked for, until describe() is called.
    explicit StartPage(QWidget *parent = nullptr);
    void describe(const AccountSession &session);

Q_SIGNALS:
    void retryRequested();

private:
    void showChecking();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_retry;
};
