// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <functional>

// What a cell holds; from it follow the stored sort key, the formatting and the alignment.
enum class CellType {
    Text, // QString
    Number, // qint64
    DateTime, // QDateTime, UTC
    Tags, // QStringList of names
    States, // QStringList of state keys, worded for display
    Link, // QString, a web address
};

// What is true of a column whatever its record: the part that storage and tables work with.
struct ColumnInfo
{
    QByteArray key{}; // stable: it names the SQL column and the kept widths
    QString title{};
    CellType type{CellType::Text};
    bool searchable{false}; // found by the search box
    bool shown{true}; // visible until the user chooses otherwise
    bool stored{true}; // has an SQL column from the start; others get theirs when first sorted by
    int width{16}; // default width in average characters
};

// One column of a resource, declared once (see catalog/): the accessor reads the raw value from the record.
template <class T>
struct Column
{
    ColumnInfo info{};
    std::function<QVariant(const T &)> value{};
};
