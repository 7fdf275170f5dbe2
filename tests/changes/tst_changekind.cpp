// SPDX-License-Identifier: GPL-3.0-or-later
#include "changekind.h"
#include "changesfixture.h"
#include "contact.h"
#include "endpoints.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ChangeKind)

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
    made.key = kind == ChangeKind::CreateContact || kind == ChangeKind::CreateTag ? QString() : u"5000000001"_s;
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

        apply(change(ChangeKind::DeleteContact, "{}"));
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
