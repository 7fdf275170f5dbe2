// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "jobplan.h"
#include "jobrunner.h"
#include "journal.h"
#include "mirror.h"

#include <QTemporaryDir>

#include <memory>

// An account with its contacts in a mirror, and jobs on it that are measured by the service's own ledger.
class JobBench
{
public:
    struct Ended
    {
        double seconds{};
        bool succeeded{};
        qint64 job{};
    };
    struct Ledger
    {
        int sent{}; // requests
        int limited{}; // answered with 429
        int applied{}; // writes
        int notOnce{}; // writes that were applied more than once
    };

    JobBench(int contacts, int latencyMs, int gatewayPerSecond = 0);
    ~JobBench();

    const ServiceProcess &service() const { return m_service; }
    ApiClient *client() const { return m_client.get(); }
    JobRunner *runner() const { return m_runner.get(); }

    void setLimiter(const QString &limiter);
    // A tag for so many who have it not, and for so many who have it.
    JobPlan planTag(int without, int with);
    JobPlan planNewTag(); // for everybody
    JobPlan planUndo(qint64 job);
    // From an empty ledger, with a new client that knows nothing of the quota.
    Ended run(const JobPlan &plan, int timeoutSeconds = 900);
    Ledger ledger() const;
    double roundTripMs(); // of one request after the other, median

private:
    void open();
    JobPlan plan(const std::function<JobPlan(MirrorStore &)> &make);

    ServiceProcess m_service;
    QTemporaryDir m_folder{};
    Mirror m_mirror;
    std::unique_ptr<ApiClient> m_client{};
    std::unique_ptr<Journal> m_journal{};
    std::unique_ptr<JobRunner> m_runner{};
};
