// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"

#include <QHash>
#include <QStringList>

// What a step changes, for people: one line for each value.
namespace StepText {

// "+ VIP", "First name: Ana → Anna". fieldNames: slug -> name of the account's fields.
QStringList changes(const Change &step, const QHash<QString, QString> &fieldNames);
// The same of a step of a job: as far as it was changed; else what is planned, or was wanted.
QStringList outcome(const Change &step, const QHash<QString, QString> &fieldNames);
// The service's words, or what it came to where there are none.
QString answer(const Change &step);
// The columns of a change in a CSV file, and its cells. Times are in UTC.
QStringList csvHeader();
QStringList csvRow(const Change &step, const QHash<QString, QString> &fieldNames);
// A tool tip that shows text as it is, however much it looks like HTML.
QString toolTip(const QString &text);

} // namespace StepText
