// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewaypace.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace {

constexpr double MarginMs = 20; // in a second: requests do not all take the same time to the gateway
constexpr qint64 LostMs = 60 * 1000; // a request that has not left by then never will
constexpr double ShareAfterRefusal = 0.8;
constexpr double LeastShare = 0.2;
constexpr double ShareGrowth = 1.005; // per answer

GatewayPace::Ticket lastTicket = 0; // of all paces: a request may outlive its client's change of key

} // namespace

GatewayPace::GatewayPace(double perSecond, const SteadyClock &clock)
    : m_perSecond(perSecond)
    , m_clock(clock)
{ }

std::shared_ptr<GatewayPace> GatewayPace::ofKey(const QUrl &gateway, const QByteArray &key, double perSecond)
{
    static QHash<QByteArray, std::weak_ptr<GatewayPace>> paces;
    const QByteArray name = gateway.toEncoded() + ' ' + QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    paces.removeIf([](const auto &entry) { return entry.value().expired(); });
    std::shared_ptr<GatewayPace> pace = paces.value(name).lock();
    if (!pace) {
        pace = std::make_shared<GatewayPace>(perSecond);
        paces.insert(name, pace);
    }
    pace->m_perSecond = perSecond;
    return pace;
}

double GatewayPace::gapMs() const
{
    return (1000 + MarginMs) / std::max(1.0, perSecond());
}

// How many others are served first.
int GatewayPace::place(Client client, bool urgent)
{
    const auto known
        = std::find_if(m_line.begin(), m_line.end(), [client](const Waiting &other) { return other.client == client; });
    if (known != m_line.end() && known->urgent == urgent)
        return static_cast<int>(known - m_line.begin());
    if (known != m_line.end())
        m_line.erase(known);
    const auto next = urgent
        ? std::find_if(m_line.begin(), m_line.end(), [](const Waiting &other) { return !other.urgent; })
        : m_line.end();
    const auto index = next - m_line.begin();
    m_line.insert(next, {client, urgent});
    return static_cast<int>(index);
}

void GatewayPace::leaveLine(Client client)
{
    std::erase_if(m_line, [client](const Waiting &other) { return other.client == client; });
}

// When one more request would not be one too many in the second before it.
qint64 GatewayPace::freeAt(qint64 now)
{
    const double limit = std::max(1.0, std::floor(perSecond()));
    const auto window = qint64(std::ceil(limit * gapMs()));
    std::erase_if(m_sent, [now, window](const Sent &sent) { return sent.at + (sent.left ? window : LostMs) <= now; });
    if (double(m_sent.size()) < limit)
        return now;
    std::vector<qint64> times;
    for (const Sent &sent : m_sent)
        times.push_back(sent.left ? sent.at : now);
    std::sort(times.begin(), times.end());
    return times.at(times.size() - size_t(limit)) + window;
}

qint64 GatewayPace::waitMs(Client client, bool urgent)
{
    if (m_perSecond <= 0)
        return holdMs();
    const qint64 now = m_clock.elapsed();
    const int before = place(client, urgent);
    double at = double(std::max({now, m_holdUntil, freeAt(now)}));
    if (!urgent)
        at = std::max(at, m_nextSlot);
    return qint64(std::ceil(at + before * gapMs() - double(now)));
}

GatewayPace::Ticket GatewayPace::onSent(Client client)
{
    const qint64 now = m_clock.elapsed();
    leaveLine(client);
    if (m_perSecond > 0) {
        // Counted from the place that was due, or timers that are late add up.
        m_nextSlot = std::max(m_nextSlot, double(now) - gapMs()) + gapMs();
        m_sent.push_back({lastTicket + 1, now});
    }
    return ++lastTicket;
}

void GatewayPace::onLeft(Ticket ticket)
{
    const auto sent
        = std::find_if(m_sent.begin(), m_sent.end(), [ticket](const Sent &other) { return other.ticket == ticket; });
    if (sent == m_sent.end() || sent->left)
        return;
    sent->at = m_clock.elapsed();
    sent->left = true;
}

void GatewayPace::onAnswered()
{
    m_share = std::min(1.0, m_share * ShareGrowth);
    if (holdMs() == 0)
        m_refusals = 0;
}

void GatewayPace::onRefused(Ticket ticket, std::optional<qint64> retryAfterMs)
{
    onLeft(ticket);
    const qint64 now = m_clock.elapsed();
    // Several refusals of one burst are one refusal.
    if (ticket > m_heldAfter) {
        m_heldAfter = lastTicket;
        ++m_refusals;
        m_share = std::max(LeastShare, m_share * ShareAfterRefusal);
    }
    const qint64 wait = retryAfterMs.value_or(MinHoldMs << std::min(m_refusals - 1, 6));
    m_holdUntil = std::max(m_holdUntil, now + std::clamp(wait, MinHoldMs, MaxHoldMs));
}

qint64 GatewayPace::holdMs() const
{
    return std::max<qint64>(0, m_holdUntil - m_clock.elapsed());
}
