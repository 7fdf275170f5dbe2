// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotransport.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <memory>

static QByteArray head(const DemoAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + demoReason(answer.status) + "\r\n";
    if (!answer.contentType.isEmpty())
        text += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    if (answer.status != 204)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return text + "\r\n";
}

void demoSend(QTcpSocket *socket, const DemoAnswer &answer)
{
    socket->write(answer.status == 204 ? head(answer) : head(answer) + answer.body);
}

void demoSendHalf(QTcpSocket *socket, const DemoAnswer &answer)
{
    const QByteArray text = head(answer);
    // An answer without a body is cut before its status: clients are content with a head that only lacks its end.
    if (answer.body.isEmpty())
        socket->write(text.left(text.indexOf(' ')));
    else
        socket->write(text + answer.body.left(answer.body.size() / 2));
    QTimer::singleShot(0, socket, [socket] { socket->disconnectFromHost(); });
}

void demoSendSlowly(QTcpSocket *socket, const DemoAnswer &answer, int pauseMs)
{
    socket->write(head(answer));
    auto *timer = new QTimer(socket);
    const auto rest = std::make_shared<QByteArray>(answer.body);
    const qsizetype piece = std::max<qsizetype>(1, (answer.body.size() + 19) / 20);
    QObject::connect(timer, &QTimer::timeout, socket, [=] {
        socket->write(rest->left(piece));
        rest->remove(0, piece);
        if (rest->isEmpty())
            timer->deleteLater();
    });
    timer->start(pauseMs);
}

void demoCut(QTcpSocket *socket)
{
    // Not at once: QHttpServer is still busy with the request.
    QTimer::singleShot(0, socket, [socket] { socket->abort(); });
}
