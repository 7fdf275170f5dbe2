// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansteps.h"

#include "json.h"

using namespace Qt::StringLiterals;

namespace PlanSteps {

Change tagStep(const JobPlan &plan, bool add, qint64 tag, const QString &name)
{
    Change change = step(plan, add ? ChangeKind::AddTag : ChangeKind::RemoveTag, "contact"_ba);
    if (tag != 0)
        change.args.insert("tagId"_L1, QString::number(tag));
    change.args.insert("tag"_L1, name);
    return change;
}

void close(JobPlan &plan, JobKind kind, const QJsonObject &args)
{
    plan.job.kind = kind;
    plan.job.args = args;
    plan.job.bulk = plan.isLong();
}

std::vector<RowId> pointingAt(MirrorStore &store, const QByteArray &resource, const References &references)
{
    Query query;
    query.resource = resource;
    query.sortColumn = "key"_ba; // no column: the order in which the mirror has them
    query.filter.references = references;
    return store.query(query).rows;
}

QString nameOf(MirrorStore &store, const QByteArray &resource, qint64 id)
{
    const std::optional<StoredRecord> record = store.record(resource, QString::number(id));
    return record ? Json::text(record->json(), "name"_L1) : QString();
}

} // namespace PlanSteps
