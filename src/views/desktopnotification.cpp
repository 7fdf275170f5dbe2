// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnotification.h"

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QGuiApplication>
#include <QVariantMap>
#endif

using namespace Qt::StringLiterals;

namespace DesktopNotification {

#ifdef QT_DBUS_LIB

void send(const QString &title, const QString &text)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    message.setArguments({QGuiApplication::applicationDisplayName(), 0U, QGuiApplication::desktopFileName(), title,
        text.toHtmlEscaped(), // the service may read it as markup
        QStringList(), hints, -1});
    bus.asyncCall(message);
}

#else

void send(const QString &, const QString &) { }

#endif

} // namespace DesktopNotification
