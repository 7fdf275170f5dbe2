// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "undoplan.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <memory>

class Workspace;

namespace Ui {
class UndoDialog;
}

// What taking back a job, or some of its steps, would do to the account, and what it would leave alone; starts that
// job. The plan is made again when Start is pressed: if it has become another one, that is shown instead. Shown with
// open(); deletes itself when closed.
class UndoDialog : public QDialog
{
    Q_OBJECT
public:
    // chosen: ids of the steps to take back; empty = all of the job.
    UndoDialog(Workspace *workspace, const Job &job, const QSet<qint64> &chosen, QWidget *parent = nullptr);
    ~UndoDialog() override;

Q_SIGNALS:
    void started(qint64 job);

private:
    void setUp();
    void readSteps();
    void makePlan(std::function<void(const UndoPlan &)> then);
    void showPlan(const UndoPlan &plan);
    void fillPlanTable();
    void fillLeftTree();
    void start();
    void run();
    void showError(const QString &text);
    void setBusy(bool busy);
    void updateStart();
    int deletions() const;
    int requests() const { return m_plan.requests(); }

    std::unique_ptr<Ui::UndoDialog> m_ui;
    QPointer<Workspace> m_workspace;
    Job m_job;
    QSet<qint64> m_chosen;
    QList<Change> m_steps{};
    UndoPlan m_plan{};
    bool m_busy{false};
};
