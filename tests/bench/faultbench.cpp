// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs while something goes wrong, in real time: what it costs, and whether each write is done exactly once.
#include "jobbench.h"

#include "apireply.h"
#include "endpoints.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int Steps = 600;

struct Ran
{
    JobBench::Ended ended{};
    JobBench::Ledger ledger{};
    bool once{}; // the service has each write of the plan once, and no other
};

Ran run(const QString &what, JobBench &bench, const JobPlan &plan)
{
    Ran ran;
    ran.ended = bench.run(plan);
    ran.ledger = bench.ledger();
    ran.once = ran.ended.succeeded && ran.ledger.applied == plan.requests() && ran.ledger.notOnce == 0;
    printLine(what, u"%1 s, %2 requests"_s.arg(ran.ended.seconds, 0, 'f', 1).arg(ran.ledger.sent),
        u"%1 writes, each once"_s.arg(plan.requests()), ran.once);
    return ran;
}

bool answersLost()
{
    JobBench bench(3 * Steps, 20);
    const JobPlan plan = bench.planTag(Steps, 0);
    bench.service().post(u"/demo/faults"_s, R"({"kind": "CutAfter", "method": "POST", "every": 5, "times": -1})");
    return run(u"one answer in five lost after it was applied"_s, bench, plan).once;
}

// Requests are cut as soon as they arrive; the last ones before that are applied and not answered.
bool networkAway(int seconds)
{
    JobBench bench(3 * Steps, 20);
    const JobPlan plan = bench.planTag(Steps, 0);
    QElapsedTimer clock;
    double back = -1; // after the network was there again
    QObject scene;
    QTimer::singleShot(700, &scene, [&] {
        bench.service().post(u"/demo/faults"_s,
            R"([{"kind": "CutAfter", "method": "POST", "times": 6}, {"kind": "CutBefore", "times": -1}])");
        QTimer::singleShot(seconds * 1000, &scene, [&] {
            bench.service().remove(u"/demo/faults"_s);
            clock.start();
        });
    });
    QTimer watch;
    const auto settled = [&bench] {
        const QList<JobSnapshot> jobs = bench.runner()->jobs();
        return jobs.isEmpty() ? 0 : jobs.first().settled;
    };
    int before = -1;
    QObject::connect(&watch, &QTimer::timeout, &scene, [&] {
        if (clock.isValid() && back < 0) {
            before = before < 0 ? settled() : before;
            if (settled() > before + 6)
                back = static_cast<double>(clock.elapsed()) / 1000;
        }
    });
    watch.start(20);
    const bool once = run(u"network away for %1 s"_s.arg(seconds), bench, plan).once;
    // The longest wait between two attempts is a minute.
    printLine(u"  going on after it was back"_s, u"%1 s"_s.arg(back, 0, 'f', 1), u"at most 60 s"_s, back <= 60);
    return once && back <= 60;
}

// Another program of the same account takes what it gets.
bool quotaShared()
{
    constexpr int Requests = 900;
    JobBench bench(3 * Requests, 20);
    const JobPlan plan = bench.planTag(Requests, 0);
    const std::unique_ptr<ApiClient> other = bench.service().client();
    bench.setLimiter(u"bucket:20:30"_s);
    int others = 0;
    const std::function<void()> ask = [&] {
        QObject::connect(other->send(Endpoints::tags(PageQuery{10, 0})), &ApiReply::finished, other.get(), [&] {
            ++others;
            ask();
        });
    };
    ask();
    const Ran ran = run(u"quota shared with a second client"_s, bench, plan);
    printLine(
        u"  the second client meanwhile"_s, u"%1 requests, %2 x 429 in all"_s.arg(others).arg(ran.ledger.limited));
    const double used = (Requests + others) / (20 + 30 * ran.ended.seconds);
    printLine(u"  share of the quota that both used"_s, QString::number(used, 'f', 3), u"at least 0.9"_s, used >= 0.9);
    return ran.once;
}

} // namespace

int Bench::faults(const QStringList &arguments)
{
    const int seconds = arguments.isEmpty() ? 60 : arguments.first().toInt();
    printHeading(u"Faults: %1 steps of tagging, 20 ms a request"_s.arg(Steps));
    const bool lost = answersLost();
    const bool away = networkAway(seconds);
    const bool shared = quotaShared();
    return lost && away && shared ? 0 : 1;
}
