// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvtable.h"
#include "recordreader.h"

#include <memory>
#include <span>
#include <vector>

class Mirror;

// Stored records as cells for other programs: what every file of them is written from. Lives on the thread of the
// mirror.
class RecordRows
{
public:
    using Counts = QHash<QByteArray, QHash<RowId, qint64>>; // by column; they come with the answer to a query

    // columns: which, and in what order.
    RecordRows(const QString &mirrorFile, const Resource &resource, const QList<int> &columns, Counts counts = {});

    struct Row
    {
        StoredRecord record{}; // no key when it is gone
        QStringList cells{};
    };
    QStringList header() const;
    // In the order asked for.
    QList<Row> read(std::span<const RowId> rows);
    QString errorText() const; // a sentence, where the last ones could not be read

    // A table of them, some at a time. Those that are gone by then are left out.
    static CsvTable csv(Mirror *mirror, std::shared_ptr<RecordRows> source, std::vector<RowId> rows);

private:
    QStringList cells(const RecordReader::Item &item) const;

    Resource m_resource;
    QList<int> m_columns;
    Counts m_counts;
    RecordReader m_reader;
};
