// SPDX-License-Identifier: GPL-3.0-or-later
#include "callstatistics.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// The fixed parts of all paths of api.md 2 and 3. What is missing here is shown as an id, which harms nobody.
constexpr std::array words{"api"_L1, "cancel"_L1, "communities"_L1, "community"_L1, "connections"_L1,
    "contact_fields"_L1, "contacts"_L1, "courses"_L1, "enrollments"_L1, "memberships"_L1, "payment"_L1, "school"_L1,
    "subscriptions"_L1, "tags"_L1, "webhooks"_L1};

template <class T>
void append(QList<T> *list, const T &value, int most)
{
    if (list->size() == most)
        list->removeFirst();
    list->append(value);
}

} // namespace

void CallStatistics::add(const ApiRequest &request, int httpStatus, const ApiError &error, qint64 ms)
{
    if (httpStatus > 0)
        append(&m_answers, ms, MaxAnswers);
    if (error) {
        const Failure failure{QDateTime::currentDateTimeUtc(), request.verb, pathPattern(request.path), httpStatus,
            error.kind, error.origin, error.kind == ApiError::Kind::Tls ? error.detail : QString()};
        append(&m_failures, failure, MaxFailures);
    }
}

qint64 CallStatistics::medianMs() const
{
    if (m_answers.isEmpty())
        return -1;
    QList<qint64> sorted = m_answers;
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

qint64 CallStatistics::longestMs() const
{
    return m_answers.isEmpty() ? -1 : *std::max_element(m_answers.cbegin(), m_answers.cend());
}

QString CallStatistics::pathPattern(const QString &path)
{
    QStringList segments = path.section(u'?', 0, 0).split(u'/');
    for (QString &segment : segments) {
        if (!segment.isEmpty() && std::find(words.begin(), words.end(), segment) == words.end())
            segment = u"{id}"_s;
    }
    return segments.join(u'/');
}
