// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "contactfield.h"
#include "csvexport.h"
#include "historycsv.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobrunner.h"
#include "jobview.h"
#include "journal.h"
#include "messagebar.h"
#include "narrowingbar.h"
#include "workspace.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int SearchDelayMs = 200;
}

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
    , m_narrowingBar(new NarrowingBar(this))
    , m_search(new QLineEdit(this))
    , m_result(new QComboBox(this))
    , m_time(new QComboBox(this))
    , m_save(new QToolButton(this))
    , m_table(new QTableView)
    , m_view(new JobView)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_empty(new QLabel)
    , m_stack(new QStackedWidget(this))
{
    m_bar->setObjectName(u"historyMessageBar"_s);
    m_search->setObjectName(u"historySearchEdit"_s);
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setPlaceholderText(tr("Search by record, tag, change, answer or account"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::named("edit-find"), QLineEdit::LeadingPosition);
    m_search->setEnabled(false);
    setUpFilters();
    m_empty->setObjectName(u"historyEmptyLabel"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_view->setObjectName(u"jobView"_s);
    setUpTable();

    auto *lower = new QWidget;
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 4, 0, 0);
    lowerLayout->addWidget(m_view);
    m_splitter->setObjectName(u"historySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({fontMetrics().height() * 9, fontMetrics().height() * 20});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_search, 1);
    filters->addWidget(m_result);
    filters->addWidget(m_time);
    filters->addWidget(m_save);
    layout->addLayout(filters);
    layout->addWidget(m_narrowingBar);
    layout->addWidget(m_stack, 1);
    connect(m_narrowingBar, &NarrowingBar::cleared, this, [this] {
        narrow({}, {});
        m_table->setFocus();
    });

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(SearchDelayMs);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(&m_searchTimer, &QTimer::timeout, this, [this] {
        if (m_model)
            m_model->search(query());
    });
    connect(m_view, &JobView::selectRecords, this, &HistoryPage::selectRecords);
    connect(m_view, &JobView::jobStarted, this, &HistoryPage::showJob);
    connect(m_view, &JobView::jobWanted, this, &HistoryPage::showJob);
    connect(m_view, &JobView::saved, this, [this](const QString &text) {
        m_bar->display(MessageBar::Kind::Information, text);
        m_bar->setClosable(true);
    });
    connect(
        m_view, &JobView::failed, this, [this](const QString &text) { m_bar->display(MessageBar::Kind::Error, text); });
    showState();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::setUpTable()
{
    m_table->setObjectName(u"jobTable"_s);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void HistoryPage::setUpFilters()
{
    using Result = JobQuery::Result;
    m_result->setObjectName(u"historyResultCombo"_s);
    m_result->setAccessibleName(tr("Result of the jobs"));
    m_result->addItem(tr("Any result"), int(Result::Any));
    m_result->addItem(tr("Not over"), int(Result::NotOver));
    m_result->addItem(tr("All went well"), int(Result::Succeeded));
    m_result->addItem(tr("With failures"), int(Result::WithFailures));
    m_result->addItem(tr("Cancelled"), int(Result::Cancelled));
    m_time->setObjectName(u"historyTimeCombo"_s);
    m_time->setAccessibleName(tr("Time of the jobs"));
    m_time->addItem(tr("Any time"), -1); // days before today
    m_time->addItem(tr("Today"), 0);
    m_time->addItem(tr("Last 7 days"), 6);
    m_time->addItem(tr("Last 30 days"), 29);
    m_time->addItem(tr("Last 365 days"), 364);
    m_save->setObjectName(u"historySaveButton"_s);
    m_save->setIcon(Icons::named("document-save"));
    m_save->setText(tr("Save as CSV…"));
    m_save->setToolTip(tr("Save every change of the jobs in this list as CSV"));
    m_save->setFocusPolicy(Qt::StrongFocus);
    for (QComboBox *combo : {m_result, m_time})
        connect(combo, &QComboBox::currentIndexChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_save, &QToolButton::clicked, this, &HistoryPage::saveCsv);
}

JobQuery HistoryPage::query() const
{
    JobQuery query;
    query.text = m_search->text();
    query.contact = m_contact;
    query.result = static_cast<JobQuery::Result>(m_result->currentData().toInt());
    if (const int days = m_time->currentData().toInt(); days >= 0)
        query.since = QDate::currentDate().addDays(-days).startOfDay();
    return query;
}

void HistoryPage::saveCsv()
{
    QHash<QString, QString> fieldNames;
    for (const ContactField &field : m_workspace->fields())
        fieldNames.insert(field.slug, field.name);
    const CsvExport *csv = CsvExport::ask(this, historyCsv(m_workspace->journal(), m_model->query(), fieldNames));
    connect(csv, &CsvExport::failed, m_view, &JobView::failed);
    connect(csv, &CsvExport::saved, this, [this](const QString &file, qint64 rows) {
        m_bar->display(MessageBar::Kind::Information,
            tr("%Ln line(s) written to %1.", nullptr, int(rows)).arg(QDir::toNativeSeparators(file)));
        m_bar->setClosable(true);
    });
}

void HistoryPage::setWorkspace(Workspace *workspace)
{
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    m_table->setModel(nullptr);
    delete m_model;
    m_model = nullptr;
    m_wanted = 0;
    m_bar->hide();
    clearFilters();
    m_searchTimer.stop();
    m_view->setWorkspace(workspace);
    if (workspace)
        connect(workspace, &QObject::destroyed, this, [this] { setWorkspace(nullptr); });
    showState();
    readIfSeen();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readIfSeen();
}

void HistoryPage::readIfSeen()
{
    if (m_model || !m_workspace || !isVisible())
        return;
    m_model = new JobModel(m_workspace->journal(), m_workspace->jobs(), this);
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    const int letter = fontMetrics().averageCharWidth();
    const int widths[]{40, 20, 15, 20, 20}; // in letters
    for (int column = 0; column < JobModel::ColumnCount; ++column)
        header->resizeSection(column, letter * widths[column]);
    header->setSectionResizeMode(JobModel::TitleColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::chosen);
    connect(m_model, &JobModel::loaded, this, &HistoryPage::jobsRead);
    connect(m_model, &JobModel::loaded, this, [this] { m_bar->settle(m_model); });
    connect(m_model, &JobModel::rowsInserted, this, &HistoryPage::jobsRead);
    connect(m_model, &JobModel::failed, this, [this](const QString &text) {
        m_bar->display(MessageBar::Kind::Error, text);
        m_bar->setCause(m_model);
        m_bar->offerRetry([this] { m_model->load(query()); });
    });
    m_model->load(query());
}

// The one that was asked for; else what was chosen before; else the newest.
void HistoryPage::jobsRead()
{
    showState();
    if (m_model->rowCount() == 0)
        return;
    const qint64 id = m_wanted != 0 ? m_wanted : m_view->job();
    const int row = m_model->rowOf(id);
    if (row >= 0)
        select(row);
    else if (id == 0)
        select(0);
}

void HistoryPage::select(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(index);
    else
        chosen(index);
    m_table->scrollTo(index);
}

void HistoryPage::chosen(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const qint64 id = m_model->job(index.row()).id;
    m_wanted = 0;
    if (m_view->job() != id)
        m_view->showJob(id);
}

void HistoryPage::showJob(qint64 id)
{
    if (!m_workspace)
        return;
    m_wanted = id;
    if (!m_model || !m_model->hasAnswer())
        return; // jobsRead() follows
    const int row = m_model->rowOf(id);
    if (row >= 0) {
        select(row);
        return;
    }
    // Hidden by the search, or older than what has been read.
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_view->showJob(id);
    clearFilters();
}

void HistoryPage::narrow(const QString &contact, const QString &name)
{
    if (contact != m_contact)
        Q_EMIT aboutToNarrow();
    if (!contact.isEmpty())
        m_view->showJob(0); // then the newest of these is chosen
    apply(contact, name);
}

void HistoryPage::apply(const QString &contact, const QString &name)
{
    clearFilters();
    m_contact = contact;
    m_contactName = name;
    m_narrowingBar->setText(contact.isEmpty() ? QString() : tr("Contact: %1").arg(name));
    if (m_model)
        m_model->search(query());
}

HistoryPlace HistoryPage::place() const
{
    return {m_contact, m_contactName, m_wanted != 0 ? m_wanted : m_view->job()};
}

void HistoryPage::goTo(const HistoryPlace &place)
{
    if (place.contact != m_contact) {
        m_wanted = place.job; // once these are read
        apply(place.contact, place.name);
    } else if (place.job != 0) {
        showJob(place.job);
    }
}

void HistoryPage::clearFilters()
{
    if (!m_contact.isEmpty())
        m_searchTimer.start();
    m_contact.clear();
    m_narrowingBar->setText({});
    m_search->clear();
    m_result->setCurrentIndex(0);
    m_time->setCurrentIndex(0);
}

qint64 HistoryPage::currentJob() const
{
    return m_view->job();
}

void HistoryPage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::showState()
{
    const bool answered = m_model && m_model->hasAnswer();
    const bool searching = m_model && !m_model->query().isEmpty();
    const bool any = answered && m_model->rowCount() > 0;
    for (QWidget *filter :
        {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_time)})
        filter->setEnabled(any || searching || !m_search->text().isEmpty());
    m_save->setEnabled(any);
    if (!m_workspace)
        m_empty->setText(tr("No account is open."));
    else if (!answered)
        m_empty->clear();
    else if (searching && m_model->query().text.isEmpty())
        m_empty->setText(tr("Nothing in the history is like that."));
    else if (searching)
        m_empty->setText(tr("Nothing in the history has “%1” in it.").arg(m_model->query().text));
    else
        m_empty->setText(tr("Nothing has been changed from here yet.\n"
                            "Every change that you make is listed on this page, with what was before and after."));
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_splitter) : m_empty);
}

void HistoryPage::copyJobs() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < JobModel::ColumnCount; ++column)
        cells.append(current.siblingAtColumn(column).data().toString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

// The place in the queue of the job that is chosen.
void HistoryPage::moveJob(Qt::Key key)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !m_workspace)
        return;
    const qint64 id = m_model->job(current.row()).id;
    key == Qt::Key_Up ? m_workspace->jobs()->moveUp(id) : m_workspace->jobs()->moveDown(id);
}

// The table's own Copy takes the current cell only; a shortcut of the window would take the key away from it.
bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_table) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const auto key = static_cast<Qt::Key>(pressed->key());
        if ((key == Qt::Key_Up || key == Qt::Key_Down) && pressed->modifiers() & Qt::AltModifier) {
            moveJob(key);
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                copyJobs();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
