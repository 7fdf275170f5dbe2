// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"
#include "demoservice.h"

#include <QUrl>

#include <memory>

// A running demo service for one test, with few records, no limits and no latency unless asked for.
class DemoFixture
{
public:
    // 40 contacts, no limiter, and as many requests a second as the gateway is sent.
    static DemoOptions smallOptions();

    explicit DemoFixture(const DemoOptions &options = smallOptions());

    DemoService &service() { return m_service; }
    // Addresses of the service, with timeouts that fit a test.
    ApiSettings settings() const;
    // A client with key and default connection.
    std::unique_ptr<ApiClient> client() const;

    // Adds a fault of one kind for requests whose "/path?query" matches the pattern. milliseconds: of those that take
    // time.
    void fault(DemoFault::Kind kind, const QString &pathPattern = {}, int times = 1, int milliseconds = 0);
    // How often a verb reached the service at a path that matches the pattern (empty = any).
    int requests(const QByteArray &verb, const QString &pathPattern = {}) const;

private:
    DemoService m_service;
    int m_gatewayPerSecond;
};
