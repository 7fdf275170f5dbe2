// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountdialogs.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class ConnectionsPage;
class ContactsPage;
class HistoryPage;
class QListWidget;
class QStackedWidget;
class ResourcePage;
class StartPage;
class Workspace;
struct RecordPageDeclaration;

// The pages of the window, the list that leads to them, and the links from one to another. Pages that are seldom the
// first one are made when they are first shown. Lives with the window.
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

    void setWorkspace(Workspace *workspace); // may be null
    // Name, colour, or which accounts there are.
    void showAccount();
    // Whether the account can be worked with.
    void showAccess();
    void saveState() const;

Q_SIGNALS:
    // Before the page comes into sight, whose keys would mean two commands.
    void aboutToShow(ResourcePage *records);
    void statusMessage(const QString &text);

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
    QWidget *page(const QString &name);
    QWidget *shownPage();
    void showCurrent();
    void addResourcePage(ResourcePage *page);
    QWidget *makeRecords(const RecordPageDeclaration &declaration);
    QWidget *makeHistory();
    QWidget *makeConnections();
    StartPage *startPage();
    HistoryPage *history();

    WindowContext m_context;
    AccountDialogs *m_dialogs;
    QWidget *m_window;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    ContactsPage *m_contacts;
    QPointer<Workspace> m_workspace{};
    QList<Page> m_pages{};
    QList<ResourcePage *> m_resourcePages{}; // that were made
    HistoryPage *m_history{nullptr};
    ConnectionsPage *m_connections{nullptr};
    StartPage *m_startPage{nullptr}; // made when there is no account to show
    bool m_asked{false}; // the session has said something
};
