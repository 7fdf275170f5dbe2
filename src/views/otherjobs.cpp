// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherjobs.h"

#include "jobmodel.h"
#include "steptext.h"
#include "workspaces.h"

#include <optional>

using namespace Qt::StringLiterals;

OtherJobs::OtherJobs(Workspaces *workspaces, QWidget *parent)
    : QToolButton(parent)
    , m_workspaces(workspaces)
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &OtherJobs::update);
    connect(this, &QToolButton::clicked, this, [this] { Q_EMIT jobWanted(m_account, m_job); });
    const QList<Workspace *> open = workspaces->all();
    for (Workspace *workspace : open)
        follow(workspace);
    connect(workspaces, &Workspaces::opened, this, &OtherJobs::follow);
    connect(workspaces, &Workspaces::currentChanged, this, &OtherJobs::update);
    update();
}

void OtherJobs::follow(Workspace *workspace)
{
    const auto soon = qOverload<>(&QTimer::start);
    const JobRunner *jobs = workspace->jobs();
    connect(jobs, &JobRunner::opened, &m_soon, soon);
    connect(jobs, &JobRunner::jobAdded, &m_soon, soon);
    connect(jobs, &JobRunner::jobChanged, &m_soon, soon);
    connect(jobs, &JobRunner::jobFinished, &m_soon, soon);
    connect(workspace, &Workspace::accountChanged, &m_soon, soon);
    connect(workspace, &QObject::destroyed, &m_soon, soon);
}

void OtherJobs::update()
{
    std::optional<JobSnapshot> shown;
    QString account;
    int more = 0;
    const QList<Workspace *> open = m_workspaces->all();
    for (const Workspace *workspace : open) {
        if (workspace == m_workspaces->current())
            continue;
        const QList<JobSnapshot> jobs = workspace->jobs()->jobs();
        for (const JobSnapshot &job : jobs) {
            const bool runs = job.job.state == Job::State::Running;
            if (!job.job.bulk || (!runs && job.job.state != Job::State::Waiting))
                continue;
            more += shown ? 1 : 0;
            if (shown && (!runs || shown->job.state == Job::State::Running))
                continue;
            shown = job;
            account = workspace->accountLabel();
            m_account = workspace->connection().id;
            m_job = job.job.id;
        }
    }
    setVisible(shown.has_value());
    if (!shown)
        return;
    //: %1 is the name of an account, %2 “120 of 2,000”: how far a job has come there
    QString text = tr("%1: %2").arg(account, JobModel::progressText(shown->job));
    if (more > 0)
        text += u" · "_s + tr("%Ln more job(s)", nullptr, more);
    setText(text.replace(u'&', u"&&"_s));
    const QString title = tr("Open the job of %1: %2").arg(account, JobModel::titleText(shown->job));
    setAccessibleName(title);
    setToolTip(StepText::toolTip(title));
}
