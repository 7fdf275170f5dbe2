// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of MirrorStore: orders, filters and text search over what is loaded.
#include "columnsql.h"
#include "mirrorstore.h"

#include "textfold.h"

#include <algorithm>

namespace {

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
    const quint64 others = othersVersion(table);
    if (table.textLoaded && table.textVersion == others)
        return;
    table.text = {};
    ColumnSql sql = columnSql(table);
    QByteArray columns;
    int count = 0;
    for (const ColumnInfo &column : std::as_const(table.resource.columns)) {
        if (!column.searchable)
            continue;
        columns += ", " + sql.value(column);
        ++count;
    }
    Statement read = m_database.prepare("SELECT r.row" + columns + " FROM " + sql.from() + " ORDER BY r.row");
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
    table.textVersion = others;
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
    const int index = table.resource.column(column);
    const Lookup::Kind lookup = index < 0 ? Lookup::Kind::None : table.resource.columns.at(index).lookup.kind;
    const quint64 others = lookup == Lookup::Kind::None ? 0 : othersVersion(table);
    if (table.orderColumn == column && table.orderVersion == others)
        return table.order;
    const QByteArray &name = table.resource.name;
    touch(table);
    table.order.reserve(static_cast<std::size_t>(count(name)));
    const auto append = [&](const QByteArray &sql) {
        Statement read = m_database.prepare(sql);
        while (read.step())
            table.order.push_back(static_cast<RowId>(read.integer(0)));
    };
    if (index < 0) {
        append("SELECT row FROM " + name + " ORDER BY key");
        table.valued = table.order.size();
    } else if (lookup == Lookup::Kind::Count) {
        orderByCount(table, table.resource.columns.at(index));
    } else {
        if (lookup == Lookup::Kind::None)
            createColumnIndex(table, index);
        ColumnSql sql = columnSql(table);
        const QByteArray value = sql.value(table.resource.columns.at(index));
        const QByteArray rows = "SELECT r.row FROM " + sql.from() + " WHERE " + value;
        append(rows + " IS NOT NULL ORDER BY " + value + ", r.row");
        table.valued = table.order.size();
        append(rows + " IS NULL ORDER BY r.row");
    }
    table.orderColumn = column;
    table.orderVersion = others;
    table.lastRow = static_cast<RowId>(m_database.integer("SELECT max(row) FROM " + name));
    return table.order;
}

void MirrorStore::createColumnIndex(Table &table, int column)
{
    while (indexPortion(table, column) < 1) { }
}

ColumnSql MirrorStore::columnSql(const Table &table) const
{
    return ColumnSql(table.resource, [this](const QByteArray &resource, const QByteArray &column) {
        const auto found = m_tables.constFind(resource);
        return found != m_tables.constEnd() && (*found)->sqlColumns.contains(sqlColumn(column));
    });
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
    if (!filter.withLinks.isEmpty() || !filter.withoutLinks.isEmpty())
        createLinkIndex(table);
    const QByteArray linked = "SELECT row FROM " + table.resource.linkTable + " WHERE target = ?";
    for (const qint64 target : filter.withLinks)
        keep(linked, {target}, true);
    for (const qint64 target : filter.withoutLinks)
        keep(linked, {target}, false);
    for (auto reference = filter.references.cbegin(); reference != filter.references.cend(); ++reference) {
        keep("SELECT row FROM " + table.resource.name + " WHERE " + quotedColumn(reference.key()) + " = ?",
            {reference.value()}, true);
    }
    for (const QByteArray &key : filter.withValues) {
        if (const int column = table.resource.column(key); column >= 0) {
            createColumnIndex(table, column);
            keep("SELECT row FROM " + table.resource.name + " WHERE " + quotedColumn(key) + " IS NOT NULL", {}, true);
        } else {
            bits.assign(bits.size(), 0);
        }
    }
    if (!filter.states.isEmpty()) {
        QByteArrayList any;
        for (const QString &state : filter.states) {
            const QByteArray word = state.toUtf8().replace('\'', "''");
            // The second condition tells "incomplete" from "incomplete_expired"; most rows fail at the first.
            any.append(
                "(instr(c_states, '" + word + "') > 0 AND instr(', ' || c_states || ', ', ', " + word + ", ') > 0)");
        }
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

QueryStep MirrorStore::queryStep(const Query &query)
{
    Table &in = table(query.resource);
    for (const QByteArray &key : query.filter.withValues + QList<QByteArray>{query.sortColumn}) {
        const int column = in.resource.column(key);
        if (column < 0 || in.resource.columns.at(column).lookup.kind != Lookup::Kind::None)
            continue;
        if (const double done = indexPortion(in, column); done < 1)
            return {done, {}};
    }
    return {1, this->query(query)};
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
    for (const ColumnInfo &column : std::as_const(in.resource.columns)) {
        if (query.counts && column.lookup.kind == Lookup::Kind::Count)
            addCounts(in, column, &result);
    }
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
