// SPDX-License-Identifier: GPL-3.0-or-later
#include "canceljob.h"

#include "confirm.h"
#include "jobmodel.h"
#include "jobrunner.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CancelJob)
};

} // namespace

void askToCancel(QWidget *parent, Workspace *workspace, const JobSnapshot &job)
{
    Question question;
    question.objectName = u"cancelJobBox"_s;
    question.account = workspace->account();
    question.text = Text::tr("Cancel “%1”?").arg(JobModel::titleText(job.job));
    question.consequence = Text::tr(
        "%1 step(s) are done and stay as they are. What was not sent yet is left undone.", "“2 of 3” steps", job.total)
                               .arg(JobModel::progressText(job.job));
    question.action = Text::tr("&Stop this job");
    askToConfirm(parent, question, [account = QPointer<Workspace>(workspace), id = job.job.id] {
        if (account)
            account->jobs()->cancel(id);
    });
}
