// SPDX-License-Identifier: GPL-3.0-or-later
// The records that are shown, as a file for other programs.
#include "csvexport.h"
#include "displaytext.h"
#include "listingsync.h"
#include "mirror.h"
#include "recordrows.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "resourcepage.h"
#include "workspace.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Several selected rows are meant alone. It goes on while another account is shown.
void ResourcePage::saveCsv()
{
    if (m_csv || !m_model)
        return;
    std::vector<RowId> rows = selectedRows();
    const bool all = rows.size() < 2;
    if (all)
        rows = m_model->rows();
    const auto wanted = static_cast<qint64>(rows.size());
    const bool onlyLoaded = all && !listing()->known().coverage.isComplete();
    CsvTable table = RecordRows::csv(m_workspace->mirror(),
        std::make_shared<RecordRows>(
            m_workspace->mirror()->file(), m_model->resource(), m_table->shownColumns(), m_model->counts()),
        std::move(rows));
    table.name = m_texts.title;
    m_csv = CsvExport::ask(this, table, m_workspace);
    m_csvRows = wanted;
    connect(m_csv, &CsvExport::progressChanged, this, &ResourcePage::updateFooter);
    connect(m_csv, &CsvExport::saved, this, [this, wanted, onlyLoaded](const QString &file, qint64 written) {
        sayCsvSaved(file, written, wanted, onlyLoaded);
    });
    connect(m_csv, &CsvExport::failed, this, [this](const QString &text) { say(MessageBar::Kind::Error, text); });
    connect(m_csv, &CsvExport::stopped, this, [this](const QString &file) {
        say(MessageBar::Kind::Information,
            tr("Saving was stopped: %1 was not written.").arg(QDir::toNativeSeparators(file)));
        m_table->setFocus(); // the button that was pressed goes
    });
    connect(m_csv, &QObject::destroyed, this, [this] { updateActions(); }); // m_csv is null by then
    updateActions();
}

void ResourcePage::sayCsvSaved(const QString &file, qint64 rows, qint64 wanted, bool onlyLoaded)
{
    QStringList sentences{
        tr("%Ln record(s) written to %1.", nullptr, static_cast<int>(rows)).arg(QDir::toNativeSeparators(file))};
    if (rows < wanted)
        sentences.append(
            tr("%Ln record(s) deleted meanwhile are not in it.", nullptr, static_cast<int>(wanted - rows)));
    if (onlyLoaded)
        sentences.append(tr("These are only the loaded ones: the account may have more."));
    say(MessageBar::Kind::Information, sentences.join(u' '));
}

// For the footer; nothing before the file was chosen.
QString ResourcePage::csvText() const
{
    if (!m_csv || m_csv->file().isEmpty())
        return {};
    return tr("Saving %1: %2 of %3")
        .arg(QFileInfo(m_csv->file()).fileName(), DisplayText::number(m_csv->rows()), DisplayText::number(m_csvRows));
}
