// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of records says of the jobs that were started from it.
#include "jobmodel.h"
#include "jobrunner.h"
#include "jobtext.h"
#include "resourcepage.h"
#include "workspace.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

// Its end is told where it was begun, if not all of it succeeded.
void ResourcePage::followJob(qint64 id)
{
    if (!workspace() || !attachment())
        return;
    auto *wait = new QObject(attachment());
    connect(workspace()->jobs(), &JobRunner::jobFinished, wait, [this, wait, id](const JobOutcome &outcome) {
        if (outcome.job.id != id)
            return;
        wait->deleteLater();
        const QString failures = JobText::failures(outcome.job.counts);
        if (failures.isEmpty())
            return;
        //: %1 is the title of a job, %2 a list: "1 failed, 1 skipped"
        say(MessageBar::Kind::Warning, tr("“%1” is over: %2.").arg(JobModel::titleText(outcome.job), failures));
        connect(addButton(u"showReportButton"_s, tr("Show the report")), &QToolButton::clicked, this,
            [this, id] { Q_EMIT jobWanted(id); });
    });
}
