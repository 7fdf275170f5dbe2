// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotapacer.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace {

constexpr qint64 ProbeMarginMs = 20; // clocks and rounding
constexpr qint64 UnknownRefillMs = 1000;
constexpr qint64 LearnMs = 120 * 1000;
constexpr qint64 SteadyMs = 10 * 1000;
constexpr qint64 IdleMs = 5 * 1000; // later than the refill by more than that: nobody asked
constexpr double FirstGapMs = 100; // the gateway's own limit is 10 a second (api.md 5)
constexpr double MaxGapMs = 5000;
constexpr double MinPatienceMs = 1000;
constexpr double ForeignDecay = 0.98;
constexpr double MaxForeign = 5;
constexpr double GapDecay = 0.998;
// Kept of the limit for what somebody waits for. Where everything comes back at once, what was not needed of it is
// given free just before; elsewhere it stays unused, so it is less.
constexpr double ReserveShare = 0.02;
constexpr double WindowReserveShare = 0.05;
constexpr double MaxReserve = 6;
constexpr qint64 ReleaseMs = 1500;
constexpr qint64 LongestRebuildMs = 5000;
constexpr qint64 SuddenMs = 1000;
constexpr double SuddenGain = 40; // in SuddenMs: no steady refill is so fast
constexpr int MaxUntold = 3;

} // namespace

QuotaPacer::QuotaPacer(std::function<double()> jitter)
    : m_jitter(jitter ? std::move(jitter) : [] { return QRandomGenerator::global()->generateDouble(); })
{ }

int QuotaPacer::maxInFlight() const
{
    if (m_probing)
        return 1;
    return m_known ? MaxInFlight : MaxInFlightBlind;
}

double QuotaPacer::reserve() const
{
    const double share = m_turnsOver ? WindowReserveShare : ReserveShare;
    return m_known && m_limit > 0 ? std::min(std::floor(m_limit * share), MaxReserve) : 0;
}

// When the reserve is given free.
qint64 QuotaPacer::releaseAt() const
{
    return m_turnsOver && m_refillMs >= 0 ? m_toldAt + m_refillMs - ReleaseMs : Never;
}

// When one may leave although the tokens do not suffice.
qint64 QuotaPacer::readyAt(double kept) const
{
    if (m_turnsOver && m_tokens >= 1)
        return std::min(m_probeAt, releaseAt());
    // One of them has come by m_probeAt; a reserve that was used is built up again first.
    const double more = kept - m_tokens;
    if (m_turnsOver || more <= 0)
        return m_probeAt;
    return m_probeAt + std::min(LongestRebuildMs, qint64(more * 1000 / perSecond()));
}

qint64 QuotaPacer::nextSendAt(qint64 now, Priority priority) const
{
    if (inFlight() >= maxInFlight())
        return Never;
    qint64 at = std::max(now, m_holdUntil);
    const double kept = priority == Priority::Background && now < releaseAt() ? reserve() : 0;
    if (m_known && m_tokens < 1 + kept + m_foreign) {
        // The answers under way may bring tokens, so they are awaited, unless they take so long that they look lost.
        if (!m_inFlight.empty())
            at = std::max(at, m_lastSentAt + qint64(std::max(MinPatienceMs, 4 * m_answerMs)));
        if (m_tokens < 1 + kept)
            at = std::max(at, readyAt(kept));
    }
    if (m_lastTicket > 0)
        at = std::max(at, m_lastSentAt + qint64(m_gapMs));
    return at;
}

qint64 QuotaPacer::waitMs(qint64 now) const
{
    if (m_holdUntil > now)
        return m_holdUntil - now;
    return m_inFlight.empty() ? nextSendAt(now, Priority::Background) - now : 0;
}

QuotaPacer::Ticket QuotaPacer::onSent(qint64 now)
{
    if (m_known)
        m_tokens = std::max(m_tokens, 1.0) - 1; // a probe uses the token it hopes for
    m_lastSentAt = now;
    m_inFlight.push_back({++m_lastTicket, now});
    return m_lastTicket;
}

std::optional<QuotaPacer::Sent> QuotaPacer::take(Ticket ticket)
{
    const auto it = std::find_if(
        m_inFlight.begin(), m_inFlight.end(), [ticket](const Sent &sent) { return sent.ticket == ticket; });
    if (it == m_inFlight.end())
        return std::nullopt;
    const Sent sent = *it;
    m_inFlight.erase(it);
    return sent;
}

void QuotaPacer::onReply(Ticket ticket, const QuotaHeaders &headers, qint64 now)
{
    const std::optional<Sent> sent = take(ticket);
    if (!sent)
        return;
    ++m_counted;
    m_answerMs = m_answerMs > 0 ? 0.9 * m_answerMs + 0.1 * double(now - sent->at) : double(now - sent->at);
    noteOverlap(ticket, headers.remaining >= 0 ? headers.remaining : 0);
    if (sent->at >= m_heldAt) {
        m_probing = false;
        m_refusals = 0;
    }
    m_gapMs = m_gapMs * GapDecay < FirstGapMs / 4 ? 0 : m_gapMs * GapDecay;
    if (headers.remaining >= 0) {
        addSegment(headers, now);
        correctTokens(*sent, headers.remaining);
        if (headers.limit >= 0)
            m_limit = headers.limit;
        m_remaining = headers.remaining;
        m_refillMs = headers.refillMs;
        // At its beginning a window tells how long it is; later on only that it is no shorter.
        const bool beginning = m_remaining >= m_limit - MaxInFlight;
        if (m_refillMs >= WindowLikeMs)
            m_windowMs = beginning ? m_refillMs : std::max(m_windowMs, m_refillMs);
        m_windowSure = m_windowSure || (beginning && m_windowMs > 0);
        m_toldAt = now;
        m_untold = 0;
    } else if (m_known && ((m_tokens < 1 + reserve() && sent->at >= m_probeAt) || ++m_untold >= MaxUntold)) {
        forget();
    }
    measure(now);
    if (m_known)
        planProbe(now);
}

// The service has stopped to tell its quota: what it told last holds no longer.
void QuotaPacer::forget()
{
    m_known = m_turnsOver = false;
    m_tokens = m_foreign = 0;
    m_limit = m_remaining = -1;
    m_refillMs = m_toldAt = m_firstAnswerAt = m_lastAnswerAt = -1;
    m_windowMs = 0;
    m_windowSure = false;
    m_untold = 0;
    m_recentRemaining.clear();
    m_segments.clear();
}

void QuotaPacer::noteOverlap(Ticket ticket, double remaining)
{
    for (Sent &sent : m_inFlight) {
        if (sent.ticket > ticket)
            sent.overlapping.push_back(remaining);
    }
}

void QuotaPacer::correctTokens(const Sent &sent, double remaining)
{
    const auto sentAfter = double(m_lastTicket - sent.ticket);
    // Sent before this one, and perhaps counted after it: still under way, or answered meanwhile with no more left.
    const auto underWay = std::count_if(
        m_inFlight.begin(), m_inFlight.end(), [&sent](const Sent &other) { return other.ticket < sent.ticket; });
    const auto answered = std::count_if(
        sent.overlapping.begin(), sent.overlapping.end(), [remaining](double left) { return left <= remaining; });
    const double sure = std::max(0.0, remaining - sentAfter - double(underWay + answered));
    m_tokens = m_known ? std::max(m_tokens, sure) : sure;
    // The newest answer is also an upper bound: somebody else may spend the same quota.
    if (sent.ticket > m_newestAnswered) {
        m_newestAnswered = sent.ticket;
        const double atMost = std::max(0.0, remaining - sentAfter);
        m_foreign = std::min(std::max(m_foreign * ForeignDecay, m_tokens - atMost), MaxForeign);
        m_tokens = std::min(m_tokens, atMost);
    }
    m_known = true;
    m_recentRemaining.push_back(remaining);
    if (m_recentRemaining.size() > MaxInFlight)
        m_recentRemaining.pop_front();
    // Nothing under way: the request that was counted last is among the last answers, so the least of them is sure.
    if (m_inFlight.empty())
        m_tokens = std::max(m_tokens, *std::min_element(m_recentRemaining.begin(), m_recentRemaining.end()));
}

void QuotaPacer::planProbe(qint64 now)
{
    if (m_tokens >= 1 + reserve())
        return;
    const qint64 refill = m_refillMs >= 0 ? std::min(m_refillMs, MaxHoldMs) : UnknownRefillMs;
    m_probeAt = std::max(now, m_toldAt + refill) + ProbeMarginMs;
    // The service may round the refill up to whole seconds; a steady rate knows better.
    if (const double rate = steadyRate(now); rate > 0)
        m_probeAt = std::min(m_probeAt, now + qint64(std::ceil(1000 / (0.98 * rate))));
}

void QuotaPacer::addSegment(const QuotaHeaders &headers, qint64 now)
{
    if (m_firstAnswerAt < 0)
        m_firstAnswerAt = now;
    const bool wasFull = m_remaining >= m_limit - 1;
    const qint64 passed = now - m_lastAnswerAt;
    const bool full = headers.remaining >= headers.limit - 1;
    // Nothing was asked for a while (a pause, a lost network, a machine that slept): it was full some time ago.
    const bool idle
        = m_remaining >= 1 + reserve() || (m_refillMs >= 0 && passed > m_refillMs + IdleMs) || passed > LearnMs;
    const bool filledWhileIdle = full && idle;
    const double gain = headers.remaining - m_remaining + m_counted;
    if (m_lastAnswerAt >= 0 && m_remaining >= 0)
        learnWindow(gain, passed);
    if (m_lastAnswerAt >= 0 && m_remaining >= 0 && !wasFull && !filledWhileIdle) {
        m_segments.push_back({now, passed, gain});
        while (m_segments.front().at < now - LearnMs)
            m_segments.pop_front();
    }
    m_lastAnswerAt = now;
    m_counted = 0;
}

// Of a refill that was waited for, or came while requests were sent: whether it gave everything back.
void QuotaPacer::learnWindow(double gain, qint64 passed)
{
    const bool waitedFor
        = m_refillMs >= WindowLikeMs && passed >= m_refillMs - ReleaseMs / 2 && passed <= m_refillMs + IdleMs;
    const bool sudden = passed <= SuddenMs && gain >= SuddenGain;
    const bool came = m_turnsOver && m_refillMs >= 0 && passed >= m_refillMs;
    if (m_remaining < m_limit / 2 && (waitedFor || sudden || came))
        m_turnsOver = gain >= m_limit / 2;
}

void QuotaPacer::onTooManyRequests(
    Ticket ticket, std::optional<qint64> retryAfterMs, const QuotaHeaders &headers, qint64 now)
{
    const std::optional<Sent> sent = take(ticket);
    if (!sent)
        return;
    // Several refusals of one burst are one refusal.
    if (sent->at >= m_heldAt) {
        ++m_refusals;
        m_heldAt = now;
        const bool explained = headers.remaining >= 0 ? headers.remaining < 1 : m_known && m_remaining < 1;
        if (!explained)
            m_gapMs = std::clamp(m_gapMs * 1.5, FirstGapMs, MaxGapMs);
    }
    qint64 wait = 0;
    if (retryAfterMs)
        wait = *retryAfterMs;
    else if (headers.refillMs >= 0)
        wait = headers.refillMs;
    else
        wait = qint64(std::min(60.0, std::pow(2.0, std::min(m_refusals, 10))) * 1000 * (0.75 + 0.5 * m_jitter()));
    m_holdUntil = std::max(m_holdUntil, now + std::clamp(wait, MinHoldMs, MaxHoldMs) + ProbeMarginMs);
    m_probing = true;
    m_tokens = 0;
    m_probeAt = m_holdUntil;
    m_recentRemaining.clear();
    m_steadySince = now;
    m_lastAnswerAt = -1;
    if (m_known)
        m_remaining = 0;
    if (headers.limit >= 0)
        m_limit = headers.limit;
}

void QuotaPacer::onLost(Ticket ticket)
{
    if (!take(ticket))
        return;
    ++m_counted;
    noteOverlap(ticket, 0);
}

void QuotaPacer::onUncounted(Ticket ticket)
{
    if (take(ticket) && m_known)
        m_tokens += 1;
}

// The service refills evenly and fast: both halves of the last seconds say the same. A window that turned over, or old
// requests falling out of a sliding log, do not.
double QuotaPacer::steadyRate(qint64 now) const
{
    if (m_segments.empty() || m_segments.back().at < now - SteadyMs)
        return 0;
    const qint64 from = std::max({now - SteadyMs, m_steadySince, m_segments.front().at - m_segments.front().ms});
    const qint64 middle = (from + now) / 2;
    double gains[2]{};
    qint64 ms[2]{};
    for (const Segment &segment : m_segments) {
        if (segment.at - segment.ms < from)
            continue;
        const int half = segment.at > middle ? 1 : 0;
        gains[half] += segment.gain;
        ms[half] += segment.ms;
    }
    if (ms[0] < 700 || ms[1] < 700)
        return 0;
    const double first = gains[0] * 1000 / double(ms[0]);
    const double second = gains[1] * 1000 / double(ms[1]);
    const double slower = std::min(first, second);
    return slower > 3 && std::max(first, second) < 2 * slower ? slower : 0;
}

double QuotaPacer::perSecond() const
{
    if (m_turnsOver && m_windowMs > 0)
        return m_limit * 1000 / double(m_windowMs);
    double gain = 0;
    qint64 ms = 0;
    for (const Segment &segment : m_segments) {
        gain += segment.gain;
        ms += segment.ms;
    }
    if (ms >= 2000 && gain >= 3)
        return gain * 1000 / double(ms);
    if (m_known && m_limit > 0 && m_refillMs >= WindowLikeMs && m_firstAnswerAt >= 0 && m_lastAnswerAt >= 0) {
        const qint64 window = m_lastAnswerAt - m_firstAnswerAt + m_refillMs;
        return m_limit * 1000 / double(std::max<qint64>(1000, window));
    }
    if (!m_known && m_gapMs > 0)
        return 1000 / m_gapMs;
    return 1;
}
