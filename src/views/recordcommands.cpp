// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordcommands.h"

#include "apiclient.h"
#include "displaytext.h"
#include "jobrunner.h"
#include "mirror.h"
#include "workspace.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace RecordCommands {

QString cost(const JobPlan &plan, Workspace *workspace)
{
    const int requests = plan.requests();
    const auto seconds = qint64(std::ceil(plan.seconds(workspace->client()->quota().perSecond)));
    QString text = FormDialog::tr("%1 to the service, %2 at what it permits at present.")
                       .arg(FormDialog::tr("%Ln request(s)", nullptr, requests), DisplayText::duration(seconds));
    if (const int settled = int(plan.steps.size()) - requests; settled > 0)
        text += u' ' + FormDialog::tr("Already so: %1.").arg(DisplayText::number(settled));
    return text;
}

QString problemOf(const JobOutcome &outcome)
{
    for (const Change &step : outcome.steps) {
        if (!step.message.isEmpty() && !Change::isSuccess(step.state))
            return step.message;
    }
    return outcome.job.message;
}

void confirm(const Asker &asker, FormDialog::Work work, PlanDialog::Asking asking)
{
    const QPointer<Workspace> workspace = asker.workspace;
    const auto fail = [guard = QPointer<QWidget>(asker.widget), failed = asker.failed](const QString &problem) {
        if (guard && failed)
            failed(problem);
    };
    const auto run
        = [workspace, fail, guard = QPointer<QWidget>(asker.widget), started = asker.started](const JobPlan &plan) {
              if (!workspace)
                  return; // the account was forgotten while this was asked
              const bool single = plan.steps.size() == 1;
              workspace->jobs()->start(
                  plan, workspace,
                  [fail, single](const JobOutcome &outcome) {
                      const bool tells = single || outcome.job.id == 0;
                      if (tells && !outcome.succeeded() && outcome.job.state != Job::State::Cancelled)
                          fail(problemOf(outcome));
                  },
                  [guard, started, single](qint64 job) {
                      if (guard && started && !single)
                          started(job);
                  });
          };
    workspace->mirror()->post(
        asker.context, work,
        [workspace, work, run, widget = asker.widget, asking = std::move(asking)](const JobPlan &plan) {
            if (plan.isEmpty() || !workspace)
                return;
            auto *dialog = new PlanDialog(workspace, work, plan, asking, widget);
            QObject::connect(dialog, &PlanDialog::confirmed, dialog, run);
            dialog->open();
        },
        [fail](const SqliteError &error) { fail(error.message()); });
}

void confirm(RecordPage *page, FormDialog::Work work, PlanDialog::Asking asking)
{
    confirm({page->workspace(), page, page->attachment(),
                [page](const QString &problem) { page->say(MessageBar::Kind::Error, problem); },
                [page](qint64 job) { Q_EMIT page->jobStarted(job); }},
        std::move(work), std::move(asking));
}

void open(FormDialog *form, RecordPage *page)
{
    QObject::connect(form, &FormDialog::saved, page, [page](const QString &key) { page->selectKeys({key}); });
    QObject::connect(form, &FormDialog::started, page, &RecordPage::jobStarted);
    form->open();
}

Narrowing pointingAt(const QString &text, const QByteArray &column, qint64 id, const Listing &listing)
{
    Narrowing narrowing;
    narrowing.text = text;
    narrowing.filter.references = {{column, id}};
    narrowing.listing = listing;
    return narrowing;
}

} // namespace RecordCommands
