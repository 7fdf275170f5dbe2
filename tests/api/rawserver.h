// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>

// Answers each request with the next of the given byte strings and keeps what it received, byte for byte: for what the
// demo service does not show (request headers) or would not send.
class RawServer : public QObject
{
public:
    explicit RawServer(const QList<QByteArray> &answers, QObject *parent = nullptr);

    QUrl url(const QString &path = {}) const;
    int connections() const { return m_connections; }
    const QList<QByteArray> &requests() const { return m_requests; }

    static QByteArray answer(const QByteArray &statusLine, const QByteArray &headers = {}, const QByteArray &body = {});

private:
    QTcpServer m_server;
    QList<QByteArray> m_answers;
    QList<QByteArray> m_requests;
    int m_connections{0};
};
