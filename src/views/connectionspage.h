// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimer>
#include <QWidget>

class AccountBook;
struct AccountEntry;
class AccountSession;
class ApiReply;
class ConnectionsModel;
class MessageBar;
class QAction;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolBar;

// All Systeme.io connections of the Maton key, and what can be done with them. Works without an open account. What
// needs more than the control plane (open, authorise, forget) is only asked for here, by signals.
class ConnectionsPage : public QWidget
{
    Q_OBJECT
public:
    // session and book must outlive the page.
    ConnectionsPage(AccountSession *session, AccountBook *book, QWidget *parent = nullptr);

    // Which account the window shows; empty = none.
    void setOpenAccount(const QString &id);
    // Ids of the accounts that have a copy or a history on this computer. Those without a connection are listed too, as
    // they can be forgotten only here.
    void setKeptAccounts(const QStringList &ids);
    void select(const QString &id);
    QString current() const; // id of the chosen one

    // The commands of this page, for menus. They act on the chosen connection, with the keyboard while it is in the
    // page.
    struct Actions
    {
        QAction *refresh{};
        QAction *add{};
        QAction *open{};
        QAction *test{};
        QAction *setUpAgain{};
        QAction *rename{};
        QAction *readOnly{};
        QAction *remove{};
        QAction *forget{};
    };
    const Actions &actionsOfPage() const { return m_actions; }

Q_SIGNALS:
    void openRequested(const QString &id);
    void setUpAgainRequested(const QString &id);
    void addRequested();
    void forgetRequested(const QString &id); // the question was answered with yes
    void deleted(const QString &id); // the connection, at Maton

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createActions();
    void setReach(Qt::ShortcutContext context);
    void createLayout();
    void setUpTable();
    QWidget *createEmptyState();
    QToolBar *createToolBar();
    void sessionChanged();
    void connectionsListed();
    void showSessionState();
    void showRows();
    void keepCurrent();
    void updateFooter();
    void updateActions();
    void showRowMenu(const QPoint &position);
    void rename();
    void test();
    void tested(const QString &id, const ApiReply &reply, qint64 ms);
    void askToDelete();
    QString consequencesOfDeleting(const QString &id) const;
    void deleteConnection(const QString &id);
    void deletionAnswered(const QString &id, const ApiReply &reply);
    void checkAfterDeletion();
    void askToForget();
    QString name(const QString &id) const;
    AccountEntry accountOf(const QString &id) const; // as questions name it

    AccountSession *m_session;
    AccountBook *m_book;
    ConnectionsModel *m_model;
    MessageBar *m_sessionBar; // whether the list can be believed
    MessageBar *m_bar; // what a command came to
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_emptyText;
    QLabel *m_footer;
    Actions m_actions{};
    QString m_current{}; // stays chosen when the rows are read anew
    int m_currentRow{0};
    QDateTime m_listedAt{};
    QTimer m_ageTimer{};
    bool m_checkAgain{false}; // the answer under way may be older than a deletion
};
