// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcepage.h"

#include "awaitedmemberships.h"
#include "emptylist.h"
#include "joboutcomes.h"
#include "listexport.h"
#include "listfooter.h"
#include "listingsync.h"
#include "mirror.h"
#include "narrowingbar.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "scrollfetcher.h"
#include "searchline.h"
#include "servicesearch.h"
#include "viewstate.h"
#include "workspace.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ResourcePage::ResourcePage(
    const QByteArray &resource, const QString &view, ListTexts texts, Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_resource(resource)
    , m_view(view)
    , m_texts(std::move(texts))
    , m_settings(settings)
    , m_table(new RecordTable(this))
    , m_bar(new MessageBar(this))
    , m_search(new SearchLine(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_narrowingBar(new NarrowingBar(this))
    , m_fetcher(new ScrollFetcher(m_table, resource, this))
    , m_serviceSearch(new ServiceSearch(this))
    , m_export(new ListExport(m_table, this))
    , m_outcomes(new JobOutcomes(
          this, [this] { return bar(); }, [this] { return mayWrite(); }))
{
    setObjectName(view + "Page"_L1);
    createActions();
    connectActions();
    createLayout();
    connect(this, &ResourcePage::jobStarted, m_outcomes, &JobOutcomes::follow);
    connect(m_outcomes, &JobOutcomes::retried, this, &ResourcePage::jobStarted);
    connect(m_outcomes, &JobOutcomes::reportWanted, this, &ResourcePage::jobWanted);
    connect(m_export, &ListExport::progressChanged, this, &ResourcePage::updateFooter);
    connect(m_export, &ListExport::ended, this, &ResourcePage::updateActions);
    connect(m_export, &ListExport::told, this, &ResourcePage::say);
    connect(m_serviceSearch, &ServiceSearch::changed, this, &ResourcePage::coverageChanged);
    connect(m_serviceSearch, &ServiceSearch::failed, this,
        [this](const QString &text) { sayUnread(m_serviceSearch, text, [this] { searchAtService(); }); });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_bar->settle(m_serviceSearch); // it was about other words
        search();
        updateActions();
    });
    connect(m_search, &SearchLine::rowsWanted, this, [this] {
        if (!m_model || m_model->rowCount() == 0)
            return;
        m_table->setFocus();
        if (selectedRows().empty())
            m_table->selectRow(qMax(0, m_table->currentIndex().row()));
    });
    connect(m_table, &RecordTable::columnsRequested, m_list.columns, &QAction::trigger);
    connect(m_table, &RecordTable::columnStateChanged, this,
        [this] { m_settings->setValue(Setting::TableColumns, m_table->columnState(), place()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ResourcePage::showRowMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { activateRecord(); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ResourcePage::sortingChosen);
    // "as of 5 minutes ago" grows old by itself.
    m_ageTimer.setInterval(30000);
    connect(&m_ageTimer, &QTimer::timeout, this, &ResourcePage::updateFooter);
    m_ageTimer.start();
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &ResourcePage::openNow);
}

ResourcePage::~ResourcePage() = default;

void ResourcePage::createLayout()
{
    m_search->setServiceSearch(m_list.searchService);
    m_search->setPlaceholderText(m_texts.searchHint);
    m_search->setAccessibleName(m_texts.searchName);
    m_table->setObjectName(m_view + "Table"_L1);
    m_table->setAccessibleName(m_texts.title);
    m_table->installEventFilter(this);

    m_splitter->setObjectName(m_view + "Splitter"_L1);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 2);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_search);
    layout->addWidget(m_narrowingBar);
    connect(m_narrowingBar, &NarrowingBar::cleared, this, [this] {
        narrow({});
        m_table->setFocus();
    });
    layout->addWidget(m_splitter, 1);
    m_footer = new ListFooter(m_list.searchService, m_list.stop, this);
    connect(m_footer, &ListFooter::stopSavingRequested, m_export, &ListExport::stop);
    layout->addWidget(m_footer);
    setTabOrder(m_search, m_table); // as they lie
    m_empty = new EmptyList(m_list.searchService, m_list.loadAll, m_table);
}

void ResourcePage::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    if (m_workspace) {
        saveState();
        m_left.insert(m_workspace->connection().id, listPlace());
    }
    m_online = false;
    m_fetcher->setOnline(false);
    m_workspace = workspace;
    m_opened = false;
    m_serviceSearch->reset();
    m_bar->hide();
    // What somebody has searched in another account means nothing in this one.
    const ListPlace left = workspace ? m_left.value(workspace->connection().id) : ListPlace();
    m_narrowing = left.narrowing;
    m_narrowingBar->setText(m_isSection ? QString() : left.narrowing.text);
    {
        const QSignalBlocker notTyped(m_search);
        m_search->setText(left.search);
    }
    followListing();
    m_attachment = std::make_unique<QObject>();
    m_outcomes->setWorkspace(workspace);
    workspaceChanged();
    const RecordTableModel *old = std::exchange(m_model, nullptr);
    if (workspace) {
        makeModel();
        QObject *attached = attachment();
        connect(workspace, &Workspace::accountChanged, attached, [this] { updateActions(); }); // read-only, or not
        connect(workspace, &Workspace::problemChanged, attached, [this] { showProblem(); });
        connect(workspace, &Workspace::journalFailed, attached,
            [this](const QString &text) { say(MessageBar::Kind::Error, text); });
        followMemberships();
    } else {
        m_fetcher->setModel(nullptr);
        m_table->setModel(nullptr);
    }
    delete old;
    currentChanged();
    updateActions();
    showProblem();
}

// For as long as the files of the account cannot be used.
void ResourcePage::showProblem()
{
    const QString problem = m_workspace ? m_workspace->problem() : QString();
    const bool isOver = problem.isEmpty() && m_saysProblem;
    m_saysProblem = !problem.isEmpty();
    if (m_saysProblem)
        sayUnread(m_workspace, problem, [this] { m_workspace->openFiles(); });
    if (!isOver || !m_workspace)
        return;
    m_bar->settle(m_workspace);
    search();
    if (listing()->state() == ListingSync::State::Failed)
        listing()->retry();
}

// Of all records, or of those that the page is narrowed to.
void ResourcePage::followListing()
{
    m_listingContext = std::make_unique<QObject>();
    m_bar->settle(m_listing);
    m_listing = nullptr;
    m_fetcher->setListing(nullptr, nullptr);
    m_refused = false;
    if (!m_workspace)
        return;
    m_listing = m_narrowing.listing ? m_workspace->listing(*m_narrowing.listing) : m_workspace->listing(m_resource);
    m_fetcher->setListing(m_listing, m_workspace->mirror());
    connect(m_listing, &ListingSync::stateChanged, m_listingContext.get(), [this] { listingChanged(); });
    connect(m_listing, &ListingSync::progressChanged, m_listingContext.get(), [this] { updateFooter(); });
}

// They come some time after they were asked for, and are told of wherever somebody is.
void ResourcePage::followMemberships()
{
    const AwaitedMemberships *awaited = workspace()->awaitedMemberships();
    connect(awaited, &AwaitedMemberships::told, attachment(), [this](MessageBar::Kind kind, const QString &text) {
        if (!isInSight())
            return; // told where somebody is
        say(kind, text);
        bar()->setCause(workspace()->awaitedMemberships());
    });
    connect(awaited, &AwaitedMemberships::allArrived, attachment(), [this](const QString &text) {
        bar()->settle(workspace()->awaitedMemberships());
        if (isInSight())
            Q_EMIT statusMessage(text);
    });
}

void ResourcePage::narrow(const Narrowing &narrowing)
{
    if (!listPlace().isSameList({narrowing, {}, {}}))
        Q_EMIT aboutToNarrow();
    apply(narrowing, {});
}

void ResourcePage::apply(const Narrowing &narrowing, const QString &text)
{
    const bool others = narrowing.text != m_narrowing.text || narrowing.filter != m_narrowing.filter;
    m_narrowing = narrowing;
    m_narrowingBar->setText(m_isSection ? QString() : narrowing.text);
    if (others) {
        m_opened = false;
        followListing();
    }
    if (!m_workspace)
        return;
    const QSignalBlocker once(m_search);
    m_search->setText(text);
    search();
    if (isVisible())
        openListing();
    updateActions();
}

void ResourcePage::makeModel()
{
    m_model = new RecordTableModel(m_workspace->resource(m_resource), m_workspace->mirror(), m_workspace);
    connect(m_model, &RecordTableModel::queryFinished, this, &ResourcePage::rowsAnswered);
    connect(m_model, &RecordTableModel::preparedChanged, this, &ResourcePage::updateFooter);
    connect(m_model, &RecordTableModel::queryFailed, this, [this](const QString &text) {
        if (!m_saysProblem) // else that is the reason
            sayUnread(m_model, text, [this] { search(); });
    });
    m_fetcher->setModel(m_model);
    if (m_isSection) {
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(m_model, signal, this, &ResourcePage::fitSection);
        connect(m_model, &QAbstractItemModel::modelReset, this, &ResourcePage::fitSection);
    }
    useKeptSorting();
    m_table->setRecordModel(m_model);
    const QVariant columns = m_settings->value(Setting::TableColumns, place());
    m_table->setColumnState(columns.toStringList().isEmpty() ? m_firstColumns : columns);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResourcePage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { currentChanged(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ResourcePage::selectionChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        dropWhatIsPast();
        currentChanged();
    });
}

void ResourcePage::say(MessageBar::Kind kind, const QString &text)
{
    bar()->display(kind, text);
}

void ResourcePage::sayOfRecord(MessageBar::Kind kind, const QString &text)
{
    say(kind, text);
    bar()->setCause(m_table);
    m_saidOf = selectedRecord().document;
}

void ResourcePage::dropWhatIsPast()
{
    if (!m_saidOf.isEmpty() && selectedRecord().document != m_saidOf)
        bar()->settle(m_table);
}

void ResourcePage::sayUnread(const QObject *cause, const QString &text, const std::function<void()> &again)
{
    m_bar->display(MessageBar::Kind::Error, text);
    m_bar->setCause(cause);
    m_bar->offerRetry(again);
}

void ResourcePage::setOnline(bool online)
{
    const bool back = online && !m_online;
    m_online = online;
    if (isVisible())
        openListing();
    if (back)
        m_bar->retry();
    if (back && listing()->state() == ListingSync::State::Failed)
        listing()->retry();
    m_fetcher->setOnline(online);
    updateActions();
}

void ResourcePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    openListing();
    updateActions();
}

void ResourcePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateActions();
}

// A page that is never shown costs no request, nor does a section that is only gone past.
void ResourcePage::openListing()
{
    if (m_isSection)
        m_restTimer.start();
    else
        openNow();
}

void ResourcePage::openNow()
{
    if (!m_workspace || !m_online || m_opened || (m_isSection && !isVisible()))
        return;
    m_opened = true;
    listing()->open(m_isSection ? SectionFreshSeconds : 0);
    listingOpened();
}

void ResourcePage::resourceChanged()
{
    m_model->setResource(m_workspace->resource(m_resource));
    useKeptSorting();
}

// The kept order may be that of a field that becomes known only later; until then the default one serves.
void ResourcePage::useKeptSorting()
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
        m_model->setQuery(filter(), column, order);
    const QSignalBlocker notChosen(m_table->horizontalHeader());
    m_table->horizontalHeader()->setSortIndicator(resource.column(column), order);
}

void ResourcePage::sortingChosen(int column, Qt::SortOrder order)
{
    if (m_model && column >= 0 && column < m_model->columnCount())
        m_settings->setValue(
            Setting::TableSort, ViewState::sorting(m_model->resource().columns.at(column).key, order), place());
}

void ResourcePage::coverageChanged()
{
    updateActions();
}

void ResourcePage::search()
{
    if (m_model)
        m_model->setQuery(filter(), m_model->sortColumn(), m_model->sortOrder());
}

bool ResourcePage::maySearchAtService() const
{
    const ListingSync *sync = listing();
    return isReady() && isVisible() && sync->isOpen() && !sync->known().coverage.isComplete()
        && !m_search->words().isEmpty() && !m_serviceSearch->isFor(m_search->words())
        && serviceSearch(m_search->words());
}

void ResourcePage::searchAtService()
{
    if (!maySearchAtService())
        return;
    m_bar->settle(m_serviceSearch);
    m_search->setFocus(); // the button that was pressed goes
    m_serviceSearch->start(m_workspace, *serviceSearch(m_search->words()), m_search->words());
}

Filter ResourcePage::filter() const
{
    Filter filter = m_narrowing.filter;
    filter.search = m_search->text();
    return filter;
}

void ResourcePage::rowsAnswered()
{
    m_bar->settle(m_model);
    if (!m_toSelect.isEmpty()) {
        const QItemSelection selection = m_model->selectionOf(std::exchange(m_toSelect, {}));
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        if (!selection.isEmpty()) {
            m_table->selectionModel()->setCurrentIndex(selection.first().topLeft(), QItemSelectionModel::NoUpdate);
            m_table->scrollTo(selection.first().topLeft());
        }
        m_table->setFocus();
    }
    m_fetcher->update();
    updateActions();
    rowsChanged();
}

void ResourcePage::selectKeys(const QStringList &keys)
{
    if (!m_workspace)
        return;
    if (!m_isSection && !listPlace().isSameList({}))
        Q_EMIT aboutToNarrow();
    selectWhenAnswered(keys, [this](int) { apply(m_isSection ? m_narrowing : Narrowing(), {}); });
}

void ResourcePage::selectInList(const QStringList &keys)
{
    m_table->markNothing();
    if (m_workspace && !keys.isEmpty())
        selectWhenAnswered(keys, [this](int) { search(); });
}

// The next question that is asked of the mirror selects them.
void ResourcePage::selectWhenAnswered(const QStringList &keys, std::function<void(int missing)> then)
{
    m_workspace->mirror()->post(
        attachment(),
        [keys, resource = m_resource](MirrorStore &store) {
            QSet<RowId> rows;
            for (const QString &key : keys)
                rows.insert(store.rowOf(resource, key));
            rows.remove(0);
            return rows;
        },
        [this, wanted = keys.size(), then = std::move(then)](const QSet<RowId> &rows) {
            m_toSelect = rows;
            then(int(wanted - rows.size()));
        });
}

ContactOrder ResourcePage::contactOrder() const
{
    if (!m_model)
        return {};
    const std::vector<RowId> selected = selectedRows();
    return {m_resource, std::make_shared<const std::vector<RowId>>(m_model->rows()),
        selected.size() == 1 ? m_model->positionOf(selected.front()) : -1};
}

ListPlace ResourcePage::listPlace() const
{
    return {m_narrowing, m_search->text(), currentRecord().key};
}

void ResourcePage::goTo(const ListPlace &place)
{
    if (!m_workspace)
        return;
    const bool asLeft = listPlace().isSameList(place);
    const auto go = [this, place, asLeft](int missing) {
        // A card that was opened from here may have taken the list along to another record.
        if (asLeft && !currentRecord().key.isEmpty())
            m_toSelect.clear();
        else if (!asLeft || missing == 0)
            apply(place.narrowing, place.search);
        if (missing > 0)
            say(MessageBar::Kind::Information, tr("What you were at here was deleted meanwhile."));
    };
    if (!place.record.isEmpty())
        selectWhenAnswered({place.record}, go);
    else if (!asLeft)
        go(0);
}

void ResourcePage::selectionChanged()
{
    dropWhatIsPast();
    currentChanged();
    updateActions();
}

StoredRecord ResourcePage::currentRecord() const
{
    return m_model && m_table->selectionModel() ? m_model->record(m_table->currentIndex().row()) : StoredRecord();
}

// Not the current one: Ctrl+click moves that also where it takes something out of the selection.
StoredRecord ResourcePage::selectedRecord() const
{
    const std::vector<RowId> rows = selectedRows();
    return rows.size() == 1 ? m_model->record(m_model->positionOf(rows.front())) : StoredRecord();
}

std::vector<RowId> ResourcePage::selectedRows() const
{
    if (!m_model || !m_table->selectionModel())
        return {};
    return m_model->rowIds(m_table->selectionModel()->selection());
}

void ResourcePage::listingChanged()
{
    const ListingSync *sync = listing();
    if (sync->state() == ListingSync::State::Failed)
        sayFailure();
    else
        m_bar->settle(sync); // what it says of other things stays until it was read
    if (sync->state() != ListingSync::State::Failed && sync->state() != ListingSync::State::Loading)
        m_refused = false;
    updateActions();
}

void ResourcePage::sayFailure()
{
    const ListingSync *sync = listing();
    if (sync->state() != ListingSync::State::Failed || m_saysProblem)
        return;
    m_refused = explain(sync->error());
    if (!m_refused)
        sayUnread(sync, sync->errorText(), [this] { listing()->retry(); });
    m_bar->setCause(sync);
}

SettingPlace ResourcePage::place() const
{
    return {m_workspace->connection().id, m_view};
}

bool ResourcePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activateRecord();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
