// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretservice.h"

#include <QMap>
#include <QObject>
#include <QString>
#include <QTimer>

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

using namespace Qt::StringLiterals;

#ifdef QT_DBUS_LIB

namespace {

using Attributes = QMap<QString, QString>;
using Found = QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>>; // unlocked, locked

SecretService::State stateOf(const Found &found)
{
    using State = SecretService::State;
    if (!found.isError()) {
        const bool none = found.argumentAt<0>().isEmpty() && found.argumentAt<1>().isEmpty();
        return none ? State::Empty : State::Held;
    }
    switch (found.error().type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
        return State::Absent;
    case QDBusError::AccessDenied:
        return State::Refused;
    default:
        return State::Unknown;
    }
}

} // namespace

void SecretService::look(const QString &service, const QString &key, QObject *context, std::function<void(State)> then)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) { // it would not even report an error
        QTimer::singleShot(0, context, [then = std::move(then)] { then(State::Absent); });
        return;
    }
    qDBusRegisterMetaType<Attributes>();
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
        u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    // The attributes that QtKeychain gives an entry; without the type, so that one of another type counts too.
    call << QVariant::fromValue(Attributes{{u"server"_s, service}, {u"user"_s, key}});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(stateOf(*watcher));
    });
}

#else

void SecretService::look(const QString &, const QString &, QObject *context, std::function<void(State)> then)
{
    QTimer::singleShot(0, context, [then = std::move(then)] { then(State::Unknown); });
}

#endif
