// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

void Coverage::cover(qint64 top, qint64 bottom)
{
    Range merged{top, bottom};
    QList<Range> others;
    for (const Range &range : std::as_const(m_ranges)) {
        // Ranges that share an id, or where a page began exactly behind the other's oldest id, are one.
        if (range.top >= merged.bottom && range.bottom <= merged.top) {
            merged.top = qMax(merged.top, range.top);
            merged.bottom = qMin(merged.bottom, range.bottom);
        } else {
            others.append(range);
        }
    }
    others.append(merged);
    std::sort(others.begin(), others.end(), [](const Range &a, const Range &b) { return a.top > b.top; });
    m_ranges = others;
}

QJsonObject Coverage::toJson() const
{
    QJsonArray ranges;
    for (const Range &range : m_ranges)
        ranges.append(QJsonArray{range.top, range.bottom});
    return {{u"ranges"_s, ranges}};
}

Coverage Coverage::fromJson(const QJsonObject &object)
{
    Coverage coverage;
    const QJsonArray ranges = object.value("ranges"_L1).toArray();
    for (const QJsonValue &entry : ranges) {
        const QJsonArray pair = entry.toArray();
        if (pair.at(0).toInteger() >= pair.at(1).toInteger())
            coverage.cover(pair.at(0).toInteger(), pair.at(1).toInteger());
    }
    return coverage;
}

namespace {

QJsonValue fromTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime toTime(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger()) : QDateTime();
}

} // namespace

QJsonObject ListingState::toJson() const
{
    QJsonObject object = coverage.toJson();
    object.insert("newestAt"_L1, fromTime(newestAt));
    object.insert("completeAt"_L1, fromTime(completeAt));
    object.insert("walkCursor"_L1, walkCursor);
    object.insert("walkRead"_L1, walkRead);
    object.insert("walkAgreed"_L1, walkAgreed);
    object.insert("walking"_L1, walking);
    object.insert("pageSize"_L1, pageSize);
    return object;
}

ListingState ListingState::fromJson(const QJsonObject &object)
{
    ListingState state;
    state.coverage = Coverage::fromJson(object);
    state.newestAt = toTime(object.value("newestAt"_L1));
    state.completeAt = toTime(object.value("completeAt"_L1));
    state.walkCursor = object.value("walkCursor"_L1).toInteger();
    state.walkRead = object.value("walkRead"_L1).toInteger();
    state.walkAgreed = object.value("walkAgreed"_L1).toInteger();
    state.walking = object.value("walking"_L1).toBool();
    state.pageSize = object.value("pageSize"_L1).toInt();
    return state;
}
