// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QtTest/QTest>

// Contacts, their tags and fields, paging and filters.
class tst_DemoContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagingMeetsEveryContactOnce_data();
    void pagingMeetsEveryContactOnce();
    void pagingPastAnyCursor();
    void badPaging_data();
    void badPaging();
    void filters();
    void badFilters_data();
    void badFilters();
    void looksLikeLife();
    void createAndRead();
    void createIsRefused_data();
    void createIsRefused();
    void update();
    void updateIsRefused();
    void missionDialect();
    void remove();
    void lateRemoval();
    void tags();
    void tagIsRefused_data();
    void tagIsRefused();
    void tagLimit();
    void contactTags();
    void fieldDefinitions();
    void lostFieldValuesStayLost();
    void editElsewhere();
    void aMillion();

private:
    void restart(const DemoOptions &options);
    QList<qint64> walk(const QString &query);
    QJsonObject contact(qint64 id) { return m_client->get(u"/api/contacts/%1"_qs.arg(id)).json; }
    qint64 newest() { return m_client->get(u"/api/contacts"_qs).items().first().toObject().value(u"id").toInteger(); }

    std::unique_ptr<DemoClient> m_client;
    std::unique_ptr<DemoService> m_service;
};

static DemoOptions smallOptions()
{
    DemoOptions options;
    options.contacts = 730;
    options.limiter = noQuota();
    options.gatewayPerSecond = 0;
    return options;
}

static QString fieldValue(const QJsonObject &contact, const QString &slug)
{
    const QJsonArray fields = contact.value(u"fields").toArray();
    for (const QJsonValue &field : fields) {
        if (field[u"slug"].toString() == slug)
            return field[u"value"].isNull() ? u"(null)"_qs : field[u"value"].toString();
    }
    return u"(missing)"_qs;
}

static QList<qint64> tagIds(const QJsonObject &contact)
{
    QList<qint64> ids;
    const QJsonArray tags = contact.value(u"tags").toArray();
    for (const QJsonValue &tag : tags)
        ids.append(tag[u"id"].toInteger());
    return ids;
}

void tst_DemoContacts::restart(const DemoOptions &options)
{
    m_client.reset();
    m_service = std::make_unique<DemoService>(options);
    QVERIFY(m_service->start());
    m_client = std::make_unique<DemoClient>(m_service.get());
}

void tst_DemoContacts::init()
{
    restart(smallOptions());
}

QList<qint64> tst_DemoContacts::walk(const QString &query)
{
    QList<qint64> ids;
    bool hasMore = true;
    QString cursor;
    while (hasMore) {
        const DemoClient::Answer answer = m_client->get(u"/api/contacts?limit=100&"_qs + query + cursor);
        const QJsonArray items = answer.items();
        for (const QJsonValue &item : items)
            ids.append(item[u"id"].toInteger());
        hasMore = answer.hasMore() && !items.isEmpty();
        if (hasMore)
            cursor = u"&startingAfter=%1"_qs.arg(ids.last());
    }
    return ids;
}

void tst_DemoContacts::pagingMeetsEveryContactOnce_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("ascending");
    QTest::newRow("default") << QString() << false;
    QTest::newRow("desc") << u"order=desc"_qs << false;
    QTest::newRow("asc") << u"order=asc"_qs << true;
}

void tst_DemoContacts::pagingMeetsEveryContactOnce()
{
    QFETCH(QString, query);
    QFETCH(bool, ascending);
    // Some that are changed, gone and new, so that all three kinds are walked over.
    QList<qint64> expected;
    m_service->edit([&](DemoData &data) {
        const QList<qint64> ids = data.contactIds();
        data.removeContact(ids.at(0));
        data.removeContact(ids.at(200));
        data.setContactValue(ids.at(100), u"surname"_qs, u"Changed"_qs);
        for (int i = 0; i < 3; ++i) {
            DemoContact added;
            added.email = u"added%1@new.example"_qs.arg(i);
            data.addContact(added);
        }
        expected = data.contactIds();
        QCOMPARE(data.contactCount(), qint64(expected.size()));
    });
    QCOMPARE(expected.size(), 731);
    QVERIFY(std::is_sorted(expected.crbegin(), expected.crend()));
    QVERIFY(expected.first() > 2147483647LL);
    if (ascending)
        std::reverse(expected.begin(), expected.end());
    QCOMPARE(walk(query), expected);

    m_service->editOptions([](DemoOptions &options) { options.contactsIgnoreOrder = true; });
    if (ascending)
        std::reverse(expected.begin(), expected.end());
    QCOMPARE(walk(query), expected);
}

void tst_DemoContacts::pagingPastAnyCursor()
{
    const QList<qint64> ids = walk(QString());
    // A cursor need not be the id of a contact.
    DemoClient::Answer answer = m_client->get(u"/api/contacts?limit=10&startingAfter=%1"_qs.arg(ids.at(5) + 1));
    QCOMPARE(answer.items().first()[u"id"].toInteger(), ids.at(5));
    answer = m_client->get(u"/api/contacts?limit=10&order=asc&startingAfter=%1"_qs.arg(ids.at(5) - 1));
    QCOMPARE(answer.items().first()[u"id"].toInteger(), ids.at(5));
    answer = m_client->get(u"/api/contacts?limit=10&startingAfter=1"_qs);
    QVERIFY(answer.items().isEmpty());
    QVERIFY(!answer.hasMore());
    answer = m_client->get(u"/api/contacts?limit=10&startingAfter=999999999999"_qs);
    QCOMPARE(answer.items().first()[u"id"].toInteger(), ids.first());
    // The last page may be full, and says so all the same.
    answer = m_client->get(u"/api/contacts?limit=10&startingAfter=%1"_qs.arg(ids.at(ids.size() - 11)));
    QCOMPARE(answer.items().size(), 10);
    QVERIFY(!answer.hasMore());
    // The same rules hold for the lists that are tables.
    answer = m_client->get(u"/api/tags?limit=50"_qs);
    QVERIFY(answer.hasMore());
    const qint64 last = answer.items().last()[u"id"].toInteger();
    answer = m_client->get(u"/api/tags?limit=50&startingAfter=%1"_qs.arg(last));
    QCOMPARE(answer.items().size(), 10);
    QVERIFY(!answer.hasMore());
    answer = m_client->get(u"/api/tags?limit=50&order=asc&startingAfter=%1"_qs.arg(last));
    QCOMPARE(answer.items().size(), 49);
}

void tst_DemoContacts::badPaging_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("path");
    const QString limit = u"pagination.limit"_qs;
    QTest::newRow("9") << u"limit=9"_qs << limit;
    QTest::newRow("101") << u"limit=101"_qs << limit;
    QTest::newRow("text") << u"limit=many"_qs << limit;
    QTest::newRow("zero") << u"startingAfter=0"_qs << u"pagination.startingAfter"_qs;
    QTest::newRow("order") << u"order=up"_qs << u"pagination.order"_qs;
}

void tst_DemoContacts::badPaging()
{
    QFETCH(QString, query);
    QFETCH(QString, path);
    for (const QString &list : {u"/api/contacts?"_qs, u"/api/tags?"_qs, u"/api/school/enrollments?"_qs}) {
        const DemoClient::Answer answer = m_client->get(list + query);
        QCOMPARE(answer.status, 422);
        QVERIFY(answer.violation().startsWith(path + u':'));
    }
}

void tst_DemoContacts::filters()
{
    QList<DemoContact> all;
    m_service->edit([&](DemoData &data) {
        const QList<qint64> ids = data.contactIds();
        data.setContactTag(ids.at(3), 912359, true); // a changed one takes part too
        for (const qint64 id : ids)
            all.append(*data.contact(id));
    });
    const auto expected = [&](auto &&wanted) {
        QList<qint64> ids;
        for (const DemoContact &contact : all) {
            if (wanted(contact))
                ids.append(contact.id);
        }
        return ids;
    };
    const auto check = [&](const QString &query, auto &&wanted) {
        const QList<qint64> ids = expected(wanted);
        QVERIFY2(!ids.isEmpty() && ids.size() < all.size(), qPrintable(query));
        QCOMPARE(walk(query), ids);
    };
    check(u"unsubscribed=true"_qs, [](const DemoContact &c) { return c.unsubscribed; });
    check(u"unsubscribed=false"_qs, [](const DemoContact &c) { return !c.unsubscribed; });
    check(u"bounced=true"_qs, [](const DemoContact &c) { return c.bounced; });
    check(u"needsConfirmation=true"_qs, [](const DemoContact &c) { return c.needsConfirmation; });
    check(u"tags=912300"_qs, [](const DemoContact &c) { return c.tags.contains(912300); });
    check(u"tags=912300,912301"_qs,
        [](const DemoContact &c) { return c.tags.contains(912300) && c.tags.contains(912301); });
    check(u"tags=912359"_qs, [](const DemoContact &c) { return c.tags.contains(912359); });
    const qint64 date = 1767225600; // 2026-01-01
    check(u"registeredAfter=2026-01-01T00:00:00Z"_qs, [=](const DemoContact &c) { return c.registeredAt >= date; });
    check(u"registeredBefore=2026-01-01T01:00:00%2B01:00"_qs,
        [=](const DemoContact &c) { return c.registeredAt <= date; });
    check(u"registeredAfter=2026-01-01T00:00:00Z&needsConfirmation=true&order=desc"_qs,
        [=](const DemoContact &c) { return c.registeredAt >= date && c.needsConfirmation; });

    const DemoContact &one = all.at(77);
    QCOMPARE(walk(u"email="_qs + one.email), QList<qint64>{one.id});
    QCOMPARE(walk(u"email="_qs + one.email.toUpper()), QList<qint64>{one.id});
    QVERIFY(walk(u"email=nobody@nowhere.org"_qs).isEmpty());
    QVERIFY(walk(u"tags=999"_qs).isEmpty());
}

void tst_DemoContacts::badFilters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("violation");
    QTest::newRow("part of an address") << u"email=ana"_qs << u"email: This value is not a valid email address."_qs;
    QTest::newRow("tags") << u"tags=vip"_qs << u"tags: This value is not valid."_qs;
    QTest::newRow("flag") << u"bounced=1"_qs << u"bounced: This value should be of type bool."_qs;
    QTest::newRow("date") << u"registeredAfter=soon"_qs << u"registeredAfter: This value is not a valid datetime."_qs;
    QTest::newRow("bare plus") << u"registeredAfter=2026-01-01T00:00:00+00:00"_qs
                               << u"registeredAfter: This value is not a valid datetime."_qs;
}

void tst_DemoContacts::badFilters()
{
    QFETCH(QString, query);
    const DemoClient::Answer answer = m_client->get(u"/api/contacts?"_qs + query);
    QCOMPARE(answer.status, 422);
    QTEST(answer.violation(), "violation");
}

void tst_DemoContacts::looksLikeLife()
{
    DemoOptions options = smallOptions();
    options.contacts = 5000;
    restart(options);
    m_service->edit([](DemoData &data) {
        const QList<qint64> ids = data.contactIds();
        QCOMPARE(ids.size(), 5000);
        QSet<QString> emails;
        QSet<QString> locales;
        QSet<qint64> tags;
        qint64 before = DemoPeople::anchor();
        int nameless = 0, foreign = 0, long_ = 0, recent = 0, bounced = 0, customValues = 0;
        for (const qint64 id : ids) {
            const DemoContact contact = *data.contact(id);
            QVERIFY(contact.registeredAt <= before); // the newest id has the newest date
            before = contact.registeredAt;
            emails.insert(contact.email.toLower());
            QCOMPARE(data.contactId(contact.email), std::optional(id));
            locales.insert(contact.locale);
            for (const qint64 tag : contact.tags)
                tags.insert(tag);
            const QString name = contact.value(u"first_name") + contact.value(u"surname");
            nameless += name.isEmpty();
            foreign += !name.isEmpty() && name.at(0).unicode() > 0x2ff;
            long_ += name.size() > 100;
            recent += contact.registeredAt > DemoPeople::anchor() - 365 * 86400;
            bounced += contact.bounced;
            for (const DemoField &field : data.fields)
                customValues += !field.builtIn && contact.hasValue(field.slug);
        }
        QCOMPARE(emails.size(), 5000);
        QVERIFY(locales.size() >= 15);
        QCOMPARE(tags.size(), 60);
        QVERIFY(nameless > 50 && foreign > 300 && long_ > 0 && bounced > 20);
        QVERIFY(recent > 5000 / 2); // it grows
        QVERIFY(customValues > 5000 / 2 && customValues < 12 * 5000 / 3);
        QCOMPARE(data.tags.size(), 60U);
        QCOMPARE(data.courses.size(), 9U);
        QCOMPARE(data.enrollments.size(), 1200U);
        QCOMPARE(data.communities.size(), 4U);
        QCOMPARE(data.memberships.size(), 600U);
        QCOMPARE(data.subscriptions.size(), 300U);
        QSet<QString> currencies;
        QSet<QString> states;
        for (const auto &[id, subscription] : data.subscriptions) {
            if (subscription.plan.id != 0)
                currencies.insert(subscription.plan.currency);
            states.insert(subscription.status);
        }
        QCOMPARE(currencies.size(), 3);
        QCOMPARE(states.size(), 6);
    });
}

void tst_DemoContacts::createAndRead()
{
    const QByteArray body = json("{'email':' Ana@Example.org ','locale':'fr','firstName':'dropped','fields':["
                                 "{'slug':'first_name','value':'Ana \\\"X\\\" \\n'},{'slug':'country','value':'FR'}]}");
    const DemoClient::Answer created = m_client->call("POST", u"/api/contacts"_qs, body);
    QCOMPARE(created.status, 201);
    const qint64 id = created.json.value(u"id").toInteger();
    QCOMPARE(newest(), id);
    QCOMPARE(contact(id), created.json);
    QCOMPARE(created.json.value(u"email").toString(), u"Ana@Example.org"_qs);
    QCOMPARE(created.json.value(u"locale").toString(), u"fr"_qs);
    QCOMPARE(fieldValue(created.json, u"first_name"_qs), u"Ana \"X\" \n"_qs);
    QCOMPARE(fieldValue(created.json, u"surname"_qs), u"(null)"_qs);
    QVERIFY(!created.json.contains(u"firstName"));
    QVERIFY(created.json.value(u"sourceURL").isNull());
    QCOMPARE(created.json.value(u"tags").toArray().size(), 0);
    QVERIFY(created.json.value(u"registeredAt").toString().endsWith(u"+00:00"));
}

void tst_DemoContacts::createIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("violation");
    const auto row = [](const char *name, const char *body, int status, const QString &violation = u": "_qs) {
        QTest::newRow(name) << json(body) << status << violation;
    };
    row("empty", "{}", 422, u"email: This value should not be blank."_qs);
    row("malformed", "{'email':'ana'}", 422, u"email: This value is not a valid email address."_qs);
    row("no mail servers", "{'email':'a@b.invalid'}", 422,
        u"email: The domain of this email address has no valid MX records."_qs);
    row("taken", "{'email':'TAKEN@example.org'}", 422, u"email: This value is already used."_qs);
    row("locale", "{'email':'a@b.org','locale':'xx'}", 422,
        u"locale: The value you selected is not a valid choice."_qs);
    row("country", "{'email':'a@b.org','fields':[{'slug':'country','value':'France'}]}", 422,
        u"fields[0].value: This value is not a valid country."_qs);
    row("slug", "{'email':'a@b.org','fields':[{'slug':'postcode','value':'1'},{'slug':'none','value':'1'}]}", 422,
        u"fields[1].slug: Contact field with slug \"none\" not found."_qs);
    row("email is a number", "{'email':5}", 400);
    row("fields is text", "{'email':'a@b.org','fields':'x'}", 400);
    row("value is a number", "{'email':'a@b.org','fields':[{'slug':'postcode','value':1}]}", 400);
}

void tst_DemoContacts::createIsRefused()
{
    QFETCH(QByteArray, body);
    QCOMPARE(m_client->call("POST", u"/api/contacts"_qs, json("{'email':'taken@example.org'}")).status, 201);
    m_service->clearLedger();
    const DemoClient::Answer answer = m_client->call("POST", u"/api/contacts"_qs, body);
    QTEST(answer.status, "status");
    QTEST(answer.violation(), "violation");
    QVERIFY(!m_service->ledger().first().applied);
}

void tst_DemoContacts::update()
{
    const qint64 id = newest();
    const QString path = u"/api/contacts/%1"_qs.arg(id);
    const QJsonObject before = contact(id);
    const QByteArray body = json("{'locale':'de','email':'ignored@example.org','firstName':'ignored',"
                                 "'fields':[{'slug':'surname','value':'Neu'},{'slug':'notes','value':'n'}]}");
    const DemoClient::Answer changed = m_client->call("PATCH", path, body);
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.json, contact(id));
    QCOMPARE(fieldValue(changed.json, u"surname"_qs), u"Neu"_qs);
    QCOMPARE(fieldValue(changed.json, u"notes"_qs), u"n"_qs);
    QCOMPARE(fieldValue(changed.json, u"first_name"_qs), fieldValue(before, u"first_name"_qs)); // merged by slug
    QCOMPARE(changed.json.value(u"email"), before.value(u"email"));
    QCOMPARE(changed.json.value(u"tags"), before.value(u"tags"));

    const DemoClient::Answer cleared = m_client->call(
        "PATCH", path, json("{'fields':[{'slug':'surname','value':null},{'slug':'notes','value':null}]}"));
    QCOMPARE(fieldValue(cleared.json, u"surname"_qs), u"(null)"_qs);
    QCOMPARE(fieldValue(cleared.json, u"notes"_qs), u"(null)"_qs);
    m_client->call("PATCH", path, json("{'fields':[{'slug':'surname','value':null}]}"));
    QVERIFY(m_service->ledger().at(m_service->ledger().size() - 2).applied);
    QVERIFY(!m_service->ledger().last().applied); // it was so already
}

void tst_DemoContacts::updateIsRefused()
{
    QCOMPARE(m_client->call("PATCH", u"/api/contacts/1"_qs, "{}").status, 404);
    const qint64 id = newest();
    const QJsonObject before = contact(id);
    const QByteArray body
        = json("{'locale':'de','fields':[{'slug':'surname','value':'A'},{'slug':'country','value':'x'}]}");
    QCOMPARE(m_client->call("PATCH", u"/api/contacts/%1"_qs.arg(id), body).status, 422);
    QCOMPARE(contact(id), before); // all or nothing
}

void tst_DemoContacts::missionDialect()
{
    m_service->setDialect(DemoOptions::Dialect::Mission);
    const QByteArray body = json("{'email':'ana@example.org','firstName':'Ana','lastName':'P','phoneNumber':'+1 2'}");
    const DemoClient::Answer created = m_client->call("POST", u"/api/contacts"_qs, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.json.value(u"firstName").toString(), u"Ana"_qs);
    QCOMPARE(created.json.value(u"phoneNumber").toString(), u"+1 2"_qs);
    QCOMPARE(fieldValue(created.json, u"surname"_qs), u"P"_qs);
    const QString path = u"/api/contacts/%1"_qs.arg(created.json.value(u"id").toInteger());
    const DemoClient::Answer changed
        = m_client->call("PATCH", path, json("{'firstName':'Eva','lastName':null,'locale':'any text'}"));
    QCOMPARE(changed.json.value(u"firstName").toString(), u"Eva"_qs);
    QVERIFY(changed.json.value(u"lastName").isNull());
    QCOMPARE(changed.json.value(u"locale").toString(), u"any text"_qs);

    DemoClient::Answer field
        = m_client->call("POST", u"/api/contact_fields"_qs, json("{'name':'Shoe size','slug':'shoe_size'}"));
    QCOMPARE(field.status, 201);
    QCOMPARE(field.json.value(u"name").toString(), u"Shoe size"_qs);
    QVERIFY(!field.json.contains(u"fieldName"));
    field = m_client->call("PATCH", u"/api/contact_fields/shoe_size"_qs, json("{'name':'Size'}"));
    QCOMPARE(field.json.value(u"name").toString(), u"Size"_qs);
}

void tst_DemoContacts::remove()
{
    const qint64 id = newest();
    const QString path = u"/api/contacts/%1"_qs.arg(id);
    const QString email = contact(id).value(u"email").toString();
    const DemoClient::Answer removed = m_client->call("DELETE", path);
    QCOMPARE(removed.status, 204);
    QVERIFY(removed.body.isEmpty());
    QVERIFY(removed.contentType.isEmpty());
    QCOMPARE(m_client->get(path).status, 404);
    QCOMPARE(m_client->call("DELETE", path).status, 404);
    QVERIFY(walk(u"email="_qs + email).isEmpty());
    const QByteArray again = json("{'email':'%'}").replace('%', email.toLatin1());
    const DemoClient::Answer created = m_client->call("POST", u"/api/contacts"_qs, again);
    QCOMPARE(created.status, 201);
    QVERIFY(created.json.value(u"id").toInteger() > id);
}

void tst_DemoContacts::lateRemoval()
{
    m_service->editOptions([](DemoOptions &options) { options.deletionDelayMs = 50; });
    const QString path = u"/api/contacts/%1"_qs.arg(newest());
    QCOMPARE(m_client->call("DELETE", path).status, 204);
    QTRY_COMPARE(m_client->get(path).status, 404);
}

void tst_DemoContacts::tags()
{
    const DemoClient::Answer created = m_client->call("POST", u"/api/tags"_qs, json("{'name':'  Fresh tag '}"));
    QCOMPARE(created.status, 201);
    QCOMPARE(created.json.value(u"name").toString(), u"Fresh tag"_qs);
    const QString path = u"/api/tags/%1"_qs.arg(created.json.value(u"id").toInteger());
    QCOMPARE(m_client->get(path).json, created.json);
    QCOMPARE(m_client->get(u"/api/tags?query=fresh"_qs).items().size(), 1);

    const DemoClient::Answer renamed = m_client->call("PUT", path, json("{'name':'Older tag'}"));
    QCOMPARE(renamed.status, 200);
    QCOMPARE(renamed.json.value(u"id"), created.json.value(u"id"));
    QCOMPARE(m_client->call("PUT", path, json("{'name':'OLDER tag'}")).status, 200); // its own name is free for it
    QCOMPARE(m_client->call("DELETE", path).status, 204);
    QCOMPARE(m_client->call("DELETE", path).status, 404);
    QCOMPARE(m_client->get(path).status, 404);
    QCOMPARE(m_client->call("PUT", path, json("{'name':'x'}")).status, 404);
}

void tst_DemoContacts::tagIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("violation");
    QTest::newRow("blank") << u"   "_qs << u"name: This value should not be blank."_qs;
    QTest::newRow("65") << QString(65, u'x')
                        << u"name: This value is too long. It should have 64 characters or less."_qs;
    QTest::newRow("duplicate") << u"vip customer"_qs << u"name: This value is already used."_qs;
}

void tst_DemoContacts::tagIsRefused()
{
    QFETCH(QString, name);
    const QByteArray body = QJsonDocument(QJsonObject{{u"name"_qs, name}}).toJson();
    const DemoClient::Answer created = m_client->call("POST", u"/api/tags"_qs, body);
    QCOMPARE(created.status, 422);
    QTEST(created.violation(), "violation");
    const DemoClient::Answer renamed = m_client->call("PUT", u"/api/tags/912300"_qs, body);
    QCOMPARE(renamed.status, 422);
    QTEST(renamed.violation(), "violation");
}

void tst_DemoContacts::tagLimit()
{
    m_service->editOptions([](DemoOptions &options) { options.tagLimit = 61; });
    QCOMPARE(m_client->call("POST", u"/api/tags"_qs, json("{'name':'One more'}")).status, 201);
    const DemoClient::Answer answer = m_client->call("POST", u"/api/tags"_qs, json("{'name':'Too many'}"));
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.json.value(u"detail").toString().contains(u"upgrade your plan"));
}

void tst_DemoContacts::contactTags()
{
    const qint64 id = newest();
    const QString path = u"/api/contacts/%1/tags"_qs.arg(id);
    const qint64 tag = m_client->call("POST", u"/api/tags"_qs, json("{'name':'Mine'}")).json.value(u"id").toInteger();
    const QByteArray body = "{\"tagId\":" + QByteArray::number(tag) + '}';
    const QList<qint64> before = tagIds(contact(id));

    const DemoClient::Answer assigned = m_client->call("POST", path, body);
    QCOMPARE(assigned.status, 204);
    QVERIFY(assigned.body.isEmpty());
    QVERIFY(m_service->ledger().last().applied);
    QCOMPARE(tagIds(contact(id)), before + QList<qint64>{tag});
    QCOMPARE(m_client->call("POST", path, body).status, 204); // once more is fine, and changes nothing
    QVERIFY(!m_service->ledger().last().applied);

    QCOMPARE(m_client->call("DELETE", path + u"/%1"_qs.arg(tag)).status, 204);
    QCOMPARE(tagIds(contact(id)), before);
    QCOMPARE(m_client->call("DELETE", path + u"/%1"_qs.arg(tag)).status, 404);
    QCOMPARE(m_client->call("POST", u"/api/contacts/1/tags"_qs, body).status, 404);
    QCOMPARE(m_client->call("POST", path, json("{'tagId':9}")).violation(), u"tagId: Tag with ID 9 not found."_qs);
    QCOMPARE(m_client->call("POST", path, json("{'tagId':'text'}")).status, 400);
    QCOMPARE(m_client->call("POST", path, "{}").status, 422);

    // A tag that is deleted goes from every contact, changed or not.
    QCOMPARE(m_client->call("POST", path, body).status, 204);
    QCOMPARE(m_client->call("DELETE", u"/api/tags/%1"_qs.arg(tag)).status, 204);
    QCOMPARE(m_client->call("DELETE", u"/api/tags/912300"_qs).status, 204);
    m_service->edit([&](DemoData &data) {
        const QList<qint64> ids = data.contactIds();
        for (const qint64 one : ids) {
            QVERIFY(!data.contact(one)->tags.contains(tag));
            QVERIFY(!data.contact(one)->tags.contains(912300));
        }
    });
}

void tst_DemoContacts::fieldDefinitions()
{
    const DemoClient::Answer list = m_client->get(u"/api/contact_fields"_qs);
    QCOMPARE(list.items().size(), 18);
    QVERIFY(!list.json.contains(u"hasMore"));

    // The other description's key is not seen, and the right one is missed.
    DemoClient::Answer answer
        = m_client->call("POST", u"/api/contact_fields"_qs, json("{'name':'Shoe size','slug':'shoe_size'}"));
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.violation(), u"fieldName: This value should not be blank."_qs);
    answer = m_client->call("POST", u"/api/contact_fields"_qs, json("{'fieldName':'Shoe size','slug':'shoe_size'}"));
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json, (QJsonObject{{u"slug"_qs, u"shoe_size"_qs}, {u"fieldName"_qs, u"Shoe size"_qs}}));
    answer = m_client->call("POST", u"/api/contact_fields"_qs, json("{'fieldName':'Again','slug':'shoe_size'}"));
    QCOMPARE(answer.violation(), u"slug: This value is already used."_qs);
    answer = m_client->call("POST", u"/api/contact_fields"_qs, json("{'fieldName':'Odd','slug':'shoe size'}"));
    QCOMPARE(answer.violation(), u"slug: This value is not valid."_qs);
    answer = m_client->call("PATCH", u"/api/contact_fields/shoe_size"_qs, json("{'name':'Size'}"));
    QCOMPARE(answer.status, 422);
    answer = m_client->call("PATCH", u"/api/contact_fields/shoe_size"_qs, json("{'fieldName':'Size'}"));
    QCOMPARE(answer.json.value(u"fieldName").toString(), u"Size"_qs);
    QCOMPARE(m_client->call("PATCH", u"/api/contact_fields/none"_qs, json("{'fieldName':'x'}")).status, 404);
    QCOMPARE(m_client->call("DELETE", u"/api/contact_fields/shoe_size"_qs).status, 204);
    QCOMPARE(m_client->call("DELETE", u"/api/contact_fields/shoe_size"_qs).status, 404);
    QCOMPARE(m_client->call("DELETE", u"/api/contact_fields/country"_qs).status, 422);
}

void tst_DemoContacts::lostFieldValuesStayLost()
{
    const auto filled = [&] {
        int count = 0;
        m_service->edit([&](DemoData &data) {
            const QList<qint64> ids = data.contactIds();
            for (const qint64 id : ids)
                count += data.contact(id)->hasValue(u"lead_source");
        });
        return count;
    };
    QVERIFY(filled() > 100);
    QCOMPARE(m_client->call("DELETE", u"/api/contact_fields/lead_source"_qs).status, 204);
    const QByteArray body = json("{'fieldName':'Source','slug':'lead_source'}");
    QCOMPARE(m_client->call("POST", u"/api/contact_fields"_qs, body).status, 201);
    QCOMPARE(filled(), 0);
}

void tst_DemoContacts::editElsewhere()
{
    const qint64 id = newest();
    qint64 added = 0;
    m_service->edit([&](DemoData &data) {
        data.setContactValue(id, u"surname"_qs, u"Elsewhere"_qs);
        DemoContact contact;
        contact.email = u"late@elsewhere.example"_qs;
        added = data.addContact(contact);
    });
    QCOMPARE(fieldValue(contact(id), u"surname"_qs), u"Elsewhere"_qs);
    QCOMPARE(newest(), added);
    QVERIFY(m_service->ledger().size() == 3);
}

void tst_DemoContacts::aMillion()
{
    DemoOptions options = smallOptions();
    options.contacts = 1000000;
    restart(options);
    const qint64 first = newest();
    QVERIFY(first > 2147483647LL);
    DemoClient::Answer answer = m_client->get(u"/api/contacts?limit=100&order=asc"_qs);
    QCOMPARE(answer.items().size(), 100);
    const qint64 oldest = answer.items().first()[u"id"].toInteger();
    answer = m_client->get(u"/api/contacts?limit=100&startingAfter=%1"_qs.arg((first + oldest) / 2));
    QCOMPARE(answer.items().size(), 100);
    const QString email = answer.items().at(50)[u"email"].toString();
    QCOMPARE(m_client->get(u"/api/contacts?email="_qs + email).items().first(), answer.items().at(50));
    QCOMPARE(m_client->admin("GET", u"/demo/contacts/count"_qs).json.value(u"count").toInt(), 1000000);
}

QTEST_GUILESS_MAIN(tst_DemoContacts)
#include "tst_democontacts.moc"
