// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvtable.h"
#include "journalstore.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

class Workspace;

// Steps of a job that came to the same: a line of its report.
struct StepGroup
{
    Change::State state{};
    QString cause{}; // empty unless the state is one that has causes
    QString message{}; // the words of the first of them
    int count{};
    bool hasCause{false}; // else the group is all of that state
};

// The steps of one job, read from its journal and kept up to date while it runs. Filter and order are in memory;
// changes are gathered, so a running job repaints a few rows a few times a second.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RecordColumn, WhatColumn, StateColumn, ChangeColumn, MessageColumn, TimeColumn, ColumnCount };

    // Nothing: all steps. With a cause: only steps of that cause.
    struct Filter
    {
        std::optional<Change::State> state{};
        std::optional<QString> cause{};
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    explicit StepModel(QObject *parent = nullptr);

    // Empty until loaded(). The workspace may be null.
    void setJob(Workspace *workspace, qint64 job);
    qint64 job() const { return m_job; }
    bool isLoaded() const { return m_loaded; }
    // Only the steps for which that question finds their job are shown, of this job and of those that follow.
    void find(const JobQuery &query);
    void showAll(); // of this job
    bool hidesSteps() const { return m_found && m_found->size() < m_steps.size(); }
    int foundCount() const { return m_found ? int(m_found->size()) : int(m_steps.size()); }
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }

    const QList<Change> &steps() const { return m_steps; } // all of them, by seq
    const Change &step(int row) const { return m_steps.at(m_rows[size_t(row)]); }
    static QString causeKey(const Change &step);
    // By state in a sensible order; states that have causes are followed by their causes, the most frequent first.
    // Of all steps, or of those that were found.
    enum class Counted { All, Found };
    QList<StepGroup> groups(Counted counted) const;
    // Done, and not taken back since.
    bool canBeUndone(const Change &step) const;
    QStringList contacts(const QSet<qint64> &steps) const; // whom these are about, each once
    // Those of the job that did not succeed and that no retry has taken up.
    QSet<qint64> undoneSteps() const;
    bool showsAll() const { return !hidesSteps() && m_filter == Filter(); }
    // Title line, then a line per row, separated by tabs.
    QString text(const QList<int> &rows) const;
    // All steps as they are now, whatever the filter shows.
    CsvTable csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void loaded();
    void failed(const QString &text);
    void stepsChanged(); // a few times a second at most
    void found(); // others are shown

private:
    void read(bool again);
    void readTakenBack();
    void take(const QList<Change> &steps);
    void takeOne(const Change &step);
    QList<int> takeStates();
    void changed(int place);
    void flush();
    void askForFound();
    void setFound(const std::optional<QSet<qint64>> &ids);
    bool isFound(const Change &step) const { return !m_found || m_found->contains(step.id); }
    bool accepts(const Change &step) const;
    bool before(int a, int b) const;
    bool sortsByText() const;
    void arrange();
    QString text(const Change &step, int column) const;

    QPointer<Workspace> m_workspace{};
    qint64 m_job{0};
    bool m_loaded{false};
    quint64 m_generation{0};
    QList<Change> m_steps{};
    std::vector<int> m_rows{}; // what is shown: places in m_steps
    std::vector<QString> m_sortTexts{}; // by place, while the order is by text
    QHash<qint64, int> m_places{}; // change id -> place in m_steps
    QList<Change> m_early{}; // settled while the journal was being read
    QSet<int> m_dirty{}; // places that changed since the last flush
    JobQuery m_query{};
    quint64 m_findGeneration{0};
    std::optional<QSet<qint64>> m_found{}; // ids; nothing: all
    Filter m_filter{};
    int m_sortColumn{-1}; // -1 = by seq
    Qt::SortOrder m_order{Qt::AscendingOrder};
    QSet<qint64> m_takenBack{}; // ids
    QHash<QString, QString> m_fieldNames{}; // slug -> name
    QTimer m_flushTimer{};
};
