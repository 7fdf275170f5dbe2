// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirrorstore.h"

#include "columnsql.h"
#include "money.h"
#include "textfold.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <sqlite3.h>

#include <limits>

namespace {

// How a value is stored for sorting and searching. Empty is NULL, which the orders put last.
void bindSortKey(Statement &statement, int index, const ColumnInfo &column, const QVariant &value)
{
    switch (column.type) {
    case CellType::Number:
    case CellType::Count:
    case CellType::Flag:
        if (value.isNull())
            statement.bindNull(index);
        else
            statement.bind(index, value.toLongLong());
        return;
    case CellType::DateTime: {
        const QDateTime time = value.toDateTime();
        if (time.isValid())
            statement.bind(index, time.toMSecsSinceEpoch());
        else
            statement.bindNull(index);
        return;
    }
    case CellType::Tags:
    case CellType::States: {
        const QString text = value.toStringList().join(u", ");
        statement.bind(index, text.isEmpty() ? QString() : column.type == CellType::Tags ? foldText(text) : text);
        return;
    }
    case CellType::Money:
        if (value.isNull())
            statement.bindNull(index);
        else
            statement.bind(index, value.value<Money>().amount);
        return;
    case CellType::Text:
    case CellType::Link:
    case CellType::Word:
    case CellType::Interval:
        break;
    }
    const QString text = foldText(value.toString());
    statement.bind(index, text.isEmpty() ? QString() : text);
}

// The document with the previous one's member of ours, if it lacks it.
QByteArray withKeptMember(const QByteArray &member, const QByteArray &previous, const QByteArray &document)
{
    const QString key = QString::fromUtf8(member);
    QJsonObject object = QJsonDocument::fromJson(document).object();
    const QJsonValue kept = QJsonDocument::fromJson(previous).object().value(key);
    if (kept.isUndefined() || object.contains(key))
        return document;
    object.insert(key, kept);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

// A transaction that changes records of a table. If it is rolled back, what is kept of them in memory goes too.
class MirrorStore::RecordTransaction
{
public:
    RecordTransaction(Database &database, Table &table)
        : m_table(table)
        , m_transaction(database)
    { }
    ~RecordTransaction()
    {
        if (m_committed)
            return;
        m_table.counts.clear();
        m_table.keyCounts.clear();
        m_table.textLoaded = false;
        m_table.orderColumn.reset();
    }
    RecordTransaction(const RecordTransaction &) = delete;
    RecordTransaction &operator=(const RecordTransaction &) = delete;
    void commit()
    {
        m_transaction.commit();
        m_committed = true;
    }

private:
    Table &m_table;
    Transaction m_transaction;
    bool m_committed{false};
};

QJsonObject StoredRecord::json() const
{
    return QJsonDocument::fromJson(document).object();
}

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

MirrorStore::Table &MirrorStore::table(const QByteArray &name)
{
    const auto found = m_tables.constFind(name);
    Q_ASSERT(found != m_tables.constEnd());
    return **found;
}

QByteArrayList MirrorStore::resourceNames() const
{
    QByteArrayList names = m_tables.keys();
    std::sort(names.begin(), names.end());
    return names;
}

const Resource &MirrorStore::resource(const QByteArray &name) const
{
    return m_tables.value(name)->resource;
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
        if (known != m_tables.constEnd() && (*known)->neglected && (*known)->undeclared.contains(key))
            fillColumn(*table, i);
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
    const QByteArray quoted = quotedColumn(info.key);
    if (table.sqlColumns.contains(name))
        return;
    m_database.exec("ALTER TABLE " + table.resource.name + " ADD COLUMN " + quoted);
    table.sqlColumns.insert(name);
    if (info.key == table.resource.defaultSort) {
        m_database.exec("CREATE INDEX IF NOT EXISTS \"" + table.resource.name + '_' + quoted.mid(1) + " ON "
            + table.resource.name + " (" + quoted + ")");
    }
    fillColumn(table, column);
}

void MirrorStore::fillColumn(const Table &table, int column)
{
    const ColumnInfo &info = table.resource.columns.at(column);
    const QByteArray quoted = quotedColumn(info.key);
    Statement read = m_database.prepare("SELECT row, document FROM " + table.resource.name + "_document");
    Statement write = m_database.prepare("UPDATE " + table.resource.name + " SET " + quoted + " = ? WHERE row = ?");
    while (read.step()) {
        const RecordValues values = table.resource.read(read.blob(1), {column});
        bindSortKey(write, 1, info, values.cells.at(column));
        write.bind(2, read.integer(0));
        write.run();
    }
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

RowId MirrorStore::rowOf(const QByteArray &resource, const QString &key)
{
    Table &in = table(resource);
    in.sql.find.bindKey(1, key, in.resource.numericKey);
    const RowId row = in.sql.find.step() ? static_cast<RowId>(in.sql.find.integer(0)) : 0;
    in.sql.find.reset();
    return row;
}

MirrorStore::Stored MirrorStore::storeDocument(
    Table &table, const QByteArray &document, qint64 now, qint64 askedAt, QString *keyOut, RowId *rowOut)
{
    const Resource &resource = table.resource;
    const RecordValues values = resource.read(document, table.keptColumns);
    if (values.key.isEmpty())
        return Stored::Unreadable;
    if (keyOut)
        *keyOut = values.key;

    RowId row = rowOf(resource.name, values.key);
    const bool known = row != 0;
    QByteArray previous;
    if (known) {
        table.sql.previous.bind(1, qint64(row));
        const bool found = table.sql.previous.step();
        previous = found ? table.sql.previous.blob(0) : QByteArray();
        const bool newer = found && table.sql.previous.integer(1) > askedAt;
        table.sql.previous.reset();
        if (rowOut)
            *rowOut = row;
        if (newer)
            return Stored::Unchanged;
        if (!resource.keptMember.isEmpty()) {
            const QByteArray whole = withKeptMember(resource.keptMember, previous, document);
            if (whole != document)
                return storeDocument(table, whole, now, askedAt, keyOut, rowOut);
        }
        if (previous == document) {
            table.sql.touch.bind(1, now).bind(2, qint64(row)).run();
            return Stored::Unchanged;
        }
        // An order that is kept stays valid while its column's value does.
        const int ordered = table.orderColumn ? resource.column(*table.orderColumn) : -1;
        if (ordered >= 0 && resource.columns.at(ordered).lookup.kind != Lookup::Kind::None)
            touch(table); // it may point elsewhere now
        else if (ordered >= 0
            && resource.read(previous, {ordered}).cells.at(ordered)
                != resource.read(document, {ordered}).cells.at(ordered))
            touch(table);
    } else {
        touch(table);
    }
    table.sql.upsert.bindKey(1, values.key, resource.numericKey).bind(2, now);
    for (int i = 0; i < table.keptColumns.size(); ++i) {
        const int column = table.keptColumns.at(i);
        bindSortKey(table.sql.upsert, i + 3, resource.columns.at(column), values.cells.at(column));
    }
    table.sql.upsert.run();
    table.neglected = table.neglected || !table.undeclared.isEmpty();
    if (!known)
        row = static_cast<RowId>(m_database.lastInsertId());
    table.sql.putDocument.bind(1, qint64(row)).bind(2, document).run();
    if (known)
        countKeys(table, row, previous, -1);
    countKeys(table, row, document, 1);
    TargetCounts *counts = currentLinkCounts(table);
    if (known && !resource.linkTable.isEmpty()) {
        countLinks(table, counts, row, -1);
        table.sql.dropLinks.bind(1, qint64(row)).run();
    }
    for (const qint64 target : values.links)
        table.sql.addLink.bind(1, qint64(row)).bind(2, target).run();
    countLinks(table, counts, row, 1);
    table.version = ++m_version;
    if (counts)
        counts->version = table.version;
    if (table.textLoaded && table.others.isEmpty())
        table.text.set(row, searchText(table, values).toUtf8());
    else
        table.textLoaded = false; // part of the text stands in other tables
    RecordChanges &changes = m_changes[resource.name];
    if (known)
        changes.updated.insert(row);
    else
        changes.inserted = true;
    if (rowOut)
        *rowOut = row;
    return known ? Stored::Updated : Stored::Inserted;
}

StoreCounts MirrorStore::storePage(const PageToStore &page)
{
    Table &into = table(page.resource);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 asked = page.askedAt.isValid() ? page.askedAt.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    StoreCounts counts;
    QSet<QString> listed;
    bool ordered = true;
    qint64 previous = std::numeric_limits<qint64>::max();
    RecordTransaction transaction(m_database, into);
    for (const QByteArray &item : page.items) {
        QString key;
        switch (storeDocument(into, item, now, asked, &key)) {
        case Stored::Inserted:
            ++counts.inserted;
            break;
        case Stored::Updated:
            ++counts.updated;
            break;
        case Stored::Unchanged:
            ++counts.unchanged;
            break;
        case Stored::Unreadable:
            ++counts.unreadable;
            break;
        }
        listed.insert(key);
        const qint64 id = key.toLongLong();
        ordered = ordered && id < previous;
        previous = id;
    }
    if (page.whole || (ordered && counts.unreadable == 0))
        counts.removed = removeUnlisted(into, page, listed);
    storeListing(page.listing, page.state);
    transaction.commit();
    return counts;
}

int MirrorStore::removeUnlisted(Table &table, const PageToStore &page, const QSet<QString> &listed)
{
    if (page.top < page.bottom && !page.whole)
        return 0;
    QByteArray sql = "SELECT row, key FROM " + table.resource.name + " WHERE fetched < ?1"
        + (page.whole ? "" : " AND key <= ?2 AND key >= ?3");
    int place = 3;
    for (auto reference = page.scope.cbegin(); reference != page.scope.cend(); ++reference)
        sql += " AND " + quotedColumn(reference.key()) + " = ?" + QByteArray::number(++place);
    Statement &within = m_database.cached(sql);
    within.bind(1, page.askedAt.toMSecsSinceEpoch());
    if (!page.whole)
        within.bind(2, page.top).bind(3, page.bottom);
    place = 3;
    for (const qint64 target : page.scope)
        within.bind(++place, target);
    QList<RowId> gone;
    while (within.step()) {
        if (!listed.contains(within.text(1)))
            gone.append(static_cast<RowId>(within.integer(0)));
    }
    within.reset();
    for (const RowId row : std::as_const(gone))
        removeRow(table, row);
    return static_cast<int>(gone.size());
}

RowId MirrorStore::storeRecord(const QByteArray &resource, const QJsonObject &document)
{
    Table &into = table(resource);
    RowId row = 0;
    RecordTransaction transaction(m_database, into);
    storeDocument(into, QJsonDocument(document).toJson(QJsonDocument::Compact), QDateTime::currentMSecsSinceEpoch(),
        std::numeric_limits<qint64>::max(), nullptr, &row);
    transaction.commit();
    // Even an equal document is news: it was read now, and whoever shows its age wants to know.
    if (row != 0)
        m_changes[resource].updated.insert(row);
    return row;
}

bool MirrorStore::editRecord(
    const QByteArray &resource, const QString &key, const std::function<void(QJsonObject &)> &edit)
{
    const std::optional<StoredRecord> stored = record(resource, key);
    if (!stored)
        return false;
    QJsonObject document = stored->json();
    edit(document);
    storeRecord(resource, document);
    return true;
}

bool MirrorStore::removeRecord(const QByteArray &resource, const QString &key)
{
    const RowId row = rowOf(resource, key);
    if (row == 0)
        return false;
    Table &from = table(resource);
    RecordTransaction transaction(m_database, from);
    removeRow(from, row);
    transaction.commit();
    return true;
}

void MirrorStore::removeRow(Table &table, RowId row)
{
    const QByteArray &name = table.resource.name;
    TargetCounts *counts = currentLinkCounts(table);
    countLinks(table, counts, row, -1);
    if (const auto stored = table.keyCounts.isEmpty() ? std::nullopt : record(name, row))
        countKeys(table, row, stored->document, -1);
    if (!table.resource.linkTable.isEmpty())
        table.sql.dropLinks.bind(1, qint64(row)).run();
    m_database.cached("DELETE FROM " + name + " WHERE row = ?").bind(1, qint64(row)).run();
    m_database.cached("DELETE FROM " + name + "_document WHERE row = ?").bind(1, qint64(row)).run();
    table.text.remove(row);
    table.version = ++m_version;
    if (counts)
        counts->version = table.version;
    touch(table);
    m_changes[name].removed = true;
}

int MirrorStore::editLinked(const QByteArray &resource, qint64 target, const std::function<void(QJsonObject &)> &edit)
{
    const std::vector<RowId> rows = linkedTo(resource, target);
    editRows(table(resource), rows, edit);
    return static_cast<int>(rows.size());
}

void MirrorStore::editRows(Table &table, std::span<const RowId> rows, const std::function<void(QJsonObject &)> &edit)
{
    RecordTransaction transaction(m_database, table);
    for (const RowId row : rows) {
        const std::optional<StoredRecord> stored = record(table.resource.name, row);
        if (!stored)
            continue;
        QJsonObject document = stored->json();
        edit(document);
        if (document == stored->json())
            continue;
        // Edited, not read: it is as old as it was.
        storeDocument(table, QJsonDocument(document).toJson(QJsonDocument::Compact),
            stored->fetchedAt.toMSecsSinceEpoch(), std::numeric_limits<qint64>::max());
    }
    transaction.commit();
}

std::optional<StoredRecord> MirrorStore::record(const QByteArray &resource, const QString &key)
{
    return record(resource, rowOf(resource, key));
}

std::optional<StoredRecord> MirrorStore::record(const QByteArray &resource, RowId row)
{
    Statement &read = m_database.cached("SELECT r.key, r.fetched, d.document FROM " + resource + " r JOIN " + resource
        + "_document d USING (row) WHERE r.row = ?");
    read.bind(1, qint64(row));
    std::optional<StoredRecord> found;
    if (read.step())
        found = StoredRecord{row, read.text(0), QDateTime::fromMSecsSinceEpoch(read.integer(1)), read.blob(2)};
    read.reset();
    return found;
}

qint64 MirrorStore::count(const QByteArray &resource)
{
    return m_database.integer("SELECT count(*) FROM " + resource);
}

QHash<QByteArray, RecordChanges> MirrorStore::takeChanges()
{
    return std::exchange(m_changes, {});
}
