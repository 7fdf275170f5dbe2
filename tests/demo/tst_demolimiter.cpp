// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "demolimiter.h"

#include <QtTest/QTest>

class tst_DemoLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsing_data();
    void parsing();
    void window();
    void bucket();
    void slidingLog();
    void none();
    void overHttp();
    void headersCanBeLeftOut();
    void accountsDoNotShare();
    void accountsShareTheGateway_data();
    void accountsShareTheGateway();
};

static DemoLimiter limiterOf(const QString &text)
{
    DemoLimiter limiter;
    const bool parsed = DemoLimiter::parse(text, &limiter);
    Q_ASSERT(parsed);
    Q_UNUSED(parsed)
    return limiter;
}

void tst_DemoLimiter::parsing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << u"none"_qs << true;
    QTest::newRow("bucket") << u"bucket:10:0.5"_qs << true;
    QTest::newRow("window") << u"window:60:60"_qs << true;
    QTest::newRow("sliding") << u"sliding:60:60"_qs << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("unknown") << u"funnel:1:1"_qs << false;
    QTest::newRow("short") << u"bucket:10"_qs << false;
    QTest::newRow("text") << u"window:many:60"_qs << false;
    QTest::newRow("zero") << u"window:0:60"_qs << false;
}

void tst_DemoLimiter::parsing()
{
    QFETCH(QString, text);
    DemoLimiter limiter;
    QTEST(DemoLimiter::parse(text, &limiter), "good");
}

void tst_DemoLimiter::window()
{
    DemoQuota quota(limiterOf(u"window:3:60"_qs));
    QCOMPARE(quota.remaining(100), 3);
    QVERIFY(quota.take(100));
    QVERIFY(quota.take(101));
    QVERIFY(quota.take(130));
    QVERIFY(!quota.take(140));
    QCOMPARE(quota.remaining(140), 0);
    QCOMPARE(quota.refill(140), 20.0);
    QCOMPARE(quota.retryAfter(140.5), 20);
    QVERIFY(!quota.take(159.9));
    QVERIFY(quota.take(160)); // all of it is back at once, and the next window begins here
    QCOMPARE(quota.remaining(160), 2);
    QCOMPARE(quota.refill(161), 59.0);
}

void tst_DemoLimiter::bucket()
{
    DemoQuota quota(limiterOf(u"bucket:2:4"_qs));
    QVERIFY(quota.take(10));
    QVERIFY(quota.take(10));
    QVERIFY(!quota.take(10));
    QCOMPARE(quota.refill(10), 0.25);
    QCOMPARE(quota.retryAfter(10), 1);
    QVERIFY(!quota.take(10.2));
    QVERIFY(quota.take(10.25));
    QVERIFY(!quota.take(10.25));
    QCOMPARE(quota.remaining(100), 2); // never more than it holds
    QCOMPARE(quota.refill(100), 0.0);
}

void tst_DemoLimiter::slidingLog()
{
    DemoQuota quota(limiterOf(u"sliding:2:10"_qs));
    QVERIFY(quota.take(0));
    QVERIFY(quota.take(4));
    QVERIFY(!quota.take(9));
    QCOMPARE(quota.refill(9), 1.0);
    QVERIFY(quota.take(10)); // the first one is forgotten, the second not yet
    QVERIFY(!quota.take(13.5));
    QCOMPARE(quota.retryAfter(13.5), 1);
    QVERIFY(quota.take(14));
}

void tst_DemoLimiter::none()
{
    DemoQuota quota(noQuota());
    for (int i = 0; i < 1000; ++i)
        QVERIFY(quota.take(0));
}

void tst_DemoLimiter::overHttp()
{
    DemoOptions options;
    options.contacts = 50;
    options.limiter = limiterOf(u"window:3:60"_qs);
    DemoService service(options);
    QVERIFY(service.start());
    DemoClient client(&service);
    DemoClient::Answer answer = client.get(u"/api/tags"_qs);
    QCOMPARE(answer.headers.value("x-ratelimit-limit"), "3");
    QCOMPARE(answer.headers.value("x-ratelimit-remaining"), "2");
    QCOMPARE(answer.headers.value("x-ratelimit-refill"), "60");
    QVERIFY(!answer.headers.contains("retry-after"));

    // Neither the control plane nor a wrong key costs anything.
    answer = client.control("GET", u"/connections"_qs);
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.headers.contains("x-ratelimit-limit"));
    client.key = "wrong";
    QCOMPARE(client.get(u"/api/tags"_qs).status, 401);
    client.key = service.key().toLatin1();

    QCOMPARE(client.get(u"/api/tags"_qs).headers.value("x-ratelimit-remaining"), "1");
    QCOMPARE(client.get(u"/api/tags/1"_qs).status, 404); // an error costs like a success
    answer = client.call("POST", u"/api/tags"_qs, json("{'name':'Refused'}"));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.headers.value("x-ratelimit-remaining"), "0");
    const int wait = answer.headers.value("retry-after").toInt();
    QVERIFY(wait >= 55 && wait <= 60);
    QVERIFY(service.ledger().last().limited);
    QVERIFY(!service.ledger().last().applied);

    service.setLimiter(limiterOf(u"bucket:1:1000"_qs));
    answer = client.call("POST", u"/api/tags"_qs, json("{'name':'Refused'}"));
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.headers.value("x-ratelimit-refill"), "0.001");
}

void tst_DemoLimiter::headersCanBeLeftOut()
{
    DemoOptions options;
    options.contacts = 50;
    options.limiter.capacity = 1;
    options.limiter.headers = false;
    DemoService service(options);
    QVERIFY(service.start());
    DemoClient client(&service);
    QVERIFY(!client.get(u"/api/tags"_qs).headers.contains("x-ratelimit-limit"));
    const DemoClient::Answer answer = client.get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 429);
    QVERIFY(!answer.headers.contains("x-ratelimit-remaining"));
    QVERIFY(answer.headers.contains("retry-after"));
}

void tst_DemoLimiter::accountsDoNotShare()
{
    DemoOptions options;
    options.contacts = 50;
    options.connections = 2;
    options.limiter.capacity = 1;
    DemoService service(options);
    QVERIFY(service.start());
    DemoClient client(&service);
    QCOMPARE(client.get(u"/api/tags"_qs).status, 200);
    QCOMPARE(client.get(u"/api/tags"_qs).status, 429);
    client.connection = service.connections().last().id;
    QCOMPARE(client.get(u"/api/tags"_qs).status, 200);
}

void tst_DemoLimiter::accountsShareTheGateway_data()
{
    QTest::addColumn<bool>("retryAfter");
    QTest::newRow("Retry-After") << true;
    QTest::newRow("not a word of the time") << false;
}

void tst_DemoLimiter::accountsShareTheGateway()
{
    QFETCH(const bool, retryAfter);
    DemoOptions options;
    options.contacts = 50;
    options.connections = 2;
    options.limiter = noQuota();
    options.gatewayPerSecond = 2;
    options.gatewayRetryAfter = retryAfter;
    DemoService service(options);
    QVERIFY(service.start());
    DemoClient client(&service);
    QCOMPARE(client.get(u"/api/tags"_qs).status, 200);
    client.connection = service.connections().last().id;
    QCOMPARE(client.get(u"/api/tags"_qs).status, 200);
    DemoClient::Answer answer = client.call("POST", u"/api/tags"_qs, json("{'name':'Refused'}"));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.json.value(u"code").toInt(), 429); // by Maton's own body, not the service's
    QVERIFY(answer.json.contains(u"message"));
    QCOMPARE(answer.headers.contains("retry-after"), retryAfter);
    QVERIFY(!answer.headers.contains("x-ratelimit-limit"));
    QVERIFY(service.ledger().last().limited);
    QVERIFY(!service.ledger().last().applied);
    QCOMPARE(client.control("GET", u"/connections"_qs).status, 200); // the control plane is not the gateway
    int status = 0;
    QTRY_VERIFY(status == 200 || (status = client.get(u"/api/tags"_qs).status) == 200); // within a second
    service.editOptions([](DemoOptions &changed) { changed.gatewayPerSecond = 0; });
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.get(u"/api/tags"_qs).status, 200);
}

QTEST_GUILESS_MAIN(tst_DemoLimiter)
#include "tst_demolimiter.moc"
