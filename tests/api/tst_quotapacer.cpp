// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotapacer.h"

#include <QRandomGenerator>
#include <QtTest>

#include <cmath>
#include <memory>
#include <queue>

using namespace Qt::StringLiterals;

namespace {

// A service's limiter over virtual milliseconds.
class Limiter
{
public:
    virtual ~Limiter() = default;
    virtual bool take(double now) = 0;
    virtual double remaining(double now) = 0;
    virtual double refillSeconds(double now) = 0;
    virtual double permitted(double seconds) const = 0; // of one client from a full start
    double limit{0};
};

class Bucket : public Limiter
{
public:
    Bucket(double size, double perSecond)
        : m_rate(perSecond / 1000)
        , m_tokens(size)
    {
        limit = size;
    }
    bool take(double now) override
    {
        advance(now);
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }
    double remaining(double now) override
    {
        advance(now);
        return std::floor(m_tokens);
    }
    double refillSeconds(double now) override
    {
        advance(now);
        return m_tokens >= limit ? 0 : (1 - (m_tokens - std::floor(m_tokens))) / m_rate / 1000;
    }
    double permitted(double seconds) const override { return limit + seconds * 1000 * m_rate; }

private:
    void advance(double now)
    {
        m_tokens = std::min(limit, m_tokens + (now - m_at) * m_rate);
        m_at = now;
    }
    double m_rate;
    double m_tokens;
    double m_at{0};
};

class Window : public Limiter
{
public:
    Window(int size, double seconds)
        : m_ms(seconds * 1000)
    {
        limit = size;
    }
    bool take(double now) override
    {
        advance(now);
        if (m_used >= limit)
            return false;
        ++m_used;
        return true;
    }
    double remaining(double now) override
    {
        advance(now);
        return limit - m_used;
    }
    double refillSeconds(double now) override
    {
        advance(now);
        return (m_start + m_ms - now) / 1000;
    }
    double permitted(double seconds) const override { return limit * std::ceil(seconds * 1000 / m_ms); }

private:
    void advance(double now)
    {
        while (now >= m_start + m_ms) {
            m_start += m_ms;
            m_used = 0;
        }
    }
    double m_ms;
    double m_start{0};
    double m_used{0};
};

class SlidingLog : public Limiter
{
public:
    SlidingLog(int size, double seconds)
        : m_ms(seconds * 1000)
    {
        limit = size;
    }
    bool take(double now) override
    {
        advance(now);
        if (double(m_log.size()) >= limit)
            return false;
        m_log.push(now);
        return true;
    }
    double remaining(double now) override
    {
        advance(now);
        return limit - double(m_log.size());
    }
    double refillSeconds(double now) override
    {
        advance(now);
        return m_log.empty() ? 0 : (m_log.front() + m_ms - now) / 1000;
    }
    // At most `limit` in any window; the bursts drift by a round trip per window, which no client can avoid.
    double permitted(double seconds) const override { return limit * std::ceil(seconds * 1000 / m_ms); }

private:
    void advance(double now)
    {
        while (!m_log.empty() && m_log.front() + m_ms <= now)
            m_log.pop();
    }
    double m_ms;
    std::queue<double> m_log;
};

struct Options
{
    double seconds{600};
    double oneWayMs{40};
    double jitterMs{0}; // lets requests and answers overtake each other
    bool headers{true};
    bool retryAfter{true};
    bool wholeSeconds{false}; // X-RateLimit-Refill rounded up
    double otherPerSecond{0}; // another client on the same quota
    double lostShare{0};
    double headersUntil{-1}; // seconds after which the service tells nothing any more
    double readsEvery{0}; // seconds between requests that somebody waits for
    double askAt{-1}; // seconds: how long will so many more take?
    int askedFor{0};
    double gatewayPerSecond{0};
};

struct Outcome
{
    int done{0};
    int refused{0};
    int refusedUnprovoked{0}; // sent while the last seen Remaining was at least 1
    int otherDone{0};
    double lastDoneAt{0};
    double permittedLater{0};
    double perSecond{0};
    QList<qint64> readWaits{}; // ms until they could leave
    TimeRange foretold{}; // at askAt, for the next so many of them
    double took{0}; // seconds
};

// A client that always has something to send, as a discrete-event simulation.
class Simulation
{
public:
    Simulation(Limiter *limiter, const Options &options)
        : m_limiter(limiter)
        , m_options(options)
        , m_random(7)
    { }

    Outcome run()
    {
        schedule(0, [this] { pump(); });
        if (m_options.askAt >= 0)
            schedule(m_options.askAt * 1000, [this] { ask(); });
        if (m_options.otherPerSecond > 0)
            schedule(300, [this] { other(); });
        if (m_options.readsEvery > 0)
            schedule(m_options.readsEvery * 1000, [this] { read(); });
        while (!m_events.empty() && m_events.top().at <= m_options.seconds * 1000) {
            const Event event = m_events.top();
            m_events.pop();
            m_now = event.at;
            event.what();
        }
        m_outcome.perSecond = m_pacer.perSecond();
        return m_outcome;
    }

private:
    struct Event
    {
        double at{0};
        quint64 order{0};
        std::function<void()> what;
        bool operator<(const Event &other) const { return std::tie(at, order) > std::tie(other.at, other.order); }
    };

    void schedule(double after, std::function<void()> what)
    {
        m_events.push({m_now + after, ++m_order, std::move(what)});
    }
    double oneWay() { return m_options.oneWayMs + m_options.jitterMs * m_random.generateDouble(); }
    qint64 now() const { return qint64(m_now); }

    void pump()
    {
        using Priority = QuotaPacer::Priority;
        while (!m_reads.isEmpty() && m_pacer.maySend(now(), Priority::Interactive)) {
            m_outcome.readWaits.append(now() - m_reads.takeFirst());
            send();
        }
        while (m_reads.isEmpty() && m_pacer.maySend(now(), Priority::Background))
            send();
        const qint64 at = m_pacer.nextSendAt(now(), m_reads.isEmpty() ? Priority::Background : Priority::Interactive);
        if (at != QuotaPacer::Never && at != m_wakeAt) {
            m_wakeAt = at;
            schedule(double(at) - m_now, [this, at] {
                if (m_wakeAt == at)
                    m_wakeAt = -1;
                pump();
            });
        }
    }

    void send()
    {
        const QuotaPacer::Ticket ticket = m_pacer.onSent(now());
        const bool unprovoked = m_pacer.remaining() >= 1;
        schedule(oneWay(), [this, ticket, unprovoked] { arrive(ticket, unprovoked); });
    }

    void ask()
    {
        QuotaForecast forecast = m_pacer.forecast(now());
        forecast.gatewayPerSecond = m_options.gatewayPerSecond;
        m_outcome.foretold = forecast.secondsFor(m_options.askedFor, QuotaPacer::MaxInFlight);
        m_doneWhenAsked = m_outcome.done;
    }

    void read()
    {
        m_reads.append(now());
        pump();
        schedule(m_options.readsEvery * 1000, [this] { read(); });
    }

    void arrive(QuotaPacer::Ticket ticket, bool unprovoked)
    {
        const bool taken = m_limiter->take(m_now);
        QuotaHeaders headers;
        double refill = m_limiter->refillSeconds(m_now);
        if (m_options.wholeSeconds)
            refill = std::ceil(refill);
        if (m_options.headers && (m_options.headersUntil < 0 || m_now < m_options.headersUntil * 1000))
            headers = {m_limiter->limit, m_limiter->remaining(m_now), qint64(refill * 1000)};
        if (m_random.generateDouble() < m_options.lostShare) {
            schedule(2000, [this, ticket] {
                m_pacer.onLost(ticket);
                pump();
            });
            return;
        }
        schedule(oneWay(), [this, ticket, taken, headers, refill, unprovoked] {
            if (taken) {
                ++m_outcome.done;
                if (m_doneWhenAsked >= 0 && m_outcome.done == m_doneWhenAsked + m_options.askedFor)
                    m_outcome.took = m_now / 1000 - m_options.askAt;
                m_outcome.lastDoneAt = m_now;
                m_pacer.onReply(ticket, headers, now());
            } else {
                ++m_outcome.refused;
                m_outcome.refusedUnprovoked += unprovoked ? 1 : 0;
                const auto wait = m_options.retryAfter ? std::optional(qint64(std::ceil(refill) * 1000)) : std::nullopt;
                m_pacer.onTooManyRequests(ticket, wait, headers, now());
            }
            pump();
        });
    }

    void other()
    {
        m_outcome.otherDone += m_limiter->take(m_now) ? 1 : 0;
        schedule(1000 / m_options.otherPerSecond * (0.5 + m_random.generateDouble()), [this] { other(); });
    }

    Limiter *m_limiter;
    Options m_options;
    QRandomGenerator m_random;
    QuotaPacer m_pacer{[] { return 0.5; }};
    std::priority_queue<Event> m_events;
    quint64 m_order{0};
    int m_doneWhenAsked{-1};
    double m_now{0};
    qint64 m_wakeAt{-1};
    QList<qint64> m_reads{}; // that wait, by when they came
    Outcome m_outcome;
};

std::unique_ptr<Limiter> limiterOf(int number)
{
    switch (number) {
    case 0:
        return std::make_unique<Bucket>(60, 1);
    case 1:
        return std::make_unique<Bucket>(10, 10);
    case 2:
        return std::make_unique<Bucket>(100, 10);
    case 3:
        return std::make_unique<Bucket>(50, 30);
    case 4:
        return std::make_unique<Window>(60, 60);
    case 5:
        return std::make_unique<Window>(600, 60);
    default:
        return std::make_unique<SlidingLog>(60, 60);
    }
}

const char *const limiterNames[]{"bucket 60, 1/s", "bucket 10, 10/s", "bucket 100, 10/s", "bucket 50, 30/s",
    "window 60/min", "window 600/min", "sliding log 60/min"};
const double trueRates[]{1, 10, 10, 30, 1, 10, 1};

} // namespace

class TestQuotaPacer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesHeaders_data();
    void parsesHeaders();
    void parsesRetryAfter_data();
    void parsesRetryAfter();
    void isGentleUntilSomethingIsKnown();
    void holdsEverythingAfter429();
    void backsOffWithoutAnyHint();
    void probesWithOneRequest();
    void idleTimeTellsNothingOfTheRate_data();
    void idleTimeTellsNothingOfTheRate();
    void distrustsAnswersThatWereOvertaken();
    void usesTheQuotaUp_data();
    void usesTheQuotaUp();
    void sharesTheQuota_data();
    void sharesTheQuota();
    void goesOnWithoutHeaders_data();
    void goesOnWithoutHeaders();
    void survivesLostAnswers();
    void keepsAFewForReading_data();
    void keepsAFewForReading();
    void foretellsTheTime_data();
    void foretellsTheTime();
    void foretellsNoMoreThanItKnows();
    void forgetsAQuotaThatIsNotTold_data();
    void forgetsAQuotaThatIsNotTold();
};

void TestQuotaPacer::parsesHeaders_data()
{
    QTest::addColumn<QByteArray>("refill");
    QTest::addColumn<qint64>("expected");
    const QDateTime now = QDateTime::fromString(u"2026-03-04T10:00:00Z"_s, Qt::ISODate);
    QTest::newRow("seconds") << "30"_ba << qint64(30000);
    QTest::newRow("fraction") << " 0.25 "_ba << qint64(250);
    QTest::newRow("zero") << "0"_ba << qint64(0);
    QTest::newRow("unix seconds") << QByteArray::number(now.toSecsSinceEpoch() + 12) << qint64(12000);
    QTest::newRow("unix milliseconds") << QByteArray::number(now.toMSecsSinceEpoch() + 1500) << qint64(1500);
    QTest::newRow("past") << QByteArray::number(now.toSecsSinceEpoch() - 12) << qint64(0);
    QTest::newRow("iso date") << "2026-03-04T10:00:05+00:00"_ba << qint64(5000);
    QTest::newRow("http date") << "Wed, 04 Mar 2026 10:00:07 GMT"_ba << qint64(7000);
    QTest::newRow("absent") << ""_ba << qint64(-1);
    QTest::newRow("nonsense") << "soon"_ba << qint64(-1);
    QTest::newRow("not a number") << "nan"_ba << qint64(-1);
}

void TestQuotaPacer::parsesHeaders()
{
    QFETCH(QByteArray, refill);
    const QDateTime now = QDateTime::fromString(u"2026-03-04T10:00:00Z"_s, Qt::ISODate);
    const QuotaHeaders headers = QuotaHeaders::parse("60", "59", refill, now);
    QCOMPARE(headers.limit, 60.0);
    QCOMPARE(headers.remaining, 59.0);
    QTEST(headers.refillMs, "expected");
    QCOMPARE(QuotaHeaders::parse("", "-3", "", now).limit, -1.0);
    QCOMPARE(QuotaHeaders::parse("", "-3", "", now).remaining, -1.0);
}

void TestQuotaPacer::parsesRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected"); // -1 = none
    QTest::newRow("seconds") << "2"_ba << qint64(2000);
    QTest::newRow("fraction") << "0.5"_ba << qint64(500);
    QTest::newRow("date") << "Wed, 04 Mar 2026 10:01:00 GMT"_ba << qint64(60000);
    QTest::newRow("past date") << "Wed, 04 Mar 2026 09:01:00 GMT"_ba << qint64(0);
    QTest::newRow("empty") << ""_ba << qint64(-1);
    QTest::newRow("words") << "a while"_ba << qint64(-1);
    QTest::newRow("negative") << "-5"_ba << qint64(-1);
}

void TestQuotaPacer::parsesRetryAfter()
{
    QFETCH(QByteArray, value);
    const QDateTime now = QDateTime::fromString(u"2026-03-04T10:00:00Z"_s, Qt::ISODate);
    QTEST(QuotaHeaders::parseRetryAfter(value, now).value_or(-1), "expected");
}

void TestQuotaPacer::isGentleUntilSomethingIsKnown()
{
    QuotaPacer pacer;
    QCOMPARE(pacer.perSecond(), 1.0);
    const auto first = pacer.onSent(0);
    QVERIFY(pacer.maySend(0));
    pacer.onSent(0);
    QCOMPARE(pacer.nextSendAt(0), QuotaPacer::Never);
    pacer.onReply(first, {60, 58, 1000}, 80);
    QVERIFY(pacer.isKnown());
    int sent = 0;
    for (; pacer.maySend(80); ++sent)
        pacer.onSent(80);
    QCOMPARE(sent, QuotaPacer::MaxInFlight - 1);
}

void TestQuotaPacer::holdsEverythingAfter429()
{
    QuotaPacer pacer;
    const auto first = pacer.onSent(0);
    const auto second = pacer.onSent(0);
    pacer.onTooManyRequests(first, 2000, {}, 100);
    pacer.onTooManyRequests(second, 500, {}, 110);
    QVERIFY(!pacer.maySend(2000));
    QVERIFY(pacer.waitMs(100) >= 2000);
    QVERIFY(pacer.maySend(2200));
    pacer.onSent(2200);
    QVERIFY2(!pacer.maySend(2200), "after a hold one request probes, the others wait for its answer");

    QuotaPacer clamped;
    clamped.onTooManyRequests(clamped.onSent(0), 10, {}, 0);
    QVERIFY(!clamped.maySend(999));
    QuotaPacer bounded;
    bounded.onTooManyRequests(bounded.onSent(0), 1000LL * 3600 * 24, {}, 0);
    QVERIFY(bounded.maySend(QuotaPacer::MaxHoldMs + 1000));
    QuotaPacer byRefill;
    byRefill.onTooManyRequests(byRefill.onSent(0), std::nullopt, {60, 0, 7000}, 0);
    QVERIFY(!byRefill.maySend(6999));
    QVERIFY(byRefill.maySend(7100));
}

void TestQuotaPacer::backsOffWithoutAnyHint()
{
    QuotaPacer pacer([] { return 0.5; });
    qint64 now = 0;
    const QList<qint64> expected{2000, 4000, 8000, 16000, 32000, 60000, 60000};
    for (const qint64 wait : expected) {
        pacer.onTooManyRequests(pacer.onSent(now), std::nullopt, {}, now);
        const qint64 next = pacer.nextSendAt(now);
        QVERIFY2(qAbs(next - now - wait) < 100, qPrintable(QString::number(next - now)));
        now = next;
    }
    pacer.onReply(pacer.onSent(now), {}, now + 80);
    now = qMax(now + 80, pacer.nextSendAt(now + 80));
    pacer.onTooManyRequests(pacer.onSent(now), std::nullopt, {}, now);
    QVERIFY2(pacer.nextSendAt(now) - now < 2100, "a success ends the doubling");
}

void TestQuotaPacer::probesWithOneRequest()
{
    QuotaPacer pacer;
    pacer.onReply(pacer.onSent(0), {10, 0, 3000}, 80);
    QVERIFY(!pacer.maySend(3000));
    QVERIFY(pacer.waitMs(80) >= 3000);
    QVERIFY(pacer.maySend(3100));
    const auto probe = pacer.onSent(3100);
    QVERIFY2(!pacer.maySend(4000), "its answer is awaited");
    pacer.onReply(probe, {10, 9, 10000}, 3200);
    QVERIFY(pacer.maySend(3200));
}

// The quota was full long before somebody asked again: how long that took says nothing.
void TestQuotaPacer::idleTimeTellsNothingOfTheRate_data()
{
    QTest::addColumn<qint64>("idleMs");
    QTest::newRow("a minute") << qint64(60'000);
    QTest::newRow("an hour") << qint64(3'600'000);
}

void TestQuotaPacer::idleTimeTellsNothingOfTheRate()
{
    QFETCH(const qint64, idleMs);
    QuotaPacer pacer;
    qint64 now = 0;
    const auto ask = [&pacer, &now](double remaining) {
        const auto ticket = pacer.onSent(now);
        now += 80;
        pacer.onReply(ticket, {10, remaining, 920}, now);
    };
    for (int i = 0; i < 20; ++i) { // one token a second, all of them used
        ask(0);
        now += 920;
    }
    QCOMPARE(pacer.perSecond(), 1.0);
    now += idleMs;
    ask(9);
    QVERIFY2(qAbs(pacer.perSecond() - 1) < 0.2, qPrintable(QString::number(pacer.perSecond())));
    now += 100;
    ask(8);
    QVERIFY2(qAbs(pacer.perSecond() - 1) < 0.3, qPrintable(QString::number(pacer.perSecond())));
}

void TestQuotaPacer::distrustsAnswersThatWereOvertaken()
{
    QuotaPacer pacer;
    pacer.onReply(pacer.onSent(0), {10, 5, 60000}, 80); // five tokens are sure
    QList<QuotaPacer::Ticket> tickets;
    while (pacer.maySend(80))
        tickets.append(pacer.onSent(80));
    QCOMPARE(tickets.size(), 5);
    // The first of them was counted before the other four: its 4 are already spent.
    pacer.onReply(tickets.at(0), {10, 4, 60000}, 160);
    QVERIFY(!pacer.maySend(160));
    pacer.onReply(tickets.at(4), {10, 0, 60000}, 161);
    pacer.onReply(tickets.at(2), {10, 2, 60000}, 162);
    pacer.onReply(tickets.at(1), {10, 3, 60000}, 163);
    pacer.onReply(tickets.at(3), {10, 1, 60000}, 164);
    QVERIFY(!pacer.maySend(1000));
}

void TestQuotaPacer::usesTheQuotaUp_data()
{
    QTest::addColumn<int>("limiter");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<bool>("wholeSeconds");
    for (int i = 0; i < 7; ++i) {
        QTest::addRow("%s", limiterNames[i]) << i << 0.0 << false;
        QTest::addRow("%s, answers overtake", limiterNames[i]) << i << 60.0 << false;
        QTest::addRow("%s, refill in whole seconds", limiterNames[i]) << i << 20.0 << true;
    }
}

void TestQuotaPacer::usesTheQuotaUp()
{
    QFETCH(int, limiter);
    QFETCH(double, jitter);
    QFETCH(bool, wholeSeconds);
    const auto service = limiterOf(limiter);
    Options options;
    options.jitterMs = jitter;
    options.wholeSeconds = wholeSeconds;
    const Outcome outcome = Simulation(service.get(), options).run();
    const double ratio = outcome.done / service->permitted(options.seconds);
    qInfo("%.3f of the permitted, %d refused, rate seen %.2f/s", ratio, outcome.refused, outcome.perSecond);
    QCOMPARE(outcome.refused, 0);
    QVERIFY2(ratio >= 0.95, qPrintable(QString::number(ratio)));
    QVERIFY2(outcome.perSecond > 0.7 * trueRates[limiter] && outcome.perSecond < 1.4 * trueRates[limiter],
        qPrintable(QString::number(outcome.perSecond)));
}

void TestQuotaPacer::sharesTheQuota_data()
{
    QTest::addColumn<int>("limiter");
    QTest::addColumn<double>("share");
    for (int i = 0; i < 7; ++i) {
        QTest::addRow("%s, a third taken", limiterNames[i]) << i << 0.33;
        QTest::addRow("%s, nine tenths taken", limiterNames[i]) << i << 0.9;
    }
}

void TestQuotaPacer::sharesTheQuota()
{
    QFETCH(int, limiter);
    QFETCH(double, share);
    const auto service = limiterOf(limiter);
    Options options;
    options.jitterMs = 20;
    options.otherPerSecond = share * trueRates[limiter];
    const Outcome outcome = Simulation(service.get(), options).run();
    const double together = (outcome.done + outcome.otherDone) / service->permitted(options.seconds);
    qInfo("%.3f used together, %d done, %d refused, %d of them unprovoked", together, outcome.done, outcome.refused,
        outcome.refusedUnprovoked);
    QVERIFY2(together >= 0.85, qPrintable(QString::number(together)));
    QVERIFY2(outcome.lastDoneAt > 500 * 1000, "it came to a standstill");
    QVERIFY2(outcome.refused < 10 + outcome.done / 5, qPrintable(QString::number(outcome.refused)));
    QVERIFY2(
        outcome.refusedUnprovoked <= 6 + outcome.done / 25, qPrintable(QString::number(outcome.refusedUnprovoked)));
}

void TestQuotaPacer::goesOnWithoutHeaders_data()
{
    QTest::addColumn<int>("limiter");
    QTest::addColumn<bool>("retryAfter");
    for (int i = 0; i < 7; ++i) {
        QTest::addRow("%s, Retry-After", limiterNames[i]) << i << true;
        QTest::addRow("%s, nothing at all", limiterNames[i]) << i << false;
    }
}

void TestQuotaPacer::goesOnWithoutHeaders()
{
    QFETCH(int, limiter);
    QFETCH(bool, retryAfter);
    const auto service = limiterOf(limiter);
    Options options;
    options.headers = false;
    options.retryAfter = retryAfter;
    const Outcome outcome = Simulation(service.get(), options).run();
    const double reachable = std::min(service->permitted(options.seconds), options.seconds * 25); // two in flight
    const double ratio = outcome.done / reachable;
    qInfo("%.3f of the reachable, %d refused", ratio, outcome.refused);
    QVERIFY2(ratio >= (retryAfter ? 0.7 : 0.4), qPrintable(QString::number(ratio)));
    QVERIFY2(outcome.refused < 20 + outcome.done / 20, qPrintable(QString::number(outcome.refused)));
    QVERIFY2(outcome.lastDoneAt > 500 * 1000, "it came to a standstill");
}

void TestQuotaPacer::survivesLostAnswers()
{
    for (int i = 0; i < 7; ++i) {
        const auto service = limiterOf(i);
        Options options;
        options.jitterMs = 30;
        options.lostShare = 0.05;
        const Outcome outcome = Simulation(service.get(), options).run();
        qInfo("%s: %.3f, %d refused", limiterNames[i], outcome.done / service->permitted(options.seconds),
            outcome.refused);
        QVERIFY2(outcome.refused <= 5, limiterNames[i]);
        QVERIFY2(outcome.done / service->permitted(options.seconds) > 0.7, limiterNames[i]);
        QVERIFY(outcome.lastDoneAt > 500 * 1000);
    }
}

// A job uses the window up; who reads meanwhile does not wait for the next one.
void TestQuotaPacer::keepsAFewForReading_data()
{
    QTest::addColumn<double>("size");
    QTest::addColumn<bool>("sliding");
    QTest::newRow("window 60/min") << 60.0 << false;
    QTest::newRow("window 300/min") << 300.0 << false;
    QTest::newRow("sliding log 60/min") << 60.0 << true;
    QTest::newRow("sliding log 300/min") << 300.0 << true;
}

void TestQuotaPacer::keepsAFewForReading()
{
    QFETCH(const double, size);
    QFETCH(const bool, sliding);
    const auto service = [size, sliding]() -> std::unique_ptr<Limiter> {
        if (sliding)
            return std::make_unique<SlidingLog>(int(size), 60);
        return std::make_unique<Window>(int(size), 60);
    };
    Options options;
    options.readsEvery = 47; // where the window stands differs each time
    const auto shared = service();
    const Outcome outcome = Simulation(shared.get(), options).run();
    QVERIFY(outcome.readWaits.size() >= 10);
    const qint64 longest = *std::max_element(outcome.readWaits.cbegin(), outcome.readWaits.cend());
    QVERIFY2(longest <= 3000, qPrintable(QString::number(longest)));
    QCOMPARE(outcome.refused, 0);

    // And what is not read is used.
    options.readsEvery = 0;
    const auto alone = service();
    const Outcome unread = Simulation(alone.get(), options).run();
    const double ratio = unread.done / alone->permitted(options.seconds);
    QVERIFY2(ratio >= 0.97, qPrintable(QString::number(ratio)));
}

// Asked at different moments, of a few and of many: the range holds, and is narrow enough to be of use.
void TestQuotaPacer::foretellsTheTime_data()
{
    QTest::addColumn<int>("limiter");
    QTest::addColumn<double>("askAt");
    QTest::addColumn<int>("requests");
    QTest::addColumn<double>("other");
    for (int i = 0; i < 7; ++i) {
        const int many = int(150 * trueRates[i]);
        QTest::addRow("%s, used up", limiterNames[i]) << i << 130.0 << many << 0.0;
        QTest::addRow("%s, another moment", limiterNames[i]) << i << 171.0 << many << 0.0;
        QTest::addRow("%s, others take a third", limiterNames[i]) << i << 200.0 << many << 0.33;
    }
    QTest::newRow("window 60/min, fresh") << 4 << 0.5 << 150 << 0.0;
    QTest::newRow("window 600/min, fresh") << 5 << 0.5 << 1500 << 0.0;
}

void TestQuotaPacer::foretellsTheTime()
{
    QFETCH(const int, limiter);
    QFETCH(const double, askAt);
    QFETCH(const int, requests);
    QFETCH(const double, other);
    const auto service = limiterOf(limiter);
    Options options;
    options.seconds = 500;
    options.askAt = askAt;
    options.askedFor = requests;
    options.otherPerSecond = other * trueRates[limiter];
    const Outcome outcome = Simulation(service.get(), options).run();
    qInfo("%.0f to %.0f s, took %.0f s", outcome.foretold.least, outcome.foretold.most, outcome.took);
    QVERIFY(outcome.took > 0);
    QVERIFY(outcome.foretold.isBounded());
    QVERIFY(outcome.foretold.least <= outcome.took * 1.03 + 1); // by the second that the last answer needs
    QVERIFY(outcome.foretold.most >= outcome.took * 0.97 - 1);
    QVERIFY(outcome.foretold.most <= 2 * outcome.foretold.least + 10);
}

void TestQuotaPacer::foretellsNoMoreThanItKnows()
{
    QuotaPacer pacer;
    QuotaForecast forecast = pacer.forecast(0);
    forecast.gatewayPerSecond = 10;
    TimeRange range = forecast.secondsFor(600, 6);
    QVERIFY(!range.isBounded());
    QCOMPARE(range.least, 60.0); // what the gateway takes

    // In the middle of a window that somebody else has begun, nobody knows how long the next one is.
    pacer.onReply(pacer.onSent(0), {300, 150, 12'000}, 80);
    range = pacer.forecast(80).secondsFor(600, 6);
    QVERIFY(!range.isBounded());
    QCOMPARE(range.least, 12.0); // but nothing comes before it
    range = pacer.forecast(80).secondsFor(100, 6); // but there is enough of it
    QVERIFY(range.isBounded() && range.most < 3);
    QCOMPARE(pacer.expectedRemaining(80), 150.0);
    QCOMPARE(pacer.expectedRemaining(11'000), 150.0);
    QCOMPARE(pacer.expectedRemaining(13'000), 300.0);
    QCOMPARE(pacer.ageMs(13'000), 12'920);

    // Used up: the wait for the end of the window is in it.
    QuotaPacer usedUp;
    usedUp.onReply(usedUp.onSent(0), {60, 59, 60'000}, 80);
    usedUp.onReply(usedUp.onSent(9'900), {60, 0, 50'000}, 10'000);
    range = usedUp.forecast(10'000).secondsFor(10, 1);
    QVERIFY2(range.least >= 50 && range.most < 60, qPrintable(QString::number(range.most)));
    usedUp.onTooManyRequests(usedUp.onSent(10'000), 90'000, {}, 10'080);
    QVERIFY(usedUp.forecast(10'080).secondsFor(10, 1).least >= 90);
}

void TestQuotaPacer::forgetsAQuotaThatIsNotTold_data()
{
    QTest::addColumn<double>("headersUntil");
    QTest::newRow("in the middle of a window") << 130.0;
    QTest::newRow("while the window is used up") << 150.0;
}

// It tells its quota no longer: 60 a minute go on, not one.
void TestQuotaPacer::forgetsAQuotaThatIsNotTold()
{
    QFETCH(const double, headersUntil);
    Window service(60, 60);
    Options options;
    options.headersUntil = headersUntil;
    const Outcome outcome = Simulation(&service, options).run();
    QVERIFY2(outcome.done >= 0.7 * 600, qPrintable(QString::number(outcome.done)));

    QuotaPacer pacer;
    pacer.onReply(pacer.onSent(0), {60, 0, 60'000}, 80);
    pacer.onReply(pacer.onSent(60'200), {}, 60'280);
    QVERIFY(!pacer.isKnown());
    QVERIFY2(pacer.nextSendAt(60'280) <= 60'400, qPrintable(QString::number(pacer.nextSendAt(60'280))));
}

QTEST_GUILESS_MAIN(TestQuotaPacer)
#include "tst_quotapacer.moc"
