// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "accountsession.h"
#include "connectionspage.h"
#include "contactcard.h"
#include "contactspage.h"
#include "historypage.h"
#include "icons.h"
#include "jobsmodel.h"
#include "jobsview.h"
#include "quickopen.h"
#include "recordpages.h"
#include "settings.h"
#include "startpage.h"
#include "workspaces.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

Pages::Pages(const WindowContext &context, AccountDialogs *dialogs, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_list(new QListWidget(window))
    , m_stack(new QStackedWidget(window))
    , m_contacts(new ContactsPage(context.settings, window))
    , m_jobs(new JobsModel(context.workspaces, this))
    , m_back(new QAction(Icons::named("go-previous"), tr("&Back"), this))
    , m_forward(new QAction(Icons::named("go-next"), tr("&Forward"), this))
    , m_previous(new QAction(Icons::named("go-up"), tr("&Previous contact"), this))
    , m_next(new QAction(Icons::named("go-down"), tr("&Next contact"), this))
    , m_quickOpen(new QAction(Icons::named("edit-find"), tr("&Open contact…"), this))
{
    createActions();
    fillList();
    m_stack->addWidget(m_contacts);
    addResourcePage(m_contacts);
    connect(m_contacts, &ContactsPage::cardRequested, this, &Pages::openListedContact);
    connect(m_list, &QListWidget::currentRowChanged, this, &Pages::showCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &Pages::showCurrent); // also from a card, whose page is marked
    connect(m_list, &QListWidget::itemActivated, this, &Pages::showCurrent);
    connect(m_context.session, &AccountSession::stateChanged, this, [this] {
        m_asked = true;
        showAccess();
    });
    const QString last = m_context.settings->value(Setting::CurrentPage).toString();
    show(last.isEmpty() ? u"contacts"_s : last);
    qApp->installEventFilter(this);
}

Pages::~Pages() = default;

void Pages::fillList()
{
    m_list->setObjectName(u"navigationList"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({20, 20});
    m_pages = {{u"contacts"_s, "x-office-address-book", tr("Contacts"), true, {}, m_contacts}};
    const QList<RecordPageDeclaration> declared = RecordPages::all();
    for (const RecordPageDeclaration &declaration : declared) {
        m_pages.append({declaration.view, declaration.icon, QString(declaration.texts.menuTitle).remove(u'&'), true,
            [this, declaration] { return makeRecords(declaration); }});
    }
    m_pages += QList<Page>{
        {u"history"_s, "document-open-recent", tr("History"), true, [this] { return makeHistory(); }},
        {u"connections"_s, "network-server", tr("Connections"), false, [this] { return makeConnections(); }},
        {u"jobs"_s, "media-playback-start", tr("Jobs"), false, [this] { return makeJobs(); }},
    };
    int widest = 0;
    for (const Page &page : std::as_const(m_pages)) {
        auto *item = new QListWidgetItem(Icons::named(page.icon), page.title, m_list);
        item->setData(Qt::UserRole, page.name);
        item->setSizeHint({0, m_list->fontMetrics().height() + 16});
        widest = qMax(widest, m_list->fontMetrics().horizontalAdvance(page.title));
    }
    m_list->setFixedWidth(widest + m_list->iconSize().width() + 36);
}

// Most starts know the account already and never show it.
StartPage *Pages::startPage()
{
    if (!m_startPage) {
        m_startPage = new StartPage(m_window);
        m_stack->addWidget(m_startPage);
        connect(m_startPage, &StartPage::retryRequested, m_context.workspaces, &Workspaces::checkAgain);
        connect(m_startPage, &StartPage::keyRequested, m_dialogs, &AccountDialogs::enterKey);
        connect(m_startPage, &StartPage::accountRequested, m_dialogs, &AccountDialogs::addAccount);
    }
    return m_startPage;
}

QWidget *Pages::page(const QString &name)
{
    const auto found = std::find_if(
        m_pages.begin(), m_pages.end(), [&name](const Page &candidate) { return candidate.name == name; });
    Q_ASSERT(found != m_pages.end());
    if (!found->widget) {
        found->widget = found->make();
        m_stack->addWidget(found->widget);
    }
    return found->widget;
}

// The one that the list means now.
QWidget *Pages::shownPage()
{
    const Page &chosen = m_pages.at(qMax(0, m_list->currentRow()));
    return chosen.needsAccount && !m_workspace ? startPage() : page(chosen.name);
}

ResourcePage *Pages::records() const
{
    auto *shown = qobject_cast<ResourcePage *>(m_stack->currentWidget());
    return shown ? shown : m_contacts;
}

void Pages::showCurrent()
{
    QWidget *shown = shownPage();
    auto *records = qobject_cast<ResourcePage *>(shown);
    if (shown != m_stack->currentWidget())
        leave();
    // Whoever waits on the start page, or for it, waits for what comes then.
    const bool waits
        = !m_entered || (m_stack->currentWidget() == m_startPage && m_stack->isAncestorOf(m_window->focusWidget()));
    Q_EMIT aboutToShow(records ? records : m_contacts, records);
    m_stack->setCurrentWidget(shown);
    if (waits)
        enter();
    m_entered = m_entered || shown != m_startPage;
    updateActions();
}

void Pages::addResourcePage(ResourcePage *page)
{
    m_resourcePages.append(page);
    connect(page, &ResourcePage::jobStarted, this, [this](qint64 job) { history()->showJob(job); });
    connect(page, &ResourcePage::jobWanted, this, &Pages::showJob);
    connect(page, &ResourcePage::statusMessage, this, &Pages::statusMessage);
    connect(page, &ResourcePage::showRequested, this, &Pages::showPart);
    connect(page, &ResourcePage::aboutToNarrow, this, [this, page] {
        if (m_stack->currentWidget() == page)
            leave();
    });
    connect(page->listActions().find, &QAction::triggered, this, [this] {
        if (m_history && m_history->isVisible())
            m_history->find();
    });
}

QWidget *Pages::makeRecords(const RecordPageDeclaration &declaration)
{
    auto *made = new RecordPage(declaration, m_context.settings, m_window);
    addResourcePage(made);
    connect(made, &RecordPage::contactRequested, this,
        [this, made](const QString &key) { openContact(key, made->contactOrder()); });
    made->setWorkspace(m_workspace);
    if (m_workspace)
        made->setOnline(m_workspace->isOnline());
    return made;
}

QWidget *Pages::makeHistory()
{
    m_history = new HistoryPage(m_context.settings, m_window);
    connect(m_history, &HistoryPage::selectRecords, this, [this](const QStringList &keys) {
        moveTo([this, &keys] {
            show(u"contacts"_s);
            m_contacts->selectKeys(keys);
        });
    });
    connect(m_history, &HistoryPage::aboutToNarrow, this, [this] {
        if (m_stack->currentWidget() == m_history)
            leave();
    });
    m_history->setWorkspace(m_workspace);
    return m_history;
}

QWidget *Pages::makeJobs()
{
    auto *made = new JobsView(m_jobs, JobsView::Form::Page, u"jobsPage"_s, m_window);
    connect(made, &JobsView::jobWanted, this, &Pages::showJobOf);
    return made;
}

HistoryPage *Pages::history()
{
    return static_cast<HistoryPage *>(page(u"history"_s));
}

QWidget *Pages::makeConnections()
{
    m_connections = new ConnectionsPage(m_context.session, m_context.book, m_window);
    m_connections->setObjectName(u"connectionsPage"_s);
    showAccount();
    connect(m_connections, &ConnectionsPage::openRequested, this, [this](const QString &id) {
        m_context.workspaces->setCurrent(id);
        show(u"contacts"_s);
    });
    connect(m_connections, &ConnectionsPage::setUpAgainRequested, m_dialogs, &AccountDialogs::setUpAgain);
    connect(m_connections, &ConnectionsPage::addRequested, m_dialogs, &AccountDialogs::addAccount);
    connect(m_connections, &ConnectionsPage::forgetRequested, this, [this](const QString &id) {
        m_dialogs->forget(id);
        showAccount();
    });
    return m_connections;
}

ConnectionsPage *Pages::connections()
{
    return static_cast<ConnectionsPage *>(page(u"connections"_s));
}

QString Pages::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void Pages::show(const QString &name)
{
    int wanted = 0;
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i).name == name)
            wanted = i;
    }
    m_list->setCurrentRow(wanted);
    showCurrent();
}

void Pages::showPart(const QString &name, const Narrowing &narrowing)
{
    moveTo([this, &name, &narrowing] {
        static_cast<ResourcePage *>(page(name))->narrow(narrowing); // first: it asks for what it shows
        show(name);
    });
}

void Pages::showJob(qint64 job)
{
    show(u"history"_s);
    history()->showJob(job);
}

void Pages::showJobOf(const QString &accountId, qint64 job)
{
    m_context.workspaces->setCurrent(accountId);
    showJob(job);
}

void Pages::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    if (auto *search = m_window->findChild<QuickOpen *>())
        search->reject(); // it is of the account before
    if (m_card) {
        m_card->saveState();
        delete std::exchange(m_card, nullptr); // its page comes into sight
    }
    for (ResourcePage *page : std::as_const(m_resourcePages))
        page->setWorkspace(workspace);
    if (m_history)
        m_history->setWorkspace(workspace);
}

void Pages::showAccount()
{
    if (!m_connections)
        return;
    m_connections->setOpenAccount(m_workspace ? m_workspace->connection().id : QString());
    m_connections->setKeptAccounts(m_context.workspaces->known());
}

void Pages::showAccess()
{
    for (ResourcePage *page : std::as_const(m_resourcePages))
        page->setOnline(m_workspace && m_workspace->isOnline());
    if (m_card)
        m_card->setOnline(m_workspace && m_workspace->isOnline());
    if (!isCardShown())
        showCurrent();
    if (!m_asked || !m_startPage)
        return;
    m_startPage->describe(*m_context.session);
    if (!m_entered)
        enter(); // its buttons came with the answer
}

void Pages::saveState() const
{
    m_context.settings->setValue(Setting::CurrentPage, current());
    for (ResourcePage *page : std::as_const(m_resourcePages))
        page->saveState();
    if (m_history)
        m_history->saveState();
    if (m_card)
        m_card->saveState();
}
