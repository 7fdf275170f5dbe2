// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>

// Which part of a listing (newest id first) is in the mirror: ranges of ids, each of which was read without a hole. A
// new account has none; after "load all" there is one that reaches down to 0. When more new records came than one page
// holds, there are two, and the hole between them is what the next page is asked for.
class Coverage
{
public:
    struct Range
    {
        qint64 top{}; // newest id read
        qint64 bottom{}; // oldest id read; 0 = the end of the listing was seen
        friend bool operator==(const Range &, const Range &) = default;
    };

    void cover(qint64 top, qint64 bottom);
    bool isEmpty() const { return m_ranges.isEmpty(); }
    bool isComplete() const { return m_ranges.size() == 1 && m_ranges.first().bottom == 0; }
    bool hasGap() const { return m_ranges.size() > 1; }
    // The id to ask on from (startingAfter); 0 = from the newest.
    qint64 cursor() const { return m_ranges.isEmpty() ? 0 : m_ranges.first().bottom; }
    qint64 newest() const { return m_ranges.isEmpty() ? 0 : m_ranges.first().top; }
    const QList<Range> &ranges() const { return m_ranges; } // newest first

    QJsonObject toJson() const;
    static Coverage fromJson(const QJsonObject &object);
    friend bool operator==(const Coverage &, const Coverage &) = default;

private:
    QList<Range> m_ranges{};
};

// What is known of one listing, kept in the mirror in the same transaction as the page that changed it.
struct ListingState
{
    Coverage coverage{};
    QDateTime newestAt{}; // when the newest page was last asked for
    QDateTime completeAt{}; // when a walk over the whole listing last ended
    qint64 walkCursor{0}; // a complete walk (Refresh all) under way goes on after this id
    qint64 walkRead{0}; // records it has read so far
    qint64 walkAgreed{0}; // requests in all that somebody agreed to; 0 = nobody was asked
    bool walking{false};
    int pageSize{0}; // the one that the service accepts (api.md 4); 0 = the listing's own

    QJsonObject toJson() const;
    static ListingState fromJson(const QJsonObject &object);
};
