// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvtable.h"
#include "csvwriter.h"
#include "storethread.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

class QWidget;

// Writes a table to a file, some rows at a time and on a thread of its own, so that the window stays alive however slow
// the disk is. Deletes itself when it is done; with its parent it ends and leaves no file.
class CsvExport : public QObject
{
    Q_OBJECT
public:
    // Asks for the file and how it is to be written, then writes.
    // owner: its parent where the window may go on to show something else meanwhile.
    static CsvExport *ask(QWidget *window, const CsvTable &table, QObject *owner = nullptr);

    CsvExport(const CsvTable &table, QObject *parent);

    void save(const QString &file, CsvWriter::Mark mark);
    // Leaves no file, and what stood there as it was. Too late once the last row is written.
    void stop();
    QString file() const { return m_file; } // empty until it was chosen
    qint64 rows() const { return m_rows; } // written so far

Q_SIGNALS:
    void saved(const QString &file, qint64 rows);
    void failed(const QString &text); // a sentence
    void stopped(const QString &file);
    void progressChanged(); // at most five times a second

private:
    void next();
    void take(const QList<QStringList> &rows, const QString &error);
    void write(const QList<QStringList> &rows);
    void finish();
    void end(const QString &error);

    CsvTable m_table;
    QString m_file{};
    std::unique_ptr<StoreThread<CsvWriter>> m_writer{};
    qint64 m_rows{0};
    QElapsedTimer m_clock{}; // since progress was told
    bool m_ending{false};
};
