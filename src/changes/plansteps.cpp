// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansteps.h"

#include "enrollment.h"
#include "json.h"

#include <QJsonArray>

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

QJsonObject accessOf(const QJsonObject &enrollment)
{
    QJsonObject args{{"accessType"_L1, enrollment.value("accessType"_L1)}};
    QJsonArray modules;
    for (const QJsonValue &module : enrollment.value("modules"_L1).toArray())
        modules.append(module.isObject() ? Json::text(module.toObject(), "id"_L1) : Json::toText(module));
    if (!modules.isEmpty())
        args.insert("modules"_L1, modules);
    return args;
}

bool isAccessKnown(const QJsonObject &args)
{
    const QString access = args.value("accessType"_L1).toString();
    return !access.isEmpty() && (!AccessType::needsModules(access) || !args.value("modules"_L1).toArray().isEmpty());
}

bool isSameAccess(const QJsonObject &one, const QJsonObject &other)
{
    const auto modules = [](const QJsonObject &args) {
        QStringList ids;
        for (const QJsonValue &id : args.value("modules"_L1).toArray())
            ids.append(Json::toText(id));
        ids.sort();
        return ids;
    };
    const QString access = one.value("accessType"_L1).toString();
    return isAccessKnown(one) && access == other.value("accessType"_L1).toString()
        && (!AccessType::needsModules(access) || modules(one) == modules(other));
}

bool isEnough(Change::State state, const QJsonObject &args)
{
    return args.value("needsDone"_L1).toBool() ? state == Change::State::Done : Change::isSuccess(state);
}

QString tagCalled(MirrorStore &store, const QString &name)
{
    for (const RowId row : pointingAt(store, "tag"_ba, {})) {
        const std::optional<StoredRecord> record = store.record("tag"_ba, row);
        if (record && Json::text(record->json(), "name"_L1).compare(name, Qt::CaseInsensitive) == 0)
            return record->key;
    }
    return {};
}

QString shownName(const QString &name, qint64 id)
{
    return name.isEmpty() && id != 0 ? QString::number(id) : name;
}

QString nameOf(MirrorStore &store, const QByteArray &resource, qint64 id)
{
    const std::optional<StoredRecord> record = store.record(resource, QString::number(id));
    return record ? shownName(Json::text(record->json(), "name"_L1), id) : QString();
}

} // namespace PlanSteps
