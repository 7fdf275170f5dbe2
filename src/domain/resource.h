// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column.h"

#include <QJsonObject>
#include <QList>

#include <functional>
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
    std::function<RecordValues(const QJsonObject &)> read{};

    int column(const QByteArray &key) const
    {
        for (int i = 0; i < columns.size(); ++i) {
            if (columns.at(i).key == key)
                return i;
        }
        return -1;
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
        resource.read = [accessors = std::move(accessors), linksOf = links](const QJsonObject &object) {
            const T record = T::fromJson(object);
            RecordValues values;
            values.key = record.key();
            values.cells.reserve(accessors.size());
            for (const auto &accessor : accessors)
                values.cells.append(accessor(record));
            if (linksOf)
                values.links = linksOf(record);
            return values;
        };
        return resource;
    }
};
