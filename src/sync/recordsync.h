// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"

#include <QObject>
#include <QSet>

#include <functional>

class ApiClient;
class Mirror;
class ApiError;

// Reads one record afresh when somebody looks at it and the copy has aged. One request at a time for each record. Where
// the service itself answers 404, the record was deleted elsewhere and is taken out of the mirror.
class RecordSync : public QObject
{
    Q_OBJECT
public:
    using Request = std::function<ApiRequest(const QString &key)>;

    RecordSync(
        const QByteArray &resource, Request request, ApiClient *client, Mirror *mirror, QObject *parent = nullptr);

    bool isRefreshing(const QString &key) const { return m_underWay.contains(key); }
    void refresh(const QString &key);
    // Reads what a listing gives for this request, one page of it, into the mirror: found() says how many.
    void lookUp(const ApiRequest &request);
    // The same, and tells nobody but the one who asks, while context lives: how many, or what went wrong.
    using Then = std::function<void(int count, const QString &error)>;
    void lookUp(const ApiRequest &request, QObject *context, Then then);

Q_SIGNALS:
    void found(int count);
    void lookUpFailed(const QString &text);
    void refreshed(const QString &key);
    void gone(const QString &key);
    void failed(const QString &key, const QString &text);

private:
    QByteArray m_resource;
    Request m_request;
    ApiClient *m_client;
    Mirror *m_mirror;
    QSet<QString> m_underWay{};
};
