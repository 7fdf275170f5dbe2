// SPDX-License-Identifier: GPL-3.0-or-later
// Tagging at eight limiters, by the service's own ledger: how much of what is allowed is used, and whether a request is
// refused that should have waited.
#include "jobbench.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double LatencyMs = 80;
constexpr int AtOnce = 6; // connections to one host
// A short job has less: before its first request leaves, the plan is written down.
constexpr double WantedShareOfFew = 0.95;
constexpr double WantedShare = 0.97;

struct Limiter
{
    QString name;
    QString argument;
    int requests; // of `throughput`: more than a minute at the quota
    double (*idealSeconds)(double requests); // to get them through, whoever sends them
    int gatewayPerSecond{0};
};

template <int Capacity, int PerSecond>
double bucket(double requests)
{
    return qMax(0.0, (requests - Capacity) / PerSecond);
}

template <int Capacity, int Seconds>
double window(double requests)
{
    return (std::ceil(requests / Capacity) - 1) * Seconds;
}

const QList<Limiter> &limiters()
{
    static const QList<Limiter> all{
        {u"bucket 60, refill 1/s"_s, u"bucket:60:1"_s, 130, bucket<60, 1>},
        {u"bucket 10, refill 10/s"_s, u"bucket:10:10"_s, 700, bucket<10, 10>},
        {u"bucket 100, refill 10/s"_s, u"bucket:100:10"_s, 800, bucket<100, 10>},
        {u"bucket 50, refill 30/s"_s, u"bucket:50:30"_s, 2000, bucket<50, 30>},
        {u"window 60 per 60 s"_s, u"window:60:60"_s, 130, window<60, 60>},
        {u"window 600 per 60 s"_s, u"window:600:60"_s, 1210, window<600, 60>},
        {u"sliding log 60 per 60 s"_s, u"sliding:60:60"_s, 130, window<60, 60>},
        // Twice as long: a job spreads its requests from the beginning and leaves the first burst to others.
        {u"gateway 10 per s, window 2000 per 60 s"_s, u"window:2000:60"_s, 1400, bucket<10, 10>, 10},
    };
    return all;
}

bool measure(const Limiter &limiter, int requests, int alreadySo, double wanted)
{
    JobBench bench(qMax(2000, 3 * requests), int(LatencyMs), limiter.gatewayPerSecond);
    const JobPlan plan = bench.planTag(requests, alreadySo);
    const double roundTrip = bench.roundTripMs() / 1000; // while nothing is limited
    bench.setLimiter(limiter.argument);
    const JobBench::Ended ended = bench.run(plan);
    const JobBench::Ledger ledger = bench.ledger();

    // One round trip cannot be saved by anybody, the last request's; nor can more than six be under way.
    const double ideal = limiter.idealSeconds(requests) + roundTrip;
    const double floor = std::ceil(double(requests) / AtOnce) * roundTrip;
    const double share = qMax(ideal, floor) / ended.seconds;
    const bool fine
        = ledger.sent == requests && ledger.notOnce == 0 && ledger.limited == 0 && share >= wanted && ended.succeeded;
    printLine(limiter.name,
        u"%1 s, %2 requests, %3 x 429"_s.arg(ended.seconds, 0, 'f', 1).arg(ledger.sent).arg(ledger.limited),
        u"share %1, at least %2"_s.arg(share, 0, 'f', 3).arg(wanted), fine);
    return fine;
}

// arguments: of which limiters; none = all.
template <class Measure>
int measureAll(const QStringList &arguments, Measure measure)
{
    bool fine = true;
    for (const Limiter &limiter : limiters()) {
        if (arguments.isEmpty() || arguments.contains(limiter.argument))
            fine = measure(limiter) && fine;
    }
    return fine ? 0 : 1;
}

} // namespace

int Bench::tags(const QStringList &arguments)
{
    printHeading(u"Bulk tags: 300 steps, 100 of them so already, 80 ms a request"_s);
    return measureAll(arguments, [](const Limiter &limiter) { return measure(limiter, 200, 100, WantedShareOfFew); });
}

int Bench::throughput(const QStringList &arguments)
{
    printHeading(u"Throughput: tagging for more than a minute at the quota, 80 ms a request"_s);
    return measureAll(
        arguments, [](const Limiter &limiter) { return measure(limiter, limiter.requests, 0, WantedShare); });
}
