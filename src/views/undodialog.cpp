// SPDX-License-Identifier: GPL-3.0-or-later
#include "undodialog.h"

#include "jobmodel.h"
#include "jobrunner.h"
#include "journal.h"
#include "mirror.h"
#include "plandialog.h"
#include "plansummary.h"
#include "undoplan.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UndoDialog)
};

PlanDialog::Work workOf(
    const Job &job, const QList<Change> &steps, const QSet<qint64> &chosen, const RecordsSince &since)
{
    return [job, steps, chosen, since](MirrorStore &store) {
        JobPlan plan = Plan::undo(store, job, steps, chosen, since);
        plan.problem = Text::tr("There is nothing to take back.");
        return plan;
    };
}

PlanQuestion question(const Workspace *workspace, const QString &text, const JobPlan &plan)
{
    PlanQuestion question;
    question.objectName = u"undoDialog"_s;
    question.account = workspace->account();
    question.text = text;
    question.action = Text::tr("&Take back");
    question.refusal = Text::tr("&Leave it as it is"); // some languages have one word for Undo and Cancel
    question.destructive = Plan::removals(plan.steps) > 0;
    return question;
}

} // namespace

void UndoDialog::open(QWidget *parent, Workspace *workspace, const Job &job, const QSet<qint64> &chosen,
    const std::function<void(qint64)> &started, const std::function<void(const QString &)> &failed)
{
    const QString title = JobModel::titleText(job);
    const QString text = chosen.isEmpty()
        ? Text::tr("Take back: %1").arg(title)
        : Text::tr("Take back %Ln chosen step(s) of: %1", nullptr, int(chosen.size())).arg(title);
    const auto run = [parent = QPointer<QWidget>(parent), account = QPointer<Workspace>(workspace), started, failed](
                         const JobPlan &plan) {
        if (!account || !parent)
            return;
        account->jobs()->start(
            plan, parent,
            [failed](const JobOutcome &outcome) {
                if (outcome.job.id == 0) // else it was started, and others follow it
                    failed(outcome.job.message.text());
            },
            started);
    };
    const auto show = [parent, account = QPointer<Workspace>(workspace), text, run](
                          const PlanDialog::Work &work, const JobPlan &plan) {
        if (!account)
            return;
        const auto asking = [account, text](const JobPlan &asked) { return question(account, text, asked); };
        auto *dialog = new PlanDialog(account, work, plan, asking, parent);
        QObject::connect(dialog, &PlanDialog::confirmed, parent, run);
        dialog->open();
    };
    const auto planned
        = [parent, account = QPointer<Workspace>(workspace), show, failed](const PlanDialog::Work &work) {
              if (!account)
                  return;
              account->mirror()->post(
                  parent, work, [show, work](const JobPlan &plan) { show(work, plan); },
                  [failed](const SqliteError &error) { failed(error.message()); });
          };
    // From the journal, not from a table on the screen: all of them, as they are on the disk.
    const auto unread = [failed](const SqliteError &error) { failed(Journal::errorText(error)); };
    workspace->journal()->steps(
        parent, job.id,
        [parent, account = QPointer<Workspace>(workspace), job, chosen, planned, unread](const QList<Change> &steps) {
            if (!account)
                return;
            account->journal()->recordsSince(
                parent,
                [job, steps, chosen, planned](
                    const RecordsSince &since) { planned(workOf(job, steps, chosen, since)); },
                unread);
        },
        unread);
}
