// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvwriter.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

CsvWriter::CsvWriter(const QString &file, Mark mark)
    : m_file(file)
{
    if (!m_file.open(QIODevice::WriteOnly)
        || (mark == Mark::ByteOrderMark && m_file.write("\xEF\xBB\xBF") != 3)) // as UTF-8
        fail();
}

bool CsvWriter::write(const QStringList &cells)
{
    if (!m_error.isEmpty())
        return false;
    QStringList quoted;
    quoted.reserve(cells.size());
    std::transform(cells.cbegin(), cells.cend(), std::back_inserter(quoted), &CsvWriter::cell);
    const QByteArray line = quoted.join(u',').toUtf8() + "\r\n";
    if (m_file.write(line) != line.size())
        fail();
    return m_error.isEmpty();
}

bool CsvWriter::finish()
{
    if (m_error.isEmpty() && !m_file.commit())
        fail();
    return m_error.isEmpty();
}

void CsvWriter::fail()
{
    m_error = QCoreApplication::translate("CsvWriter", "%1 could not be written: %2. Nothing was changed there.")
                  .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString());
    m_file.cancelWriting();
}

QString CsvWriter::errorText() const
{
    return m_error;
}

QString CsvWriter::cell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front()))
        cell.prepend(u'\'');
    const bool special = std::any_of(
        cell.cbegin(), cell.cend(), [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    const bool padded = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (special || padded)
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}
