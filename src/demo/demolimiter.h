// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"

#include <deque>

// The quota of one account, over a clock that the caller gives: seconds from any fixed moment.
class DemoQuota
{
public:
    explicit DemoQuota(const DemoLimiter &limiter = {});

    bool take(double now); // false: over the quota, nothing taken
    int remaining(double now);
    double refill(double now); // seconds until the next call is given back, or until the window ends
    int retryAfter(double now); // whole seconds until take() can succeed, at least 1

    const DemoLimiter &limiter() const { return m_limiter; }

private:
    void advance(double now);
    double wait(double now); // seconds until a call is given back

    DemoLimiter m_limiter;
    double m_tokens{0}; // of Bucket
    double m_time{0}; // of Bucket: when m_tokens was right; of Window: when it began
    bool m_started{false};
    int m_used{0}; // of Window
    std::deque<double> m_log; // of SlidingLog
};
