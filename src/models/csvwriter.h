// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>
#include <QStringList>

// Writes a table as CSV (RFC 4180, UTF-8), row by row. Nothing stands under the file's name before finish() has put all
// of it on the disk: if that fails, a file that was there before is as it was. Cells that a spreadsheet would take for
// a formula begin with an apostrophe.
class CsvWriter
{
public:
    // Some spreadsheets know by the mark only that a file is UTF-8, some programs stumble over it.
    enum class Mark { None, ByteOrderMark };

    CsvWriter(const QString &file, Mark mark);

    // False when it could not be written; errorText() says why, and all that follows fails too.
    bool write(const QStringList &cells);
    bool finish();
    QString errorText() const; // a sentence; empty while all is well

    static QString cell(const QString &text); // quoted and harmless

private:
    void fail();

    QSaveFile m_file;
    QString m_error{};
};
