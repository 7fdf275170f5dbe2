// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofixture.h"

#include <QRegularExpression>

DemoOptions DemoFixture::smallOptions()
{
    DemoOptions options;
    options.contacts = 40;
    options.limiter.kind = DemoLimiter::Kind::None;
    options.gatewayPerSecond = 0;
    return options;
}

DemoFixture::DemoFixture(const DemoOptions &options)
    : m_service(options)
    , m_gatewayPerSecond(options.gatewayPerSecond)
{
    QString error;
    if (!m_service.start(&error))
        qFatal("The demo service does not start: %s", qPrintable(error));
}

ApiSettings DemoFixture::settings() const
{
    ApiSettings settings;
    settings.gatewayUrl = m_service.gatewayUrl();
    settings.controlUrl = m_service.controlUrl();
    settings.transferTimeoutMs = 5000;
    settings.controlTimeoutMs = 5000;
    settings.gatewayPerSecond = m_gatewayPerSecond;
    return settings;
}

std::unique_ptr<ApiClient> DemoFixture::client() const
{
    auto client = std::make_unique<ApiClient>(settings());
    client->setToken(m_service.key().toUtf8());
    client->setConnectionId(m_service.defaultConnection());
    return client;
}

void DemoFixture::fault(DemoFault::Kind kind, const QString &pathPattern, int times, int milliseconds)
{
    DemoFault fault;
    fault.kind = kind;
    fault.pathPattern = pathPattern;
    fault.times = times;
    fault.milliseconds = milliseconds;
    m_service.addFault(fault);
}

int DemoFixture::requests(const QByteArray &verb, const QString &pathPattern) const
{
    const QRegularExpression pattern(pathPattern);
    int count = 0;
    const QList<DemoLedgerEntry> ledger = m_service.ledger();
    for (const DemoLedgerEntry &entry : ledger) {
        if (entry.method.toLatin1() == verb && pattern.match(entry.path).hasMatch())
            ++count;
    }
    return count;
}
