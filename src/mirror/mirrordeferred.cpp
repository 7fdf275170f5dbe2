// SPDX-License-Identifier: GPL-3.0-or-later
// What is read from or done to all documents of a resource: in portions, since a million of them take seconds.
#include "columnsql.h"
#include "mirrorstore.h"

#include <QByteArrayMatcher>
#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr int DocumentsRead = 20000; // in a portion: a tenth of a second
constexpr int DocumentsWritten = 500;
constexpr int DocumentsFilled = 2000; // read as a whole, and a value of each is written

} // namespace

void MirrorStore::defer(Portion portion)
{
    m_deferred.append(std::move(portion));
    if (m_wake)
        m_wake();
}

bool MirrorStore::doDeferred()
{
    if (m_deferred.isEmpty())
        return false;
    const Portion portion = m_deferred.takeFirst(); // one that throws is not tried again
    if (portion(*this))
        m_deferred.prepend(portion);
    return !m_deferred.isEmpty();
}

// Null when that resource is not in this mirror. What is not counted yet makes the numbers too small for a moment.
const MirrorStore::KeyCounts *MirrorStore::keyCounts(const ColumnInfo &column)
{
    const QByteArray &resource = column.lookup.resource;
    const auto found = m_tables.constFind(resource);
    if (found == m_tables.constEnd())
        return nullptr;
    KeyCounts &counts = (*found)->keyCounts[column.key];
    if (!counts.keys) {
        counts.keys = column.lookup.keys;
        defer([resource, key = column.key](MirrorStore &store) { return store.countPortion(resource, key); });
    }
    return &counts;
}

bool MirrorStore::countPortion(const QByteArray &resource, const QByteArray &column)
{
    Table &in = table(resource);
    const auto counts = in.keyCounts.find(column);
    if (counts == in.keyCounts.end() || counts->all)
        return false; // begun anew, or done
    Statement &read
        = m_database.cached("SELECT row, document FROM " + resource + "_document WHERE row > ? ORDER BY row LIMIT ?");
    read.bind(1, qint64(counts->reached)).bind(2, qint64(DocumentsRead));
    int documents = 0;
    for (; read.step(); ++documents) {
        counts->reached = static_cast<RowId>(read.integer(0));
        const QList<QByteArray> keys = counts->keys(read.blob(1));
        for (const QByteArray &key : keys)
            ++counts->of[key];
    }
    read.reset();
    counts->all = documents < DocumentsRead;
    TargetCounts *links = currentLinkCounts(in);
    in.version = ++m_version; // orders by these numbers are old
    if (links)
        links->version = in.version;
    m_changes[resource].counted = true;
    return !counts->all;
}

void MirrorStore::countKeys(Table &table, RowId row, const QByteArray &document, int by)
{
    for (KeyCounts &counts : table.keyCounts) {
        if (!counts.all && row > counts.reached)
            continue; // its turn comes
        const QList<QByteArray> keys = counts.keys(document);
        for (const QByteArray &key : keys)
            counts.of[key] += by;
    }
}

// A column that is not stored from the start is filled first. Its index says that it is: without one, a fill was broken
// off, perhaps by the end of the program.
double MirrorStore::indexPortion(Table &table, int column)
{
    const ColumnInfo &info = table.resource.columns.at(column);
    const QByteArray &name = table.resource.name;
    if (table.indexed.contains(info.key))
        return 1;
    if (!table.sqlColumns.contains(sqlColumn(info.key))) {
        addColumn(table, column);
        prepareStatements(table); // from now on it is written with each record
    }
    Statement index = m_database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?");
    index.bind(1, QString::fromUtf8(columnIndex(name, info.key)));
    if (!info.stored && !index.step()) {
        Transaction transaction(m_database);
        const RowId reached = fillRows(table, column, table.filledTo.value(info.key), DocumentsFilled);
        transaction.commit();
        table.filledTo.insert(info.key, reached);
        if (reached != 0)
            return std::min(0.99, double(reached) / double(m_database.integer("SELECT max(row) FROM " + name)));
    }
    index.reset();
    m_database.exec(createIndex(name, info.key));
    table.filledTo.remove(info.key);
    table.indexed.insert(info.key);
    return 1;
}

void MirrorStore::editMentioning(
    const QByteArray &resource, const QByteArray &text, const std::function<void(QJsonObject &)> &edit)
{
    if (!hasResource(resource))
        return;
    defer([=, reached = RowId(0)](
              MirrorStore &store) mutable { return store.editPortion(resource, text, edit, &reached); });
}

bool MirrorStore::editPortion(
    const QByteArray &resource, const QByteArray &text, const std::function<void(QJsonObject &)> &edit, RowId *reached)
{
    const QByteArrayMatcher mentions(text);
    QList<RowId> rows;
    int documents = 0;
    Statement &read
        = m_database.cached("SELECT row, document FROM " + resource + "_document WHERE row > ? ORDER BY row LIMIT ?");
    read.bind(1, qint64(*reached)).bind(2, qint64(DocumentsRead));
    for (; rows.size() < DocumentsWritten && read.step(); ++documents) {
        *reached = static_cast<RowId>(read.integer(0));
        if (mentions.indexIn(read.blob(1)) >= 0)
            rows.append(*reached);
    }
    read.reset();
    editRows(table(resource), rows, edit);
    return documents == DocumentsRead || rows.size() == DocumentsWritten;
}
