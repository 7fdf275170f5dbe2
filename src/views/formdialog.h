// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class AwaitedJob;
class MessageBar;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class Workspace;
struct JobOutcome;
struct PlanQuestion;

// A few values from which a plan is made: what most commands ask for. A plan of several steps is shown first. Bad input
// gets a sentence, and a refusal of the service leaves all that was typed. Closing it takes back what was not sent yet;
// what was sent already is told before it closes. Shown with open(); deletes itself when closed.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    using Work = std::function<JobPlan(MirrorStore &)>; // on the thread of the mirror

    // action: the button that does it, a verb.
    FormDialog(Workspace *workspace, const QString &name, const QString &title, const QString &action, QWidget *parent);

    QLineEdit *addLine(const QString &name, const QString &label, const QString &text = {});
    QComboBox *addChoice(const QString &name, const QString &label);
    void addRow(const QString &label, QWidget *field);
    QLabel *addNote(const QString &text = {}); // without a text it is not seen
    // What is missing or wrong, as a sentence; empty when all is well. The first that is said counts.
    void addCheck(std::function<QString()> check) { m_checks.append(std::move(check)); }
    // Called when all is well: takes the values and gives the work that plans. Without it, the form only asks:
    // accepted().
    void setWork(std::function<Work()> prepare) { m_prepare = std::move(prepare); }
    // As if the action was pressed, but with other work.
    void submit(const std::function<Work()> &prepare);
    // What the preview of several steps says besides: whom the form leaves out, what it gives. Each is a sentence or
    // empty.
    void addRemark(std::function<QString()> remark) { m_remarks.append(std::move(remark)); }
    // It takes something away: then the other button is the default, and says what it does (a text with a mnemonic).
    void setDestructive(const QString &keep);
    // What the action does as things are chosen now.
    void setAction(const QString &action, bool destructive);
    // What is lost by the plan, added to the question of the preview.
    void setLoss(std::function<void(PlanQuestion *question, const JobPlan &plan)> loss) { m_loss = std::move(loss); }
    // Whether enough is chosen for the action to be offered at all.
    void setReady(bool ready);
    void say(const QString &problem);
    Workspace *workspace() const { return m_workspace; }

    void reject() override;

public Q_SLOTS:
    // What was said to be wrong need not be so any more. Rows with fields of Qt see to that themselves.
    void valueChanged();

Q_SIGNALS:
    void saved(const QString &key); // of the record that a single request has made or changed
    void started(qint64 job); // of several requests
    void refused(const JobOutcome &outcome); // the service did not do it; the form is there still

private:
    enum class Phase {
        Editing,
        Planning,
        Sending,
        Sent // taking it back came too late: there is nothing more to do here
    };
    void take(const JobPlan &plan);
    void start(const JobPlan &plan);
    void written(qint64 job);
    void finished(const JobOutcome &outcome);
    void takenBack(const JobOutcome &outcome);
    void setPhase(Phase phase);
    QString remarks() const;
    PlanQuestion questionFor(const JobPlan &plan) const;
    void watch(QWidget *field);

    QPointer<Workspace> m_workspace;
    AwaitedJob *m_job;
    MessageBar *m_bar;
    QFormLayout *m_form;
    QProgressBar *m_progress;
    QLabel *m_wait;
    QPushButton *m_action;
    QPushButton *m_cancel;
    QList<std::function<QString()>> m_checks{};
    QList<std::function<QString()>> m_remarks{};
    Work m_work{};
    std::function<Work()> m_prepare{};
    std::function<void(PlanQuestion *, const JobPlan &)> m_loss{};
    Phase m_phase{Phase::Editing};
    bool m_single{true};
    bool m_ready{true};
    bool m_destructive{false};
    bool m_wrong{false}; // the bar says what is
};
