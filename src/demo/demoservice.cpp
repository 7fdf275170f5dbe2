// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoservice.h"

#include "demoserver.h"

#include <QtCore/QEventLoop>

DemoService::DemoService(const DemoOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{ }

DemoService::~DemoService()
{
    if (!m_server)
        return;
    QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    // Joined, which a QThread is not: QHttpServer makes OpenSSL keep something for the thread, and it has to be given
    // back before the program ends.
    m_thread.join();
}

bool DemoService::start(QString *error)
{
    if (m_server)
        return true;
    std::promise<bool> opened;
    m_thread = std::thread([&] { run(&opened, error); });
    if (opened.get_future().get())
        return true;
    m_thread.join();
    return false;
}

void DemoService::run(std::promise<bool> *opened, QString *error)
{
    QEventLoop loop;
    DemoServer server(m_options); // sockets and timers have to go in the thread that they live in
    if (!server.open(error)) {
        opened->set_value(false);
        return;
    }
    m_loop = &loop;
    m_server = &server;
    m_base = server.base();
    opened->set_value(true);
    loop.exec();
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
    if (std::this_thread::get_id() == m_thread.get_id())
        function(*m_server);
    else
        QMetaObject::invokeMethod(
            m_server, [&] { function(*m_server); }, Qt::BlockingQueuedConnection);
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
