// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorreader.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Origin = ApiError::Origin;

class TestApiError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAnswers_data();
    void readsAnswers();
    void keepsViolations();
    void boundsWords();
    void scrubsSecrets();
    void readsNetworkErrors_data();
    void readsNetworkErrors();
    void looksAtSuccess_data();
    void looksAtSuccess();
    void wordsEveryKind();
    void blamesNoSingleAddress();
    void tellsWhoseKey();
    void knowsWhatMeetsEveryRequest();
    void knowsWhatPasses();
};

namespace {

const auto problem = "application/problem+json; charset=utf-8"_ba;
const auto json = "application/json"_ba;
const auto html = "text/html; charset=utf-8"_ba;

ApiRequest request(const char *verb = "GET", ApiRequest::Host host = ApiRequest::Host::Gateway)
{
    ApiRequest made;
    made.verb = verb;
    made.host = host;
    made.path = u"/api/contacts"_s;
    return made;
}

ApiError read(int status, const QByteArray &type, const QByteArray &body, const char *verb = "GET")
{
    return ErrorReader::fromStatus(request(verb), status, type, body, "s3cr3t-key");
}

} // namespace

void TestApiError::readsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Origin>("origin");
    QTest::addColumn<QString>("detail");

    QTest::newRow("violation") << 422 << problem
                               << R"({"type":"x","title":"An error occurred","status":422,"detail":"email: ignored",
        "violations":[{"propertyPath":"email","message":"This value is already used.","code":"2"}]})"_ba
                               << Kind::Validation << Origin::Systemeio << u"email: This value is already used."_s;
    QTest::newRow("detail only") << 422 << problem << R"({"detail":"tagId: Tag with ID 9 not found."})"_ba
                                 << Kind::Validation << Origin::Systemeio << u"tagId: Tag with ID 9 not found."_s;
    QTest::newRow("ill-typed") << 400 << problem << R"({"title":"An error occurred","detail":"Invalid input"})"_ba
                               << Kind::Validation << Origin::Systemeio << u"Invalid input"_s;
    QTest::newRow("title last") << 422 << problem << R"({"title":"An error occurred"})"_ba << Kind::Validation
                                << Origin::Systemeio << u"An error occurred"_s;
    QTest::newRow("service 401") << 401 << problem << R"({"detail":"Invalid API Key."})"_ba << Kind::Unauthorized
                                 << Origin::Systemeio << u"Invalid API Key."_s;
    QTest::newRow("gateway 401") << 401 << json << R"({"message":"Invalid token","type":"Unauthorized","code":401})"_ba
                                 << Kind::Unauthorized << Origin::Gateway << u"Invalid token"_s;
    QTest::newRow("empty 401") << 401 << ""_ba
                               << ""_ba << Kind::Unauthorized << Origin::Unknown << u"HTTP 401"_s;
    QTest::newRow("no connection")
        << 400 << json << R"({"message":"No active connection for app systeme","type":"Bad Request","code":400})"_ba
        << Kind::NoConnection << Origin::Gateway << u"No active connection for app systeme"_s;
    QTest::newRow("wrong segment") << 400 << json
                                   << R"({"message":"Unknown app: api","type":"Bad Request","code":400})"_ba
                                   << Kind::Validation << Origin::Gateway << u"Unknown app: api"_s;
    QTest::newRow("unknown connection") << 404 << json
                                        << R"({"message":"Connection abc not found","type":"Not Found","code":404})"_ba
                                        << Kind::UnknownConnection << Origin::Gateway << u"Connection abc not found"_s;
    QTest::newRow("gone") << 404 << problem << R"({"title":"An error occurred","detail":"Not Found"})"_ba
                          << Kind::NotFound << Origin::Systemeio << u"Not Found"_s;
    QTest::newRow("gone, speaks of a connection") << 404 << problem << R"({"detail":"No such connection"})"_ba
                                                  << Kind::NotFound << Origin::Systemeio << u"No such connection"_s;
    QTest::newRow("403") << 403 << problem << R"({"detail":"Access denied."})"_ba << Kind::Forbidden
                         << Origin::Systemeio << u"Access denied."_s;
    QTest::newRow("plan, 422") << 422 << problem << R"({"detail":"Please Upgrade Your Plan to add more tags."})"_ba
                               << Kind::PlanLimit << Origin::Systemeio
                               << u"Please Upgrade Your Plan to add more tags."_s;
    QTest::newRow("plan, in detail beside violations")
        << 422 << problem
        << R"({"detail":"upgrade your plan","violations":[{"propertyPath":"name","message":"Too many."}]})"_ba
        << Kind::PlanLimit << Origin::Systemeio << u"name: Too many."_s;
    QTest::newRow("415") << 415 << problem << R"({"detail":"The content-type is not supported."})"_ba
                         << Kind::UnsupportedMediaType << Origin::Systemeio << u"The content-type is not supported."_s;
    QTest::newRow("429") << 429 << json << R"({"error":{"message":"Slow down"}})"_ba << Kind::TooManyRequests
                         << Origin::Unknown << u"Slow down"_s;
    QTest::newRow("error as text") << 409 << json << R"({"error":"conflict"})"_ba << Kind::Validation << Origin::Unknown
                                   << u"conflict"_s;
    QTest::newRow("500 as HTML") << 500 << html
                                 << "<html><head><title>x</title><style>p{}</style></head><body><h1>Oops</h1>"
                                    "<script>alert(1)</script><p>It&#39;s &lt;broken&gt;</p></body></html>"_ba
                                 << Kind::ServerError << Origin::Unknown << u"Oops It's <broken>"_s;
    QTest::newRow("502 empty") << 502 << html << ""_ba << Kind::ServerError << Origin::Unknown << u"HTTP 502"_s;
    QTest::newRow("503 text") << 503 << "text/plain"_ba
                              << "try  later\r\n\tplease"_ba << Kind::ServerError << Origin::Unknown
                              << u"try later\nplease"_s;
    QTest::newRow("broken JSON") << 500 << json << R"({"detail":"half)"_ba << Kind::ServerError << Origin::Unknown
                                 << u"{\"detail\":\"half"_s;
    QTest::newRow("JSON of the wrong types") << 422 << problem << R"({"detail":5,"violations":"x","title":null})"_ba
                                             << Kind::Validation << Origin::Systemeio << u"HTTP 422"_s;
    QTest::newRow("a list") << 500 << json << "[1,2]"_ba << Kind::ServerError << Origin::Unknown << u"[1,2]"_s;
    QTest::newRow("HTML 404") << 404 << html << "<h1>Not here</h1>"_ba << Kind::NotFound << Origin::Unknown
                              << u"Not here"_s;
    QTest::newRow("redirected write") << 302 << html << ""_ba << Kind::Redirected << Origin::Unknown << u"HTTP 302"_s;
}

void TestApiError::readsAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const ApiError error = read(status, type, body);
    QVERIFY(bool(error));
    QTEST(error.kind, "kind");
    QTEST(error.origin, "origin");
    QTEST(error.detail, "detail");
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.answerLost);
    QVERIFY(error.message().contains(error.detail));
    QCOMPARE(read(status, type, body, "POST").answerLost, status == 502 || status == 503);
}

void TestApiError::keepsViolations()
{
    const ApiError error = read(422, problem, R"({"violations":[{"propertyPath":"email","message":"Bad."},
        {"propertyPath":"fields[0].value","message":"Worse."},{"message":"Worst."},{"propertyPath":"x"},7]})");
    QCOMPARE(error.violations.size(), 3);
    QCOMPARE(error.violations.at(1).path, u"fields[0].value"_s);
    QCOMPARE(error.violations.at(1).message, u"Worse."_s);
    QCOMPARE(error.detail, u"email: Bad.\nfields[0].value: Worse.\nWorst."_s);
}

void TestApiError::boundsWords()
{
    const QByteArray text = "word " + QByteArray(5000, 'x');
    for (const QByteArray &body : {text, "<p>" + text + "</p>", "{\"detail\":\"" + text + "\"}"}) {
        const ApiError error = read(500, body.startsWith('<') ? html : json, body);
        QCOMPARE(error.detail.size(), 300);
        QVERIFY(error.detail.startsWith("word x"_L1));
        QVERIFY(error.detail.endsWith(u'…'));
    }
    QByteArray emoji;
    for (int i = 0; i < 400; ++i)
        emoji += "x😀";
    QVERIFY(ErrorReader::plainText(QString::fromUtf8(emoji), {}).toUtf8().contains("😀"));
    QVERIFY(QString::fromUtf8(ErrorReader::plainText(QString::fromUtf8(emoji), {}).toUtf8()).size() <= 300);
    QVERIFY(!ErrorReader::plainText(QString::fromUtf8(emoji), {}).toUtf8().contains('?'));
    QCOMPARE(ErrorReader::plainText(u"a\u202eb\x01"
                                    "c\nd\n\n"_s,
                 {}),
        u"a b c\nd"_s);
}

void TestApiError::scrubsSecrets()
{
    const ApiError error = read(401, json,
        R"({"message":"Key s3cr3t-key is wrong: Authorization: Bearer abc.def, see
 https://connect.maton.ai/?session_token=tok123&x=1","type":"Unauthorized","code":401})"_ba.replace('\n', ' '));
    QVERIFY(!error.message().contains("s3cr3t"_L1));
    QVERIFY(!error.message().contains("abc.def"_L1));
    QVERIFY(!error.message().contains("tok123"_L1));
    QVERIFY(error.detail.contains("is wrong"_L1));
    const ApiError violation
        = read(422, problem, R"({"violations":[{"propertyPath":"s3cr3t-key","message":"s3cr3t-key"}]})");
    QCOMPARE(violation.violations.at(0).message, u"***"_s);
    QCOMPARE(violation.violations.at(0).path, u"***"_s);
    // Cut first and scrubbed later, the beginning of the key would stay.
    const ApiError atTheBound = read(500, json, "{\"detail\":\"" + QByteArray(294, 'x') + "s3cr3t-key\"}");
    QVERIFY(!atTheBound.detail.contains("s3c"_L1));
}

void TestApiError::readsNetworkErrors_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("networkError");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("host") << QNetworkReply::HostNotFoundError << Kind::HostNotFound;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << Kind::ConnectionRefused;
    QTest::newRow("proxy refused") << QNetworkReply::ProxyConnectionRefusedError << Kind::Proxy;
    QTest::newRow("no proxy") << QNetworkReply::ProxyNotFoundError << Kind::Proxy;
    QTest::newRow("proxy wants a password") << QNetworkReply::ProxyAuthenticationRequiredError << Kind::Proxy;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << Kind::NetworkLost;
    QTest::newRow("sent again by Qt") << QNetworkReply::ContentReSendError << Kind::NetworkLost;
    QTest::newRow("transfer timeout") << QNetworkReply::OperationCanceledError << Kind::Timeout;
    QTest::newRow("timeout") << QNetworkReply::TimeoutError << Kind::Timeout;
    QTest::newRow("tls") << QNetworkReply::SslHandshakeFailedError << Kind::Tls;
    QTest::newRow("redirect") << QNetworkReply::InsecureRedirectError << Kind::Redirected;
    QTest::newRow("loop") << QNetworkReply::TooManyRedirectsError << Kind::Redirected;
    QTest::newRow("anything") << QNetworkReply::UnknownNetworkError << Kind::NetworkLost;
}

void TestApiError::readsNetworkErrors()
{
    QFETCH(QNetworkReply::NetworkError, networkError);
    const ApiError error = ErrorReader::fromNetwork(request("POST"), networkError, 0, true);
    QTEST(error.kind, "kind");
    QCOMPARE(error.origin, Origin::Local);
    QCOMPARE(error.answerLost, error.kind != Kind::Redirected);
    QVERIFY(!ErrorReader::fromNetwork(request("POST"), networkError, 0, false).answerLost);
    QVERIFY(!ErrorReader::fromNetwork(request("GET"), networkError, 0, true).answerLost);
}

void TestApiError::looksAtSuccess_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("object") << "GET"_ba << 200 << json << R"({"a":1})"_ba << Kind::None;
    QTest::newRow("list") << "GET"_ba << 200 << json << " [] \n"_ba << Kind::None;
    QTest::newRow("wrong type, right body") << "GET"_ba << 200 << "text/plain"_ba
                                            << "{}"_ba << Kind::None;
    QTest::newRow("HTML") << "GET"_ba << 200 << html << "<!doctype html><p>Sign in"_ba << Kind::NotJson;
    QTest::newRow("HTML that says JSON") << "GET"_ba << 200 << json << "\n <html>"_ba << Kind::NotJson;
    QTest::newRow("text") << "GET"_ba << 200 << json << "OK"_ba << Kind::NotJson;
    QTest::newRow("half object") << "GET"_ba << 200 << json << R"({"a":1,)"_ba << Kind::Unreadable;
    QTest::newRow("half in the middle") << "GET"_ba << 200 << json << R"({"a":{"b":1})"_ba << Kind::Unreadable;
    QTest::newRow("nothing") << "GET"_ba << 200 << json << ""_ba << Kind::Unreadable;
    QTest::newRow("204") << "GET"_ba << 204 << ""_ba
                         << ""_ba << Kind::None;
    QTest::newRow("empty 202 of a write") << "POST"_ba << 202 << ""_ba
                                          << ""_ba << Kind::None;
    QTest::newRow("empty 204 of a write") << "DELETE"_ba << 204 << ""_ba
                                          << ""_ba << Kind::None;
    QTest::newRow("empty 200 of a write") << "PATCH"_ba << 200 << json << " \n"_ba << Kind::None;
    QTest::newRow("HTML for a write") << "POST"_ba << 200 << html << "<p>Sign in"_ba << Kind::NotJson;
    QTest::newRow("half object for a write") << "POST"_ba << 201 << json << R"({"id":)"_ba << Kind::Unreadable;
}

void TestApiError::looksAtSuccess()
{
    QFETCH(QByteArray, verb);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const ApiError error = ErrorReader::fromSuccess(request(verb.constData()), status, type, body, {});
    QTEST(error.kind, "kind");
    QCOMPARE(error.answerLost, error && verb != "GET");
}

void TestApiError::wordsEveryKind()
{
    QCOMPARE(ApiError().message(), QString());
    QSet<QString> seen;
    for (int kind = int(Kind::Aborted); kind <= int(Kind::ServerError); ++kind) {
        ApiError error;
        error.kind = Kind(kind);
        error.origin = Origin::Systemeio;
        const QString message = error.message();
        QVERIFY2(message.size() > 20 && message.endsWith(u'.'), qPrintable(message));
        QVERIFY2(!seen.contains(message), qPrintable(message));
        seen.insert(message);
        error.answerLost = true;
        QVERIFY(error.message().size() > message.size());
        error.detail = u"<b>words</b>"_s;
        QVERIFY(error.message().contains(u"<b>words</b>"_s));
    }
}

// A wrong address of the control plane is answered like one of the gateway.
void TestApiError::blamesNoSingleAddress()
{
    ApiError error;
    error.kind = Kind::Validation;
    error.origin = Origin::Gateway;
    QVERIFY2(error.message().contains(u"the configured addresses"_s), qPrintable(error.message()));
}

void TestApiError::tellsWhoseKey()
{
    ApiError error;
    error.kind = Kind::Unauthorized;
    QVERIFY(error.message().contains("Maton key"_L1));
    error.origin = Origin::Gateway;
    QVERIFY(error.message().contains("maton.ai/settings"_L1));
    error.origin = Origin::Systemeio;
    QVERIFY(error.message().contains("Systeme.io"_L1));
    QVERIFY(!error.message().contains("Maton key"_L1));
}

void TestApiError::knowsWhatMeetsEveryRequest()
{
    const QList<Kind> every{Kind::Unauthorized, Kind::NoConnection, Kind::Forbidden, Kind::ReadOnly, Kind::PlanLimit,
        Kind::UnknownConnection, Kind::Tls, Kind::Redirected};
    const QList<Kind> account{Kind::Unauthorized, Kind::NoConnection, Kind::UnknownConnection, Kind::ReadOnly};
    for (int kind = int(Kind::None); kind <= int(Kind::ServerError); ++kind) {
        ApiError error;
        error.kind = Kind(kind);
        QCOMPARE(error.meetsEveryRequest(), every.contains(Kind(kind)));
        QCOMPARE(error.refusesAccount(), account.contains(Kind(kind)));
    }
}

void TestApiError::knowsWhatPasses()
{
    ApiError error;
    QVERIFY(!error.isTransient());
    error.kind = Kind::ServerError;
    error.httpStatus = 500;
    QVERIFY(!error.isTransient());
    error.httpStatus = 503;
    QVERIFY(error.isTransient());
    for (const Kind kind : {Kind::HostNotFound, Kind::Proxy, Kind::ConnectionRefused, Kind::NetworkLost, Kind::Timeout,
             Kind::UnexpectedPage, Kind::TooManyRequests}) {
        error.kind = kind;
        QVERIFY(error.isTransient());
        QVERIFY(!error.meetsEveryRequest());
    }
    for (const Kind kind : {Kind::Validation, Kind::NotFound, Kind::Aborted, Kind::NotJson, Kind::Unauthorized}) {
        error.kind = kind;
        QVERIFY(!error.isTransient());
    }
}

QTEST_GUILESS_MAIN(TestApiError)
#include "tst_apierror.moc"
