// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoservice.h"

#include "demoserver.h"

DemoService::DemoService(const DemoOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
    m_thread.setObjectName(u"demo service"_qs);
}

DemoService::~DemoService()
{
    if (!m_context)
        return;
    // Sockets and timers have to go in the thread that they live in.
    QMetaObject::invokeMethod(
        m_context, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
    m_server = nullptr;
    m_thread.quit();
    m_thread.wait();
    delete m_context;
}

bool DemoService::start(QString *error)
{
    if (m_server)
        return true;
    if (!m_context) {
        m_context = new QObject;
        m_context->moveToThread(&m_thread);
        m_thread.start();
    }
    bool opened = false;
    const auto open = [&] {
        m_server = new DemoServer(m_options);
        opened = m_server->open(error);
        if (opened) {
            m_base = m_server->base();
        } else {
            delete m_server;
            m_server = nullptr;
        }
    };
    QMetaObject::invokeMethod(m_context, open, Qt::BlockingQueuedConnection);
    return opened;
}

QUrl DemoService::baseUrl() const
{
    return QUrl(m_base);
}

QUrl DemoService::gatewayUrl() const
{
    return QUrl(m_base + u"/systeme"_qs);
}

QUrl DemoService::controlUrl() const
{
    return QUrl(m_base + u"/ctrl"_qs);
}

void DemoService::call(const std::function<void(DemoServer &)> &function) const
{
    if (!m_server)
        return;
    if (QThread::currentThread() == &m_thread)
        function(*m_server);
    else
        QMetaObject::invokeMethod(
            m_context, [&] { function(*m_server); }, Qt::BlockingQueuedConnection);
}

void DemoService::addFault(const DemoFault &fault)
{
    call([&](DemoServer &server) { server.faults.add(fault); });
}

void DemoService::clearFaults()
{
    call([](DemoServer &server) { server.faults.clear(); });
}

QList<DemoLedgerEntry> DemoService::ledger() const
{
    QList<DemoLedgerEntry> entries;
    call([&](DemoServer &server) { entries = server.ledger; });
    return entries;
}

void DemoService::clearLedger()
{
    call([](DemoServer &server) { server.ledger.clear(); });
}

void DemoService::setLatency(int milliseconds)
{
    editOptions([=](DemoOptions &options) { options.latencyMs = milliseconds; });
}

void DemoService::setLimiter(const DemoLimiter &limiter)
{
    call([&](DemoServer &server) { server.setLimiter(limiter); });
}

void DemoService::setDialect(DemoOptions::Dialect dialect)
{
    editOptions([=](DemoOptions &options) { options.dialect = dialect; });
}

void DemoService::editOptions(const std::function<void(DemoOptions &)> &change)
{
    call([&](DemoServer &server) { change(server.options); });
}

QList<DemoConnectionInfo> DemoService::connections() const
{
    QList<DemoConnectionInfo> list;
    call([&](DemoServer &server) {
        for (const DemoConnection &connection : server.connections.all())
            list.append({connection.id, connection.app, connection.status});
    });
    return list;
}

QString DemoService::defaultConnection() const
{
    QString id;
    call([&](DemoServer &server) {
        if (const DemoConnection *connection = server.connections.oldestActive())
            id = connection->id;
    });
    return id;
}

void DemoService::setConnectionStatus(const QString &id, const QString &status)
{
    call([&](DemoServer &server) {
        if (DemoConnection *connection = server.connections.find(id))
            server.connections.setStatus(connection, status);
    });
}

void DemoService::edit(const std::function<void(DemoData &)> &change, const QString &connection)
{
    call([&](DemoServer &server) {
        if (DemoData *data = server.data(connection))
            change(*data);
    });
}
