// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class ColumnFit;
class JobModel;
class JobView;
class MessageBar;
class NarrowingBar;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class Settings;
class Workspace;
struct JobQuery;

// Where somebody is on the page, to come back to it.
struct HistoryPlace
{
    QString contact{}; // key: only what concerns this one; empty = all
    QString name{}; // how people know that contact
    QString search{};
    int result{0}; // places in the lists of results and times
    int time{0};
    qint64 job{0};

    // The same jobs; which of them is chosen does not matter.
    bool isSameList(const HistoryPlace &other) const
    {
        return contact == other.contact && search == other.search && result == other.result && time == other.time;
    }
};

// Everything that was ever changed in the account from here: jobs and single changes above, the chosen one below. Reads
// nothing before it is first seen.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    // settings: where its layout is kept; may be null.
    explicit HistoryPage(Settings *settings = nullptr, QWidget *parent = nullptr);
    ~HistoryPage() override;

    void setWorkspace(Workspace *workspace); // may be null
    void showJob(qint64 id); // once it has been read, if the page was not shown yet
    qint64 currentJob() const;
    void find(); // the keyboard goes to the search line
    // Only what concerns a contact, until somebody takes that back. Empty: all.
    void narrow(const QString &contact, const QString &name);
    HistoryPlace place() const;
    void goTo(const HistoryPlace &place);
    void saveState() const;

Q_SIGNALS:
    // Other jobs are about to be shown: place() is still the old one.
    void aboutToNarrow();
    // The contacts with these keys are to be shown and selected.
    void selectRecords(const QStringList &contactKeys);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void readIfSeen();
    void answered();
    void jobsRead();
    void sayProblem(const QString &text);
    void showProblem();
    void select(int row);
    void chosen(const QModelIndex &index);
    void showState();
    void copyJobs() const;
    void moveJob(Qt::Key key);

    // historypagefilters.cpp: which jobs are shown
    void setUpFilters();
    JobQuery query() const; // what is entered
    void ask();
    void enter(const HistoryPlace &place);
    void clearFilters();
    void saveCsv();

    Settings *m_settings;
    QPointer<Workspace> m_workspace{};
    JobModel *m_model{nullptr};
    MessageBar *m_bar;
    NarrowingBar *m_narrowingBar;
    QString m_contact{};
    QString m_contactName{};
    QLineEdit *m_search;
    QComboBox *m_result;
    QComboBox *m_time;
    QToolButton *m_save;
    QTableView *m_table;
    ColumnFit *m_columns;
    JobView *m_view;
    QSplitter *m_splitter;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    qint64 m_wanted{0}; // to be chosen as soon as it can be
    QTimer m_searchTimer{};
    quint64 m_asked{0}; // questions; a late answer of the mirror is dropped
    QHash<QString, HistoryPlace> m_left{}; // by account: where somebody was when another one was chosen
};
