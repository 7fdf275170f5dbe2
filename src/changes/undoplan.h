// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"
#include "journalstore.h"

#include <QSet>

// The inverse of a job, from what the journal says was before. It is a job like any other: previewed, frozen, run.
struct UndoPlan : JobPlan
{
    int undone{}; // steps of the job that are taken back, as a whole or in part
};

namespace Plan {

// Takes back what the job did, as far as the account still has it: what was given is taken, what was taken is given
// back, a value or name that is still the one that was written becomes the former one. What was created is deleted if
// nobody has changed or used it since; what was deleted is created anew, and tags and values are given back to those
// who are known to have had them. A tag that was created for contacts stays, and so does a cancelled subscription.
// Steps that changed nothing are passed over; everything else that is not taken back is in `left`.
//
// steps: all of the job; a retry of it is a job of its own. chosen: ids of those to take back; empty = all. since: what
// later jobs did, from the journal.
//
// "Still has it" is what the mirror says; nothing is read from the service, neither here nor when the steps are sent.
// Whoever wants more certainty refreshes the records first. On the mirror's thread, as all plans.
UndoPlan undo(MirrorStore &store, const Job &job, const QList<Change> &steps, const QSet<qint64> &chosen = {},
    const RecordsSince &since = {});

} // namespace Plan
