// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactspage.h"

#include "apiclient.h"
#include "columnchooser.h"
#include "confirm.h"
#include "contact.h"
#include "contactdialog.h"
#include "contactpane.h"
#include "displaytext.h"
#include "icons.h"
#include "listingsync.h"
#include "mirror.h"
#include "recordsync.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "settings.h"
#include "tageditdialog.h"
#include "viewstate.h"
#include "workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const QString ViewName = u"contacts"_s;

QToolButton *makeButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ContactsPage::ContactsPage(Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_table(new RecordTable(this))
    , m_bar(new MessageBar(this))
    , m_search(new QLineEdit(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"contactsPage"_s);
    createActions();
    createLayout();
    connect(m_search, &QLineEdit::textChanged, this, &ContactsPage::search);
    connect(m_table, &RecordTable::columnsRequested, m_actions.columns, &QAction::trigger);
    connect(m_table, &RecordTable::columnStateChanged, this,
        [this] { m_settings->setValue(Setting::TableColumns, m_table->columnState(), place()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ContactsPage::showRowMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { editContact(selectedRecord()); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ContactsPage::sortingChosen);
    // "as of 5 minutes ago" grows old by itself.
    m_ageTimer.setInterval(30000);
    connect(&m_ageTimer, &QTimer::timeout, this, &ContactsPage::updateFooter);
    m_ageTimer.start();
    updateActions();
}

ContactsPage::~ContactsPage() = default;

void ContactsPage::createActions()
{
    const auto action = [this](const char *name, const char *icon, const QString &text, const QKeySequence &shortcut) {
        auto *made = new QAction(text, this);
        made->setObjectName(QString::fromLatin1(name));
        if (icon)
            made->setIcon(Icons::named(icon));
        made->setShortcut(shortcut);
        return made;
    };
    m_actions.create = action("newContactAction", "contact-new", tr("&New contact…"), QKeySequence::New);
    m_actions.edit = action("editContactAction", "document-edit", tr("&Edit contact…"), Qt::Key_F2);
    m_actions.remove = action("deleteContactAction", "edit-delete", tr("&Delete contact…"), QKeySequence::Delete);
    m_actions.editTags = action("editTagsAction", "tag", tr("Edit &tags…"), Qt::CTRL | Qt::Key_T);
    m_actions.copy = action("copyAction", "edit-copy", tr("&Copy"), {});
    m_actions.selectAll = action("selectAllAction", "edit-select-all", tr("Select &all"), {});
    m_actions.find = action("findAction", "edit-find", tr("&Find"), QKeySequence::Find);
    m_actions.refresh = action("refreshAction", "view-refresh", tr("&Refresh"), QKeySequence::Refresh);
    m_actions.loadMore = action("loadMoreAction", nullptr, tr("Load &more"), Qt::CTRL | Qt::Key_M);
    m_actions.loadAll = action("loadAllAction", "download", tr("Load &all"), Qt::CTRL | Qt::Key_L);
    m_actions.stop = action("stopAction", "process-stop", tr("&Stop loading"), Qt::CTRL | Qt::Key_Period);
    m_actions.refreshAll = action("refreshAllAction", nullptr, tr("Refresh a&ll…"), Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_actions.columns = action("columnsAction", "view-list-details", tr("&Columns…"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_actions.details = action("detailsAction", "sidebar-show-right", tr("&Details"), Qt::Key_F9);
    m_actions.details->setCheckable(true);
    m_actions.details->setChecked(true);
    m_actions.editTags->setToolTip(tr("Add tags to the selected contacts, or remove some"));
    m_actions.refresh->setToolTip(tr("Ask for contacts that are new"));
    // Copy and Select all show their keys, but the table and the fields handle those keys themselves.
    m_actions.copy->setText(tr("&Copy") + u'\t' + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    m_actions.selectAll->setText(
        tr("Select &all") + u'\t' + QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText));

    // In the whole window Delete would reach for the contact while the keyboard is on one of its tags, say.
    m_actions.remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_actions.remove);
    addActions(
        {m_actions.create, m_actions.edit, m_actions.editTags, m_actions.find, m_actions.refresh, m_actions.loadMore,
            m_actions.loadAll, m_actions.stop, m_actions.refreshAll, m_actions.columns, m_actions.details});

    connect(m_actions.create, &QAction::triggered, this, &ContactsPage::createContact);
    connect(m_actions.edit, &QAction::triggered, this, [this] { editContact(selectedRecord()); });
    connect(m_actions.remove, &QAction::triggered, this, [this] { deleteContact(selectedRecord()); });
    connect(m_actions.editTags, &QAction::triggered, this, &ContactsPage::editTags);
    connect(m_actions.copy, &QAction::triggered, m_table, &RecordTable::copySelection);
    connect(m_actions.selectAll, &QAction::triggered, this, [this] {
        m_table->setFocus();
        m_table->selectAll();
    });
    connect(m_actions.find, &QAction::triggered, this, [this] {
        if (!isVisible())
            return; // of another page
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions.refresh, &QAction::triggered, this, [this] { listing()->open(); });
    connect(m_actions.loadMore, &QAction::triggered, this, [this] { listing()->fetchOlder(); });
    connect(m_actions.loadAll, &QAction::triggered, this, [this] { listing()->loadAll(); });
    connect(m_actions.stop, &QAction::triggered, this, [this] { listing()->stop(); });
    connect(m_actions.refreshAll, &QAction::triggered, this, &ContactsPage::askRefreshAll);
    connect(m_actions.columns, &QAction::triggered, this, [this] {
        auto *chooser = new ColumnChooser(m_table, this);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->open();
    });
    connect(m_actions.details, &QAction::toggled, this, [this](bool shown) {
        if (m_pane)
            m_pane->setVisible(shown);
        showCurrent();
    });
}

void ContactsPage::createLayout()
{
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Search e-mail, name, phone, company"));
    m_search->setAccessibleName(tr("Search contacts"));
    m_search->addAction(Icons::named("edit-find"), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_table->setObjectName(u"contactsTable"_s);
    m_table->setAccessibleName(tr("Contacts"));
    m_table->installEventFilter(this);

    m_splitter->setObjectName(u"contactsSplitter"_s);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 2);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_search);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(createFooter());
    m_empty = createEmptyState();
}

QWidget *ContactsPage::createFooter()
{
    auto *footer = new QWidget(this);
    m_footer = new QLabel(footer);
    m_footer->setObjectName(u"footerLabel"_s);
    m_footer->setTextFormat(Qt::PlainText);
    m_footer->setWordWrap(true);
    m_selectionLabel = new QLabel(footer);
    m_selectionLabel->setObjectName(u"selectionLabel"_s);
    m_loadAllButton = makeButton(u"loadAllButton"_s, footer);
    m_loadAllButton->setDefaultAction(m_actions.loadAll);
    m_stopButton = makeButton(u"stopButton"_s, footer);
    m_stopButton->setDefaultAction(m_actions.stop);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_footer, 1);
    layout->addWidget(m_selectionLabel);
    layout->addWidget(m_loadAllButton);
    layout->addWidget(m_stopButton);
    return footer;
}

// Lies over the table while it has no rows: says why, and what to do.
QWidget *ContactsPage::createEmptyState()
{
    auto *empty = new QWidget(m_table->viewport());
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(u"emptyLabel"_s);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyButton = makeButton(u"emptyLoadAllButton"_s, empty);
    m_emptyButton->setDefaultAction(m_actions.loadAll);
    auto *layout = new QVBoxLayout(empty);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_table->viewport()->installEventFilter(this);
    empty->hide();
    return empty;
}

void ContactsPage::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    saveState();
    m_online = false;
    m_workspace = workspace;
    if (workspace)
        m_actions.details->setChecked(m_settings->value(Setting::DetailsShown, place()).toBool());
    m_opened = false;
    m_stored = -1;
    m_bar->hide();
    showPane();
    RecordTableModel *old = std::exchange(m_model, nullptr);
    if (workspace) {
        m_model = new RecordTableModel(workspace->contactResource(), workspace->mirror(), workspace);
        connect(m_model, &RecordTableModel::queryFinished, this, &ContactsPage::rowsAnswered);
        connect(m_model, &RecordTableModel::queryFailed, this,
            [this](const QString &text) { say(MessageBar::Kind::Error, text); });
        connect(m_model, &RecordTableModel::moreWanted, this, &ContactsPage::fetchAtEnd, Qt::QueuedConnection);
        useKeptSorting();
        m_table->setRecordModel(m_model);
        m_table->setColumnState(m_settings->value(Setting::TableColumns, place()));
        connect(
            m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContactsPage::selectionChanged);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ContactsPage::showCurrent);
        connect(m_model, &QAbstractItemModel::modelReset, this, &ContactsPage::selectionChanged);
        connect(m_model, &QAbstractItemModel::dataChanged, this, &ContactsPage::showCurrent);
        connect(workspace->contactListing(), &ListingSync::stateChanged, this, &ContactsPage::listingChanged);
        connect(workspace->contactListing(), &ListingSync::progressChanged, this, &ContactsPage::updateFooter);
        connect(workspace->contactRecords(), &RecordSync::lookUpFailed, this,
            [this](const QString &text) { m_bar->display(MessageBar::Kind::Error, text); });
        connect(workspace, &Workspace::fieldsChanged, this, &ContactsPage::fieldsChanged);
        connect(workspace, &Workspace::mirrorFailed, this,
            [this](const QString &text) { say(MessageBar::Kind::Error, text); });
        connect(workspace, &Workspace::journalFailed, this,
            [this](const QString &text) { say(MessageBar::Kind::Error, text); });
    } else {
        m_table->setModel(nullptr);
    }
    delete old;
    showCurrent();
    updateFooter();
    updateActions();
}

// The detail pane belongs to an account, as everything that can write does.
void ContactsPage::showPane()
{
    delete std::exchange(m_pane, nullptr);
    if (!m_workspace)
        return;
    m_pane = new ContactPane(m_workspace, m_splitter);
    m_pane->setObjectName(u"contactPane"_s);
    m_pane->setMinimumWidth(240);
    m_splitter->addWidget(m_pane);
    m_splitter->setSizes({680, 300});
    m_splitter->restoreState(m_settings->value(Setting::SplitterState, place()).toByteArray());
    m_pane->setVisible(m_actions.details->isChecked());
    connect(m_pane, &ContactPane::editRequested, this, [this] { editContact(m_pane->record()); });
    connect(m_pane, &ContactPane::deleteRequested, this, [this] { deleteContact(m_pane->record()); });
    connect(m_pane, &ContactPane::gone, this, [this](const QString &email) {
        say(MessageBar::Kind::Information,
            tr("%1 was deleted elsewhere and is not in the account any more.").arg(email));
    });
}

void ContactsPage::say(MessageBar::Kind kind, const QString &text)
{
    m_saysListing = false;
    m_bar->display(kind, text);
}

void ContactsPage::setOnline(bool online)
{
    const bool back = online && !m_online;
    m_online = online;
    if (isVisible())
        openListing();
    if (back && listing()->state() == ListingSync::State::Failed)
        listing()->retry();
    updateFetchMore();
    updateEmptyState();
    updateActions();
}

void ContactsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    openListing();
    updateActions();
}

void ContactsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateActions();
}

// A page that is never shown costs no request.
void ContactsPage::openListing()
{
    if (!m_workspace || !m_online || m_opened)
        return;
    m_opened = true;
    listing()->open();
    m_workspace->ensureFields();
}

ListingSync *ContactsPage::listing() const
{
    return m_workspace ? m_workspace->contactListing() : nullptr;
}

void ContactsPage::fieldsChanged()
{
    m_model->setResource(m_workspace->contactResource());
    useKeptSorting();
}

// The kept order may be that of a field that becomes known only later; until then the default one serves.
void ContactsPage::useKeptSorting()
{
    const Resource &resource = m_model->resource();
    QByteArray column = resource.defaultSort;
    Qt::SortOrder order = resource.defaultOrder;
    QByteArray keptColumn;
    Qt::SortOrder keptOrder{};
    if (ViewState::readSorting(m_settings->value(Setting::TableSort, place()), &keptColumn, &keptOrder)
        && resource.column(keptColumn) >= 0) {
        column = keptColumn;
        order = keptOrder;
    }
    const bool asked = m_model->isQuerying() || m_model->hasAnswer();
    if (!asked || column != m_model->sortColumn() || order != m_model->sortOrder())
        m_model->setQuery({m_search->text()}, column, order);
    const QSignalBlocker notChosen(m_table->horizontalHeader());
    m_table->horizontalHeader()->setSortIndicator(resource.column(column), order);
}

void ContactsPage::sortingChosen(int column, Qt::SortOrder order)
{
    if (m_model && column >= 0 && column < m_model->columnCount())
        m_settings->setValue(
            Setting::TableSort, ViewState::sorting(m_model->resource().columns.at(column).key, order), place());
}

void ContactsPage::search()
{
    if (m_model)
        m_model->setQuery({m_search->text()}, m_model->sortColumn(), m_model->sortOrder());
}

void ContactsPage::rowsAnswered()
{
    if (!m_toSelect.isEmpty() && m_model->filter().isEmpty()) {
        const QItemSelection selection = m_model->selectionOf(std::exchange(m_toSelect, {}));
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        if (!selection.isEmpty()) {
            m_table->selectionModel()->setCurrentIndex(selection.first().topLeft(), QItemSelectionModel::NoUpdate);
            m_table->scrollTo(selection.first().topLeft());
        }
        m_table->setFocus();
    }
    updateFetchMore();
    updateFooter();
    updateEmptyState();
    updateActions();
}

void ContactsPage::selectKeys(const QStringList &keys)
{
    if (!m_workspace)
        return;
    m_workspace->mirror()->post(
        this,
        [keys](MirrorStore &store) {
            QSet<RowId> rows;
            for (const QString &key : keys)
                rows.insert(store.rowOf("contact", key));
            rows.remove(0);
            return rows;
        },
        [this](const QSet<RowId> &rows) {
            m_toSelect = rows;
            if (m_search->text().isEmpty())
                m_model->setQuery({}, m_model->sortColumn(), m_model->sortOrder());
            else
                m_search->clear();
        });
}

void ContactsPage::showContact(const QString &email)
{
    m_search->setText(email);
    m_table->setFocus();
    if (m_workspace)
        m_workspace->lookUpContact(email); // it may be one that was not loaded yet
}

void ContactsPage::selectionChanged()
{
    showCurrent();
    updateActions();
}

StoredRecord ContactsPage::currentRecord() const
{
    return m_model && m_table->selectionModel() ? m_model->record(m_table->currentIndex().row()) : StoredRecord();
}

// Not the current one: Ctrl+click moves that also where it takes something out of the selection.
StoredRecord ContactsPage::selectedRecord() const
{
    const std::vector<RowId> rows = selectedRows();
    return rows.size() == 1 ? m_model->record(m_model->positionOf(rows.front())) : StoredRecord();
}

std::vector<RowId> ContactsPage::selectedRows() const
{
    if (!m_model || !m_table->selectionModel())
        return {};
    return m_model->rowIds(m_table->selectionModel()->selection());
}

void ContactsPage::showCurrent()
{
    if (!m_pane || !m_actions.details->isChecked())
        return;
    const StoredRecord record = currentRecord();
    if (record.key.isEmpty())
        m_pane->clear();
    else
        m_pane->setRecord(record);
}

void ContactsPage::listingChanged()
{
    const ListingSync *sync = listing();
    m_stored = -1;
    updateFetchMore();
    if (sync->state() == ListingSync::State::Ready)
        askForStored();
    if (sync->state() == ListingSync::State::Failed) {
        say(MessageBar::Kind::Error, sync->errorText());
        m_saysListing = true;
        connect(m_bar->addButton(u"retryButton"_s, tr("Retry")), &QToolButton::clicked, this, [this] {
            m_bar->hide();
            listing()->retry();
        });
    } else if (sync->state() == ListingSync::State::Loading && m_saysListing) {
        m_bar->hide(); // what it says of other things stays until it was read
    }
    updateFooter();
    updateEmptyState();
    updateActions();
}

// The rows of a page appear a moment after it was stored. Until then the end of the table is not the end of what is
// here, and to go on there would ask for a page that nobody has scrolled to.
void ContactsPage::askForStored()
{
    m_workspace->mirror()->post(
        this, [](MirrorStore &store) { return store.count("contact"); },
        [this, sync = listing()](qint64 count) {
            if (sync != listing() || sync->state() != ListingSync::State::Ready)
                return;
            m_stored = count;
            updateFetchMore();
        });
}

void ContactsPage::updateFetchMore()
{
    if (!m_model)
        return;
    const bool can = m_online && m_stored >= 0 && m_model->loaded() >= m_stored;
    m_model->setCanFetchMore(can);
    if (can)
        fetchAtEnd();
}

// A view also asks before it has laid out the rows it got: only the end in sight counts as wanting more.
void ContactsPage::fetchAtEnd()
{
    if (m_model && m_model->canFetchMore({}) && m_table->isVisible() && m_model->rowCount() > 0 && m_table->isAtEnd())
        listing()->fetchOlder();
}

QString ContactsPage::listingText() const
{
    const ListingSync *sync = listing();
    const ListingState &known = sync->known();
    QStringList parts;
    if (sync->state() == ListingSync::State::Loading) {
        const ListingSync::Progress progress = sync->progress();
        const bool walk = sync->task() == ListingSync::Task::Walk;
        if (sync->task() == ListingSync::Task::Everything || walk) {
            QString text = progress.expected > 0
                ? tr("%1 of about %2 read")
                      .arg(DisplayText::number(progress.read), DisplayText::number(progress.expected))
                : tr("%1 read").arg(DisplayText::number(progress.read));
            if (progress.secondsLeft >= 0)
                text += u", "_s + tr("%1 left").arg(DisplayText::duration(progress.secondsLeft));
            parts.append(walk ? tr("Refreshing all: %1").arg(text) : tr("Loading all: %1").arg(text));
        } else {
            parts.append(tr("Loading…"));
        }
    } else if (sync->isOpen() && known.coverage.isComplete()) {
        parts.append(tr("all of the account is here"));
    } else if (sync->isOpen()) {
        parts.append(tr("more on the server"));
    }
    if (known.walking && sync->state() != ListingSync::State::Loading)
        parts.append(tr("Refresh all was stopped after %1").arg(DisplayText::number(known.walkRead)));
    if (known.newestAt.isValid())
        parts.append(tr("as of %1").arg(DisplayText::age(known.newestAt, QDateTime::currentDateTimeUtc())));
    else if (!m_online)
        parts.append(tr("not connected"));
    return parts.join(u" · "_s);
}

QString ContactsPage::footerText() const
{
    const int loaded = static_cast<int>(m_model->loaded());
    QString first;
    if (!m_model->hasAnswer())
        first = tr("Reading…");
    else if (m_model->filter().isEmpty())
        first = tr("%Ln contact(s) loaded", nullptr, loaded);
    else
        first = tr("%1 of %Ln loaded contact(s) match", nullptr, loaded).arg(DisplayText::number(m_model->rowCount()));
    const QString rest = listingText();
    return rest.isEmpty() ? first : first + u" · "_s + rest;
}

void ContactsPage::updateFooter()
{
    if (!m_workspace) {
        m_footer->clear();
        return;
    }
    m_footer->setText(footerText());
    const std::size_t selected = selectedRows().size();
    m_selectionLabel->setText(selected > 1 ? tr("%Ln selected", nullptr, static_cast<int>(selected)) : QString());
}

QString ContactsPage::emptyText() const
{
    if (!m_model->hasAnswer())
        return {};
    const ListingSync *sync = listing();
    const bool complete = sync->known().coverage.isComplete();
    if (!m_model->filter().isEmpty()) {
        const QString nothing
            = tr("Nothing matches “%1” among the %Ln loaded contact(s).", nullptr, static_cast<int>(m_model->loaded()))
                  .arg(m_model->filter().search.trimmed());
        if (complete)
            return nothing + u"\n\n"_s
                + tr("All contacts of the account are loaded. Try fewer letters, or another spelling.");
        return nothing + u"\n\n"_s
            + tr("There are more on the server, which has no search by name. Load all contacts to search them too.");
    }
    if (sync->state() == ListingSync::State::Loading || !sync->isOpen())
        return m_online ? tr("Loading the newest contacts…")
                        : tr("No contacts here yet. They appear once the account is reached.");
    if (sync->state() == ListingSync::State::Failed)
        return tr("No contacts could be loaded. The message above says why.");
    return tr("This account has no contacts yet. Press %1 to create the first one.")
        .arg(m_actions.create->shortcut().toString(QKeySequence::NativeText));
}

void ContactsPage::updateEmptyState()
{
    const QString text = m_model && m_model->rowCount() == 0 ? emptyText() : QString();
    m_emptyText->setText(text);
    m_emptyButton->setVisible(m_model && !m_model->filter().isEmpty() && m_actions.loadAll->isEnabled());
    m_empty->setVisible(!text.isEmpty());
    m_empty->setGeometry(m_table->viewport()->rect());
}

void ContactsPage::updateActions()
{
    const ListingSync *sync = listing();
    const std::size_t selected = selectedRows().size();
    const bool loading = sync && sync->task() != ListingSync::Task::None;
    const bool walking
        = loading && (sync->task() == ListingSync::Task::Everything || sync->task() == ListingSync::Task::Walk);
    const bool incomplete = sync && sync->isOpen() && !sync->known().coverage.isComplete();
    const bool ready = m_workspace && m_online;
    // What these speak of must be in sight.
    const bool shown = isVisible();
    m_actions.create->setEnabled(ready);
    m_actions.edit->setEnabled(ready && shown && selected == 1);
    m_actions.remove->setEnabled(ready && shown && selected == 1);
    m_actions.editTags->setEnabled(ready && shown && selected > 0);
    m_actions.copy->setEnabled(shown && selected > 0);
    m_actions.selectAll->setEnabled(shown && m_model && m_model->rowCount() > 0);
    m_actions.columns->setEnabled(shown && m_model);
    m_actions.details->setEnabled(shown);
    m_actions.refresh->setEnabled(ready && shown && !loading);
    m_actions.loadMore->setEnabled(ready && shown && !loading && incomplete);
    m_actions.loadAll->setEnabled(ready && shown && !walking && incomplete);
    m_actions.stop->setEnabled(loading);
    m_actions.refreshAll->setEnabled(ready && shown && !walking && m_model && m_model->loaded() > 0);
    m_loadAllButton->setVisible(incomplete && !walking);
    m_stopButton->setVisible(walking);
    const int matching = m_model ? m_model->rowCount() : 0;
    const bool filtered = m_model && !m_model->filter().isEmpty();
    m_actions.selectAll->setText(
        (filtered ? tr("Select &all %1 matching (of what is loaded)") : tr("Select &all %1 loaded"))
            .arg(DisplayText::number(matching))
        + u'\t' + QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText));
    updateFooter();
}

void ContactsPage::createContact()
{
    auto *dialog = new ContactDialog(m_workspace, this);
    connect(dialog, &ContactDialog::showContact, this, &ContactsPage::showContact);
    connect(dialog, &ContactDialog::saved, this, [this](const QString &key) { selectKeys({key}); });
    dialog->open();
}

void ContactsPage::editContact(const StoredRecord &record)
{
    if (record.key.isEmpty() || !m_workspace || !m_online)
        return;
    auto *dialog = new ContactDialog(m_workspace, record, this);
    connect(dialog, &ContactDialog::showContact, this, &ContactsPage::showContact);
    dialog->open();
}

void ContactsPage::deleteContact(const StoredRecord &record)
{
    if (record.key.isEmpty() || !m_workspace || !m_online)
        return;
    askToDeleteContact(
        m_workspace, record, this, [this](const QString &problem) { say(MessageBar::Kind::Error, problem); });
}

void ContactsPage::editTags()
{
    auto *dialog = new TagEditDialog(m_workspace, selectedRows(), this);
    connect(dialog, &TagEditDialog::started, this, &ContactsPage::jobStarted);
    dialog->open();
}

void ContactsPage::askRefreshAll()
{
    const qint64 pages = ListingSync::pagesFor(m_model->loaded(), 100);
    const double perSecond = qMax(0.1, m_workspace->client()->quota().perSecond);
    const ListingState &known = listing()->known();
    Question question;
    question.objectName = u"refreshAllQuestion"_s;
    question.account = m_workspace->account();
    question.text = known.walking ? tr("Go on refreshing all contacts?") : tr("Refresh all contacts?");
    question.consequence = tr("Every contact is read again: at least %Ln request(s)", nullptr, static_cast<int>(pages))
        + u", "_s + DisplayText::duration(static_cast<qint64>(static_cast<double>(pages) / perSecond)) + u". "_s
        + tr("Changes made elsewhere appear, and contacts that were deleted elsewhere are dropped from the list. You "
             "can stop "
             "it and go on later.");
    if (known.walking)
        question.consequence += u' ' + tr("%1 have been read already.").arg(DisplayText::number(known.walkRead));
    question.action = known.walking ? tr("Go on") : tr("Refresh all");
    question.destructive = false;
    askToConfirm(this, question, [this] { listing()->refreshAll(); });
}

void ContactsPage::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.edit, m_actions.editTags, m_actions.copy});
    menu->addSeparator();
    menu->addAction(m_actions.selectAll);
    menu->addSeparator();
    menu->addAction(m_actions.remove);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

SettingPlace ContactsPage::place() const
{
    return {m_workspace->connection().id, ViewName};
}

void ContactsPage::saveState()
{
    if (!m_workspace)
        return;
    m_settings->setValue(Setting::SplitterState, m_splitter->saveState(), place());
    m_settings->setValue(Setting::DetailsShown, m_actions.details->isChecked(), place());
}

bool ContactsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->rect());
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_search && (key->key() == Qt::Key_Down || isReturn) && m_model && m_model->rowCount() > 0) {
            m_table->setFocus();
            if (selectedRows().empty())
                m_table->selectRow(qMax(0, m_table->currentIndex().row()));
            return true;
        }
        if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (watched == m_table && isReturn) {
            editContact(selectedRecord());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
