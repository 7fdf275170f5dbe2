// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class Workspace;
struct JobOutcome;

// A job that a dialog starts and waits for. Closing the dialog takes back what has not left: nothing of that is sent
// any more, and the journal says so. What had left is awaited, since it may be done.
class AwaitedJob : public QObject
{
    Q_OBJECT
public:
    AwaitedJob(Workspace *workspace, QObject *parent);

    // One that stopped before is given up for it.
    void start(const JobPlan &plan);
    // finished() follows.
    void takeBack();
    void resume(); // one that has stopped
    // One that has stopped: it will not be resumed.
    void giveUp();

    bool isUnderWay() const { return m_underWay; }
    bool isTakingBack() const { return m_underWay && m_takingBack; }
    bool wasTakenBack() const { return m_takingBack; } // or it was tried
    // Taken back or not, nothing depends any more on who waits for it.
    bool isWritten() const { return m_job != 0; }
    qint64 id() const { return m_job; } // of one that is not over; 0 = none, or not written yet

    // Nothing of it was done, nor may have been.
    static bool isUndone(const JobOutcome &outcome);

Q_SIGNALS:
    void started(qint64 job); // it is written; not while it is being taken back
    void finished(const JobOutcome &outcome); // over, refused, or stopped
    void waits(const QString &text); // for what and how long; empty = it does not

private:
    void written(qint64 job);
    void ended(const JobOutcome &outcome);
    void tellWait();

    QPointer<Workspace> m_workspace;
    QTimer m_tick{};
    qint64 m_job{0};
    bool m_underWay{false};
    bool m_takingBack{false};
};
