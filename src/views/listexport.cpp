// SPDX-License-Identifier: GPL-3.0-or-later
#include "listexport.h"

#include "csvexport.h"
#include "displaytext.h"
#include "mirror.h"
#include "recordrows.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "workspace.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

ListExport::ListExport(RecordTable *table, QWidget *page)
    : QObject(page)
    , m_table(table)
    , m_page(page)
{ }

void ListExport::start(Workspace *workspace, const QString &title, std::vector<RowId> rows, bool isPart)
{
    const RecordTableModel *model = m_table->recordModel();
    m_wanted = static_cast<qint64>(rows.size());
    CsvTable table = RecordRows::csv(workspace->mirror(),
        std::make_shared<RecordRows>(
            workspace->mirror()->file(), model->resource(), m_table->shownColumns(), model->counts()),
        std::move(rows));
    table.name = title;
    m_csv = CsvExport::ask(m_page, table, workspace);
    connect(m_csv, &CsvExport::progressChanged, this, &ListExport::progressChanged);
    connect(m_csv, &CsvExport::saved, this,
        [this, isPart](const QString &file, qint64 written) { sayWritten(file, written, isPart); });
    connect(
        m_csv, &CsvExport::failed, this, [this](const QString &text) { Q_EMIT told(MessageBar::Kind::Error, text); });
    connect(m_csv, &CsvExport::stopped, this, [this](const QString &file) {
        Q_EMIT told(MessageBar::Kind::Information,
            tr("Saving was stopped: %1 was not written.").arg(QDir::toNativeSeparators(file)));
        m_table->setFocus(); // the button that was pressed goes
    });
    connect(m_csv, &QObject::destroyed, this, &ListExport::ended); // m_csv is null by then
}

bool ListExport::isUnderWay() const
{
    return m_csv;
}

void ListExport::stop()
{
    if (m_csv)
        m_csv->stop();
}

void ListExport::sayWritten(const QString &file, qint64 rows, bool isPart)
{
    QStringList sentences{
        tr("%Ln record(s) written to %1.", nullptr, static_cast<int>(rows)).arg(QDir::toNativeSeparators(file))};
    if (rows < m_wanted)
        sentences.append(
            tr("%Ln record(s) deleted meanwhile are not in it.", nullptr, static_cast<int>(m_wanted - rows)));
    if (isPart)
        sentences.append(tr("These are only the loaded ones: the account may have more."));
    Q_EMIT told(MessageBar::Kind::Information, sentences.join(u' '));
}

QString ListExport::text() const
{
    if (!m_csv || m_csv->file().isEmpty())
        return {};
    return tr("Saving %1: %2 of %3")
        .arg(QFileInfo(m_csv->file()).fileName(), DisplayText::number(m_csv->rows()), DisplayText::number(m_wanted));
}
