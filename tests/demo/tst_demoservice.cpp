// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QtCore/QRegularExpression>

#include <QtTest/QTest>

// Ways to the service, who may use it, and the control plane.
class tst_DemoService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsOnce();
    void key();
    void app();
    void whichConnection();
    void accountsAreApart();
    void noActiveConnection();
    void connectionList();
    void connectByPage();
    void connectByPolling_data();
    void connectByPolling();
    void removeConnection();
    void contentTypes_data();
    void contentTypes();
    void unknownPaths();
    void upgradeRequestsKeepTheirBody();
    void ledger();
    void equalEveryTime();
    void manyAtOnce();

private:
    void restart(const DemoOptions &options);

    std::unique_ptr<DemoClient> m_client;
    std::unique_ptr<DemoService> m_service;
};

static DemoOptions smallOptions()
{
    DemoOptions options;
    options.contacts = 400;
    options.limiter = noQuota();
    options.gatewayPerSecond = 0;
    return options;
}

void tst_DemoService::restart(const DemoOptions &options)
{
    m_client.reset();
    m_service = std::make_unique<DemoService>(options);
    QVERIFY(m_service->start());
    m_client = std::make_unique<DemoClient>(m_service.get());
}

void tst_DemoService::init()
{
    restart(smallOptions());
}

void tst_DemoService::startsOnce()
{
    QVERIFY(m_service->start());
    QCOMPARE(m_service->gatewayUrl().host(), u"127.0.0.1"_qs);
    QVERIFY(m_service->gatewayUrl().toString().endsWith(u"/systeme"));

    DemoOptions taken = smallOptions();
    taken.port = quint16(m_service->gatewayUrl().port());
    DemoService second(taken);
    QString error;
    QVERIFY(!second.start(&error));
    QVERIFY(!error.isEmpty());
    QVERIFY(second.ledger().isEmpty()); // nothing to ask, but no harm either
}

void tst_DemoService::key()
{
    for (const QByteArray &wrong : {QByteArray(), QByteArray("wrong")}) {
        m_client->key = wrong;
        DemoClient::Answer answer = m_client->get(u"/api/contacts"_qs);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.json.value(u"code").toInt(), 401);
        QCOMPARE(answer.json.value(u"type").toString(), u"Unauthorized"_qs);
        answer = m_client->control("GET", u"/connections"_qs);
        QCOMPARE(answer.status, 401);
    }
    QVERIFY(!m_service->ledger().last().authorized);
}

void tst_DemoService::app()
{
    const QString base = m_service->baseUrl().toString();
    for (const QString &path : {u"/api/contacts"_qs, u"/google-mail/api/contacts"_qs}) {
        const DemoClient::Answer answer = DemoClient::finish(m_client->start("GET", base + path));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json.value(u"code").toInt(), 400);
    }
}

void tst_DemoService::whichConnection()
{
    m_client->connection = u"3b6f5c1e-0d3a-4a51-9d0e-5a7e1f2c9b44"_qs;
    DemoClient::Answer answer = m_client->get(u"/api/contacts"_qs);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json.value(u"type").toString(), u"Not Found"_qs);
    QVERIFY(answer.json.value(u"message").toString().contains(m_client->connection));

    // The connection of another app is none of Systeme.io's, though it is the oldest one.
    const QList<DemoConnectionInfo> connections = m_service->connections();
    QCOMPARE(connections.size(), 2);
    QCOMPARE(connections.first().app, u"google-mail"_qs);
    m_client->connection = connections.first().id;
    QCOMPARE(m_client->get(u"/api/contacts"_qs).status, 404);

    m_client->connection = m_service->defaultConnection();
    QCOMPARE(m_client->connection, connections.last().id);
    QCOMPARE(m_client->get(u"/api/contacts"_qs).status, 200);
    QCOMPARE(m_service->ledger().last().connection, m_client->connection);
}

void tst_DemoService::accountsAreApart()
{
    DemoOptions options = smallOptions();
    options.connections = 2;
    restart(options);
    const QString first = m_service->connections().at(1).id;
    const QString second = m_service->connections().at(2).id;
    QCOMPARE(m_service->defaultConnection(), first);
    const QJsonArray ofDefault = m_client->get(u"/api/contacts"_qs).items();
    m_client->connection = first;
    QCOMPARE(m_client->get(u"/api/contacts"_qs).items(), ofDefault);
    m_client->connection = second;
    QVERIFY(m_client->get(u"/api/contacts"_qs).items() != ofDefault);

    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, json("{'name':'Only here'}")).status, 201);
    m_client->connection = first;
    QVERIFY(m_client->get(u"/api/tags?query=Only"_qs).items().isEmpty());

    // The default moves on when its connection is no longer active.
    m_service->setConnectionStatus(first, u"FAILED"_qs);
    QCOMPARE(m_service->defaultConnection(), second);
    QCOMPARE(m_client->get(u"/api/tags"_qs).status, 400);
}

void tst_DemoService::noActiveConnection()
{
    DemoOptions options = smallOptions();
    options.connections = 0;
    restart(options);
    const DemoClient::Answer answer = m_client->get(u"/api/contacts"_qs);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json.value(u"code").toInt(), 400);
}

void tst_DemoService::connectionList()
{
    const auto count = [&](const QString &query) {
        return m_client->control("GET", u"/connections"_qs + query).json.value(u"connections").toArray().size();
    };
    QCOMPARE(count(QString()), 2);
    QCOMPARE(count(u"?app=systeme"_qs), 1);
    QCOMPARE(count(u"?app=systeme&status=ACTIVE"_qs), 1);
    QCOMPARE(count(u"?status=PENDING"_qs), 0);
    QCOMPARE(count(u"?method=OAUTH2"_qs), 1);

    const QString id = m_service->defaultConnection();
    const QJsonObject one = m_client->control("GET", u"/connections/"_qs + id).json.value(u"connection").toObject();
    QCOMPARE(one.value(u"connection_id").toString(), id);
    static const QRegularExpression stamp(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z$"_qs);
    QVERIFY(stamp.match(one.value(u"creation_time").toString()).hasMatch());
    QVERIFY(one.value(u"metadata").isObject());
    QCOMPARE(m_client->control("GET", u"/connections/none"_qs).status, 404);
    QCOMPARE(m_client->control("PUT", u"/connections"_qs).status, 405);
    QCOMPARE(m_client->control("GET", u"/elsewhere"_qs).status, 404);
}

void tst_DemoService::connectByPage()
{
    for (const QString &button : {u"allow"_qs, u"refuse"_qs}) {
        const DemoClient::Answer created = m_client->control("POST", u"/connections"_qs, json("{'app':'systeme'}"));
        QCOMPARE(created.status, 200);
        const QJsonObject connection = created.json.value(u"connection").toObject();
        QCOMPARE(connection.value(u"status").toString(), u"PENDING"_qs);
        m_client->connection = connection.value(u"connection_id").toString();
        QCOMPARE(m_client->get(u"/api/tags"_qs).status, 400); // not usable yet

        const QString url = connection.value(u"url").toString();
        const DemoClient::Answer page = DemoClient::finish(m_client->start("GET", url));
        QCOMPARE(page.status, 200);
        QVERIFY(page.contentType.startsWith("text/html"));
        QVERIFY(page.body.contains("Allow") && page.body.contains("Refuse"));

        // Press the button as a browser does: POST to the form's action.
        const QRegularExpression form(u"action=\"(/connect/%1[^\"]*)\""_qs.arg(button));
        const QString action = form.match(QString::fromUtf8(page.body)).captured(1);
        QVERIFY(!action.isEmpty());
        const DemoClient::Answer pressed
            = DemoClient::finish(m_client->start("POST", m_service->baseUrl().toString() + action));
        QCOMPARE(pressed.status, 200);

        const bool allowed = button == u"allow";
        const QJsonObject after
            = m_client->control("GET", u"/connections/"_qs + m_client->connection).json.value(u"connection").toObject();
        QCOMPARE(after.value(u"status").toString(), allowed ? u"ACTIVE"_qs : u"FAILED"_qs);
        QCOMPARE(m_client->get(u"/api/tags"_qs).status, allowed ? 200 : 400);
    }
    const QString page = m_service->baseUrl().toString() + u"/connect/?session_token="_qs;
    QCOMPARE(DemoClient::finish(m_client->start("GET", page)).status, 404);
    QCOMPARE(DemoClient::finish(m_client->start("GET", page + u"wrong"_qs)).status, 404);
    QCOMPARE(m_client->control("POST", u"/connections"_qs, json("{'app':'other'}")).status, 400);
}

void tst_DemoService::connectByPolling_data()
{
    QTest::addColumn<bool>("fails");
    QTest::addColumn<QString>("end");
    QTest::newRow("active") << false << u"ACTIVE"_qs;
    QTest::newRow("failed") << true << u"FAILED"_qs;
}

void tst_DemoService::connectByPolling()
{
    QFETCH(bool, fails);
    m_service->editOptions([&](DemoOptions &options) {
        options.connectPollsUntilActive = 2;
        options.connectEndsFailed = fails;
    });
    const DemoClient::Answer created = m_client->control("POST", u"/connections"_qs, json("{'app':'systeme'}"));
    const QString id = created.json.value(u"connection").toObject().value(u"connection_id").toString();
    QStringList seen;
    for (int i = 0; i < 3; ++i) {
        const DemoClient::Answer answer = m_client->control("GET", u"/connections/"_qs + id);
        seen.append(answer.json.value(u"connection").toObject().value(u"status").toString());
    }
    QFETCH(QString, end);
    QCOMPARE(seen, (QStringList{u"PENDING"_qs, u"PENDING"_qs, end}));
}

void tst_DemoService::removeConnection()
{
    const QString id = m_service->defaultConnection();
    QCOMPARE(m_client->control("DELETE", u"/connections/"_qs + id).status, 200);
    QCOMPARE(m_client->control("DELETE", u"/connections/"_qs + id).status, 404);
    QVERIFY(m_service->defaultConnection().isEmpty());
}

void tst_DemoService::contentTypes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("taken");
    const QByteArray json = "application/json";
    const QByteArray merge = "application/merge-patch+json";
    QTest::newRow("POST json") << QByteArray("POST") << u"/api/tags"_qs << json << true;
    QTest::newRow("POST json utf-8") << QByteArray("POST") << u"/api/tags"_qs << json + "; charset=utf-8" << true;
    QTest::newRow("POST merge") << QByteArray("POST") << u"/api/tags"_qs << merge << false;
    QTest::newRow("POST form") << QByteArray("POST") << u"/api/tags"_qs << QByteArray("text/plain") << false;
    QTest::newRow("PUT json") << QByteArray("PUT") << u"/api/tags/912301"_qs << json << true;
    QTest::newRow("PUT merge") << QByteArray("PUT") << u"/api/tags/912301"_qs << merge << false;
    QTest::newRow("PATCH merge") << QByteArray("PATCH") << u"/api/contact_fields/notes"_qs << merge << true;
    QTest::newRow("PATCH json") << QByteArray("PATCH") << u"/api/contact_fields/notes"_qs << json << false;
}

void tst_DemoService::contentTypes()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, type);
    QFETCH(bool, taken);
    const QByteArray body = json("{'name':'Typed','fieldName':'Typed'}");
    const DemoClient::Answer answer = m_client->call(method.constData(), path, body, type);
    if (taken) {
        QCOMPARE(answer.status / 100, 2);
    } else {
        QCOMPARE(answer.status, 415);
        QVERIFY(answer.contentType.startsWith("application/problem+json"));
    }
}

void tst_DemoService::unknownPaths()
{
    QCOMPARE(m_client->get(u"/api/nothing"_qs).status, 404);
    QCOMPARE(m_client->get(u"/api/contacts/abc"_qs).status, 404);
    QCOMPARE(m_client->call("PUT", u"/api/contacts"_qs, "{}").status, 405);
    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, "{\"name\":").status, 400);
    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, "[1]").status, 400);
    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, json("{'name':5}")).status, 400);
    const DemoClient::Answer missing = m_client->get(u"/api/tags/1"_qs);
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.json.value(u"detail").toString(), u"Not Found"_qs);
    QVERIFY(missing.contentType.startsWith("application/problem+json"));
}

// With HTTP/2 allowed, QNetworkAccessManager may offer to change protocols on plain connections.
void tst_DemoService::upgradeRequestsKeepTheirBody()
{
    m_client->http2 = true;
    QCOMPARE(m_client->get(u"/api/tags"_qs).status, 200);
    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, json("{'name':'Two'}")).status, 201);
}

void tst_DemoService::ledger()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    m_client->get(u"/api/tags?limit=10&query=a%20b"_qs);
    m_client->call("POST", u"/api/tags"_qs, json("{'name':'Written'}"));
    m_client->call("PUT", u"/api/tags/912301"_qs, json("{'name':'Lead'}")); // is so already
    const QList<DemoLedgerEntry> ledger = m_service->ledger();
    QCOMPARE(ledger.size(), 3);
    QCOMPARE(ledger.at(0).method, u"GET"_qs);
    QCOMPARE(ledger.at(0).path, u"/systeme/api/tags"_qs);
    QCOMPARE(ledger.at(0).query, u"limit=10&query=a%20b"_qs);
    QCOMPARE(ledger.at(0).status, 200);
    QVERIFY(!ledger.at(0).applied);
    QCOMPARE(ledger.at(1).status, 201);
    QVERIFY(ledger.at(1).applied);
    QCOMPARE(ledger.at(2).status, 200);
    QVERIFY(!ledger.at(2).applied);
    QCOMPARE(ledger.at(2).number, ledger.at(0).number + 2);
    QVERIFY(ledger.at(0).atMs >= before && ledger.at(2).atMs >= ledger.at(0).atMs);
    m_service->clearLedger();
    QVERIFY(m_service->ledger().isEmpty());
}

void tst_DemoService::equalEveryTime()
{
    DemoService other(smallOptions());
    QVERIFY(other.start());
    DemoClient second(&other);
    for (const QString &path : {u"/api/contacts?limit=100"_qs, u"/api/contacts?limit=50&startingAfter=2147483647"_qs,
             u"/api/tags?limit=100"_qs, u"/api/contact_fields"_qs, u"/api/school/courses"_qs,
             u"/api/school/enrollments?limit=100"_qs, u"/api/community/memberships?limit=100"_qs}) {
        const DemoClient::Answer answer = m_client->get(path);
        QVERIFY(!answer.items().isEmpty());
        QCOMPARE(second.get(path).body, answer.body);
    }
    QCOMPARE(other.defaultConnection(), m_service->defaultConnection());

    DemoOptions differs = smallOptions();
    differs.seed = 7;
    restart(differs);
    QVERIFY(m_client->get(u"/api/contacts"_qs).body != second.get(u"/api/contacts"_qs).body);
}

void tst_DemoService::manyAtOnce()
{
    m_service->setLatency(20);
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 60; ++i)
        replies.append(m_client->start("GET", m_service->gatewayUrl().toString() + u"/api/contacts?limit=20"_qs));
    for (QNetworkReply *reply : replies)
        QCOMPARE(DemoClient::finish(reply).items().size(), 20);
    QCOMPARE(m_service->ledger().size(), 60);
}

QTEST_GUILESS_MAIN(tst_DemoService)
#include "tst_demoservice.moc"
