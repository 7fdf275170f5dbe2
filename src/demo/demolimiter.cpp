// SPDX-License-Identifier: GPL-3.0-or-later
#include "demolimiter.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

bool DemoLimiter::parse(const QString &text, DemoLimiter *limiter)
{
    const QStringList parts = text.split(u':');
    DemoLimiter result = *limiter;
    if (parts.first() == u"none" && parts.size() == 1) {
        result.kind = Kind::None;
        *limiter = result;
        return true;
    }
    if (parts.size() != 3)
        return false;
    bool capacityRead = false;
    bool otherRead = false;
    result.capacity = parts.at(1).toDouble(&capacityRead);
    const double other = parts.at(2).toDouble(&otherRead);
    if (!capacityRead || !otherRead || result.capacity < 1 || other <= 0)
        return false;
    if (parts.first() == u"bucket") {
        result.kind = Kind::Bucket;
        result.perSecond = other;
    } else if (parts.first() == u"window" || parts.first() == u"sliding") {
        result.kind = parts.first() == u"window" ? Kind::Window : Kind::SlidingLog;
        result.windowSeconds = std::max(1, int(other));
    } else {
        return false;
    }
    *limiter = result;
    return true;
}

DemoQuota::DemoQuota(const DemoLimiter &limiter)
    : m_limiter(limiter)
    , m_tokens(limiter.capacity)
{ }

void DemoQuota::advance(double now)
{
    switch (m_limiter.kind) {
    case DemoLimiter::Kind::None:
        break;
    case DemoLimiter::Kind::Window:
        if (m_started && now - m_time >= m_limiter.windowSeconds) {
            m_started = false;
            m_used = 0;
        }
        break;
    case DemoLimiter::Kind::Bucket:
        if (m_started)
            m_tokens = std::min(m_limiter.capacity, m_tokens + (now - m_time) * m_limiter.perSecond);
        m_started = true;
        m_time = now;
        break;
    case DemoLimiter::Kind::SlidingLog:
        while (!m_log.empty() && now - m_log.front() >= m_limiter.windowSeconds)
            m_log.pop_front();
        break;
    }
}

bool DemoQuota::take(double now)
{
    if (m_limiter.kind == DemoLimiter::Kind::None)
        return true;
    if (remaining(now) < 1)
        return false;
    switch (m_limiter.kind) {
    case DemoLimiter::Kind::None:
        break;
    case DemoLimiter::Kind::Window:
        if (!m_started)
            m_time = now;
        m_started = true;
        ++m_used;
        break;
    case DemoLimiter::Kind::Bucket:
        m_tokens -= 1;
        break;
    case DemoLimiter::Kind::SlidingLog:
        m_log.push_back(now);
        break;
    }
    return true;
}

int DemoQuota::remaining(double now)
{
    advance(now);
    switch (m_limiter.kind) {
    case DemoLimiter::Kind::None:
        break;
    case DemoLimiter::Kind::Window:
        return std::max(0, int(m_limiter.capacity) - m_used);
    case DemoLimiter::Kind::Bucket:
        return int(m_tokens + 1e-9);
    case DemoLimiter::Kind::SlidingLog:
        return std::max(0, int(m_limiter.capacity) - int(m_log.size()));
    }
    return 0;
}

double DemoQuota::wait(double now)
{
    advance(now);
    switch (m_limiter.kind) {
    case DemoLimiter::Kind::None:
        break;
    case DemoLimiter::Kind::Window:
        return m_started ? m_time + m_limiter.windowSeconds - now : 0;
    case DemoLimiter::Kind::Bucket: {
        if (m_tokens >= m_limiter.capacity)
            return 0;
        const double missing = std::floor(m_tokens + 1e-9) + 1 - m_tokens;
        return missing / m_limiter.perSecond;
    }
    case DemoLimiter::Kind::SlidingLog:
        return m_log.empty() ? 0 : m_log.front() + m_limiter.windowSeconds - now;
    }
    return 0;
}

double DemoQuota::refill(double now)
{
    return std::max(0.0, wait(now));
}

int DemoQuota::retryAfter(double now)
{
    return std::max(1, int(std::ceil(wait(now))));
}
