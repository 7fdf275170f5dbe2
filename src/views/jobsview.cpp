// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobsview.h"

#include "canceljob.h"
#include "focusring.h"
#include "icons.h"
#include "jobsmodel.h"
#include "messagebar.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int HintLines = 9; // an account with a few jobs, and the commands

// How far a job is, as a bar with the numbers in it.
class ProgressDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant done = index.data(JobsModel::ProgressRole);
        if (!done.isValid()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        const QString text = cell.text;
        cell.text.clear();
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
        QStyleOptionProgressBar bar;
        bar.palette = option.palette;
        bar.fontMetrics = option.fontMetrics;
        bar.direction = option.direction;
        bar.state = (option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus)) | QStyle::State_Horizontal;
        bar.rect = option.rect.adjusted(2, 2, -2, -2);
        bar.minimum = 0;
        bar.maximum = 1000;
        bar.progress = qRound(done.toDouble() * bar.maximum);
        bar.text = text;
        bar.textVisible = true;
        bar.textAlignment = Qt::AlignCenter;
        style->drawControl(QStyle::CE_ProgressBar, &bar, painter, option.widget);
    }
};

class JobTree : public QTreeView
{
protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QTreeView::drawRow(painter, option, index);
        if (!hasFocus() || index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0))
            return;
        QStyleOptionViewItem row(option);
        row.state |= QStyle::State_HasFocus;
        row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        FocusRing::paint(painter, row);
    }
};

bool goesOn(const JobSnapshot &job)
{
    return job.job.state == Job::State::Waiting || job.job.state == Job::State::Running;
}

} // namespace

JobsView::JobsView(JobsModel *model, Form form, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_name(name)
    , m_problems(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel)
    , m_tree(new JobTree)
{
    setObjectName(name);
    auto *bar = new QToolBar(this);
    bar->setObjectName(name + "ToolBar"_L1);
    bar->setToolButtonStyle(form == Form::Page ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_empty->setObjectName(name + "EmptyLabel"_L1);
    m_problems->setObjectName(name + "ProblemBar"_L1);
    m_problems->hide();
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(form == Form::Page ? 24 : 4);
    setUpTree(form);
    makeActions(bar);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    if (form == Form::Dock)
        layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_problems);
    layout->addWidget(bar);
    layout->addWidget(m_stack, 1);

    connect(m_model, &QAbstractItemModel::rowsInserted, this, &JobsView::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &JobsView::showState);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &JobsView::showActions);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JobsView::showActions);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsView::showActions);
    connect(m_model, &JobsModel::problemsChanged, this, &JobsView::showProblems);
    showProblems();
    showState();
}

void JobsView::setUpTree(Form form)
{
    m_tree->setObjectName(m_name + "Tree"_L1);
    m_tree->setAccessibleName(tr("Jobs"));
    m_tree->setModel(m_model);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->setItemDelegateForColumn(JobsModel::ProgressColumn, new ProgressDelegate(m_tree));
    m_tree->setColumnHidden(JobsModel::RateColumn, form == Form::Dock);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(JobsModel::TitleColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    const int widths[]{40, 40, 16, 19, 19}; // in letters
    for (int column = 0; column < JobsModel::ColumnCount; ++column)
        header->resizeSection(column, letter * widths[column]);
    m_tree->viewport()->installEventFilter(this);
    connect(m_tree, &QTreeView::activated, this, [this] { m_report->trigger(); });
}

QAction *JobsView::addAction(const QString &name, const char *icon, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(Icons::named(icon), text, this);
    action->setObjectName(m_name + name + "Action"_L1);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // where the list has the keyboard
    m_tree->addAction(action);
    return action;
}

void JobsView::makeActions(QToolBar *bar)
{
    m_pause = addAction(u"Pause"_s, "media-playback-pause", tr("&Pause"), Qt::Key_Space);
    m_cancel = addAction(u"Cancel"_s, "process-stop", tr("&Cancel…"), QKeySequence::Delete);
    m_up = addAction(u"Up"_s, "go-up", tr("&Earlier"), Qt::CTRL | Qt::Key_Up);
    m_down = addAction(u"Down"_s, "go-down", tr("&Later"), Qt::CTRL | Qt::Key_Down);
    m_report = addAction(u"Report"_s, "document-open-recent", tr("Show &report"), {}); // Enter, by the list itself
    m_clear = addAction(u"Clear"_s, "edit-clear", tr("Remove &finished"), {});
    m_up->setToolTip(
        tr("Give this job its turn earlier (%1)").arg(m_up->shortcut().toString(QKeySequence::NativeText)));
    m_down->setToolTip(
        tr("Give this job its turn later (%1)").arg(m_down->shortcut().toString(QKeySequence::NativeText)));
    m_report->setToolTip(tr("Show what this job did, in the history of its account (Enter)"));
    m_clear->setToolTip(tr("Take the jobs that are over off this list; they stay in the history"));
    connect(m_pause, &QAction::triggered, this, &JobsView::pauseOrContinue);
    connect(m_cancel, &QAction::triggered, this, &JobsView::cancelOrRemove);
    connect(m_up, &QAction::triggered, this, [this] { runner()->moveUp(chosen().job.id); });
    connect(m_down, &QAction::triggered, this, [this] { runner()->moveDown(chosen().job.id); });
    connect(m_report, &QAction::triggered, this, [this] {
        if (const qint64 id = chosen().job.id; id != 0)
            Q_EMIT jobWanted(m_model->workspace(m_tree->currentIndex())->connection().id, id);
    });
    connect(m_clear, &QAction::triggered, m_model, &JobsModel::clearOver);
    for (QAction *action : {m_pause, m_cancel, m_up, m_down, m_report, m_clear}) {
        bar->addAction(action);
        QWidget *button = bar->widgetForAction(action);
        button->setObjectName(action->objectName().replace("Action"_L1, "Button"_L1));
        button->setFocusPolicy(Qt::StrongFocus);
    }
}

JobSnapshot JobsView::chosen() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? m_model->job(index) : JobSnapshot();
}

// Actions are enabled only for a job that is chosen.
JobRunner *JobsView::runner() const
{
    return m_model->workspace(m_tree->currentIndex())->jobs();
}

void JobsView::showState()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_tree) : m_empty);
    expandAll();
    if (any && chosen().job.id == 0)
        m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    if (any && hasFocus())
        m_tree->setFocus();
    showActions();
}

// Of an account whose files cannot be used it is not known whether a job waits to go on.
void JobsView::showProblems()
{
    const QStringList problems = m_model->problems();
    m_empty->setText(problems.isEmpty()
            ? tr("No job is running.\nChange many records at once, say by choosing contacts and giving them a "
                 "tag: here you see how that goes, in every account. What was done earlier is in the history "
                 "of each account.")
            : QString());
    m_problems->setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        return;
    m_problems->display(MessageBar::Kind::Error, problems.join(u'\n'));
    connect(m_problems->addButton(m_name + "RetryButton"_L1, tr("Retry")), &QToolButton::clicked, m_model,
        &JobsModel::openFiles);
}

// The state and the time that is left get the room that their texts need, as long as the job keeps its name. The time
// keeps what it has got: its text changes every second.
void JobsView::fitColumns()
{
    const QAbstractItemView *cells = m_tree;
    QHeaderView *header = m_tree->header();
    const int margin = fontMetrics().averageCharWidth() * 2;
    const auto needed = [&](int column) {
        return std::max(cells->sizeHintForColumn(column), header->sectionSizeHint(column)) + margin;
    };
    const auto setWidth = [header](int column, int width) {
        if (width != header->sectionSize(column))
            header->resizeSection(column, width);
    };
    int room = m_tree->viewport()->width();
    for (const int column : {JobsModel::ProgressColumn, JobsModel::RateColumn})
        room -= header->sectionSize(column); // 0 of one that is hidden
    const int left = header->sectionSize(JobsModel::LeftColumn);
    setWidth(JobsModel::LeftColumn, std::max(left, std::min(needed(JobsModel::LeftColumn), room / 3)));
    room -= header->sectionSize(JobsModel::LeftColumn);
    const int title = std::min(cells->sizeHintForColumn(JobsModel::TitleColumn), room / 2);
    setWidth(
        JobsModel::StateColumn, std::clamp(needed(JobsModel::StateColumn), margin, std::max(margin, room - title)));
}

bool JobsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void JobsView::expandAll()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex account = m_model->index(row, 0);
        if (!m_tree->isExpanded(account))
            m_tree->expand(account);
        if (!m_tree->isFirstColumnSpanned(row, {}))
            m_tree->setFirstColumnSpanned(row, {}, true);
    }
}

void JobsView::showActions()
{
    const JobSnapshot job = chosen();
    const bool any = job.job.id != 0;
    const bool over = Job::isOver(job.job.state);
    const bool pauses = !any || over || goesOn(job) || job.cancelling;
    m_pause->setText(pauses ? tr("&Pause") : tr("&Continue"));
    m_pause->setIcon(Icons::named(pauses ? "media-playback-pause" : "media-playback-start"));
    m_pause->setToolTip(pauses ? tr("Pause this job (Space)") : tr("Go on with this job (Space)"));
    m_pause->setEnabled(any && !over && !job.cancelling);
    m_cancel->setText(any && over ? tr("&Remove from the list") : tr("&Cancel…"));
    m_cancel->setToolTip(any && over ? tr("Take this job off the list (Delete)") : tr("Cancel this job (Delete)"));
    m_cancel->setEnabled(any && !job.cancelling);
    m_up->setEnabled(any && !over && job.place > 1);
    m_down->setEnabled(any && !over && job.place > 0 && job.place < job.queued);
    m_report->setEnabled(any);
    m_clear->setEnabled(m_model->hasOver());
    fitColumns();
}

void JobsView::pauseOrContinue()
{
    const JobSnapshot job = chosen();
    if (goesOn(job))
        runner()->pause(job.job.id);
    else
        runner()->resume(job.job.id);
}

void JobsView::cancelOrRemove()
{
    const JobSnapshot job = chosen();
    if (Job::isOver(job.job.state)) {
        m_model->removeOver(m_tree->currentIndex());
        return;
    }
    askToCancel(this, m_model->workspace(m_tree->currentIndex()), job);
}

QSize JobsView::sizeHint() const
{
    return {QWidget::sizeHint().width(), fontMetrics().height() * HintLines};
}

JobsDock::JobsDock(JobsModel *model, QWidget *window)
    : QDockWidget(tr("Jobs"), window)
    , m_model(model)
    , m_goThere(new QAction(tr("To the jobs and bac&k"), this))
{
    setObjectName(u"jobsDock"_s);
    hide();
    // Whoever asks for it wants to use it; the keyboard goes back to where it was.
    connect(toggleViewAction(), &QAction::triggered, this, [this](bool shown) {
        if (shown)
            enter();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, const QWidget *now) {
        if (before && isAncestorOf(now) && !isAncestorOf(before) && parentWidget()->isAncestorOf(before))
            m_before = before;
    });
    m_goThere->setObjectName(u"jobsDockFocusAction"_s);
    m_goThere->setShortcut(Qt::Key_F6);
    m_goThere->setToolTip(tr("Give the keyboard to the jobs, or back to the page"));
    m_goThere->setEnabled(false);
    connect(this, &QDockWidget::visibilityChanged, m_goThere, &QAction::setEnabled);
    connect(m_goThere, &QAction::triggered, this,
        [this] { isAncestorOf(QApplication::focusWidget()) ? leave() : enter(); });
}

void JobsDock::enter()
{
    QWidget *jobs = widget()->findChild<QTreeView *>();
    (jobs->isVisibleTo(this) ? jobs : widget())->setFocus(Qt::ShortcutFocusReason); // the view keeps it for its list
}

void JobsDock::leave()
{
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::ShortcutFocusReason);
    else
        Q_EMIT left();
}

void JobsDock::hideEvent(QHideEvent *event)
{
    if (isAncestorOf(QApplication::focusWidget()))
        leave();
    QDockWidget::hideEvent(event);
}

void JobsDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        leave();
    else
        QDockWidget::keyPressEvent(event);
}

void JobsDock::showEvent(QShowEvent *event)
{
    if (!widget()) {
        auto *view = new JobsView(m_model, JobsView::Form::Dock, u"jobsDockView"_s, this);
        connect(view, &JobsView::jobWanted, this, &JobsDock::jobWanted);
        setWidget(view);
    }
    QDockWidget::showEvent(event);
}
