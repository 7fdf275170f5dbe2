// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

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
class Workspace;
struct JobQuery;

// Where somebody is on the page, to come back to it.
struct HistoryPlace
{
    QString contact{}; // key: only what concerns this one; empty = all
    QString name{}; // how people know that contact
    qint64 job{0};
};

// Everything that was ever changed in the account from here: jobs and single changes above, the chosen one below. Reads
// nothing before it is first seen.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(QWidget *parent = nullptr);
    ~HistoryPage() override;

    void setWorkspace(Workspace *workspace); // may be null
    void showJob(qint64 id); // once it has been read, if the page was not shown yet
    qint64 currentJob() const;
    void find(); // the keyboard goes to the search line
    // Only what concerns a contact, until somebody takes that back. Empty: all.
    void narrow(const QString &contact, const QString &name);
    HistoryPlace place() const;
    void goTo(const HistoryPlace &place);

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
    void setUpFilters();
    JobQuery query() const; // what is entered
    void apply(const QString &contact, const QString &name);
    void clearFilters();
    void saveCsv();
    void readIfSeen();
    void jobsRead();
    void select(int row);
    void chosen(const QModelIndex &index);
    void showState();
    void copyJobs() const;
    void moveJob(Qt::Key key);

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
    JobView *m_view;
    QSplitter *m_splitter;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    qint64 m_wanted{0}; // to be chosen as soon as it can be
    QTimer m_searchTimer{};
};
