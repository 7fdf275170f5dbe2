// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvexport.h"

#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

CsvExport *CsvExport::ask(QWidget *parent, const CsvTable &table)
{
    auto *csv = new CsvExport(table, parent);
    auto *dialog = new QFileDialog(parent, tr("Save as CSV"));
    dialog->setObjectName(u"csvFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    const QString marked = tr("CSV for spreadsheets (*.csv)");
    const QString plain = tr("CSV for other programs, without byte order mark (*.csv)");
    dialog->setNameFilters({marked, plain});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(table.name + ".csv"_L1);
    connect(dialog, &QDialog::accepted, csv, [csv, dialog, plain] {
        const bool isPlain = dialog->selectedNameFilter() == plain;
        csv->save(dialog->selectedFiles().value(0), isPlain ? CsvWriter::Mark::None : CsvWriter::Mark::ByteOrderMark);
    });
    connect(dialog, &QDialog::rejected, csv, &QObject::deleteLater);
    dialog->open();
    return csv;
}

CsvExport::CsvExport(const CsvTable &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{ }

void CsvExport::save(const QString &file, CsvWriter::Mark mark)
{
    m_file = file;
    m_writer = std::make_unique<CsvWriter>(file, mark);
    if (m_writer->write(m_table.header))
        next();
    else
        take({}, m_writer->errorText());
}

void CsvExport::next()
{
    m_table.next([self = QPointer(this)](const QList<QStringList> &rows, const QString &error) {
        if (self)
            self->take(rows, error);
    });
}

void CsvExport::take(const QList<QStringList> &rows, const QString &error)
{
    bool written = error.isEmpty();
    for (qsizetype row = 0; row < rows.size() && written; ++row)
        written = m_writer->write(rows.at(row));
    m_rows += rows.size();
    if (written && !rows.isEmpty()) {
        QTimer::singleShot(0, this, &CsvExport::next);
        return;
    }
    if (written && m_writer->finish())
        Q_EMIT saved(m_file, m_rows);
    else
        Q_EMIT failed(error.isEmpty() ? m_writer->errorText() : error);
    deleteLater();
}
