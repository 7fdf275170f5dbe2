// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpage.h"
#include "mirrorstore.h"
#include "money.h"
#include "recordreader.h"
#include "resources.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using Cells = QMap<QByteArray, QString>;

// Answers to each listing in the forms of api.md 3, with the variations that it names, on the whole way: from the body
// to the cells of the table.
class TestResponses : public QObject
{
    Q_OBJECT
private:
    static QString textOf(const QVariant &value)
    {
        if (value.typeId() == QMetaType::QDateTime)
            return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
        if (value.typeId() == QMetaType::QStringList)
            return value.toStringList().join(u", "_s);
        if (value.canConvert<Money>())
            return QString::number(value.value<Money>().amount) + u' ' + value.value<Money>().currency;
        return value.toString();
    }

private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("key");
        QTest::addColumn<Cells>("cells");
        const auto row = [](const char *name, const QByteArray &resource, const QByteArray &body, const QString &key,
                             const Cells &cells) { QTest::newRow(name) << resource << body << key << cells; };

        // 3.1
        row("contact, as documented", "contact", R"({"items": [{
            "id": 48210077, "email": "ana@example.org", "registeredAt": "2026-03-04T10:22:31+00:00", "locale": "en",
            "sourceURL": null, "unsubscribed": false, "bounced": false, "needsConfirmation": false,
            "fields": [{"fieldName": "First name", "slug": "first_name", "value": "Ana"},
                       {"fieldName": "Last name", "slug": "surname", "value": "Petrova"},
                       {"fieldName": "Phone number", "slug": "phone_number", "value": null}],
            "tags": [{"id": 912345, "name": "VIP Customer"}]}], "hasMore": false})",
            u"48210077"_s,
            {{"email", u"ana@example.org"_s}, {"first_name", u"Ana"_s}, {"last_name", u"Petrova"_s}, {"phone", {}},
                {"registered", u"2026-03-04T10:22:31.000Z"_s}, {"locale", u"en"_s}, {"source", {}}, {"states", {}},
                {"tags", u"VIP Customer"_s}, {"id", u"48210077"_s}});
        row("contact, names at the top level", "contact",
            R"({"items": [{"id": 1, "firstName": "Ana", "lastName": "Petrova", "phoneNumber": "+33"}]})", u"1"_s,
            {{"first_name", u"Ana"_s}, {"last_name", u"Petrova"_s}, {"phone", u"+33"_s}});
        row("contact, names in both places", "contact",
            R"({"items": [{"id": 1, "firstName": "Top", "lastName": null,
                "fields": [{"slug": "first_name", "value": "Field"}, {"slug": "last_name", "value": "Petrova"}]}]})",
            u"1"_s, {{"first_name", u"Top"_s}, {"last_name", u"Petrova"_s}});
        row("contact, older keys, microseconds", "contact",
            R"([{"id": 1, "createdAt": "2026-03-04T10:22:31.123456Z", "sourceUrl": "https://x.example/"}])", u"1"_s,
            {{"registered", u"2026-03-04T10:22:31.123Z"_s}, {"source", u"https://x.example/"_s}});
        row("contact, every state", "contact",
            R"({"items": [{"id": 1, "unsubscribed": true, "bounced": true, "needsConfirmation": true}]})", u"1"_s,
            {{"states", u"unsubscribed, bounced, needsConfirmation"_s}});
        row("contact, right after it was created", "contact",
            R"({"items": [{"id": 1, "email": "a@x.org", "tags": []}]})", u"1"_s,
            {{"tags", {}}, {"email", u"a@x.org"_s}});
        row("contact, fields of the account", "contact",
            R"({"items": [{"id": 1, "fields": [{"fieldName": "Country", "slug": "country", "value": "FR"},
                {"fieldName": "Firm", "slug": "company_name", "value": "Acme"},
                {"name": "Postcode", "slug": "postcode", "value": 75001}, {"slug": "unheard_of", "value": "x"}]}]})",
            u"1"_s, {{"country", u"FR"_s}, {"company", u"Acme"_s}, {"postcode", u"75001"_s}});
        row("contact, a language that is not listed", "contact", R"({"items": [{"id": 1, "locale": "xx"}]})", u"1"_s,
            {{"locale", u"xx"_s}});

        // 3.2
        row("tag, as documented", "tag",
            R"({"items": [{"id": 912345, "name": "VIP Customer", "createdAt": "2026-01-10T08:00:00+00:00"}],
                "hasMore": true})",
            u"912345"_s, {{"name", u"VIP Customer"_s}, {"created", u"2026-01-10T08:00:00.000Z"_s}});
        row("tag, without a date", "tag", R"([{"id": "912345", "name": "VIP"}])", u"912345"_s,
            {{"name", u"VIP"_s}, {"created", {}}});

        // 3.4
        row("field, as documented", "contact_field",
            R"({"items": [{"slug": "company_name", "fieldName": "Company Name"}]})", u"company_name"_s,
            {{"label", u"Company Name"_s}, {"slug", u"company_name"_s}, {"kind", u"builtIn"_s}});
        row("field, in the other dialect", "contact_field", R"([{"slug": "shoe_size", "name": "Shoe size"}])",
            u"shoe_size"_s, {{"label", u"Shoe size"_s}, {"kind", u"own"_s}});
        row("field, without a label", "contact_field", R"({"items": [{"slug": "shoe", "fieldName": null}]})", u"shoe"_s,
            {{"label", u"shoe"_s}});

        // 3.5
        row("course, as documented", "course", R"({"items": [{"id": 5501, "name": "Starter course", "active": true,
            "description": null, "path": "starter", "domainName": "demo.systeme.io", "locale": "en",
            "modules": [{"id": 77001, "name": "Week 1"}, {"id": 77002, "name": "Week 2"}]}], "hasMore": false})",
            u"5501"_s,
            {{"name", u"Starter course"_s}, {"active", u"true"_s}, {"description", {}}, {"path", u"starter"_s},
                {"domain", u"demo.systeme.io"_s}, {"locale", u"en"_s}, {"modules", u"Week 1, Week 2"_s}});
        row("course, all nullable ones null, no modules", "course",
            R"({"items": [{"id": 5000000001, "name": "C", "active": false, "description": null, "path": null,
                "domainName": null, "locale": null}]})",
            u"5000000001"_s, {{"active", u"false"_s}, {"path", {}}, {"domain", {}}, {"modules", {}}});

        // 3.6
        row("enrollment, as documented", "enrollment", R"({"items": [{"id": 880012, "accessType": "partial_access",
            "active": true, "contact": {"id": 48210077, "email": "ana@example.org",
                "registeredAt": "2026-03-04T10:22:31+00:00", "locale": "en", "sourceURL": null, "unsubscribed": false,
                "bounced": false, "needsConfirmation": false},
            "course": {"id": 5501, "name": "Starter course", "active": true, "path": "starter", "locale": null}}]})",
            u"880012"_s,
            {{"email", u"ana@example.org"_s}, {"course", u"Starter course"_s}, {"access", u"partial_access"_s},
                {"active", u"true"_s}, {"contact_id", u"48210077"_s}, {"course_id", u"5501"_s}});
        for (const char *access :
            {"full_access", "dripping_content", "partial_dripping_access", "an access that is not known"}) {
            QTest::addRow("enrollment, %s", access)
                << "enrollment"_ba
                << "{\"items\": [{\"id\": 5000000001, \"accessType\": \""_ba + access + "\"}]}" << u"5000000001"_s
                << Cells{{"access", QString::fromLatin1(access)}, {"email", {}}, {"contact_id", {}}, {"course_id", {}}};
        }

        // 3.7, 3.8
        row("community, as documented", "community",
            R"({"items": [{"id": 3301, "name": "Founders club", "domainName": "demo.systeme.io", "path": "founders"}]})",
            u"3301"_s, {{"name", u"Founders club"_s}, {"domain", u"demo.systeme.io"_s}, {"path", u"founders"_s}});
        row("community, an id beyond 32 bits, as text", "community",
            R"({"items": [{"id": "4294967299", "name": ["x"], "path": {}, "domainName": null}]})", u"4294967299"_s,
            {{"id", u"4294967299"_s}, {"name", {}}, {"path", {}}, {"domain", {}}});
        row("membership, as documented", "membership", R"({"items": [{"id": 660045,
            "community": {"id": 3301, "name": "Founders club", "domainName": "demo.systeme.io", "path": "founders"},
            "contact": {"id": 5000000001}}]})",
            u"660045"_s,
            {{"community", u"Founders club"_s}, {"community_id", u"3301"_s}, {"contact_id", u"5000000001"_s},
                {"email", {}}});
        row("membership of nobody, in nothing", "membership",
            R"({"items": [{"id": 660045, "community": null, "contact": null}]})", u"660045"_s,
            {{"community", {}}, {"contact_id", {}}});

        // 3.9
        row("subscription, as documented", "subscription", R"({"items": [{"id": 120034,
            "createdAt": "2026-02-01T09:00:00+00:00", "status": "active", "cancelledAt": null, "completedAt": null,
            "pricePlan": {"id": 94001, "name": "Monthly", "innerName": "PP-M", "statementDescriptor": "",
                "amount": 1900, "currency": "eur", "type": "subscription",
                "recurringOptions": {"id": 1, "interval": "month", "intervalCount": 1, "trialPeriod": 0,
                    "trialInterval": "day", "limitOfPayments": null}}}]})",
            u"120034"_s,
            {{"plan", u"Monthly"_s}, {"price", u"1900 eur"_s}, {"interval", u"1 month"_s}, {"states", u"active"_s},
                {"created", u"2026-02-01T09:00:00.000Z"_s}, {"cancelled", {}}, {"completed", {}}, {"payments", {}},
                {"plan_code", u"PP-M"_s}, {"contact_id", {}}, {"email", {}}});
        row("subscription, ends with the period", "subscription",
            R"({"items": [{"id": "sub_1Px", "status": "active", "cancelledAt": "2026-02-01T09:00:00+00:00"}]})",
            u"sub_1Px"_s, {{"states", u"active, endsWithPeriod"_s}, {"id", u"sub_1Px"_s}});
        for (const char *status :
            {"cancelled", "completed", "in_charge", "incomplete", "incomplete_expired", "a status that is not known"}) {
            QTest::addRow("subscription, %s", status)
                << "subscription"_ba
                << "{\"items\": [{\"id\": 5000000001, \"pricePlan\": null, \"status\": \""_ba + status + "\"}]}"
                << u"5000000001"_s
                << Cells{{"states", QString::fromLatin1(status)}, {"plan", {}}, {"price", {}}, {"interval", {}}};
        }
        row("subscription, a plan that is paid once", "subscription",
            R"({"items": [{"id": 1, "pricePlan": {"name": "Once", "amount": 500, "currency": "jpy",
                "type": "payment_plan", "recurringOptions": null}}]})",
            u"1"_s, {{"price", u"500 jpy"_s}, {"interval", {}}, {"payments", {}}});
    }

    void records()
    {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, body);
        QFETCH(Cells, cells);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"mirror.db"_s);
        MirrorStore store(file);
        const Resource declared = Catalogue::resource(resource);
        store.setResource(declared);
        const auto show = [&](const QByteArray &answer) {
            const std::optional<ListPage> page = ListPage::split(answer);
            PageToStore toStore;
            toStore.resource = toStore.listing = resource;
            if (page)
                toStore.items = page->items;
            store.storePage(toStore);
            return RecordReader(file, declared).read(store.query({resource, {}, {}, Qt::AscendingOrder}).rows);
        };
        const QList<RecordReader::Item> shown = show(body);
        QCOMPARE(shown.size(), 1);
        QTEST(shown.first().record.key, "key");
        for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
            const int column = declared.column(cell.key());
            QVERIFY2(column >= 0, cell.key());
            QVERIFY2(textOf(shown.first().values.cells.at(column)) == cell.value(),
                cell.key() + ": " + textOf(shown.first().values.cells.at(column)).toUtf8());
        }

        // With keys that nobody has heard of it is the same record.
        QByteArray more = body;
        more.replace(R"({"id": )", R"({"unheardOf": {"id": 7, "items": [null]}, "id": )");
        const QList<RecordReader::Item> again = show(more);
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.first().values.cells, shown.first().values.cells);
    }

    // Ids that are no numbers are not taken for one another.
    void subscriptionsWithTextsAsIds()
    {
        QTemporaryDir folder;
        MirrorStore store(folder.filePath(u"mirror.db"_s));
        store.setResource(Catalogue::resource("subscription"));
        PageToStore page;
        page.resource = page.listing = "subscription";
        page.items = ListPage::split(R"([{"id": "sub_1"}, {"id": "sub_2"}, {"id": "120034"}])")->items;
        QCOMPARE(store.storePage(page).inserted, 3);
        QCOMPARE(store.storePage(page).unchanged, 3);
        QVERIFY(store.removeRecord("subscription", u"sub_1"_s));
        QCOMPARE(store.rowOf("subscription", u"sub_1"_s), RowId(0));
        QVERIFY(store.rowOf("subscription", u"sub_2"_s) != 0);
    }

    // A record of which nothing but the key is there, or all is null, has empty cells and takes no other with it.
    void barest_data()
    {
        QTest::addColumn<QByteArray>("resource");
        for (const QByteArray &name : Catalogue::names())
            QTest::newRow(name) << name;
    }
    void barest()
    {
        QFETCH(QByteArray, resource);
        QTemporaryDir folder;
        MirrorStore store(folder.filePath(u"mirror.db"_s));
        const Resource declared = Catalogue::resource(resource);
        store.setResource(declared);
        const QByteArray key = declared.name == "contact_field" ? "slug" : "id";
        QByteArray nulls;
        for (const char *member : {"name", "fieldName", "email", "firstName", "registeredAt", "createdAt", "locale",
                 "fields", "tags", "active", "modules", "contact", "course", "community", "accessType", "status",
                 "cancelledAt", "completedAt", "pricePlan", "path", "domainName", "description", "sourceURL"})
            nulls += QByteArray(", \"") + member + "\": null";
        const std::optional<ListPage> page = ListPage::split("{\"items\": [{\"" + key + "\": 3}, {\"" + key + "\": 2"
            + nulls + "}, null, [], {}, {\"" + key + "\": 1, \"name\": \"the last\"}]}");
        QVERIFY(page);
        PageToStore toStore;
        toStore.resource = toStore.listing = resource;
        toStore.items = page->items;
        const StoreCounts counts = store.storePage(toStore);
        QCOMPARE(counts.inserted, 3);
        QCOMPARE(counts.unreadable, 3);
    }
};

QTEST_APPLESS_MAIN(TestResponses)
#include "tst_responses.moc"
