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

QString consequence(const JobSnapshot &job)
{
    const StepCounts counts = job.shownCounts();
    const int done = counts[Change::State::Done];
    const int sent = counts[Change::State::Sent];
    QStringList sentences;
    if (done == 0 && sent == 0)
        sentences.append(Text::tr("Nothing has been changed so far."));
    if (done > 0)
        sentences.append(Text::tr("%Ln step(s) are done and stay as they are.", nullptr, done));
    if (sent > 0 && job.job.state == Job::State::Interrupted)
        sentences.append(Text::tr("%Ln step(s) may have been sent: what became of them is looked up.", nullptr, sent));
    else if (sent > 0)
        sentences.append(Text::tr("%Ln step(s) have been sent: what becomes of them is awaited.", nullptr, sent));
    sentences.append(Text::tr("%Ln step(s) will not be sent.", nullptr, counts[Change::State::Planned]));
    return sentences.join(u' ');
}

} // namespace

void askToCancel(QWidget *parent, Workspace *workspace, const JobSnapshot &job)
{
    Question question;
    question.objectName = u"cancelJobBox"_s;
    question.account = workspace->account();
    question.text = Text::tr("Cancel “%1”?").arg(JobModel::titleText(job.job));
    question.consequence = consequence(workspace->jobs()->job(job.job.id).value_or(job));
    question.action = Text::tr("&Stop this job");
    const bool goesOn = job.job.state == Job::State::Waiting || job.job.state == Job::State::Running;
    question.refusal = goesOn ? Text::tr("&Keep it running") : Text::tr("&Keep it"); // "Cancel" is what is asked
    askToConfirm(parent, question, [account = QPointer<Workspace>(workspace), id = job.job.id] {
        if (account)
            account->jobs()->cancel(id);
    });
}
