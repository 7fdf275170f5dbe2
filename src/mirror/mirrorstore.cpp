// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirrorstore.h"

#include "columnsql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace {

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

bool isLink(const Resource &resource, const QByteArray &column)
{
    const int place = resource.column(column);
    return place >= 0 && resource.columns.at(place).type == CellType::Tags && !resource.linkTable.isEmpty();
}

// The document without the entries that link it to the targets. {"tags": 7}: of its member "tags", that with the id 7.
QByteArray withoutLinks(const QByteArray &document, const References &links)
{
    QJsonObject object = QJsonDocument::fromJson(document).object();
    for (auto link = links.cbegin(); link != links.cend(); ++link) {
        const QString member = QString::fromUtf8(link.key());
        QJsonArray entries = object.value(member).toArray();
        for (qsizetype i = entries.size() - 1; i >= 0; --i) {
            if (entries.at(i).toObject().value(u"id").toInteger() == link.value())
                entries.removeAt(i);
        }
        object.insert(member, entries);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Invalid: just now.
qint64 askedAtMs(const QDateTime &askedAt)
{
    return askedAt.isValid() ? askedAt.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
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
    } else if (table.removed.value(values.key, -1) >= askedAt) {
        return Stored::Unchanged;
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

std::optional<qint64> MirrorStore::newestKey(const QByteArray &resource)
{
    const Coverage coverage = listing(resource).coverage;
    if (coverage.newest() == 0 && !coverage.isComplete())
        return std::nullopt;
    return m_database.integer("SELECT max(key) FROM " + table(resource).resource.name);
}

StoreCounts MirrorStore::storePage(const PageToStore &page)
{
    Table &into = table(page.resource);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 asked = askedAtMs(page.askedAt);
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

// A scope may also name a link, {"tags": 7}. Then the page speaks of that link alone: the others there are linked to it
// no more, but they are not gone.
int MirrorStore::removeUnlisted(Table &table, const PageToStore &page, const QSet<QString> &listed)
{
    if (page.top < page.bottom && !page.whole)
        return 0;
    QByteArray sql = "SELECT row, key FROM " + table.resource.name + " WHERE fetched < ?1"
        + (page.whole ? "" : " AND key <= ?2 AND key >= ?3");
    int place = 3;
    References links;
    for (auto reference = page.scope.cbegin(); reference != page.scope.cend(); ++reference) {
        const QByteArray target = "?" + QByteArray::number(++place);
        if (isLink(table.resource, reference.key())) {
            createLinkIndex(table);
            links.insert(reference.key(), reference.value());
            sql += " AND row IN (SELECT row FROM " + table.resource.linkTable + " WHERE target = " + target + ')';
        } else {
            sql += " AND " + quotedColumn(reference.key()) + " = " + target;
        }
    }
    Statement &within = m_database.cached(sql);
    within.bind(1, page.askedAt.toMSecsSinceEpoch());
    if (!page.whole)
        within.bind(2, page.top).bind(3, page.bottom);
    place = 3;
    for (const qint64 target : page.scope)
        within.bind(++place, target);
    QHash<RowId, QString> gone;
    while (within.step()) {
        if (const QString key = within.text(1); !listed.contains(key))
            gone.insert(static_cast<RowId>(within.integer(0)), key);
    }
    within.reset();
    for (auto one = gone.cbegin(); one != gone.cend(); ++one) {
        const RowId row = one.key();
        const std::optional<StoredRecord> stored = links.isEmpty() ? std::nullopt : record(table.resource.name, row);
        if (stored) // it was not read whole, so it stays as old as it was
            storeDocument(table, withoutLinks(stored->document, links), stored->fetchedAt.toMSecsSinceEpoch(),
                std::numeric_limits<qint64>::max());
        else
            removeRow(table, row, one.value(), page.askedAt.toMSecsSinceEpoch());
    }
    return links.isEmpty() ? static_cast<int>(gone.size()) : 0;
}

RowId MirrorStore::storeRecord(const QByteArray &resource, const QJsonObject &document, const QDateTime &askedAt)
{
    Table &into = table(resource);
    RowId row = 0;
    RecordTransaction transaction(m_database, into);
    storeDocument(into, QJsonDocument(document).toJson(QJsonDocument::Compact), QDateTime::currentMSecsSinceEpoch(),
        askedAtMs(askedAt), nullptr, &row);
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
    removeRow(from, row, key, QDateTime::currentMSecsSinceEpoch());
    transaction.commit();
    return true;
}

void MirrorStore::removeRow(Table &table, RowId row, const QString &key, qint64 at)
{
    table.removed.insert(key, at);
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
