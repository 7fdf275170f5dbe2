// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class MessageBar;
class QLabel;
class QProgressBar;
class QToolButton;
class Workspace;

// The job that is running, in the status bar: its title, how far it is, and a button to pause or resume it. Hidden when
// there is none. Single edits appear only if they take long.
class JobStatusWidget : public QWidget
{
    Q_OBJECT
public:
    explicit JobStatusWidget(QWidget *parent = nullptr);

    void setWorkspace(Workspace *workspace); // may be null

Q_SIGNALS:
    void clicked(qint64 job);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void showSnapshot(const JobSnapshot &snapshot, int others);
    void pauseOrResume();

    QPointer<Workspace> m_workspace{};
    QToolButton *m_title;
    QProgressBar *m_progress;
    QLabel *m_text;
    QToolButton *m_pause;
    qint64 m_job{0};
    bool m_paused{false};
    QTimer m_patience{}; // before a single edit is shown
    QTimer m_second{}; // while a wait is counted down
};

// For every job that was interrupted when the program ended, one after the other, the bar says how far it had come and
// offers Continue, Review (calls review; the job stays as it is) and Stop. Ends with context, bar or workspace.
void offerInterruptedJobs(
    MessageBar *bar, Workspace *workspace, QObject *context, std::function<void(qint64 job)> review);
