// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"
#include "mirrorstore.h"

#include <QObject>
#include <QPointer>

#include <vector>

class CsvExport;
class RecordTable;
class Workspace;

// The records that a table shows, as a file for other programs: one at a time, on while another account is shown.
class ListExport : public QObject
{
    Q_OBJECT
public:
    ListExport(RecordTable *table, QWidget *page);

    // rows: in their order. isPart: the account may have more of them; said in the end.
    void start(Workspace *workspace, const QString &title, std::vector<RowId> rows, bool isPart);
    void stop();
    bool isUnderWay() const;
    QString text() const; // how far it is; empty before the file was chosen

Q_SIGNALS:
    void progressChanged();
    void ended(); // another one can begin
    void told(MessageBar::Kind kind, const QString &text);

private:
    void sayWritten(const QString &file, qint64 rows, bool isPart);

    RecordTable *m_table;
    QWidget *m_page;
    QPointer<CsvExport> m_csv{};
    qint64 m_wanted{0}; // rows
};
