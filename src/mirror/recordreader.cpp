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
    } catch (const SqliteError &) {
        // What cannot be read now is shown as a gap and asked for again; the mirror thread reports the file's state.
        m_database.close();
    }
    return items;
}
