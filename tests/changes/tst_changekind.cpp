// SPDX-License-Identifier: GPL-3.0-or-later
#include "changekind.h"
#include "changesfixture.h"
#include "contact.h"
#include "endpoints.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in the test: %s", json);
    return document.object();
}

Change change(ChangeKind kind, const char *args)
{
    Change made;
    made.kind = kind;
    made.key = changeKind(kind).createsRecord ? QString() : u"5000000001"_s;
    made.args = object(args);
    return made;
}

QString line(const std::optional<ApiRequest> &request)
{
    if (!request)
        return u"nothing"_s;
    return QString::fromLatin1(request->verb) + u' ' + request->path + u' ' + QString::fromUtf8(request->body);
}

constexpr char vendorAna[]
    = R"({"id": 5000000001, "email": "Ana@x.org", "locale": "en", "tags": [{"id": 7, "name": "A"}],
    "fields": [{"slug": "first_name", "value": "Ana"}, {"slug": "surname", "value": null}, {"slug": "city", "value": "Rome"}]})";
constexpr char missionAna[]
    = R"({"id": 5000000001, "email": "ana@x.org", "firstName": "Ana", "lastName": null, "phoneNumber": null,
    "locale": "en", "fields": [{"slug": "first_name", "value": null}], "tags": []})";

} // namespace

class TestChangeKind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requests_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<QByteArray>("args");
        QTest::addColumn<QByteArray>("record"); // empty = nothing known
        QTest::addColumn<bool>("namesAsFields");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, ChangeKind kind, const char *args, const char *record, bool fields,
                             const char *expected) {
            QTest::newRow(name) << kind << QByteArray(args) << QByteArray(record) << fields
                                << QString::fromUtf8(expected);
        };
        using Kind = ChangeKind;
        constexpr char ana[]
            = R"({"email": "ana@x.org", "firstName": "Ana", "locale": "en", "fields": {"city": "Rome"}})";
        row("create", Kind::CreateContact, ana, "", false,
            R"(POST /api/contacts {"email":"ana@x.org","fields":[{"slug":"city","value":"Rome"}],"firstName":"Ana","locale":"en"})");
        row("create, names as fields", Kind::CreateContact, ana, "", true,
            R"(POST /api/contacts {"email":"ana@x.org","fields":[{"slug":"first_name","value":"Ana"},{"slug":"city","value":"Rome"}],"locale":"en"})");
        row("create, is there", Kind::CreateContact, ana, vendorAna, false, "nothing");
        row("create, is there without the last name", Kind::CreateContact,
            R"({"email": "ana@x.org", "lastName": "Po"})", vendorAna, false,
            R"(PATCH /api/contacts/5000000001 {"fields":[{"slug":"surname","value":"Po"}]})");
        row("update", Kind::UpdateContact, R"({"lastName": "Po", "fields": {"city": null}})", "", false,
            R"(PATCH /api/contacts/5000000001 {"fields":[{"slug":"city","value":null}],"lastName":"Po"})");
        row("update, clears a name", Kind::UpdateContact, R"({"firstName": null})", "", false,
            R"(PATCH /api/contacts/5000000001 {"firstName":null})");
        row("update, only what is missing", Kind::UpdateContact,
            R"({"firstName": "Ana", "locale": "fr", "fields": {"city": "Rome", "zip": "1"}})", vendorAna, false,
            R"(PATCH /api/contacts/5000000001 {"fields":[{"slug":"zip","value":"1"}],"locale":"fr"})");
        row("update, the service keeps names in fields", Kind::UpdateContact, R"({"lastName": "Po"})", vendorAna, false,
            R"(PATCH /api/contacts/5000000001 {"fields":[{"slug":"surname","value":"Po"}]})");
        row("update, the service keeps names at the top", Kind::UpdateContact, R"({"lastName": "Po"})", missionAna,
            false, R"(PATCH /api/contacts/5000000001 {"lastName":"Po"})");
        row("update, cleared already", Kind::UpdateContact, R"({"lastName": null})", vendorAna, false, "nothing");
        row("update, is so", Kind::UpdateContact, R"({"firstName": "Ana"})", missionAna, false, "nothing");
        row("delete", Kind::DeleteContact, "{}", "", false, "DELETE /api/contacts/5000000001 ");
        row("delete, still there", Kind::DeleteContact, "{}", vendorAna, false, "DELETE /api/contacts/5000000001 ");
        row("add tag", Kind::AddTag, R"({"tagId": "6000000001"})", "", false,
            R"(POST /api/contacts/5000000001/tags {"tagId":6000000001})");
        row("add tag, has another", Kind::AddTag, R"({"tagId": "8"})", vendorAna, false,
            R"(POST /api/contacts/5000000001/tags {"tagId":8})");
        row("add tag, has it", Kind::AddTag, R"({"tagId": "7"})", vendorAna, false, "nothing");
        row("remove tag", Kind::RemoveTag, R"({"tagId": "7"})", vendorAna, false,
            "DELETE /api/contacts/5000000001/tags/7 ");
        row("remove tag, has it not", Kind::RemoveTag, R"({"tagId": "8"})", vendorAna, false, "nothing");
        row("create tag", Kind::CreateTag, R"({"name": "VIP"})", "", false, R"(POST /api/tags {"name":"VIP"})");
        row("create tag, is there", Kind::CreateTag, R"({"name": "VIP"})", R"({"id": 3, "name": "vip"})", false,
            "nothing");

        row("rename tag", Kind::RenameTag, R"({"name": "VIP"})", "", false,
            R"(PUT /api/tags/5000000001 {"name":"VIP"})");
        row("rename tag, still the old name", Kind::RenameTag, R"({"name": "VIP"})",
            R"({"id": 5000000001, "name": "vip"})", false, R"(PUT /api/tags/5000000001 {"name":"VIP"})");
        row("rename tag, is so", Kind::RenameTag, R"({"name": "VIP"})", R"({"id": 5000000001, "name": "VIP"})", false,
            "nothing");
        row("delete tag", Kind::DeleteTag, R"({"tag": "VIP"})", "", false, "DELETE /api/tags/5000000001 ");
        row("check a page", Kind::CheckTagMoved, R"({"startingAfter": "9000000001"})", "", false, "GET /api/contacts ");

        row("create field", Kind::CreateField, R"({"slug": "city", "name": "City"})", "", false,
            R"(POST /api/contact_fields {"name":"City","slug":"city"})");
        row("create field, is there", Kind::CreateField, R"({"slug": "city", "name": "City"})",
            R"({"slug": "city", "fieldName": "City"})", false, "nothing");
        row("create field, other label", Kind::CreateField, R"({"slug": "city", "name": "City"})",
            R"({"slug": "city", "fieldName": "Town"})", false, R"(PATCH /api/contact_fields/city {"name":"City"})");
        row("delete field", Kind::DeleteField, "{}", "", false, "DELETE /api/contact_fields/5000000001 ");

        constexpr char enroll[] = R"({"contactId": "5000000009", "courseId": "5501", "accessType": "partial_access",
            "modules": ["77001", "5000000002"]})";
        row("enroll", Kind::CreateEnrollment, enroll, "", false,
            R"(POST /api/school/courses/5501/enrollments {"accessType":"partial_access","contactId":5000000009,"modules":[77001,5000000002]})");
        row("enroll, is there", Kind::CreateEnrollment, enroll, R"({"id": 1, "accessType": "full_access"})", false,
            "nothing");
        row("end access", Kind::DeleteEnrollment, "{}", "", false, "DELETE /api/school/enrollments/5000000001 ");
        row("add member", Kind::CreateMembership, R"({"contactId": "5000000009", "communityId": "3301"})", "", false,
            R"(POST /api/community/communities/3301/memberships {"contactId":5000000009})");
        row("add member, is there", Kind::CreateMembership, R"({"contactId": "9", "communityId": "3301"})",
            R"({"id": 1})", false, "nothing");
        row("remove member", Kind::DeleteMembership, "{}", "", false, "DELETE /api/community/memberships/5000000001 ");

        constexpr char active[] = R"({"id": 5000000001, "status": "active", "cancelledAt": null})";
        constexpr char scheduled[] = R"({"id": 5000000001, "status": "active", "cancelledAt": "2026-03-01T00:00:00Z"})";
        constexpr char cancelled[] = R"({"id": 5000000001, "status": "cancelled"})";
        constexpr char atTheEnd[]
            = R"(POST /api/payment/subscriptions/5000000001/cancel {"cancel":"WhenBillingPeriodEnds"})";
        constexpr char atOnce[] = R"(POST /api/payment/subscriptions/5000000001/cancel {"cancel":"Now"})";
        row("cancel", Kind::CancelSubscription, R"({"when": "periodEnds"})", "", false, atTheEnd);
        row("cancel, active", Kind::CancelSubscription, R"({"when": "periodEnds"})", active, false, atTheEnd);
        row("cancel, ends already", Kind::CancelSubscription, R"({"when": "periodEnds"})", scheduled, false, "nothing");
        row("cancel, ended", Kind::CancelSubscription, R"({"when": "periodEnds"})", cancelled, false, "nothing");
        row("cancel now", Kind::CancelSubscription, R"({"when": "now"})", scheduled, false, atOnce);
        row("cancel now, ended", Kind::CancelSubscription, R"({"when": "now"})", cancelled, false, "nothing");
        row("cancel, no options", Kind::CancelSubscription, R"({"when": "unsaid"})", active, false,
            "POST /api/payment/subscriptions/5000000001/cancel ");
    }
    void requests()
    {
        QFETCH(ChangeKind, kind);
        QFETCH(QByteArray, args);
        QFETCH(QByteArray, record);
        QFETCH(bool, namesAsFields);
        QFETCH(QString, expected);
        WriteDialect dialect;
        dialect.namesAsFields = namesAsFields;
        const Change wanted = change(kind, args.constData());
        const QJsonObject known = record.isEmpty() ? QJsonObject() : object(record.constData());
        QCOMPARE(line(changeKind(kind).request(wanted, record.isEmpty() ? nullptr : &known, dialect)), expected);
    }

    void spellings()
    {
        WriteDialect vendor;
        vendor.labelAsFieldName = true;
        vendor.oldCancelSpelling = true;
        const auto spelled
            = [&vendor](const Change &c) { return line(changeKind(c.kind).request(c, nullptr, vendor)); };
        QCOMPARE(spelled(change(ChangeKind::CreateField, R"({"slug": "city", "name": "City"})")),
            uR"(POST /api/contact_fields {"fieldName":"City","slug":"city"})"_s);
        QCOMPARE(spelled(change(ChangeKind::UpdateField, R"({"name": "City"})")),
            uR"(PATCH /api/contact_fields/5000000001 {"fieldName":"City"})"_s);
        QCOMPARE(spelled(change(ChangeKind::CancelSubscription, R"({"when": "periodEnds"})")),
            uR"(POST /api/payment/subscriptions/5000000001/cancel {"cancel":"WhenBillingCycleEnds"})"_s);
        QCOMPARE(spelled(change(ChangeKind::CancelSubscription, R"({"when": "now"})")),
            uR"(POST /api/payment/subscriptions/5000000001/cancel {"cancel":"Now"})"_s);

        // Only a refusal of the end of the period is a matter of spelling.
        ApiError refusal;
        refusal.kind = ApiError::Kind::Validation;
        refusal.violations = {{u"cancel"_s, u"not a valid choice"_s}};
        const auto otherSpelling = [&refusal](const char *when) {
            const Change cancel = change(ChangeKind::CancelSubscription, when);
            return changeKind(cancel.kind).otherSpelling(cancel, refusal);
        };
        QVERIFY(otherSpelling(R"({"when": "periodEnds"})"));
        QVERIFY(!otherSpelling(R"({"when": "now"})"));
        QVERIFY(!otherSpelling(R"({"when": "unsaid"})"));
        refusal.violations = {{u"contact"_s, u"x"_s}};
        QVERIFY(!otherSpelling(R"({"when": "periodEnds"})"));
    }

    void labelsThatWereDropped()
    {
        const Change create = change(ChangeKind::CreateField, R"({"slug": "city", "name": "City"})");
        const auto repair = changeKind(create.kind).repair;
        QCOMPARE(line(repair(create, object(R"({"slug": "city", "fieldName": "city"})"))),
            uR"(PATCH /api/contact_fields/city {"fieldName":"City"})"_s);
        QCOMPARE(line(repair(create, object(R"({"slug": "city", "name": "City"})"))), u"nothing"_s);
        QCOMPARE(line(repair(create, {})), u"nothing"_s);
    }

    // Of this contact in this course, whatever else the service gives.
    void findsInListings()
    {
        const Change enroll = change(ChangeKind::CreateEnrollment, R"({"contactId": "9", "courseId": "5501"})");
        const auto list = object(R"({"items": [
            {"id": 1, "contact": {"id": 8}, "course": {"id": 5501}}, {"id": 2, "contact": {"id": 9}, "course": {"id": 7}},
            {"id": 3, "contact": {"id": 9}, "course": {"id": 5501}}]})");
        const auto found = changeKind(enroll.kind).found(enroll, list);
        QVERIFY(found);
        QCOMPARE(found->value("id"_L1).toInteger(), 3);
        Change again = enroll;
        again.before.insert("existing"_L1, u"3"_s); // the one that was just deleted
        QVERIFY(!changeKind(again.kind).found(again, list));

        Change cancel = change(ChangeKind::CancelSubscription, R"({"contactId": "9"})");
        cancel.key = u"sub_2"_s;
        QVERIFY(changeKind(cancel.kind).found(cancel, object(R"({"items": [{"id": 1}, {"id": "sub_2"}]})")));
        QVERIFY(!changeKind(cancel.kind).found(cancel, object(R"({"items": [{"id": "sub_3"}]})")));
        QCOMPARE(changeKind(cancel.kind).readBack(cancel).query.toString(), u"limit=10&contact=9"_s);
    }

    void checksThatATagHasMoved_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("complaint"); // part of it
        QTest::newRow("nobody left") << R"({"items": [], "hasMore": false})"_ba << QString();
        QTest::newRow("all have both")
            << R"({"items": [{"id": 9, "tags": [{"id": 5000000001}, {"id": 7}]}], "hasMore": false})"_ba << QString();
        QTest::newRow("one lacks it")
            << R"({"items": [{"id": 9, "email": "bo@x.org", "tags": [{"id": 5000000001}]}], "hasMore": false})"_ba
            << u"but not “B”: 1."_s;
        QTest::newRow("one that has neither")
            << R"({"items": [{"id": 9, "tags": []}], "hasMore": false})"_ba << QString();
        QTest::newRow("down to the next page")
            << R"({"items": [{"id": 500, "tags": []}], "hasMore": true})"_ba << QString();
        QTest::newRow("more than expected")
            << R"({"items": [{"id": 501, "tags": []}], "hasMore": true})"_ba << u"meanwhile"_s;
        QTest::newRow("no listing") << "{}"_ba << u"did not say"_s;
    }
    void checksThatATagHasMoved()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, complaint);
        const Change check = change(ChangeKind::CheckTagMoved,
            R"({"tag": "A", "intoId": "7", "into": "B", "startingAfter": "900", "until": "500"})");
        const QString said = changeKind(check.kind).check(check, object(answer.constData())).text();
        QCOMPARE(said.isEmpty(), complaint.isEmpty());
        QVERIFY2(said.contains(complaint), qPrintable(said));
        QCOMPARE(
            changeKind(check.kind).readBack(check).query.toString(), u"limit=100&startingAfter=900&tags=5000000001"_s);
    }

    void everyKindHasWhatItNeeds()
    {
        for (int i = 0; i <= int(ChangeKind::CancelSubscription); ++i) {
            const ChangeKindRow &row = changeKind(ChangeKind(i));
            QVERIFY(row.request && row.readBack && row.found && row.apply && row.after && row.recordKey);
            QVERIFY(!row.repair || row.spelling);
            QVERIFY(!row.otherSpelling || row.spelling);
            Change named;
            named.kind = ChangeKind(i);
            QVERIFY(!Changes::title(named).isEmpty());
            ChangeKind read{};
            QVERIFY(Changes::fromName(QString(Changes::name(named.kind)), &read));
            QCOMPARE(read, named.kind);
        }
        for (int i = 0; i <= int(JobKind::CancelSubscription); ++i) {
            Job job;
            job.kind = JobKind(i);
            QVERIFY(!job.title().isEmpty());
            JobKind read{};
            QVERIFY(Changes::fromName(QString(Changes::name(job.kind)), &read));
            QCOMPARE(read, job.kind);
        }
    }

    void readBack()
    {
        const Change create = change(ChangeKind::CreateContact, R"({"email": "ana@x.org"})");
        QCOMPARE(changeKind(create.kind).readBack(create).query.toString(QUrl::FullyEncoded),
            Endpoints::contactByEmail(u"ana@x.org"_s).query.toString(QUrl::FullyEncoded));
        const Change tag = change(ChangeKind::AddTag, R"({"tagId": "7"})");
        QCOMPARE(line(changeKind(tag.kind).readBack(tag)), u"GET /api/contacts/5000000001 "_s);

        // The exact one among those that the service lists, in whatever case it is written.
        const Change vip = change(ChangeKind::CreateTag, R"({"name": "VIP"})");
        const auto found = changeKind(vip.kind).found(
            vip, object(R"({"items": [{"id": 1, "name": "VIP 2"}, {"id": 2, "name": "vip"}]})"));
        QVERIFY(found);
        QCOMPARE(found->value("id"_L1).toInteger(), 2);
        QVERIFY(!changeKind(vip.kind).found(vip, object(R"({"items": [{"id": 1, "name": "VIP 2"}]})")));

        const QJsonObject listed{{"items"_L1, QJsonArray{object(vendorAna)}}};
        QVERIFY(changeKind(create.kind).found(create, listed));
        Change taken = create;
        taken.before.insert("existing"_L1, u"5000000001"_s);
        QVERIFY(!changeKind(create.kind).found(taken, listed)); // was there before: not ours
    }

    void nameRepairs_data()
    {
        QTest::addColumn<QByteArray>("args");
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("expected");
        QTest::newRow("kept in fields") << QByteArray(R"({"firstName": "Ana"})") << QByteArray(vendorAna)
                                        << u"nothing"_s;
        QTest::newRow("kept at the top") << QByteArray(R"({"firstName": "Ana"})") << QByteArray(missionAna)
                                         << u"nothing"_s;
        QTest::newRow("dropped")
            << QByteArray(R"({"firstName": "Bea", "phoneNumber": "1"})") << QByteArray(vendorAna)
            << uR"(PATCH /api/contacts/5000000001 {"fields":[{"slug":"first_name","value":"Bea"},{"slug":"phone_number","value":"1"}]})"_s;
        QTest::newRow("not cleared")
            << QByteArray(R"({"firstName": null})") << QByteArray(vendorAna)
            << uR"(PATCH /api/contacts/5000000001 {"fields":[{"slug":"first_name","value":null}]})"_s;
        QTest::newRow("other values are not its business")
            << QByteArray(R"({"locale": "fr", "fields": {"city": "Bonn"}})") << QByteArray(vendorAna) << u"nothing"_s;
    }
    void nameRepairs()
    {
        QFETCH(QByteArray, args);
        QFETCH(QByteArray, record);
        QFETCH(QString, expected);
        const Change update = change(ChangeKind::UpdateContact, args.constData());
        QCOMPARE(line(nameRepair(update, object(record.constData()))), expected);
    }

    void appliesToTheMirror()
    {
        QTemporaryDir dir;
        MirrorStore store(dir.filePath(u"mirror.db"_s));
        store.setResource(smallContactResource());
        store.setResource(smallTagResource());
        store.storeRecord("contact"_ba, object(vendorAna));
        const auto apply = [&store](const Change &done, const QJsonObject &record = {}) {
            changeKind(done.kind).apply(store, done, record);
        };
        const auto tags = [&store] {
            QStringList names;
            const QJsonArray all = store.record("contact"_ba, u"5000000001"_s)->json().value("tags"_L1).toArray();
            for (const QJsonValue &tag : all)
                names.append(tag.toObject().value("name"_L1).toString());
            return names;
        };
        apply(change(ChangeKind::AddTag, R"({"tagId": "8", "tag": "B"})"));
        apply(change(ChangeKind::AddTag, R"({"tagId": "8", "tag": "B"})"));
        QCOMPARE(tags(), (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(store.linkCounts("contact"_ba, {store.rowOf("contact"_ba, u"5000000001"_s)}).value(8), 1);
        apply(change(ChangeKind::RemoveTag, R"({"tagId": "7", "tag": "A"})"));
        QCOMPARE(tags(), QStringList{u"B"_s});

        apply(change(ChangeKind::UpdateContact, R"({"firstName": "Bea"})"), object(missionAna));
        QCOMPARE(store.record("contact"_ba, u"5000000001"_s)->json(), object(missionAna));

        Change tag = change(ChangeKind::CreateTag, R"({"name": "New"})");
        tag.resultKey = u"99"_s;
        apply(tag);
        QCOMPARE(store.record("tag"_ba, u"99"_s)->json().value("name"_L1).toString(), u"New"_s);

        Change deletion = change(ChangeKind::DeleteContact, "{}");
        deletion.resource = "contact"_ba;
        apply(deletion);
        QVERIFY(!store.record("contact"_ba, u"5000000001"_s));
        apply(change(ChangeKind::AddTag, R"({"tagId": "8", "tag": "B"})")); // not in the mirror: no harm
        QCOMPARE(store.count("contact"_ba), 0);
    }

    void appliesWithoutARecord()
    {
        QTemporaryDir dir;
        MirrorStore store(dir.filePath(u"mirror.db"_s));
        store.setResource(smallContactResource());
        store.storeRecord("contact"_ba, object(vendorAna));
        const Change update = change(ChangeKind::UpdateContact,
            R"({"firstName": null, "phoneNumber": "1", "locale": "fr", "fields": {"city": "Bonn"}})");
        changeKind(update.kind).apply(store, update, {});
        const Contact contact = Contact::fromJson(store.record("contact"_ba, u"5000000001"_s)->json());
        QCOMPARE(contact.firstName, QString());
        QCOMPARE(contact.phoneNumber, u"1"_s);
        QCOMPARE(contact.locale, u"fr"_s);
        QCOMPARE(contact.field(u"city"), u"Bonn"_s);
        QCOMPARE(contact.tags.size(), 1);
    }

    void appliesOnlyWhatWasMissed()
    {
        QTemporaryDir dir;
        MirrorStore store(dir.filePath(u"mirror.db"_s));
        store.setResource(smallContactResource());
        store.setResource(smallTagResource());
        store.storeRecord("contact"_ba, object(vendorAna));
        const auto hasTag = [&store](qint64 tag) {
            return Contact::fromJson(store.record("contact"_ba, u"5000000001"_s)->json()).hasTag(tag);
        };
        Change add = change(ChangeKind::AddTag, R"({"tagId": "8", "tag": "B"})");
        add.resource = "contact"_ba;
        add.state = Change::State::Done;
        add.sentAt = QDateTime::currentDateTimeUtc().addSecs(-10);
        add.settledAt = add.sentAt; // before the record was read: the record is right
        applyMissed(store, {add});
        QVERIFY(!hasTag(8));
        add.settledAt = QDateTime::currentDateTimeUtc().addSecs(10);
        Change second = add;
        second.args = object(R"({"tagId": "9", "tag": "C"})");
        Change failed = add;
        failed.args = object(R"({"tagId": "10", "tag": "D"})");
        failed.state = Change::State::Failed;
        applyMissed(store, {add, second, failed});
        QVERIFY(hasTag(8));
        QVERIFY(hasTag(9));
        QVERIFY(!hasTag(10));
    }

    void after()
    {
        Change update
            = change(ChangeKind::UpdateContact, R"({"firstName": "Ana", "lastName": null, "fields": {"city": "x"}})");
        QCOMPARE(changeKind(update.kind).after(update, object(vendorAna)),
            object(R"({"firstName": "Ana", "lastName": "", "fields": {"city": "Rome"}})"));
        const Change tag = change(ChangeKind::AddTag, R"({"tagId": "7"})");
        QCOMPARE(changeKind(tag.kind).after(tag, {}), object(R"({"hasTag": true})"));
    }

    void causes()
    {
        ApiError error;
        error.kind = ApiError::Kind::Validation;
        error.httpStatus = 422;
        error.violations = {{u"email"_s, u"used"_s}};
        QCOMPARE(causeOf(error), u"422 email"_s);
        error.violations.clear();
        QCOMPARE(causeOf(error), u"422"_s);
    }
};

QTEST_GUILESS_MAIN(TestChangeKind)
#include "tst_changekind.moc"
