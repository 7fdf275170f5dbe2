// SPDX-License-Identifier: GPL-3.0-or-later
#include "callstatistics.h"
#include "endpoints.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestCallStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsEmpty();
    void keepsTheTimesOfTheLastAnswers();
    void keepsTheLastFailures();
    void keepsNothingOfARecord_data();
    void keepsNothingOfARecord();
};

namespace {

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.detail = u"ana@example.org is used already"_s;
    return error;
}

} // namespace

void TestCallStatistics::beginsEmpty()
{
    const CallStatistics statistics;
    QCOMPARE(statistics.answers(), 0);
    QCOMPARE(statistics.medianMs(), -1);
    QCOMPARE(statistics.longestMs(), -1);
    QVERIFY(statistics.failures().isEmpty());
}

void TestCallStatistics::keepsTheTimesOfTheLastAnswers()
{
    CallStatistics statistics;
    const ApiRequest request = Endpoints::contact(7);
    statistics.add(request, 200, {}, 90);
    statistics.add(request, 200, {}, 10);
    statistics.add(request, 404, errorOf(ApiError::Kind::NotFound), 30); // an answer too
    statistics.add(request, 0, errorOf(ApiError::Kind::Timeout), 30000); // none
    QCOMPARE(statistics.answers(), 3);
    QCOMPARE(statistics.medianMs(), 30);
    QCOMPARE(statistics.longestMs(), 90);
    for (int i = 0; i < CallStatistics::MaxAnswers; ++i)
        statistics.add(request, 200, {}, 5);
    QCOMPARE(statistics.answers(), CallStatistics::MaxAnswers);
    QCOMPARE(statistics.longestMs(), 5);
}

void TestCallStatistics::keepsTheLastFailures()
{
    CallStatistics statistics;
    statistics.add(Endpoints::contact(7), 200, {}, 1);
    QVERIFY(statistics.failures().isEmpty());
    for (int i = 0; i < CallStatistics::MaxFailures; ++i)
        statistics.add(Endpoints::contact(7), 404, errorOf(ApiError::Kind::NotFound), 1);
    statistics.add(Endpoints::addContactTag(7, 8), 0, errorOf(ApiError::Kind::NetworkLost), 1);
    QCOMPARE(statistics.failures().size(), CallStatistics::MaxFailures);
    QCOMPARE(statistics.failures().first().httpStatus, 404);
    const CallStatistics::Failure last = statistics.failures().last();
    QCOMPARE(last.verb, "POST"_ba);
    QCOMPARE(last.path, u"/api/contacts/{id}/tags"_s);
    QCOMPARE(last.httpStatus, 0);
    QCOMPARE(last.kind, ApiError::Kind::NetworkLost);
    QVERIFY(last.at.isValid() && last.at.timeSpec() == Qt::UTC);
}

void TestCallStatistics::keepsNothingOfARecord_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("a number") << u"/api/contacts/48210077"_s << u"/api/contacts/{id}"_s;
    QTest::newRow("two numbers") << u"/api/contacts/1/tags/2"_s << u"/api/contacts/{id}/tags/{id}"_s;
    QTest::newRow("the name of a field") << u"/api/contact_fields/blood_group"_s << u"/api/contact_fields/{id}"_s;
    QTest::newRow("a connection") << u"/connections/3b6f5c1e-0d3a-4a51"_s << u"/connections/{id}"_s;
    QTest::newRow("a query that was put into the path") << u"/api/contacts?email=ana@x.org"_s << u"/api/contacts"_s;
    QTest::newRow("something unknown") << u"/secret/ana@x.org"_s << u"/{id}/{id}"_s;
    QTest::newRow("listing") << u"/api/contacts"_s << u"/api/contacts"_s;
}

void TestCallStatistics::keepsNothingOfARecord()
{
    QFETCH(QString, path);
    QTEST(CallStatistics::pathPattern(path), "pattern");
}

QTEST_GUILESS_MAIN(TestCallStatistics)
#include "tst_callstatistics.moc"
