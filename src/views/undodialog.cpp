// SPDX-License-Identifier: GPL-3.0-or-later
#include "undodialog.h"

#include "accountmark.h"
#include "apiclient.h"
#include "changekind.h"
#include "displaytext.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobrunner.h"
#include "journal.h"
#include "messagebar.h"
#include "mirror.h"
#include "plandifference.h"
#include "steptext.h"
#include "ui_undodialog.h"
#include "workspace.h"

#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace {
enum PlanColumn { WhatColumn, CountColumn, PlanColumnCount };
}

UndoDialog::UndoDialog(Workspace *workspace, const Job &job, const QSet<qint64> &chosen, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::UndoDialog>())
    , m_workspace(workspace)
    , m_job(job)
    , m_chosen(chosen)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    setUp();
    connect(workspace, &QObject::destroyed, this, &QDialog::reject);
    readSteps();
}

UndoDialog::~UndoDialog() = default;

void UndoDialog::setUp()
{
    const QString title = JobModel::titleText(m_job);
    m_ui->titleLabel->setText(m_chosen.isEmpty()
            ? tr("Take back: %1").arg(title)
            : tr("Take back %Ln chosen step(s) of: %1", nullptr, int(m_chosen.size())).arg(title));
    const int dot = fontMetrics().height();
    m_ui->accountSwatch->setPixmap(Icons::swatch(m_workspace->account().colour).pixmap(dot, dot));
    markAccount(m_ui->accountLabel, m_workspace->account());

    QTableWidget *table = m_ui->planTable;
    table->setColumnCount(PlanColumnCount);
    table->setHorizontalHeaderLabels({tr("What will be done"), tr("Steps")});
    table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table->setMinimumHeight(fontMetrics().height() * 5);
    m_ui->leftTree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->leftTree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_ui->leftTree->header()->setStretchLastSection(false);
    m_ui->leftTree->setMinimumHeight(fontMetrics().height() * 5);

    for (QWidget *widget : {static_cast<QWidget *>(m_ui->consequencesLabel), static_cast<QWidget *>(m_ui->leftLabel),
             static_cast<QWidget *>(m_ui->leftTree)})
        widget->hide();
    m_ui->messageBar->hide();
    connect(m_ui->numberConfirmation, &NumberConfirmation::confirmedChanged, this, &UndoDialog::updateStart);
    connect(m_ui->startButton, &QPushButton::clicked, this, &UndoDialog::start);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->cancelButton->setFocus();
}

// From the journal, not from a table on the screen: all of them, as they are on the disk.
void UndoDialog::readSteps()
{
    setBusy(true);
    m_workspace->journal()->steps(
        this, m_job.id,
        [this](const QList<Change> &steps) {
            m_steps = steps;
            makePlan([this](const UndoPlan &plan) { showPlan(plan); });
        },
        [this](const SqliteError &error) { showError(Journal::errorText(error)); });
}

void UndoDialog::makePlan(std::function<void(const UndoPlan &)> then)
{
    if (!m_workspace)
        return;
    setBusy(true);
    m_workspace->mirror()->post(
        this,
        [job = m_job, steps = m_steps, chosen = m_chosen](
            MirrorStore &store) { return Plan::undo(store, job, steps, chosen); },
        [this, then = std::move(then)](const UndoPlan &plan) {
            setBusy(false);
            then(plan);
        },
        [this](const SqliteError &error) { showError(error.message()); });
}

void UndoDialog::showPlan(const UndoPlan &plan)
{
    m_plan = plan;
    fillPlanTable();
    fillLeftTree();
    const auto seconds = qint64(std::ceil(m_plan.seconds(m_workspace->client()->quota().perSecond)));
    m_ui->costLabel->setText(requests() == 0
            ? tr("There is nothing to take back.")
            : tr("%1 to the service, %2 at what it permits at present.", "“3 requests”, “about 2 minutes”")
                  .arg(tr("%Ln request(s)", nullptr, requests()), DisplayText::duration(seconds)));
    m_ui->consequencesLabel->setText(m_plan.consequences.join(u'\n'));
    m_ui->consequencesLabel->setVisible(!m_plan.consequences.isEmpty());
    m_ui->numberConfirmation->setNumber(deletions());

    // Return starts it only where nothing is lost by that.
    const bool harmless = requests() > 0 && deletions() == 0;
    m_ui->startButton->setDefault(harmless);
    m_ui->cancelButton->setDefault(!harmless);
    updateStart();
    if (harmless)
        m_ui->startButton->setFocus();
    else if (deletions() > 1)
        m_ui->numberConfirmation->setFocus();
    else
        m_ui->cancelButton->setFocus();
}

// A line for each kind of step, in the order in which they come.
void UndoDialog::fillPlanTable()
{
    QStringList titles;
    QHash<QString, int> counts;
    for (const Change &step : std::as_const(m_plan.steps)) {
        const QString title = Changes::title(step).simplified();
        if (counts[title]++ == 0)
            titles.append(title);
    }
    QTableWidget *table = m_ui->planTable;
    table->setRowCount(int(titles.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        auto *what = new QTableWidgetItem(titles.at(row));
        what->setToolTip(StepText::toolTip(titles.at(row)));
        auto *count = new QTableWidgetItem(DisplayText::number(counts.value(titles.at(row))));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->setItem(row, WhatColumn, what);
        table->setItem(row, CountColumn, count);
    }
}

void UndoDialog::fillLeftTree()
{
    QTreeWidget *tree = m_ui->leftTree;
    tree->clear();
    std::map<QString, QList<QTreeWidgetItem *>> reasons;
    for (const UndoSkip &skip : std::as_const(m_plan.left)) {
        auto *item = new QTreeWidgetItem({skip.change.label.simplified(), Changes::title(skip.change).simplified()});
        for (int column = 0; column < 2; ++column)
            item->setToolTip(column, StepText::toolTip(item->text(column)));
        reasons[skip.reason].append(item);
    }
    QList<QTreeWidgetItem *> groups;
    for (const auto &[reason, items] : reasons) {
        auto *group = new QTreeWidgetItem({reason, DisplayText::number(items.size())});
        group->setToolTip(0, StepText::toolTip(reason));
        group->addChildren(items);
        groups.append(group);
    }
    std::stable_sort(groups.begin(), groups.end(),
        [](const QTreeWidgetItem *a, const QTreeWidgetItem *b) { return a->childCount() > b->childCount(); });
    tree->addTopLevelItems(groups);
    const int left = int(m_plan.left.size());
    m_ui->leftLabel->setText(tr("%Ln step(s) will be left alone:", nullptr, left));
    m_ui->leftLabel->setVisible(left > 0);
    tree->setVisible(left > 0);
}

// What was shown is what runs: if it has become something else meanwhile, that is shown first.
void UndoDialog::start()
{
    if (m_busy || requests() == 0 || !m_ui->numberConfirmation->isConfirmed())
        return;
    makePlan([this](const UndoPlan &plan) {
        const PlanDifference difference = Plan::difference(m_plan.steps, plan.steps);
        if (difference.isEmpty()) {
            run();
            return;
        }
        showPlan(plan);
        m_ui->messageBar->display(MessageBar::Kind::Warning, difference.text());
        m_ui->messageBar->setDetails(tr("What has changed"), difference.lines);
    });
}

void UndoDialog::run()
{
    setBusy(true);
    m_workspace->jobs()->start(
        m_plan, this,
        [this](const JobOutcome &outcome) {
            if (outcome.job.id == 0) // else it was started, and others follow it
                showError(outcome.job.message);
        },
        [this](qint64 job) {
            Q_EMIT started(job);
            accept();
        });
}

void UndoDialog::showError(const QString &text)
{
    setBusy(false);
    m_ui->messageBar->display(MessageBar::Kind::Error, text);
}

void UndoDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->progressBar->setVisible(busy);
    updateStart();
}

void UndoDialog::updateStart()
{
    m_ui->startButton->setEnabled(!m_busy && requests() > 0 && m_ui->numberConfirmation->isConfirmed());
}

int UndoDialog::deletions() const
{
    return int(std::count_if(
        m_plan.steps.cbegin(), m_plan.steps.cend(), [](const Change &step) { return changeKind(step.kind).deletes; }));
}
