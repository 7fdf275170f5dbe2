// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class AccountSession;
class QLabel;
class QPushButton;

// What the window shows while there is no account to show: why, and the one thing to do about it.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    // Says that the account is being asked for, until describe() is called.
    explicit StartPage(QWidget *parent = nullptr);
    void describe(const AccountSession &session);

Q_SIGNALS:
    void retryRequested();
    void keyRequested();
    void accountRequested(); // another connection

private:
    void showChecking();
    void say(const QString &title, const QString &text, const QString &action, bool canRetry);

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_retry;
    bool m_needsKey{true};
};
