// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"

#include <QStringList>

#include <span>

// Reads records by row for the GUI thread, with what their columns take from other records, through a connection of its
// own that never writes: 40 rows take a fraction of a millisecond, whatever the mirror thread is doing (write-ahead
// log). Counts come with the answer to a query, since they cost more than that.
class RecordReader
{
public:
    RecordReader(const QString &file, const Resource &resource);

    struct Item
    {
        StoredRecord record{};
        RecordValues values{};
    };
    // In the order asked for; a row that is gone has an empty key.
    QList<Item> read(std::span<const RowId> rows);
    // Why the last ones could not be read, where that is why they are empty.
    QString errorText() const { return m_error; }

private:
    bool open();
    void lookUp(std::span<Item> items);
    void lookUp(int column, std::span<Item> items);
    QString m_file{};
    Resource m_resource{};
    QList<int> m_columns{};
    Database m_database{};
    QString m_error{};
};
