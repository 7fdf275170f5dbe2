// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"
#include "money.h"
#include "resources.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

// The declarations: consistent in themselves, and saying what they should.
class TestCatalog : public QObject
{
    Q_OBJECT
private:
    static QVariant cell(const Resource &resource, const QByteArray &column, const QByteArray &document)
    {
        const int index = resource.column(column);
        return resource.read(document, {index}).cells.at(index);
    }

private Q_SLOTS:
    void declarations_data()
    {
        QTest::addColumn<Resource>("resource");
        QTest::addColumn<Listing>("listing");
        for (const QByteArray &name : Catalogue::names())
            QTest::newRow(name.constData()) << Catalogue::resource(name) << Catalogue::listing(name);
    }
    void declarations()
    {
        QFETCH(Resource, resource);
        QFETCH(Listing, listing);
        QCOMPARE(listing.resource, resource.name);
        QCOMPARE(listing.name, resource.name);
        QVERIFY(listing.scope.isEmpty());
        const int sort = resource.column(resource.defaultSort);
        QVERIFY(sort >= 0);
        QVERIFY(resource.columns.at(sort).stored);
        QSet<QByteArray> keys;
        for (const ColumnInfo &column : resource.columns) {
            keys.insert(column.key);
            QVERIFY(!column.title.isEmpty());
            const Lookup &lookup = column.lookup;
            QVERIFY(!column.searchable || column.stored || lookup.kind == Lookup::Kind::Value);
            if (lookup.kind != Lookup::Kind::None)
                QVERIFY(resource.shownResources().contains(lookup.resource));
            if (lookup.kind == Lookup::Kind::Value) {
                const int reference = resource.column(lookup.reference);
                QVERIFY(reference >= 0);
                QVERIFY(resource.columns.at(reference).stored);
                QVERIFY(lookup.value);
            }
        }
        QCOMPARE(keys.size(), resource.columns.size());
        QVERIFY(resource.read("{}", resource.allColumns()).key.isEmpty());
    }

    void lookupsLeadToStoredColumns()
    {
        QList<Resource> all;
        for (const QByteArray &name : Catalogue::names())
            all.append(Catalogue::resource(name));
        for (const Resource &resource : all) {
            for (const ColumnInfo &column : resource.columns) {
                const Lookup &lookup = column.lookup;
                for (const Resource &other : all) {
                    if (lookup.kind == Lookup::Kind::None || other.name != lookup.resource)
                        continue;
                    if (lookup.column.isEmpty())
                        QVERIFY(!other.linkTable.isEmpty());
                    else
                        QVERIFY(other.columns.at(other.column(lookup.column)).stored);
                }
            }
        }
        QVERIFY(contactResource().shownResources().isEmpty()); // a million of them must not wait for others
    }

    void filteredListings()
    {
        const Listing both = enrollmentListing(5501, 7);
        QCOMPARE(both.name, "enrollment?contact_id=7&course_id=5501"_ba);
        QCOMPARE(both.resource, "enrollment"_ba);
        QCOMPARE(both.scope, (QMap<QByteArray, qint64>{{"course_id", 5501}, {"contact_id", 7}}));
        QCOMPARE(both.request({100, 0}).query.toString(), u"limit=100&course=5501&contact=7"_s);
        QCOMPARE(both.mark, QByteArray());
        QCOMPARE(membershipListing(3301).name, "membership?community_id=3301"_ba);
        QCOMPARE(membershipListing(0, 7).request({100, 0}).query.toString(), u"limit=100&contact=7"_s);
        const Listing ofContact = subscriptionListing(5'000'000'001);
        QCOMPARE(ofContact.request({ofContact.pageSize, 0}).query.toString(), u"limit=10&contact=5000000001"_s);
        QCOMPARE(subscriptionListing().request({100, 0}).query.toString(), u"limit=100"_s);
    }

    void marks()
    {
        const Listing ofContact = subscriptionListing(5'000'000'001);
        QCOMPARE(ofContact.marked(R"({ "id": 1 })"), R"({"systeme-admin:contact":5000000001, "id": 1 })"_ba);
        QCOMPARE(ofContact.marked("{ }"), R"({"systeme-admin:contact":5000000001 })"_ba);
        QCOMPARE(ofContact.marked("[]"), "[]"_ba);
        QCOMPARE(subscriptionListing().marked(R"({"id":1})"), R"({"id":1})"_ba);
        QCOMPARE(
            cell(subscriptionResource(), "contact_id", ofContact.marked(R"({"id":1})")).toLongLong(), 5'000'000'001);
    }

    void subscriptionCells()
    {
        const auto document = R"({"id": 1, "status": "active", "cancelledAt": "2026-03-01T00:00:00Z",
            "pricePlan": {"name": "Monthly", "amount": 1900, "currency": "eur",
                "recurringOptions": {"interval": "month", "intervalCount": 3, "limitOfPayments": 4}}})"_ba;
        const Resource subscriptions = subscriptionResource();
        QCOMPARE(cell(subscriptions, "price", document).value<Money>(), (Money{1900, u"eur"_s}));
        QCOMPARE(cell(subscriptions, "interval", document).toString(), u"3 month"_s);
        QCOMPARE(cell(subscriptions, "payments", document).toLongLong(), 4);
        QCOMPARE(
            cell(subscriptions, "states", document).toStringList(), (QStringList{u"active"_s, u"endsWithPeriod"_s}));
        const auto bare = R"({"id": 1, "status": "on_hold", "pricePlan": null})"_ba;
        QVERIFY(cell(subscriptions, "price", bare).isNull());
        QVERIFY(cell(subscriptions, "interval", bare).isNull());
        QVERIFY(cell(subscriptions, "payments", bare).isNull());
        QCOMPARE(cell(subscriptions, "states", bare).toStringList(), QStringList{u"on_hold"_s});
    }

    void fieldsAreBuiltInOrOwn()
    {
        QCOMPARE(cell(contactFieldResource(), "kind", R"({"slug": "surname"})").toString(), u"builtIn"_s);
        QCOMPARE(cell(contactFieldResource(), "kind", R"({"slug": "shoe_size"})").toString(), u"own"_s);
    }
};

QTEST_APPLESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
