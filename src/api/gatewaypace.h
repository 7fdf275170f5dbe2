// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steadyclock.h"

#include <QByteArray>
#include <QUrl>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

// What the gateway lets through of one key, whatever account a request is for (api.md 5): so many requests within any
// second. Every client of the key asks here before it sends, and they have their turns one after the other.
//
// What somebody waits for may use all that is left of the second; the rest is spread evenly, so that nobody waits
// longer than for the next place.
class GatewayPace
{
public:
    using Client = const void *;
    using Ticket = quint64;
    static constexpr qint64 MinHoldMs = 1000;
    static constexpr qint64 MaxHoldMs = 60 * 1000;

    // perSecond 0 = as fast as it goes.
    explicit GatewayPace(double perSecond, const SteadyClock &clock = {});
    // The one pace of a key at an address, for as long as somebody has it.
    static std::shared_ptr<GatewayPace> ofKey(const QUrl &gateway, const QByteArray &key, double perSecond);

    // 0: a request may leave now. Otherwise the client stands in line from now on and asks again after so long.
    qint64 waitMs(Client client, bool urgent);
    void leaveLine(Client client);

    Ticket onSent(Client client);
    // It is on the wire now, which may be long after onSent(): a connection had to be made first. Later calls for the
    // same request change nothing.
    void onLeft(Ticket ticket);
    void onAnswered();
    // The gateway itself said 429.
    void onRefused(Ticket ticket, std::optional<qint64> retryAfterMs);

    // At present; 0 = as fast as it goes.
    double perSecond() const { return m_perSecond * m_share; }
    qint64 holdMs() const; // until something may leave again

private:
    struct Sent
    {
        Ticket ticket{0};
        qint64 at{0};
        bool left{false};
    };
    struct Waiting
    {
        Client client{nullptr};
        bool urgent{false};
    };

    double gapMs() const;
    int place(Client client, bool urgent);
    qint64 freeAt(qint64 now);

    double m_perSecond;
    double m_share{1}; // less after a refusal: others send with the same key
    SteadyClock m_clock;
    std::deque<Sent> m_sent{}; // of the last second
    std::vector<Waiting> m_line{};
    double m_nextSlot{0}; // of what nobody waits for
    qint64 m_holdUntil{0};
    Ticket m_heldAfter{0}; // the last one that had been sent when a refusal came
    int m_refusals{0}; // in a row
};
