// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"
#include "mirrorstore.h"
#include "settings.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class ContactPane;
class ListingSync;
class QAction;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;
class RecordTable;
class RecordTableModel;
class Workspace;

// The contacts of an account: search box, table, detail pane, and a footer that says how much of the account this
// speaks of. Shows the mirror at once and asks the service when it is first shown while the account is reachable.
class ContactsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ContactsPage(Settings *settings, QWidget *parent = nullptr);
    ~ContactsPage() override;

    void setWorkspace(Workspace *workspace);
    // The account was found to work: what is shown may be brought up to date.
    void setOnline(bool online);

    // The commands of this page, for menus and tool bar.
    struct Actions
    {
        QAction *create{};
        QAction *edit{};
        QAction *remove{};
        QAction *editTags{};
        QAction *copy{};
        QAction *selectAll{};
        QAction *find{};
        QAction *refresh{};
        QAction *loadMore{};
        QAction *loadAll{};
        QAction *stop{};
        QAction *refreshAll{};
        QAction *columns{};
        QAction *details{};
    };
    const Actions &actionsOfPage() const { return m_actions; }

    void selectKeys(const QStringList &keys);
    void showContact(const QString &email);
    void saveState();

Q_SIGNALS:
    void jobStarted(qint64 job);
    void statusMessage(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SettingPlace place() const; // of what is kept about this page for the account
    void createActions();
    void createLayout();
    QWidget *createFooter();
    QWidget *createEmptyState();
    void openListing();
    void search();
    void rowsAnswered();
    void selectionChanged();
    void showCurrent();
    void say(MessageBar::Kind kind, const QString &text);
    void listingChanged();
    void askForStored();
    void updateFetchMore();
    void fetchAtEnd();
    void updateFooter();
    void updateEmptyState();
    void updateActions();
    QString footerText() const;
    QString emptyText() const;
    QString listingText() const;
    ListingSync *listing() const;
    StoredRecord currentRecord() const;
    StoredRecord selectedRecord() const;
    std::vector<RowId> selectedRows() const;
    void createContact();
    void editContact(const StoredRecord &record);
    void deleteContact(const StoredRecord &record);
    void editTags();
    void askRefreshAll();
    void showRowMenu(const QPoint &position);
    void fieldsChanged();
    void useKeptSorting();
    void sortingChosen(int column, Qt::SortOrder order);
    void showPane();

    Settings *m_settings;
    QPointer<Workspace> m_workspace{};
    RecordTableModel *m_model{nullptr};
    RecordTable *m_table;
    ContactPane *m_pane{nullptr}; // of the workspace
    MessageBar *m_bar;
    QLineEdit *m_search;
    QSplitter *m_splitter;
    QLabel *m_footer;
    QLabel *m_selectionLabel;
    QToolButton *m_loadAllButton;
    QToolButton *m_stopButton;
    QWidget *m_empty;
    QLabel *m_emptyText;
    QToolButton *m_emptyButton;
    Actions m_actions{};
    QTimer m_ageTimer{};
    QSet<RowId> m_toSelect{};
    qint64 m_stored{-1}; // contacts in the mirror when the listing came to rest; -1 while it is not at rest
    bool m_online{false};
    bool m_opened{false};
    bool m_saysListing{false}; // the bar speaks of the listing
};
