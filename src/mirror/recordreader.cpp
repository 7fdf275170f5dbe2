// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordreader.h"

#include <QFileInfo>

RecordReader::RecordReader(const QString &file, const Resource &resource)
    : m_file(file)
    , m_resource(resource)
    , m_columns(resource.allColumns())
{ }

bool RecordReader::open()
{
    if (!m_database.isOpen() && QFileInfo::exists(m_file))
        m_database = Database(m_file, Database::Mode::ReadOnly);
    return m_database.isOpen();
}

QList<RecordReader::Item> RecordReader::read(std::span<const RowId> rows)
{
    QList<Item> items(static_cast<qsizetype>(rows.size()));
    m_error.clear();
    try {
        if (!open())
            return items;
        Statement &statement = m_database.cached("SELECT r.key, r.fetched, d.document FROM " + m_resource.name
            + " r JOIN " + m_resource.name + "_document d USING (row) WHERE r.row = ?");
        for (std::size_t i = 0; i < rows.size(); ++i) {
            statement.reset();
            statement.bind(1, qint64(rows[i]));
            if (!statement.step())
                continue;
            Item &item = items[static_cast<qsizetype>(i)];
            item.record
                = {rows[i], statement.text(0), QDateTime::fromMSecsSinceEpoch(statement.integer(1)), statement.blob(2)};
            item.values = m_resource.read(item.record.document, m_columns);
        }
        statement.reset();
        lookUp(items);
    } catch (const SqliteError &error) {
        // What cannot be read now is shown as a gap and asked for again; the mirror thread reports the file's state.
        m_database.close();
        m_error = error.message();
    }
    return items;
}

void RecordReader::lookUp(std::span<Item> items)
{
    for (int column = 0; column < m_resource.columns.size(); ++column) {
        if (m_resource.columns.at(column).lookup.kind == Lookup::Kind::Value)
            lookUp(column, items);
    }
}

void RecordReader::lookUp(int column, std::span<Item> items)
{
    const Lookup &lookup = m_resource.columns.at(column).lookup;
    const int reference = m_resource.column(lookup.reference);
    Statement &table = m_database.cached("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    table.bind(1, QString::fromLatin1(lookup.resource));
    const bool known = table.step();
    table.reset();
    if (!known || reference < 0)
        return;
    Statement &read = m_database.cached("SELECT d.document FROM " + lookup.resource + " r JOIN " + lookup.resource
        + "_document d USING (row) WHERE r.key = ?");
    for (Item &item : items) {
        const qint64 target = item.record.key.isEmpty() ? 0 : item.values.cells.at(reference).toLongLong();
        if (target == 0)
            continue;
        read.bind(1, target);
        if (read.step()) {
            const QVariant value = lookup.value(read.blob(0));
            if (!value.toString().isEmpty())
                item.values.cells[column] = value;
        }
        read.reset();
    }
}
