// SPDX-License-Identifier: GPL-3.0-or-later
// What QuotaPacer makes of its observations for people: what should be left now, and how long more requests will take.
#include "quotapacer.h"

#include <algorithm>

namespace {

constexpr qint64 MeasuredMs = 60 * 1000;
constexpr qint64 PauseMs = 10 * 1000; // a gap in the answers: nothing was asked
constexpr int FewAnswers = 10;
constexpr qint64 FewAnswersMs = 500;
constexpr qint64 FewMs = 3000;
constexpr double FewTokens = 8; // more than answers that overtake each other make up
constexpr qint64 SurelyWindowMs = 20 * 1000; // no bucket refills so slowly

} // namespace

// How fast it goes while no quota is told. A pause says nothing about it.
void QuotaPacer::measure(qint64 now)
{
    if (m_known || (!m_answeredAt.empty() && m_answeredAt.back() < now - PauseMs))
        m_answeredAt.clear();
    if (m_known)
        return;
    m_answeredAt.push_back(now);
    while (m_answeredAt.front() < now - MeasuredMs)
        m_answeredAt.pop_front();
}

double QuotaPacer::expectedRemaining(qint64 now) const
{
    if (!m_known)
        return -1;
    double remaining = m_remaining;
    const qint64 passed = now - m_toldAt;
    if (m_turnsOver || m_refillMs >= WindowLikeMs)
        remaining = passed >= m_refillMs ? m_limit : remaining;
    else if (m_refillMs >= 0)
        remaining = std::min(m_limit, remaining + double(passed) * perSecond() / 1000);
    return std::max(0.0, remaining - double(m_inFlight.size()));
}

QuotaForecast QuotaPacer::forecast(qint64 now) const
{
    QuotaForecast forecast;
    forecast.holdMs = std::max<qint64>(0, m_holdUntil - now);
    forecast.answerMs = m_answerMs;
    if (m_known)
        forecastRefills(&forecast, now);
    else if (m_answeredAt.size() >= FewAnswers && m_answeredAt.back() - m_answeredAt.front() >= FewAnswersMs)
        forecast.measuredPerSecond
            = double(m_answeredAt.size() - 1) * 1000 / double(m_answeredAt.back() - m_answeredAt.front());
    return forecast;
}

QuotaPacer::Refills QuotaPacer::refills() const
{
    double gain = 0;
    double taken = 0;
    qint64 ms = 0;
    qint64 busyMs = 0;
    for (const Segment &segment : m_segments) {
        gain += segment.gain;
        ms += segment.ms;
        if (segment.gain < m_limit / 4 && segment.ms < WindowLikeMs) {
            taken -= segment.gain;
            busyMs += segment.ms;
        }
    }
    Refills refills;
    refills.measured = ms >= FewMs && gain >= FewTokens;
    if (refills.measured)
        refills.perSecond = gain * 1000 / double(ms);
    if (refills.measured && taken >= FewTokens)
        refills.otherPerSecond = taken * 1000 / double(busyMs);
    return refills;
}

void QuotaPacer::forecastRefills(QuotaForecast *forecast, qint64 now) const
{
    const Refills seen = refills();
    forecast->known = true;
    forecast->limit = m_limit;
    forecast->available = expectedRemaining(now);
    forecast->refillMs = double(std::max<qint64>(0, m_toldAt + m_refillMs - now));
    if (m_turnsOver || (!seen.measured && m_windowSure && m_windowMs >= SurelyWindowMs)) {
        forecast->windowMs = double(m_windowMs);
        forecast->otherPerSecond = seen.otherPerSecond;
        if (m_toldAt + m_refillMs <= now)
            forecast->refillMs = forecast->windowMs; // a new one has begun
    } else {
        forecast->perSecond = seen.perSecond;
    }
}
