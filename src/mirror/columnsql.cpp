// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnsql.h"

#include "money.h"
#include "sqlite.h"
#include "textfold.h"

#include <QDateTime>

QByteArray sqlColumn(const QByteArray &key)
{
    return "c_" + key;
}

QByteArray quotedColumn(const QByteArray &key)
{
    return '"' + sqlColumn(key).replace('"', "\"\"") + '"';
}

void bindSortKey(Statement &statement, int index, const ColumnInfo &column, const QVariant &value)
{
    switch (column.type) {
    case CellType::Number:
    case CellType::Count:
    case CellType::Flag:
        if (value.isNull())
            statement.bindNull(index);
        else
            statement.bind(index, value.toLongLong());
        return;
    case CellType::DateTime: {
        const QDateTime time = value.toDateTime();
        if (time.isValid())
            statement.bind(index, time.toMSecsSinceEpoch());
        else
            statement.bindNull(index);
        return;
    }
    case CellType::Tags:
    case CellType::States: {
        const QString text = value.toStringList().join(u", ");
        statement.bind(index, text.isEmpty() ? QString() : column.type == CellType::Tags ? foldText(text) : text);
        return;
    }
    case CellType::Money:
        if (value.isNull())
            statement.bindNull(index);
        else
            statement.bind(index, value.value<Money>().amount);
        return;
    case CellType::Text:
    case CellType::Link:
    case CellType::Word:
    case CellType::Interval:
        break;
    }
    const QString text = foldText(value.toString());
    statement.bind(index, text.isEmpty() ? QString() : text);
}

QByteArray columnIndex(const QByteArray &resource, const QByteArray &key)
{
    return resource + '_' + sqlColumn(key);
}

QByteArray createIndex(const QByteArray &resource, const QByteArray &key)
{
    return "CREATE INDEX IF NOT EXISTS \"" + columnIndex(resource, key).replace('"', "\"\"") + "\" ON " + resource
        + " (" + quotedColumn(key) + ")";
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
