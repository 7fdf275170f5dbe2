// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewaypace.h"

#include <QtTest>

#include <algorithm>
#include <deque>
#include <vector>

namespace {

constexpr double PerSecond = 10;

// Clients that always have something to send, over virtual time.
struct Simulation
{
    qint64 now{0};
    GatewayPace pace{PerSecond, SteadyClock([this] { return now; })};
    QList<qint64> left{}; // of everybody
    QMap<int, int> sent{}; // client -> requests
    std::deque<std::pair<qint64, GatewayPace::Ticket>> leaving{}; // when, in this order

    // The client asks when it was told to, a little late as timers are, and each request needs `travelMs` to leave.
    void run(int clients, qint64 untilMs, bool urgent, qint64 travelMs = 0)
    {
        std::vector<qint64> askAt(size_t(clients), now);
        for (; now < untilMs; ++now) {
            for (; !leaving.empty() && leaving.front().first <= now; leaving.pop_front()) {
                pace.onLeft(leaving.front().second);
                left.append(now);
            }
            for (int client = 0; client < clients; ++client) {
                if (askAt.at(size_t(client)) > now)
                    continue;
                qint64 wait = 0;
                while ((wait = pace.waitMs(&askAt[size_t(client)], urgent)) == 0) {
                    leaving.emplace_back(now + 1 + travelMs, pace.onSent(&askAt[size_t(client)]));
                    ++sent[client];
                }
                askAt[size_t(client)] = now + wait + 1;
            }
        }
        for (const qint64 &client : askAt)
            pace.leaveLine(&client);
    }

    int mostWithinASecond() const
    {
        int most = 0;
        for (auto first = left.cbegin(); first != left.cend(); ++first)
            most = std::max(most, int(std::lower_bound(first, left.cend(), *first + 1000) - first));
        return most;
    }
};

} // namespace

class TestGatewayPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usesTheSecondUp_data();
    void usesTheSecondUp();
    void countsFromTheWire();
    void givesEveryClientItsTurn();
    void letsPeopleGoFirst();
    void holdsAllAfterARefusal();
    void isOneForEachKey();
    void maySayNothing();
};

void TestGatewayPace::usesTheSecondUp_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<bool>("urgent");
    QTest::newRow("a job") << 1 << false;
    QTest::newRow("jobs of three accounts") << 3 << false;
    QTest::newRow("somebody who reads") << 1 << true;
    QTest::newRow("two who read") << 2 << true;
}

void TestGatewayPace::usesTheSecondUp()
{
    QFETCH(const int, clients);
    QFETCH(const bool, urgent);
    Simulation simulation;
    simulation.run(clients, 20'000, urgent);
    QCOMPARE(simulation.mostWithinASecond(), 10);
    QVERIFY2(simulation.left.size() >= 0.97 * 200, qPrintable(QString::number(simulation.left.size())));
    if (!urgent) // spread evenly, so that somebody who reads finds a place soon
        QVERIFY(simulation.left.at(12) - simulation.left.at(8) >= 300);
}

// The first requests wait for their connections, and then arrive together with later ones.
void TestGatewayPace::countsFromTheWire()
{
    Simulation simulation;
    simulation.run(1, 1, true, 300);
    QCOMPARE(simulation.sent.value(0), 10);
    simulation.run(1, 5000, true);
    QVERIFY(simulation.left.size() >= 40);
    QVERIFY2(simulation.mostWithinASecond() <= 10, qPrintable(QString::number(simulation.mostWithinASecond())));
}

void TestGatewayPace::givesEveryClientItsTurn()
{
    Simulation simulation;
    simulation.run(3, 10'000, false);
    for (const int sent : std::as_const(simulation.sent))
        QVERIFY2(sent >= 30, qPrintable(QString::number(sent)));
}

void TestGatewayPace::letsPeopleGoFirst()
{
    qint64 now = 0;
    GatewayPace pace(PerSecond, SteadyClock([&now] { return now; }));
    const int job = 0;
    const int otherJob = 0;
    const int person = 0;
    for (; now < 5000; ++now) {
        if (pace.waitMs(&job, false) == 0)
            pace.onLeft(pace.onSent(&job));
    }
    const qint64 otherWait = pace.waitMs(&otherJob, false);
    const qint64 wait = pace.waitMs(&person, true);
    QVERIFY2(wait <= 105, qPrintable(QString::number(wait)));
    QVERIFY2(otherWait > wait, qPrintable(QString::number(otherWait)));
    QVERIFY(pace.waitMs(&otherJob, false) > otherWait); // stands behind the person now
    pace.leaveLine(&person);
    pace.leaveLine(&job);
    QCOMPARE(pace.waitMs(&otherJob, false), wait);
}

void TestGatewayPace::holdsAllAfterARefusal()
{
    qint64 now = 0;
    GatewayPace pace(PerSecond, SteadyClock([&now] { return now; }));
    const int one = 0;
    const int other = 0;
    const auto first = pace.onSent(&one);
    const auto second = pace.onSent(&other);
    pace.onRefused(first, 3000);
    QCOMPARE(pace.holdMs(), 3000);
    QVERIFY(pace.waitMs(&other, true) >= 3000);
    QCOMPARE(pace.perSecond(), 8.0);
    pace.onRefused(second, std::nullopt); // of the same burst
    QCOMPARE(pace.perSecond(), 8.0);

    // Without a word each wait is twice as long as the one before, and an answer ends that.
    for (const qint64 expected : {2000, 4000, 8000}) {
        now += pace.holdMs();
        pace.onRefused(pace.onSent(&one), std::nullopt);
        QCOMPARE(pace.holdMs(), expected);
    }
    now += pace.holdMs();
    pace.onAnswered();
    pace.onRefused(pace.onSent(&one), std::nullopt);
    QCOMPARE(pace.holdMs(), GatewayPace::MinHoldMs);
    for (int i = 0; i < 1000; ++i)
        pace.onAnswered();
    QCOMPARE(pace.perSecond(), PerSecond);
}

void TestGatewayPace::isOneForEachKey()
{
    const QUrl url(QStringLiteral("https://gateway.example.org/systeme"));
    const auto one = GatewayPace::ofKey(url, "key", PerSecond);
    QCOMPARE(GatewayPace::ofKey(url, "key", PerSecond), one);
    QVERIFY(GatewayPace::ofKey(url, "another", PerSecond) != one);
    QVERIFY(GatewayPace::ofKey(QUrl(QStringLiteral("http://127.0.0.1/systeme")), "key", PerSecond) != one);
}

void TestGatewayPace::maySayNothing()
{
    GatewayPace pace(0);
    const int client = 0;
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(pace.waitMs(&client, false), 0);
        pace.onSent(&client);
    }
}

QTEST_GUILESS_MAIN(TestGatewayPace)
#include "tst_gatewaypace.moc"
