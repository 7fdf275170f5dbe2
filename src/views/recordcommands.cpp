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

void confirm(RecordPage *page, FormDialog::Work work, std::function<Question(const JobPlan &)> question)
{
    Workspace *workspace = page->workspace();
    const auto fail = [guard = QPointer<RecordPage>(page)](const QString &problem) {
        if (guard)
            guard->say(MessageBar::Kind::Error, problem);
    };
    const auto run
        = [open = QPointer<Workspace>(workspace), fail, guard = QPointer<RecordPage>(page)](const JobPlan &plan) {
              if (!open)
                  return; // the account was forgotten while this was asked
              const bool single = plan.steps.size() == 1;
              open->jobs()->start(
                  plan, open,
                  [fail, single](const JobOutcome &outcome) {
                      const bool tells = single || outcome.job.id == 0;
                      if (tells && !outcome.succeeded() && outcome.job.state != Job::State::Cancelled)
                          fail(problemOf(outcome));
                  },
                  [guard, single](qint64 job) {
                      if (guard && !single)
                          Q_EMIT guard->jobStarted(job);
                  });
          };
    workspace->mirror()->post(
        page, std::move(work),
        [page, workspace, run, question = std::move(question)](const JobPlan &plan) {
            if (plan.isEmpty() || page->workspace() != workspace)
                return;
            Question asked = question(plan);
            asked.account = workspace->account();
            askToConfirm(page, asked, [run, plan] { run(plan); });
        },
        [fail](const SqliteError &error) { fail(error.message()); });
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
