// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include <cmath>

namespace RetryPolicy {

namespace {
// 0.5, 1, 2, 4 s, each varied by half so that several programs do not come back in step.
qint64 backOff(const Attempt &attempt, double firstMs)
{
    return qint64(firstMs * std::pow(2.0, attempt.tries - 1) * (0.5 + attempt.jitter));
}
} // namespace

Decision decide(const Attempt &attempt)
{
    using Kind = ApiError::Kind;
    const bool idempotent = attempt.verb == "GET" || attempt.verb == "PUT" || attempt.verb == "DELETE";
    const auto repeatWhile = [&attempt](int maxTries, qint64 delayMs) {
        return attempt.tries < maxTries ? Decision{true, delayMs} : Decision{};
    };
    switch (attempt.kind) {
    case Kind::TooManyRequests: // was not executed: any verb
        return repeatWhile(MaxTries, 0);
    case Kind::ConnectionRefused:
    case Kind::Proxy:
    case Kind::HostNotFound: // never left: any verb, but somebody waits for a sentence
        return repeatWhile(3, backOff(attempt, 300));
    case Kind::NetworkLost:
        return idempotent ? repeatWhile(MaxTries, backOff(attempt, 500)) : Decision{};
    case Kind::Timeout: // each try has cost the whole patience already
    case Kind::Unreadable:
        return idempotent ? repeatWhile(2, backOff(attempt, 500)) : Decision{};
    case Kind::ServerError: {
        const int status = attempt.httpStatus;
        const bool passing = status == 502 || status == 503 || status == 504;
        return idempotent && passing ? repeatWhile(MaxTries, backOff(attempt, 500)) : Decision{};
    }
    default:
        return {};
    }
}

} // namespace RetryPolicy
