// SPDX-License-Identifier: GPL-3.0-or-later
#include "contact.h"
#include "contactfield.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

// The forms of api.md 3.1 to 3.4 and what tolerant reading makes of their variations.
class TestContact : public QObject
{
    Q_OBJECT
private:
    static Contact read(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("the test's JSON is wrong: %s", qPrintable(error.errorString()));
        const Contact contact = Contact::fromJson(document.object());
        // The fast reader must not know better.
        const Contact fast = Contact::fromDocument(json);
        if (fast.id != contact.id || fast.email != contact.email || fast.firstName != contact.firstName
            || fast.lastName != contact.lastName || fast.phoneNumber != contact.phoneNumber
            || fast.locale != contact.locale || fast.sourceUrl != contact.sourceUrl
            || fast.registeredAt != contact.registeredAt || fast.states() != contact.states()
            || fast.fields != contact.fields || fast.tags != contact.tags)
            qFatal("the two readers disagree on %s", json.constData());
        return contact;
    }

private Q_SLOTS:
    void readsTheDocumentedForm();
    void namesComeFromEitherPlace_data();
    void namesComeFromEitherPlace();
    void survivesWhatIsMissingOrNull_data();
    void survivesWhatIsMissingOrNull();
    void idsBeyond32Bits();
    void fieldDefinitions();
    void fieldsWithAValue_data();
    void fieldsWithAValue();
};

void TestContact::fieldsWithAValue_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QList<QByteArray>>("slugs");
    const auto row = [](const char *name, const char *json, const QList<QByteArray> &slugs) {
        QTest::newRow(name) << QByteArray(json) << slugs;
    };
    row("in fields", R"({"id":1,"fields":[{"slug":"shoe","value":"42"},{"slug":"country","value":"FR"}]})",
        {"shoe", "country"});
    row("null, empty, blank, missing",
        R"({"id":1,"fields":[{"slug":"a","value":null},{"slug":"b","value":""},{"slug":"c","value":" "},{"slug":"d"}]})",
        {});
    row("a number", R"({"id":1,"fields":[{"slug":"shoe","value":42}]})", {"shoe"});
    row("at the top level", R"({"id":1,"firstName":"Ana","lastName":null,"phoneNumber":"+33"})",
        {"first_name", "phone_number"});
    row("in both places", R"({"id":1,"firstName":"Ana","fields":[{"slug":"first_name","value":"Ana"}]})",
        {"first_name"});
    row("twice", R"({"id":1,"fields":[{"slug":"a","value":"1"},{"slug":"a","value":"2"}]})", {"a"});
    row("no slug", R"({"id":1,"fields":[{"value":"1"},null,7]})", {});
    row("no fields", R"({"id":1,"fields":null})", {});
    row("no record", "[]", {});
}

void TestContact::fieldsWithAValue()
{
    QFETCH(QByteArray, json);
    QTEST(Contact::filledFields(json), "slugs");
}

void TestContact::readsTheDocumentedForm()
{
    const Contact contact = read(R"({
        "id": 48210077, "email": "ana@example.org", "registeredAt": "2026-03-04T10:22:31+02:00", "locale": "en",
        "sourceURL": "https://x.example/", "unsubscribed": false, "bounced": true, "needsConfirmation": true,
        "fields": [{"fieldName": "First name", "slug": "first_name", "value": "Ana"},
                   {"fieldName": "Last name", "slug": "surname", "value": "Petrova"},
                   {"fieldName": "Phone number", "slug": "phone_number", "value": null}],
        "tags": [{"id": 912345, "name": "VIP Customer"}], "unheardOf": {"a": [1]}})");
    QCOMPARE(contact.id, 48210077);
    QCOMPARE(contact.key(), u"48210077"_s);
    QCOMPARE(contact.email, u"ana@example.org"_s);
    QCOMPARE(contact.firstName, u"Ana"_s);
    QCOMPARE(contact.lastName, u"Petrova"_s);
    QCOMPARE(contact.fullName(), u"Ana Petrova"_s);
    QCOMPARE(contact.phoneNumber, QString());
    QCOMPARE(contact.sourceUrl, u"https://x.example/"_s);
    QCOMPARE(contact.registeredAt, QDateTime(QDate(2026, 3, 4), QTime(8, 22, 31), Qt::UTC));
    QCOMPARE(contact.states(), QStringList({u"bounced"_s, u"needsConfirmation"_s}));
    QCOMPARE(contact.fields.size(), 3);
    QCOMPARE(contact.field(u"surname"), u"Petrova"_s);
    QVERIFY(contact.hasTag(912345));
    QVERIFY(!contact.hasTag(912346));
    QCOMPARE(contact.tagNames(), QStringList{u"VIP Customer"_s});
}

void TestContact::namesComeFromEitherPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("phone");
    QTest::newRow("top level") << "{\"firstName\":\"A\",\"lastName\":\"B\",\"phoneNumber\":\"1\"}"_ba << u"A"_s
                               << u"B"_s << u"1"_s;
    QTest::newRow("fields")
        << R"({"fields":[{"slug":"first_name","value":"A"},{"slug":"surname","value":"B"},{"slug":"phone_number","value":"1"}]})"_ba
        << u"A"_s << u"B"_s << u"1"_s;
    QTest::newRow("last_name slug") << R"({"fields":[{"slug":"last_name","value":"B"}]})"_ba << u""_s << u"B"_s
                                    << u""_s;
    QTest::newRow("empty top level") << R"({"firstName":"","fields":[{"slug":"first_name","value":"A"}]})"_ba << u"A"_s
                                     << u""_s << u""_s;
    QTest::newRow("both") << R"({"firstName":"Top","fields":[{"slug":"first_name","value":"Field"}]})"_ba << u"Top"_s
                          << u""_s << u""_s;
    QTest::newRow("null") << R"({"firstName":null,"fields":[{"slug":"first_name","value":null}]})"_ba << u""_s << u""_s
                          << u""_s;
    QTest::newRow("a number as phone") << R"({"phoneNumber":447700900123})"_ba << u""_s << u""_s << u"447700900123"_s;
}

void TestContact::namesComeFromEitherPlace()
{
    QFETCH(QByteArray, json);
    const Contact contact = read(json);
    QTEST(contact.firstName, "first");
    QTEST(contact.lastName, "last");
    QTEST(contact.phoneNumber, "phone");
}

void TestContact::survivesWhatIsMissingOrNull_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("all null")
        << R"({"id":null,"email":null,"registeredAt":null,"fields":null,"tags":null,"bounced":null})"_ba;
    QTest::newRow("wrong types") << R"({"id":{},"email":[],"registeredAt":5,"fields":"x","tags":7,"bounced":"no"})"_ba;
    QTest::newRow("odd members") << R"({"fields":[null,3,"x",{}],"tags":[null,{}]})"_ba;
}

void TestContact::survivesWhatIsMissingOrNull()
{
    QFETCH(QByteArray, json);
    const Contact contact = read(json);
    QCOMPARE(contact.id, 0);
    QCOMPARE(contact.email, QString());
    QVERIFY(!contact.registeredAt.isValid());
    QVERIFY(contact.states().isEmpty());
    QCOMPARE(contact.fullName(), QString());
}

void TestContact::idsBeyond32Bits()
{
    QCOMPARE(read(R"({"id":9007199254740993})").id, Q_INT64_C(9007199254740993));
    QCOMPARE(read(R"({"id":"4294967299"})").id, Q_INT64_C(4294967299));
    QCOMPARE(read(R"({"tags":[{"id":4294967300,"name":"x"}]})").tags.first().id, Q_INT64_C(4294967300));
}

void TestContact::fieldDefinitions()
{
    const auto definition
        = [](const QByteArray &json) { return ContactField::fromJson(QJsonDocument::fromJson(json).object()); };
    QCOMPARE(definition(R"({"slug":"company_name","fieldName":"Company"})"),
        (ContactField{u"company_name"_s, u"Company"_s}));
    QCOMPARE(
        definition(R"({"slug":"company_name","name":"Company"})"), (ContactField{u"company_name"_s, u"Company"_s}));
    QCOMPARE(definition(R"({"slug":"company_name"})"), (ContactField{u"company_name"_s, u"company_name"_s}));
}

QTEST_APPLESS_MAIN(TestContact)
#include "tst_contact.moc"
