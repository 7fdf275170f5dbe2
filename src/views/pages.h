// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountdialogs.h"
#include "placehistory.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class ConnectionsPage;
class ContactCard;
class ContactsPage;
class HistoryPage;
class JobsModel;
class QAction;
class QListWidget;
class QMenu;
class QStackedWidget;
class ResourcePage;
class StartPage;
class Workspace;
struct RecordPageDeclaration;

// The pages of the window, the list that leads to them, the links from one to another, and the way back. Pages that are
// seldom the first one, and the card of a contact, are made when they are first shown. Lives with the window.
class Pages : public QObject
{
    Q_OBJECT
public:
    Pages(const WindowContext &context, AccountDialogs *dialogs, QWidget *window);
    ~Pages() override;

    QListWidget *list() const { return m_list; }
    QStackedWidget *stack() const { return m_stack; }
    ContactsPage *contacts() const { return m_contacts; }
    ConnectionsPage *connections();
    // The page whose commands the menus have: the one in sight, or that of the contacts.
    ResourcePage *records() const;

    QString current() const;
    void show(const QString &name);
    void showJob(qint64 job);
    // The same of any account, which is looked at from then on.
    void showJobOf(const QString &accountId, qint64 job);
    JobsModel *jobs() const { return m_jobs; }
    // The card of a contact. order: the list that it is opened from.
    void openContact(const QString &key, const ContactOrder &order);

    // The keyboard goes to the page in sight: to its table, else its first button. A page that has neither yet keeps it
    // for its table.
    void enter();

    // Back, Forward, and all that leads to a place.
    void fillMenu(QMenu *menu);
    QAction *backAction() const { return m_back; }
    QAction *forwardAction() const { return m_forward; }

    void setWorkspace(Workspace *workspace); // may be null
    // Name, colour, or which accounts there are.
    void showAccount();
    // Whether the account can be worked with.
    void showAccess();
    void saveState() const;

Q_SIGNALS:
    // Before the page comes into sight, whose keys would mean two commands. inSight: not so where a page without such
    // commands comes, and the menus have those of the contacts.
    void aboutToShow(ResourcePage *records, bool inSight);
    void statusMessage(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // One of the list.
    struct Page
    {
        QString name{};
        const char *icon{};
        QString title{};
        bool needsAccount{true};
        std::function<QWidget *()> make{};
        QWidget *widget{nullptr};
    };

    void fillList();
    void createActions();
    QWidget *page(const QString &name);
    QWidget *shownPage();
    void showCurrent();
    void showPart(const QString &name, const Narrowing &narrowing);
    void addResourcePage(ResourcePage *page);
    QWidget *makeRecords(const RecordPageDeclaration &declaration);
    QWidget *makeHistory();
    QWidget *makeJobs();
    QWidget *makeConnections();
    StartPage *startPage();
    HistoryPage *history();

    // pagesplaces.cpp: where somebody is, and the way back
    ContactCard *card();
    bool isCardShown() const;
    void showCard(const QString &key, const ContactOrder &order);
    void quickOpen();
    void openListedContact(const QString &key);
    PlaceHistory &places();
    Place place() const;
    void leave();
    void moveTo(const std::function<void()> &steps);
    void goBack();
    void goForward();
    void goTo(const Place &place);
    void updateActions();

    WindowContext m_context;
    AccountDialogs *m_dialogs;
    QWidget *m_window;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    ContactsPage *m_contacts;
    JobsModel *m_jobs;
    QPointer<Workspace> m_workspace{};
    QList<Page> m_pages{};
    QList<ResourcePage *> m_resourcePages{}; // that were made
    HistoryPage *m_history{nullptr};
    ConnectionsPage *m_connections{nullptr};
    StartPage *m_startPage{nullptr}; // made when there is no account to show
    ContactCard *m_card{nullptr}; // of the account
    bool m_asked{false}; // the session has said something
    bool m_entered{false}; // the keyboard has been given to a page, as it is at the start
    QHash<QString, PlaceHistory> m_places{}; // by account
    bool m_moving{false}; // several steps make one move
    QAction *m_back;
    QAction *m_forward;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_quickOpen;
};
