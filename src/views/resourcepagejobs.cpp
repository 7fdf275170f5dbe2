// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of records says of the jobs that were started from it.
#include "jobmodel.h"
#include "jobrunner.h"
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
        const StepCounts &counts = outcome.job.counts;
        if (counts.unsuccessful() == 0)
            return;
        QStringList parts;
        if (const int failed = counts[Change::State::Failed]; failed > 0)
            parts.append(tr("%Ln step(s) failed", nullptr, failed));
        if (const int skipped = counts[Change::State::Skipped]; skipped > 0)
            parts.append(tr("%Ln skipped", nullptr, skipped));
        if (const int unknown = counts[Change::State::Unknown]; unknown > 0)
            parts.append(tr("%Ln with unknown outcome", nullptr, unknown));
        //: %1 is the title of a job, %2 a list: "1 step failed, 1 skipped"
        say(MessageBar::Kind::Warning,
            tr("“%1” is over: %2.").arg(JobModel::titleText(outcome.job), parts.join(u", "_s)));
        connect(addButton(u"showReportButton"_s, tr("Show the report")), &QToolButton::clicked, this,
            [this, id] { Q_EMIT jobWanted(id); });
    });
}
