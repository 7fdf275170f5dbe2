// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestServiceAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void linksWithSecretsAreConfidential_data();
    void linksWithSecretsAreConfidential();
    void knowsThisComputer_data();
    void knowsThisComputer();
};

void TestServiceAddress::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("https") << u"https://gateway.example.org/systeme"_s << true;
    QTest::newRow("port") << u"https://example.org:8443"_s << true;
    QTest::newRow("slash at the end") << u"https://example.org/systeme/"_s << true;
    QTest::newRow("http to this computer") << u"http://localhost:9000/systeme"_s << true;
    QTest::newRow("capitals") << u"HTTP://LOCALHOST:9000"_s << true;
    QTest::newRow("http to a loopback address") << u"http://127.1.2.3/systeme"_s << true;
    QTest::newRow("http to the loopback address of IPv6") << u"http://[::1]:9000/systeme"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a word") << u"gateway"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("no scheme") << u"//example.org/systeme"_s << false;
    QTest::newRow("other scheme") << u"ftp://example.org"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("http elsewhere") << u"http://example.org/systeme"_s << false;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.org"_s << false;
    QTest::newRow("any address") << u"http://0.0.0.0:80"_s << false;
    QTest::newRow("user") << u"https://ana@example.org"_s << false;
    QTest::newRow("user and password") << u"https://ana:secret@example.org"_s << false;
    QTest::newRow("query") << u"https://example.org/systeme?x=1"_s << false;
    QTest::newRow("fragment") << u"https://example.org/systeme#top"_s << false;
    QTest::newRow("space within") << u"https://example .org"_s << false;
    QTest::newRow("line break") << u"https://example.org/\r\nX: y"_s << false;
}

void TestServiceAddress::reads()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    const std::optional<QUrl> url = ServiceAddress::read(text);
    QCOMPARE(url.has_value(), good);
    QCOMPARE(ServiceAddress::mayCarryKey(QUrl(text, QUrl::StrictMode)), good);
    if (good)
        QCOMPARE(*url, QUrl(text));
}

void TestServiceAddress::linksWithSecretsAreConfidential_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("https with a query") << u"https://connect.maton.ai/?session_token=abc"_s << true;
    QTest::newRow("this computer") << u"http://127.0.0.1:9000/connect/?session_token=abc"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("http elsewhere") << u"http://connect.maton.ai/?session_token=abc"_s << false;
    QTest::newRow("file") << u"file:///tmp/x.html"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("other scheme") << u"ftp://connect.maton.ai/"_s << false;
    QTest::newRow("no host") << u"https:///?session_token=abc"_s << false;
}

void TestServiceAddress::linksWithSecretsAreConfidential()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    QCOMPARE(ServiceAddress::isConfidential(QUrl(text, QUrl::StrictMode)), good);
}

void TestServiceAddress::knowsThisComputer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("here");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("capitals") << u"LocalHost"_s << true;
    QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
    QTest::newRow("another one") << u"127.255.0.1"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("elsewhere") << u"gateway.maton.ai"_s << false;
    QTest::newRow("local network") << u"192.168.1.1"_s << false;
    QTest::newRow("begins like it") << u"localhost.example.org"_s << false;
}

void TestServiceAddress::knowsThisComputer()
{
    QFETCH(const QString, host);
    QFETCH(const bool, here);
    QCOMPARE(ServiceAddress::isThisComputer(host), here);
}

QTEST_APPLESS_MAIN(TestServiceAddress)
#include "tst_serviceaddress.moc"
