// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"

#include <QString>

struct JobPlan;
class Workspace;

// How a job that is not over stands, in few words: for tables and the status bar.
namespace JobText {

// What it waits for, and for how long; empty while it does not wait. The short waits for the quota are the usual pace.
QString wait(const JobSnapshot &job);
// Whether wait() says something else a second later.
bool countsDown(const JobSnapshot &job);
// Its state, what it waits for, and why it stands still.
QString state(const JobSnapshot &job);
const char *icon(const JobSnapshot &job); // goes with it
QString rate(const JobSnapshot &job); // "58 a minute"; empty while nothing is known
QString timeLeft(const JobSnapshot &job); // "4 to 6 minutes"; empty while it does not run
// "1 failed, 2 skipped": of any job what did not succeed; empty when there is nothing like that.
QString failures(const StepCounts &counts);
// "11 done, 4 failed, 85 not sent": of all steps, what became of them.
QString soFar(const StepCounts &counts);
// Of a job that is not started yet: requests, their time, and what goes before it.
QString cost(const JobPlan &plan, const Workspace *workspace);
// Of the same, when jobs that are not over make it doubtful; empty when they do not.
QString overlap(const JobPlan &plan, const Workspace *workspace);

} // namespace JobText
