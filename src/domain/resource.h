// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <numeric>
#include <utility>

// A record taken apart for storage and display: its key and one raw value per column.
struct RecordValues
{
    QString key{};
    QList<QVariant> cells{};
    QList<qint64> links{}; // ids of the records it points at, for the resource's link table
};

// A kind of record without its C++ type: what mirror, sync and models need to know to carry any of them.
class Resource
{
public:
    QByteArray name{}; // SQL table, settings group
    QList<ColumnInfo> columns{};
    QByteArray linkTable{}; // "contact_tag": (row of this record, id of the other); empty where there are no links
    bool numericKey{true}; // the key is the service's integer id and the listing is ordered by it
    QByteArray defaultSort{};
    Qt::SortOrder defaultOrder{Qt::DescendingOrder};
    // A member of ours in the documents (Listing::mark) that stays when a record is read again without it.
    QByteArray keptMember{};
    // Reads the service's JSON of one record; an empty key when it is none. Only the columns asked for get a value.
    std::function<RecordValues(const QByteArray &document, const QList<int> &columns)> read{};

    int column(const QByteArray &key) const
    {
        for (int i = 0; i < columns.size(); ++i) {
            if (columns.at(i).key == key)
                return i;
        }
        return -1;
    }
    // The other resources that columns take values from.
    QList<QByteArray> shownResources() const
    {
        QList<QByteArray> shown;
        for (const ColumnInfo &info : columns) {
            if (info.lookup.kind != Lookup::Kind::None && !shown.contains(info.lookup.resource))
                shown.append(info.lookup.resource);
        }
        return shown;
    }
    QList<int> allColumns() const
    {
        QList<int> all(columns.size());
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
};

// The typed declaration of a resource, as written in catalog/. erased() is how the rest of the program takes it.
template <class T>
struct ResourceOf
{
    Resource base{};
    QList<Column<T>> columns{};
    std::function<QList<qint64>(const T &)> links{};

    Resource erased() const
    {
        Resource resource = base;
        QList<std::function<QVariant(const T &)>> accessors;
        for (const Column<T> &column : columns) {
            resource.columns.append(column.info);
            accessors.append(column.value);
        }
        resource.read = [accessors = std::move(accessors), linksOf = links](
                            const QByteArray &document, const QList<int> &wanted) {
            const T record = T::fromDocument(document);
            RecordValues values;
            values.key = record.key();
            values.cells.resize(accessors.size());
            for (const int column : wanted)
                values.cells[column] = accessors.at(column)(record);
            if (linksOf)
                values.links = linksOf(record);
            return values;
        };
        return resource;
    }
};
