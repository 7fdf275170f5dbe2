// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changesfixture.h"

// One job of every sort, for tests of what must hold for all of them.
namespace AllJobs {

DemoOptions options(); // of an account in which all of them can be carried out
QStringList names();
QStringList ofMany(); // those that can be of many records
// Brings account and mirror to where the job makes sense, and plans it for so many records, where it is of many.
JobPlan plan(ChangesFixture &f, const QString &name, int number);
int writes(const JobPlan &plan); // that change the account
// What is wrong with the ledger, if not each write was applied exactly once and no other; empty = nothing.
QStringList violations(const ChangesFixture &f, const JobPlan &plan);

} // namespace AllJobs
