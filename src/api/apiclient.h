// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apirequest.h"
#include "callstatistics.h"
#include "gatewaypace.h"
#include "quotapacer.h"
#include "steadyclock.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

class ApiReply;
class QNetworkAccessManager;
class QNetworkReply;

// Addresses and patience. Times in milliseconds; the timeout counts time without a byte, not the whole transfer.
struct ApiSettings
{
    QUrl gatewayUrl{QStringLiteral("https://gateway.maton.ai/systeme")};
    QUrl controlUrl{QStringLiteral("https://ctrl.maton.ai")};
    int transferTimeoutMs{30000};
    int controlTimeoutMs{10000};
    double gatewayPerSecond{10}; // requests that the gateway takes for one key (api.md 5); 0 = any number
};

// The only user of QNetworkAccessManager: base URLs, key, headers, pacing and repetition of every call of one account.
// Lives in the GUI thread; never blocks. Nothing is opened (network, certificates) before the first send().
class ApiClient : public QObject
{
    Q_OBJECT
public:
    // Best present knowledge of what the service permits.
    struct Quota
    {
        double limit{-1};
        double remaining{-1}; // as it should be now
        qint64 ageMs{-1}; // since the service told it; -1 = it has told nothing
        double perSecond{1}; // 1 until something is known
        bool known{false};
        qint64 waitMs{0}; // > 0: nothing can be sent for that long (429, or the window is used up)
    };

    explicit ApiClient(const ApiSettings &settings, QObject *parent = nullptr);
    ~ApiClient() override;

    // Other addresses and patience, from the next attempt on.
    void setSettings(const ApiSettings &settings);
    void setToken(const QByteArray &token);
    // Sent as Maton-Connection with every gateway request from now on; empty = the account's default.
    void setConnectionId(const QString &id);
    QString connectionId() const { return m_connectionId; }
    // Every write to the gateway is refused with ReadOnly from now on, also one that waits for the quota or is to be
    // repeated. What has left already is answered.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    const ApiSettings &settings() const { return m_settings; }

    // Queues the call. The reply belongs to the client and deletes itself after finished().
    ApiReply *send(const ApiRequest &request);

    Quota quota() const;
    // How long so many requests will take from now on, of which at most atOnce are under way: for whatever tells people
    // a time that is left.
    TimeRange timeFor(double requests, int atOnce = QuotaPacer::MaxInFlight) const;
    // Tests bring a clock that jumps.
    void setClock(const SteadyClock &clock) { m_clock = clock; }
    const CallStatistics &statistics() const { return m_statistics; }

Q_SIGNALS:
    void quotaChanged();
    // The service does not serve this account: 401 of either key, or no such connection. Every call meets the same.
    void accountRefused(const ApiError &error);

private:
    friend class ApiReply;

    ApiError refusalToSend(const ApiRequest &request) const;
    bool isProtected(const ApiRequest &request) const; // by read-only
    void refuseProtected(ApiReply *reply);
    void enqueue(ApiReply *reply, bool first);
    void joinPace();
    qint64 waitMs(ApiRequest::Priority priority);
    void pump();
    void startAttempt(ApiReply *reply);
    void attemptFinished(ApiReply *reply);
    ApiError readAnswer(ApiReply *reply, QNetworkReply *network) const;
    void settleTicket(ApiReply *reply, const QNetworkReply *network, const ApiError &error);
    void finish(ApiReply *reply, const ApiError &error);
    void abort(ApiReply *reply);
    void drop(ApiReply *reply);
    void dropNetworkReply(ApiReply *reply);
    void reportQuota();

    ApiSettings m_settings;
    QByteArray m_token;
    QString m_connectionId;
    bool m_readOnly{false};
    bool m_gatewayProven{false}; // the service itself has answered at this address
    QNetworkAccessManager *m_network{nullptr};
    QuotaPacer m_pacer;
    std::shared_ptr<GatewayPace> m_pace;
    CallStatistics m_statistics;
    SteadyClock m_clock;
    QTimer m_pumpTimer;
    QList<ApiReply *> m_interactive;
    QList<ApiReply *> m_background;
    QList<ApiReply *> m_replies; // every reply that has not finished
};
