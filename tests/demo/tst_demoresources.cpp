// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoarguments.h"
#include "democlient.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

// Courses, communities, subscriptions; and the program that runs the service alone.
class tst_DemoResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void courses();
    void enrollments();
    void enrollmentIsRefused_data();
    void enrollmentIsRefused();
    void communities();
    void membershipAppearsLater();
    void subscriptionsNeedTheirContact();
    void subscriptionsOfTheMission();
    void cancelling();
    void oldCancelSpelling();
    void paymentsNotConfigured();
    void goneWithTheirContact();
    void arguments_data();
    void arguments();
    void program();

private:
    template <typename T>
    T inspect(const std::function<T(DemoData &)> &look)
    {
        T result{};
        m_service->edit([&](DemoData &data) { result = look(data); });
        return result;
    }
    qint64 subscriptionWith(const QString &status, bool scheduled = false);

    std::unique_ptr<DemoClient> m_client;
    std::unique_ptr<DemoService> m_service;
};

void tst_DemoResources::init()
{
    DemoOptions options;
    options.contacts = 1500;
    options.limiter.kind = DemoLimiter::Kind::None;
    options.gatewayPerSecond = 0;
    options.membershipDelayMs = 40;
    m_client.reset();
    m_service = std::make_unique<DemoService>(options);
    QVERIFY(m_service->start());
    m_client = std::make_unique<DemoClient>(m_service.get());
}

void tst_DemoResources::courses()
{
    const DemoClient::Answer all = m_client->get(u"/api/school/courses?limit=20"_qs);
    QCOMPARE(all.items().size(), 9);
    const QJsonObject first = all.items().last().toObject();
    QCOMPARE(first.value(u"name").toString(), u"Starter course"_qs);
    QCOMPARE(first.value(u"modules").toArray().size(), 4);
    QVERIFY(first.value(u"description").isNull());
    QCOMPARE(m_client->get(u"/api/school/courses?active=false"_qs).items().size(), 1);
    QCOMPARE(m_client->get(u"/api/school/courses?query=funnel"_qs).items().size(), 1);
    QCOMPARE(m_client->get(u"/api/school/courses?query=week%2012"_qs).items().size(), 1); // in a module's name
    QCOMPARE(m_client->get(u"/api/school/courses?active=maybe"_qs).status, 422);
    const qint64 id = first.value(u"id").toInteger();
    QCOMPARE(
        m_client->get(u"/api/school/course-modules?courseId=%1"_qs.arg(id)).items(), first.value(u"modules").toArray());
}

void tst_DemoResources::enrollments()
{
    const DemoClient::Answer page = m_client->get(u"/api/school/enrollments?limit=100"_qs);
    QCOMPARE(page.items().size(), 100);
    QVERIFY(page.hasMore());
    const QJsonObject one = page.items().first().toObject();
    const QJsonObject contact = one.value(u"contact").toObject();
    QVERIFY(contact.contains(u"email") && !contact.contains(u"fields") && !contact.contains(u"tags"));
    const qint64 course = one.value(u"course").toObject().value(u"id").toInteger();
    const qint64 person = contact.value(u"id").toInteger();
    const QJsonArray filtered
        = m_client->get(u"/api/school/enrollments?limit=100&course=%1&contact=%2"_qs.arg(course).arg(person)).items();
    QCOMPARE(filtered, QJsonArray{one});
    QCOMPARE(m_client->get(u"/api/school/enrollments?contact=x"_qs).status, 422);

    const QString path = u"/api/school/enrollments/%1"_qs.arg(one.value(u"id").toInteger());
    QCOMPARE(m_client->call("DELETE", path).status, 204);
    QCOMPARE(m_client->call("DELETE", path).status, 404);

    const QString create = u"/api/school/courses/%1/enrollments"_qs.arg(course);
    const QByteArray body = json("{'contactId':%,'accessType':'full_access'}").replace('%', QByteArray::number(person));
    const DemoClient::Answer created = m_client->call("POST", create, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.json.value(u"contact").toObject(), contact);
    QVERIFY(created.json.value(u"id").toInteger() > one.value(u"id").toInteger());
    QVERIFY(m_client->call("POST", create, body).violation().startsWith(u"contactId: "));
}

void tst_DemoResources::enrollmentIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QByteArray("{}") << u"contactId"_qs;
    QTest::newRow("no contact") << json("{'contactId':5,'accessType':'full_access'}") << u"contactId"_qs;
    QTest::newRow("no access") << json("{'contactId':%}") << u"accessType"_qs;
    QTest::newRow("odd access") << json("{'contactId':%,'accessType':'all'}") << u"accessType"_qs;
    QTest::newRow("no modules") << json("{'contactId':%,'accessType':'partial_access'}") << u"modules"_qs;
    QTest::newRow("odd module") << json("{'contactId':%,'accessType':'partial_dripping_access','modules':[77001,5]}")
                                << u"modules[1]"_qs;
}

void tst_DemoResources::enrollmentIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const qint64 contact = inspect<qint64>([](DemoData &data) {
        DemoContact added;
        added.email = u"pupil@school.example"_qs;
        return data.addContact(added);
    });
    body.replace('%', QByteArray::number(contact));
    const DemoClient::Answer answer = m_client->call("POST", u"/api/school/courses/5501/enrollments"_qs, body);
    QCOMPARE(answer.status, 422);
    QVERIFY2(answer.violation().startsWith(path + u':'), answer.body.constData());
    QCOMPARE(m_client->call("POST", u"/api/school/courses/1/enrollments"_qs, body).status, 404);
}

void tst_DemoResources::communities()
{
    const DemoClient::Answer all = m_client->get(u"/api/community/communities"_qs);
    QCOMPARE(all.items().size(), 4);
    QCOMPARE(m_client->get(u"/api/community/communities?query=FOUNDERS"_qs).items().size(), 1);
    const QJsonObject one = m_client->get(u"/api/community/memberships?limit=50"_qs).items().first().toObject();
    QCOMPARE(one.value(u"contact").toObject().keys(), QStringList{u"id"_qs});
    const qint64 community = one.value(u"community").toObject().value(u"id").toInteger();
    const qint64 contact = one.value(u"contact").toObject().value(u"id").toInteger();
    const QString query = u"/api/community/memberships?community=%1&contact=%2"_qs.arg(community).arg(contact);
    QCOMPARE(m_client->get(query).items(), QJsonArray{one});
    QCOMPARE(
        m_client->call("DELETE", u"/api/community/memberships/%1"_qs.arg(one.value(u"id").toInteger())).status, 204);
    QVERIFY(m_client->get(query).items().isEmpty());
}

void tst_DemoResources::membershipAppearsLater()
{
    const qint64 contact = inspect<qint64>([](DemoData &data) {
        DemoContact added;
        added.email = u"member@club.example"_qs;
        return data.addContact(added);
    });
    const QByteArray body = "{\"contactId\":" + QByteArray::number(contact) + '}';
    const QString list = u"/api/community/memberships?contact=%1"_qs.arg(contact);
    m_service->editOptions([](DemoOptions &options) { options.membershipDelayMs = 400; });
    const DemoClient::Answer accepted = m_client->call("POST", u"/api/community/communities/3301/memberships"_qs, body);
    QCOMPARE(accepted.status, 202);
    QVERIFY(accepted.body.isEmpty());
    QVERIFY(m_client->get(list).items().isEmpty());
    QTRY_COMPARE(m_client->get(list).items().size(), 1);
    QCOMPARE(m_client->call("POST", u"/api/community/communities/1/memberships"_qs, body).status, 404);
    const DemoClient::Answer refused
        = m_client->call("POST", u"/api/community/communities/3301/memberships"_qs, json("{'contactId':5}"));
    QCOMPARE(refused.violation(), u"contactId: Contact with ID 5 not found."_qs);
}

void tst_DemoResources::subscriptionsNeedTheirContact()
{
    const QString list = u"/api/payment/subscriptions"_qs;
    DemoClient::Answer answer = m_client->get(list);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.violation(), u"contact: This value should be positive."_qs);
    QCOMPARE(m_client->get(list + u"?contact=0"_qs).status, 422);
    const qint64 contact = inspect<qint64>([](DemoData &data) { return data.subscriptions.begin()->second.contactId; });
    answer = m_client->get(list + u"?limit=100&contact=%1"_qs.arg(contact));
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.violation().startsWith(u"pagination.limit:"));
    answer = m_client->get(list + u"?limit=50&contact=%1"_qs.arg(contact));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.items().isEmpty());
    QVERIFY(!answer.items().first().toObject().contains(u"contact"));
}

void tst_DemoResources::subscriptionsOfTheMission()
{
    m_service->setDialect(DemoOptions::Dialect::Mission);
    const DemoClient::Answer answer = m_client->get(u"/api/payment/subscriptions?limit=100"_qs);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.items().size(), 100);
    bool planless = false;
    for (const QJsonValue &item : answer.items())
        planless = planless || item[u"pricePlan"].isNull();
    QVERIFY(planless);
    const qint64 id = subscriptionWith(u"active"_qs);
    QCOMPARE(m_client->call("POST", u"/api/payment/subscriptions/%1/cancel"_qs.arg(id)).status, 204);
}

qint64 tst_DemoResources::subscriptionWith(const QString &status, bool scheduled)
{
    return inspect<qint64>([&](DemoData &data) -> qint64 {
        for (const auto &[id, subscription] : data.subscriptions) {
            if (subscription.status == status && (status != u"active" || (subscription.cancelledAt != 0) == scheduled))
                return id;
        }
        return 0;
    });
}

void tst_DemoResources::cancelling()
{
    const auto cancel = [&](qint64 id, const QByteArray &body) {
        return m_client->call("POST", u"/api/payment/subscriptions/%1/cancel"_qs.arg(id), body);
    };
    const QByteArray now = json("{'cancel':'Now'}");
    const QByteArray later = json("{'cancel':'WhenBillingPeriodEnds'}");
    const qint64 first = subscriptionWith(u"active"_qs);
    QVERIFY(first > 0);
    QCOMPARE(cancel(first, "{}").violation(), u"cancel: This value should not be blank."_qs);
    QCOMPARE(cancel(first, {}).status, 422);
    QCOMPARE(cancel(first, json("{'cancel':'WhenBillingCycleEnds'}")).status, 422);
    QCOMPARE(cancel(first, later).status, 204);
    QCOMPARE(inspect<QString>([=](DemoData &data) { return data.subscriptions.at(first).status; }), u"active"_qs);
    QVERIFY(inspect<qint64>([=](DemoData &data) { return data.subscriptions.at(first).cancelledAt; }) > 0);
    QCOMPARE(cancel(first, later).status, 422); // it is going to end already
    QCOMPARE(cancel(first, now).status, 204);
    QCOMPARE(inspect<QString>([=](DemoData &data) { return data.subscriptions.at(first).status; }), u"cancelled"_qs);
    QCOMPARE(cancel(first, now).status, 422);
    QCOMPARE(cancel(subscriptionWith(u"completed"_qs), now).status, 422);
    QCOMPARE(cancel(1, now).status, 404);
}

void tst_DemoResources::oldCancelSpelling()
{
    m_service->editOptions([](DemoOptions &options) { options.oldCancelSpelling = true; });
    const QString path = u"/api/payment/subscriptions/%1/cancel"_qs.arg(subscriptionWith(u"active"_qs));
    const DemoClient::Answer answer = m_client->call("POST", path, json("{'cancel':'WhenBillingPeriodEnds'}"));
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.violation().startsWith(u"cancel:"));
    QCOMPARE(m_client->call("POST", path, json("{'cancel':'WhenBillingCycleEnds'}")).status, 204);
}

void tst_DemoResources::paymentsNotConfigured()
{
    m_service->editOptions([](DemoOptions &options) { options.paymentsConfigured = false; });
    QCOMPARE(m_client->get(u"/api/payment/subscriptions?contact=1"_qs).status, 404);
}

void tst_DemoResources::goneWithTheirContact()
{
    const qint64 contact = inspect<qint64>([](DemoData &data) { return data.enrollments.begin()->second.contactId; });
    const QString list = u"/api/school/enrollments?contact=%1"_qs.arg(contact);
    QVERIFY(!m_client->get(list).items().isEmpty());
    QCOMPARE(m_client->call("DELETE", u"/api/contacts/%1"_qs.arg(contact)).status, 204);
    QVERIFY(m_client->get(list).items().isEmpty());
}

void tst_DemoResources::arguments_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exitStatus");
    QTest::addColumn<bool>("starts");
    const auto row = [](const char *line, int exitStatus, bool starts) {
        QTest::newRow(line) << QString::fromLatin1(line) << exitStatus << starts;
    };
    row("", 0, true);
    row("--port 0 --contacts 100 --quota 0 --latency 5 --dialect mission --connections 2", 0, true);
    row("--limiter bucket:10:2.5 --gateway-rate 25", 0, true);
    row("--quota 60", 0, true);
    row("--gateway-rate fast", 2, false);
    row("--help", 0, false);
    row("--contacts many", 2, false);
    row("--contacts 1000001", 2, false);
    row("--limiter often", 2, false);
    row("--dialect latin", 2, false);
    row("--unknown", 2, false);
    row("something", 2, false);
}

void tst_DemoResources::arguments()
{
    QFETCH(QString, line);
    const DemoArguments parsed
        = DemoArguments::parse(QStringList{u"program"_qs} + line.split(u' ', Qt::SkipEmptyParts));
    QTEST(parsed.exitStatus, "exitStatus");
    QTEST(parsed.text.isEmpty(), "starts");
    if (line.contains(u"mission")) {
        QCOMPARE(parsed.options.contacts, 100);
        QCOMPARE(parsed.options.limiter.kind, DemoLimiter::Kind::None);
        QCOMPARE(parsed.options.gatewayPerSecond, 0);
        QCOMPARE(parsed.options.latencyMs, 5);
        QCOMPARE(parsed.options.dialect, DemoOptions::Dialect::Mission);
        QCOMPARE(parsed.options.connections, 2);
    }
    if (line.contains(u"bucket")) {
        QCOMPARE(parsed.options.limiter.kind, DemoLimiter::Kind::Bucket);
        QCOMPARE(parsed.options.limiter.perSecond, 2.5);
        QCOMPARE(parsed.options.gatewayPerSecond, 25);
    }
    if (line == u"--quota 60")
        QCOMPARE(parsed.options.gatewayPerSecond, 10);
}

void tst_DemoResources::program()
{
    QProcess process;
    process.start(QStringLiteral(DEMO_PROGRAM), {u"--contacts"_qs, u"20"_qs});
    QByteArray output;
    QTRY_VERIFY((output += process.readAllStandardOutput()).count('\n') == 3);
    const QList<QByteArray> lines = output.split('\n');
    QVERIFY(lines.at(0).startsWith("Gateway: http://127.0.0.1:"));
    QVERIFY(lines.at(1).startsWith("Control: http://127.0.0.1:"));
    QCOMPARE(lines.at(2), "Key: demo-key");
    const QString gateway = QString::fromLatin1(lines.at(0).mid(9));
    QCOMPARE(DemoClient::finish(m_client->start("GET", gateway + u"/api/contacts"_qs)).status, 200);
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_DemoResources)
#include "tst_demoresources.moc"
