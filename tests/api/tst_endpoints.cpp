// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestEndpoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void describesEveryCall_data();
    void describesEveryCall();
    void gatewayIsTheDefaultHost();
};

void TestEndpoints::describesEveryCall_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<QString>("line"); // verb, path, query
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");

    const QByteArray none;
    const auto json = "application/json"_ba;
    const auto patch = "application/merge-patch+json"_ba;
    const qint64 big = 5'000'000'123; // above 2^31

    QTest::newRow("contacts, first page")
        << Endpoints::contacts({100, 0}) << u"GET /api/contacts?limit=100"_s << none << none;
    QTest::newRow("contacts, next page") << Endpoints::contacts({25, big})
                                         << u"GET /api/contacts?limit=25&startingAfter=5000000123"_s << none << none;
    QTest::newRow("limit too small") << Endpoints::contacts({1, 0}) << u"GET /api/contacts?limit=10"_s << none << none;
    QTest::newRow("limit too large") << Endpoints::contacts({1000, -4}) << u"GET /api/contacts?limit=100"_s << none
                                     << none;
    QTest::newRow("contact") << Endpoints::contact(big) << u"GET /api/contacts/5000000123"_s << none << none;
    QTest::newRow("contact by email") << Endpoints::contactByEmail(u" a+b&c=é@example.org "_s)
                                      << u"GET /api/contacts?limit=10&email=a%2Bb%26c%3D%C3%A9%40example.org"_s << none
                                      << none;
    QTest::newRow("create contact") << Endpoints::createContact({{u"email"_s, u"ana@example.org"_s}})
                                    << u"POST /api/contacts"_s << json << R"({"email":"ana@example.org"})"_ba;
    QTest::newRow("update contact") << Endpoints::updateContact(7, {{u"locale"_s, QJsonValue::Null}})
                                    << u"PATCH /api/contacts/7"_s << patch << R"({"locale":null})"_ba;
    QTest::newRow("delete contact") << Endpoints::deleteContact(7) << u"DELETE /api/contacts/7"_s << none << none;
    QTest::newRow("tags") << Endpoints::tags({100, 9}) << u"GET /api/tags?limit=100&startingAfter=9"_s << none << none;
    QTest::newRow("tags by name") << Endpoints::tags({100, 0}, u"a/b #1"_s)
                                  << u"GET /api/tags?limit=100&query=a%2Fb%20%231"_s << none << none;
    QTest::newRow("create tag") << Endpoints::createTag(u" VIP \"é\" "_s) << u"POST /api/tags"_s << json
                                << QByteArray("{\"name\":\"VIP \\\"é\\\"\"}");
    QTest::newRow("add tag") << Endpoints::addContactTag(7, big) << u"POST /api/contacts/7/tags"_s << json
                             << R"({"tagId":5000000123})"_ba;
    QTest::newRow("remove tag") << Endpoints::removeContactTag(7, 8) << u"DELETE /api/contacts/7/tags/8"_s << none
                                << none;
    const auto row
        = [](const char *name, const ApiRequest &request, const QString &line, const QByteArray &contentType = {},
              const QByteArray &body = {}) { QTest::newRow(name) << request << line << contentType << body; };
    row("contacts with a tag", Endpoints::contactsWithTag({100, 9}, big),
        u"GET /api/contacts?limit=100&startingAfter=9&tags=5000000123"_s);
    row("tag", Endpoints::tag(big), u"GET /api/tags/5000000123"_s);
    row("rename tag", Endpoints::renameTag(big, u" Premium "_s), u"PUT /api/tags/5000000123"_s, json,
        R"({"name":"Premium"})"_ba);
    row("delete tag", Endpoints::deleteTag(big), u"DELETE /api/tags/5000000123"_s);

    row("fields", Endpoints::contactFields(), u"GET /api/contact_fields"_s);
    row("create field", Endpoints::createContactField(u"company_name"_s, u" Company Name "_s),
        u"POST /api/contact_fields"_s, json, R"({"name":"Company Name","slug":"company_name"})"_ba);
    row("create field, vendor", Endpoints::createContactField(u"company_name"_s, u"Company"_s, LabelKey::FieldName),
        u"POST /api/contact_fields"_s, json, R"({"fieldName":"Company","slug":"company_name"})"_ba);
    row("rename field", Endpoints::renameContactField(u"a/b c"_s, u"Organization"_s),
        u"PATCH /api/contact_fields/a%2Fb%20c"_s, patch, R"({"name":"Organization"})"_ba);
    row("rename field, vendor", Endpoints::renameContactField(u"company_name"_s, u"Org"_s, LabelKey::FieldName),
        u"PATCH /api/contact_fields/company_name"_s, patch, R"({"fieldName":"Org"})"_ba);
    row("delete field", Endpoints::deleteContactField(u"größe"_s), u"DELETE /api/contact_fields/gr%C3%B6%C3%9Fe"_s);

    row("courses", Endpoints::courses({100, 3}), u"GET /api/school/courses?limit=100&startingAfter=3"_s);
    row("courses by name", Endpoints::courses({100, 0}, u" week & 1 "_s),
        u"GET /api/school/courses?limit=100&query=week%20%26%201"_s);
    row("modules", Endpoints::courseModules(big), u"GET /api/school/course-modules?courseId=5000000123"_s);
    row("enrollments", Endpoints::enrollments({50, 0}), u"GET /api/school/enrollments?limit=50"_s);
    row("enrollments of both", Endpoints::enrollments({100, 2}, big, 7),
        u"GET /api/school/enrollments?limit=100&startingAfter=2&course=5000000123&contact=7"_s);
    row("enrollments of a contact", Endpoints::enrollments({100, 0}, 0, 7),
        u"GET /api/school/enrollments?limit=100&contact=7"_s);
    row("enroll", Endpoints::createEnrollment(5501, big, u"full_access"_s),
        u"POST /api/school/courses/5501/enrollments"_s, json,
        R"({"accessType":"full_access","contactId":5000000123})"_ba);
    row("enroll in modules", Endpoints::createEnrollment(big, 7, u"partial_access"_s, {77001, big}),
        u"POST /api/school/courses/5000000123/enrollments"_s, json,
        R"({"accessType":"partial_access","contactId":7,"modules":[77001,5000000123]})"_ba);
    row("delete enrollment", Endpoints::deleteEnrollment(big), u"DELETE /api/school/enrollments/5000000123"_s);

    row("communities", Endpoints::communities({100, 0}), u"GET /api/community/communities?limit=100"_s);
    row("communities by name", Endpoints::communities({100, 0}, u"é"_s),
        u"GET /api/community/communities?limit=100&query=%C3%A9"_s);
    row("memberships", Endpoints::memberships({100, 5}), u"GET /api/community/memberships?limit=100&startingAfter=5"_s);
    row("memberships of both", Endpoints::memberships({100, 0}, 3301, big),
        u"GET /api/community/memberships?limit=100&community=3301&contact=5000000123"_s);
    row("add member", Endpoints::createMembership(big, 7), u"POST /api/community/communities/5000000123/memberships"_s,
        json, R"({"contactId":7})"_ba);
    row("delete membership", Endpoints::deleteMembership(big), u"DELETE /api/community/memberships/5000000123"_s);

    row("subscriptions", Endpoints::subscriptions({50, 0}), u"GET /api/payment/subscriptions?limit=50"_s);
    row("subscriptions of a contact", Endpoints::subscriptions({50, 4}, big),
        u"GET /api/payment/subscriptions?limit=50&startingAfter=4&contact=5000000123"_s);
    const auto cancel = u"POST /api/payment/subscriptions/5000000123/cancel"_s;
    row("cancel at the end", Endpoints::cancelSubscription(u"5000000123"_s, CancelWhen::PeriodEnds), cancel, json,
        R"({"cancel":"WhenBillingPeriodEnds"})"_ba);
    row("cancel at the end, old spelling",
        Endpoints::cancelSubscription(u"5000000123"_s, CancelWhen::PeriodEndsOldSpelling), cancel, json,
        R"({"cancel":"WhenBillingCycleEnds"})"_ba);
    row("cancel now", Endpoints::cancelSubscription(u"5000000123"_s, CancelWhen::Now), cancel, json,
        R"({"cancel":"Now"})"_ba);
    row("cancel, mission", Endpoints::cancelSubscription(u"sub/1"_s, CancelWhen::Unsaid),
        u"POST /api/payment/subscriptions/sub%2F1/cancel"_s);
    QTest::newRow("connections") << Endpoints::connections() << u"GET /connections?app=systeme"_s << none << none;
    QTest::newRow("connection") << Endpoints::connection(u"a/b?c#d"_s) << u"GET /connections/a%2Fb%3Fc%23d"_s << none
                                << none;
    QTest::newRow("create connection") << Endpoints::createConnection() << u"POST /connections"_s << json
                                       << R"({"app":"systeme"})"_ba;
    QTest::newRow("delete connection") << Endpoints::deleteConnection(u"a/b"_s) << u"DELETE /connections/a%2Fb"_s
                                       << none << none;
}

void TestEndpoints::describesEveryCall()
{
    QFETCH(ApiRequest, request);
    QString line = QString::fromLatin1(request.verb) + u' ' + request.path;
    if (!request.query.isEmpty())
        line += u'?' + request.query.toString(QUrl::FullyEncoded);
    QTEST(line, "line");
    QTEST(request.contentType, "contentType");
    QTEST(request.body, "body");
    QCOMPARE(request.isWrite(), request.verb != "GET");
}

void TestEndpoints::gatewayIsTheDefaultHost()
{
    QCOMPARE(Endpoints::contacts({}).host, ApiRequest::Host::Gateway);
    QCOMPARE(Endpoints::connections().host, ApiRequest::Host::Control);
    QCOMPARE(Endpoints::connection(u"x"_s).host, ApiRequest::Host::Control);
    QCOMPARE(Endpoints::createConnection().host, ApiRequest::Host::Control);
    QCOMPARE(Endpoints::deleteConnection(u"x"_s).host, ApiRequest::Host::Control);
}

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
