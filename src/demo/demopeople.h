// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorecords.h"

#include <QtCore/QVarLengthArray>

#include <optional>

// The contacts that an account has from the start. Nothing is stored: contact n is computed from its number, so that a
// million cost no memory and no time at start. Newer contacts have greater numbers, ids and dates.
class DemoPeople
{
public:
    static constexpr int TagCount = 60;
    struct States
    {
        bool unsubscribed{false};
        bool bounced{false};
        bool needsConfirmation{false};
    };

    // account: 0 for the first connection and so on; ids of different accounts never meet.
    DemoPeople(quint32 seed, int count, int account);

    int count() const { return m_count; }
    qint64 id(int n) const;
    qint64 lastId() const { return m_count > 0 ? id(m_count - 1) : m_firstId; }
    std::optional<int> number(qint64 id) const;
    std::optional<int> number(const QString &lowerCaseEmail) const;
    int countBelow(qint64 id) const; // how many have a smaller id

    DemoContact contact(int n) const;
    qint64 registeredAt(int n) const;
    States states(int n) const;
    QVarLengthArray<int, 8> tags(int n) const; // places in the account's first list of tags, ascending

    static QList<DemoField> fields(); // built-in ones first
    static qint64 anchor(); // "now" of the data: 2026-11-20T00:00:00Z, seconds since the epoch

private:
    QString email(int n, int culture, int first, int last) const;

    quint64 m_seed;
    int m_count;
    qint64 m_firstId;
};
