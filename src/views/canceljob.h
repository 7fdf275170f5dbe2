// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;
class Workspace;
struct JobSnapshot;

// Asks first, wherever a job is cancelled.
void askToCancel(QWidget *parent, Workspace *workspace, const JobSnapshot &job);
