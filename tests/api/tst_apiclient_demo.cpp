// SPDX-License-Identifier: GPL-3.0-or-later
#include "apireply.h"
#include "demofixture.h"
#include "endpoints.h"
#include "httplog.h"
#include "listpage.h"
#include "replyspy.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Fault = DemoFault::Kind;

namespace {

// Of no use anywhere else. Valid until 2120.
constexpr char serverKey[] = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIETnhOhd8SRGSs6+ue7alhOoGDaqGE6sb7zEY4NKk6WmoAoGCCqGSM49
AwEHoUQDQgAEHfQk8DL/vctGM7Ul1AXrxnqrCGDQPUBsh7T3XLsVk+hrpJUzsdf+
c5LO/81B0S0f0Ma+pL2Ovg/kpuHSay3Grw==
-----END EC PRIVATE KEY-----
)";
constexpr char serverCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBJjCBzaADAgECAgEBMAoGCCqGSM49BAMCMBwxGjAYBgNVBAMMEWVsc2V3aGVy
ZS5leGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAcMRow
GAYDVQQDDBFlbHNld2hlcmUuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABB30JPAy/73LRjO1JdQF68Z6qwhg0D1AbIe091y7FZPoa6SVM7HX/nOSzv/N
QdEtH9DGvqS9jr4P5Kbh0mstxq8wCgYIKoZIzj0EAwIDSAAwRQIhAKAGe7EQbx1s
SaoDrLShbAxRxAEhb6Eu342FdCzfHwOuAiBClZxIW/hCUyYXRiv8ELQUUm/6LWhq
f6q2m6jjILYGSg==
-----END CERTIFICATE-----
)";

} // namespace

// The client against the demo service and its faults.
class TestApiClientDemo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPages();
    void waitsAfter429_data();
    void waitsAfter429();
    void repeatsWritesAfter429Only();
    void holdsEverythingAfter429();
    void tellsWhose401();
    void readsErrorPages();
    void recognisesForeignPages();
    void repeatsReadsAfterACut_data();
    void repeatsReadsAfterACut();
    void neverRepeatsALostPost_data();
    void neverRepeatsALostPost();
    void repeatsALostDelete();
    void readsSlowBodies();
    void givesUpOnSilence();
    void givesUpOnSilentWrites();
    void doesNotFollowToAnotherHost();
    void ignoresAnswersAfterAbort();
    void endsWithCallsUnderWay();
    void dropsDeletedReplies();
    void letsInteractiveCallsPass();
    void staysWithinTheQuota();
    void sharesTheGatewayOfTheKey();
    void waitsForTheGateway_data();
    void waitsForTheGateway();
    void reportsConnectionErrors();
    void sendsNothingWithoutTls();
    void saysWhatIsWrongWithACertificate();
    void writesNothingWhenReadOnly();
    void takesBackWritesWhenReadOnly();
};

namespace {

const auto contactPath = u"/api/contacts"_s;

DemoFault tooMany(double retryAfter, bool asDate, bool rateHeaders)
{
    DemoFault fault;
    fault.kind = Fault::TooManyRequests;
    fault.pathPattern = u"/systeme/"_s;
    fault.retryAfter = retryAfter;
    fault.retryAfterAsDate = asDate;
    fault.rateHeaders = rateHeaders;
    return fault;
}

} // namespace

void TestApiClientDemo::readsPages()
{
    DemoFixture demo;
    const auto client = demo.client();
    ReplySpy first(client->send(Endpoints::contacts({25, 0})));
    QVERIFY(first.wait());
    QVERIFY2(!first.error(), qPrintable(first.error().message()));
    const auto page = ListPage::split(first.body());
    QVERIFY(page);
    QCOMPARE(page->items.size(), 25);
    QCOMPARE(page->hasMore, std::optional(true));
    ReplySpy second(client->send(Endpoints::contacts({25, page->lastId()})));
    QVERIFY(second.wait());
    const auto last = ListPage::split(second.body());
    QVERIFY(last);
    QCOMPARE(last->items.size(), 15);
    QCOMPARE(last->hasMore, std::optional(false));
    QVERIFY(last->lastId() != page->lastId());
    QCOMPARE(demo.requests("GET"), 2);
}

void TestApiClientDemo::waitsAfter429_data()
{
    QTest::addColumn<double>("retryAfter");
    QTest::addColumn<bool>("asDate");
    QTest::addColumn<bool>("rateHeaders");
    QTest::addColumn<int>("leastMs");
    QTest::newRow("seconds") << 1.0 << false << false << 1000;
    QTest::newRow("fraction, clamped to a second") << 0.2 << false << false << 1000;
    QTest::newRow("date") << 2.0 << true << true << 1000; // dates have whole seconds
    QTest::newRow("nothing said") << -1.0 << false << false << 1400; // 2 s, varied
}

void TestApiClientDemo::waitsAfter429()
{
    QFETCH(double, retryAfter);
    QFETCH(bool, asDate);
    QFETCH(bool, rateHeaders);
    QFETCH(int, leastMs);
    DemoFixture demo;
    demo.service().addFault(tooMany(retryAfter, asDate, rateHeaders));
    const auto client = demo.client();
    QElapsedTimer timer;
    timer.start();
    ReplySpy spy(client->send(Endpoints::contacts({})));
    QTRY_VERIFY(client->quota().waitMs > 0);
    QVERIFY(spy.wait());
    QVERIFY2(!spy.error(), qPrintable(spy.error().message()));
    QVERIFY2(timer.elapsed() >= leastMs, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(demo.requests("GET"), 2);
}

void TestApiClientDemo::repeatsWritesAfter429Only()
{
    DemoFixture demo;
    demo.service().addFault(tooMany(1, false, false));
    const auto client = demo.client();
    ReplySpy spy(client->send(Endpoints::createTag(u"After the rush"_s)));
    QVERIFY(spy.wait());
    QVERIFY2(!spy.error(), qPrintable(spy.error().message()));
    QCOMPARE(demo.requests("POST"), 2);

    DemoFault broken;
    broken.kind = Fault::ServerErrorHtml;
    broken.status = 503;
    broken.pathPattern = u"/api/tags"_s;
    demo.service().addFault(broken);
    ReplySpy once(client->send(Endpoints::createTag(u"Only once"_s)));
    QVERIFY(once.wait());
    QCOMPARE(once.error().kind, Kind::ServerError);
    QVERIFY(once.error().answerLost);
    QCOMPARE(demo.requests("POST"), 3);
}

void TestApiClientDemo::holdsEverythingAfter429()
{
    DemoFixture demo;
    demo.service().addFault(tooMany(1, false, false));
    const auto client = demo.client();
    ReplySpy refused(client->send(Endpoints::contacts({})));
    QTRY_VERIFY(client->quota().waitMs > 0);
    QList<ReplySpy *> others;
    for (int i = 0; i < 5; ++i)
        others.append(new ReplySpy(client->send(Endpoints::contacts({}))));
    const QScopeGuard guard([&others] { qDeleteAll(others); });
    QCOMPARE(demo.requests("GET"), 1);
    for (ReplySpy *other : others) {
        QVERIFY(other->wait());
        QVERIFY(!other->error());
    }
    QVERIFY(refused.wait());
    QVERIFY(!refused.error());
    QCOMPARE(demo.requests("GET"), 7);
}

void TestApiClientDemo::tellsWhose401()
{
    DemoFixture demo;
    const auto client = demo.client();
    QSignalSpy refused(client.get(), &ApiClient::accountRefused);
    demo.fault(Fault::UnauthorizedGateway, u"/systeme/"_s);
    ReplySpy gateway(client->send(Endpoints::contacts({})));
    QVERIFY(gateway.wait());
    QCOMPARE(gateway.error().kind, Kind::Unauthorized);
    QCOMPARE(gateway.error().origin, ApiError::Origin::Gateway);

    demo.fault(Fault::UnauthorizedSystemeio, u"/systeme/"_s); // with WWW-Authenticate, which Qt looks at
    ReplySpy service(client->send(Endpoints::contacts({})));
    QVERIFY(service.wait());
    QCOMPARE(service.error().kind, Kind::Unauthorized);
    QCOMPARE(service.error().origin, ApiError::Origin::Systemeio);
    QCOMPARE(service.error().detail, u"Invalid API Key."_s);
    QCOMPARE(refused.size(), 2);
    QCOMPARE(demo.requests("GET"), 2);

    client->setToken("wrong");
    ReplySpy wrong(client->send(Endpoints::connections()));
    QVERIFY(wrong.wait());
    QCOMPARE(wrong.error().kind, Kind::Unauthorized);
    QCOMPARE(wrong.error().origin, ApiError::Origin::Gateway);
    QVERIFY(!wrong.error().message().contains("wrong"_L1));
}

void TestApiClientDemo::readsErrorPages()
{
    DemoFixture demo;
    demo.fault(Fault::ServerErrorHtml, contactPath);
    const auto client = demo.client();
    ReplySpy spy(client->send(Endpoints::contacts({})));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::ServerError);
    QCOMPARE(spy.httpStatus(), 500);
    QVERIFY(!spy.error().detail.contains(u'<'));
    QCOMPARE(demo.requests("GET"), 1);
}

void TestApiClientDemo::recognisesForeignPages()
{
    DemoFixture demo;
    demo.fault(Fault::HtmlOk, contactPath);
    const auto client = demo.client();
    ReplySpy spy(client->send(Endpoints::contacts({})));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::NotJson);
    QCOMPARE(demo.requests("GET"), 1);
}

void TestApiClientDemo::repeatsReadsAfterACut_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("before") << int(Fault::CutBefore);
    QTest::newRow("after") << int(Fault::CutAfter);
    QTest::newRow("in the body") << int(Fault::HalfBody);
}

void TestApiClientDemo::repeatsReadsAfterACut()
{
    QFETCH(int, fault);
    DemoFixture demo;
    const auto client = demo.client();
    demo.fault(Fault(fault), contactPath);
    ReplySpy spy(client->send(Endpoints::contacts({25, 0})));
    QVERIFY(spy.wait());
    QVERIFY2(!spy.error(), qPrintable(spy.error().message()));
    QCOMPARE(ListPage::split(spy.body())->items.size(), 25);
    QCOMPARE(spy.finishedCount(), 1);
    QVERIFY(demo.requests("GET") >= 2);
}

void TestApiClientDemo::neverRepeatsALostPost_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("onOpenConnection");
    for (const bool open : {false, true}) {
        QTest::addRow("before, %s connection", open ? "kept" : "new") << int(Fault::CutBefore) << open;
        QTest::addRow("after, %s connection", open ? "kept" : "new") << int(Fault::CutAfter) << open;
        QTest::addRow("in the body, %s connection", open ? "kept" : "new") << int(Fault::HalfBody) << open;
    }
}

void TestApiClientDemo::neverRepeatsALostPost()
{
    QFETCH(int, fault);
    QFETCH(bool, onOpenConnection);
    DemoFixture demo;
    const auto client = demo.client();
    if (onOpenConnection) {
        ReplySpy before(client->send(Endpoints::createTag(u"First"_s)));
        QVERIFY(before.wait());
        QVERIFY(!before.error());
        demo.service().clearLedger();
    }
    demo.fault(Fault(fault), u"/api/tags"_s);
    ReplySpy spy(client->send(Endpoints::createTag(u"Just one"_s)));
    QVERIFY(spy.wait());
    QVERIFY(spy.error().kind == Kind::NetworkLost || spy.error().kind == Kind::Unreadable);
    QVERIFY(spy.error().answerLost);
    QVERIFY(spy.wasSent());
    // Qt by itself would have sent it again.
    QCOMPARE(demo.requests("POST"), 1);
    // And the client is still good for more.
    ReplySpy after(client->send(Endpoints::tags({})));
    QVERIFY(after.wait());
    QVERIFY(!after.error());
}

void TestApiClientDemo::repeatsALostDelete()
{
    DemoFixture demo;
    const auto client = demo.client();
    ReplySpy list(client->send(Endpoints::contacts({10, 0})));
    QVERIFY(list.wait());
    const qint64 id = ListPage::split(list.body())->lastId();
    demo.fault(Fault::CutAfter, u"/api/contacts/\\d+"_s);
    ReplySpy spy(client->send(Endpoints::deleteContact(id)));
    QVERIFY(spy.wait());
    // Applied by the first attempt: the second finds nothing, and that is an answer.
    QCOMPARE(spy.error().kind, Kind::NotFound);
    QVERIFY(!spy.error().answerLost);
    QCOMPARE(demo.requests("DELETE"), 2);
}

void TestApiClientDemo::readsSlowBodies()
{
    DemoFixture demo;
    demo.fault(Fault::SlowBody, {}, 1, 80);
    ApiSettings settings = demo.settings();
    settings.transferTimeoutMs = 1000; // shorter than the whole, longer than a pause
    ApiClient client(settings);
    client.setToken(demo.service().key().toUtf8());
    QElapsedTimer timer;
    timer.start();
    ReplySpy spy(client.send(Endpoints::contacts({25, 0})));
    QVERIFY(spy.wait());
    QVERIFY2(!spy.error(), qPrintable(spy.error().message()));
    QVERIFY(timer.elapsed() > 1000);
    QCOMPARE(ListPage::split(spy.body())->items.size(), 25);
    QCOMPARE(demo.requests("GET"), 1);
}

void TestApiClientDemo::givesUpOnSilence()
{
    DemoFixture demo;
    demo.fault(Fault::NeverAnswer, contactPath, -1);
    ApiSettings settings = demo.settings();
    settings.transferTimeoutMs = 500;
    ApiClient client(settings);
    client.setToken(demo.service().key().toUtf8());
    ReplySpy spy(client.send(Endpoints::contacts({})));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Timeout);
    QVERIFY(!spy.error().answerLost);
    QCOMPARE(demo.requests("GET"), 2);
}

void TestApiClientDemo::givesUpOnSilentWrites()
{
    DemoFixture demo;
    demo.fault(Fault::NeverAnswer, {}, -1);
    ApiSettings settings = demo.settings();
    settings.transferTimeoutMs = 500;
    ApiClient client(settings);
    client.setToken(demo.service().key().toUtf8());
    ReplySpy spy(client.send(Endpoints::createTag(u"x"_s)));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Timeout);
    QVERIFY(spy.error().answerLost);
    QCOMPARE(demo.requests("POST"), 1);
}

void TestApiClientDemo::doesNotFollowToAnotherHost()
{
    DemoFixture demo;
    demo.fault(Fault::RedirectToOtherHost, contactPath);
    const auto client = demo.client();
    ReplySpy spy(client->send(Endpoints::contacts({})));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Redirected);
    const QList<DemoLedgerEntry> ledger = demo.service().ledger();
    QCOMPARE(ledger.size(), 1);
    QVERIFY(ledger.at(0).host.startsWith("127.0.0.1"_L1));
}

void TestApiClientDemo::ignoresAnswersAfterAbort()
{
    DemoFixture demo;
    demo.fault(Fault::Delay, contactPath, 1, 150);
    const auto client = demo.client();
    ApiReply *reply = client->send(Endpoints::contacts({}));
    ReplySpy spy(reply);
    QTRY_COMPARE(demo.requests("GET"), 1);
    reply->abort();
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Aborted);
    QVERIFY(!spy.error().answerLost);
    // A later call comes back after the time at which the aborted one would have.
    demo.fault(Fault::Delay, contactPath, 1, 150);
    ReplySpy later(client->send(Endpoints::contacts({})));
    QVERIFY(later.wait());
    QVERIFY(!later.error());
    QCOMPARE(spy.finishedCount(), 1);
}

void TestApiClientDemo::endsWithCallsUnderWay()
{
    DemoFixture demo;
    demo.fault(Fault::NeverAnswer, u"/api/tags"_s, -1);
    demo.fault(Fault::CutBefore, u"/api/contact_fields"_s, -1);
    auto client = demo.client();
    QList<ReplySpy *> spies;
    const QScopeGuard guard([&spies] { qDeleteAll(spies); });
    for (int i = 0; i < 10; ++i) {
        spies.append(new ReplySpy(client->send(Endpoints::tags({}))));
        spies.append(new ReplySpy(client->send(Endpoints::contactFields()))); // waits for its repetition
        spies.append(new ReplySpy(client->send(Endpoints::connections())));
    }
    ApiReply *aborted = client->send(Endpoints::tags({}));
    ReplySpy abortedSpy(aborted);
    aborted->abort(); // not reported yet
    QTRY_VERIFY(demo.requests("GET", u"tags"_s) >= 1);
    client.reset();
    int reported = 0;
    for (const ReplySpy *spy : std::as_const(spies))
        reported += spy->finishedCount();
    QCoreApplication::sendPostedEvents();
    int reportedLater = 0;
    for (const ReplySpy *spy : std::as_const(spies))
        reportedLater += spy->finishedCount();
    QCOMPARE(reportedLater, reported);
    QVERIFY(abortedSpy.finishedCount() <= 1);
}

void TestApiClientDemo::dropsDeletedReplies()
{
    DemoFixture demo;
    const auto client = demo.client();
    ApiReply *reply = client->send(Endpoints::contacts({}));
    ReplySpy spy(reply);
    delete reply;
    QList<ApiReply *> queued;
    for (int i = 0; i < 8; ++i)
        queued.append(client->send(Endpoints::contacts({})));
    qDeleteAll(queued);
    ReplySpy next(client->send(Endpoints::contacts({})));
    QVERIFY(next.wait());
    QVERIFY(!next.error());
    QCOMPARE(spy.finishedCount(), 0);
}

void TestApiClientDemo::letsInteractiveCallsPass()
{
    DemoFixture demo;
    demo.service().setLatency(20);
    const auto client = demo.client();
    QStringList order;
    QObject context;
    const auto send = [&](ApiRequest request, ApiRequest::Priority priority, const QString &name) {
        request.priority = priority;
        connect(client->send(request), &ApiReply::finished, &context, [&order, name] { order.append(name); });
    };
    for (int i = 0; i < 10; ++i)
        send(Endpoints::contacts({10, 0}), ApiRequest::Priority::Background, u"background"_s);
    send(Endpoints::contacts({10, 0}), ApiRequest::Priority::Interactive, u"person"_s);
    QTRY_COMPARE(order.size(), 11);
    // Two had left before it was asked for; it overtook the rest.
    QVERIFY2(order.indexOf(u"person"_s) <= 3, qPrintable(order.join(u' ')));
}

void TestApiClientDemo::staysWithinTheQuota()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.limiter.kind = DemoLimiter::Kind::Bucket;
    options.limiter.capacity = 10;
    options.limiter.perSecond = 40;
    options.latencyMs = 20;
    DemoFixture demo(options);
    const auto client = demo.client();
    int done = 0;
    int failed = 0;
    QObject context;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 70; ++i) {
        connect(client->send(Endpoints::contacts({10, 0})), &ApiReply::finished, &context, [&](ApiReply *reply) {
            ++done;
            failed += reply->error() ? 1 : 0;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 70, 15000);
    QCOMPARE(failed, 0);
    int limited = 0;
    const QList<DemoLedgerEntry> ledger = demo.service().ledger();
    for (const DemoLedgerEntry &entry : ledger)
        limited += entry.limited ? 1 : 0;
    QCOMPARE(limited, 0);
    QCOMPARE(ledger.size(), 70);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed()))); // 1.5 s are due
}

// Two accounts of one key, each with a fresh quota: together they stay below what the gateway takes.
void TestApiClientDemo::sharesTheGatewayOfTheKey()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.limiter.kind = DemoLimiter::Kind::Window;
    options.connections = 2;
    options.gatewayPerSecond = 20;
    DemoFixture demo(options);
    const auto first = demo.client();
    const auto second = demo.client();
    second->setConnectionId(demo.service().connections().last().id);
    QVERIFY(first->connectionId() != second->connectionId());
    int done = 0;
    int failed = 0;
    QMap<QString, int> halfway;
    QObject context;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 30; ++i) {
        for (ApiClient *client : {first.get(), second.get()}) {
            ApiRequest request = Endpoints::contacts({10, 0});
            request.priority = ApiRequest::Priority::Background;
            connect(client->send(request), &ApiReply::finished, &context, [&, client](ApiReply *reply) {
                ++done;
                failed += reply->error() ? 1 : 0;
                if (done <= 30)
                    ++halfway[client->connectionId()];
            });
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 60, 15000);
    QVERIFY2(timer.elapsed() >= 2000, qPrintable(QString::number(timer.elapsed()))); // 60 at 20 a second, less a burst
    QCOMPARE(failed, 0);
    QCOMPARE(halfway.size(), 2);
    for (const int count : std::as_const(halfway))
        QVERIFY2(count >= 10, qPrintable(QString::number(count)));
    const QList<DemoLedgerEntry> ledger = demo.service().ledger();
    const auto limited
        = std::count_if(ledger.cbegin(), ledger.cend(), [](const DemoLedgerEntry &entry) { return entry.limited; });
    QVERIFY2(limited <= 1, qPrintable(QString::number(limited))); // a machine under load may hold one up
}

void TestApiClientDemo::waitsForTheGateway_data()
{
    QTest::addColumn<bool>("retryAfter");
    QTest::newRow("Retry-After") << true;
    QTest::newRow("not a word of the time") << false;
}

// Somebody else has used the key: the service has not seen what the gateway refused, and its quota is not touched.
void TestApiClientDemo::waitsForTheGateway()
{
    QFETCH(const bool, retryAfter);
    DemoOptions options = DemoFixture::smallOptions();
    options.limiter.kind = DemoLimiter::Kind::Window;
    options.gatewayPerSecond = 2;
    options.gatewayRetryAfter = retryAfter;
    DemoFixture demo(options);
    ApiSettings settings = demo.settings();
    settings.gatewayPerSecond = 10; // too many
    const auto client = demo.client();
    client->setSettings(settings);
    int done = 0;
    QObject context;
    for (int i = 0; i < 4; ++i) {
        connect(client->send(Endpoints::createTag(u"Tag %1"_s.arg(i))), &ApiReply::finished, &context,
            [&done](ApiReply *reply) { done += reply->error() ? 0 : 1; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 4, 15000);
    const QList<DemoLedgerEntry> ledger = demo.service().ledger();
    const auto limited
        = std::count_if(ledger.cbegin(), ledger.cend(), [](const DemoLedgerEntry &entry) { return entry.limited; });
    QVERIFY(limited >= 1);
    QCOMPARE(ledger.size(), 4 + limited);
    QCOMPARE(client->quota().remaining, 296.0);
}

void TestApiClientDemo::reportsConnectionErrors()
{
    DemoFixture demo;
    const auto client = demo.client();
    client->setConnectionId(u"no-such-connection"_s);
    ReplySpy unknown(client->send(Endpoints::contacts({})));
    QVERIFY(unknown.wait());
    QCOMPARE(unknown.error().kind, Kind::UnknownConnection);

    client->setConnectionId({});
    demo.service().setConnectionStatus(demo.service().defaultConnection(), u"FAILED"_s);
    ReplySpy none(client->send(Endpoints::contacts({})));
    QVERIFY(none.wait());
    QCOMPARE(none.error().kind, Kind::NoConnection);
    QVERIFY(none.error().meetsEveryRequest());

    ApiSettings settings = demo.settings();
    settings.gatewayUrl.setPath(u""_s); // the segment is missing
    ApiClient misconfigured(settings);
    misconfigured.setToken(demo.service().key().toUtf8());
    ReplySpy segment(misconfigured.send(Endpoints::contacts({})));
    QVERIFY(segment.wait());
    QCOMPARE(segment.error().kind, Kind::Validation);
    QVERIFY(segment.error().message().contains("/systeme"_L1));
}

// As where something that intercepts connections answers in the service's place. No write is in doubt.
void TestApiClientDemo::sendsNothingWithoutTls()
{
    QTcpServer plain;
    QByteArray received;
    connect(&plain, &QTcpServer::newConnection, this, [&plain, &received] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &received] {
            received += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    ApiSettings settings;
    settings.gatewayUrl = QUrl(u"https://127.0.0.1:%1/systeme"_s.arg(plain.serverPort()));
    ApiClient client(settings);
    client.setToken("the-key-of-the-account");
    ReplySpy write(client.send(Endpoints::createTag(u"VIP"_s)));
    QVERIFY(write.wait());
    QCOMPARE(write.error().kind, Kind::Tls);
    QVERIFY(!write.error().answerLost);
    QVERIFY(write.error().message().contains("nothing was sent"_L1));
    QVERIFY(!received.isEmpty());
    QVERIFY(!received.contains("the-key-of-the-account") && !received.contains("VIP"));
}

// Of a server that calls itself elsewhere.example, and nobody vouches for it: which one and why is said wherever
// somebody looks for it.
void TestApiClientDemo::saysWhatIsWrongWithACertificate()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS here");
    QSslConfiguration own = QSslConfiguration::defaultConfiguration();
    own.setPrivateKey(QSslKey(serverKey, QSsl::Ec));
    own.setLocalCertificate(QSslCertificate(serverCertificate));
    QSslServer server;
    server.setSslConfiguration(own);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    ApiSettings settings;
    settings.gatewayUrl = QUrl(u"https://127.0.0.1:%1/systeme"_s.arg(server.serverPort()));
    ApiClient client(settings);
    client.setToken("127.0.0.1 is no key");
    ReplySpy read(client.send(Endpoints::contacts({})));
    QVERIFY(read.wait());
    QCOMPARE(read.error().kind, Kind::Tls);
    const QString reason = QSslError(QSslError::HostNameMismatch).errorString(); // Qt says the first of its reasons
    const QString message = read.error().message();
    QVERIFY2(message.contains("127.0.0.1: "_L1) && message.contains(reason), qPrintable(message));
    const QList<CallStatistics::Failure> failures = client.statistics().failures();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().reason, read.error().detail);
    QVERIFY(HttpLog::line(Endpoints::contacts({}), 0, read.error(), 1).contains(reason));

    // A key that stands in what Qt says does not get out.
    client.setToken("127.0.0.1");
    ReplySpy scrubbed(client.send(Endpoints::contacts({})));
    QVERIFY(scrubbed.wait());
    QVERIFY2(scrubbed.error().detail.startsWith("***: "_L1), qPrintable(scrubbed.error().detail));
}

void TestApiClientDemo::writesNothingWhenReadOnly()
{
    DemoFixture demo;
    const auto client = demo.client();
    client->setReadOnly(true);
    const ApiRequest writes[]{Endpoints::createContact({{"email"_L1, u"neo@matrix.org"_s}}),
        Endpoints::updateContact(1, {{"locale"_L1, u"fr"_s}}), Endpoints::deleteContact(1),
        Endpoints::createTag(u"X"_s), Endpoints::addContactTag(1, 1), Endpoints::removeContactTag(1, 1)};
    for (const ApiRequest &write : writes) {
        ReplySpy refused(client->send(write));
        QCOMPARE(refused.finishedCount(), 0); // never from inside send()
        QVERIFY(refused.wait());
        QCOMPARE(refused.error().kind, Kind::ReadOnly);
        QCOMPARE(refused.error().origin, ApiError::Origin::Local);
        QVERIFY(refused.error().message().contains("read-only"_L1));
        QVERIFY(!refused.wasSent());
    }
    ReplySpy read(client->send(Endpoints::contacts({10, 0})));
    QVERIFY(read.wait());
    QVERIFY(!read.error());
    QCOMPARE(demo.service().ledger().size(), 1);

    client->setReadOnly(false);
    ReplySpy written(client->send(writes[0]));
    QVERIFY(written.wait());
    QVERIFY(!written.error());
}

// What waits for the quota or is to be repeated has not left, or will not leave again.
void TestApiClientDemo::takesBackWritesWhenReadOnly()
{
    DemoFixture demo;
    const auto client = demo.client();
    DemoFault away;
    away.kind = Fault::Status;
    away.status = 503;
    away.method = u"DELETE"_s;
    demo.service().addFault(away);
    DemoFault limited = tooMany(3600, false, false);
    limited.method = u"POST"_s;
    demo.service().addFault(limited);
    ReplySpy lost(client->send(Endpoints::deleteContact(1)));
    QTRY_COMPARE(demo.requests("DELETE"), 1);
    ReplySpy held(client->send(Endpoints::createTag(u"X"_s)));
    QTRY_COMPARE(demo.requests("POST"), 1);
    QTRY_VERIFY(client->quota().waitMs > 0);
    ReplySpy queued(client->send(Endpoints::createTag(u"Y"_s)));
    client->setReadOnly(true);
    for (ReplySpy *spy : {&held, &queued}) {
        QVERIFY(spy->wait());
        QCOMPARE(spy->error().kind, Kind::ReadOnly);
        QVERIFY(!spy->error().answerLost);
    }
    QVERIFY(lost.wait());
    QCOMPARE(lost.error().kind, Kind::ReadOnly);
    QVERIFY(lost.error().answerLost); // the first attempt may have been applied
    QCOMPARE(demo.service().ledger().size(), 2);
}

QTEST_GUILESS_MAIN(TestApiClientDemo)
#include "tst_apiclient_demo.moc"
