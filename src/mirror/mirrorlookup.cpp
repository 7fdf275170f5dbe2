// SPDX-License-Identifier: GPL-3.0-or-later
// What tables show of other resources: which of them have changed, and how many of their records point where.
#include "columnsql.h"
#include "mirrorstore.h"

#include <algorithm>

// The latest change of the resources that the table takes values from, 0 where there are none: what was made from them
// is as good as this number is the same.
quint64 MirrorStore::othersVersion(const Table &table) const
{
    quint64 latest = 0;
    for (const QByteArray &name : table.others) {
        if (const auto other = m_tables.constFind(name); other != m_tables.constEnd())
            latest = std::max(latest, (*other)->version);
    }
    return latest;
}

MirrorStore::Counts MirrorStore::countsFor(const ColumnInfo &column)
{
    Counts counts;
    if (column.lookup.keys)
        counts.keys = keyCounts(column);
    else
        counts.ids = idCounts(column.lookup);
    return counts;
}

qint64 MirrorStore::Counts::of(const Statement &statement, int column) const
{
    if (keys)
        return keys->of.value(statement.bytes(column).toByteArray());
    return ids ? ids->value(statement.integer(column)) : 0;
}

// By the id that is pointed at; null when that resource is not in this mirror. One pass over a narrow table for all of
// them at once.
const QHash<qint64, qint64> *MirrorStore::idCounts(const Lookup &lookup)
{
    const auto found = m_tables.constFind(lookup.resource);
    if (found == m_tables.constEnd())
        return nullptr;
    Table &counted = **found;
    TargetCounts &counts = counted.counts[lookup.column];
    if (counts.version != counted.version) {
        counts.of.clear();
        Statement read = m_database.prepare(lookup.column.isEmpty()
                ? "SELECT target FROM " + counted.resource.linkTable
                : "SELECT " + quotedColumn(lookup.column) + " FROM " + counted.resource.name);
        while (read.step())
            ++counts.of[read.integer(0)];
        counts.version = counted.version;
    }
    return &counts.of;
}

// Links are counted on as records change, once somebody has asked for their numbers: reading a million contacts again
// for every page of them would hold up everything else. Null when nobody has.
MirrorStore::TargetCounts *MirrorStore::currentLinkCounts(Table &table)
{
    const auto found = table.counts.find({});
    return found != table.counts.end() && found->version == table.version ? &*found : nullptr;
}

void MirrorStore::countLinks(const Table &table, TargetCounts *counts, RowId row, int by)
{
    if (!counts)
        return;
    Statement &read = m_database.cached("SELECT target FROM " + table.resource.linkTable + " WHERE row = ?");
    read.bind(1, qint64(row));
    while (read.step())
        counts->of[read.integer(0)] += by;
    read.reset();
}

void MirrorStore::orderByCount(Table &table, const ColumnInfo &column)
{
    const Counts counts = countsFor(column);
    std::vector<std::pair<qint64, RowId>> rows;
    Statement read = m_database.prepare("SELECT row, key FROM " + table.resource.name + " ORDER BY row");
    while (read.step())
        rows.emplace_back(counts.of(read, 1), static_cast<RowId>(read.integer(0)));
    std::sort(rows.begin(), rows.end());
    for (const auto &[count, row] : rows)
        table.order.push_back(row);
    table.valued = table.order.size();
}

std::vector<RowId> MirrorStore::linkedTo(const QByteArray &resource, qint64 target)
{
    const Table &in = table(resource);
    createLinkIndex(in);
    std::vector<RowId> rows;
    Statement read = m_database.prepare("SELECT row FROM " + in.resource.linkTable + " WHERE target = ?");
    read.bind(1, target);
    while (read.step())
        rows.push_back(static_cast<RowId>(read.integer(0)));
    return rows;
}

QHash<QString, std::vector<RowId>> MirrorStore::rowsWith(
    const QByteArray &resource, const QByteArray &column, const QSet<QString> &foldedTexts)
{
    QHash<QString, std::vector<RowId>> found;
    Statement read
        = m_database.prepare("SELECT row, " + quotedColumn(column) + " FROM " + table(resource).resource.name);
    while (read.step()) {
        const QString text = read.text(1);
        if (foldedTexts.contains(text))
            found[text].push_back(static_cast<RowId>(read.integer(0)));
    }
    return found;
}

// The way back from targets to records. Made when it is first needed: kept from the start, it would slow down the
// storing of every page.
void MirrorStore::createLinkIndex(const Table &table)
{
    m_database.exec("CREATE INDEX IF NOT EXISTS " + table.resource.linkTable + "_target ON " + table.resource.linkTable
        + " (target, row)");
}

void MirrorStore::addCounts(const Table &table, const ColumnInfo &column, QueryResult *result)
{
    const Counts counts = countsFor(column);
    if (!counts.ids && !counts.keys)
        return;
    if (!isComplete(column.lookup.resource) || (counts.keys && !counts.keys->all))
        result->atLeast.insert(column.key);
    QHash<RowId, qint64> &of = result->counts[column.key];
    Statement &read = m_database.cached("SELECT key FROM " + table.resource.name + " WHERE row = ?");
    for (const RowId row : result->rows) {
        read.bind(1, qint64(row));
        if (read.step())
            of.insert(row, counts.of(read, 0));
        read.reset();
    }
}
