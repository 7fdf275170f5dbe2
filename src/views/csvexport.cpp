// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvexport.h"

#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {
constexpr int ProgressMs = 200;
}

CsvExport *CsvExport::ask(QWidget *window, const CsvTable &table, QObject *owner)
{
    auto *csv = new CsvExport(table, owner ? owner : window);
    auto *dialog = new QFileDialog(window, tr("Save as CSV"));
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
    m_clock.start();
    m_writer = std::make_unique<StoreThread<CsvWriter>>(
        u"csv"_s, [file, mark] { return std::make_unique<CsvWriter>(file, mark); });
    write({m_table.header});
    Q_EMIT progressChanged();
}

void CsvExport::stop()
{
    if (m_ending)
        return;
    m_ending = true;
    Q_EMIT stopped(m_file);
    deleteLater();
}

void CsvExport::next()
{
    m_table.next([self = QPointer(this)](const QList<QStringList> &rows, const QString &error) {
        if (self && !self->m_ending)
            self->take(rows, error);
    });
}

void CsvExport::take(const QList<QStringList> &rows, const QString &error)
{
    if (!error.isEmpty()) {
        end(error);
    } else if (rows.isEmpty()) {
        finish();
    } else {
        m_rows += rows.size();
        write(rows);
    }
}

// The next ones are asked for when these are on their way: never more than some are in memory.
void CsvExport::write(const QList<QStringList> &rows)
{
    m_writer->post(
        this,
        [rows](CsvWriter &writer) {
            for (const QStringList &row : rows) {
                if (!writer.write(row))
                    break;
            }
            return writer.errorText();
        },
        [this](const QString &error) {
            if (m_ending)
                return;
            if (!error.isEmpty()) {
                end(error);
                return;
            }
            if (m_clock.elapsed() >= ProgressMs) {
                m_clock.start();
                Q_EMIT progressChanged();
            }
            next();
        });
}

void CsvExport::finish()
{
    m_ending = true;
    m_writer->post(
        this,
        [](CsvWriter &writer) {
            writer.finish();
            return writer.errorText();
        },
        [this](const QString &error) { end(error); });
}

void CsvExport::end(const QString &error)
{
    m_ending = true;
    if (error.isEmpty())
        Q_EMIT saved(m_file, m_rows);
    else
        Q_EMIT failed(error);
    deleteLater();
}
