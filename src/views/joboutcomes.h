// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class MessageBar;
class QToolButton;
class Workspace;
struct Job;

// Tells on a page how the jobs that were begun there ended, where not all succeeded, and that one does not go on by
// itself; with ways to try again and to the report.
class JobOutcomes : public QObject
{
    Q_OBJECT
public:
    // bar: where the page speaks at the moment. mayWrite: whether the account may be changed now; says why not.
    JobOutcomes(QWidget *page, std::function<MessageBar *()> bar, std::function<bool()> mayWrite);
    ~JobOutcomes() override;

    void setWorkspace(Workspace *workspace); // jobs of the former one are not told of any more
    void follow(qint64 job);

Q_SIGNALS:
    void retried(qint64 job); // the new one
    void reportWanted(qint64 job);

private:
    void sayStopped(const Job &job, const QString &text);
    void sayOver(const Job &job, const QList<Change> &steps);
    QToolButton *offer(qint64 job);
    void retry(const Job &job);

    QWidget *m_page;
    std::function<MessageBar *()> m_bar;
    std::function<bool()> m_mayWrite;
    QPointer<Workspace> m_workspace{};
    std::unique_ptr<QObject> m_attachment{}; // context of what belongs to the workspace
};
