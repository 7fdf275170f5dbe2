// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QByteArray>

// Whether a failed attempt may be repeated, and after how long. Pure.
namespace RetryPolicy {

constexpr int MaxTries = 5;

struct Attempt
{
    QByteArray verb;
    ApiError::Kind kind{ApiError::Kind::None};
    int httpStatus{0};
    int tries{1}; // attempts made so far, this one included
    double jitter{0.5}; // 0..1
};

struct Decision
{
    bool repeat{false};
    // 0 after a 429: there the QuotaPacer holds the whole queue.
    qint64 delayMs{0};
};

Decision decide(const Attempt &attempt);

} // namespace RetryPolicy
