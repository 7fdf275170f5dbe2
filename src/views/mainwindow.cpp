// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "accountbar.h"
#include "accountmenu.h"
#include "accountsession.h"
#include "accountswitcher.h"
#include "backgroundjobs.h"
#include "icons.h"
#include "jobnotices.h"
#include "jobrunner.h"
#include "jobstatuswidget.h"
#include "jobsview.h"
#include "menukey.h"
#include "messagebar.h"
#include "otherjobs.h"
#include "pagemenus.h"
#include "pages.h"
#include "quotalabel.h"
#include "resourcepage.h"
#include "settings.h"
#include "workspaces.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QList<QAction *> viewCommands(const ResourcePage &page)
{
    QList<QAction *> commands{page.listActions().columns};
    if (QAction *details = page.detailsAction())
        commands.append(details);
    return commands;
}

} // namespace

MainWindow::MainWindow(const WindowContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(context.settings)
    , m_session(context.session)
    , m_workspaces(context.workspaces)
    , m_background(new BackgroundJobs(m_workspaces, this))
    , m_dialogs(new AccountDialogs(context, this))
    , m_switcher(new AccountSwitcher(m_session, context.book, m_workspaces, this))
    , m_otherJobs(new OtherJobs(m_workspaces, this))
    , m_jobStatus(new JobStatusWidget(this))
    , m_bar(new AccountBar(m_session, this))
    , m_pages(new Pages(context, m_dialogs, this))
    , m_colourLine(new QFrame(this))
    , m_pendingBar(new MessageBar(this))
    , m_accountMenu(new AccountMenu(context, m_dialogs, m_switcher, m_pages, this))
    , m_quota(new QuotaLabel(this))
{
    setObjectName(u"mainWindow"_s);
    new MenuKey(this);
    setMinimumSize(720, 480);
    setCentralWidget(createCentral());
    createMenus();
    createToolBar();
    createStatusBar();
    m_menus->show(m_pages->records(), m_pages->stack()->currentWidget() == m_pages->records());
    connect(m_pages, &Pages::aboutToShow, m_menus, &PageMenus::show);
    connect(
        m_pages, &Pages::statusMessage, this, [this](const QString &text) { statusBar()->showMessage(text, 6000); });
    resize(1180, 720);
    restoreGeometry(m_settings->value(Setting::WindowGeometry).toByteArray());
    restoreState(m_settings->value(Setting::WindowState).toByteArray());

    connect(m_workspaces, &Workspaces::currentChanged, this, &MainWindow::setWorkspace);
    connect(m_workspaces, &Workspaces::opened, this, &MainWindow::offerInterrupted);
    connect(m_bar, &AccountBar::retryRequested, m_workspaces, &Workspaces::checkAgain);
    connect(m_bar, &AccountBar::keyRequested, m_dialogs, &AccountDialogs::enterKey);
    connect(m_bar, &AccountBar::connectionsRequested, this, [this] { showPage(u"connections"_s); });
    connect(m_bar, &AccountBar::setUpAgainRequested, m_dialogs, &AccountDialogs::setUpAgain);
    connect(m_session, &AccountSession::connectionsChanged, this, &MainWindow::offerPending);
    connect(m_dialogs, &AccountDialogs::wizardClosed, this, &MainWindow::offerPending);
    connect(m_dialogs, &AccountDialogs::statusMessage, this,
        [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    const QList<Workspace *> open = m_workspaces->all();
    for (Workspace *workspace : open)
        offerInterrupted(workspace);
    const auto *notices = new JobNotices(m_workspaces, m_jobBars, this);
    connect(notices, &JobNotices::jobWanted, m_pages, &Pages::showJobOf);
    connect(m_background, &BackgroundJobs::jobWanted, m_pages, &Pages::showJobOf);
    setWorkspace(m_workspaces->current());
}

MainWindow::~MainWindow() = default;

Workspace *MainWindow::workspace() const
{
    return m_workspace;
}

QWidget *MainWindow::createCentral()
{
    m_colourLine->setObjectName(u"accountColour"_s);
    m_colourLine->setAutoFillBackground(true);
    m_colourLine->setFixedHeight(3);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_colourLine);
    layout->addWidget(m_bar);
    m_jobBars = new QVBoxLayout;
    layout->addLayout(m_jobBars);
    layout->addWidget(m_pendingBar);
    m_pendingBar->setObjectName(u"pendingBar"_s);
    m_pendingBar->hide();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_pages->list());
    columns->addWidget(m_pages->stack(), 1);
    layout->addLayout(columns, 1);
    return central;
}

QString MainWindow::currentPage() const
{
    return m_pages->current();
}

void MainWindow::showPage(const QString &name)
{
    m_pages->show(name);
}

void MainWindow::bringToFront()
{
    m_background->openWindow();
}

void MainWindow::createMenus()
{
    auto *records = new QMenu(this);
    records->setObjectName(u"recordMenu"_s);
    m_menus = new PageMenus(records, this);
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_menus->add(file, file->addSeparator(), [](const ResourcePage &page) {
        QList<QAction *> commands{page.listActions().saveCsv};
        if (QAction *create = page.createAction())
            commands.prepend(create);
        return commands;
    });
    QAction *settings = file->addAction(Icons::named("preferences-system"), tr("&Settings…"),
        QKeySequence(Qt::CTRL | Qt::Key_Comma), m_dialogs, &AccountDialogs::showSettings);
    settings->setObjectName(u"settingsAction"_s);
    settings->setMenuRole(QAction::PreferencesRole);
    file->addSeparator();
    QAction *quit = file->addAction(Icons::named("application-exit"), tr("&Quit"), QKeySequence::Quit, this, [this] {
        if (m_background->mayClose())
            close();
    });
    quit->setObjectName(u"quitAction"_s);
    if (quit->shortcut().isEmpty())
        quit->setShortcut(Qt::CTRL | Qt::Key_Q);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    m_menus->add(edit, nullptr, [](const ResourcePage &page) {
        const ListActions &list = page.listActions();
        return QList<QAction *>{list.copy, list.selectAll, nullptr, list.find};
    });
    menuBar()->addMenu(records);
    menuBar()->addMenu(m_accountMenu);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_menus->add(view, view->addSeparator(), viewCommands);
    createDock(view);
    auto *go = menuBar()->addMenu(tr("&Go"));
    go->setObjectName(u"goMenu"_s);
    m_pages->fillMenu(go);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Check the connection…"), m_dialogs, &AccountDialogs::checkConnection)
        ->setObjectName(u"checkConnectionAction"_s);
    help->addAction(Icons::named("edit-copy"), tr("Copy &diagnostics"), m_dialogs, &AccountDialogs::copyDiagnostics)
        ->setObjectName(u"copyDiagnosticsAction"_s);
    help->addSeparator();
    QAction *aboutAction = help->addAction(Icons::named("help-about"),
        tr("&About %1").arg(QApplication::applicationDisplayName()), this, &MainWindow::about);
    aboutAction->setObjectName(u"aboutAction"_s);
    help->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt)->setObjectName(u"aboutQtAction"_s);
}

// Hidden until it is asked for; where it lies and whether it is shown is part of the window's state.
void MainWindow::createDock(QMenu *menu)
{
    auto *dock = new JobsDock(m_pages->jobs(), this);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    connect(dock, &JobsDock::jobWanted, m_pages, &Pages::showJobOf);
    QAction *toggle = dock->toggleViewAction();
    toggle->setObjectName(u"jobsDockAction"_s);
    toggle->setText(tr("&Jobs beside the page"));
    toggle->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    menu->addAction(toggle);
    menu->addAction(dock->focusAction());
    connect(dock, &JobsDock::left, m_pages, &Pages::enter);
}

void MainWindow::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Main tool bar"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction *way : {m_pages->backAction(), m_pages->forwardAction()}) {
        bar->addAction(way);
        auto *button = static_cast<QToolButton *>(bar->widgetForAction(way));
        button->setObjectName(way->objectName().replace("Action"_L1, "ToolButton"_L1));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    m_menus->add(bar, nullptr, [](const ResourcePage &page) {
        QList<QAction *> commands = page.toolCommands();
        if (QAction *create = page.createAction())
            commands.prepend(create);
        return commands + QList<QAction *>{nullptr, page.listActions().refresh} + viewCommands(page);
    });
    // Where the window is narrow the commands go behind their button, the account never does.
    auto *corner = new QWidget(menuBar());
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 2, 4, 2);
    auto *label = new QLabel(tr("Acc&ount:"), corner);
    row->addWidget(label);
    label->setBuddy(m_switcher);
    row->addWidget(m_switcher);
    menuBar()->setCornerWidget(corner);
}

void MainWindow::createStatusBar()
{
    m_account = new QLabel(this);
    m_account->setObjectName(u"accountLabel"_s);
    m_account->setTextFormat(Qt::PlainText);
    m_quota->setObjectName(u"quotaLabel"_s);
    m_jobStatus->setObjectName(u"jobStatus"_s);
    m_otherJobs->setObjectName(u"otherJobsButton"_s);
    statusBar()->addPermanentWidget(m_otherJobs);
    statusBar()->addPermanentWidget(m_jobStatus);
    statusBar()->addPermanentWidget(m_quota);
    statusBar()->addPermanentWidget(m_account);
    connect(m_jobStatus, &JobStatusWidget::clicked, m_pages, &Pages::showJob);
    connect(m_otherJobs, &OtherJobs::jobWanted, m_pages, &Pages::showJobOf);
}

void MainWindow::setWorkspace(Workspace *workspace)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
        disconnect(m_workspace, nullptr, m_pages, nullptr);
    }
    m_workspace = workspace;
    m_pages->setWorkspace(workspace);
    m_jobStatus->setWorkspace(workspace);
    m_bar->setWorkspace(workspace);
    m_quota->setClient(workspace ? workspace->client() : nullptr);
    if (workspace) {
        connect(workspace, &Workspace::accessChanged, m_pages, &Pages::showAccess);
        connect(workspace, &Workspace::accountChanged, this, &MainWindow::showAccount);
    }
    showAccount();
    m_pages->showAccess();
}

void MainWindow::offerInterrupted(Workspace *workspace)
{
    auto *bar = new MessageBar(this);
    bar->setObjectName(u"jobsBar"_s);
    bar->hide();
    m_jobBars->addWidget(bar);
    connect(workspace, &QObject::destroyed, bar, &QObject::deleteLater);
    offerInterruptedJobs(
        bar, workspace, bar, [this, id = workspace->connection().id](qint64 job) { m_pages->showJobOf(id, job); });
}

void MainWindow::showMessage(const QString &text, const QString &action, const std::function<void()> &act)
{
    auto *bar = new MessageBar(this);
    bar->setObjectName(u"noticeBar"_s);
    bar->display(MessageBar::Kind::Warning, text);
    bar->setClosable(true);
    if (act) {
        connect(bar->addButton(u"noticeButton"_s, action), &QToolButton::clicked, this, [bar, act] {
            bar->deleteLater();
            act();
        });
    }
    m_jobBars->addWidget(bar);
}

// What a cancelled or killed set-up has left behind.
void MainWindow::offerPending()
{
    const Connection connection = m_dialogs->pending();
    if (connection.id.isEmpty()) {
        m_pendingBar->hide();
        return;
    }
    m_pendingBar->display(MessageBar::Kind::Information,
        tr("A connection that you began (%1) still waits for its authorisation.").arg(connection.id.left(8)));
    connect(m_pendingBar->addButton(u"continuePendingButton"_s, tr("Continue…")), &QToolButton::clicked, m_dialogs,
        &AccountDialogs::addAccount);
    connect(m_pendingBar->addButton(u"removePendingButton"_s, tr("Remove it")), &QToolButton::clicked, this, [this] {
        m_pendingBar->hide();
        m_dialogs->removePending();
    });
}

// Name and colour wherever the window shows them.
void MainWindow::showAccount()
{
    const QString name = QApplication::applicationDisplayName();
    setWindowTitle(m_workspace ? m_workspace->accountLabel() + u" – "_s + name : name);
    m_account->setText(!m_workspace           ? QString()
            : m_workspace->account().readOnly ? tr("%1 (read-only)").arg(m_workspace->accountLabel())
                                              : m_workspace->accountLabel());
    m_accountMenu->showAccount(m_workspace);
    m_pages->showAccount();
    m_colourLine->setVisible(m_workspace);
    if (m_workspace) {
        QPalette palette = m_colourLine->palette();
        palette.setColor(QPalette::Window, QColor(m_workspace->account().colour));
        m_colourLine->setPalette(palette);
    }
}

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About %1").arg(QApplication::applicationDisplayName()));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::PlainText);
    box->setText(QApplication::applicationDisplayName() + u' ' + QApplication::applicationVersion());
    box->setInformativeText(
        tr("Administer Systeme.io accounts from the desktop.\n\n"
           "This program is free software under the GNU General Public License, version 3 or later. It comes "
           "without any warranty."));
    box->setStandardButtons(QMessageBox::Close);
    box->button(QMessageBox::Close)->setObjectName(u"aboutCloseButton"_s);
    box->open();
}

// Only somebody who closes the window is asked; the end of the session is not held up.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (event->spontaneous() && !m_background->mayClose()) {
        event->ignore();
        return;
    }
    m_settings->setValue(Setting::WindowGeometry, saveGeometry());
    m_settings->setValue(Setting::WindowState, saveState());
    m_pages->saveState();
    m_settings->sync();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        Icons::followPalette();
    QMainWindow::changeEvent(event);
}
