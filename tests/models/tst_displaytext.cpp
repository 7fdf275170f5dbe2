// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDisplayText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cells();
    void plainCells();
    void moneyAndIntervals();
    void words();
    void ages_data();
    void ages();
    void durations();
    void languages();
};

// For other programs: nothing of the desktop's language in what they count with.
void TestDisplayText::plainCells()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    const auto cell = [](CellType type, const QVariant &value) {
        return DisplayText::plain({"x", u"X"_s, type}, value);
    };
    QStringList cells{cell(CellType::Count, 1234567), cell(CellType::Count, {}), cell(CellType::Number, 5000001),
        cell(CellType::Money, QVariant::fromValue(Money{123456, u"eur"_s})),
        cell(CellType::Money, QVariant::fromValue(Money{1900, u"jpy"_s})), cell(CellType::Money, {})};
    const QDateTime time(QDate(2026, 3, 1), QTime(23, 30), Qt::OffsetFromUTC, 3600);
    cells << cell(CellType::DateTime, time) << cell(CellType::DateTime, QDateTime());
    cells << cell(CellType::States, QStringList{u"bounced"_s}) << cell(CellType::Tags, QStringList{u"A"_s, u"B"_s});
    QLocale::setDefault(before);
    QCOMPARE(cells,
        QStringList({u"1234567"_s, {}, u"5000001"_s, u"1234.56 EUR"_s, u"1900 JPY"_s, {}, u"2026-03-01T22:30:00Z"_s, {},
            u"Bounced"_s, u"A, B"_s}));
}

void TestDisplayText::cells()
{
    const auto cell = [](CellType type, const QVariant &value) { return DisplayText::of({"x", u"X"_s, type}, value); };
    QCOMPARE(cell(CellType::Text, u"two\nlines\there"_s), u"two lines here"_s);
    QCOMPARE(cell(CellType::Text, u"<b>plain</b>"_s), u"<b>plain</b>"_s);
    QCOMPARE(cell(CellType::Number, Q_INT64_C(5000000001)), u"5000000001"_s);
    QCOMPARE(cell(CellType::Number, {}), QString());
    QCOMPARE(cell(CellType::Tags, QStringList({u"VIP"_s, u"New"_s})), u"VIP, New"_s);
    QCOMPARE(cell(CellType::States, QStringList({u"bounced"_s, u"unheardOf"_s})), u"Bounced, unheardOf"_s);
    QCOMPARE(cell(CellType::DateTime, QDateTime()), QString());
    QVERIFY(cell(CellType::DateTime, QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC)).contains(u"2026"));
}

void TestDisplayText::moneyAndIntervals()
{
    const auto cell = [](CellType type, const QVariant &value) { return DisplayText::of({"x", u"X"_s, type}, value); };
    const auto money = [&](qint64 amount, const QString &currency) {
        return cell(CellType::Money, QVariant::fromValue(Money{amount, currency}));
    };
    QCOMPARE(money(1900, u"eur"_s), u"19.00 EUR"_s);
    QCOMPARE(money(123456, u"USD"_s), u"1,234.56 USD"_s);
    QCOMPARE(money(0, u"gbp"_s), u"0.00 GBP"_s);
    QCOMPARE(money(1900, u"jpy"_s), u"1,900 JPY"_s); // no hundredths, so as it was sent
    QCOMPARE(money(1900, u"xyz"_s), u"1,900 XYZ"_s);
    QCOMPARE(money(1900, {}), u"1,900"_s);
    QCOMPARE(cell(CellType::Money, {}), QString());
    QCOMPARE(cell(CellType::Interval, u"1 month"_s), u"every month"_s);
    QVERIFY(cell(CellType::Interval, u"3 month"_s).startsWith(u"every 3 month"));
    QCOMPARE(cell(CellType::Interval, u"2 fortnight"_s), u"2 fortnight"_s);
    QCOMPARE(cell(CellType::Interval, {}), QString());
}

void TestDisplayText::words()
{
    const auto cell = [](CellType type, const QVariant &value) { return DisplayText::of({"x", u"X"_s, type}, value); };
    QCOMPARE(cell(CellType::Count, Q_INT64_C(12345)), u"12,345"_s);
    QCOMPARE(cell(CellType::Count, Q_INT64_C(0)), u"0"_s);
    QCOMPARE(cell(CellType::Count, {}), QString()); // not known
    QCOMPARE(cell(CellType::Flag, true), u"Yes"_s);
    QCOMPARE(cell(CellType::Flag, false), u"No"_s);
    QCOMPARE(cell(CellType::Flag, QVariant()), QString()); // the service did not say
    QCOMPARE(cell(CellType::Word, u"full_access"_s), u"Full access"_s);
    QCOMPARE(cell(CellType::Word, u"lifetime_access"_s), u"lifetime_access"_s);
    QCOMPARE(cell(CellType::States, QStringList({u"active"_s, u"endsWithPeriod"_s})), u"Ends with the period"_s);
}

void TestDisplayText::ages_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("start");
    QTest::newRow("now") << qint64(3) << u"just now"_s;
    QTest::newRow("a clock that was put back") << qint64(-100) << u"just now"_s;
    QTest::newRow("minutes") << qint64(5 * 60) << u"5 minute"_s;
    QTest::newRow("hours") << qint64(3 * 3600) << u"3 hour"_s;
    QTest::newRow("days") << qint64(2 * 24 * 3600) << u"2 day"_s;
    QTest::newRow("long ago") << qint64(90 * 24 * 3600) << u"on "_s;
}

void TestDisplayText::ages()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, start);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString text = DisplayText::age(now.addSecs(-seconds), now);
    QVERIFY2(text.startsWith(start), qPrintable(text));
    QCOMPARE(DisplayText::age({}, now), u"never"_s);
}

void TestDisplayText::durations()
{
    QCOMPARE(DisplayText::duration(2), u"a few seconds"_s);
    QVERIFY(DisplayText::duration(60).contains(u"60 second"));
    QVERIFY(DisplayText::duration(8 * 60).contains(u"8 minute"));
    QVERIFY(DisplayText::duration(3 * 3600).contains(u"3 hour"));
    QCOMPARE(DisplayText::duration(TimeRange{4 * 60 + 5, 5 * 60 + 30}), u"4 to 6 minute(s)"_s);
    QCOMPARE(DisplayText::duration(TimeRange{20, 40}), u"20 to 40 second(s)"_s);
    QCOMPARE(DisplayText::duration(TimeRange{50, 5 * 60}), u"up to 5 minute(s)"_s);
    QCOMPARE(DisplayText::duration(TimeRange{2 * 3600, 4 * 3600}), u"2 to 4 hour(s)"_s);
    QCOMPARE(DisplayText::duration(TimeRange{8 * 60, 8 * 60}), DisplayText::duration(8 * 60));
    QCOMPARE(DisplayText::duration(TimeRange{1, 3}), u"a few seconds"_s);
    QCOMPARE(DisplayText::duration(TimeRange{2, -1}), u"a few seconds or more"_s);
    QCOMPARE(DisplayText::duration(TimeRange{20, -1}), u"at least 20 second(s)"_s);
    QCOMPARE(DisplayText::duration(TimeRange{4 * 60 + 50, -1}), u"at least 4 minute(s)"_s);
    QCOMPARE(DisplayText::duration(TimeRange{2 * 3600 + 50, -1}), u"at least 2 hour(s)"_s);
}

void TestDisplayText::languages()
{
    QCOMPARE(DisplayText::languages().size(), 28);
    QVERIFY(DisplayText::language(u"fr"_s).contains(u"(fr)"));
    QVERIFY(DisplayText::language(u"jp"_s).startsWith(u"Japanese"));
    QVERIFY(DisplayText::language(u"dk"_s).startsWith(u"Danish"));
    QVERIFY(DisplayText::language(u"ua"_s).startsWith(u"Ukrainian"));
    QCOMPARE(DisplayText::language(u"xx-unknown"_s), u"xx-unknown"_s);
    QCOMPARE(DisplayText::language({}), QString());
}

QTEST_APPLESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
