// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactorder.h"
#include "listtexts.h"
#include "messagebar.h"
#include "mirrorstore.h"
#include "narrowing.h"
#include "settings.h"
#include "workspace.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

struct ApiError;
class EmptyList;
class JobOutcomes;
class ListExport;
class ListFooter;
class ListingSync;
class NarrowingBar;
class QAction;
class QSplitter;
class QToolButton;
class RecordTable;
class RecordTableModel;
class ScrollFetcher;
class SearchLine;
class ServiceSearch;

// The commands that every page of records has.
struct ListActions
{
    QAction *copy{};
    QAction *selectAll{};
    QAction *saveCsv{};
    QAction *find{};
    QAction *searchService{};
    QAction *refresh{};
    QAction *loadMore{};
    QAction *loadAll{};
    QAction *stop{};
    QAction *refreshAll{};
    QAction *columns{};
};

// The records of one kind in an account: search box, table, and a footer that says how much of the account this speaks
// of. Shows the mirror at once and asks the service when it is first shown while the account is reachable. Derived
// classes add what can be done with the records.
class ResourcePage : public QWidget
{
    Q_OBJECT
public:
    // view: names the page's widgets and what is kept of it.
    ResourcePage(const QByteArray &resource, const QString &view, ListTexts texts, Settings *settings,
        QWidget *parent = nullptr);
    ~ResourcePage() override;

    void setWorkspace(Workspace *workspace);
    // The account was found to work: what is shown may be brought up to date.
    void setOnline(bool online);

    const ListActions &listActions() const { return m_list; }
    const ListTexts &texts() const { return m_texts; }
    // What may be done with the records, for the menu of the page and that of a row; null = a separator.
    virtual QList<QAction *> commands() const = 0;
    virtual QAction *createAction() const { return nullptr; }
    // Those of the tool bar, after "new".
    virtual QList<QAction *> toolCommands() const = 0;
    virtual QAction *detailsAction() const { return nullptr; }

    // Shows a part only, until somebody takes that back; {} = all.
    void narrow(const Narrowing &narrowing);
    void selectKeys(const QStringList &keys);
    // The same in the list as it is; none of them: nothing is selected.
    void selectInList(const QStringList &keys);
    ContactOrder contactOrder() const; // the people of the rows that are shown, from the selected one on
    ListPlace listPlace() const;
    // Back to where somebody was. A record that is gone meanwhile gets a sentence.
    void goTo(const ListPlace &place);
    virtual void saveState() { }

Q_SIGNALS:
    void jobStarted(qint64 job);
    void jobWanted(qint64 job); // its report
    void statusMessage(const QString &text);
    // Other records are about to be shown here: listPlace() is still the old one.
    void aboutToNarrow();
    // Part of another page.
    void showRequested(const QString &page, const Narrowing &narrowing);

protected:
    // Another workspace is shown from now on, or none.
    virtual void workspaceChanged() { }
    // The records are asked for, the first time for this workspace.
    virtual void listingOpened() { }
    virtual void currentChanged() { }
    virtual void rowsChanged() { }
    // A word on what the columns show, for the footer; may be none.
    virtual QString footnote() const { return {}; }
    // Says what an error of the list means here; false where it is an error like any other. An explained one tells that
    // there is no such list, so nothing of it is offered.
    virtual bool explain(const ApiError &) { return false; }
    // Why there are no rows, and what to do.
    virtual QString emptyText() const;
    // Where the list is refused: what is known all the same, and the command that leads to more; may be none.
    virtual QString coverageText() const { return {}; }
    virtual QAction *coverageAction() const { return nullptr; }
    // More is being asked for by that command: it is told wherever somebody is on this page.
    virtual bool isCoverageUnderWay() const { return false; }
    // The list that the service finds for words; none where it cannot search.
    virtual std::optional<Listing> serviceSearch(const QString &) const { return {}; }
    // The enabled states of the page's own commands.
    virtual void updateCommands() = 0;
    // Return, or a double click.
    virtual void activateRecord() = 0;

    // Makes it a part of another page: a title with the commands instead of search box and footer, as high as its rows,
    // asking only for what is older than some minutes. Which part is shown is for the other page to say, with narrow().
    // columns: how they are before somebody has chosen, as ViewState has it.
    void makeSection(const QStringList &columns);
    bool isSection() const { return m_isSection; }
    // What is asked for anew by hand.
    virtual void refresh();

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    QAction *makeAction(const QString &name, const char *icon, const QString &text, const QKeySequence &shortcut = {});
    SettingPlace place() const; // of what is kept about this page for the account
    virtual MessageBar *bar() const { return m_bar; } // where this page speaks at the moment
    virtual bool isInSight() const { return isVisible() && !m_isSection; } // a section leaves news to its page
    void say(MessageBar::Kind kind, const QString &text);
    // What holds of the selected record as it is now: it goes when another one is selected, or that one changes.
    void sayOfRecord(MessageBar::Kind kind, const QString &text);
    QToolButton *addButton(const QString &name, const QString &text) { return bar()->addButton(name, text); }
    // What of the list could not be read. The message ends with its cause.
    void sayUnread(const QObject *cause, const QString &text, const std::function<void()> &again);
    void resourceChanged(); // other columns
    void updateActions();
    void sayFailure(); // of the list
    void coverageChanged(); // what coverageText() and coverageAction() tell
    Workspace *workspace() const { return m_workspace; }
    // The context of connections to what belongs to the workspace: lives as long as that is the one shown.
    QObject *attachment() const { return m_attachment.get(); }
    Settings *settings() const { return m_settings; }
    RecordTable *table() const { return m_table; }
    RecordTableModel *model() const { return m_model; }
    QSplitter *splitter() const { return m_splitter; }
    SearchLine *searchEdit() const { return m_search; }
    bool isReady() const { return m_workspace && m_online; } // the service can be asked
    // Commands that change the account: while it is read-only they are disabled and say why.
    void setWriting(const QList<QAction *> &actions) { m_writing = actions; }
    // The same for what is not a command. Says why when the account must not be changed now.
    bool mayWrite();
    ListingSync *listing() const { return m_listing; }
    const Narrowing &narrowing() const { return m_narrowing; }
    StoredRecord currentRecord() const;
    virtual StoredRecord selectedRecord() const; // the only one; no key otherwise
    virtual std::vector<RowId> selectedRows() const;

private:
    static constexpr int SectionFreshSeconds = 5 * 60;
    static constexpr int SectionRestMs = 400;

    void createLayout();
    void makeModel();
    void followListing();
    void followMemberships();
    void showProblem();
    Filter filter() const;
    void openListing();
    void openNow();
    void fitSection();
    void apply(const Narrowing &narrowing, const QString &search);
    void selectWhenAnswered(const QStringList &keys, std::function<void(int missing)> then);
    void search();
    void rowsAnswered();
    void selectionChanged();
    void dropWhatIsPast();
    void listingChanged();
    void useKeptSorting();
    void sortingChosen(int column, Qt::SortOrder order);

    // resourcepageactions.cpp
    void createActions();
    void connectActions();
    void refuseWriting();
    void showRowMenu(const QPoint &position);
    void saveCsv();
    bool maySearchAtService() const;
    void searchAtService();

    // resourcepagetexts.cpp: what the page says of itself
    void updateFooter();
    void updateEmptyState();
    QString footerText() const;
    QString unreadText() const;
    bool isWholePart() const;
    QString listingText() const;
    QString serviceSearchText() const;
    void askRefreshAll();

    const QByteArray m_resource;
    const QString m_view;
    const ListTexts m_texts;
    Settings *m_settings;
    QPointer<Workspace> m_workspace{};
    std::unique_ptr<QObject> m_attachment{};
    std::unique_ptr<QObject> m_listingContext{};
    ListingSync *m_listing{nullptr}; // of the workspace
    Narrowing m_narrowing{};
    QHash<QString, ListPlace> m_left{}; // by account: where somebody was when another one was chosen
    RecordTableModel *m_model{nullptr};
    RecordTable *m_table;
    MessageBar *m_bar;
    SearchLine *m_search;
    QSplitter *m_splitter;
    NarrowingBar *m_narrowingBar;
    ListFooter *m_footer{};
    EmptyList *m_empty{};
    ScrollFetcher *m_fetcher;
    ServiceSearch *m_serviceSearch;
    ListExport *m_export;
    JobOutcomes *m_outcomes;
    ListActions m_list{};
    QList<QAction *> m_writing{};
    QTimer m_ageTimer{};
    QSet<RowId> m_toSelect{};
    bool m_online{false};
    bool m_opened{false};
    QByteArray m_saidOf{}; // the document of the record that the bar speaks of; empty = of none
    bool m_saysProblem{false}; // the bar speaks of the account's files
    bool m_isSection{false};
    QStringList m_firstColumns{};
    QTimer m_restTimer{};
    bool m_refused{false}; // the service does not give this list, as was explained
};
