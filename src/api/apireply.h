// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apirequest.h"
#include "gatewaypace.h"
#include "quotapacer.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>

class ApiClient;
class QNetworkReply;

// One logical call, repetitions included: reports once through finished(), then deletes itself. Owned by its ApiClient
// and living in the client's thread; deleting it earlier drops the call. A client that is destroyed takes its replies
// with it, without finished().
class ApiReply : public QObject
{
    Q_OBJECT
public:
    ~ApiReply() override;

    const ApiRequest &request() const { return m_request; }
    bool isFinished() const { return m_finished; }
    // Whether any attempt has left this program that may have been carried out.
    bool wasSent() const { return m_left || m_network; }
    const ApiError &error() const { return m_error; }
    // Whether an attempt before the last one may have been applied, though the last one may be the one that says so.
    bool wasAnswerLostBefore() const { return m_answerLostBefore; }
    // Status of the last answer, 0 if none came.
    int httpStatus() const { return m_httpStatus; }
    const QByteArray &body() const { return m_body; }
    // The body as an object; empty when it is none.
    QJsonObject json() const;

    // Ends the call with Kind::Aborted. finished() follows from the event loop, as always.
    void abort();

Q_SIGNALS:
    // Exactly once, never from inside ApiClient::send() or abort().
    void finished(ApiReply *reply);

private:
    friend class ApiClient;
    ApiReply(const ApiRequest &request, ApiClient *client);

    ApiRequest m_request;
    ApiError m_error;
    QByteArray m_body;
    QPointer<ApiClient> m_client;
    QNetworkReply *m_network{nullptr}; // the attempt under way
    QuotaPacer::Ticket m_ticket{0};
    GatewayPace::Ticket m_paceTicket{0};
    qint64 m_attemptStarted{0};
    int m_httpStatus{0};
    int m_tries{0};
    bool m_attemptLeft{false};
    bool m_left{false};
    bool m_answerLostBefore{false}; // an earlier attempt of this write may have been applied
    bool m_finished{false};
};
