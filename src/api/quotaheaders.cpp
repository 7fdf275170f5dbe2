// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotapacer.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

// 1e12 is the year 2001 in Unix milliseconds and 1e9 in Unix seconds; a wait is neither (api.md 5).
constexpr double UnixMs = 1e12;
constexpr double UnixSeconds = 1e9;
constexpr double LongestMs = 1e10;

double number(const QByteArray &value)
{
    bool ok = false;
    const double result = value.trimmed().toDouble(&ok);
    return ok && result >= 0 && result < 1e18 ? result : -1;
}

qint64 bounded(double ms)
{
    return qint64(qBound(0.0, ms, LongestMs));
}

std::optional<qint64> untilDate(const QByteArray &value, const QDateTime &now)
{
    const QDateTime date = QuotaHeaders::parseDate(value);
    if (!date.isValid())
        return std::nullopt;
    return bounded(double(now.msecsTo(date)));
}

} // namespace

QDateTime QuotaHeaders::parseDate(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value).simplified();
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (date.isValid())
        date.setTimeSpec(Qt::UTC);
    else
        date = QDateTime::fromString(text, Qt::ISODateWithMs);
    return date;
}

QuotaHeaders QuotaHeaders::parse(
    const QByteArray &limit, const QByteArray &remaining, const QByteArray &refill, const QDateTime &now)
{
    QuotaHeaders headers;
    headers.limit = number(limit);
    headers.remaining = number(remaining);
    const double value = number(refill);
    const double nowMs = double(now.toMSecsSinceEpoch());
    if (value > UnixMs)
        headers.refillMs = bounded(value - nowMs);
    else if (value > UnixSeconds)
        headers.refillMs = bounded(value * 1000 - nowMs);
    else if (value >= 0)
        headers.refillMs = bounded(value * 1000);
    else
        headers.refillMs = untilDate(refill, now).value_or(-1);
    return headers;
}

std::optional<qint64> QuotaHeaders::parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    if (const double seconds = number(value); seconds >= 0)
        return bounded(seconds * 1000);
    return untilDate(value, now);
}
