// SPDX-License-Identifier: GPL-3.0-or-later
#include "planmodel.h"

#include "steptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString stepText(const Change &step, const QHash<QString, QString> &fieldNames)
{
    const bool hasValues = step.kind == ChangeKind::UpdateContact || step.kind == ChangeKind::CreateEnrollment;
    return hasValues ? StepText::changes(step, fieldNames).join(u"; "_s) : Changes::title(step);
}

} // namespace

void PlanModel::setSteps(const QList<Change> &steps, const QHash<QString, QString> &fieldNames)
{
    beginResetModel();
    m_steps.clear();
    std::copy_if(steps.cbegin(), steps.cend(), std::back_inserter(m_steps),
        [](const Change &step) { return !Change::isSettled(step.state); });
    m_fieldNames = fieldNames;
    endResetModel();
}

CsvTable PlanModel::csv(const JobPlan &plan, const QHash<QString, QString> &fieldNames)
{
    CsvTable table;
    table.name = tr("preview", "name of a file");
    table.header = {tr("Contact"), tr("Id"), tr("Step"), tr("Result")};
    const auto row = [fieldNames](const Change &step, const QString &result) -> QStringList {
        const QString id = step.resource == "contact" ? step.key : step.args.value("contactId"_L1).toString();
        return {step.label, id, stepText(step, fieldNames), result};
    };
    table.next = CsvTable::fromRows(
        plan.steps.size() + plan.left.size(), [steps = plan.steps, left = plan.left, row](qsizetype place) {
            if (place >= steps.size()) {
                const UndoSkip &skip = left.at(place - steps.size());
                return row(skip.change, tr("Left alone: %1").arg(skip.reason));
            }
            const bool alreadySo = steps.at(place).state == Change::State::AlreadySo;
            return row(steps.at(place), alreadySo ? tr("Already so") : tr("Will change"));
        });
    return table;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Change &step = m_steps.at(index.row());
    const QString text = (index.column() == RecordColumn ? step.label : stepText(step, m_fieldNames)).simplified();
    return role == Qt::DisplayRole ? text : StepText::toolTip(text);
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return section == RecordColumn ? tr("Record") : tr("What will be done");
}
