// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demohttp.h"
#include "demooptions.h"

struct DemoConnection
{
    QString id; // UUID
    QString status; // ACTIVE, PENDING, FAILED
    QString created; // UTC with six fraction digits, as the control plane writes it
    QString updated;
    QString token; // of its connect page
    QString app;
    QString method;
    int account{-1}; // which data set; -1 for other apps
    int polls{0}; // GETs while PENDING
};

// The control plane (api.md 2): the connections of one Maton key.
class DemoConnections
{
public:
    explicit DemoConnections(const DemoOptions &options);

    const QList<DemoConnection> &all() const { return m_connections; }
    DemoConnection *find(const QString &id);
    DemoConnection *withToken(const QString &token);
    DemoConnection *oldestActive(); // of Systeme.io; null = none
    void setStatus(DemoConnection *connection, const QString &status);

    // path: what follows the control plane's URL; base: where the connect page is.
    DemoAnswer handle(const DemoRequest &request, const QString &path, const QString &base, const DemoOptions &options);

private:
    DemoAnswer list(const DemoRequest &request, const QString &base) const;
    DemoAnswer create(const DemoRequest &request, const QString &base);
    void poll(DemoConnection *connection, const DemoOptions &options);

    QList<DemoConnection> m_connections;
    int m_accounts{0};
};
