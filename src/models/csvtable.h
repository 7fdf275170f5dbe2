// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <functional>

// A table that is to be saved. next is called again and again and gives some rows each time, now or later; no rows mean
// the end, an error ends it too.
struct CsvTable
{
    using Give = std::function<void(const QList<QStringList> &rows, const QString &error)>;
    QString name{}; // proposed for the file
    QStringList header{};
    std::function<void(const Give &)> next{};

    // Of count rows that are in memory: row(i) makes one.
    static std::function<void(const Give &)> fromRows(qsizetype count, std::function<QStringList(qsizetype)> row);
};
