// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnsql.h"

QByteArray sqlColumn(const QByteArray &key)
{
    return "c_" + key;
}

QByteArray quotedColumn(const QByteArray &key)
{
    return '"' + sqlColumn(key).replace('"', "\"\"") + '"';
}

ColumnSql::ColumnSql(const Resource &resource, Has has)
    : m_resource(resource)
    , m_has(std::move(has))
{ }

QByteArray ColumnSql::own(const ColumnInfo &column) const
{
    return m_has(m_resource.name, column.key) ? "r." + quotedColumn(column.key) : "NULL";
}

QByteArray ColumnSql::value(const ColumnInfo &column)
{
    const Lookup &lookup = column.lookup;
    if (lookup.kind != Lookup::Kind::Value || !m_has(lookup.resource, lookup.column))
        return own(column);
    QByteArray &alias = m_aliases[lookup.resource + ' ' + lookup.reference];
    if (alias.isEmpty()) {
        alias = 'j' + QByteArray::number(m_aliases.size());
        m_joins += " LEFT JOIN " + lookup.resource + ' ' + alias + " ON " + alias + ".key = r."
            + quotedColumn(lookup.reference);
    }
    return "coalesce(" + alias + '.' + quotedColumn(lookup.column) + ", " + own(column) + ')';
}

QByteArray ColumnSql::from() const
{
    return m_resource.name + " r" + m_joins;
}
