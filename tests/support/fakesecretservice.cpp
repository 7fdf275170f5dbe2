// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesecretservice.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QMap>
#include <QMutex>
#include <QProcess>
#include <QTemporaryFile>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

// The structure (oayays) of the protocol.
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

using WireSecrets = QMap<QDBusObjectPath, WireSecret>;

struct Item
{
    Attributes attributes;
    WireSecret secret;
};

const auto Root = u"/org/freedesktop/secrets"_s;
const auto BusName = u"org.freedesktop.secrets"_s;
const auto ConnectionName = u"fake secret service"_s;
const QDBusObjectPath NoPrompt(u"/"_s);

QDBusObjectPath path(const QString &below)
{
    return QDBusObjectPath(Root + u'/' + below);
}

bool includes(const Attributes &all, const Attributes &some)
{
    return std::all_of(some.keyValueBegin(), some.keyValueEnd(),
        [&all](const auto &pair) { return all.contains(pair.first) && all.value(pair.first) == pair.second; });
}

} // namespace

// Lives on the thread that answers; what the test looks at is under the mutex.
class FakeSecretService::Worker : public QDBusVirtualObject
{
public:
    Worker();
    ~Worker() override;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

    bool isRunning() const { return m_running; }
    void setBehaviour(Behaviour behaviour);
    QList<Entry> entries() const;
    int writes() const;
    int waitingPrompts() const;
    void answerPrompts();

private:
    template <typename Function>
    void onThread(Function function)
    {
        QMetaObject::invokeMethod(this, function, Qt::BlockingQueuedConnection);
    }
    QVariantList answer(const QDBusMessage &message);
    QVariantList openSession(const QDBusMessage &message);
    QVariantList search(const Attributes &wanted) const;
    QVariantList unlock(const Paths &paths);
    QVariantList secrets(const Paths &paths) const;
    QVariantList createItem(const QVariantMap &properties, const WireSecret &secret, bool replace);
    QVariantList removeItem(const QDBusObjectPath &item);
    QDBusObjectPath newPrompt();
    void prompted(const QDBusObjectPath &prompt);
    void complete(const QDBusObjectPath &prompt, bool dismissed);
    bool isLocked() const { return m_behaviour == Behaviour::Locked || m_behaviour == Behaviour::Slow; }

    QThread m_thread;
    bool m_running{false};
    mutable QMutex m_mutex;
    Behaviour m_behaviour{Behaviour::Working};
    QMap<QDBusObjectPath, Item> m_items;
    QMap<QDBusObjectPath, Paths> m_unlocking; // what a prompt is for: to unlock these,
    QMap<QDBusObjectPath, QDBusObjectPath> m_deleting; // or to delete this
    QList<QDBusObjectPath> m_waiting; // prompts whose owner has not answered yet
    QString m_error; // of the call being answered
    int m_lastId{0};
    int m_writes{0};
};

FakeSecretService::Worker::Worker()
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<WireSecrets>();
    m_thread.start();
    moveToThread(&m_thread);
    onThread([this] {
        auto bus = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), ConnectionName);
        m_running = bus.registerVirtualObject(Root, this, QDBusConnection::SubPath) && bus.registerService(BusName);
    });
}

FakeSecretService::Worker::~Worker()
{
    // libsecret never answers a call whose prompt vanishes with its service.
    answerPrompts();
    onThread([this] {
        QDBusConnection(ConnectionName).unregisterService(BusName);
        QDBusConnection(ConnectionName).unregisterObject(Root);
        QDBusConnection::disconnectFromBus(ConnectionName);
        moveToThread(nullptr);
    });
    m_thread.quit();
    m_thread.wait();
}

void FakeSecretService::Worker::setBehaviour(Behaviour behaviour)
{
    onThread([this, behaviour] {
        const QMutexLocker locker(&m_mutex);
        m_behaviour = behaviour;
        QDBusConnection bus(ConnectionName);
        if (behaviour == Behaviour::Absent)
            bus.unregisterService(BusName);
        else
            bus.registerService(BusName);
    });
}

QList<FakeSecretService::Entry> FakeSecretService::Worker::entries() const
{
    const QMutexLocker locker(&m_mutex);
    QList<Entry> entries;
    for (const Item &item : m_items) {
        const bool encoded = item.attributes.value(u"type"_s) == "base64"_L1;
        entries.append({item.attributes.value(u"server"_s), item.attributes.value(u"user"_s),
            encoded ? QByteArray::fromBase64(item.secret.value) : item.secret.value});
    }
    return entries;
}

int FakeSecretService::Worker::writes() const
{
    const QMutexLocker locker(&m_mutex);
    return m_writes;
}

int FakeSecretService::Worker::waitingPrompts() const
{
    const QMutexLocker locker(&m_mutex);
    return int(m_waiting.size());
}

void FakeSecretService::Worker::answerPrompts()
{
    onThread([this] {
        const QMutexLocker locker(&m_mutex);
        m_behaviour = Behaviour::Working;
        const auto waiting = std::exchange(m_waiting, {});
        for (const QDBusObjectPath &prompt : waiting)
            complete(prompt, false);
    });
}

bool FakeSecretService::Worker::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    const QMutexLocker locker(&m_mutex);
    m_error.clear();
    if (m_behaviour == Behaviour::Refusing)
        m_error = u"org.freedesktop.DBus.Error.AccessDenied"_s;
    else if (m_behaviour == Behaviour::Failing)
        m_error = u"org.freedesktop.DBus.Error.Failed"_s;
    const QVariantList values = m_error.isEmpty() ? answer(message) : QVariantList();
    connection.send(m_error.isEmpty() ? message.createReply(values) : message.createErrorReply(m_error, u"No."_s));
    // The signal comes after the answer to the call that it belongs to.
    if (m_error.isEmpty() && message.member() == "Prompt"_L1)
        prompted(QDBusObjectPath(message.path()));
    return true;
}

QVariantList FakeSecretService::Worker::answer(const QDBusMessage &message)
{
    const QString member = message.member();
    const QVariantList arguments = message.arguments();
    if (member == "OpenSession"_L1)
        return openSession(message);
    if (member == "SearchItems"_L1)
        return search(qdbus_cast<Attributes>(arguments.value(0)));
    if (member == "Unlock"_L1)
        return unlock(qdbus_cast<Paths>(arguments.value(0)));
    if (member == "GetSecrets"_L1)
        return secrets(qdbus_cast<Paths>(arguments.value(0)));
    if (member == "ReadAlias"_L1)
        return {QVariant::fromValue(path(u"collection/login"_s))};
    if (member == "CreateItem"_L1)
        return createItem(qdbus_cast<QVariantMap>(arguments.value(0)), qdbus_cast<WireSecret>(arguments.value(1)),
            arguments.value(2).toBool());
    if (member == "Delete"_L1)
        return removeItem(QDBusObjectPath(message.path()));
    if (member == "GetAll"_L1)
        return {QVariantMap()};
    if (member == "Prompt"_L1 || member == "Dismiss"_L1)
        return {};
    m_error = u"org.freedesktop.DBus.Error.UnknownMethod"_s;
    return {};
}

QVariantList FakeSecretService::Worker::openSession(const QDBusMessage &message)
{
    if (message.arguments().value(0).toString() != "plain"_L1) {
        m_error = u"org.freedesktop.DBus.Error.NotSupported"_s;
        return {};
    }
    return {QVariant::fromValue(QDBusVariant(QString())), QVariant::fromValue(path(u"session/one"_s))};
}

QVariantList FakeSecretService::Worker::search(const Attributes &wanted) const
{
    Paths found;
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        if (includes(item->attributes, wanted))
            found.append(item.key());
    }
    const Paths none;
    return {QVariant::fromValue(isLocked() ? none : found), QVariant::fromValue(isLocked() ? found : none)};
}

QVariantList FakeSecretService::Worker::unlock(const Paths &paths)
{
    if (!isLocked())
        return {QVariant::fromValue(paths), QVariant::fromValue(NoPrompt)};
    const QDBusObjectPath prompt = newPrompt();
    m_unlocking.insert(prompt, paths);
    return {QVariant::fromValue(Paths()), QVariant::fromValue(prompt)};
}

QVariantList FakeSecretService::Worker::secrets(const Paths &paths) const
{
    WireSecrets secrets;
    for (const QDBusObjectPath &item : paths) {
        if (m_items.contains(item) && !isLocked())
            secrets.insert(item, m_items.value(item).secret);
    }
    return {QVariant::fromValue(secrets)};
}

QVariantList FakeSecretService::Worker::createItem(
    const QVariantMap &properties, const WireSecret &secret, bool replace)
{
    if (isLocked()) {
        m_error = u"org.freedesktop.Secret.Error.IsLocked"_s;
        return {};
    }
    const auto attributes = qdbus_cast<Attributes>(properties.value(u"org.freedesktop.Secret.Item.Attributes"_s));
    QDBusObjectPath place = path(u"collection/login/%1"_s.arg(++m_lastId));
    for (auto item = m_items.cbegin(); replace && item != m_items.cend(); ++item) {
        if (item->attributes == attributes)
            place = item.key();
    }
    m_items.insert(place, {attributes, secret});
    ++m_writes;
    return {QVariant::fromValue(place), QVariant::fromValue(NoPrompt)};
}

QVariantList FakeSecretService::Worker::removeItem(const QDBusObjectPath &item)
{
    if (!isLocked()) {
        m_items.remove(item);
        return {QVariant::fromValue(NoPrompt)};
    }
    const QDBusObjectPath prompt = newPrompt();
    m_deleting.insert(prompt, item);
    return {QVariant::fromValue(prompt)};
}

QDBusObjectPath FakeSecretService::Worker::newPrompt()
{
    return path(u"prompt/%1"_s.arg(++m_lastId));
}

void FakeSecretService::Worker::prompted(const QDBusObjectPath &prompt)
{
    if (m_behaviour == Behaviour::Slow)
        m_waiting.append(prompt);
    else
        complete(prompt, m_behaviour == Behaviour::Locked);
}

void FakeSecretService::Worker::complete(const QDBusObjectPath &prompt, bool dismissed)
{
    const Paths unlocked = m_unlocking.take(prompt);
    const QDBusObjectPath deleted = m_deleting.take(prompt);
    if (!dismissed)
        m_items.remove(deleted);
    auto signal = QDBusMessage::createSignal(prompt.path(), u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    signal << dismissed << QVariant::fromValue(QDBusVariant(QVariant::fromValue(dismissed ? Paths() : unlocked)));
    QDBusConnection(ConnectionName).send(signal);
}

bool FakeSecretService::startBus()
{
    // Never stopped: GLib ends a process whose session bus goes away. The daemon goes when this process is gone.
    static QProcess *daemon = nullptr;
    if (daemon)
        return daemon->state() == QProcess::Running;
    // Without the machine's services, so that none of them is started by a test.
    QTemporaryFile configuration;
    if (!configuration.open())
        return false;
    configuration.write(R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>)");
    configuration.close();
    daemon = new QProcess;
    daemon->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    daemon->setStandardErrorFile(QProcess::nullDevice());
    daemon->start(
        u"dbus-daemon"_s, {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + configuration.fileName()});
    if (!daemon->waitForReadyRead(10000))
        return false;
    qputenv("DBUS_SESSION_BUS_ADDRESS", daemon->readLine().trimmed());
    // QtKeychain prefers other keychains on some desktops.
    for (const char *name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "GNOME_DESKTOP_SESSION_ID"})
        qunsetenv(name);
    return true;
}

FakeSecretService::FakeSecretService()
{
    if (startBus())
        m_worker = std::make_unique<Worker>();
}

FakeSecretService::~FakeSecretService() = default;

bool FakeSecretService::isRunning() const
{
    return m_worker && m_worker->isRunning();
}

void FakeSecretService::setBehaviour(Behaviour behaviour)
{
    m_worker->setBehaviour(behaviour);
}

QList<FakeSecretService::Entry> FakeSecretService::entries() const
{
    return m_worker->entries();
}

int FakeSecretService::writes() const
{
    return m_worker->writes();
}

int FakeSecretService::waitingPrompts() const
{
    return m_worker->waitingPrompts();
}

void FakeSecretService::answerPrompts()
{
    m_worker->answerPrompts();
}
