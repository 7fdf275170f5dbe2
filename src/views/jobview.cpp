// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobview.h"

#include "accountmark.h"
#include "canceljob.h"
#include "columnfit.h"
#include "displaytext.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobtext.h"
#include "journal.h"
#include "narrowingbar.h"
#include "settings.h"
#include "stepmodel.h"
#include "steptext.h"
#include "ui_jobview.h"
#include "workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// In the order of StepModel::Column.
Resource stepColumns()
{
    return ViewState::tableOf({{"record", 22}, {"what", 17}, {"state", 10, CellType::Word}, {"change", 20},
        {"answer", 33}, {"time", 20, CellType::DateTime}});
}

QString seconds(qint64 count)
{
    return JobView::tr("%Ln second(s)", nullptr, int(count));
}

} // namespace

JobView::JobView(QWidget *parent)
    : QWidget(parent)
    , m_form(std::make_unique<Ui::JobView>())
    , m_steps(new StepModel(this))
    , m_narrowing(new NarrowingBar(this))
{
    m_form->setupUi(this);
    setUpTables();
    setUpButtons();
    connect(m_steps, &StepModel::stepsChanged, this, &JobView::showReport);
    connect(m_steps, &StepModel::found, this, &JobView::showFound);
    connect(m_steps, &StepModel::loaded, this, &JobView::showFound);
    m_narrowing->setObjectName(u"stepNarrowingBar"_s);
    m_form->layout->insertWidget(m_form->layout->indexOf(m_form->reportSplitter), m_narrowing);
    connect(m_narrowing, &NarrowingBar::cleared, this, [this] {
        m_steps->showAll();
        m_form->stepTable->setFocus();
    });
    connect(m_steps, &StepModel::failed, this, &JobView::failed);
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &JobView::showProgress);
    showJob(0);
}

JobView::~JobView() = default;

void JobView::setUpTables()
{
    QTableView *table = m_form->stepTable;
    table->setModel(m_steps);
    table->setSortingEnabled(true);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(1);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicator(-1, Qt::AscendingOrder); // as they were planned
    const int letter = fontMetrics().averageCharWidth();
    m_columns = new ColumnFit(table, stepColumns());
    m_columns->setState({});
    table->installEventFilter(this);
    connect(table, &QWidget::customContextMenuRequested, this, &JobView::showStepMenu);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobView::showChosen);
    connect(m_steps, &QAbstractItemModel::modelReset, this, &JobView::showChosen);
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Change &step = m_steps->step(index.row());
        if (step.resource == "contact" && !step.key.isEmpty())
            Q_EMIT selectRecords({step.key});
    });

    QTreeWidget *tree = m_form->reportTree;
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    tree->installEventFilter(this);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this, &JobView::showReportMenu);
    connect(tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { filterBy(item); });
    m_form->reportSplitter->setStretchFactor(0, 0);
    m_form->reportSplitter->setStretchFactor(1, 1);
    m_form->reportSplitter->setSizes({letter * 36, letter * 80});
    m_form->progressBar->setMaximumHeight(std::max(6, fontMetrics().height() * 2 / 3));
    m_form->reportSplitter->setMinimumHeight(fontMetrics().height() * 6);
}

void JobView::setUpButtons()
{
    m_form->pauseButton->setIcon(Icons::named("media-playback-pause"));
    m_form->resumeButton->setIcon(Icons::named("media-playback-start"));
    m_form->cancelButton->setIcon(Icons::named("process-stop"));
    m_form->tryNowButton->setIcon(Icons::named("view-refresh"));
    m_form->selectFailedButton->setIcon(Icons::named("edit-select-all"));
    m_form->retryFailedButton->setIcon(Icons::named("view-refresh"));
    m_form->earlierButton->setIcon(Icons::named("go-up"));
    m_form->laterButton->setIcon(Icons::named("go-down"));
    m_form->undoButton->setIcon(Icons::named("edit-undo"));
    m_form->undoneJobButton->setIcon(Icons::named("edit-undo"));
    m_form->undoneJobButton->hide();
    m_form->copyReportButton->setIcon(Icons::named("edit-copy"));
    m_form->saveReportButton->setIcon(Icons::named("document-save"));
    m_form->copyReportButton->setToolTip(tr("Copy the report (%1 in the list of results)")
                                             .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    connect(m_form->earlierButton, &QToolButton::clicked, this, [this] { runner()->moveUp(m_id); });
    connect(m_form->laterButton, &QToolButton::clicked, this, [this] { runner()->moveDown(m_id); });
    connect(m_form->pauseButton, &QPushButton::clicked, this, [this] { runner()->pause(m_id); });
    connect(m_form->resumeButton, &QPushButton::clicked, this, [this] { runner()->resume(m_id); });
    connect(m_form->cancelButton, &QPushButton::clicked, this, [this] { askToCancel(this, m_workspace, m_snapshot); });
    connect(m_form->tryNowButton, &QPushButton::clicked, this, [this] { runner()->retryNow(); });
    connect(
        m_form->selectFailedButton, &QPushButton::clicked, this, [this] { Q_EMIT selectRecords(chosen().contacts); });
    connect(m_form->retryFailedButton, &QPushButton::clicked, this, &JobView::retryFailed);
    connect(m_form->undoButton, &QPushButton::clicked, this, &JobView::undo);
    connect(m_form->undoneJobButton, &QToolButton::clicked, this, [this] { Q_EMIT jobWanted(m_snapshot.job.undoOf); });
    connect(m_form->saveReportButton, &QPushButton::clicked, this, &JobView::saveReport);
    connect(m_form->copyReportButton, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(reportText()); });
}

// Buttons exist only for a job that is shown, and a job only with a workspace.
JobRunner *JobView::runner() const
{
    return m_workspace->jobs();
}

void JobView::setWorkspace(Workspace *workspace)
{
    if (m_workspace) {
        disconnect(m_workspace->jobs(), nullptr, this, nullptr);
        disconnect(m_workspace->journal(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    showJob(0);
    if (!workspace)
        return;
    connect(workspace->jobs(), &JobRunner::jobChanged, this, [this](const JobSnapshot &snapshot) {
        if (m_id != 0 && snapshot.job.id == m_id)
            showSnapshot(snapshot);
        else
            showQueue(); // one that is over leaves the queue
    });
    connect(workspace->journal(), &Journal::pruned, this, [this] {
        m_undone = 0;
        showUndoneJob();
    });
    connect(workspace->jobs(), &JobRunner::jobAdded, this, &JobView::showQueue);
    connect(workspace->jobs(), &JobRunner::orderChanged, this, &JobView::showQueue);
    connect(workspace->jobs(), &JobRunner::jobFinished, this, &JobView::showQueue);
}

void JobView::showJob(qint64 id)
{
    m_id = m_workspace ? id : 0;
    m_snapshot = {};
    m_retrying = false;
    m_form->reportTree->clear();
    m_narrowing->setText({});
    m_form->stepTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_steps->setJob(m_workspace, m_id);
    const std::optional<JobSnapshot> running = m_id != 0 ? runner()->job(m_id) : std::nullopt;
    showSnapshot(running.value_or(JobSnapshot()));
    if (m_id == 0 || running)
        return;
    m_workspace->journal()->job(
        this, m_id,
        [this, id](const Job &job) {
            if (m_id != id || job.id != id)
                return;
            JobSnapshot snapshot;
            snapshot.job = job;
            snapshot.total = job.counts.total();
            snapshot.settled = job.counts.settled();
            showSnapshot(snapshot);
        },
        [this, id](const SqliteError &error) {
            if (m_id == id)
                Q_EMIT failed(Journal::errorText(error));
        });
}

void JobView::find(const JobQuery &query)
{
    m_steps->find(query);
}

void JobView::saveState(Settings *settings) const
{
    if (!m_workspace)
        return;
    const SettingPlace place{m_workspace->connection().id, u"steps"_s};
    settings->setValue(Setting::SplitterState, m_form->reportSplitter->saveState(), place);
    settings->setValue(Setting::TableColumns, m_columns->state(), place);
}

void JobView::restoreState(const Settings *settings)
{
    if (!m_workspace)
        return;
    const SettingPlace place{m_workspace->connection().id, u"steps"_s};
    m_form->reportSplitter->restoreState(settings->value(Setting::SplitterState, place).toByteArray());
    m_columns->setState(settings->value(Setting::TableColumns, place));
}

void JobView::showSnapshot(const JobSnapshot &snapshot)
{
    m_snapshot = snapshot;
    const Job &job = snapshot.job;
    const bool any = job.id != 0;
    m_form->titleLabel->setText(any ? JobModel::titleText(job) : QString());
    m_form->accountLabel->setText(any ? timesText() : QString());
    m_form->accountLabel->setVisible(any);
    if (any && m_workspace)
        markColour(m_form->accountLabel, m_workspace->account());
    showUndoneJob();
    m_form->progressBar->setVisible(any && !Job::isOver(job.state));
    m_form->reportSplitter->setVisible(m_id != 0);
    // A bar with nothing to do would show as busy for ever.
    m_form->progressBar->setRange(0, std::max(1, snapshot.total));
    m_form->progressBar->setValue(JobModel::settledCount(job));
    showProgress();
    showButtons();
}

// What other jobs do to this one.
void JobView::showQueue()
{
    const std::optional<JobSnapshot> now = m_id != 0 ? runner()->job(m_id) : std::nullopt;
    if (now && (now->place != m_snapshot.place || now->queued != m_snapshot.queued))
        showSnapshot(*now);
}

void JobView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showProgress(); // a countdown stands still while nobody sees it
}

void JobView::showProgress()
{
    const QString progress = progressText();
    m_form->progressLabel->setText(progress);
    m_form->progressLabel->setVisible(!progress.isEmpty());
    const QString reason = reasonText();
    m_form->reasonLabel->setText(reason);
    m_form->reasonLabel->setVisible(!reason.isEmpty());
    const bool counts = m_snapshot.job.state == Job::State::Running && !m_snapshot.waitUntil.isForever() && isVisible();
    if (counts != m_countdown.isActive())
        counts ? m_countdown.start() : m_countdown.stop();
}

QString JobView::timesText() const
{
    const Job &job = m_snapshot.job;
    QStringList parts;
    if (!job.accountLabel.isEmpty())
        parts.append(job.accountLabel);
    const QString confirmed = DisplayText::date(job.createdAt);
    const QString started = DisplayText::date(job.startedAt);
    if (job.createdAt.isValid() && confirmed != started)
        parts.append(tr("confirmed %1").arg(confirmed));
    if (job.startedAt.isValid())
        parts.append(tr("started %1").arg(started));
    if (job.retryOf != 0)
        parts.append(tr("second attempt at what was left of another job"));
    return parts.join(u" · ");
}

QString JobView::progressText() const
{
    const Job &job = m_snapshot.job;
    if (job.id == 0)
        return {};
    if (Job::isOver(job.state)) {
        QStringList parts{JobModel::stateText(job),
            tr("%1 step(s)", "“2 of 3” steps", job.counts.total()).arg(JobModel::progressText(job))};
        // The clock may have been set back meanwhile.
        if (job.startedAt.isValid() && job.finishedAt >= job.startedAt)
            parts.append(tr("took %1").arg(DisplayText::duration(job.startedAt.secsTo(job.finishedAt))));
        return parts.join(u" · ");
    }
    QStringList parts{Changes::stateText(job.state), JobModel::progressText(job)};
    if (const QString failures = JobText::failures(job.counts); !failures.isEmpty())
        parts.append(failures);
    if (const QString rate = JobText::rate(m_snapshot); !rate.isEmpty())
        parts.append(rate);
    if (const QString left = JobText::timeLeft(m_snapshot); !left.isEmpty())
        parts.append(tr("%1 left").arg(left));
    return parts.join(u" · ");
}

QString JobView::waitText() const
{
    const qint64 left = (m_snapshot.waitUntil.remainingTime() + 999) / 1000;
    if (m_snapshot.wait == JobSnapshot::Wait::Network && !m_snapshot.waitReason.isEmpty())
        return m_snapshot.waitReason + u' '
            + (left > 0 ? tr("Nothing is lost; it is tried again in %1.").arg(seconds(left))
                        : tr("Nothing is lost; it is being tried again."));
    if (m_snapshot.wait == JobSnapshot::Wait::Network)
        //: %1 is a time of day
        return tr("The network or the service cannot be reached since %1.")
                   .arg(DisplayText::clock(m_snapshot.waitSince))
            + u' '
            + (left > 0 ? tr("Nothing is lost; it is tried again in %1.").arg(seconds(left))
                        : tr("Nothing is lost; it is being tried again."));
    if (m_snapshot.wait == JobSnapshot::Wait::SignIn)
        return tr("Waits for the account, and goes on by itself when it works again. %1").arg(m_snapshot.waitReason);
    // Shorter ones are the usual pace.
    if (m_snapshot.wait == JobSnapshot::Wait::Quota && left >= 2)
        return tr("The account's quota is used up for the moment. Goes on in %1.").arg(seconds(left));
    return {};
}

QString JobView::reasonText() const
{
    const Job &job = m_snapshot.job;
    if (job.id == 0)
        return {};
    if (m_snapshot.cancelling)
        return tr("Being cancelled: waits for the answers to what was sent.");
    switch (job.state) {
    case Job::State::Waiting:
        return m_snapshot.place > 1 ? tr("Waits for its turn: %Ln job(s) before it.", nullptr, m_snapshot.place - 1)
                                    : tr("Waits for its turn: another job is before it.");
    case Job::State::Running:
        return waitText();
    case Job::State::Paused:
        return job.message.isEmpty() ? tr("Paused by you. Nothing more is sent until you resume it.")
                                     : job.message.text();
    case Job::State::Interrupted: {
        const int sent = m_snapshot.shownCounts()[Change::State::Sent];
        const QString text
            = tr("The program ended while this job ran. Continue does what is missing and nothing twice; "
                 "Cancel leaves the rest undone.");
        if (sent == 0)
            return text;
        return text + u' '
            + tr("%Ln step(s) may have been sent; what became of them is looked up first.", nullptr, sent);
    }
    case Job::State::Stopped:
        return tr("%1 Every further step would meet the same, so the job was stopped.").arg(job.message.text());
    case Job::State::Cancelled: {
        const QString text = tr("Cancelled: %Ln step(s) were not sent.", nullptr, job.counts[Change::State::Cancelled]);
        const int unknown = job.counts[Change::State::Unknown];
        return unknown == 0
            ? text
            : text + u' ' + tr("%Ln step(s) had been sent; what became of them is not known.", nullptr, unknown);
    }
    case Job::State::Finished:
        break;
    }
    return {};
}

// The views' own Copy takes the current cell only; a shortcut of the window would take the key away from them.
bool JobView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                if (watched == m_form->stepTable)
                    copySteps();
                else
                    QGuiApplication::clipboard()->setText(reportText());
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
