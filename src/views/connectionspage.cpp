// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionspage.h"

#include "accountbook.h"
#include "accountsession.h"
#include "connectionsmodel.h"
#include "displaytext.h"
#include "icons.h"
#include "messagebar.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ConnectionsPage::ConnectionsPage(AccountSession *session, AccountBook *book, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_book(book)
    , m_model(new ConnectionsModel(session, book, this))
    , m_sessionBar(new MessageBar(this))
    , m_bar(new MessageBar(this))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget(this))
    , m_footer(new QLabel(this))
{
    setObjectName(u"connectionsPage"_s);
    createActions();
    createLayout();
    connect(session, &AccountSession::stateChanged, this, &ConnectionsPage::sessionChanged);
    connect(session, &AccountSession::connectionsChanged, this, &ConnectionsPage::connectionsListed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionsPage::keepCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ConnectionsPage::updateActions);
    m_ageTimer.setInterval(30000);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        m_model->updateAges();
        updateFooter();
    });
    m_ageTimer.start();
    if (!session->connections().isEmpty())
        m_listedAt = QDateTime::currentDateTimeUtc();
    keepCurrent();
    showSessionState();
}

void ConnectionsPage::createActions()
{
    const auto action = [this](const char *name, const char *icon, const QString &text, const QKeySequence &shortcut) {
        auto *made = new QAction(Icons::named(icon), text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setShortcut(shortcut);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        return made;
    };
    m_actions.refresh
        = action("refreshConnectionsAction", "view-refresh", tr("&Refresh connections"), QKeySequence::Refresh);
    m_actions.add = action("addAccountAction", "list-add", tr("&Add account…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_actions.open = action("openAccountAction", "go-next", tr("&Open account"), QKeySequence::Open);
    m_actions.test
        = action("testConnectionAction", "dialog-ok-apply", tr("&Test connection"), Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    m_actions.setUpAgain
        = action("setUpAgainAction", "edit-undo", tr("&Set up again…"), Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    m_actions.rename = action("renameAccountAction", "document-edit", tr("&Name and colour…"), Qt::Key_F2);
    m_actions.readOnly
        = action("readOnlyAccountAction", "changes-prevent", tr("Read-on&ly"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_actions.remove = action("deleteConnectionAction", "edit-delete", tr("&Delete connection…"), QKeySequence::Delete);
    m_actions.forget = action(
        "forgetAccountAction", "edit-clear", tr("&Forget this account…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    m_actions.refresh->setIconText(tr("Refresh"));
    m_actions.open->setIconText(tr("Open"));
    m_actions.test->setIconText(tr("Test"));
    m_actions.rename->setIconText(tr("Rename…"));
    m_actions.remove->setIconText(tr("Delete…"));
    m_actions.forget->setIconText(tr("Forget…"));
    m_actions.readOnly->setCheckable(true);
    m_actions.open->setToolTip(tr("Show this account in the window"));
    m_actions.test->setToolTip(tr("Read one contact through this connection"));
    m_actions.setUpAgain->setToolTip(tr("Authorise the account anew, with a new connection in the place of this one"));
    m_actions.readOnly->setToolTip(tr("Refuse every change of this account until this is lifted"));
    m_actions.remove->setToolTip(tr("Remove the connection at Maton"));
    m_actions.forget->setToolTip(tr("Remove what is kept about this account on this computer"));
    addActions({m_actions.refresh, m_actions.add});
    m_table->addActions({m_actions.open, m_actions.test, m_actions.setUpAgain, m_actions.rename, m_actions.readOnly,
        m_actions.remove, m_actions.forget});

    connect(m_actions.refresh, &QAction::triggered, this, [this] {
        m_bar->hide(); // what was said of the last test may be so no longer
        m_session->check();
        updateActions();
    });
    connect(m_actions.add, &QAction::triggered, this, &ConnectionsPage::addRequested);
    connect(m_actions.open, &QAction::triggered, this, [this] { Q_EMIT openRequested(current()); });
    connect(m_actions.test, &QAction::triggered, this, &ConnectionsPage::test);
    connect(m_actions.setUpAgain, &QAction::triggered, this, [this] { Q_EMIT setUpAgainRequested(current()); });
    connect(m_actions.rename, &QAction::triggered, this, &ConnectionsPage::rename);
    connect(m_actions.readOnly, &QAction::triggered, this, [this](bool on) { m_book->setReadOnly(current(), on); });
    connect(m_actions.remove, &QAction::triggered, this, &ConnectionsPage::askToDelete);
    connect(m_actions.forget, &QAction::triggered, this, &ConnectionsPage::askToForget);
}

void ConnectionsPage::createLayout()
{
    m_sessionBar->setObjectName(u"connectionsStateBar"_s);
    m_bar->setObjectName(u"connectionsMessageBar"_s);
    m_footer->setObjectName(u"connectionsFooterLabel"_s);
    m_footer->setTextFormat(Qt::PlainText);
    m_footer->setWordWrap(true);
    setUpTable();
    m_stack->addWidget(createEmptyState());
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 2);
    layout->setSpacing(4);
    layout->addWidget(m_sessionBar);
    layout->addWidget(m_bar);
    layout->addWidget(createToolBar());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
}

QToolBar *ConnectionsPage::createToolBar()
{
    auto *bar = new QToolBar(tr("Connections"), this);
    bar->setObjectName(u"connectionsToolBar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_actions.refresh, m_actions.add});
    bar->addSeparator();
    bar->addActions({m_actions.open, m_actions.test, m_actions.setUpAgain, m_actions.rename, m_actions.readOnly,
        m_actions.remove, m_actions.forget});
    return bar;
}

void ConnectionsPage::setUpTable()
{
    m_table->setObjectName(u"connectionsTable"_s);
    m_table->setAccessibleName(tr("Connections"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ConnectionsModel::NameColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return; // the rows are being read anew
        m_current = m_model->connection(index.row()).id;
        m_currentRow = index.row();
        updateActions();
    });
    connect(m_table, &QAbstractItemView::doubleClicked, m_actions.open, &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectionsPage::showRowMenu);
}

QWidget *ConnectionsPage::createEmptyState()
{
    auto *empty = new QWidget;
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(u"connectionsEmptyLabel"_s);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    auto *add = new QToolButton(empty);
    add->setObjectName(u"connectionsEmptyAddButton"_s);
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setFocusPolicy(Qt::StrongFocus);
    add->setDefaultAction(m_actions.add);
    auto *layout = new QVBoxLayout(empty);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addSpacing(8);
    layout->addWidget(add, 0, Qt::AlignHCenter);
    layout->addStretch();
    return empty;
}

void ConnectionsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->updateAges();
    updateFooter();
    setReach(Qt::WindowShortcut);
}

void ConnectionsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setReach(Qt::WidgetWithChildrenShortcut);
}

// Keys that other pages use for their own records: in the whole window while this page is the one that is shown. What
// removes something wants the keyboard to be in the table.
void ConnectionsPage::setReach(Qt::ShortcutContext context)
{
    for (QAction *action : {m_actions.refresh, m_actions.add, m_actions.open, m_actions.test, m_actions.setUpAgain,
             m_actions.rename, m_actions.readOnly})
        action->setShortcutContext(context);
}

void ConnectionsPage::setOpenAccount(const QString &id)
{
    m_model->setOpenAccount(id);
    if (m_current.isEmpty())
        select(id);
}

void ConnectionsPage::setKeptAccounts(const QStringList &ids)
{
    m_model->setKeptAccounts(ids);
}

QString ConnectionsPage::current() const
{
    return m_model->connection(m_table->currentIndex().row()).id;
}

void ConnectionsPage::select(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

// The rows were read anew: what was chosen stays chosen; of what is gone the next one in its place.
void ConnectionsPage::keepCurrent()
{
    int row = m_model->rowOf(m_current.isEmpty() ? m_model->openAccount() : m_current);
    if (row < 0)
        row = qMin(m_currentRow, m_model->rowCount() - 1);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    showRows();
}

void ConnectionsPage::sessionChanged()
{
    m_model->refresh();
    showSessionState();
}

void ConnectionsPage::connectionsListed()
{
    m_listedAt = QDateTime::currentDateTimeUtc();
    if (std::exchange(m_checkAgain, false)) {
        m_model->refresh();
        m_session->check();
    } else {
        m_model->believeService();
    }
    updateFooter();
}

void ConnectionsPage::showSessionState()
{
    using State = AccountSession::State;
    const State state = m_session->state();
    if (state == State::KeyRefused || state == State::Failed) {
        const bool hadFocus = m_sessionBar->isAncestorOf(focusWidget());
        m_sessionBar->display(MessageBar::Kind::Error, m_session->error().message());
        m_sessionBar->setClosable(false);
        QToolButton *retry = m_sessionBar->addButton(u"connectionsRetryButton"_s, tr("Retry"));
        connect(retry, &QToolButton::clicked, m_actions.refresh, &QAction::trigger);
        if (hadFocus)
            retry->setFocus();
    } else if (state == State::NoConnection && m_model->atMaton() > 0) {
        m_sessionBar->display(MessageBar::Kind::Warning,
            tr("None of these connections is active, so no account can be reached. Set one up again, or add an "
               "account."));
        m_sessionBar->setClosable(false);
    } else if (state != State::Checking) {
        m_sessionBar->hide(); // while it asks again, what was wrong is still the last thing known
    }
    showRows();
}

void ConnectionsPage::showRows()
{
    switch (m_session->state()) {
    case AccountSession::State::NoKey:
        m_emptyText->setText(tr("There is no Maton key yet.\nAdd an account: the key is asked for first."));
        break;
    case AccountSession::State::Checking:
        m_emptyText->setText(tr("Asking Maton for the connections…"));
        break;
    case AccountSession::State::KeyRefused:
    case AccountSession::State::Failed:
        m_emptyText->setText(tr("The connections are not known, because Maton could not be asked."));
        break;
    case AccountSession::State::NoConnection:
    case AccountSession::State::Ready:
        m_emptyText->setText(tr("No Systeme.io account is connected with this key.\nAdd one, and authorise it in the "
                                "browser."));
        break;
    }
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    updateFooter();
    updateActions();
}

void ConnectionsPage::updateFooter()
{
    if (m_model->atMaton() == 0 || !m_listedAt.isValid()) {
        m_footer->clear();
        return;
    }
    //: %1 is how many of them are active, %2 an age ("5 minutes ago")
    m_footer->setText(tr("%n connection(s), active: %1. Asked %2.", nullptr, m_model->atMaton())
                          .arg(DisplayText::number(m_model->active()),
                              DisplayText::age(m_listedAt, QDateTime::currentDateTimeUtc())));
}

void ConnectionsPage::updateActions()
{
    const int row = m_table->currentIndex().row();
    const Connection connection = m_model->connection(row);
    const bool any = !connection.id.isEmpty();
    const bool there = m_model->isAtMaton(row) && !m_model->isBeingDeleted(connection.id);
    const bool testing = m_model->test(connection.id).result == ConnectionsModel::Test::Result::Running;
    m_actions.refresh->setEnabled(!m_session->key().isEmpty() && !m_session->isChecking());
    // A copy can be looked at, and its jobs continued one day, whatever became of the connection.
    const bool kept = any && m_model->isKept(connection.id);
    m_actions.open->setEnabled(((there && connection.isActive()) || kept) && connection.id != m_model->openAccount());
    m_actions.test->setEnabled(there && !testing);
    m_actions.setUpAgain->setEnabled(there || kept);
    m_actions.rename->setEnabled(any);
    m_actions.readOnly->setEnabled(any);
    m_actions.readOnly->setChecked(any && m_book->entry(connection.id).readOnly);
    m_actions.remove->setEnabled(there);
    m_actions.forget->setEnabled(any && !m_model->isBeingDeleted(connection.id));
}

void ConnectionsPage::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"connectionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.open, m_actions.test, m_actions.setUpAgain});
    menu->addSeparator();
    menu->addActions({m_actions.rename, m_actions.readOnly});
    menu->addSeparator();
    menu->addActions({m_actions.remove, m_actions.forget});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}
