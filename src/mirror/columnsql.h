// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resource.h"

#include <QByteArray>
#include <QHash>

#include <functional>

class Statement;

// Column names come from declarations and, for the account's own fields, from slugs of the service: always quoted.
QByteArray sqlColumn(const QByteArray &key);
QByteArray quotedColumn(const QByteArray &key);
QByteArray columnIndex(const QByteArray &resource, const QByteArray &key); // its name
QByteArray createIndex(const QByteArray &resource, const QByteArray &key);

// How a value is stored for sorting and searching. Empty is NULL, which the orders put last.
void bindSortKey(Statement &statement, int index, const ColumnInfo &column, const QVariant &value);

// Says in SQL where the sort keys of a resource's columns stand: in its own table "r", or in another one, which is
// joined then. Without lookups that is the table alone.
class ColumnSql
{
public:
    // has(resource, column): whether that table is there and has an SQL column for it.
    using Has = std::function<bool(const QByteArray &resource, const QByteArray &column)>;

    ColumnSql(const Resource &resource, Has has);

    QByteArray value(const ColumnInfo &column); // NULL where the sort key is not kept
    QByteArray from() const; // with what the values asked for so far need

private:
    QByteArray own(const ColumnInfo &column) const;

    const Resource &m_resource;
    Has m_has;
    QByteArray m_joins{};
    QHash<QByteArray, QByteArray> m_aliases{}; // by resource and reference
};
