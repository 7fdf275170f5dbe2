// SPDX-License-Identifier: GPL-3.0-or-later
// 300 steps of tagging, 100 of which are so already, at seven limiters, by the service's own ledger.
#include "bench.h"

#include "contacts.h"
#include "jobplan.h"
#include "jobrunner.h"
#include "journal.h"
#include "listingsync.h"
#include "mirror.h"
#include "tags.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int Requests = 200;

struct Limiter
{
    QString name;
    QString argument;
    double idealSeconds; // to get 200 requests through, whoever sends them
};

QList<Limiter> limiters()
{
    const auto bucket = [](double capacity, double rate) { return qMax(0.0, (Requests - capacity) / rate); };
    const auto window = [](double capacity, double seconds) { return (std::ceil(Requests / capacity) - 1) * seconds; };
    return {
        {u"bucket 60, refill 1/s"_s, u"bucket:60:1"_s, bucket(60, 1)},
        {u"bucket 10, refill 10/s"_s, u"bucket:10:10"_s, bucket(10, 10)},
        {u"bucket 100, refill 10/s"_s, u"bucket:100:10"_s, bucket(100, 10)},
        {u"bucket 50, refill 30/s"_s, u"bucket:50:30"_s, bucket(50, 30)},
        {u"window 60 per 60 s"_s, u"window:60:60"_s, window(60, 60)},
        {u"window 600 per 60 s"_s, u"window:600:60"_s, 0},
        {u"sliding log 60 per 60 s"_s, u"sliding:60:60"_s, window(60, 60)},
    };
}

struct Chosen
{
    std::vector<RowId> rows{};
    qint64 tag{0};
};

// A tag that at least 100 of the contacts have, 100 who have it and 200 who have not.
Chosen choose(MirrorStore &store)
{
    const Query all{"contact", {}, "email", Qt::AscendingOrder};
    const std::vector<RowId> everybody = store.query(all).rows;
    const QHash<qint64, qint64> counts = store.linkCounts("contact", everybody);
    Chosen chosen;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= 100 && it.value() + 200 <= static_cast<qint64>(everybody.size()))
            chosen.tag = it.key();
    }
    Query with = all;
    with.filter.withLinks = {chosen.tag};
    Query without = all;
    without.filter.withoutLinks = {chosen.tag};
    const std::vector<RowId> have = store.query(with).rows;
    const std::vector<RowId> lack = store.query(without).rows;
    chosen.rows.assign(have.begin(), have.begin() + 100);
    chosen.rows.insert(chosen.rows.end(), lack.begin(), lack.begin() + Requests);
    return chosen;
}

bool measure(const Limiter &limiter)
{
    const ServiceProcess service({u"--contacts"_s, u"2000"_s, u"--latency"_s, u"80"_s, u"--limiter"_s, u"none"_s});
    QTemporaryDir folder;
    Mirror mirror(folder.filePath(u"mirror.db"_s));
    mirror.setResource(contactResource());
    mirror.setResource(tagResource());
    {
        const std::unique_ptr<ApiClient> loader = service.client();
        ListingSync contacts(contactListing(), loader.get(), &mirror);
        contacts.open();
        waitFor(
            [&] { return contacts.isOpen() && contacts.task() == ListingSync::Task::None; }, 60000, "the first page");
        contacts.loadAll();
        waitFor([&] { return contacts.state() == ListingSync::State::Exhausted; }, 60000, "the contacts");
    }
    std::optional<TagEditPlan> plan;
    mirror.post(
        &mirror,
        [](MirrorStore &store) {
            const Chosen chosen = choose(store);
            return Plan::editTags(store, chosen.rows, {{chosen.tag}, {}, {}});
        },
        [&plan](const TagEditPlan &made) { plan = made; });
    waitFor([&] { return plan.has_value(); }, 20000, "the plan");

    const QStringList parts = limiter.argument.split(u':');
    service.post(u"/demo/options"_s, QJsonDocument(QJsonObject{{u"limiter"_s, limiter.argument}}).toJson());
    service.remove(u"/demo/ledger"_s);
    const std::unique_ptr<ApiClient> client = service.client();
    Journal journal(folder.filePath(u"journal.db"_s));
    JobRunner runner(client.get(), &mirror, &journal);
    runner.open();
    waitFor([&] { return runner.isOpen(); }, 20000, "the journal");
    QElapsedTimer clock;
    clock.start();
    std::optional<JobOutcome> outcome;
    runner.start(*plan, &runner, [&outcome](const JobOutcome &came) { outcome = came; });
    waitFor([&] { return outcome.has_value(); }, 900000, "the job");
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;

    int sent = 0;
    int limited = 0;
    const QJsonDocument ledger = QJsonDocument::fromJson(service.get(u"/demo/ledger"_s));
    const QJsonArray entries = ledger.isArray() ? ledger.array() : ledger.object().value("entries"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        sent += 1;
        limited += entry.toObject().value("status"_L1).toInt() == 429 ? 1 : 0;
    }
    // One round trip cannot be saved by anybody: the last request's.
    const double ideal = limiter.idealSeconds + 0.1;
    // Six at a time, 80 ms each; the last six take as long as any.
    const double floor = std::ceil(Requests / 6.0) * 0.08;
    const double share = qMax(ideal, floor) / seconds;
    const bool fine = sent == Requests && limited == 0 && share >= 0.95 && outcome->succeeded();
    printLine(limiter.name, u"%1 s, %2 requests, %3 x 429"_s.arg(seconds, 0, 'f', 1).arg(sent).arg(limited),
        u"share %1, at least 0.95"_s.arg(share, 0, 'f', 3), fine);
    return fine;
}

} // namespace

int Bench::tags(const QStringList &arguments)
{
    printHeading(u"Bulk tags: 300 steps, 100 of them so already, 80 ms a request"_s);
    bool fine = true;
    for (const Limiter &limiter : limiters()) {
        if (arguments.isEmpty() || arguments.contains(limiter.argument))
            fine = measure(limiter) && fine;
    }
    return fine ? 0 : 1;
}
