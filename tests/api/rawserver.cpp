// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawserver.h"

#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

RawServer::RawServer(const QList<QByteArray> &answers, QObject *parent)
    : QObject(parent)
    , m_answers(answers)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        ++m_connections;
        auto received = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] {
            *received += socket->readAll();
            const qsizetype head = received->indexOf("\r\n\r\n");
            if (head < 0)
                return;
            const qsizetype at = received->toLower().indexOf("content-length:");
            const int length
                = at < 0 || at > head ? 0 : received->mid(at + 15, received->indexOf('\r', at) - at - 15).toInt();
            if (received->size() < head + 4 + length)
                return;
            m_requests.append(std::exchange(*received, {}));
            if (!m_answers.isEmpty())
                socket->write(m_answers.takeFirst());
        });
    });
}

QUrl RawServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

QByteArray RawServer::answer(const QByteArray &statusLine, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + statusLine + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}
