// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <functional>

class QWidget;
class Workspace;
struct Job;

// Taking back a job: previewed, confirmed and run like every other.
namespace UndoDialog {

// Shows what it would do to the account, and what it would leave alone. chosen: ids of the steps to take back; empty =
// all of the job. started comes when the job that takes back is on the disk, failed with a sentence when there will be
// none; both only while parent lives.
void open(QWidget *parent, Workspace *workspace, const Job &job, const QSet<qint64> &chosen,
    const std::function<void(qint64 job)> &started, const std::function<void(const QString &text)> &failed);

} // namespace UndoDialog
