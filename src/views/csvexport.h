// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvtable.h"
#include "csvwriter.h"

#include <QObject>

#include <memory>

class QWidget;

// Writes a table to a file, some rows each time the event loop comes round, so that the window stays alive. Deletes
// itself when it is done; with its parent it ends and leaves no file.
class CsvExport : public QObject
{
    Q_OBJECT
public:
    // Asks for the file and how it is to be written, then writes.
    static CsvExport *ask(QWidget *parent, const CsvTable &table);

    CsvExport(const CsvTable &table, QObject *parent);

    void save(const QString &file, CsvWriter::Mark mark);

Q_SIGNALS:
    void saved(const QString &file, qint64 rows);
    void failed(const QString &text); // a sentence

private:
    void next();
    void take(const QList<QStringList> &rows, const QString &error);

    CsvTable m_table;
    QString m_file{};
    std::unique_ptr<CsvWriter> m_writer{};
    qint64 m_rows{0};
};
