// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"

#include <QStringList>

#include <span>

// Reads records by row for the GUI thread, through a connection of its own that never writes: 40 rows take a fraction
// of a millisecond, whatever the mirror thread is doing (write-ahead log).
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

private:
    bool open();
    QString m_file{};
    Resource m_resource{};
    QList<int> m_columns{};
    Database m_database{};
};
