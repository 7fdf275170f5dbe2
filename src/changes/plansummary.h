// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"

#include <QStringList>

// Steps of a plan that do the same: a line of its preview.
struct PlanLine
{
    QString title{}; // "Add the tag “VIP”"
    int changes{};
    int alreadySo{};
    QByteArray resource{}; // of the records that it makes or changes
    friend bool operator==(const PlanLine &, const PlanLine &) = default;
};

namespace Plan {

// In the order in which they first come.
QList<PlanLine> lines(const QList<Change> &steps);
// What is lost, what reaches people and what cannot be taken back, a sentence for each: to be said before it starts.
// Only of what will be sent.
QStringList consequences(const QList<Change> &steps);
// What the plan does not know, a sentence for each.
QStringList doubts(const JobPlan &plan);
// Of a job that did not succeed as a whole: what people have lost by the steps that were done, and not got by those
// that were not. A sentence for each.
QStringList halfDone(const QList<Change> &steps);
// Steps that take a record away, or end a subscription, and will be sent.
int removals(const QList<Change> &steps);

} // namespace Plan
