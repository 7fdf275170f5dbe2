// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasARowForEach();
    void keepsValues();
    void keepsAccountsApart();
    void forgetsAnAccount();
    void movesAnAccount();
};

void TestSettings::hasARowForEach()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    const SettingPlace place{u"c1"_s, u"contacts"_s};
    QSet<QString> keys;
    for (int setting = 0; setting <= int(Setting::TableFilter); ++setting) {
        const QString key = Settings::key(Setting(setting), place);
        QVERIFY(!key.isEmpty());
        QVERIFY2(!keys.contains(key), qPrintable(key));
        keys.insert(key);
        QVERIFY(settings.value(Setting(setting), place).isValid()); // a default of the right type
    }
}

void TestSettings::keepsValues()
{
    QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.setValue(Setting::WindowGeometry, "\x01\x00\xff"_ba);
        settings.setValue(Setting::TableSort, u"email"_s, {u"c1"_s, u"contacts"_s});
    }
    QVERIFY(QFileInfo::exists(folder.path() + u"/settings.ini"_s));
    Settings settings(folder.path());
    QCOMPARE(settings.value(Setting::WindowGeometry).toByteArray(), "\x01\x00\xff"_ba);
    QCOMPARE(settings.value(Setting::TableSort, {u"c1"_s, u"contacts"_s}).toString(), u"email"_s);
    QCOMPARE(settings.value(Setting::TableSort, {u"c1"_s, u"tags"_s}).toString(), QString());
}

void TestSettings::keepsAccountsApart()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setValue(Setting::TableSort, u"email"_s, {u"c1"_s, u"contacts"_s});
    settings.setValue(Setting::AccountName, u"Shop"_s, {u"c1"_s});
    QCOMPARE(settings.value(Setting::TableSort, {u"c2"_s, u"contacts"_s}).toString(), QString());
    QCOMPARE(settings.value(Setting::AccountName, {u"c2"_s}).toString(), QString());
    QCOMPARE(settings.value(Setting::AccountName, {u"c1"_s}).toString(), u"Shop"_s);
    settings.reset(Setting::AccountName, {u"c1"_s});
    QCOMPARE(settings.value(Setting::AccountName, {u"c1"_s}).toString(), QString());
}

void TestSettings::forgetsAnAccount()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setValue(Setting::LastConnectionId, u"c1"_s);
    settings.setValue(Setting::TableFilter, u"one"_s, {u"c1"_s, u"contacts"_s});
    settings.forgetAccount(u"c2"_s);
    QCOMPARE(settings.value(Setting::LastConnectionId).toString(), u"c1"_s);
    settings.forgetAccount(u"c1"_s);
    QCOMPARE(settings.value(Setting::LastConnectionId).toString(), QString());
    QCOMPARE(settings.value(Setting::TableFilter, {u"c1"_s, u"contacts"_s}).toString(), QString());
}

void TestSettings::movesAnAccount()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setValue(Setting::LastConnectionId, u"c1"_s);
    settings.setValue(Setting::AccountName, u"Shop"_s, {u"c1"_s});
    settings.setValue(Setting::TableSort, u"email"_s, {u"c1"_s, u"contacts"_s});
    settings.setValue(Setting::AccountName, u"c11 is another one"_s, {u"c11"_s});
    settings.moveAccount(u"c1"_s, u"c2"_s);
    QCOMPARE(settings.value(Setting::LastConnectionId).toString(), u"c2"_s);
    QCOMPARE(settings.value(Setting::AccountName, {u"c2"_s}).toString(), u"Shop"_s);
    QCOMPARE(settings.value(Setting::TableSort, {u"c2"_s, u"contacts"_s}).toString(), u"email"_s);
    QCOMPARE(settings.value(Setting::AccountName, {u"c1"_s}).toString(), QString());
    QCOMPARE(settings.value(Setting::AccountName, {u"c11"_s}).toString(), u"c11 is another one"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
