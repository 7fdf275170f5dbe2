// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"

#include <QTest>

class TestCoverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsDownwards();
    void aNewPageThatMeetsTheOld();
    void aHoleIsFilledFromItsTop();
    void aPageThatBridgesHoles();
    void anEmptyAccountIsComplete();
    void survivesTheDisk();
};

void TestCoverage::growsDownwards()
{
    Coverage coverage;
    QVERIFY(coverage.isEmpty());
    QCOMPARE(coverage.cursor(), 0);
    coverage.cover(1000, 900);
    QCOMPARE(coverage.cursor(), 900);
    QVERIFY(!coverage.isComplete());
    coverage.cover(900, 800);
    QCOMPARE(coverage.ranges().size(), 1);
    QCOMPARE(coverage.cursor(), 800);
    coverage.cover(800, 0);
    QVERIFY(coverage.isComplete());
    QCOMPARE(coverage.newest(), 1000);
}

void TestCoverage::aNewPageThatMeetsTheOld()
{
    Coverage coverage;
    coverage.cover(1000, 0);
    coverage.cover(1040, 960);
    QVERIFY(coverage.isComplete());
    QCOMPARE(coverage.newest(), 1040);
}

void TestCoverage::aHoleIsFilledFromItsTop()
{
    Coverage coverage;
    coverage.cover(1000, 0);
    coverage.cover(1500, 1400);
    QVERIFY(coverage.hasGap());
    QVERIFY(!coverage.isComplete());
    QCOMPARE(coverage.cursor(), 1400);
    coverage.cover(1400, 1200);
    QCOMPARE(coverage.cursor(), 1200);
    coverage.cover(1200, 990);
    QVERIFY(coverage.isComplete());
}

void TestCoverage::aPageThatBridgesHoles()
{
    Coverage coverage;
    coverage.cover(100, 50);
    coverage.cover(300, 250);
    coverage.cover(500, 450);
    QCOMPARE(coverage.ranges().size(), 3);
    coverage.cover(460, 80);
    QCOMPARE(coverage.ranges(), (QList<Coverage::Range>{{500, 50}}));
}

void TestCoverage::anEmptyAccountIsComplete()
{
    Coverage coverage;
    coverage.cover(0, 0);
    QVERIFY(coverage.isComplete());
    coverage.cover(7, 0); // the first contact ever
    QVERIFY(coverage.isComplete());
    QCOMPARE(coverage.newest(), 7);
}

void TestCoverage::survivesTheDisk()
{
    ListingState state;
    state.coverage.cover(Q_INT64_C(5000000000), Q_INT64_C(4000000000));
    state.coverage.cover(Q_INT64_C(3000000000), 0);
    state.newestAt = QDateTime::fromMSecsSinceEpoch(1234567890123);
    state.walking = true;
    state.walkCursor = Q_INT64_C(4500000000);
    state.walkRead = 200;
    const ListingState read = ListingState::fromJson(state.toJson());
    QCOMPARE(read.coverage, state.coverage);
    QCOMPARE(read.newestAt, state.newestAt);
    QVERIFY(!read.completeAt.isValid());
    QVERIFY(read.walking);
    QCOMPARE(read.walkCursor, state.walkCursor);
    QCOMPARE(read.walkRead, 200);
    QVERIFY(ListingState::fromJson({}).coverage.isEmpty());
}

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
