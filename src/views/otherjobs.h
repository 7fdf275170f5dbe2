// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"

#include <QTimer>
#include <QToolButton>

class Workspace;
class Workspaces;

// In the status bar: the job that runs in another account than the one that is looked at, in short, and how many more
// there are. Hidden when there is none.
class OtherJobs : public QToolButton
{
    Q_OBJECT
public:
    explicit OtherJobs(Workspaces *workspaces, QWidget *parent = nullptr);

Q_SIGNALS:
    void jobWanted(const QString &accountId, qint64 job);

private:
    void follow(Workspace *workspace);
    void update();

    Workspaces *m_workspaces;
    QString m_account{}; // of the job that is shown
    qint64 m_job{0};
    QTimer m_soon{}; // several reports at once are one
};
