// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a job that is shown.
#include "csvexport.h"
#include "displaytext.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobview.h"
#include "journal.h"
#include "plansummary.h"
#include "recordcommands.h"
#include "stepmodel.h"
#include "steptext.h"
#include "ui_jobview.h"
#include "undodialog.h"
#include "workspace.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxNamesInReport = 1000; // of each cause

// What the title of the job leaves open, as far as the lines of the plan do not say it either.
QString retriedText(const QList<Change> &steps)
{
    QStringList said;
    for (const Change &step : steps) {
        const bool hasValues = step.kind == ChangeKind::UpdateContact; // which are shown
        if (step.kind == ChangeKind::CreateEnrollment)
            said.append(StepText::changes(step, {}).join(u'\n'));
        else if (steps.size() == 1 && !hasValues)
            said.append(Changes::title(step));
    }
    said.removeDuplicates();
    return said.join(u'\n');
}

} // namespace

QString JobView::groupText(const StepGroup &group)
{
    if (!group.hasCause)
        return Changes::stateText(group.state);
    const QString words = group.message.isEmpty() ? group.cause : group.message;
    return words.isEmpty() ? tr("without a reason") : words.simplified();
}

bool JobView::canRetry() const
{
    return Job::isOver(m_snapshot.job.state) && !m_retrying;
}

void JobView::askToRetry(
    const Asker &asker, const Job &job, const QSet<qint64> &chosen, const std::function<void()> &asked)
{
    const auto question = [asked](const JobPlan &plan) {
        if (asked)
            asked();
        PlanQuestion retry;
        retry.objectName = u"retryQuestion"_s;
        retry.text
            = tr("Try %Ln step(s) again: %1?", nullptr, int(plan.steps.size())).arg(JobModel::titleText(plan.job));
        retry.consequence = retriedText(plan.steps);
        retry.action = tr("&Retry");
        if (plan.job.kind == JobKind::CancelSubscription || plan.job.kind == JobKind::Undo)
            retry.refusal = tr("&Do not retry");
        retry.destructive = Plan::removals(plan.steps) > 0;
        return retry;
    };
    // From the journal: other retries may have taken up some of them since they were shown.
    asker.workspace->journal()->steps(
        asker.context, job.id,
        [asker, question, chosen, job](const QList<Change> &steps) {
            const auto plan = [job, steps, chosen](MirrorStore &store) {
                JobPlan again = Plan::retry(store, job, steps, chosen);
                again.problem = again.isEmpty() ? tr("There is nothing to try again.") : QString();
                return again;
            };
            RecordCommands::confirm(asker, plan, question);
        },
        [asker](const SqliteError &error) { asker.failed(Journal::errorText(error)); });
}

QString JobView::retryText(const Chosen &chosen)
{
    return tr("&Retry %Ln step(s)…", nullptr, int(chosen.toRetry.size()));
}

QString JobView::selectText(const Chosen &chosen)
{
    return tr("Se&lect %Ln contact(s)", nullptr, int(chosen.contacts.size()));
}

QString JobView::undoText(const Chosen &chosen)
{
    return tr("&Undo %Ln step(s)…", nullptr, int(chosen.toUndo.size()));
}

// Rows of the table are chosen, or it does not show all of them.
bool JobView::meansPart() const
{
    return m_form->stepTable->selectionModel()->hasSelection() || !m_steps->showsAll();
}

JobView::Chosen JobView::chosen() const
{
    Chosen chosen;
    QSet<qint64> unsuccessful;
    const QList<int> selected = selectedSteps();
    const int count = selected.isEmpty() ? m_steps->rowCount() : int(selected.size());
    for (int i = 0; i < count; ++i) {
        const Change &step = m_steps->step(selected.isEmpty() ? i : selected.at(i));
        if (step.isLeft())
            chosen.toRetry.insert(step.id);
        if (m_steps->canBeUndone(step))
            chosen.toUndo.insert(step.id);
        if (Change::canBeRetried(step.state))
            unsuccessful.insert(step.id);
    }
    chosen.contacts = m_steps->contacts(unsuccessful);
    return chosen;
}

void JobView::retryFailed()
{
    if (runner()->isReadOnly()) { // before a preview is read, not after
        Q_EMIT failed(JobRunner::readOnlyText());
        return;
    }
    m_retrying = true; // until it is asked: a second click must not ask a second time
    const QSet<qint64> meant = meansPart() ? chosen().toRetry : QSet<qint64>();
    showButtons();
    const auto asked = [this] {
        m_retrying = false;
        showButtons();
    };
    const auto fail = [this, asked](const QString &problem) {
        asked();
        Q_EMIT failed(problem);
    };
    const Asker asker{m_workspace, this, this, fail, [this](qint64 started) { Q_EMIT jobStarted(started); }};
    askToRetry(asker, m_snapshot.job, meant, asked);
}

QString JobView::reportText() const
{
    QStringList lines{JobModel::titleText(m_snapshot.job), timesText(), progressText()};
    const QString reason = reasonText();
    if (!reason.isEmpty())
        lines.append(reason);
    lines.append(QString());
    for (const StepGroup &group : m_steps->groups(StepModel::Counted::All)) {
        const QString line = tr("%1: %2").arg(groupText(group), DisplayText::number(group.count));
        lines.append(group.hasCause ? u"    "_s + line : line);
        if (!group.hasCause)
            continue;
        int named = 0;
        for (const Change &step : m_steps->steps()) {
            if (step.state == group.state && StepModel::causeKey(step) == group.cause && named++ < MaxNamesInReport)
                lines.append(u"        "_s + step.label.simplified());
        }
    }
    return lines.join(u'\n') + u'\n';
}

void JobView::undo()
{
    if (runner()->isReadOnly()) { // before a preview is read, not after
        Q_EMIT failed(JobRunner::readOnlyText());
        return;
    }
    const QSet<qint64> meant = meansPart() ? chosen().toUndo : QSet<qint64>();
    UndoDialog::open(
        this, m_workspace, m_snapshot.job, meant, [this](qint64 job) { Q_EMIT jobStarted(job); },
        [this](const QString &text) { Q_EMIT failed(text); });
}

void JobView::showStepMenu(const QPoint &position)
{
    if (selectedSteps().isEmpty())
        return;
    const Chosen meant = chosen();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"stepMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::named("edit-copy"), tr("&Copy"), this, &JobView::copySteps)
        ->setObjectName(u"copyStepsAction"_s);
    QAction *retrySteps = menu->addAction(Icons::named("view-refresh"), retryText(meant), this, &JobView::retryFailed);
    retrySteps->setObjectName(u"retryStepsAction"_s);
    retrySteps->setEnabled(!meant.toRetry.isEmpty() && canRetry());
    QAction *undoSteps = menu->addAction(Icons::named("edit-undo"), undoText(meant), this, &JobView::undo);
    undoSteps->setObjectName(u"undoStepsAction"_s);
    undoSteps->setEnabled(!meant.toUndo.isEmpty() && Job::isOver(m_snapshot.job.state));
    menu->popup(m_form->stepTable->viewport()->mapToGlobal(position));
}

// For the result or cause that is chosen, which is also what the table shows.
void JobView::showReportMenu(const QPoint &position)
{
    m_form->stepTable->clearSelection();
    const Chosen meant = chosen();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"reportMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *retry = menu->addAction(Icons::named("view-refresh"), retryText(meant), this, &JobView::retryFailed);
    retry->setObjectName(u"retryCauseAction"_s);
    retry->setEnabled(!meant.toRetry.isEmpty() && canRetry());
    QAction *select = menu->addAction(
        Icons::named("edit-select-all"), selectText(meant), this, [this] { Q_EMIT selectRecords(chosen().contacts); });
    select->setObjectName(u"selectCauseAction"_s);
    select->setEnabled(!meant.contacts.isEmpty());
    menu->addSeparator();
    menu->addAction(Icons::named("edit-copy"), tr("Cop&y report"), this,
            [this] { QGuiApplication::clipboard()->setText(reportText()); })
        ->setObjectName(u"copyReportAction"_s);
    menu->popup(m_form->reportTree->viewport()->mapToGlobal(position));
}

QList<int> JobView::selectedSteps() const
{
    QList<int> rows;
    const QModelIndexList selected = m_form->stepTable->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void JobView::copySteps() const
{
    const QList<int> rows = selectedSteps();
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(m_steps->text(rows));
}

void JobView::saveReport()
{
    CsvTable table = m_steps->csv();
    table.name = tr("job %1", "name of a file").arg(m_id);
    const CsvExport *csv = CsvExport::ask(this, table);
    connect(csv, &CsvExport::failed, this, &JobView::failed);
    connect(csv, &CsvExport::saved, this, [this](const QString &file, qint64 rows) {
        Q_EMIT saved(tr("%Ln line(s) written to %1.", nullptr, int(rows)).arg(QDir::toNativeSeparators(file)));
    });
}
