// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobnotices.h"

#include "jobmodel.h"
#include "jobrunner.h"
#include "workspaces.h"

#include <QBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 LongWaitMs = 60'000; // for the quota; shorter ones are the usual pace
}

JobNotices::JobNotices(Workspaces *workspaces, QBoxLayout *place, QWidget *window)
    : QObject(window)
    , m_workspaces(workspaces)
    , m_place(place)
    , m_window(window)
{
    connect(workspaces, &Workspaces::opened, this, &JobNotices::follow);
    connect(workspaces, &Workspaces::currentChanged, this, &JobNotices::hide);
    const QList<Workspace *> open = workspaces->all();
    for (Workspace *workspace : open)
        follow(workspace);
}

void JobNotices::follow(Workspace *workspace)
{
    connect(workspace->jobs(), &JobRunner::jobChanged, this,
        [this, workspace](const JobSnapshot &snapshot) { jobChanged(workspace, snapshot); });
    connect(workspace->jobs(), &JobRunner::jobFinished, this,
        [this, workspace](const JobOutcome &outcome) { jobOver(workspace, outcome.job); });
    connect(workspace, &QObject::destroyed, this, [this, workspace] {
        hide(workspace);
        m_accounts.remove(workspace);
    });
}

JobNotices::News JobNotices::newsOf(const JobSnapshot &snapshot)
{
    using Wait = JobSnapshot::Wait;
    const Job &job = snapshot.job;
    if (job.state == Job::State::Stopped || (job.state == Job::State::Paused && !job.message.isEmpty()))
        return News::StandsStill;
    if (job.state != Job::State::Running || !job.bulk)
        return News::None;
    if (snapshot.wait == Wait::SignIn)
        return News::WaitsForAccount;
    if (snapshot.wait == Wait::Network)
        return News::WaitsForNetwork;
    const bool longWait = snapshot.wait == Wait::Quota && snapshot.waitUntil.remainingTime() >= LongWaitMs;
    return longWait ? News::WaitsForQuota : News::None;
}

QString JobNotices::textOf(News news, const JobSnapshot &snapshot)
{
    const QString title = JobModel::titleText(snapshot.job);
    switch (news) {
    case News::WaitsForAccount:
        return tr("“%1” waits, since the account does not work at the moment. %2").arg(title, snapshot.waitReason);
    case News::WaitsForNetwork:
        return snapshot.waitReason.isEmpty()
            ? tr("“%1” waits for the network and goes on by itself.").arg(title)
            : tr("“%1” waits for the network and goes on by itself. %2").arg(title, snapshot.waitReason);
    case News::WaitsForQuota:
        return tr("“%1” waits for the quota of the account and goes on by itself.").arg(title);
    case News::StandsStill:
        return tr("“%1” was stopped. %2").arg(title, snapshot.job.message.text());
    case News::None:
        break;
    }
    return {};
}

void JobNotices::jobChanged(Workspace *workspace, const JobSnapshot &snapshot)
{
    Account &account = m_accounts[workspace];
    const qint64 id = snapshot.job.id;
    const News news = newsOf(snapshot);
    const News before = account.told.value(id, News::None);
    // Between two waits for the network there is one attempt.
    const bool stillWaits = before == News::WaitsForNetwork && news == News::None
        && snapshot.job.state == Job::State::Running && snapshot.settled == account.settled.value(id);
    account.settled.insert(id, snapshot.settled);
    if (news == before || stillWaits)
        return;
    account.told.insert(id, news);
    if (news != News::None)
        tell(workspace, id, MessageBar::Kind::Warning, textOf(news, snapshot).trimmed());
    else if (account.job == id)
        hide(workspace);
}

// What was cancelled was cancelled by hand.
void JobNotices::jobOver(Workspace *workspace, const Job &job)
{
    Account &account = m_accounts[workspace];
    account.told.remove(job.id);
    account.settled.remove(job.id);
    if (account.job == job.id)
        hide(workspace);
    if (job.id == 0 || !job.bulk || job.state == Job::State::Cancelled)
        return;
    const bool bad = job.counts.unsuccessful() > 0;
    tell(workspace, job.id, bad ? MessageBar::Kind::Warning : MessageBar::Kind::Information,
        tr("“%1”: %2", "title of a job, its state").arg(JobModel::titleText(job), JobModel::stateText(job)));
}

void JobNotices::tell(Workspace *workspace, qint64 job, MessageBar::Kind kind, const QString &text)
{
    if (workspace == m_workspaces->current())
        return;
    Account &account = m_accounts[workspace];
    if (!account.bar) {
        account.bar = new MessageBar(m_window);
        account.bar->setObjectName(u"jobNoticeBar"_s);
        m_place->addWidget(account.bar);
    }
    account.job = job;
    //: %1 is the name of an account, %2 a sentence about one of its jobs
    account.bar->display(kind, tr("%1: %2").arg(workspace->accountLabel(), text));
    connect(account.bar->addButton(u"jobNoticeButton"_s, tr("Show")), &QToolButton::clicked, this,
        [this, workspace, id = workspace->connection().id, job] {
            hide(workspace);
            Q_EMIT jobWanted(id, job);
        });
}

void JobNotices::hide(Workspace *workspace)
{
    const auto found = m_accounts.find(workspace);
    if (found == m_accounts.end() || !found->bar)
        return;
    found->bar->deleteLater();
    found->bar->hide();
    found->bar = nullptr;
    found->job = 0;
}
