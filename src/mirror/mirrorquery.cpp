// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of MirrorStore: orders, filters and text search over what is loaded.
#include "mirrorstore.h"

#include "textfold.h"

#include <algorithm>

namespace {

QByteArray quotedColumn(const QByteArray &key)
{
    QByteArray name = "c_" + key;
    return '"' + name.replace('"', "\"\"") + '"';
}

void setBit(std::vector<quint64> &bits, RowId row)
{
    if (row / 64 < bits.size())
        bits[row / 64] |= quint64(1) << (row % 64);
}

bool testBit(const std::vector<quint64> &bits, RowId row)
{
    return (bits[row / 64] >> (row % 64)) & 1; // the callers' bits reach to the last row
}

} // namespace

QString MirrorStore::searchText(const Table &table, const RecordValues &values) const
{
    QString text;
    for (int i = 0; i < table.resource.columns.size(); ++i) {
        if (table.resource.columns.at(i).searchable)
            text += foldText(values.cells.at(i).toString()) + u'\t';
    }
    return text;
}

// From the sort keys, which are the folded text already: no document is opened.
void MirrorStore::loadText(Table &table)
{
    if (table.textLoaded)
        return;
    QByteArray columns;
    for (const ColumnInfo &column : std::as_const(table.resource.columns)) {
        if (column.searchable)
            columns += ", " + quotedColumn(column.key);
    }
    const int count = static_cast<int>(columns.count(','));
    Statement read = m_database.prepare("SELECT row" + columns + " FROM " + table.resource.name + " ORDER BY row");
    QByteArray text;
    while (read.step()) {
        text.resize(0);
        for (int i = 1; i <= count; ++i) {
            text.append(read.bytes(i));
            text.append('\t');
        }
        table.text.set(static_cast<RowId>(read.integer(0)), text);
    }
    table.textLoaded = true;
}

void MirrorStore::touch(Table &table)
{
    table.orderColumn.reset();
    table.order = {};
}

// Rows in ascending order of the column, those without a value last in either direction. The index is made the first
// time somebody sorts by the column: keeping one for every column would double the cost of storing a page.
const std::vector<RowId> &MirrorStore::orderBy(Table &table, const QByteArray &column)
{
    if (table.orderColumn == column)
        return table.order;
    const QByteArray &name = table.resource.name;
    touch(table);
    table.order.reserve(static_cast<std::size_t>(count(name)));
    const auto append = [&](const QByteArray &sql) {
        Statement read = m_database.prepare(sql);
        while (read.step())
            table.order.push_back(static_cast<RowId>(read.integer(0)));
    };
    const int index = table.resource.column(column);
    if (index < 0) {
        append("SELECT row FROM " + name + " ORDER BY key");
        table.valued = table.order.size();
    } else {
        const bool known = table.sqlColumns.contains("c_" + column);
        Transaction transaction(m_database);
        addColumn(table, index);
        m_database.exec("CREATE INDEX IF NOT EXISTS \"" + name + '_' + quotedColumn(column).mid(1) + " ON " + name
            + " (" + quotedColumn(column) + ")");
        transaction.commit();
        if (!known)
            prepareStatements(table);
        append("SELECT row FROM " + name + " WHERE " + quotedColumn(column) + " IS NOT NULL ORDER BY "
            + quotedColumn(column) + ", row");
        table.valued = table.order.size();
        append("SELECT row FROM " + name + " WHERE " + quotedColumn(column) + " IS NULL ORDER BY row");
    }
    table.orderColumn = column;
    table.lastRow = static_cast<RowId>(m_database.integer("SELECT max(row) FROM " + name));
    return table.order;
}

void MirrorStore::applyFilter(Table &table, const Filter &filter, std::vector<quint64> &bits)
{
    const auto keep = [&](const QByteArray &sql, const QList<qint64> &parameters, bool wanted) {
        std::vector<quint64> found(bits.size());
        Statement read = m_database.prepare(sql);
        for (int i = 0; i < parameters.size(); ++i)
            read.bind(i + 1, parameters.at(i));
        while (read.step())
            setBit(found, static_cast<RowId>(read.integer(0)));
        for (std::size_t i = 0; i < bits.size(); ++i)
            bits[i] &= wanted ? found[i] : ~found[i];
    };
    if (!filter.withLinks.isEmpty() || !filter.withoutLinks.isEmpty()) {
        m_database.exec("CREATE INDEX IF NOT EXISTS " + table.resource.linkTable + "_target ON "
            + table.resource.linkTable + " (target, row)");
    }
    const QByteArray linked = "SELECT row FROM " + table.resource.linkTable + " WHERE target = ?";
    for (const qint64 target : filter.withLinks)
        keep(linked, {target}, true);
    for (const qint64 target : filter.withoutLinks)
        keep(linked, {target}, false);
    if (!filter.states.isEmpty()) {
        QByteArrayList any;
        for (const QString &state : filter.states)
            any.append("instr(c_states, '" + state.toUtf8().replace('\'', "''") + "') > 0");
        keep("SELECT row FROM " + table.resource.name + " WHERE " + any.join(" OR "), {}, true);
    }

    QList<QByteArray> words;
    const QStringList typed = foldText(filter.search).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : typed)
        words.append(word.toUtf8());
    if (!words.isEmpty()) {
        loadText(table);
        table.text.match(words, bits);
    }
}

QueryResult MirrorStore::query(const Query &query)
{
    Table &in = table(query.resource);
    const std::vector<RowId> &order = orderBy(in, query.sortColumn);
    QueryResult result;
    result.loaded = static_cast<qint64>(order.size());

    std::vector<quint64> bits;
    const bool filtered = !query.filter.isEmpty();
    if (filtered) {
        bits.assign(in.lastRow / 64 + 1, ~quint64(0));
        applyFilter(in, query.filter, bits);
    }
    result.rows.resize(order.size());
    RowId *end = result.rows.data();
    const auto take = [&](auto from, auto to) {
        if (!filtered) {
            end = std::copy(from, to, end);
            return;
        }
        // Every row is written and the next one takes its place unless it belongs to the answer: a condition that comes
        // out either way would be mispredicted for half of a million rows.
        for (; from != to; ++from) {
            *end = *from;
            end += testBit(bits, *from);
        }
    };
    if (query.order == Qt::AscendingOrder) {
        take(order.cbegin(), order.cend());
    } else {
        // Descending, but rows without a value stay last.
        const auto blanks = order.cbegin() + static_cast<std::ptrdiff_t>(in.valued);
        take(std::make_reverse_iterator(blanks), order.crend());
        take(blanks, order.cend());
    }
    result.rows.resize(static_cast<std::size_t>(end - result.rows.data()));
    if (filtered)
        result.rows.shrink_to_fit();
    return result;
}

QHash<qint64, qint64> MirrorStore::linkCounts(const QByteArray &resource, const std::vector<RowId> &rows)
{
    QHash<qint64, qint64> counts;
    Statement &read = m_database.cached("SELECT target FROM " + table(resource).resource.linkTable + " WHERE row = ?");
    for (const RowId row : rows) {
        read.reset();
        read.bind(1, qint64(row));
        while (read.step())
            ++counts[read.integer(0)];
    }
    read.reset();
    return counts;
}
