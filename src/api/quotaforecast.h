// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Seconds. most < 0: nothing is known yet that would bound it from above.
struct TimeRange
{
    double least{0};
    double most{-1};
    bool isBounded() const { return most >= 0; }
};

// What is known at a moment of how fast requests are let through. From it follows every time left that the program
// tells: of a job, a walk, a load, and of what is asked about before it starts.
struct QuotaForecast
{
    qint64 holdMs{0}; // nothing leaves before that
    double gatewayPerSecond{0}; // never faster than that; 0 = no such bound
    double answerMs{0}; // usual time to an answer; 0 = none has come yet
    double measuredPerSecond{0}; // answers of late, where no quota is told; 0 = too few

    bool known{false}; // the service tells a quota
    double limit{0};
    double available{0}; // may be sent now
    double refillMs{0}; // until the next tokens
    double windowMs{0}; // > 0: all of the limit comes back at once, so often
    double otherPerSecond{0}; // what others take of a window while there is something
    double perSecond{0}; // tokens that came steadily, without those that others took; 0 = not seen yet

    // Until so many requests are answered, of which at most atOnce are under way.
    TimeRange secondsFor(double requests, int atOnce) const;

private:
    double windowSeconds(double requests, double others, double usable, double burst) const;
};
