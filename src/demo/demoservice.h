// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata.h"
#include "demofaults.h"
#include "demoledger.h"
#include "demooptions.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <future>
#include <thread>

class DemoServer;
class QEventLoop;

// What is known about a connection of the demo service.
struct DemoConnectionInfo
{
    QString id;
    QString app;
    QString status;
};

// A faithful local double of the gateway, the control plane and the connect page, with data of its own, on a loopback
// port. Server and data live in a thread that this object owns; every function may be called from any thread but blocks
// until the service has done it (well below a frame).
class DemoService : public QObject
{
    Q_OBJECT

public:
    explicit DemoService(const DemoOptions &options = {}, QObject *parent = nullptr);
    ~DemoService() override; // ends requests under way without an answer

    bool start(QString *error = nullptr); // returns when the port is bound
    QUrl gatewayUrl() const; // http://127.0.0.1:PORT/systeme
    QUrl controlUrl() const; // http://127.0.0.1:PORT/ctrl
    QUrl baseUrl() const; // http://127.0.0.1:PORT, for the paths below /demo
    QString key() const { return m_options.key; }

    void addFault(const DemoFault &fault);
    void clearFaults();

    QList<DemoLedgerEntry> ledger() const;
    void clearLedger(); // numbers go on

    void setLatency(int milliseconds);
    void setLimiter(const DemoLimiter &limiter); // every account begins anew with it
    void setDialect(DemoOptions::Dialect dialect);
    void editOptions(
        const std::function<void(DemoOptions &)> &change); // all that is not the limiter, the port or the data

    QList<DemoConnectionInfo> connections() const;
    QString defaultConnection() const; // oldest ACTIVE one of Systeme.io, empty = none
    void setConnectionStatus(const QString &id, const QString &status);

    // Looks at or changes the records of an account as if it happened elsewhere: `change` runs in the service's thread.
    void edit(const std::function<void(DemoData &)> &change, const QString &connection = {});

private:
    void run(std::promise<bool> *opened, QString *error); // is m_thread
    void call(const std::function<void(DemoServer &)> &function) const;

    DemoOptions m_options;
    std::thread m_thread;
    QEventLoop *m_loop{nullptr}; // of m_thread
    DemoServer *m_server{nullptr}; // lives in m_thread; null = not started
    QString m_base;
};
