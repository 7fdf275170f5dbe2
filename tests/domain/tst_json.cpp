// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dates_data();
    void dates();
    void texts();
};

void TestJson::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");
    const QDate day(2026, 2, 3);
    QTest::newRow("offset") << u"2026-02-03T09:15:04+00:00"_s << QDateTime(day, QTime(9, 15, 4), Qt::UTC);
    QTest::newRow("positive offset") << u"2026-02-03T09:15:04+05:30"_s << QDateTime(day, QTime(3, 45, 4), Qt::UTC);
    QTest::newRow("negative offset over midnight")
        << u"2026-02-03T23:15:04-01:00"_s << QDateTime(day.addDays(1), QTime(0, 15, 4), Qt::UTC);
    QTest::newRow("offset without colon") << u"2026-02-03T09:15:04+0100"_s << QDateTime(day, QTime(8, 15, 4), Qt::UTC);
    QTest::newRow("microseconds") << u"2026-02-03T09:15:04.120931Z"_s << QDateTime(day, QTime(9, 15, 4, 120), Qt::UTC);
    QTest::newRow("one fraction digit") << u"2026-02-03T09:15:04.5Z"_s << QDateTime(day, QTime(9, 15, 4, 500), Qt::UTC);
    QTest::newRow("nanoseconds") << u"2026-02-03T09:15:04.123456789+01:00"_s
                                 << QDateTime(day, QTime(8, 15, 4, 123), Qt::UTC);
    QTest::newRow("leap second") << u"2026-02-03T23:59:60Z"_s << QDateTime(day, QTime(23, 59, 59), Qt::UTC);
    QTest::newRow("no date") << u"soon"_s << QDateTime();
    QTest::newRow("empty") << u""_s << QDateTime();
    QTest::newRow("impossible") << u"2026-02-30T09:15:04Z"_s << QDateTime();
}

void TestJson::dates()
{
    QFETCH(QString, text);
    QTEST(Json::parseDateTime(text), "expected");
}

void TestJson::texts()
{
    const QJsonObject object{{u"a"_s, QJsonValue::Null}, {u"b"_s, u""_s}, {u"c"_s, 7}, {u"d"_s, 1.5}, {u"e"_s, true}};
    QCOMPARE(Json::text(object, {"a"_L1, "b"_L1, "c"_L1}), u"7"_s);
    QCOMPARE(Json::text(object, "d"_L1), u"1.5"_s);
    QCOMPARE(Json::text(object, "e"_L1), u"true"_s);
    QCOMPARE(Json::text(object, "missing"_L1), QString());
    QVERIFY(Json::flag({{u"x"_s, u"true"_s}}, "x"_L1));
    QVERIFY(!Json::flag({{u"x"_s, u"false"_s}}, "x"_L1));
    QVERIFY(Json::flag({{u"x"_s, 1}}, "x"_L1));
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
