// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesettings.h"

#include "serviceaddress.h"
#include "settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestServiceSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areTheDefaults();
    void followTheSettings();
    void givenAddressesGoFirst();
    void keepAWrongAddressWrong();
};

void TestServiceSettings::areTheDefaults()
{
    const QTemporaryDir folder;
    const Settings settings(folder.path());
    const ApiSettings service = serviceSettings(settings);
    QCOMPARE(service.gatewayUrl, ApiSettings().gatewayUrl);
    QCOMPARE(service.controlUrl, ApiSettings().controlUrl);
    QVERIFY(ServiceAddress::mayCarryKey(service.gatewayUrl));
    QVERIFY(ServiceAddress::mayCarryKey(service.controlUrl));
}

void TestServiceSettings::followTheSettings()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setValue(Setting::GatewayUrl, u"https://one.example.org/systeme"_s);
    QCOMPARE(serviceSettings(settings).gatewayUrl, QUrl(u"https://one.example.org/systeme"_s));
    QCOMPARE(serviceSettings(settings).controlUrl, ApiSettings().controlUrl);
    settings.setValue(Setting::ControlUrl, u"https://one.example.org"_s);
    QCOMPARE(serviceSettings(settings).controlUrl, QUrl(u"https://one.example.org"_s));
    settings.reset(Setting::GatewayUrl);
    QCOMPARE(serviceSettings(settings).gatewayUrl, ApiSettings().gatewayUrl);
}

void TestServiceSettings::givenAddressesGoFirst()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setValue(Setting::GatewayUrl, u"https://one.example.org/systeme"_s);
    settings.setValue(Setting::ControlUrl, u"https://one.example.org"_s);
    GivenAddresses given;
    given.controlUrl = QUrl(u"https://two.example.org"_s);
    QCOMPARE(serviceSettings(settings, given).gatewayUrl, QUrl(u"https://one.example.org/systeme"_s));
    QCOMPARE(serviceSettings(settings, given).controlUrl, QUrl(u"https://two.example.org"_s));
}

// Somebody who has edited the file wrongly meant another host than the default one.
void TestServiceSettings::keepAWrongAddressWrong()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setValue(Setting::GatewayUrl, u"http://one.example.org/systeme"_s);
    settings.setValue(Setting::ControlUrl, u"one example"_s);
    QVERIFY(!ServiceAddress::mayCarryKey(serviceSettings(settings).gatewayUrl));
    QVERIFY(!ServiceAddress::mayCarryKey(serviceSettings(settings).controlUrl));
}

QTEST_APPLESS_MAIN(TestServiceSettings)
#include "tst_servicesettings.moc"
