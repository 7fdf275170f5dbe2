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

    void send(const QDBusMessage &message, const std::function<void()> &clicked)
    {
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, clicked] {
            watcher->deleteLater();
            const QDBusPendingReply<uint> number = *watcher;
            if (!number.isError())
                m_clicked.insert(number.value(), clicked);
        });
    }

private Q_SLOTS:
    void invoked(uint number, const QString &action)
    {
        const std::function<void()> clicked = m_clicked.take(number); // signals go to every program
        if (clicked && action == DefaultAction)
            clicked();
    }
    void closed(uint number, uint) { m_clicked.remove(number); }

private:
    // D-Bus signals are connected by name only.
    explicit NotificationListener(QObject *parent)
        : QObject(parent)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
        bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
    }

    QHash<uint, std::function<void()>> m_clicked{};
};

#endif

namespace DesktopNotification {

#ifdef QT_DBUS_LIB

bool send(const QString &title, const QString &text, const std::function<void()> &clicked)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return false;
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    message.setArguments({QGuiApplication::applicationDisplayName(), 0U, QGuiApplication::desktopFileName(), title,
        text.toHtmlEscaped(), // the service may read it as markup
        QStringList{DefaultAction, QString()}, hints, -1});
    NotificationListener::instance()->send(message, clicked);
    return true;
}

#else

bool send(const QString &, const QString &, const std::function<void()> &)
{
    return false;
}

#endif

} // namespace DesktopNotification

#ifdef QT_DBUS_LIB
#include "desktopnotification.moc"
#endif
