// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications on a session bus of their own, with and without a service that shows them.
#include "desktopnotification.h"

#include "fakesecretservice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QTest>
#include <QVariantMap>

using namespace Qt::StringLiterals;

// As the desktop has it.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    NotificationService()
    {
        m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        isRunning = m_bus.registerService(u"org.freedesktop.Notifications"_s);
    }
    ~NotificationService() override
    {
        m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
        m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    }

    bool isRunning{false};
    uint last{40}; // number that was given
    QString title{};
    QString text{};

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
        const QStringList &, const QVariantMap &, int)
    {
        title = summary;
        text = body;
        return ++last;
    }

Q_SIGNALS:
    void ActivationToken(uint number, const QString &token);
    void ActionInvoked(uint number, const QString &action);

private:
    QDBusConnection m_bus{
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"notifications"_s)};
};

class TestDesktopNotification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDBusConnection::sessionBus().isConnected())
            QSKIP("There is no dbus-daemon.");
    }

    void saysThatThereIsNoService()
    {
        bool clicked = false;
        int failed = 0;
        DesktopNotification::send(
            u"Title"_s, u"Text"_s, [&clicked] { clicked = true; }, [&failed] { ++failed; });
        QTRY_COMPARE(failed, 1);
        QVERIFY(!clicked);
    }

    // Wayland lets a window come to the front for the sake of a click alone, of which the token is the proof.
    void handsOnTheTokenOfTheClick()
    {
        NotificationService service;
        QVERIFY(service.isRunning);
        qunsetenv("XDG_ACTIVATION_TOKEN");
        QByteArrayList tokens; // that were there when it was clicked
        bool failed = false;
        const auto send = [&] {
            const uint before = service.last;
            DesktopNotification::send(
                u"Title"_s, u"1 < 2"_s, [&tokens] { tokens.append(qgetenv("XDG_ACTIVATION_TOKEN")); },
                [&failed] { failed = true; });
            QTRY_COMPARE(service.last, before + 1);
        };
        send();
        QCOMPARE(service.title, u"Title"_s);
        QCOMPARE(service.text, u"1 &lt; 2"_s);
        Q_EMIT service.ActivationToken(service.last + 1, u"of-another-program"_s);
        Q_EMIT service.ActivationToken(service.last, u"token-7"_s);
        Q_EMIT service.ActionInvoked(service.last, u"default"_s);
        QTRY_COMPARE(tokens, QByteArrayList{"token-7"});

        // A service that knows no tokens, and a click on something of another program.
        qunsetenv("XDG_ACTIVATION_TOKEN");
        send();
        Q_EMIT service.ActionInvoked(service.last + 1, u"default"_s);
        Q_EMIT service.ActionInvoked(service.last, u"default"_s);
        QTRY_COMPARE(tokens, (QByteArrayList{"token-7", ""}));
        QVERIFY(!failed);
    }
};

int main(int argc, char *argv[])
{
    FakeSecretService::startBus(); // before anything asks for the session bus
    QApplication application(argc, argv);
    TestDesktopNotification test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktopnotification.moc"
