// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "quotaforecast.h"

#include <QByteArray>
#include <QDateTime>

#include <deque>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

// What the service says about the quota in the headers of one answer (api.md 5). Negative = not said.
struct QuotaHeaders
{
    double limit{-1};
    double remaining{-1};
    qint64 refillMs{-1}; // until the next refill, as of the arrival of the answer

    static QuotaHeaders parse(
        const QByteArray &limit, const QByteArray &remaining, const QByteArray &refill, const QDateTime &now);
    // Retry-After in milliseconds: seconds, fractions of seconds or an HTTP date. Unclamped, never negative.
    static std::optional<qint64> parseRetryAfter(const QByteArray &value, const QDateTime &now);
    static QDateTime parseDate(const QByteArray &value); // as HTTP writes it, or ISO 8601; invalid when it is neither
};

// Decides when the next request may leave, so that the account's quota is used up but never overrun
// (measurements.md 11.2). Pure: the caller brings the time in milliseconds of any steady clock.
//
// It keeps a lower bound of the tokens that the service surely holds. Every answer corrects the bound; since answers
// overtake each other, requests that the answer may not have counted are subtracted from it.
//
// Background requests leave a few tokens for what somebody waits for, where it takes long until there are new ones.
class QuotaPacer
{
public:
    using Ticket = quint64;
    static constexpr qint64 Never = std::numeric_limits<qint64>::max();
    static constexpr int MaxInFlight = 6;
    static constexpr int MaxInFlightBlind = 2; // while the service shows no quota
    static constexpr qint64 MinHoldMs = 1000;
    static constexpr qint64 MaxHoldMs = 15 * 60 * 1000;

    // jitter yields 0..1; tests inject a constant.
    explicit QuotaPacer(std::function<double()> jitter = {});

    using Priority = ApiRequest::Priority;
    bool maySend(qint64 now, Priority priority = Priority::Interactive) const
    {
        return nextSendAt(now, priority) <= now;
    }
    // When to ask again; Never while only an answer can change something.
    qint64 nextSendAt(qint64 now, Priority priority = Priority::Interactive) const;

    Ticket onSent(qint64 now);
    // Any answer that is not a 429.
    void onReply(Ticket ticket, const QuotaHeaders &headers, qint64 now);
    // A 429 holds everything, not only the call that met it.
    void onTooManyRequests(Ticket ticket, std::optional<qint64> retryAfterMs, const QuotaHeaders &headers, qint64 now);
    // No answer came (or none is awaited any more). The service may have counted the request.
    void onLost(Ticket ticket);
    // It was refused on the way: the service has not seen it.
    void onUncounted(Ticket ticket);

    bool isKnown() const { return m_known; }
    double limit() const { return m_limit; }
    double remaining() const { return m_remaining; }
    // Permitted requests per second as far as seen; 1 until something is known.
    double perSecond() const;
    // How long nothing can be sent in the background because of the quota; 0 if something can, or if an answer is
    // awaited.
    qint64 waitMs(qint64 now) const;
    // What the service told last, as it should be now: what was sent since is taken off, what is due is given back.
    double expectedRemaining(qint64 now) const;
    qint64 ageMs(qint64 now) const { return m_toldAt < 0 ? -1 : now - m_toldAt; } // of what it told; -1 = nothing
    QuotaForecast forecast(qint64 now) const;
    int inFlight() const { return int(m_inFlight.size()); }

private:
    static constexpr qint64 WindowLikeMs = 5000; // a refill this far away is the end of a window, not the next token

    struct Sent
    {
        Ticket ticket{0};
        qint64 at{0};
        std::vector<double> overlapping{}; // what was left when requests sent earlier were answered meanwhile
    };
    // Between two answers the service refilled `gain` tokens in `ms`.
    struct Segment
    {
        qint64 at{0};
        qint64 ms{0};
        double gain{0};
    };

    // As it went in the last minutes, for forecasts.
    struct Refills
    {
        bool measured{false};
        double perSecond{0};
        double otherPerSecond{0}; // taken by others while there was something to take
    };

    void measure(qint64 now);
    Refills refills() const;
    void forecastRefills(QuotaForecast *forecast, qint64 now) const;
    int maxInFlight() const;
    double reserve() const;
    qint64 releaseAt() const;
    qint64 readyAt(double kept) const;
    void forget();
    std::optional<Sent> take(Ticket ticket);
    void noteOverlap(Ticket ticket, double remaining);
    void correctTokens(const Sent &sent, double remaining);
    void addSegment(const QuotaHeaders &headers, qint64 now);
    void learnWindow(double gain, qint64 passed);
    void planProbe(qint64 now);
    double steadyRate(qint64 now) const;

    std::function<double()> m_jitter;
    std::vector<Sent> m_inFlight; // ordered by ticket
    Ticket m_lastTicket{0};
    Ticket m_newestAnswered{0}; // with quota headers
    qint64 m_lastSentAt{0};
    double m_answerMs{0}; // usual time to an answer

    bool m_known{false};
    double m_tokens{0}; // lower bound
    double m_foreign{0}; // tokens that somebody else took lately between two answers
    double m_limit{-1};
    double m_remaining{-1};
    qint64 m_refillMs{-1};
    qint64 m_toldAt{-1}; // the three above
    qint64 m_probeAt{0}; // when a request may leave although no token is sure
    bool m_turnsOver{false}; // a refill gives everything back at once
    qint64 m_windowMs{0}; // from one such refill to the next, as far as seen
    bool m_windowSure{false}; // its beginning was seen
    std::deque<qint64> m_answeredAt{}; // of late, while no quota is told
    int m_untold{0}; // answers in a row that tell no quota
    std::deque<double> m_recentRemaining; // of the last MaxInFlight answers

    qint64 m_holdUntil{0};
    qint64 m_heldAt{-1};
    bool m_probing{false}; // after a hold: one request until it is answered
    int m_refusals{0}; // 429s in a row
    double m_gapMs{0}; // least distance of two requests, learned from 429s that the headers do not explain

    std::deque<Segment> m_segments;
    qint64 m_steadySince{0}; // nothing before the last 429 tells what is permitted now
    qint64 m_firstAnswerAt{-1};
    qint64 m_lastAnswerAt{-1};
    int m_counted{0}; // requests since the last segment that the service has counted
};
