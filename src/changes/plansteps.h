// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"

#include <QCoreApplication>

// What the functions in Plan make plans of, and what changes look at before they are sent. Only the files jobplan*.cpp,
// undo*.cpp, changekind_*.cpp and jobrunnersteps.cpp include it.
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
QJsonObject placesOf(MirrorStore &store, qint64 contact);
// Who has the tag, and whether that is everybody, for the day when it is to come back; the same for the values in a
// field.
QByteArray holdersListing(qint64 tag); // as the catalog calls it
QJsonObject keptHolders(MirrorStore &store, qint64 tag);
QJsonObject keptValues(MirrorStore &store, const QString &slug);
// Of a merge that has found more holders of the tag than it knew: the merge once more, with all that are known by now.
JobPlan mergedAnew(MirrorStore &store, const QList<Change> &steps);
QString tagCalled(MirrorStore &store, const QString &name); // its key; empty = there is none
// What a new enrollment has to be told to open what the former one opened: accessType, modules.
QJsonObject accessOf(const QJsonObject &enrollment);
bool isAccessKnown(const QJsonObject &args); // the service need not say which modules it opened
// In any order of the modules. What the service does not say of an access is not the same as anything.
bool isSameAccess(const QJsonObject &one, const QJsonObject &other);
QString shownName(const QString &name, qint64 id); // the number where there is no name
// Whether a step with these args, which needs another one, may follow it when that came to this.
bool isEnough(Change::State state, const QJsonObject &args);
QString nameOf(MirrorStore &store, const QByteArray &resource, qint64 id); // empty when it is not in the mirror

} // namespace PlanSteps
