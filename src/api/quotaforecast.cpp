// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotaforecast.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

// Things go a little better or worse than they went so far.
constexpr double Better = 1.05;
constexpr double Worse = 0.85;
constexpr double UsableAtLeast = 0.9; // of a window
constexpr double FewerOthers = 0.7;
constexpr double MoreOthers = 1.3;
constexpr double LeastOfWindow = 0.05; // what others leave of it
constexpr double FarSeconds = 5;

} // namespace

// A part now, whole windows, and the rest as fast as it goes. While there are tokens, others take theirs.
double QuotaForecast::windowSeconds(double requests, double others, double usable, double burst) const
{
    const auto ours = [others, burst](double tokens, double seconds) {
        return std::max(tokens * LeastOfWindow, tokens - others * std::min(seconds, tokens / (burst + others)));
    };
    const double first = ours(available, refillMs / 1000);
    if (requests <= first)
        return requests / burst;
    const double window = windowMs / 1000;
    const double perWindow = ours(limit * usable, window);
    const double rest = requests - first;
    const double whole = std::max(0.0, std::ceil(rest / perWindow) - 1);
    const double last = std::min(window, (rest - whole * perWindow) / burst);
    return std::max(requests / burst, refillMs / 1000 + whole * window + last);
}

TimeRange QuotaForecast::secondsFor(double requests, int atOnce) const
{
    if (requests <= 0)
        return {0, 0};
    double burst = std::numeric_limits<double>::max();
    if (gatewayPerSecond > 0)
        burst = gatewayPerSecond;
    if (answerMs > 0)
        burst = std::min(burst, atOnce * 1000 / answerMs);
    const double hold = double(holdMs) / 1000;
    const double fastest = requests / burst;
    const double rest = requests - available;

    if (known && windowMs > 0)
        return {hold + windowSeconds(requests, FewerOthers * otherPerSecond, 1, burst),
            hold + windowSeconds(requests, MoreOthers * otherPerSecond, UsableAtLeast, burst * Worse)};
    if (known && (rest <= 0 || perSecond > 0)) {
        // Where the next tokens are far away, many come together.
        const double wait = rest > 0 ? refillMs / 1000 : 0;
        const double together = wait > FarSeconds ? limit : 0;
        const double steady = rest > 0 ? rest / perSecond : 0;
        const double least = rest > together ? wait + (rest - together) / perSecond / Better : wait;
        return {hold + std::max(fastest, least), hold + std::max(fastest, wait + steady) / Worse};
    }
    if (!known && measuredPerSecond > 0) {
        const double measured = requests / measuredPerSecond;
        return {hold + std::max(fastest, measured / Better), hold + std::max(fastest, measured) / Worse};
    }
    // Nobody knows how many come next, but the rest does not go before them.
    const double next = known && rest > 0 ? refillMs / 1000 : 0;
    return {std::max(hold + fastest, next), -1};
}
