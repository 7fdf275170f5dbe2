// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"
#include "apireply.h"
#include "endpoints.h"
#include "rawserver.h"
#include "replyspy.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

// What leaves the program and what is refused, over a plain socket.
class TestApiClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sendsTheAgreedHeaders();
    void sendsWritesInOnePiece();
    void keepsGatewayHeadersFromTheControlPlane();
    void joinsUrls_data();
    void joinsUrls();
    void refusesToShowTheKey_data();
    void refusesToShowTheKey();
    void needsAKey();
    void keyCannotSmuggleHeaders();
    void neverFollowsToAnotherHost();
    void followsWithinTheHost();
    void neverRedirectsAWrite();
    void reportsRefusedConnectionsSoon();
    void readsBodiesOfErrors();
    void opensNothingBeforeTheFirstRequest();
    void finishesOnceAndNeverInsideSend();
    void learnsTheQuota();
    void waitsByTheServicesClock_data();
    void waitsByTheServicesClock();
    void sleepsThroughAWait();
    void theSteadyClockRuns();
    void tellsAPageFromTheWrongAddress();
};

namespace {

ApiSettings settingsFor(const RawServer &server, const QString &path = u"/systeme"_s)
{
    ApiSettings settings;
    settings.gatewayUrl = server.url(path);
    settings.controlUrl = server.url();
    settings.transferTimeoutMs = 3000;
    return settings;
}

std::unique_ptr<ApiClient> clientFor(const ApiSettings &settings)
{
    auto client = std::make_unique<ApiClient>(settings);
    client->setToken("the-key");
    client->setConnectionId(u"conn-1"_s);
    return client;
}

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    const QList<QByteArray> lines = request.left(request.indexOf("\r\n\r\n")).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

const QByteArray ok = RawServer::answer("200 OK", "Content-Type: application/json\r\n", "{\"id\":5}");

} // namespace

void TestApiClient::initTestCase()
{
    QCoreApplication::setApplicationName(u"Systeme Admin"_s);
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
}

void TestApiClient::sendsTheAgreedHeaders()
{
    RawServer server({ok});
    const auto client = clientFor(settingsFor(server));
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error());
    QCOMPARE(spy.httpStatus(), 200);
    QCOMPARE(spy.json().value("id"_L1).toInt(), 5);
    QVERIFY(spy.wasSent());
    QCOMPARE(server.requests().size(), 1);
    const QByteArray request = server.requests().at(0);
    QVERIFY(request.startsWith("GET /systeme/api/contacts/5 HTTP/1.1\r\n"));
    QCOMPARE(headerOf(request, "Authorization"), "Bearer the-key"_ba);
    QCOMPARE(headerOf(request, "Maton-Connection"), "conn-1"_ba);
    QCOMPARE(headerOf(request, "Accept"), "application/json"_ba);
    QCOMPARE(headerOf(request, "User-Agent"), "Systeme-Admin/1.2.3"_ba);
    QVERIFY(headerOf(request, "Accept-Encoding").contains("gzip")); // Qt's own, so that it unpacks by itself
    QCOMPARE(headerOf(request, "Content-Type"), ""_ba);
    QCOMPARE(headerOf(request, "X-API-Key"), ""_ba);
    QCOMPARE(headerOf(request, "Cookie"), ""_ba);
}

void TestApiClient::sendsWritesInOnePiece()
{
    RawServer server({RawServer::answer("204 No Content"), RawServer::answer("204 No Content")});
    const auto client = clientFor(settingsFor(server));
    ReplySpy patch(client->send(Endpoints::updateContact(5, {{u"locale"_s, u"fr"_s}})));
    QVERIFY(patch.wait());
    QVERIFY(!patch.error());
    QCOMPARE(patch.httpStatus(), 204);
    const QByteArray request = server.requests().at(0);
    QVERIFY(request.startsWith("PATCH /systeme/api/contacts/5 HTTP/1.1\r\n"));
    QCOMPARE(headerOf(request, "Content-Type"), "application/merge-patch+json"_ba);
    QVERIFY(request.endsWith("\r\n\r\n{\"locale\":\"fr\"}"));

    ReplySpy remove(client->send(Endpoints::removeContactTag(5, 6)));
    QVERIFY(remove.wait());
    QVERIFY(!remove.error());
    QVERIFY(server.requests().at(1).startsWith("DELETE /systeme/api/contacts/5/tags/6 HTTP/1.1\r\n"));
}

void TestApiClient::keepsGatewayHeadersFromTheControlPlane()
{
    RawServer server({RawServer::answer("200 OK", {}, "[]")});
    const auto client = clientFor(settingsFor(server));
    ReplySpy spy(client->send(Endpoints::connections()));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error());
    QVERIFY(server.requests().at(0).startsWith("GET /connections?app=systeme HTTP/1.1\r\n"));
    QCOMPARE(headerOf(server.requests().at(0), "Maton-Connection"), ""_ba);
    QCOMPARE(headerOf(server.requests().at(0), "Authorization"), "Bearer the-key"_ba);
}

void TestApiClient::joinsUrls_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << u"/systeme"_s << "GET /systeme/api/contacts?limit=10&email=a%2Bb%40x.org HTTP/1.1"_ba;
    QTest::newRow("slash") << u"/systeme/"_s << "GET /systeme/api/contacts?limit=10&email=a%2Bb%40x.org HTTP/1.1"_ba;
    QTest::newRow("none") << u""_s << "GET /api/contacts?limit=10&email=a%2Bb%40x.org HTTP/1.1"_ba;
}

void TestApiClient::joinsUrls()
{
    QFETCH(QString, base);
    RawServer server({RawServer::answer("200 OK", {}, "[]")});
    const auto client = clientFor(settingsFor(server, base));
    ReplySpy spy(client->send(Endpoints::contactByEmail(u"a+b@x.org"_s)));
    QVERIFY(spy.wait());
    QTEST(server.requests().at(0).left(server.requests().at(0).indexOf('\r')), "expected");
}

void TestApiClient::refusesToShowTheKey_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("http") << QUrl(u"http://gateway.example.org/systeme"_s);
    QTest::newRow("looks like loopback") << QUrl(u"http://127.0.0.1.example.org/systeme"_s);
    QTest::newRow("looks like localhost") << QUrl(u"http://localhost.example.org"_s);
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("ftp") << QUrl(u"ftp://localhost/"_s);
    QTest::newRow("empty") << QUrl();
    QTest::newRow("no host") << QUrl(u"https:///systeme"_s);
    QTest::newRow("user") << QUrl(u"http://ana@localhost/systeme"_s);
    QTest::newRow("query") << QUrl(u"http://localhost/systeme?y=1"_s);
    QTest::newRow("fragment") << QUrl(u"http://localhost/systeme#z"_s);
}

void TestApiClient::refusesToShowTheKey()
{
    QFETCH(QUrl, url);
    ApiSettings settings;
    settings.gatewayUrl = url;
    const auto client = clientFor(settings);
    ReplySpy spy(client->send(Endpoints::deleteContact(5)));
    QCOMPARE(spy.finishedCount(), 0);
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Forbidden);
    QCOMPARE(spy.error().origin, ApiError::Origin::Local);
    QVERIFY(spy.error().message().contains("https"_L1));
    QVERIFY(spy.error().meetsEveryRequest());
    QVERIFY(!spy.wasSent());
    QVERIFY(!spy.error().answerLost);
    QVERIFY(!client->findChild<QNetworkAccessManager *>());
}

void TestApiClient::needsAKey()
{
    RawServer server({ok});
    const auto client = clientFor(settingsFor(server));
    client->setToken(" \n");
    QSignalSpy refused(client.get(), &ApiClient::accountRefused);
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Unauthorized);
    QVERIFY(spy.error().message().contains("Maton key"_L1));
    QCOMPARE(server.connections(), 0);
    QCOMPARE(refused.size(), 0);
}

void TestApiClient::keyCannotSmuggleHeaders()
{
    RawServer server({ok});
    const auto client = clientFor(settingsFor(server));
    client->setToken(" abc\r\nX-Evil: 1\n");
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QVERIFY(spy.wait());
    QCOMPARE(headerOf(server.requests().at(0), "X-Evil"), ""_ba);
}

void TestApiClient::neverFollowsToAnotherHost()
{
    RawServer elsewhere({ok});
    RawServer server({RawServer::answer("302 Found", "Location: " + elsewhere.url(u"/steal"_s).toEncoded() + "\r\n")});
    const auto client = clientFor(settingsFor(server));
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Redirected);
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(server.requests().size(), 1);
}

void TestApiClient::followsWithinTheHost()
{
    RawServer server({RawServer::answer("302 Found", "Location: /systeme/api/contacts/6\r\n"), ok});
    const auto client = clientFor(settingsFor(server));
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error());
    QVERIFY(server.requests().at(1).startsWith("GET /systeme/api/contacts/6 "));
}

void TestApiClient::neverRedirectsAWrite()
{
    RawServer server({RawServer::answer("302 Found", "Location: /systeme/api/contacts\r\n"), ok});
    const auto client = clientFor(settingsFor(server));
    ReplySpy spy(client->send(Endpoints::createTag(u"x"_s)));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Redirected);
    QVERIFY(!spy.error().answerLost);
    QCOMPARE(server.requests().size(), 1);
}

void TestApiClient::reportsRefusedConnectionsSoon()
{
    ApiSettings settings;
    {
        const RawServer gone({});
        settings = settingsFor(gone);
    }
    const auto client = clientFor(settings);
    QElapsedTimer timer;
    timer.start();
    ReplySpy get(client->send(Endpoints::contact(5)));
    ReplySpy post(client->send(Endpoints::createTag(u"x"_s)));
    ReplySpy remove(client->send(Endpoints::deleteContact(5)));
    QVERIFY(get.wait() && post.wait() && remove.wait());
    QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
    for (const ReplySpy *spy : {&get, &post, &remove}) {
        QCOMPARE(spy->error().kind, Kind::ConnectionRefused);
        QVERIFY(!spy->error().answerLost);
        QVERIFY(!spy->wasSent());
    }
}

void TestApiClient::readsBodiesOfErrors()
{
    RawServer server({RawServer::answer("422 Unprocessable Entity", "Content-Type: application/problem+json\r\n",
        R"({"violations":[{"propertyPath":"email","message":"the-key is no address."}]})")});
    const auto client = clientFor(settingsFor(server));
    ReplySpy spy(client->send(Endpoints::createContact({{u"email"_s, u"x"_s}})));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Validation);
    QCOMPARE(spy.error().violations.size(), 1);
    QCOMPARE(spy.error().violations.at(0).path, u"email"_s);
    QCOMPARE(spy.error().violations.at(0).message, u"*** is no address."_s);
    QCOMPARE(spy.httpStatus(), 422);
    QVERIFY(!spy.body().isEmpty());
}

void TestApiClient::opensNothingBeforeTheFirstRequest()
{
    RawServer server({ok});
    const auto client = clientFor(settingsFor(server));
    QVERIFY(!client->findChild<QNetworkAccessManager *>());
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QVERIFY(client->findChild<QNetworkAccessManager *>());
    QVERIFY(spy.wait());
}

void TestApiClient::finishesOnceAndNeverInsideSend()
{
    RawServer server({ok});
    const auto client = clientFor(settingsFor(server));
    QPointer<ApiReply> reply = client->send(Endpoints::contact(5));
    ReplySpy spy(reply);
    QVERIFY(!reply->isFinished());
    QVERIFY(spy.wait());
    QTRY_VERIFY(!reply);
    QCOMPARE(spy.finishedCount(), 1);

    QPointer<ApiReply> aborted = client->send(Endpoints::createTag(u"x"_s));
    ReplySpy abortSpy(aborted);
    aborted->abort();
    aborted->abort();
    QVERIFY(aborted->isFinished());
    QCOMPARE(abortSpy.finishedCount(), 0);
    QVERIFY(abortSpy.wait());
    QTRY_VERIFY(!aborted);
    QCOMPARE(abortSpy.finishedCount(), 1);
    QCOMPARE(abortSpy.error().kind, Kind::Aborted);
    QVERIFY(abortSpy.error().answerLost); // it may have left
    QVERIFY(abortSpy.wasSent());
}

void TestApiClient::learnsTheQuota()
{
    RawServer server({RawServer::answer(
        "200 OK", "x-ratelimit-limit: 60\r\nX-RATELIMIT-REMAINING: 0\r\nX-RateLimit-Refill: 30\r\n", "{\"id\":5}")});
    const auto client = clientFor(settingsFor(server));
    QVERIFY(!client->quota().known);
    QCOMPARE(client->quota().perSecond, 1.0);
    QSignalSpy changed(client.get(), &ApiClient::quotaChanged);
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QVERIFY(spy.wait());
    QVERIFY(changed.size() > 0);
    QVERIFY(client->quota().known);
    QCOMPARE(client->quota().limit, 60.0);
    QCOMPARE(client->quota().remaining, 0.0);
    QVERIFY(client->quota().waitMs > 25000);
    // Nothing leaves now, and what waits can be taken back without having been sent.
    ApiReply *waiting = client->send(Endpoints::createTag(u"x"_s));
    ReplySpy waitingSpy(waiting);
    QVERIFY(!waiting->wasSent());
    waiting->abort();
    QVERIFY(waitingSpy.wait());
    QVERIFY(!waitingSpy.wasSent());
    QVERIFY(!waitingSpy.error().answerLost);
    QCOMPARE(server.requests().size(), 1);
}

// Dates in an answer are by the service's clock, whatever this computer takes for the time.
void TestApiClient::waitsByTheServicesClock_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("it agrees") << 0;
    QTest::newRow("it is ahead") << 5;
    QTest::newRow("it is behind") << -5;
}

void TestApiClient::waitsByTheServicesClock()
{
    QFETCH(const int, hours);
    const QDateTime there = QDateTime::currentDateTimeUtc().addSecs(hours * 3600);
    const auto date = [](const QDateTime &time) {
        return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    };
    RawServer server({RawServer::answer("429 Too Many Requests",
                          "Date: " + date(there) + "\r\nRetry-After: " + date(there.addSecs(3)) + "\r\n", "{}"),
        ok});
    const auto client = clientFor(settingsFor(server));
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QTRY_COMPARE(server.requests().size(), 1);
    QTRY_VERIFY(client->quota().waitMs > 0);
    const qint64 wait = client->quota().waitMs;
    QVERIFY2(wait > 1500 && wait < 3500, qPrintable(QString::number(wait)));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error());
}

// The machine sleeps through a long wait: when it wakes the quota is there, and is used within a moment.
void TestApiClient::sleepsThroughAWait()
{
    RawServer server({RawServer::answer("429 Too Many Requests", "Retry-After: 600\r\n", "{}"), ok});
    const auto client = clientFor(settingsFor(server));
    qint64 slept = 0;
    const SteadyClock real;
    client->setClock(SteadyClock([&slept, real] { return real.elapsed() + slept; }));
    ReplySpy spy(client->send(Endpoints::contact(5)));
    QTRY_VERIFY(client->quota().waitMs > 500'000);
    slept = 1'000'000;
    QVERIFY(spy.wait());
    QVERIFY(!spy.error());
    QCOMPARE(server.requests().size(), 2);
}

void TestApiClient::theSteadyClockRuns()
{
    const SteadyClock clock;
    const qint64 before = clock.elapsed();
    QVERIFY(before >= 0 && before < 60'000);
    QTRY_VERIFY(clock.elapsed() >= before + 20);
}

// Where the service has answered, a page is somebody else's; where it never has, the address is wrong.
void TestApiClient::tellsAPageFromTheWrongAddress()
{
    const QByteArray page
        = RawServer::answer("200 OK", "Content-Type: text/html\r\n", "<html><p>Sign in to Hotel Net</p></html>");
    const QByteArray away = RawServer::answer("302 Found", "Location: http://sign.in.invalid/\r\n");
    const QByteArray moved = RawServer::answer("308 Permanent Redirect", "Location: http://new.invalid/\r\n");
    RawServer server({page, ok, page, page, away, away, moved, page});
    const auto client = clientFor(settingsFor(server));
    const auto ask = [&client](const ApiRequest &request) {
        ReplySpy spy(client->send(request));
        return spy.wait() ? spy.error() : ApiError();
    };
    QCOMPARE(ask(Endpoints::contact(5)).kind, Kind::NotJson);
    QCOMPARE(ask(Endpoints::contact(5)).kind, Kind::None);
    const ApiError read = ask(Endpoints::contact(5));
    QCOMPARE(read.kind, Kind::UnexpectedPage);
    QVERIFY(!read.answerLost);
    QVERIFY2(read.message().contains(u"(The page: Sign in to Hotel Net)"_s), qPrintable(read.message()));
    const ApiError write = ask(Endpoints::createTag(u"x"_s));
    QCOMPARE(write.kind, Kind::UnexpectedPage);
    QVERIFY(write.answerLost);
    QCOMPARE(ask(Endpoints::contact(5)).kind, Kind::UnexpectedPage);
    const ApiError sentAway = ask(Endpoints::createTag(u"x"_s));
    QCOMPARE(sentAway.kind, Kind::UnexpectedPage);
    QVERIFY(sentAway.answerLost);
    QCOMPARE(ask(Endpoints::createTag(u"x"_s)).kind, Kind::Redirected);
    ApiSettings other = client->settings();
    other.gatewayUrl.setPath(other.gatewayUrl.path() + u"/other"_s);
    client->setSettings(other);
    QCOMPARE(ask(Endpoints::contact(5)).kind, Kind::NotJson);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
