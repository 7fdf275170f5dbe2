// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

// The ids that a record has to have in its reference columns: {"course_id": 5501}.
using References = QMap<QByteArray, qint64>;

// Which records are wanted, as a value. Everything in it is answered from the mirror.
struct Filter
{
    QString search{}; // words in any order, each anywhere in a searchable column
    QList<qint64> withLinks{}; // linked to all of these (a contact's tags)
    QList<qint64> withoutLinks{}; // linked to none of these
    QStringList states{}; // in any of these states
    References references{}; // pointing at all of these
    QList<QByteArray> withValues{}; // with something in all of these columns

    bool isEmpty() const { return isServerSide() && references.isEmpty(); }
    // Nothing in it but what the service filters by as well, so that reading on brings more of it.
    bool isServerSide() const
    {
        return search.trimmed().isEmpty() && withLinks.isEmpty() && withoutLinks.isEmpty() && states.isEmpty()
            && withValues.isEmpty();
    }
    friend bool operator==(const Filter &, const Filter &) = default;
};
