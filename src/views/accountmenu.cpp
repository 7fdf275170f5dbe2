// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountmenu.h"

#include "accountbook.h"
#include "accountdialogs.h"
#include "accountsession.h"
#include "accountswitcher.h"
#include "connectionspage.h"
#include "icons.h"
#include "pages.h"
#include "workspace.h"
#include "workspaces.h"

using namespace Qt::StringLiterals;

AccountMenu::AccountMenu(const WindowContext &context, AccountDialogs *dialogs, const AccountSwitcher *switcher,
    Pages *pages, QWidget *parent)
    : QMenu(tr("&Account"), parent)
    , m_book(context.book)
    , m_workspaces(context.workspaces)
    , m_switcher(switcher)
    , m_afterAccounts(addSeparator())
{
    setObjectName(u"accountMenu"_s);
    addAccountCommands(dialogs);
    addConnections(pages);
    addSeparator();
    addKeyCommands(context, dialogs);
    connect(switcher, &AccountSwitcher::accountsChanged, this, &AccountMenu::listAccounts);
    listAccounts();
}

void AccountMenu::addAccountCommands(AccountDialogs *dialogs)
{
    QAction *create = addAction(Icons::named("list-add"), tr("&Add account…"), dialogs, &AccountDialogs::addAccount);
    create->setObjectName(u"newAccountAction"_s);
    m_setUpAgain = addAction(tr("&Set up again…"), this, [this, dialogs] {
        if (m_workspace)
            dialogs->setUpAgain(m_workspace->connection().id);
    });
    m_setUpAgain->setObjectName(u"setUpAccountAgainAction"_s);
    m_readOnly = addAction(tr("&Read-only"));
    m_readOnly->setObjectName(u"accountReadOnlyAction"_s);
    m_readOnly->setCheckable(true);
    m_readOnly->setToolTip(tr("Refuse every change of this account until this is taken back"));
    connect(m_readOnly, &QAction::triggered, this, [this](bool checked) {
        if (m_workspace)
            m_book->setReadOnly(m_workspace->connection().id, checked);
    });
}

// The page, and with it its commands, is made when somebody looks for them.
void AccountMenu::addConnections(Pages *pages)
{
    QMenu *connections = addMenu(tr("&Connections"));
    connections->setObjectName(u"connectionsMenu"_s);
    connect(connections, &QMenu::aboutToShow, this, [connections, pages] {
        if (!connections->isEmpty())
            return;
        const ConnectionsPage::Actions &of = pages->connections()->actionsOfPage();
        connections->addActions({of.refresh, of.open, of.test, of.setUpAgain, of.rename, of.readOnly});
        connections->addSeparator();
        connections->addActions({of.remove, of.forget});
    });
}

void AccountMenu::addKeyCommands(const WindowContext &context, AccountDialogs *dialogs)
{
    addAction(tr("Maton &key…"), dialogs, &AccountDialogs::enterKey)->setObjectName(u"matonKeyAction"_s);
    QAction *forget = addAction(tr("&Forget the key…"), dialogs, &AccountDialogs::forgetKey);
    forget->setObjectName(u"forgetKeyAction"_s);
    const auto hasKey = [session = context.session, forget] { forget->setEnabled(!session->key().isEmpty()); };
    connect(context.session, &AccountSession::stateChanged, forget, hasKey);
    hasKey();
}

QAction *AccountMenu::addEntry()
{
    const int number = static_cast<int>(m_accounts.size()) + 1;
    auto *action = new QAction(this);
    action->setObjectName(u"accountAction%1"_s.arg(number));
    action->setCheckable(true);
    if (number <= 9)
        action->setShortcut(Qt::ALT | Qt::Key(Qt::Key_0 + number));
    connect(action, &QAction::triggered, this, [this, action] {
        m_workspaces->setCurrent(action->data().toString());
        listAccounts(); // the one that is looked at stays checked
    });
    insertAction(m_afterAccounts, action);
    return action;
}

void AccountMenu::listAccounts()
{
    const QStringList ids = m_switcher->accounts();
    const Workspace *current = m_workspaces->current(); // m_workspace follows it a moment later
    while (m_accounts.size() < ids.size())
        m_accounts.append(addEntry());
    for (int i = 0; i < m_accounts.size(); ++i) {
        QAction *action = m_accounts.at(i);
        action->setVisible(i < ids.size());
        if (i >= ids.size())
            continue;
        const AccountEntry entry = m_book->entry(ids.at(i));
        action->setIcon(Icons::swatch(entry.colour));
        action->setText(QString(entry.name).replace(u'&', u"&&"_s));
        action->setData(entry.id);
        action->setChecked(current && current->connection().id == entry.id);
    }
}

void AccountMenu::showAccount(Workspace *workspace)
{
    m_workspace = workspace;
    m_setUpAgain->setEnabled(workspace);
    m_readOnly->setEnabled(workspace);
    m_readOnly->setChecked(workspace && workspace->account().readOnly);
}
