// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"
#include "httplog.h"

#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

ApiError ofKind(ApiError::Kind kind, const QString &detail = {})
{
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

} // namespace

class TestHttpLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatHappened();
    void hidesPersonalData();
    void isOffByDefault();
};

void TestHttpLog::showsWhatHappened()
{
    QCOMPARE(HttpLog::line(Endpoints::contacts({100, 55}), 200, {}, 85),
        u"GET /api/contacts?limit=100&startingAfter=55 -> 200, 85 ms"_s);
    QCOMPARE(HttpLog::line(Endpoints::deleteContact(5), 0, ofKind(ApiError::Kind::Timeout), 30000),
        u"DELETE /api/contacts/5 -> timeout, 30000 ms"_s);
    QCOMPARE(HttpLog::line(Endpoints::contact(5), 200, ofKind(ApiError::Kind::NotJson), 3),
        u"GET /api/contacts/5 -> 200 (not json), 3 ms"_s);
    QCOMPARE(HttpLog::line(Endpoints::contact(5), 0, ofKind(ApiError::Kind::Tls, u"example.org: expired"_s), 3),
        u"GET /api/contacts/5 -> tls error (example.org: expired), 3 ms"_s);
    QCOMPARE(HttpLog::line(Endpoints::contact(5), 500, ofKind(ApiError::Kind::ServerError, u"of ana"_s), 3),
        u"GET /api/contacts/5 -> 500, 3 ms"_s);
}

void TestHttpLog::hidesPersonalData()
{
    const QString byEmail = HttpLog::line(Endpoints::contactByEmail(u"ana@example.org"_s), 200, {}, 1);
    QVERIFY(byEmail.contains("email="_L1));
    QVERIFY2(!byEmail.contains("ana"_L1), qPrintable(byEmail));
    QVERIFY(!HttpLog::line(Endpoints::tags({}, u"secret plan"_s), 200, {}, 1).contains("plan"_L1));
    QVERIFY(
        !HttpLog::line(Endpoints::createContact({{u"email"_s, u"ana@example.org"_s}}), 201, {}, 1).contains("ana"_L1));
}

void TestHttpLog::isOffByDefault()
{
    QVERIFY(!lcHttp().isInfoEnabled());
    QCOMPARE(lcHttp().categoryName(), "systemeadmin.http");
}

QTEST_GUILESS_MAIN(TestHttpLog)
#include "tst_httplog.moc"
