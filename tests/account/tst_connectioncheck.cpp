// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncheck.h"
#include "demofixture.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using namespace Qt::StringLiterals;
using Result = ConnectionCheck::Result;
using Step = ConnectionCheck::Step;
using Fault = DemoFault::Kind;

class TestConnectionCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhereItFails_data();
    void findsWhereItFails();
    void saysWhereTheKeyIsFrom_data();
    void saysWhereTheKeyIsFrom();
    void triesTheGatewayWhenMatonIsAway();
    void asksTheOpenAccount();
    void theOpenAccountIsNotActive();
    void canBeCancelledAndRunAgain();
    void endsWhileRunning();
    void reportsEverythingButTheKey();
};

namespace {

ConnectionCheck::Subject subjectOf(const DemoFixture &demo, const QByteArray &key)
{
    return {key, ConnectionCheck::KeySource::Environment, demo.settings(), {}};
}

bool run(ConnectionCheck *check)
{
    QSignalSpy finished(check, &ConnectionCheck::finished);
    check->start();
    return !finished.isEmpty() || finished.wait(15000);
}

// One letter a step: fine, Problem, not reached (-).
QString results(const ConnectionCheck &check)
{
    QString letters;
    for (const Step step : {Step::Key, Step::Maton, Step::Connection, Step::Gateway}) {
        const Result result = check.line(step).result;
        letters += result == Result::Fine ? u'f'
            : result == Result::Problem   ? u'P'
            : result == Result::Running   ? u'r'
                                          : u'-';
    }
    return letters;
}

} // namespace

void TestConnectionCheck::findsWhereItFails_data()
{
    using Prepare = std::function<void(DemoFixture &, ConnectionCheck::Subject &)>;
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &expected, Step step, const QString &words, Prepare prepare) {
        QTest::newRow(name) << std::move(prepare) << expected << int(step) << words;
    };
    const QString gateway = u"/systeme/"_s;
    row("all fine", u"ffff"_s, Step::Gateway, u"Systeme.io answers"_s, [](auto &, auto &) {});
    row("a slash at the end of the address", u"ffff"_s, Step::Gateway, u"Systeme.io answers"_s,
        [](auto &demo, auto &subject) {
            subject.settings.gatewayUrl = QUrl(demo.service().gatewayUrl().toString() + u'/');
        });
    row("no key", u"P---"_s, Step::Key, u"There is no Maton key"_s, [](auto &, auto &subject) { subject.key = " \n"; });
    row("wrong key", u"fP--"_s, Step::Maton, u"does not accept the key"_s,
        [](auto &, auto &subject) { subject.key = "wrong"; });
    row("wrong path", u"fffP"_s, Step::Gateway, u"does not end in /systeme"_s,
        [](auto &demo, auto &subject) { subject.settings.gatewayUrl = demo.service().baseUrl(); });
    row("wrong key and wrong path", u"fP-P"_s, Step::Gateway, u"does not end in /systeme"_s,
        [](auto &demo, auto &subject) {
            subject.key = "wrong";
            subject.settings.gatewayUrl = demo.service().baseUrl();
        });
    row("ends in systeme, but not as a segment", u"fffP"_s, Step::Gateway, u"does not end in /systeme"_s,
        [](auto &demo, auto &subject) {
            subject.settings.gatewayUrl = QUrl(demo.service().baseUrl().toString() + u"/mysysteme"_s);
        });
    row("no network", u"fP-P"_s, Step::Maton, u"refused the connection"_s, [](auto &, auto &subject) {
        QTcpServer unused; // a port where nobody listens
        unused.listen(QHostAddress::LocalHost);
        const QString host = u"http://127.0.0.1:%1"_s.arg(unused.serverPort());
        subject.settings.gatewayUrl = QUrl(host + u"/systeme"_s);
        subject.settings.controlUrl = QUrl(host);
    });
    row("sign-in page of a hotel", u"fP-P"_s, Step::Maton, u"sign in first"_s,
        [](auto &demo, auto &) { demo.fault(Fault::HtmlOk, {}, -1); });
    row("sign-in page at the gateway only", u"fffP"_s, Step::Gateway, u"sign in first"_s,
        [gateway](auto &demo, auto &) { demo.fault(Fault::HtmlOk, gateway); });
    row("not a control plane", u"fP-f"_s, Step::Maton, u"not one of Maton"_s,
        [](auto &demo, auto &) { demo.fault(Fault::EmptyPageHasMore, u"/ctrl/"_s); });
    row("insecure address", u"fP-f"_s, Step::Maton, u"not secure"_s,
        [](auto &, auto &subject) { subject.settings.controlUrl = QUrl(u"http://ctrl.example.org"_s); });
    row("no connection", u"ffP-"_s, Step::Connection, u"No Systeme.io account"_s, [](auto &demo, auto &) {
        DemoFault fault;
        fault.pathPattern = u"/ctrl/"_s;
        fault.status = 200;
        fault.body = R"({"connections": [{"connection_id": "1", "app": "google-mail", "status": "ACTIVE"}]})";
        demo.service().addFault(fault);
    });
    row("no active connection", u"ffP-"_s, Step::Connection, u"None of the"_s, [](auto &demo, auto &) {
        demo.service().setConnectionStatus(demo.service().defaultConnection(), u"PENDING"_s);
    });
    row("Systeme.io refuses its key", u"fffP"_s, Step::Gateway, u"Systeme.io does not accept"_s,
        [gateway](auto &demo, auto &) { demo.fault(Fault::UnauthorizedSystemeio, gateway); });
    row("an expired authorisation", u"fffP"_s, Step::Gateway, u"authorisation"_s,
        [gateway](auto &demo, auto &) { demo.fault(Fault::ServerErrorHtml, gateway); });
    row("JSON of somebody else", u"fffP"_s, Step::Gateway, u"not one of Systeme.io"_s, [gateway](auto &demo, auto &) {
        DemoFault fault;
        fault.pathPattern = gateway;
        fault.status = 200;
        fault.body = R"({"hello": "world"})";
        demo.service().addFault(fault);
    });
    row("redirected", u"fffP"_s, Step::Gateway, u"redirected"_s,
        [gateway](auto &demo, auto &) { demo.fault(Fault::RedirectToOtherHost, gateway); });
}

void TestConnectionCheck::findsWhereItFails()
{
    using Prepare = std::function<void(DemoFixture &, ConnectionCheck::Subject &)>;
    QFETCH(Prepare, prepare);
    QFETCH(QString, expected);
    QFETCH(int, step);
    QFETCH(QString, words);
    DemoFixture demo;
    ConnectionCheck::Subject subject = subjectOf(demo, demo.service().key().toUtf8());
    prepare(demo, subject);
    ConnectionCheck check(subject);
    QVERIFY(run(&check));
    QCOMPARE(results(check), expected);
    const QString found = check.line(Step(step)).text;
    QVERIFY2(found.contains(words), qPrintable(found));
    QVERIFY(!check.isRunning());
    QCOMPARE(demo.requests("POST") + demo.requests("DELETE") + demo.requests("PATCH"), 0);
}

void TestConnectionCheck::saysWhereTheKeyIsFrom_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("words");
    QTest::newRow("environment") << int(ConnectionCheck::KeySource::Environment) << u"MATON_API_KEY"_s;
    QTest::newRow("keychain") << int(ConnectionCheck::KeySource::Keychain) << u"keychain"_s;
    QTest::newRow("typed") << int(ConnectionCheck::KeySource::Typed) << u"this session"_s;
}

void TestConnectionCheck::saysWhereTheKeyIsFrom()
{
    QFETCH(int, source);
    QFETCH(QString, words);
    DemoFixture demo;
    ConnectionCheck::Subject subject = subjectOf(demo, "key");
    subject.source = ConnectionCheck::KeySource(source);
    ConnectionCheck check(subject);
    check.start();
    QVERIFY(check.line(Step::Key).text.contains(words));
}

// Another host, so one may be away without the other.
void TestConnectionCheck::triesTheGatewayWhenMatonIsAway()
{
    DemoFixture demo;
    demo.fault(Fault::ServerErrorHtml, u"/ctrl/"_s);
    ConnectionCheck check(subjectOf(demo, demo.service().key().toUtf8()));
    QVERIFY(run(&check));
    QCOMPARE(results(check), u"fP-f"_s);
    QCOMPARE(demo.service().ledger().last().connection, QString());
}

void TestConnectionCheck::asksTheOpenAccount()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    DemoFixture demo(options);
    ConnectionCheck::Subject subject = subjectOf(demo, demo.service().key().toUtf8());
    ConnectionCheck byDefault(subject);
    QVERIFY(run(&byDefault));
    QCOMPARE(demo.service().ledger().last().connection, demo.service().defaultConnection());
    subject.connection = demo.service().connections().last().id;
    QVERIFY(subject.connection != demo.service().defaultConnection());
    ConnectionCheck check(subject);
    QVERIFY(run(&check));
    QCOMPARE(results(check), u"ffff"_s);
    QCOMPARE(demo.service().ledger().last().connection, subject.connection);
    // As the troubleshooting list has it: all connections are asked for, without parameters.
    QCOMPARE(demo.service().ledger().first().path, u"/ctrl/connections"_s);
    QCOMPARE(demo.service().ledger().first().query, QString());
}

void TestConnectionCheck::theOpenAccountIsNotActive()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    DemoFixture demo(options);
    ConnectionCheck::Subject subject = subjectOf(demo, demo.service().key().toUtf8());
    subject.connection = demo.service().connections().last().id;
    demo.service().setConnectionStatus(subject.connection, u"FAILED"_s);
    ConnectionCheck check(subject);
    QVERIFY(run(&check));
    QCOMPARE(results(check), u"ffP-"_s);
    QVERIFY(check.line(Step::Connection).advice.contains(u"again"_s));
}

void TestConnectionCheck::canBeCancelledAndRunAgain()
{
    DemoFixture demo;
    demo.fault(Fault::NeverAnswer, u"/ctrl/"_s);
    ConnectionCheck check(subjectOf(demo, demo.service().key().toUtf8()));
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QCOMPARE(results(check), u"fr--"_s);
    QVERIFY(check.isRunning());
    QTRY_COMPARE(demo.requests("GET"), 1);
    check.cancel();
    QVERIFY(!check.isRunning());
    QCOMPARE(results(check), u"f---"_s);
    QVERIFY(finished.isEmpty());
    QVERIFY(run(&check));
    QCOMPARE(results(check), u"ffff"_s);
}

void TestConnectionCheck::endsWhileRunning()
{
    DemoFixture demo;
    demo.fault(Fault::NeverAnswer);
    auto check = std::make_unique<ConnectionCheck>(subjectOf(demo, demo.service().key().toUtf8()));
    check->start();
    QTRY_COMPARE(demo.requests("GET"), 1);
    check.reset();
}

void TestConnectionCheck::reportsEverythingButTheKey()
{
    DemoFixture demo;
    DemoFault echo; // what a careless service does
    echo.kind = Fault::Status;
    echo.status = 500;
    echo.body = R"({"message": "Bearer secret-key-1 broke session_token=secret-2", "type": "x", "code": 500})";
    echo.pathPattern = u"/ctrl/"_s;
    demo.service().addFault(echo);
    ConnectionCheck check(subjectOf(demo, "secret-key-1"));
    QVERIFY(run(&check));
    const QString report = check.report();
    QVERIFY2(!report.contains(u"secret"_s), qPrintable(report));
    for (const Step step : {Step::Key, Step::Maton, Step::Connection, Step::Gateway}) {
        QVERIFY(report.contains(ConnectionCheck::title(step)));
        QVERIFY(report.contains(check.line(step).text));
        QVERIFY(report.contains(check.line(step).advice));
    }
    QVERIFY(report.contains(u"2. Maton: Problem\n"_s));
}

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "tst_connectioncheck.moc"
