// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "columnfit.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobrunner.h"
#include "jobview.h"
#include "journal.h"
#include "messagebar.h"
#include "narrowingbar.h"
#include "settings.h"
#include "workspace.h"

#include <QClipboard>
#include <QComboBox>
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

// In the order of JobModel::Column.
Resource jobColumns()
{
    return ViewState::tableOf({{"change", 40}, {"state", 20, CellType::Word}, {"steps", 15, CellType::Word},
        {"started", 20, CellType::DateTime}, {"account", 20}});
}

} // namespace

HistoryPage::HistoryPage(Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_bar(new MessageBar(this))
    , m_narrowingBar(new NarrowingBar(this))
    , m_search(new QLineEdit(this))
    , m_result(new QComboBox(this))
    , m_time(new QComboBox(this))
    , m_save(new QToolButton(this))
    , m_table(new QTableView)
    , m_columns(new ColumnFit(m_table, jobColumns()))
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

    connect(m_view, &JobView::selectRecords, this, &HistoryPage::selectRecords);
    connect(m_view, &JobView::jobStarted, this, &HistoryPage::showJob);
    connect(m_view, &JobView::jobWanted, this, &HistoryPage::showJob);
    connect(m_view, &JobView::saved, this, [this](const QString &text) {
        m_bar->display(MessageBar::Kind::Information, text);
        m_bar->setClosable(true);
    });
    connect(m_view, &JobView::failed, this, [this](const QString &text) {
        if (m_workspace && m_workspace->problem().isEmpty()) // else that is said, with what can be done
            m_bar->display(MessageBar::Kind::Error, text);
    });
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

void HistoryPage::setWorkspace(Workspace *workspace)
{
    if (m_workspace) {
        saveState();
        m_left.insert(m_workspace->connection().id, place());
        disconnect(m_workspace, nullptr, this, nullptr);
    }
    m_workspace = workspace;
    m_table->setModel(nullptr);
    delete m_model;
    m_model = nullptr;
    m_bar->hide();
    m_view->setWorkspace(workspace);
    const HistoryPlace left = workspace ? m_left.value(workspace->connection().id) : HistoryPlace();
    enter(left);
    m_wanted = left.job;
    if (workspace) {
        connect(workspace, &QObject::destroyed, this, [this] { setWorkspace(nullptr); });
        connect(workspace, &Workspace::problemChanged, this, &HistoryPage::showProblem);
        if (m_settings)
            m_view->restoreState(m_settings);
    }
    showState();
    showProblem();
    readIfSeen();
}

void HistoryPage::saveState() const
{
    if (!m_settings || !m_workspace || !m_model)
        return;
    const SettingPlace place{m_workspace->connection().id, u"history"_s};
    m_settings->setValue(Setting::SplitterState, m_splitter->saveState(), place);
    m_settings->setValue(Setting::TableColumns, m_columns->state(), place);
    m_view->saveState(m_settings);
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
    const SettingPlace place{m_workspace->connection().id, u"history"_s};
    m_columns->setState(m_settings ? m_settings->value(Setting::TableColumns, place) : QVariant());
    if (m_settings)
        m_splitter->restoreState(m_settings->value(Setting::SplitterState, place).toByteArray());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::chosen);
    connect(m_model, &JobModel::loaded, this, &HistoryPage::answered);
    connect(m_model, &JobModel::rowsInserted, this, &HistoryPage::jobsRead);
    connect(m_model, &JobModel::failed, this, &HistoryPage::sayProblem);
    ask();
}

// What went wrong is over when it is tried again; what the files of the account lack, when that is cured.
void HistoryPage::sayProblem(const QString &text)
{
    m_bar->display(MessageBar::Kind::Error, text);
    m_bar->setCause(m_model);
    m_bar->offerRetry([this] {
        m_workspace->openFiles();
        m_model->load(m_model->query());
    });
}

void HistoryPage::showProblem()
{
    const QString problem = m_workspace ? m_workspace->problem() : QString();
    if (!m_model)
        return; // said when it is read
    if (!problem.isEmpty()) {
        sayProblem(problem);
        return;
    }
    m_bar->settle(m_model);
    m_model->load(m_model->query());
}

void HistoryPage::answered()
{
    m_view->find(m_model->query());
    jobsRead();
    m_bar->settle(m_model);
    if (const QString problem = m_workspace->problem(); !problem.isEmpty())
        sayProblem(problem); // also if there are jobs, not all that is said of them is up to date
}

// The one that was asked for; else what was chosen before; else the newest. What the search hides is not shown below
// either; what is older than the jobs that were read is.
void HistoryPage::jobsRead()
{
    showState();
    if (m_model->rowCount() == 0)
        return;
    const qint64 id = m_wanted != 0 ? m_wanted : m_view->job();
    const int row = m_model->rowOf(id);
    if (row >= 0)
        select(row);
    else if (id == 0 || !m_model->query().isEmpty())
        select(0);
    else if (m_view->job() != id)
        m_view->showJob(id);
    if (hasFocus() && m_table->currentIndex().isValid()) // else a table that gets the keyboard goes to its first row
        m_table->setFocus();
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
    m_view->find({});
    m_view->showJob(id);
    clearFilters();
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
