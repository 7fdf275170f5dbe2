// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QBoxLayout;
class Workspace;
class Workspaces;
struct Job;
struct JobSnapshot;

// Says across the top of the window what happens to the jobs of accounts that are not looked at: one begins to wait,
// stands still or is over. One line for each account, with the newest; it goes when its cause does, or when somebody
// looks at the account.
class JobNotices : public QObject
{
    Q_OBJECT
public:
    // Lines are added to the layout, which belongs to the window.
    JobNotices(Workspaces *workspaces, QBoxLayout *place, QWidget *window);

    // What is worth telling of a job that is not over.
    enum class News { None, WaitsForQuota, WaitsForNetwork, WaitsForAccount, StandsStill };
    static News newsOf(const JobSnapshot &snapshot);

Q_SIGNALS:
    void jobWanted(const QString &accountId, qint64 job);

private:
    struct Account
    {
        QPointer<MessageBar> bar{};
        qint64 job{0}; // that the bar speaks of
        QHash<qint64, News> told{}; // of jobs that wait or stand still
        QHash<qint64, int> settled{}; // steps of each job
    };

    void follow(Workspace *workspace);
    void jobChanged(Workspace *workspace, const JobSnapshot &snapshot);
    void jobOver(Workspace *workspace, const Job &job);
    void tell(Workspace *workspace, qint64 job, MessageBar::Kind kind, const QString &text);
    void hide(Workspace *workspace);
    static QString textOf(News news, const JobSnapshot &snapshot);

    Workspaces *m_workspaces;
    QBoxLayout *m_place;
    QWidget *m_window;
    QHash<Workspace *, Account> m_accounts{};
};
