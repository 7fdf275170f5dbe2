// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordrows.h"

#include "displaytext.h"
#include "mirror.h"

#include <QPointer>

#include <algorithm>

namespace {
constexpr std::size_t PortionSize = 500;
}

RecordRows::RecordRows(const QString &mirrorFile, const Resource &resource, const QList<int> &columns, Counts counts)
    : m_resource(resource)
    , m_columns(columns)
    , m_counts(std::move(counts))
    , m_reader(mirrorFile, resource)
{ }

QStringList RecordRows::header() const
{
    QStringList titles;
    for (const int column : m_columns)
        titles.append(m_resource.columns.at(column).title);
    return titles;
}

QList<RecordRows::Row> RecordRows::read(std::span<const RowId> rows)
{
    const QList<RecordReader::Item> items = m_reader.read(rows);
    QList<Row> read;
    for (const RecordReader::Item &item : items)
        read.append({item.record, item.record.key.isEmpty() ? QStringList() : cells(item)});
    return read;
}

QString RecordRows::errorText() const
{
    return m_reader.errorText();
}

QStringList RecordRows::cells(const RecordReader::Item &item) const
{
    QStringList cells;
    for (const int column : m_columns) {
        const ColumnInfo &info = m_resource.columns.at(column);
        const auto counts = m_counts.constFind(info.key);
        const QVariant value = counts == m_counts.constEnd() ? item.values.cells.at(column)
                                                             : QVariant::fromValue(counts->value(item.record.row));
        cells.append(DisplayText::plain(info, value));
    }
    return cells;
}

CsvTable RecordRows::csv(Mirror *mirror, std::shared_ptr<RecordRows> source, std::vector<RowId> rows)
{
    struct Portion
    {
        QList<QStringList> rows{};
        std::size_t end{0};
        QString error{};
    };
    CsvTable table;
    table.header = source->header();
    table.next = [mirror = QPointer(mirror), source = std::move(source),
                     all = std::make_shared<const std::vector<RowId>>(std::move(rows)),
                     at = std::make_shared<std::size_t>(0)](const CsvTable::Give &give) {
        if (!mirror)
            return;
        mirror->post(
            mirror,
            [source, all, from = *at](MirrorStore &) {
                Portion portion{{}, from, {}};
                // A portion of which nothing is left is not the end.
                while (portion.rows.isEmpty() && portion.end < all->size() && portion.error.isEmpty()) {
                    const std::size_t count = std::min(PortionSize, all->size() - portion.end);
                    const QList<Row> read = source->read(std::span(*all).subspan(portion.end, count));
                    portion.end += count;
                    portion.error = source->errorText();
                    for (const Row &row : read) {
                        if (!row.record.key.isEmpty())
                            portion.rows.append(row.cells);
                    }
                }
                return portion;
            },
            [at, give](const Portion &portion) {
                *at = portion.end;
                give(portion.rows, portion.error);
            },
            [give](const SqliteError &error) { give({}, error.message()); });
    };
    return table;
}
