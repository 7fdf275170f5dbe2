// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvtable.h"
#include "jobplan.h"

#include <QAbstractTableModel>
#include <QHash>

// What a plan will do to each record: the steps that will be sent, in their order.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RecordColumn, StepColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // fieldNames: slug -> name.
    void setSteps(const QList<Change> &steps, const QHash<QString, QString> &fieldNames);

    // All of the plan as a table to be saved: also what is so already, and what is left alone and why.
    static CsvTable csv(const JobPlan &plan, const QHash<QString, QString> &fieldNames);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Change> m_steps{};
    QHash<QString, QString> m_fieldNames{};
};
