// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"

#include <QCoreApplication>

// What the functions in Plan make plans of. Only the files jobplan*.cpp include it.
namespace PlanSteps {

// Gives the texts a translation context. lupdate takes the name as it is written before tr().
struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

inline Change step(const JobPlan &plan, ChangeKind kind, const QByteArray &resource)
{
    Change change;
    change.seq = int(plan.steps.size());
    change.kind = kind;
    change.resource = resource;
    return change;
}

Change tagStep(const JobPlan &plan, bool add, qint64 tag, const QString &name);
void close(JobPlan &plan, JobKind kind, const QJsonObject &args);
// The rows of a resource that point there.
std::vector<RowId> pointingAt(MirrorStore &store, const QByteArray &resource, const References &references);
// What goes with contacts that are deleted, as "kept" of changekind.h; those without any are not in it.
QHash<qint64, QJsonObject> placesOf(MirrorStore &store, const std::vector<RowId> &contacts);
// What a new enrollment has to be told to open what the former one opened: accessType, modules.
QJsonObject accessOf(const QJsonObject &enrollment);
bool isAccessKnown(const QJsonObject &args); // the service need not say which modules it opened
QString nameOf(MirrorStore &store, const QByteArray &resource, qint64 id); // empty when it is not in the mirror

} // namespace PlanSteps
