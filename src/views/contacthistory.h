// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;
class QTreeWidget;
class Workspace;

// What was changed from here of one contact, and of the courses, communities and subscriptions that the contact has:
// the newest lines of the journal, each of which leads to its job. Follows the running jobs. Made for one account.
class ContactHistory : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Limit = 50;

    explicit ContactHistory(Workspace *workspace, QWidget *parent = nullptr);

    void setContact(const QString &key); // empty = none

Q_SIGNALS:
    void jobRequested(qint64 job);
    void allRequested(); // on the page of the history

private:
    void read();
    void list(const QList<Change> &changes);
    bool concerns(const Change &change) const;

    QPointer<Workspace> m_workspace;
    QString m_key{};
    quint64 m_generation{0}; // of the question; answers to an older one are dropped
    QTimer m_readTimer{};
    QTreeWidget *m_lines;
    QToolButton *m_all;
    QLabel *m_none;
};
