// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

// How the double limits the calls of one Systeme.io account (api.md 5).
struct DemoLimiter
{
    enum class Kind {
        None, // no quota, no headers
        Window, // capacity calls in a fixed window of windowSeconds, which begins with its first call
        Bucket, // capacity tokens, refilled with perSecond
        SlidingLog, // capacity calls within the last windowSeconds
    };
    Kind kind{Kind::Window};
    double capacity{300};
    double perSecond{5};
    int windowSeconds{60};
    bool headers{true}; // send X-RateLimit-*

    // Reads "none", "window:N:SECONDS", "bucket:CAPACITY:RATE" or "sliding:N:SECONDS".
    static bool parse(const QString &text, DemoLimiter *limiter);
};

// Everything that can be chosen about a DemoService.
struct DemoOptions
{
    // Which of the two descriptions of the service is played (api.md 0).
    enum class Dialect { Vendor, Mission };

    int contacts{5000}; // of the first connection; the others have a quarter of it
    quint32 seed{20261120};
    Dialect dialect{Dialect::Vendor};
    DemoLimiter limiter;
    int gatewayPerSecond{10}; // calls of the key within any second, whatever connection they are for; 0 = any number
    bool gatewayRetryAfter{true}; // whether a refusal of the gateway says how long to wait
    int latencyMs{0};
    quint16 port{0}; // 0 = a free one
    QString key{QStringLiteral("demo-key")};
    int connections{1}; // ACTIVE connections of Systeme.io at start; one of another app is always there too

    // A PENDING connection leaves that state after so many GETs by itself; -1 = only through the connect page.
    int connectPollsUntilActive{-1};
    bool connectEndsFailed{false}; // it becomes FAILED then instead of ACTIVE
    bool paymentsConfigured{true};
    int membershipDelayMs{1500}; // from the 202 to the membership's appearance
    int deletionDelayMs{0}; // how long a deleted contact can still be read and blocks its address
    int tagLimit{0}; // tags of the plan, 0 = any number
    bool contactsIgnoreOrder{false}; // the contacts list is always newest first
    bool oldCancelSpelling{false}; // knows WhenBillingCycleEnds instead of WhenBillingPeriodEnds
};
