// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTolerantly();
    void readsTheLink_data();
    void readsTheLink();
    void readsLists_data();
    void readsLists();
    void choosesTheDefault_data();
    void choosesTheDefault();
};

void TestConnection::readsTolerantly()
{
    const auto document = QJsonDocument::fromJson(R"({"connection_id":"3b6f5c1e-0d3a","status":"PENDING",
        "creation_time":"2026-02-03T09:15:04.120931Z","url":"https://connect.maton.ai/?session_token=abc",
        "app":"systeme","method":"API_KEY","metadata":{}})");
    const auto full = Connection::fromJson(document.object());
    QCOMPARE(full.id, u"3b6f5c1e-0d3a"_s);
    QCOMPARE(full.status, u"PENDING"_s);
    QCOMPARE(full.created, u"2026-02-03T09:15:04.120931Z"_s);
    QCOMPARE(full.app, u"systeme"_s);
    QCOMPARE(full.method, u"API_KEY"_s);
    QVERIFY(!full.isActive());
    QCOMPARE(full.label(), u"3b6f5c1e (2026-02-03)"_s);
    const auto strange
        = Connection::fromJson({{u"connection_id"_s, u"x"_s}, {u"status"_s, u"REVOKED"_s}, {u"method"_s, 5}});
    QCOMPARE(strange.status, u"REVOKED"_s);
    QCOMPARE(strange.method, QString());
    QCOMPARE(strange.label(), u"x"_s);
}

void TestConnection::readsTheLink_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QUrl>("link");
    const QUrl link(u"https://connect.maton.ai/?session_token=abc"_s);
    QTest::newRow("bare") << R"({"connection_id":"a","url":"https://connect.maton.ai/?session_token=abc"})"_ba << u"a"_s
                          << link;
    QTest::newRow("wrapped")
        << R"({"connection":{"connection_id":"a","url":"https://connect.maton.ai/?session_token=abc"}})"_ba << u"a"_s
        << link;
    QTest::newRow("none") << R"({"connection":{"connection_id":"a"}})"_ba << u"a"_s << QUrl();
    QTest::newRow("null") << R"({"connection_id":"a","url":null})"_ba << u"a"_s << QUrl();
    QTest::newRow("no address") << R"({"connection_id":"a","url":"http://a b"})"_ba << u"a"_s << QUrl();
    QTest::newRow("connection is no object") << R"({"connection":5,"connection_id":"a"})"_ba << u"a"_s << QUrl();
    QTest::newRow("empty") << "{}"_ba << QString() << QUrl();
}

void TestConnection::readsTheLink()
{
    QFETCH(QByteArray, body);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QTEST(Connection::fromJson(object).id, "id");
    QTEST(Connection::connectUrl(object), "link");
}

void TestConnection::readsLists_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count"); // -1 = no listing
    QTest::newRow("wrapped")
        << R"({"connections":[{"connection_id":"a","app":"systeme"},{"connection_id":"b","app":"slack"}]})"_ba << 1;
    QTest::newRow("bare") << R"([{"connection_id":"a","app":"systeme"},{"app":"systeme"},5,null])"_ba << 1;
    QTest::newRow("empty") << R"({"connections":[]})"_ba << 0;
    QTest::newRow("other object") << R"({"items":[]})"_ba << -1;
    QTest::newRow("wrong type") << R"({"connections":{}})"_ba << -1;
    QTest::newRow("broken") << R"({"connections":[)"_ba << -1;
}

void TestConnection::readsLists()
{
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    QList<Connection> list;
    QCOMPARE(Connection::listFromJson(body, u"systeme"_s, &list), count >= 0);
    QCOMPARE(list.size(), qMax(0, count));
}

void TestConnection::choosesTheDefault_data()
{
    QTest::addColumn<QStringList>("connections"); // id status created
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringList{} << QString();
    QTest::newRow("none active") << QStringList{u"a PENDING 2026"_s, u"b FAILED 2025"_s} << QString();
    QTest::newRow("oldest active") << QStringList{u"a ACTIVE 2026-02"_s, u"b ACTIVE 2026-01"_s, u"c FAILED 2025"_s}
                                   << u"b"_s;
    QTest::newRow("microseconds decide") << QStringList{u"a ACTIVE 2026-02-03T09:15:04.120932Z"_s,
        u"b ACTIVE 2026-02-03T09:15:04.120931Z"_s}
                                         << u"b"_s;
    QTest::newRow("first of equals") << QStringList{u"a ACTIVE 2026"_s, u"b ACTIVE 2026"_s} << u"a"_s;
    QTest::newRow("without a date last") << QStringList{u"a ACTIVE "_s, u"b ACTIVE 2026"_s, u"c ACTIVE "_s} << u"b"_s;
    QTest::newRow("only one, without a date") << QStringList{u"a ACTIVE "_s} << u"a"_s;
}

void TestConnection::choosesTheDefault()
{
    QFETCH(QStringList, connections);
    QList<Connection> list;
    for (const QString &text : connections) {
        const QStringList parts = text.split(u' ');
        list.append({parts.at(0), parts.at(1), parts.at(2), u"systeme"_s, {}});
    }
    QTEST(Connection::defaultOf(list).id, "expected");
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
