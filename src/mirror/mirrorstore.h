// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"
#include "filter.h"
#include "resource.h"
#include "sqlite.h"
#include "textindex.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>
#include <span>
#include <vector>

class ColumnSql;

// A record's number in this mirror: small, dense and never given to another record. Tables, selections and the text
// index speak of rows; only what leaves for the service uses keys.
using RowId = quint32;

// A record as it is stored.
struct StoredRecord
{
    RowId row{};
    QString key{};
    QDateTime fetchedAt{};
    QByteArray document{}; // the service's JSON, whole
    QJsonObject json() const;
};

struct Query
{
    QByteArray resource{};
    Filter filter{};
    QByteArray sortColumn{};
    Qt::SortOrder order{Qt::AscendingOrder};
    bool counts{true}; // fill QueryResult::counts; the first time all links are read for it
};

struct QueryResult
{
    std::vector<RowId> rows{}; // in the order of the query
    qint64 loaded{}; // records of this resource in the mirror
    // Of the columns that count other records, as far as those resources are known here.
    QHash<QByteArray, QHash<RowId, qint64>> counts{};
    // Those of them whose numbers may be too small: not all records of the resource that is counted are here.
    QSet<QByteArray> atLeast{};
};

// A query, or a part of what has to be made before it can be answered.
struct QueryStep
{
    double prepared{1}; // share of it; the result is there when it is 1
    QueryResult result{};
};

// What a piece of work changed in one resource, for those who show it.
struct RecordChanges
{
    QSet<RowId> updated{};
    bool inserted{false};
    bool removed{false};
    bool completeness{false}; // whether all of the resource's records are here, or not any more
    bool counted{false}; // more is known of what they name
    bool isEmpty() const { return updated.isEmpty() && !inserted && !removed && !completeness && !counted; }
};

// One page of a listing on its way into the mirror.
struct PageToStore
{
    QByteArray resource{};
    QByteArray listing{};
    QList<QByteArray> items{}; // raw JSON
    ListingState state{}; // what holds once the page is stored
    // The page is the whole truth about the ids from top down to bottom: other records there are gone, unless they were
    // read after askedAt, or the items turn out not to be in the order of their ids. top < bottom when nothing may be
    // concluded.
    qint64 top{0};
    qint64 bottom{1};
    QDateTime askedAt{}; // invalid: just now, and nothing is gone
    bool whole{false}; // it lists every record there is, whatever the keys are
    References scope{}; // the page speaks of records that point here, and of no others
};

struct StoreCounts
{
    int inserted{0};
    int updated{0};
    int unchanged{0};
    int removed{0};
    int unreadable{0}; // items that are no JSON object or have no key
};

// The mirror's file: the local copy of one account, one table per resource with a sort key per column, and the
// service's documents beside it. Lives on the mirror thread; everything throws SqliteError. A mirror can be thrown away
// and is rebuilt by reading the service again.
class MirrorStore
{
public:
    static constexpr int FormatVersion = 1;

    explicit MirrorStore(const QString &file);

    // Makes or extends the resource's tables. A column that is new since the file was written is filled from the
    // documents.
    void setResource(const Resource &resource);
    const Resource &resource(const QByteArray &name) const;
    QByteArrayList resourceNames() const; // in alphabetical order
    bool hasResource(const QByteArray &name) const { return m_tables.contains(name); }

    StoreCounts storePage(const PageToStore &page);
    // One record read on its own, or changed by an answer to a write. Returns its row; 0 where it was removed after it
    // was asked for. askedAt invalid: just now.
    RowId storeRecord(const QByteArray &resource, const QJsonObject &document, const QDateTime &askedAt = {});
    // Applies a settled write to what is stored; false when the record is not here.
    bool editRecord(const QByteArray &resource, const QString &key, const std::function<void(QJsonObject &)> &edit);
    bool removeRecord(const QByteArray &resource, const QString &key);
    // The same edit for all records whose document has the text in it, deferred: records that are stored later may have
    // it still.
    void editMentioning(
        const QByteArray &resource, const QByteArray &text, const std::function<void(QJsonObject &)> &edit);
    // The same edit for all records that are linked to the target, in one transaction. Returns how many there are.
    int editLinked(const QByteArray &resource, qint64 target, const std::function<void(QJsonObject &)> &edit);

    std::optional<StoredRecord> record(const QByteArray &resource, const QString &key);
    std::optional<StoredRecord> record(const QByteArray &resource, RowId row);
    RowId rowOf(const QByteArray &resource, const QString &key); // 0 when it is not here
    qint64 count(const QByteArray &resource);
    // The highest id that is known to have been given to a record of a resource with numeric keys: what is made later
    // has a higher one. No value where the newest ones were never read.
    std::optional<qint64> newestKey(const QByteArray &resource);
    QueryResult query(const Query &query);
    // The same for whoever lets others in between: a column that is filtered or sorted by for the first time is filled
    // from the documents in portions. Called until prepared is 1; not called again, nothing is lost.
    QueryStep queryStep(const Query &query);
    // The rows that are linked to the target.
    std::vector<RowId> linkedTo(const QByteArray &resource, qint64 target);
    // The rows whose column shows one of the texts, as foldText() makes it: several may. One pass, however many are
    // sought.
    QHash<QString, std::vector<RowId>> rowsWith(
        const QByteArray &resource, const QByteArray &column, const QSet<QString> &foldedTexts);
    // How many of the rows are linked to each target: {tag id: count}.
    QHash<qint64, qint64> linkCounts(const QByteArray &resource, const std::vector<RowId> &rows);

    ListingState listing(const QByteArray &name);
    void storeListing(const QByteArray &name, const ListingState &state);
    // Whether all records of the resource are here: the listing of all of them is called like it.
    bool isComplete(const QByteArray &resource) { return listing(resource).coverage.isComplete(); }
    // Of records that have a listing each, called prefix + key. The one with the greatest key below the given one whose
    // listing was not asked for since then, 0 = none; and how many were.
    qint64 nextUnlisted(const QByteArray &resource, const QByteArray &prefix, const QDateTime &since, qint64 below);
    qint64 countListed(const QByteArray &resource, const QByteArray &prefix, const QDateTime &since);

    // Long work that nobody waits for is done in portions between what is posted. A portion returns whether there are
    // more; wake is called whenever there is something to do. What is left at the end of the program is not done.
    using Portion = std::function<bool(MirrorStore &store)>;
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }
    bool doDeferred(); // one portion; whether there are more

    // What has changed since the last call, by resource.
    QHash<QByteArray, RecordChanges> takeChanges();

private:
    // The statements that run for every record of every page.
    struct Statements
    {
        Statement find{};
        Statement previous{};
        Statement touch{};
        Statement upsert{};
        Statement putDocument{};
        Statement dropLinks{};
        Statement addLink{};
    };
    struct TargetCounts
    {
        quint64 version{0}; // of the table whose records are counted
        QHash<qint64, qint64> of{};
    };
    // Keys that documents name, counted in portions up to a row, and from change to change on.
    struct KeyCounts
    {
        std::function<QList<QByteArray>(const QByteArray &document)> keys{};
        QHash<QByteArray, qint64> of{};
        RowId reached{0};
        bool all{false};
    };
    // The numbers of a column that counts; the one or the other.
    struct Counts
    {
        const QHash<qint64, qint64> *ids{nullptr};
        const KeyCounts *keys{nullptr};
        qint64 of(const Statement &statement, int column) const;
    };
    struct Table
    {
        Resource resource{};
        QSet<QByteArray> sqlColumns{};
        QSet<QByteArray> indexed{}; // columns that need not be filled or indexed any more
        QHash<QByteArray, RowId> filledTo{}; // columns that are being filled, up to which row
        QSet<QByteArray> undeclared{}; // columns of before that nobody declares now; emptied in records that change
        bool neglected{false}; // records have changed since
        QList<int> keptColumns{}; // those with an SQL column, in the order of the upsert
        Statements sql{};
        QList<QByteArray> others{}; // the resources that columns take values from
        quint64 version{0}; // of what is stored, to compare with what was made from it
        TextIndex text{};
        bool textLoaded{false};
        quint64 textVersion{0}; // of the others
        std::optional<QByteArray> orderColumn{}; // the column whose order is kept in `order`
        std::vector<RowId> order{}; // ascending, rows without a value last
        std::size_t valued{0}; // how many of them have a value
        quint64 orderVersion{0}; // of the others
        RowId lastRow{0}; // none of them is greater
        QHash<QByteArray, TargetCounts> counts{}; // by column; empty = links
        QHash<QByteArray, KeyCounts> keyCounts{}; // by the column that shows them
        // Keys of what was removed, and when, in ms. No answer outlives the program, so neither need this.
        QHash<QString, qint64> removed{};
    };
    class RecordTransaction;
    enum class Stored { Inserted, Updated, Unchanged, Unreadable };

    Table &table(const QByteArray &name);
    void addColumn(Table &table, int column);
    RowId fillRows(const Table &table, int column, RowId after, qint64 most);
    void prepareStatements(Table &table);
    // askedAt: a copy read after that is newer than the document, and stays; so does what was removed after that.
    Stored storeDocument(Table &table, const QByteArray &document, qint64 now, qint64 askedAt, QString *key = nullptr,
        RowId *row = nullptr);
    void removeRow(Table &table, RowId row, const QString &key, qint64 at);
    void editRows(Table &table, std::span<const RowId> rows, const std::function<void(QJsonObject &)> &edit);
    int removeUnlisted(Table &table, const PageToStore &page, const QSet<QString> &listed);
    void loadText(Table &table);
    QString searchText(const Table &table, const RecordValues &values) const;
    const std::vector<RowId> &orderBy(Table &table, const QByteArray &column);
    void createColumnIndex(Table &table, int column);
    double indexPortion(Table &table, int column); // the share that is done
    ColumnSql columnSql(const Table &table) const;
    void orderByCount(Table &table, const ColumnInfo &column);
    void applyFilter(Table &table, const Filter &filter, std::vector<quint64> &bits);
    void createLinkIndex(const Table &table);
    Counts countsFor(const ColumnInfo &column);
    const QHash<qint64, qint64> *idCounts(const Lookup &lookup);
    const KeyCounts *keyCounts(const ColumnInfo &column);
    bool countPortion(const QByteArray &resource, const QByteArray &column);
    void countKeys(Table &table, RowId row, const QByteArray &document, int by);
    bool editPortion(const QByteArray &resource, const QByteArray &text, const std::function<void(QJsonObject &)> &edit,
        RowId *reached);
    void defer(Portion portion);
    TargetCounts *currentLinkCounts(Table &table);
    void countLinks(const Table &table, TargetCounts *counts, RowId row, int by);
    void addCounts(const Table &table, const ColumnInfo &column, QueryResult *result);
    quint64 othersVersion(const Table &table) const;
    void touch(Table &table);

    Database m_database;
    QHash<QByteArray, std::shared_ptr<Table>> m_tables{};
    QHash<QByteArray, RecordChanges> m_changes{};
    QList<Portion> m_deferred{};
    std::function<void()> m_wake{};
    quint64 m_version{0}; // given to a table with each of its changes
};
