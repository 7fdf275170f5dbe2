// SPDX-License-Identifier: GPL-3.0-or-later
#include "subscription.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

// The form of api.md 3.9 and its variations.
class TestSubscription : public QObject
{
    Q_OBJECT
private:
    static Subscription read(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("the test's JSON is wrong: %s", qPrintable(error.errorString()));
        const Subscription subscription = Subscription::fromJson(document.object());
        if (!(Subscription::fromDocument(json) == subscription))
            qFatal("the two readers disagree on %s", json.constData());
        return subscription;
    }

private Q_SLOTS:
    void readsTheDocumentedForm()
    {
        const Subscription subscription = read(R"({"id": 120034, "createdAt": "2026-02-01T09:00:00+00:00",
            "status": "active", "cancelledAt": null, "completedAt": null,
            "pricePlan": {"id": 94001, "name": "Monthly", "innerName": "PP-M", "statementDescriptor": "",
                "amount": 1900, "currency": "eur", "type": "subscription",
                "recurringOptions": {"id": 1, "interval": "month", "intervalCount": 1, "trialPeriod": 0,
                    "trialInterval": "day", "limitOfPayments": null}}})");
        QCOMPARE(subscription.key(), u"120034"_s);
        QCOMPARE(subscription.contactId, 0);
        QCOMPARE(subscription.status, u"active"_s);
        QCOMPARE(subscription.createdAt, QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC));
        QVERIFY(!subscription.cancelledAt.isValid());
        QVERIFY(!subscription.completedAt.isValid());
        QCOMPARE(subscription.plan.id, 94001);
        QCOMPARE(subscription.plan.name, u"Monthly"_s);
        QCOMPARE(subscription.plan.innerName, u"PP-M"_s);
        QCOMPARE(subscription.plan.type, u"subscription"_s);
        QCOMPARE(subscription.plan.price(), std::optional(Money{1900, u"eur"_s}));
        QVERIFY(subscription.plan.recurring);
        QCOMPARE(subscription.plan.recurring->interval, u"month"_s);
        QCOMPARE(subscription.plan.recurring->intervalCount, 1);
        QCOMPARE(subscription.plan.recurring->trialInterval, u"day"_s);
        QVERIFY(!subscription.plan.recurring->limitOfPayments);
    }

    void knowsItsContactByOurMark()
    {
        QCOMPARE(read(R"({"systeme-admin:contact": 5000000001, "id": 1})").contactId, Q_INT64_C(5000000001));
        QCOMPARE(read(R"({"contact": 7, "id": 1})").contactId, 0); // not a key that the service has
    }

    void idsAsTextStayAsTheyAre()
    {
        QCOMPARE(read(R"({"id": "120034"})").key(), u"120034"_s);
        QCOMPARE(read(R"({"id": "sub_1Px"})").key(), u"sub_1Px"_s);
        QCOMPARE(read(R"({"id": 5000000001})").key(), u"5000000001"_s);
    }

    void ends()
    {
        const Subscription scheduled = read(R"({"status": "active", "cancelledAt": "2026-03-01T00:00:00Z"})");
        QVERIFY(!scheduled.isCancelled());
        QVERIFY(scheduled.endsWithPeriod());
        const Subscription cancelled = read(R"({"status": "cancelled", "cancelledAt": "2026-03-01T00:00:00Z"})");
        QVERIFY(cancelled.isCancelled());
        QVERIFY(!cancelled.endsWithPeriod());
        QCOMPARE(read(R"({"status": "paused_by_bank"})").status, u"paused_by_bank"_s);
    }

    // The service does not say it; by the interval it can be reckoned.
    void endOfThePeriod_data()
    {
        QTest::addColumn<QByteArray>("recurring");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, const char *recurring, const QString &end) {
            QTest::newRow(name) << QByteArray(recurring) << end;
        };
        row("every month", R"({"interval": "month", "intervalCount": 1})", u"2026-03-31"_s);
        row("every three months", R"({"interval": "month", "intervalCount": 3})", u"2026-04-30"_s);
        row("every week", R"({"interval": "week", "intervalCount": 1})", u"2026-03-07"_s);
        row("every year", R"({"interval": "year", "intervalCount": 1})", u"2027-01-31"_s);
        row("after a trial", R"({"interval": "month", "intervalCount": 1, "trialPeriod": 14, "trialInterval": "day"})",
            u"2026-03-14"_s);
        row("within a trial", R"({"interval": "month", "intervalCount": 1, "trialPeriod": 60, "trialInterval": "day"})",
            u"2026-04-01"_s);
        row("of another kind", R"({"interval": "moon", "intervalCount": 1})", {});
        row("never", R"({"interval": "month", "intervalCount": 0})", {});
        row("not said", "null", {});
    }
    void endOfThePeriod()
    {
        QFETCH(QByteArray, recurring);
        QFETCH(QString, end);
        const Subscription subscription
            = read(R"({"status": "active", "createdAt": "2026-01-31T09:00:00Z", "cancelledAt": "2026-03-01T12:00:00Z",
                "pricePlan": {"recurringOptions": )"
                + recurring + "}}");
        QCOMPARE(subscription.periodEnd().toUTC().date().toString(Qt::ISODate), end);
    }

    void plansThatSayLittle()
    {
        QCOMPARE(read(R"({"pricePlan": null})").plan, PricePlan());
        QVERIFY(!read(R"({"pricePlan": {"name": "Free"}})").plan.price());
        QCOMPARE(
            read(R"({"pricePlan": {"amount": 0, "currency": "usd"}})").plan.price(), std::optional(Money{0, u"usd"_s}));
        QCOMPARE(read(R"({"pricePlan": {"amount": "1900"}})").plan.amount, std::optional<qint64>(1900));
        QVERIFY(!read(R"({"pricePlan": {"amount": "a lot", "recurringOptions": null}})").plan.amount);
        QCOMPARE(read(R"({"pricePlan": {"name": "", "innerName": "PP-M"}})").plan.name, u"PP-M"_s);
        const RecurringOptions twelve
            = *read(R"({"pricePlan": {"recurringOptions": {"limitOfPayments": 12}}})").plan.recurring;
        QCOMPARE(twelve.limitOfPayments, std::optional<qint64>(12));
        QCOMPARE(twelve.intervalCount, 1);
    }

    void survivesWhatIsMissingOrNull_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << "{}"_ba;
        QTest::newRow("null") << R"({"id": null, "status": null, "createdAt": null, "cancelledAt": null,
            "completedAt": null, "pricePlan": null, "systeme-admin:contact": null})"_ba;
        QTest::newRow("wrong types") << R"({"id": {}, "status": [], "createdAt": 5, "pricePlan": "x"})"_ba;
    }
    void survivesWhatIsMissingOrNull()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(read(json), Subscription());
        QCOMPARE(Subscription::fromDocument("[]"), Subscription());
    }
};

QTEST_APPLESS_MAIN(TestSubscription)
#include "tst_subscription.moc"
