// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
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
    Count, // qint64, how many there are of something; a Number is an id
    Flag, // bool
    Word, // QString, a key of the service, worded for display where it is known
    Money, // Money, or nothing
    Interval, // QString, "3 month": how many, and of what
};

// Drawn at the right edge, so that digits stand below each other.
inline bool isNumeric(CellType type)
{
    return type == CellType::Number || type == CellType::Count || type == CellType::Money;
}

// Where the value of a column comes from that the record itself does not tell, or does not tell reliably: from other
// records of the mirror. So a membership, which arrives with a bare contact id, shows an e-mail address without a
// request. Sorting, searching and tables follow the other resource.
struct Lookup
{
    enum class Kind {
        None,
        Value, // what the record that this one points at shows in a column of its own
        Count, // how many records point at this one
    };
    Kind kind{Kind::None};
    QByteArray resource{}; // the other one
    // Value: its column, which has to be stored. Count: its column with our id; empty = the targets of its links.
    QByteArray column{};
    // Value: our column with its id, which has to be stored. What our own accessor gives stands in for a record that
    // is not in the mirror.
    QByteArray reference{};
    std::function<QVariant(const QByteArray &document)> value{}; // Value: reads it as the other resource's column does
    // Count, where the other's documents name ours by text: the keys in one of them, each once.
    std::function<QList<QByteArray>(const QByteArray &document)> keys{};
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
    Lookup lookup{};
};

// One column of a resource, declared once (see catalog/): the accessor reads the raw value from the record.
template <class T>
struct Column
{
    ColumnInfo info{};
    std::function<QVariant(const T &)> value{};
};
