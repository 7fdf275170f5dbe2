// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democonnections.h"
#include "demodata.h"
#include "demofaults.h"
#include "demoledger.h"
#include "demolimiter.h"
#include "demooptions.h"

#include <QtCore/QElapsedTimer>
#include <QtHttpServer/QAbstractHttpServer>

#include <memory>

// The HTTP side of the double and all its state; lives in one thread. Paths:
//   /systeme/api/...  the gateway        /ctrl/connections...  the control plane
//   /connect/...      the connect page   /demo/...             for tests: ledger, faults, options
class DemoServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    explicit DemoServer(const DemoOptions &options);

    bool open(QString *error); // on loopback only
    quint16 port() const { return m_port; }
    QString base() const; // http://127.0.0.1:PORT

    DemoOptions options;
    DemoFaults faults;
    DemoConnections connections;
    QList<DemoLedgerEntry> ledger;

    void setLimiter(const DemoLimiter &limiter); // every account begins anew with it
    DemoData *data(const QString &connection); // empty = the default one, or the first account when none is active

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&responder) override;
#else
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#endif
#endif

private:
    void serve(const DemoRequest &request, QTcpSocket *socket);
    DemoAnswer process(const DemoRequest &request, DemoLedgerEntry *entry);
    DemoAnswer processGateway(const DemoRequest &request, DemoLedgerEntry *entry);
    bool gatewayTakes(double now);
    DemoAnswer dispatch(const DemoRequest &request, DemoData *data);
    void deliver(const DemoAnswer &answer, const std::optional<DemoFault> &fault, QTcpSocket *socket);
    DemoLedgerEntry &record(const DemoRequest &request);
    DemoData &account(int number);
    DemoQuota &quota(int account);

    std::map<int, std::unique_ptr<DemoData>> m_accounts; // made when first asked for
    std::map<int, DemoQuota> m_quotas;
    DemoQuota m_gateway; // what it takes of the key
    QElapsedTimer m_clock;
    qint64 m_requests{0};
    quint16 m_port{0};
};
