// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoservice.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>

#include <memory>

// A body that can be read once only. QNetworkAccessManager sends a request again by itself, a POST too, when its
// connection is cut before the answer; with a body that cannot be rewound it reports the failure instead.
class OneTimeBody : public QIODevice
{
public:
    OneTimeBody(const QByteArray &body, QObject *parent)
        : QIODevice(parent)
        , m_rest(body)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_rest.isEmpty() && QIODevice::atEnd(); }
    qint64 bytesAvailable() const override { return m_rest.size() + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, m_rest.size());
        std::copy_n(m_rest.constData(), size, data);
        m_rest.remove(0, size);
        return size > 0 ? size : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
};

// The plainest client there can be: one request at a time, nothing repeated, nothing hidden.
class DemoClient
{
public:
    struct Answer
    {
        int status{0};
        QNetworkReply::NetworkError error{QNetworkReply::NoError};
        QByteArray body;
        QByteArray contentType;
        QJsonObject json;
        QHash<QByteArray, QByteArray> headers; // names in lower case

        QJsonArray items() const { return json.value(u"items").toArray(); }
        bool hasMore() const { return json.value(u"hasMore").toBool(); }
        QString violation() const // "path: message" of the first one
        {
            const QJsonObject first = json.value(u"violations").toArray().first().toObject();
            return first.value(u"propertyPath").toString() + u": "_qs + first.value(u"message").toString();
        }
    };

    explicit DemoClient(DemoService *service)
        : m_service(service)
        , key(service->key().toUtf8())
    {
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    QNetworkReply *start(const char *method, const QString &url, const QByteArray &body = {}, QByteArray type = {})
    {
        QNetworkRequest request{QUrl(url)};
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, http2);
        request.setTransferTimeout(timeoutMs);
        if (!key.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + key);
        if (!connection.isEmpty())
            request.setRawHeader("Maton-Connection", connection.toLatin1());
        if (type.isEmpty() && !body.isEmpty())
            type = qstrcmp(method, "PATCH") == 0 ? "application/merge-patch+json" : "application/json";
        if (!type.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, type);
        if (body.isEmpty())
            return manager.sendCustomRequest(request, method);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        auto *once = new OneTimeBody(body, nullptr);
        QNetworkReply *reply = manager.sendCustomRequest(request, method, once);
        once->setParent(reply);
        return reply;
    }

    static Answer finish(QNetworkReply *started)
    {
        const std::unique_ptr<QNetworkReply> reply(started);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20000);
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.error = reply->error();
        if (reply->isOpen())
            answer.body = reply->readAll();
        answer.contentType = reply->rawHeader("Content-Type");
        answer.json = QJsonDocument::fromJson(answer.body).object();
        const auto pairs = reply->rawHeaderPairs();
        for (const auto &[name, value] : pairs)
            answer.headers.insert(name.toLower(), value);
        return answer;
    }

    // path: below the gateway, /api/...
    Answer call(const char *method, const QString &path, const QByteArray &body = {}, const QByteArray &type = {})
    {
        return finish(start(method, m_service->gatewayUrl().toString() + path, body, type));
    }
    Answer get(const QString &path) { return call("GET", path); }
    Answer control(const char *method, const QString &path, const QByteArray &body = {})
    {
        return finish(start(method, m_service->controlUrl().toString() + path, body));
    }
    Answer admin(const char *method, const QString &path, const QByteArray &body = {})
    {
        return finish(start(method, m_service->baseUrl().toString() + path, body));
    }

    QNetworkAccessManager manager;
    QString connection;
    int timeoutMs{15000};
    bool http2{false};

private:
    DemoService *m_service;

public:
    QByteArray key;
};

// JSON with single quotes for double ones: moc cannot read raw strings in macros.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

inline DemoLimiter noQuota()
{
    DemoLimiter limiter;
    limiter.kind = DemoLimiter::Kind::None;
    return limiter;
}
