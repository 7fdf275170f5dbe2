// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using Kind = DemoFault::Kind;

static DemoFault faultOf(Kind kind, const QString &method = {}, const QString &path = {})
{
    DemoFault fault;
    fault.kind = kind;
    fault.method = method;
    fault.pathPattern = path;
    return fault;
}

static DemoOptions fastOptions()
{
    DemoOptions options;
    options.contacts = 300;
    options.limiter = noQuota();
    options.gatewayPerSecond = 0;
    return options;
}

class tst_DemoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tooManyRequests();
    void unauthorized();
    void validationError();
    void html();
    void cutBefore();
    void cutAfter();
    void halfBody();
    void halfOfNothing();
    void slowBody();
    void neverAnswer();
    void delay();
    void emptyPage();
    void status();
    void redirect();
    void skipTimesAndPatterns();
    void overHttp();
    void clientGone();
    void endWithRequestsUnderWay();

private:
    bool hasTag(const QString &name);

    std::unique_ptr<DemoService> m_service;
    std::unique_ptr<DemoClient> m_client;
};

void tst_DemoFaults::init()
{
    m_service = std::make_unique<DemoService>(fastOptions());
    QVERIFY(m_service->start());
    m_client = std::make_unique<DemoClient>(m_service.get());
}

void tst_DemoFaults::cleanup()
{
    m_client.reset();
    m_service.reset();
}

bool tst_DemoFaults::hasTag(const QString &name)
{
    bool found = false;
    m_service->edit([&](DemoData &data) { found = data.tagId(name).has_value(); });
    return found;
}

void tst_DemoFaults::tooManyRequests()
{
    DemoFault fault = faultOf(Kind::TooManyRequests);
    fault.retryAfter = 2;
    fault.rateHeaders = true;
    m_service->addFault(fault);
    DemoClient::Answer answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.headers.value("retry-after"), "2");
    QCOMPARE(answer.headers.value("x-ratelimit-remaining"), "0");

    fault.rateHeaders = false;
    fault.retryAfterAsDate = true;
    m_service->addFault(fault);
    answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 429);
    QVERIFY2(answer.headers.value("retry-after").endsWith(" GMT"), answer.headers.value("retry-after"));

    fault.retryAfter = -1;
    m_service->addFault(fault);
    answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 429);
    QVERIFY(!answer.headers.contains("retry-after"));
    QVERIFY(!answer.headers.contains("x-ratelimit-limit"));

    QCOMPARE(m_client->get(u"/api/tags"_qs).status, 200);
    QVERIFY(!m_service->ledger().first().limited);
}

void tst_DemoFaults::unauthorized()
{
    m_service->addFault(faultOf(Kind::UnauthorizedGateway));
    DemoClient::Answer answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.json.value(u"code").toInt(), 401);
    QVERIFY(answer.json.contains(u"message"));

    m_service->addFault(faultOf(Kind::UnauthorizedSystemeio));
    answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.json.value(u"detail").toString(), u"Invalid API Key."_qs);
    QCOMPARE(answer.headers.value("www-authenticate"), "API Key");
    QVERIFY(answer.contentType.startsWith("application/problem+json"));
}

void tst_DemoFaults::validationError()
{
    DemoFault fault = faultOf(Kind::ValidationError, u"POST"_qs);
    fault.violationPath = u"fields[0].value"_qs;
    fault.message = u"Too odd."_qs;
    m_service->addFault(fault);
    const DemoClient::Answer answer = m_client->call("POST", u"/api/tags"_qs, json("{'name':'New'}"));
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.violation(), u"fields[0].value: Too odd."_qs);
    QVERIFY(!hasTag(u"New"_qs));
}

void tst_DemoFaults::html()
{
    DemoFault fault = faultOf(Kind::ServerErrorHtml);
    fault.status = 502;
    m_service->addFault(fault);
    DemoClient::Answer answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 502);
    QVERIFY(answer.contentType.startsWith("text/html"));
    QVERIFY(answer.body.contains("502 Bad Gateway"));

    m_service->addFault(faultOf(Kind::HtmlOk));
    answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.contentType.startsWith("text/html"));

    // The gateway gives up although the service behind it did it.
    fault.applies = true;
    m_service->addFault(fault);
    m_service->clearLedger();
    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, json("{'name':'Behind'}")).status, 502);
    QVERIFY(hasTag(u"Behind"_qs));
    QVERIFY(m_service->ledger().first().applied);
}

void tst_DemoFaults::cutBefore()
{
    m_service->addFault(faultOf(Kind::CutBefore, u"POST"_qs));
    const DemoClient::Answer answer = m_client->call("POST", u"/api/tags"_qs, json("{'name':'Lost'}"));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QVERIFY(!hasTag(u"Lost"_qs));
    const QList<DemoLedgerEntry> ledger = m_service->ledger();
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(ledger.first().status, 0);
    QVERIFY(!ledger.first().applied);
    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, json("{'name':'Lost'}")).status, 201);
}

void tst_DemoFaults::cutAfter()
{
    m_service->addFault(faultOf(Kind::CutAfter, u"POST"_qs));
    const DemoClient::Answer answer = m_client->call("POST", u"/api/tags"_qs, json("{'name':'Done'}"));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QVERIFY(hasTag(u"Done"_qs));
    const QList<DemoLedgerEntry> ledger = m_service->ledger();
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(ledger.first().body, json("{'name':'Done'}"));
    QVERIFY(ledger.first().applied);
}

void tst_DemoFaults::halfBody()
{
    m_service->addFault(faultOf(Kind::HalfBody, {}, u"/api/contacts"_qs));
    DemoClient::Answer answer = m_client->get(u"/api/contacts?limit=50"_qs);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QVERIFY(answer.body.size() < answer.headers.value("content-length").toInt());
    answer = m_client->get(u"/api/contacts?limit=50"_qs);
    QCOMPARE(answer.items().size(), 50);
}

void tst_DemoFaults::halfOfNothing()
{
    qint64 tag = 0;
    m_service->edit([&](DemoData &data) { tag = data.tags.begin()->first; });
    m_service->addFault(faultOf(Kind::HalfBody, u"DELETE"_qs));
    const DemoClient::Answer answer = m_client->call("DELETE", u"/api/tags/%1"_qs.arg(tag));
    // QNetworkAccessManager repeats a DELETE by itself, and finds nothing any more.
    QVERIFY(answer.error != QNetworkReply::NoError);
    QVERIFY(m_service->ledger().first().applied);
}

void tst_DemoFaults::slowBody()
{
    DemoFault fault = faultOf(Kind::SlowBody);
    fault.milliseconds = 10;
    m_service->addFault(fault);
    QElapsedTimer clock;
    clock.start();
    const DemoClient::Answer answer = m_client->get(u"/api/contacts?limit=100"_qs);
    QCOMPARE(answer.items().size(), 100);
    QVERIFY(clock.elapsed() >= 150);
}

void tst_DemoFaults::neverAnswer()
{
    m_service->addFault(faultOf(Kind::NeverAnswer));
    m_client->timeoutMs = 200;
    const DemoClient::Answer answer = m_client->get(u"/api/tags"_qs);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.error, QNetworkReply::OperationCanceledError);
}

void tst_DemoFaults::delay()
{
    DemoFault fault = faultOf(Kind::Delay);
    fault.milliseconds = 120;
    m_service->addFault(fault);
    m_service->setLatency(50);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_client->get(u"/api/tags"_qs).status, 200);
    QVERIFY(clock.elapsed() >= 165);
}

void tst_DemoFaults::emptyPage()
{
    m_service->addFault(faultOf(Kind::EmptyPageHasMore));
    const DemoClient::Answer answer = m_client->get(u"/api/contacts"_qs);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.items().isEmpty());
    QVERIFY(answer.hasMore());
}

void tst_DemoFaults::status()
{
    DemoFault fault = faultOf(Kind::Status);
    fault.status = 403;
    fault.body = json("{'error':{'message':'read-only'}}");
    m_service->addFault(fault);
    const DemoClient::Answer answer = m_client->control("GET", u"/connections"_qs);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.body, fault.body);
}

void tst_DemoFaults::redirect()
{
    m_service->addFault(faultOf(Kind::RedirectToOtherHost));
    DemoClient::Answer answer = m_client->get(u"/api/tags?limit=20"_qs);
    QCOMPARE(answer.status, 302);
    const QUrl target(QString::fromLatin1(answer.headers.value("location")));
    QCOMPARE(target.host(), u"localhost"_qs);
    QCOMPARE(target.path(), u"/systeme/api/tags"_qs);

    // Whoever follows it with the key is seen.
    answer = DemoClient::finish(m_client->start("GET", target.toString()));
    QCOMPARE(answer.status, 200);
    QVERIFY(m_service->ledger().last().host.startsWith(u"localhost"));
    QVERIFY(m_service->ledger().last().authorized);
}

void tst_DemoFaults::skipTimesAndPatterns()
{
    DemoFault fault = faultOf(Kind::Status, u"GET"_qs, u"/api/tags\\?.*startingAfter"_qs);
    fault.status = 503;
    fault.skip = 1;
    fault.times = 2;
    m_service->addFault(fault);
    QList<int> seen;
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(m_client->get(u"/api/tags?limit=10"_qs).status, 200);
        seen.append(m_client->get(u"/api/tags?limit=10&startingAfter=912350"_qs).status);
    }
    QCOMPARE(seen, (QList<int>{200, 503, 503, 200}));

    fault.skip = 0;
    fault.times = -1;
    m_service->addFault(fault);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_client->get(u"/api/tags?limit=10&startingAfter=912350"_qs).status, 503);
    m_service->clearFaults();
    QCOMPARE(m_client->get(u"/api/tags?limit=10&startingAfter=912350"_qs).status, 200);

    fault.skip = 1;
    fault.every = 3;
    fault.times = 2;
    m_service->addFault(fault);
    seen.clear();
    for (int i = 0; i < 10; ++i)
        seen.append(m_client->get(u"/api/tags?limit=10&startingAfter=912350"_qs).status);
    QCOMPARE(seen, (QList<int>{200, 200, 200, 503, 200, 200, 503, 200, 200, 200}));
}

void tst_DemoFaults::overHttp()
{
    QByteArray body = json("[{'kind':'ServerErrorHtml','method':'get','pathPattern':'tags','status':503,'times':1}]");
    QCOMPARE(m_client->admin("POST", u"/demo/faults"_qs, body).status, 204);
    QCOMPARE(m_client->get(u"/api/tags"_qs).status, 503);
    QCOMPARE(m_client->get(u"/api/tags"_qs).status, 200);
    QCOMPARE(m_client->admin("POST", u"/demo/faults"_qs, json("{'kind':'Nonsense'}")).status, 400);
    QCOMPARE(m_client->admin("POST", u"/demo/faults"_qs, json("{'kind':'HtmlOk','pathPattern':'('}")).status, 400);

    const QJsonArray entries = m_client->admin("GET", u"/demo/ledger"_qs).json.value(u"entries").toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).toObject().value(u"status").toInt(), 503);
    QCOMPARE(entries.at(1).toObject().value(u"path").toString(), u"/systeme/api/tags"_qs);
    QCOMPARE(m_client->admin("GET", u"/demo/ledger?after=1"_qs).json.value(u"entries").toArray().size(), 1);
    QCOMPARE(m_client->admin("DELETE", u"/demo/ledger"_qs).status, 204);
    QVERIFY(m_service->ledger().isEmpty());

    QCOMPARE(m_client->admin("POST", u"/demo/faults"_qs, json("{'kind':'HtmlOk','times':-1}")).status, 204);
    QCOMPARE(m_client->admin("DELETE", u"/demo/faults"_qs).status, 204);
    QVERIFY(!m_client->get(u"/api/tags"_qs).contentType.startsWith("text/html"));

    body = json("{'latencyMs':0,'limiter':'window:2:60','dialect':'mission'}");
    QCOMPARE(m_client->admin("POST", u"/demo/options"_qs, body).status, 204);
    QVERIFY(m_client->get(u"/api/contacts"_qs).items().first().toObject().contains(u"firstName"));
    QCOMPARE(m_client->get(u"/api/contacts"_qs).status, 200);
    QCOMPARE(m_client->get(u"/api/contacts"_qs).status, 429);
    QCOMPARE(m_client->admin("POST", u"/demo/options"_qs, json("{'limiter':'often'}")).status, 400);
    QCOMPARE(m_client->admin("GET", u"/demo/contacts/count"_qs).json.value(u"count").toInt(), 300);
}

// A client that hangs up must not be written to any more when its answer is due.
void tst_DemoFaults::clientGone()
{
    DemoFault slow = faultOf(Kind::SlowBody, {}, u"contacts"_qs);
    slow.times = -1;
    slow.milliseconds = 20;
    m_service->addFault(slow);
    m_service->setLatency(30);
    for (int i = 0; i < 10; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_service->baseUrl().port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET /systeme/api/contacts HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer demo-key\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten());
        if (i % 2)
            QVERIFY(socket.waitForReadyRead());
        socket.abort();
    }
    QTRY_COMPARE(m_service->ledger().size(), 10);
    m_service->clearFaults();
    QCOMPARE(m_client->get(u"/api/contacts"_qs).status, 200);
}

void tst_DemoFaults::endWithRequestsUnderWay()
{
    DemoFault never = faultOf(Kind::NeverAnswer, {}, u"tags"_qs);
    DemoFault slow = faultOf(Kind::SlowBody, {}, u"contacts"_qs);
    slow.milliseconds = 1000;
    DemoFault late = faultOf(Kind::Delay, {}, u"courses"_qs);
    late.milliseconds = 60000;
    m_service->addFault(never);
    m_service->addFault(slow);
    m_service->addFault(late);
    m_client->timeoutMs = 3000;
    QList<QNetworkReply *> replies;
    for (const QString &path : {u"/api/tags"_qs, u"/api/contacts"_qs, u"/api/school/courses"_qs})
        replies.append(m_client->start("GET", m_service->gatewayUrl().toString() + path));
    QTRY_COMPARE(m_service->ledger().size(), 3);
    m_service.reset();
    for (QNetworkReply *reply : replies)
        QVERIFY(DemoClient::finish(reply).error != QNetworkReply::NoError);
}

QTEST_GUILESS_MAIN(tst_DemoFaults)
#include "tst_demofaults.moc"
