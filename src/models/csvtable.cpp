// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvtable.h"

#include <algorithm>

namespace {
constexpr qsizetype PortionSize = 500;
}

std::function<void(const CsvTable::Give &)> CsvTable::fromRows(
    qsizetype count, std::function<QStringList(qsizetype)> row)
{
    return [count, row = std::move(row), at = qsizetype(0)](const Give &give) mutable {
        QList<QStringList> rows;
        for (const qsizetype end = std::min(count, at + PortionSize); at < end; ++at)
            rows.append(row(at));
        give(rows, {});
    };
}
