// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that every page of records has.
#include "columnchooser.h"
#include "displaytext.h"
#include "icons.h"
#include "jobrunner.h"
#include "listexport.h"
#include "listfooter.h"
#include "listingsync.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "resourcepage.h"
#include "searchline.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

QAction *ResourcePage::makeAction(
    const QString &name, const char *icon, const QString &text, const QKeySequence &shortcut)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    if (icon)
        made->setIcon(Icons::named(icon));
    made->setShortcut(shortcut);
    addAction(made);
    return made;
}

void ResourcePage::createActions()
{
    // Copy and Select all show their keys, but the table and the fields handle those keys themselves.
    m_list.copy = makeAction(u"copyAction"_s, "edit-copy",
        tr("&Copy") + u'\t' + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    m_list.selectAll = makeAction(u"selectAllAction"_s, "edit-select-all", {}); // says how many
    m_list.saveCsv
        = makeAction(u"saveCsvAction"_s, "document-save", tr("Sa&ve as CSV…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_list.find = makeAction(u"findAction"_s, "edit-find", tr("&Find"), QKeySequence::Find);
    m_list.searchService = makeAction(
        u"searchServiceAction"_s, "edit-find", tr("Search at the ser&vice"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_list.refresh = makeAction(u"refreshAction"_s, "view-refresh", tr("&Refresh"), QKeySequence::Refresh);
    m_list.loadMore = makeAction(u"loadMoreAction"_s, nullptr, tr("Load &more"), Qt::CTRL | Qt::Key_M);
    m_list.loadAll = makeAction(u"loadAllAction"_s, "download", tr("Load &all"), Qt::CTRL | Qt::Key_L);
    m_list.stop = makeAction(u"stopAction"_s, "process-stop", tr("&Stop loading"), Qt::CTRL | Qt::Key_Period);
    m_list.refreshAll
        = makeAction(u"refreshAllAction"_s, nullptr, tr("Refresh a&ll…"), Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_list.columns
        = makeAction(u"columnsAction"_s, "view-list-details", tr("&Columns…"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_list.refresh->setToolTip(tr("Ask for what is new"));
}

void ResourcePage::connectActions()
{
    connect(m_list.copy, &QAction::triggered, m_table, &RecordTable::copySelection);
    connect(m_list.selectAll, &QAction::triggered, this, [this] {
        m_table->setFocus();
        m_table->selectAll();
    });
    connect(m_list.saveCsv, &QAction::triggered, this, &ResourcePage::saveCsv);
    connect(m_list.find, &QAction::triggered, this, [this] {
        if (!isVisible())
            return; // of another page
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_list.searchService, &QAction::triggered, this, &ResourcePage::searchAtService);
    connect(m_list.refresh, &QAction::triggered, this, &ResourcePage::refresh);
    connect(m_list.loadMore, &QAction::triggered, this, [this] { listing()->fetchOlder(); });
    connect(m_list.loadAll, &QAction::triggered, this, [this] { listing()->loadAll(); });
    connect(m_list.stop, &QAction::triggered, this, [this] { listing()->stop(); });
    connect(m_list.refreshAll, &QAction::triggered, this, &ResourcePage::askRefreshAll);
    connect(m_list.columns, &QAction::triggered, this, [this] {
        auto *chooser = new ColumnChooser(m_table, this);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->open();
    });
}

void ResourcePage::updateActions()
{
    const ListingSync *sync = listing();
    const bool loading = sync && sync->task() != ListingSync::Task::None;
    const bool walking
        = loading && (sync->task() == ListingSync::Task::Everything || sync->task() == ListingSync::Task::Walk);
    const bool incomplete = sync && sync->isOpen() && !sync->known().coverage.isComplete() && !m_refused;
    const bool ready = isReady();
    QWidget *left = QApplication::focusWidget(); // a button that goes away takes the keyboard along
    if (!isAncestorOf(left) || !qobject_cast<QToolButton *>(left))
        left = nullptr;
    // What these speak of must be in sight.
    const bool shown = isVisible();
    m_list.copy->setEnabled(shown && !selectedRows().empty());
    m_list.selectAll->setEnabled(shown && m_model && m_model->rowCount() > 0);
    m_list.saveCsv->setEnabled(
        shown && !m_export->isUnderWay() && m_model && m_model->isCurrent() && m_model->rowCount() > 0);
    m_list.columns->setEnabled(shown && m_model);
    m_list.refresh->setEnabled(ready && shown && !loading);
    m_list.loadMore->setEnabled(ready && shown && !loading && incomplete);
    m_list.loadAll->setEnabled(ready && shown && !walking && incomplete);
    m_list.stop->setEnabled(loading);
    m_list.refreshAll->setEnabled(ready && shown && !walking && !m_refused && m_model && m_model->loaded() > 0);
    m_list.searchService->setEnabled(maySearchAtService());
    const bool offered = sync && !incomplete && !m_narrowing.listing && coverageAction();
    const bool covering = m_refused || isCoverageUnderWay() || offered;
    QAction *more = incomplete && !walking ? m_list.loadAll : nullptr;
    m_footer->offerMore(covering ? coverageAction() : more);
    m_footer->offerStop(walking);
    const int matching = m_model ? m_model->rowCount() : 0;
    const bool filtered = m_model && !m_model->filter().isEmpty();
    m_list.selectAll->setText(
        (filtered && !isWholePart() ? tr("Select &all %1 matching (of what is loaded)") : tr("Select &all %1 loaded"))
            .arg(DisplayText::number(matching))
        + u'\t' + QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText));
    updateCommands();
    refuseWriting();
    updateFooter();
    updateEmptyState(); // it offers these commands
    if (left && shown && !left->hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
}

// Several selected rows are meant alone.
void ResourcePage::saveCsv()
{
    if (m_export->isUnderWay() || !m_model)
        return;
    const std::vector<RowId> rows = selectedRows();
    const bool all = rows.size() < 2;
    m_export->start(
        m_workspace, m_texts.title, all ? m_model->rows() : rows, all && !listing()->known().coverage.isComplete());
    updateActions();
}

// Before anything is filled in, not when it is sent.
void ResourcePage::refuseWriting()
{
    const bool readOnly = m_workspace && m_workspace->jobs()->isReadOnly();
    for (QAction *action : std::as_const(m_writing)) {
        action->setToolTip(readOnly ? m_workspace->jobs()->readOnlyText() : QString()); // none: its own text
        if (readOnly)
            action->setEnabled(false);
    }
}

bool ResourcePage::mayWrite()
{
    if (isReady() && m_workspace->jobs()->isReadOnly())
        say(MessageBar::Kind::Information, m_workspace->jobs()->readOnlyText());
    return isReady() && !m_workspace->jobs()->isReadOnly();
}

void ResourcePage::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QList<QAction *> entries = commands();
    entries << nullptr << m_list.copy << m_list.selectAll << m_list.saveCsv;
    for (QAction *entry : std::as_const(entries)) {
        if (entry)
            menu->addAction(entry);
        else
            menu->addSeparator();
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}
