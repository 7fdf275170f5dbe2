// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// Which records are wanted, as a value. Everything in it is answered from the mirror.
struct Filter
{
    QString search{}; // words in any order, each anywhere in a searchable column
    QList<qint64> withLinks{}; // linked to all of these (a contact's tags)
    QList<qint64> withoutLinks{}; // linked to none of these
    QStringList states{}; // in any of these states

    bool isEmpty() const
    {
        return search.trimmed().isEmpty() && withLinks.isEmpty() && withoutLinks.isEmpty() && states.isEmpty();
    }
    friend bool operator==(const Filter &, const Filter &) = default;
};
