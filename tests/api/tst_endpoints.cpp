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

Q_DECLARE_METATYPE(ApiRequest)

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
    QTest::newRow("fields") << Endpoints::contactFields() << u"GET /api/contact_fields"_s << none << none;
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
