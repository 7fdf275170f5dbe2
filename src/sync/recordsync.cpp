// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordsync.h"

#include "apiclient.h"
#include "apireply.h"
#include "listpage.h"
#include "mirror.h"

#include <QJsonDocument>
#include <QPointer>

RecordSync::RecordSync(const QByteArray &resource, Request request, ApiClient *client, Mirror *mirror, QObject *parent)
    : QObject(parent)
    , m_resource(resource)
    , m_request(std::move(request))
    , m_client(client)
    , m_mirror(mirror)
{ }

void RecordSync::refresh(const QString &key)
{
    if (m_underWay.contains(key))
        return;
    m_underWay.insert(key);
    ApiReply *reply = m_client->send(m_request(key));
    connect(reply, &ApiReply::finished, this, [this, key, askedAt = QDateTime::currentDateTimeUtc()](ApiReply *answer) {
        m_underWay.remove(key);
        const ApiError &error = answer->error();
        // Only the service itself knows: a wrong address, or a gateway without this connection, answers so too.
        if (error.kind == ApiError::Kind::NotFound && error.origin == ApiError::Origin::Systemeio) {
            m_mirror->post(
                this, [resource = m_resource, key](MirrorStore &store) { return store.removeRecord(resource, key); },
                [this, key](bool) { Q_EMIT gone(key); });
            return;
        }
        const QJsonObject record = answer->json();
        if (error || record.isEmpty()) {
            ApiError shown = error;
            if (!shown)
                shown.kind = ApiError::Kind::Unreadable;
            Q_EMIT failed(key, shown.message());
            return;
        }
        m_mirror->post(
            this,
            [resource = m_resource, key, record, askedAt](MirrorStore &store) {
                // A change of ours that settled while this was under way is newer than what it brings.
                const std::optional<StoredRecord> stored = store.record(resource, key);
                if (!stored || stored->fetchedAt < askedAt)
                    store.storeRecord(resource, record, askedAt);
            },
            [this, key] { Q_EMIT refreshed(key); });
    });
}

void RecordSync::lookUp(const ApiRequest &request)
{
    lookUp(request, this, [this](int count, const QString &error) {
        if (error.isEmpty())
            Q_EMIT found(count);
        else
            Q_EMIT lookUpFailed(error);
    });
}

void RecordSync::lookUp(const ApiRequest &request, QObject *context, Then then)
{
    ApiReply *reply = m_client->send(request);
    const auto tell = [guard = QPointer<QObject>(context), then = std::move(then)](int count, const QString &error) {
        if (guard)
            then(count, error);
    };
    const QDateTime askedAt = QDateTime::currentDateTimeUtc();
    connect(reply, &ApiReply::finished, this, [this, tell, askedAt](ApiReply *answer) {
        ApiError error = answer->error();
        const std::optional<ListPage> page = error ? std::nullopt : ListPage::split(answer->body(), &error.detail);
        if (!page) {
            if (!error)
                error.kind = ApiError::Kind::Unreadable;
            tell(0, error.message());
            return;
        }
        m_mirror->post(
            this,
            [resource = m_resource, items = page->items, askedAt](MirrorStore &store) {
                int stored = 0;
                for (const QByteArray &item : items) {
                    if (store.storeRecord(resource, QJsonDocument::fromJson(item).object(), askedAt) != 0)
                        ++stored;
                }
                return stored;
            },
            [tell](int stored) { tell(stored, {}); });
    });
}
