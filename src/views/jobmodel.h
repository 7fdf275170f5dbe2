// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalstore.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <functional>

class Journal;
class JobRunner;
struct JobSnapshot;

// The jobs of an account's journal, newest first: the history. Reads in portions those that are searched, and follows
// the runner. Empty until load() or search().
class JobModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, StateColumn, ProgressColumn, StartedColumn, AccountColumn, ColumnCount };
    static constexpr int PortionSize = 100;

    JobModel(Journal *journal, JobRunner *runner, QObject *parent = nullptr);

    // Those that the question means (its limit and beforeId are not looked at), from the newest on. loaded() follows.
    void load(const JobQuery &query = {});
    void search(const JobQuery &query); // the same, if it is another question
    const JobQuery &query() const { return m_query; }
    bool hasAnswer() const { return m_answered; }

    const Job &job(int row) const { return m_jobs.at(row); }
    int rowOf(qint64 job) const; // -1 when it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    // The title, and for tags which: "Edit the tags of 40 contacts: + VIP, − Lead"
    static QString titleText(const Job &job);
    // "Finished, 3 failed"
    static QString stateText(const Job &job);
    // "1,204 of 2,000": steps that are settled, without those that were never sent.
    // Steps that have an outcome: not those that will not be sent.
    static int settledCount(const Job &job);
    static QString progressText(const Job &job);
    static QString timesTip(const Job &job);
    static const char *stateIcon(const Job &job);

Q_SIGNALS:
    void loaded();
    void failed(const QString &text);

private:
    QString text(const Job &job, int column) const;
    void read(qint64 beforeId, std::function<void(const QList<Job> &)> then);
    void update(const Job &job);
    void updateQueue();
    QString waitText(const Job &job) const;
    bool showsStarted() const; // whether one that has just been started is meant

    QPointer<Journal> m_journal;
    QPointer<JobRunner> m_runner;
    QList<Job> m_jobs{};
    JobQuery m_query{};
    quint64 m_generation{0}; // of the question; answers to an older one are dropped
    bool m_answered{false};
    bool m_reading{false};
    bool m_more{false};
};
