// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of MirrorStore: made, extended by columns that are new, and the statements that fill them.
#include "columnsql.h"
#include "mirrorstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <limits>

namespace {

constexpr qint64 AllDocuments = std::numeric_limits<qint64>::max();

} // namespace

MirrorStore::MirrorStore(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    m_database = Database(file, Database::Mode::ReadWrite);
    const qint64 version = m_database.integer("PRAGMA user_version");
    if (version > FormatVersion) {
        throw SqliteError(SQLITE_MISMATCH,
            QCoreApplication::translate(
                "MirrorStore", "this copy of the account was written by a newer version of the program"));
    }
    if (version == 0) {
        Transaction transaction(m_database);
        m_database.exec(
            "CREATE TABLE IF NOT EXISTS listing (name TEXT PRIMARY KEY, state BLOB NOT NULL) WITHOUT ROWID");
        m_database.exec("PRAGMA user_version = " + QByteArray::number(FormatVersion));
        transaction.commit();
    }
}

void MirrorStore::setResource(const Resource &resource)
{
    auto table = std::make_shared<Table>();
    table->resource = resource;
    table->others = resource.shownResources();
    table->version = ++m_version;
    Transaction transaction(m_database);
    // The declared sort keys stand in the table itself; documents lie in a table of their own, so that a scan over a
    // million keys does not read a gigabyte of JSON.
    m_database.exec("CREATE TABLE IF NOT EXISTS " + resource.name
        + " (row INTEGER PRIMARY KEY AUTOINCREMENT, key UNIQUE NOT NULL, fetched INTEGER NOT NULL)");
    m_database.exec(
        "CREATE TABLE IF NOT EXISTS " + resource.name + "_document (row INTEGER PRIMARY KEY, document BLOB NOT NULL)");
    if (!resource.linkTable.isEmpty()) {
        // In the order of the records, as they arrive: an order by target would touch as many places as there are tags
        // for every page. The way back gets its index when it is first asked for (applyFilter).
        m_database.exec("CREATE TABLE IF NOT EXISTS " + resource.linkTable
            + " (row INTEGER NOT NULL, target INTEGER NOT NULL, PRIMARY KEY (row, target)) WITHOUT ROWID");
    }
    Statement info = m_database.prepare("SELECT name FROM pragma_table_info(?)");
    info.bind(1, QString::fromLatin1(resource.name));
    while (info.step()) {
        table->sqlColumns.insert(info.blob(0));
        if (info.blob(0).startsWith(sqlColumn({})))
            table->undeclared.insert(info.blob(0).mid(sqlColumn({}).size()));
    }
    const auto known = m_tables.constFind(resource.name);
    for (int i = 0; i < resource.columns.size(); ++i) {
        const QByteArray &key = resource.columns.at(i).key;
        table->undeclared.remove(key);
        if (resource.columns.at(i).stored)
            addColumn(*table, i);
        if (known == m_tables.constEnd() || !(*known)->neglected || !(*known)->undeclared.contains(key))
            continue;
        if (resource.columns.at(i).stored)
            fillRows(*table, i, 0, AllDocuments);
        else // filled anew when it is needed
            m_database.exec("DROP INDEX IF EXISTS \"" + columnIndex(resource.name, key).replace('"', "\"\"") + '"');
    }
    if (known != m_tables.constEnd()) {
        table->keyCounts = (*known)->keyCounts; // the documents are the same
        table->neglected = (*known)->neglected && !table->undeclared.isEmpty();
    }
    transaction.commit();
    prepareStatements(*table);
    m_tables.insert(resource.name, table);
}

void MirrorStore::addColumn(Table &table, int column)
{
    const ColumnInfo &info = table.resource.columns.at(column);
    const QByteArray name = sqlColumn(info.key);
    if (table.sqlColumns.contains(name))
        return;
    m_database.exec("ALTER TABLE " + table.resource.name + " ADD COLUMN " + quotedColumn(info.key));
    table.sqlColumns.insert(name);
    if (info.stored)
        fillRows(table, column, 0, AllDocuments);
    if (info.key == table.resource.defaultSort)
        m_database.exec(createIndex(table.resource.name, info.key));
}

// Documents behind a row, at most so many. The last row that was read, 0 when there are no more.
RowId MirrorStore::fillRows(const Table &table, int column, RowId after, qint64 most)
{
    const ColumnInfo &info = table.resource.columns.at(column);
    const QByteArray &name = table.resource.name;
    Statement read
        = m_database.prepare("SELECT row, document FROM " + name + "_document WHERE row > ? ORDER BY row LIMIT ?");
    Statement write = m_database.prepare("UPDATE " + name + " SET " + quotedColumn(info.key) + " = ? WHERE row = ?");
    read.bind(1, qint64(after)).bind(2, most);
    qint64 documents = 0;
    for (; read.step(); ++documents) {
        after = static_cast<RowId>(read.integer(0));
        const RecordValues values = table.resource.read(read.blob(1), {column});
        bindSortKey(write, 1, info, values.cells.at(column));
        write.bind(2, qint64(after));
        write.run();
    }
    return documents == most ? after : 0;
}

void MirrorStore::prepareStatements(Table &table)
{
    const QByteArray &name = table.resource.name;
    table.keptColumns.clear();
    QByteArray names = "key, fetched";
    QByteArray places = "?1, ?2";
    QByteArray updates = "fetched = excluded.fetched";
    for (int i = 0; i < table.resource.columns.size(); ++i) {
        const QByteArray &key = table.resource.columns.at(i).key;
        if (!table.sqlColumns.contains(sqlColumn(key)))
            continue;
        const QByteArray column = quotedColumn(key);
        table.keptColumns.append(i);
        names += ", " + column;
        places += ", ?" + QByteArray::number(table.keptColumns.size() + 2);
        updates += ", " + column + " = excluded." + column;
    }
    for (const QByteArray &column : std::as_const(table.undeclared))
        updates += ", " + quotedColumn(column) + " = NULL";
    table.sql.find = m_database.prepare("SELECT row FROM " + name + " WHERE key = ?");
    table.sql.previous = m_database.prepare(
        "SELECT d.document, r.fetched FROM " + name + " r JOIN " + name + "_document d USING (row) WHERE r.row = ?");
    table.sql.touch = m_database.prepare("UPDATE " + name + " SET fetched = ? WHERE row = ?");
    table.sql.upsert = m_database.prepare(
        "INSERT INTO " + name + " (" + names + ") VALUES (" + places + ") ON CONFLICT (key) DO UPDATE SET " + updates);
    table.sql.putDocument
        = m_database.prepare("INSERT OR REPLACE INTO " + name + "_document (row, document) VALUES (?, ?)");
    if (table.resource.linkTable.isEmpty())
        return;
    table.sql.dropLinks = m_database.prepare("DELETE FROM " + table.resource.linkTable + " WHERE row = ?");
    table.sql.addLink
        = m_database.prepare("INSERT OR IGNORE INTO " + table.resource.linkTable + " (row, target) VALUES (?, ?)");
}
