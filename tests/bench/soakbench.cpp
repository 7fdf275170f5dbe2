// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand steps at no quota, taken back again, and once more: what that leaves in memory.
#include "jobbench.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {

// What is freed need not be given back to the system by itself, and would be taken for memory that is held.
qint64 heldKilobytes()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
    return residentKilobytes();
}

QString mebibytes(qint64 kilobytes)
{
    return u"%1 MiB"_s.arg(double(kilobytes) / 1024, 0, 'f', 1);
}

} // namespace

int Bench::soak(const QStringList &arguments)
{
    const int steps = arguments.isEmpty() ? 10000 : arguments.first().toInt();
    constexpr qint64 WantedGrowth = 8 * 1024; // kB, from the end of the first round to that of the last
    constexpr qint64 WantedInAll = 32 * 1024; // caches of the database and the network, once
    printHeading(u"Soak: a tag for %1 contacts, and back, three times, no quota"_s.arg(steps));
    JobBench bench(steps, 0);
    const qint64 start = heldKilobytes();
    printLine(u"held at the start, contacts loaded"_s, mebibytes(start));
    bool fine = true;
    qint64 first = 0;
    qint64 last = 0;
    for (int round = 1; round <= 3; ++round) {
        const JobBench::Ended given = bench.run(bench.planNewTag());
        const int givenNotOnce = bench.ledger().notOnce;
        const int givenApplied = bench.ledger().applied;
        const JobBench::Ended taken = bench.run(bench.planUndo(given.job));
        const JobBench::Ledger takenLedger = bench.ledger();
        last = heldKilobytes();
        first = first == 0 ? last : first;
        const bool once = given.succeeded && taken.succeeded && givenNotOnce == 0 && takenLedger.notOnce == 0
            && givenApplied >= steps && takenLedger.applied == steps;
        fine = fine && once;
        printLine(u"round %1: %2 + %3 steps a second"_s.arg(round)
                      .arg(givenApplied / given.seconds, 0, 'f', 0)
                      .arg(takenLedger.applied / taken.seconds, 0, 'f', 0),
            u"holds %1"_s.arg(mebibytes(last)), u"each write once"_s, once);
    }
    printLine(u"growth from the first round to the last"_s, mebibytes(last - first),
        u"below %1"_s.arg(mebibytes(WantedGrowth)), last - first < WantedGrowth);
    printLine(u"growth from the start to the end"_s, mebibytes(last - start), u"below %1"_s.arg(mebibytes(WantedInAll)),
        last - start < WantedInAll);
    return fine && last - first < WantedGrowth && last - start < WantedInAll ? 0 : 1;
}
