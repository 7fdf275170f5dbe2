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
    explicit StartPage(QWidget *parent = nullptr);
    void show(const AccountSession &session);

Q_SIGNALS:
    void retryRequested();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_retry;
};
