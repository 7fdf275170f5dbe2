// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvtable.h"
#include "journalstore.h"

#include <QHash>

class Journal;

// Every change that the question means, of the newest job first: when, in which account, what, before and after,
// answer. Read from the journal job by job while the file is written.
CsvTable historyCsv(Journal *journal, const JobQuery &query, const QHash<QString, QString> &fieldNames);
