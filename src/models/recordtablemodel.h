// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"
#include "recordreader.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <vector>

class Mirror;
class QItemSelection;

// Every table of records: what of a resource is in the mirror, filtered and sorted there. Holds the answer as row
// numbers and reads the records of visible rows in blocks; data() only looks them up. Follows the mirror by itself,
// also where it shows values of other resources, at most five times a second, and keeps selection and current row where
// records move.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RawRole = Qt::UserRole, // the typed value
        TypeRole, // CellType as int
        PlainRole, // the text for other programs: as it is displayed, but numbers are nothing else
    };

    RecordTableModel(const Resource &resource, Mirror *mirror, QObject *parent = nullptr);
    ~RecordTableModel() override;

    const Resource &resource() const { return m_resource; }
    // Other columns (fields of the account have become known): rows stay.
    void setResource(const Resource &resource);

    // Asks for the rows; the answer comes as queryFinished(). Before the first call the table is empty.
    void setQuery(const Filter &filter, const QByteArray &sortColumn, Qt::SortOrder order);
    const Filter &filter() const { return m_query.filter; }
    QByteArray sortColumn() const { return m_query.sortColumn; }
    Qt::SortOrder sortOrder() const { return m_query.order; }
    bool isQuerying() const { return m_pending; }
    // Below 1: a column is read from all records before the question can be answered. Another question ends that.
    double prepared() const { return m_prepared; }
    bool hasAnswer() const { return m_answered; }
    // The rows answer what was asked last: not those of the search before.
    bool isCurrent() const { return m_answered && m_answeredGeneration == m_generation; }
    const QHash<QByteArray, QHash<RowId, qint64>> &counts() const { return m_counts; } // by column
    qint64 loaded() const { return m_loaded; } // records in the mirror, filtered or not
    // Columns whose numbers may be too small, since not all that they count is in the mirror.
    const QSet<QByteArray> &atLeast() const { return m_atLeast; }

    RowId rowId(int position) const;
    const std::vector<RowId> &rows() const { return m_rows; } // in their order
    int positionOf(RowId row) const; // -1 when it is not shown
    std::vector<RowId> rowIds(const QItemSelection &selection) const; // in their order
    QItemSelection selectionOf(const QSet<RowId> &rows) const;
    StoredRecord record(int position) const; // empty key when it is gone

    // Whether scrolling to the end should ask the service for more; moreWanted() is emitted then.
    void setCanFetchMore(bool can) { m_canFetchMore = can; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void queryFinished();
    void preparedChanged();
    void moreWanted();
    void queryFailed(const QString &text);

private:
    void ask();
    void step();
    void take(QueryResult &&result, bool sameQuestion);
    void replaceRows(std::vector<RowId> &&rows);
    void mergeRows(std::vector<RowId> &&rows);
    bool removeMissing(const std::vector<RowId> &rows);
    void reorder(std::vector<RowId> &&rows);
    void takeCounts(QueryResult *result);
    void mirrorChanged(const RecordChanges &changes);
    void othersChanged();
    void refreshSoon();
    const RecordReader::Item *item(int position) const;

    Resource m_resource;
    Mirror *m_mirror;
    mutable RecordReader m_reader;
    mutable QCache<RowId, RecordReader::Item> m_items;
    std::vector<RowId> m_rows{};
    QHash<QByteArray, QHash<RowId, qint64>> m_counts{}; // by column
    QSet<QByteArray> m_atLeast{};
    Query m_query{};
    quint64 m_generation{0}; // of the question; answers to an older one are dropped
    quint64 m_answeredGeneration{0};
    qint64 m_loaded{0};
    double m_prepared{1};
    bool m_asked{false};
    bool m_answered{false};
    bool m_pending{false};
    bool m_staleRows{false};
    bool m_staleCells{false};
    bool m_canFetchMore{false};
    QElapsedTimer m_queryClock{};
    QTimer m_refreshTimer{};
};
