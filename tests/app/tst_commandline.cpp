// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    static CommandLine parse(const QStringList &arguments, const QProcessEnvironment &environment = {})
    {
        return CommandLine::parse(QStringList{u"systeme-admin"_s} + arguments, environment);
    }

private Q_SLOTS:
    void startsWithoutArguments();
    void readsEveryOption();
    void readsTheEnvironment();
    void optionGoesBeforeEnvironment();
    void acceptsAddress_data();
    void acceptsAddress();
    void refusesMistakes_data();
    void refusesMistakes();
    void refusesAWrongEnvironment();
    void showsHelp_data();
    void showsHelp();
    void showsTheVersion_data();
    void showsTheVersion();
};

void TestCommandLine::startsWithoutArguments()
{
    const CommandLine line = parse({});
    QCOMPARE(line.output, QString());
    QCOMPARE(line.exitStatus, 0);
    QVERIFY(!line.demo);
    QVERIFY(line.profile.isEmpty());
    QVERIFY(!line.service.gatewayUrl);
    QVERIFY(!line.service.controlUrl);
}

void TestCommandLine::readsEveryOption()
{
    const CommandLine line
        = parse({u"--profile"_s, u"/tmp/there"_s, u"--gateway-url=https://gateway.example.org/systeme"_s,
            u"--control-url"_s, u"http://127.0.0.1:8080/ctrl"_s, u"--demo"_s, u"--demo-contacts"_s, u"1234"_s,
            u"--demo-quota=60"_s, u"--demo-latency"_s, u"250"_s, u"--demo-dialect"_s, u"mission"_s});
    QCOMPARE(line.output, QString());
    QCOMPARE(line.exitStatus, 0);
    QCOMPARE(line.profile, u"/tmp/there"_s);
    QCOMPARE(line.service.gatewayUrl, QUrl(u"https://gateway.example.org/systeme"_s));
    QCOMPARE(line.service.controlUrl, QUrl(u"http://127.0.0.1:8080/ctrl"_s));
    QVERIFY(line.demo);
    QCOMPARE(line.demoOptions.contacts, 1234);
    QCOMPARE(line.demoOptions.limiter.kind, DemoLimiter::Kind::Window);
    QCOMPARE(line.demoOptions.limiter.capacity, 60.0);
    QCOMPARE(line.demoOptions.latencyMs, 250);
    QCOMPARE(line.demoOptions.dialect, DemoOptions::Dialect::Mission);

    const CommandLine plain = parse({u"--demo"_s});
    QCOMPARE(plain.demoOptions.contacts, 5000);
    QCOMPARE(plain.demoOptions.limiter.kind, DemoLimiter::Kind::Window);
    QCOMPARE(plain.demoOptions.limiter.capacity, 300.0);
    QCOMPARE(plain.demoOptions.dialect, DemoOptions::Dialect::Vendor);
    QCOMPARE(parse({u"--demo"_s, u"--demo-quota"_s, u"0"_s}).demoOptions.limiter.kind, DemoLimiter::Kind::None);
    QCOMPARE(parse({u"--demo"_s, u"--demo-quota"_s, u"0"_s}).demoOptions.gatewayPerSecond, 0);
    QCOMPARE(plain.demoOptions.gatewayPerSecond, 10);
    QCOMPARE(parse({u"--demo"_s, u"--demo-dialect"_s, u"vendor"_s}).demoOptions.dialect, DemoOptions::Dialect::Vendor);
}

void TestCommandLine::readsTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"SYSTEME_ADMIN_GATEWAY_URL"_s, u"https://gateway.example.org/systeme"_s);
    environment.insert(u"SYSTEME_ADMIN_CONTROL_URL"_s, u"https://control.example.org"_s);
    const CommandLine line = parse({}, environment);
    QCOMPARE(line.exitStatus, 0);
    QCOMPARE(line.service.gatewayUrl, QUrl(u"https://gateway.example.org/systeme"_s));
    QCOMPARE(line.service.controlUrl, QUrl(u"https://control.example.org"_s));

    environment.insert(u"SYSTEME_ADMIN_GATEWAY_URL"_s, QString());
    QVERIFY(!parse({}, environment).service.gatewayUrl);
}

void TestCommandLine::optionGoesBeforeEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"SYSTEME_ADMIN_GATEWAY_URL"_s, u"not an address"_s);
    environment.insert(u"SYSTEME_ADMIN_CONTROL_URL"_s, u"https://control.example.org"_s);
    const CommandLine line = parse(
        {u"--gateway-url"_s, u"https://a.example.org"_s, u"--control-url"_s, u"https://b.example.org"_s}, environment);
    QCOMPARE(line.output, QString());
    QCOMPARE(line.service.gatewayUrl, QUrl(u"https://a.example.org"_s));
    QCOMPARE(line.service.controlUrl, QUrl(u"https://b.example.org"_s));
}

void TestCommandLine::acceptsAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("https") << u"https://example.org/systeme"_s;
    QTest::newRow("port") << u"https://example.org:8443"_s;
    QTest::newRow("localhost") << u"http://localhost:9000/systeme"_s;
    QTest::newRow("loopback") << u"http://127.1.2.3/systeme"_s;
    QTest::newRow("loopback of IPv6") << u"http://[::1]:9000/systeme"_s;
}

void TestCommandLine::acceptsAddress()
{
    QFETCH(const QString, address);
    for (const QString &option : {u"--gateway-url"_s, u"--control-url"_s}) {
        const CommandLine line = parse({option, address});
        QVERIFY2(line.output.isEmpty(), qPrintable(line.output));
        QCOMPARE(option == "--gateway-url"_L1 ? line.service.gatewayUrl : line.service.controlUrl, QUrl(address));
    }
}

void TestCommandLine::refusesMistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // by the sentence
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
    QTest::newRow("unknown letter") << QStringList{u"-x"_s} << u"x"_s;
    QTest::newRow("argument") << QStringList{u"contacts.csv"_s} << u"contacts.csv"_s;
    QTest::newRow("key as argument") << QStringList{u"--key"_s, u"abc"_s} << u"key"_s;
    QTest::newRow("profile without folder") << QStringList{u"--profile"_s} << u"profile"_s;
    QTest::newRow("empty profile") << QStringList{u"--profile="_s} << u"profile"_s;
    for (const QString &option : {u"--gateway-url"_s, u"--control-url"_s}) {
        const auto row
            = [&option](const char *what) -> QTestData & { return QTest::addRow("%s, %s", qPrintable(option), what); };
        row("no value") << QStringList{option} << option.mid(2);
        row("empty") << QStringList{option + u'='} << option;
        row("word") << QStringList{option, u"gateway"_s} << option;
        row("no host") << QStringList{option, u"https://"_s} << option;
        row("other scheme") << QStringList{option, u"ftp://example.org"_s} << option;
        row("not secure") << QStringList{option, u"http://example.org/systeme"_s} << option;
        row("looks like loopback") << QStringList{option, u"http://127.0.0.1.example.org"_s} << option;
        row("user and password") << QStringList{option, u"https://ana:secret@example.org"_s} << option;
        row("query") << QStringList{option, u"https://example.org/systeme?x=1"_s} << option;
        row("fragment") << QStringList{option, u"https://example.org/systeme#top"_s} << option;
    }
    QTest::newRow("contacts without demo") << QStringList{u"--demo-contacts"_s, u"10"_s} << u"--demo-contacts"_s;
    QTest::newRow("quota without demo") << QStringList{u"--demo-quota"_s, u"10"_s} << u"--demo-quota"_s;
    QTest::newRow("latency without demo") << QStringList{u"--demo-latency"_s, u"10"_s} << u"--demo-latency"_s;
    QTest::newRow("dialect without demo") << QStringList{u"--demo-dialect"_s, u"vendor"_s} << u"--demo-dialect"_s;
    const auto demo = [](const QString &option, const QString &value) {
        return QStringList{u"--demo"_s, option, value};
    };
    QTest::newRow("contacts: word") << demo(u"--demo-contacts"_s, u"many"_s) << u"--demo-contacts"_s;
    QTest::newRow("contacts: negative") << demo(u"--demo-contacts"_s, u"-1"_s) << u"--demo-contacts"_s;
    QTest::newRow("contacts: too many") << demo(u"--demo-contacts"_s, u"1000001"_s) << u"1000000"_s;
    QTest::newRow("quota: word") << demo(u"--demo-quota"_s, u"few"_s) << u"--demo-quota"_s;
    QTest::newRow("quota: negative") << demo(u"--demo-quota"_s, u"-5"_s) << u"--demo-quota"_s;
    QTest::newRow("latency: fraction") << demo(u"--demo-latency"_s, u"1.5"_s) << u"--demo-latency"_s;
    QTest::newRow("latency: negative") << demo(u"--demo-latency"_s, u"-1"_s) << u"--demo-latency"_s;
    QTest::newRow("dialect: unknown") << demo(u"--demo-dialect"_s, u"klingon"_s) << u"--demo-dialect"_s;
}

void TestCommandLine::refusesMistakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const CommandLine line = parse(arguments);
    QCOMPARE(line.exitStatus, 2);
    QVERIFY2(line.output.startsWith(u"systeme-admin: "_s), qPrintable(line.output));
    QVERIFY2(line.output.contains(named), qPrintable(line.output));
    QVERIFY2(line.output.contains(u"--help"_s), qPrintable(line.output));
    QVERIFY(line.output.endsWith(u'\n'));
}

void TestCommandLine::refusesAWrongEnvironment()
{
    for (const QString &variable : {u"SYSTEME_ADMIN_GATEWAY_URL"_s, u"SYSTEME_ADMIN_CONTROL_URL"_s}) {
        QProcessEnvironment environment;
        environment.insert(variable, u"http://example.org"_s);
        const CommandLine line = parse({}, environment);
        QCOMPARE(line.exitStatus, 2);
        QVERIFY2(line.output.contains(variable), qPrintable(line.output));
        QVERIFY2(line.output.contains(u"http://example.org"_s), qPrintable(line.output));
    }
}

void TestCommandLine::showsHelp_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("long") << u"--help"_s;
    QTest::newRow("short") << u"-h"_s;
}

void TestCommandLine::showsHelp()
{
    QFETCH(const QString, option);
    const CommandLine line = parse({option});
    QCOMPARE(line.exitStatus, 0);
    QVERIFY2(line.output.startsWith(u"Usage: systeme-admin [options]"_s), qPrintable(line.output));
    for (const QString &named : {u"--demo "_s, u"--profile"_s, u"--gateway-url"_s, u"--control-url"_s, u"--version"_s,
             u"--help"_s, u"--demo-contacts"_s, u"--demo-quota"_s, u"--demo-latency"_s, u"--demo-dialect"_s,
             u"SYSTEME_ADMIN_GATEWAY_URL"_s, u"SYSTEME_ADMIN_CONTROL_URL"_s, u"MATON_API_KEY"_s})
        QVERIFY2(line.output.contains(named), qPrintable(named));
}

void TestCommandLine::showsTheVersion_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("long") << u"--version"_s;
    QTest::newRow("short") << u"-v"_s;
}

void TestCommandLine::showsTheVersion()
{
    QFETCH(const QString, option);
    const CommandLine line = parse({option});
    QCOMPARE(line.exitStatus, 0);
    const QRegularExpression version(u"^Systeme Admin \\d+\\.\\d+\\.\\d+\n$"_s);
    QVERIFY2(version.match(line.output).hasMatch(), qPrintable(line.output));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
