// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnotification.h"

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QHash>
#include <QPointer>
#include <QVariantMap>
#endif

using namespace Qt::StringLiterals;

#ifdef QT_DBUS_LIB

namespace {

const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;
const QString DefaultAction = u"default"_s; // a click anywhere on it

} // namespace

// Knows the notifications that are shown, until they are closed. Lives with the application.
class NotificationListener : public QObject
{
    Q_OBJECT
public:
    static NotificationListener *instance()
    {
        static QPointer<NotificationListener> one;
        if (!one)
            one = new NotificationListener(QCoreApplication::instance());
        return one;
    }

    void send(const QDBusMessage &message, const std::function<void()> &clicked, const std::function<void()> &failed)
    {
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, clicked, failed] {
            watcher->deleteLater();
            const QDBusPendingReply<uint> number = *watcher;
            if (number.isError())
                failed();
            else
                m_shown.insert(number.value(), {clicked, {}});
        });
    }

private Q_SLOTS:
    // Signals go to every program, also those about the notifications of others.
    void tokenGiven(uint number, const QString &token)
    {
        if (const auto shown = m_shown.find(number); shown != m_shown.end())
            shown->token = token.toUtf8();
    }
    void invoked(uint number, const QString &action)
    {
        const Shown shown = m_shown.take(number);
        if (!shown.clicked || action != DefaultAction)
            return;
        if (!shown.token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", shown.token); // read by the window system's plugin
        shown.clicked();
    }
    void closed(uint number, uint) { m_shown.remove(number); }

private:
    struct Shown
    {
        std::function<void()> clicked{};
        QByteArray token{}; // the right to come to the front; comes just before the click
    };

    // D-Bus signals are connected by name only.
    explicit NotificationListener(QObject *parent)
        : QObject(parent)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(Service, Path, Service, u"ActivationToken"_s, this, SLOT(tokenGiven(uint, QString)));
        bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
        bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
    }

    QHash<uint, Shown> m_shown{}; // by its number
};

#endif

namespace DesktopNotification {

#ifdef QT_DBUS_LIB

void send(const QString &title, const QString &text, const std::function<void()> &clicked,
    const std::function<void()> &failed)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        failed();
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    message.setArguments({QGuiApplication::applicationDisplayName(), 0U, QGuiApplication::desktopFileName(), title,
        text.toHtmlEscaped(), // the service may read it as markup
        QStringList{DefaultAction, QString()}, hints, -1});
    NotificationListener::instance()->send(message, clicked, failed);
}

#else

void send(const QString &, const QString &, const std::function<void()> &, const std::function<void()> &failed)
{
    failed();
}

#endif

} // namespace DesktopNotification

#ifdef QT_DBUS_LIB
#include "desktopnotification.moc"
#endif
