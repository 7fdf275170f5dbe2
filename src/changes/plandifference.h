// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"

// What has changed between a plan that was shown and the same plan made again, in requests.
struct PlanDifference
{
    int added{}; // steps that would be sent now and would not have been
    int dropped{}; // the other way round
    int changed{}; // the same step with other values, or on a record that looks different now
    QStringList lines{}; // one for each of them: the record, the step, and what is different
    bool isEmpty() const { return added == 0 && dropped == 0 && changed == 0; }
    QString text() const; // sentences: how much has changed, and that nothing was started
};

namespace Plan {

// Only what is sent counts: a step that was so already and still is makes no difference.
PlanDifference difference(const QList<Change> &shown, const QList<Change> &now);

} // namespace Plan
