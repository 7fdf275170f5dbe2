// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int AgainMs = 200;
constexpr qint64 LongestLine = 4096;
constexpr char Question[] = "raise ";
constexpr char Answer[] = "raised\n";

} // namespace

namespace SingleInstance {

QStringList addresses(const QString &profile)
{
    const QString folder = QFileInfo(profile).canonicalFilePath();
    const QString name
        = QString::fromLatin1(QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
#ifdef Q_OS_WIN
    return {u"systeme-admin-"_s + name}; // a pipe of the user's
#else
    QStringList all{QDir(folder).filePath(u"socket"_s)};
    if (const QString shared = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); !shared.isEmpty())
        all.append(QDir(shared).filePath(u"systeme-admin-"_s + name));
    return all;
#endif
}

} // namespace SingleInstance

InstanceServer::InstanceServer(const QString &profile, QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
            answer(socket);
        }
    });
    const QStringList addresses = SingleInstance::addresses(profile);
    for (const QString &address : addresses) {
        QLocalServer::removeServer(address);
        if (m_server.listen(address))
            break;
    }
}

void InstanceServer::answer(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > LongestLine)
            socket->abort(); // not ours
        return;
    }
    const QByteArray line = socket->readLine(LongestLine).trimmed();
    if (!line.startsWith(QByteArray(Question).trimmed())) {
        socket->abort();
        return;
    }
    Q_EMIT called(line.mid(qstrlen(Question)).trimmed());
    socket->write(Answer);
    socket->disconnectFromServer(); // once that is written
}

InstanceCall::InstanceCall(const QString &profile, const QByteArray &token, QObject *parent)
    : QObject(parent)
    , m_addresses(SingleInstance::addresses(profile))
    , m_token(token)
{
    m_again.setSingleShot(true);
    m_again.setInterval(AgainMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_again, &QTimer::timeout, this, &InstanceCall::tryNext);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_again.stop();
        m_socket.disconnect(this);
        m_socket.abort();
        Q_EMIT failed();
    });
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(Question + m_token + '\n'); });
    connect(&m_socket, &QLocalSocket::errorOccurred, &m_again, qOverload<>(&QTimer::start));
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (!m_socket.canReadLine())
            return;
        m_again.stop();
        m_patience.stop();
        m_socket.disconnect(this);
        Q_EMIT answered();
    });
    m_patience.start();
    QTimer::singleShot(0, this, &InstanceCall::tryNext);
}

void InstanceCall::tryNext()
{
    m_socket.abort();
    m_socket.connectToServer(m_addresses.at(m_tries++ % m_addresses.size()));
}
