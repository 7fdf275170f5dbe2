// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody is in the window: the card of a contact, and the way back.
#include "contactcard.h"
#include "contactspage.h"
#include "historypage.h"
#include "icons.h"
#include "pages.h"
#include "quickopen.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

void Pages::createActions()
{
    m_back->setObjectName(u"backAction"_s);
    m_back->setShortcuts({Qt::ALT | Qt::Key_Left, Qt::Key_Back});
    m_back->setToolTip(tr("Back to where you were (%1)").arg(m_back->shortcut().toString(QKeySequence::NativeText)));
    m_forward->setObjectName(u"forwardAction"_s);
    m_forward->setShortcuts({Qt::ALT | Qt::Key_Right, Qt::Key_Forward});
    m_previous->setObjectName(u"previousContactAction"_s);
    m_previous->setShortcut(Qt::ALT | Qt::Key_Up);
    m_next->setObjectName(u"nextContactAction"_s);
    m_next->setShortcut(Qt::ALT | Qt::Key_Down);
    m_quickOpen->setObjectName(u"openContactAction"_s);
    m_quickOpen->setShortcut(Qt::CTRL | Qt::Key_K);
    connect(m_back, &QAction::triggered, this, &Pages::goBack);
    connect(m_forward, &QAction::triggered, this, &Pages::goForward);
    connect(m_previous, &QAction::triggered, this, [this] { card()->step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { card()->step(1); });
    connect(m_quickOpen, &QAction::triggered, this, &Pages::quickOpen);
}

void Pages::fillMenu(QMenu *menu)
{
    menu->addActions({m_back, m_forward});
    menu->addSeparator();
    menu->addActions({m_quickOpen, m_previous, m_next});
    menu->addSeparator();
    for (int i = 0; i < m_pages.size(); ++i) {
        const Page &page = m_pages.at(i);
        const Qt::Key key = i < 9 ? Qt::Key(Qt::Key_1 + i) : i == 9 ? Qt::Key_0 : Qt::Key_J; // the last one: Jobs
        QAction *go = menu->addAction(
            m_list->item(i)->icon(), page.title, QKeySequence(Qt::CTRL | key), this, [this, name = page.name] {
                show(name);
                enter(); // whoever asks for a page by its key wants to use what is on it
            });
        go->setObjectName(page.name + "PageAction"_L1);
    }
}

ContactCard *Pages::card()
{
    if (!m_card) {
        m_card = new ContactCard(m_workspace, m_context.settings, m_previous, m_next, m_window);
        m_stack->addWidget(m_card);
        m_card->setOnline(m_workspace->isOnline());
        m_contacts->setCard(m_card);
        connect(m_card, &ContactCard::changed, this, &Pages::updateActions);
        connect(m_card, &ContactCard::stepped, m_contacts, &ContactsPage::follow);
        connect(m_card, &ContactCard::closeRequested, this, &Pages::goBack);
        connect(m_card, &ContactCard::showRequested, this, &Pages::showPart);
        connect(m_card, &ContactCard::jobStarted, this, [this](qint64 job) { history()->showJob(job); });
        connect(m_card, &ContactCard::statusMessage, this, &Pages::statusMessage);
        connect(m_card, &ContactCard::jobRequested, this, &Pages::showJob);
        connect(m_card, &ContactCard::historyRequested, this, [this](const QString &key, const QString &name) {
            moveTo([this, &key, &name] {
                show(u"history"_s);
                history()->narrow(key, name);
            });
        });
    }
    return m_card;
}

bool Pages::isCardShown() const
{
    return m_card && m_stack->currentWidget() == m_card;
}

void Pages::openContact(const QString &key, const ContactOrder &order)
{
    if (!m_workspace || key.isEmpty() || (isCardShown() && m_card->key() == key))
        return;
    moveTo([&] { showCard(key, order); });
}

void Pages::showCard(const QString &key, const ContactOrder &order)
{
    {
        const QSignalBlocker marked(m_list); // its page itself stays as it is, and asks for nothing
        m_list->setCurrentRow(0);
    }
    card()->showContact(key, order);
    Q_EMIT aboutToShow(m_contacts, true); // the card has the commands of the contacts
    m_stack->setCurrentWidget(m_card);
    m_card->setFocus();
    updateActions();
}

void Pages::quickOpen()
{
    if (!m_workspace)
        return;
    auto *dialog = new QuickOpen(m_workspace, m_window);
    connect(dialog, &QuickOpen::chosen, this, &Pages::openListedContact);
    dialog->open();
}

// In the list of the contacts, wherever that one stands there.
void Pages::openListedContact(const QString &key)
{
    ContactOrder order = m_contacts->contactOrder();
    order.position = -1;
    openContact(key, order);
}

PlaceHistory &Pages::places()
{
    return m_places[m_workspace ? m_workspace->connection().id : QString()];
}

Place Pages::place() const
{
    Place here;
    const QWidget *shown = m_stack->currentWidget();
    if (isCardShown()) {
        here.page = u"contacts"_s;
        here.contact = m_card->key();
        here.order = m_card->order();
        return here;
    }
    for (const Page &page : m_pages) {
        if (page.widget == shown)
            here.page = page.name;
    }
    if (const auto *records = qobject_cast<const ResourcePage *>(shown))
        here.list = records->listPlace();
    else if (shown == m_history)
        here.history = m_history->place();
    return here;
}

void Pages::enter()
{
    QWidget *page = m_stack->currentWidget();
    QWidget *first = nullptr;
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        const bool takesKeys = next->isVisibleTo(page) && next->isEnabled() && next->focusPolicy() & Qt::TabFocus;
        if (!takesKeys || !page->isAncestorOf(next))
            continue;
        const bool isTable = qobject_cast<const QAbstractItemView *>(next);
        if (isTable || (!first && qobject_cast<const QAbstractButton *>(next)))
            first = next;
        if (isTable)
            break;
    }
    (first ? first : page)->setFocus(Qt::ShortcutFocusReason);
}

// To be called before something else is shown.
void Pages::leave()
{
    if (m_moving || !m_workspace)
        return;
    const Place here = place();
    if (here.page.isEmpty())
        return; // the start page is no place to come back to
    places().leave(here);
    updateActions();
}

// Several steps that are one move to whoever goes back.
void Pages::moveTo(const std::function<void()> &steps)
{
    leave();
    const QScopedValueRollback<bool> moving(m_moving, true);
    steps();
}

void Pages::goBack()
{
    if (m_workspace && places().canGoBack())
        goTo(places().back(place()));
}

void Pages::goForward()
{
    if (m_workspace && places().canGoForward())
        goTo(places().forward(place()));
}

void Pages::goTo(const Place &place)
{
    const QScopedValueRollback<bool> moving(m_moving, true);
    if (!place.contact.isEmpty()) {
        showCard(place.contact, place.order);
        return;
    }
    show(place.page);
    QWidget *shown = page(place.page);
    if (auto *records = qobject_cast<ResourcePage *>(shown))
        records->goTo(place.list);
    else if (shown == m_history)
        m_history->goTo(place.history);
    updateActions();
}

void Pages::updateActions()
{
    const bool shown = isCardShown();
    m_back->setEnabled(m_workspace && places().canGoBack());
    m_forward->setEnabled(m_workspace && places().canGoForward());
    m_previous->setEnabled(shown && m_card->canStep(-1));
    m_next->setEnabled(shown && m_card->canStep(1));
    m_quickOpen->setEnabled(m_workspace);
}

// The buttons for back and forward that many mice have, wherever in the window they are pressed.
bool Pages::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (widget && widget->window() == m_window && (button == Qt::BackButton || button == Qt::ForwardButton)) {
            (button == Qt::BackButton ? m_back : m_forward)->trigger();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
