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
    void keepsConnectionsApart();
    void forgetsAConnection();
};

void TestSettings::hasARowForEach()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setConnectionId(u"c1"_s);
    QSet<QString> keys;
    for (int setting = int(Setting::LastConnectionId); setting <= int(Setting::TableFilter); ++setting) {
        const QString key = settings.key(Setting(setting), u"contacts"_s);
        QVERIFY(!key.isEmpty());
        QVERIFY2(!keys.contains(key), qPrintable(key));
        keys.insert(key);
        QVERIFY(settings.value(Setting(setting), u"contacts"_s).isValid()); // a default of the right type
    }
}

void TestSettings::keepsValues()
{
    QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.setValue(Setting::WindowGeometry, "\x01\x00\xff"_ba);
        settings.setValue(Setting::TableSort, u"email"_s, u"contacts"_s);
    }
    QVERIFY(QFileInfo::exists(folder.path() + u"/settings.ini"_s));
    Settings settings(folder.path());
    QCOMPARE(settings.value(Setting::WindowGeometry).toByteArray(), "\x01\x00\xff"_ba);
    QCOMPARE(settings.value(Setting::TableSort, u"contacts"_s).toString(), u"email"_s);
    QCOMPARE(settings.value(Setting::TableSort, u"tags"_s).toString(), QString());
}

void TestSettings::keepsConnectionsApart()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setConnectionId(u"c1"_s);
    settings.setValue(Setting::TableFilter, u"one"_s, u"contacts"_s);
    settings.setValue(Setting::TableSort, u"email"_s, u"contacts"_s);
    settings.setConnectionId(u"c2"_s);
    QCOMPARE(settings.value(Setting::TableFilter, u"contacts"_s).toString(), QString());
    QCOMPARE(settings.value(Setting::TableSort, u"contacts"_s).toString(), u"email"_s);
}

void TestSettings::forgetsAConnection()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setConnectionId(u"c1"_s);
    settings.setValue(Setting::LastConnectionId, u"c1"_s);
    settings.setValue(Setting::TableFilter, u"one"_s, u"contacts"_s);
    settings.forgetConnection(u"c2"_s);
    QCOMPARE(settings.value(Setting::LastConnectionId).toString(), u"c1"_s);
    settings.forgetConnection(u"c1"_s);
    QCOMPARE(settings.value(Setting::LastConnectionId).toString(), QString());
    QCOMPARE(settings.value(Setting::TableFilter, u"contacts"_s).toString(), QString());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
