// SPDX-License-Identifier: GPL-3.0-or-later
// What a job that is shown came to, and which of its commands there are.
#include "displaytext.h"
#include "jobmodel.h"
#include "jobview.h"
#include "journal.h"
#include "narrowingbar.h"
#include "stepmodel.h"
#include "steptext.h"
#include "ui_jobview.h"
#include "workspace.h"

namespace {

enum TreeRole { StateRole = Qt::UserRole, CauseRole };

} // namespace

void JobView::showButtons()
{
    const Job &job = m_snapshot.job;
    const bool any = job.id != 0;
    const bool over = Job::isOver(job.state);
    const bool active = job.state == Job::State::Waiting || job.state == Job::State::Running || m_snapshot.cancelling;
    const bool byUser = job.state == Job::State::Paused;
    QWidget *focused = nullptr;
    for (QPushButton *button : {m_form->pauseButton, m_form->resumeButton, m_form->cancelButton})
        focused = button->hasFocus() ? button : focused;

    QPushButton *resume = m_form->resumeButton;
    resume->setText(byUser ? tr("&Resume") : tr("Cont&inue"));
    resume->setAccessibleName(byUser ? tr("Resume") : tr("Continue"));
    QPushButton *cancel = m_form->cancelButton;
    const bool queues = any && !over && m_snapshot.place > 0 && m_snapshot.queued > 1;
    m_form->earlierButton->setVisible(queues);
    m_form->earlierButton->setEnabled(m_snapshot.place > 1);
    m_form->laterButton->setVisible(queues);
    m_form->laterButton->setEnabled(m_snapshot.place < m_snapshot.queued);
    m_form->pauseButton->setVisible(any && active);
    m_form->pauseButton->setEnabled(!m_snapshot.cancelling);
    resume->setVisible(any && !over && !active);
    cancel->setVisible(any && !over);
    cancel->setEnabled(!m_snapshot.cancelling);
    m_form->tryNowButton->setVisible(any && active && m_snapshot.wait == JobSnapshot::Wait::Network);
    showChosen();
    m_form->copyReportButton->setVisible(any);
    m_form->copyReportButton->setEnabled(m_steps->isLoaded());
    m_form->saveReportButton->setVisible(any);
    m_form->saveReportButton->setEnabled(m_steps->isLoaded());

    if (!focused || (focused->isVisibleTo(this) && focused->isEnabled()))
        return;
    // One button takes the place of another under the keyboard, but never Cancel that of Pause.
    for (QPushButton *button : {resume, m_form->pauseButton, m_form->copyReportButton}) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
}

// The buttons that act on some steps say how many. They and the menus mean the same ones: those that are selected in
// the table, else those that it shows: of the result that is chosen, or what was found.
void JobView::showChosen()
{
    const Job &job = m_snapshot.job;
    const bool any = job.id != 0;
    const bool over = Job::isOver(job.state);
    const bool rest = job.counts.undone() > 0;
    const bool unsent = job.counts[Change::State::Cancelled] > 0; // then not only what failed is left
    const auto label = [](QPushButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(QString(text).remove(u'&').remove(u'…'));
    };
    const Chosen meant = chosen();
    const bool left = !meant.toRetry.isEmpty(); // no retry has taken it up
    const bool hasContacts = !meant.contacts.isEmpty();
    QPushButton *select = m_form->selectFailedButton;
    label(select,
        meansPart() && hasContacts ? selectText(meant)
            : unsent               ? tr("Se&lect the rest")
                                   : tr("Se&lect failed"));
    select->setToolTip(unsent ? tr("Show the contacts whose steps failed or were not sent and select them")
                              : tr("Show the contacts whose steps failed and select them"));
    select->setVisible(any && rest);
    select->setEnabled(hasContacts);
    QPushButton *retry = m_form->retryFailedButton;
    label(retry, meansPart() && left ? retryText(meant) : unsent ? tr("&Retry the rest…") : tr("&Retry failed…"));
    const bool taken = m_steps->isLoaded() && m_steps->undoneSteps().isEmpty();
    retry->setToolTip(taken ? tr("Another job has taken up these steps")
            : unsent        ? tr("Preview a new job of the steps that failed or were not sent")
                            : tr("Preview a new job of the steps that failed"));
    retry->setVisible(any && over && rest);
    retry->setEnabled(canRetry() && left);
    QPushButton *undo = m_form->undoButton;
    undo->setVisible(any && over && job.counts[Change::State::Done] > 0);
    if (over) {
        label(undo, undoText(meant));
        undo->setEnabled(!meant.toUndo.isEmpty());
    }
}

// The one that is taken back, unless the history has forgotten it.
void JobView::showUndoneJob()
{
    const qint64 undone = m_snapshot.job.undoOf;
    if (undone == m_undone)
        return;
    m_undone = undone;
    m_form->undoneJobButton->hide();
    if (undone == 0)
        return;
    m_workspace->journal()->job(
        this, undone,
        [this, undone](const Job &job) {
            if (m_undone == undone)
                m_form->undoneJobButton->setVisible(job.id == undone);
        },
        [](const SqliteError &) {}); // whoever asks for the steps is told
}

void JobView::showReport()
{
    if (!m_steps->isLoaded() || m_id == 0)
        return;
    fillTree(m_steps->groups(StepModel::Counted::Found));
    showButtons();
}

// Counts change in place, so that a chosen line stays chosen while the job runs.
void JobView::fillTree(const QList<StepGroup> &groups)
{
    QTreeWidget *tree = m_form->reportTree;
    const auto find = [tree](const QVariant &state, const QVariant &cause) -> QTreeWidgetItem * {
        for (QTreeWidgetItemIterator item(tree); *item; ++item) {
            if ((*item)->data(0, StateRole) == state && (*item)->data(0, CauseRole) == cause)
                return *item;
        }
        return nullptr;
    };
    QList<QTreeWidgetItem *> kept;
    int top = 0;
    int child = 0;
    QTreeWidgetItem *parent = nullptr;
    const auto put = [&](const QVariant &state, const QVariant &cause, const QString &text, int count) {
        QTreeWidgetItem *item = find(state, cause);
        const bool isChild = cause.isValid();
        if (!item) {
            item = new QTreeWidgetItem;
            item->setData(0, StateRole, state);
            item->setData(0, CauseRole, cause);
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            isChild ? parent->insertChild(child, item) : tree->insertTopLevelItem(top, item);
        }
        isChild ? ++child : ++top;
        item->setText(0, text);
        item->setToolTip(0, StepText::toolTip(text));
        item->setText(1, DisplayText::number(count));
        kept.append(item);
        return item;
    };
    put({}, {}, m_steps->hidesSteps() ? tr("Steps that were found") : tr("All steps"), m_steps->foundCount());
    for (const StepGroup &group : groups) {
        const QVariant state(int(group.state));
        if (group.hasCause) {
            put(state, group.cause, groupText(group), group.count);
            continue;
        }
        child = 0;
        parent = put(state, {}, groupText(group), group.count);
        parent->setExpanded(true);
    }
    QList<QTreeWidgetItem *> gone;
    for (QTreeWidgetItemIterator item(tree); *item; ++item) {
        if (!kept.contains(*item) && (!(*item)->parent() || kept.contains((*item)->parent())))
            gone.append(*item);
    }
    qDeleteAll(gone);
    if (!tree->currentItem())
        tree->setCurrentItem(tree->topLevelItem(0));
}

void JobView::filterBy(const QTreeWidgetItem *item)
{
    StepModel::Filter filter;
    if (item && item->data(0, StateRole).isValid())
        filter.state = static_cast<Change::State>(item->data(0, StateRole).toInt());
    if (item && item->data(0, CauseRole).isValid())
        filter.cause = item->data(0, CauseRole).toString();
    m_steps->setFilter(filter);
}

void JobView::showFound()
{
    //: two numbers
    m_narrowing->setText(m_steps->hidesSteps()
            ? tr("Only the steps that were found are shown: %1 of %2.")
                  .arg(DisplayText::number(m_steps->foundCount()), DisplayText::number(m_steps->steps().size()))
            : QString());
    showReport();
    showChosen();
}
