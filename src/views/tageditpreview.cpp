// SPDX-License-Identifier: GPL-3.0-or-later
#include "tageditpreview.h"

#include "accountmark.h"
#include "displaytext.h"
#include "jobtext.h"
#include "plansummary.h"
#include "ui_tageditpreview.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

namespace {

enum Column { TagColumn, ActionColumn, ChangesColumn, AlreadyColumn, ColumnCount };

} // namespace

TagEditPreview::TagEditPreview(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TagEditPreview>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->previewTable); // for the order in which Tab goes
    setFocusPolicy(Qt::StrongFocus);
    QTableWidget *table = m_ui->previewTable;
    table->setColumnCount(ColumnCount);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table->setHorizontalHeaderLabels({tr("Tag"), tr("Action"), tr("Contacts that change"), tr("Already so")});
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(TagColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    for (const int column : {TagColumn, ActionColumn})
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column : {ChangesColumn, AlreadyColumn})
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

TagEditPreview::~TagEditPreview() = default;

void TagEditPreview::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    markAccount(m_ui->previewAccountLabel, workspace->account());
}

void TagEditPreview::fillTable(const TagEditPlan &plan)
{
    QTableWidget *table = m_ui->previewTable;
    table->setRowCount(int(plan.lines.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const TagEditLine &line = plan.lines.at(row);
        const QString action = line.tag == 0 ? tr("Create and add") : line.add ? tr("Add") : tr("Remove");
        const QString texts[ColumnCount]
            = {line.name.simplified(), action, DisplayText::number(line.changes), DisplayText::number(line.alreadySo)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            const bool isNumber = column == ChangesColumn || column == AlreadyColumn;
            item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
            table->setItem(row, column, item);
        }
        table->item(row, TagColumn)->setToolTip(line.name.toHtmlEscaped());
    }
}

void TagEditPreview::showPlan(const TagEditPlan &plan, const QString &leftOut)
{
    fillTable(plan);
    QString scope = tr("%1 of %2 will change.", "numbers; the second one is “2,000 contacts”")
                        .arg(DisplayText::number(plan.changedContacts), tr("%Ln contact(s)", nullptr, plan.contacts));
    if (plan.gone > 0)
        scope += u' ' + tr("Not in the list any more: %Ln.", nullptr, plan.gone);
    if (!leftOut.isEmpty())
        scope += u'\n' + leftOut;
    if (const QString overlap = JobText::overlap(plan, m_workspace); !overlap.isEmpty())
        scope += u'\n' + overlap;
    m_ui->planLabel->setText(scope);
    const bool any = plan.requests() > 0;
    m_ui->costLabel->setText(any ? JobText::cost(plan, m_workspace) + u' '
                + tr("The list can be used meanwhile, and the job can be paused or cancelled.")
                                 : tr("Nothing has to be changed: all of these contacts are so already."));
    m_ui->automationsLabel->setText(Plan::consequences(plan.steps).join(u' '));
    m_ui->automationsLabel->setVisible(any);
}

QString TagEditPreview::costText() const
{
    return m_ui->costLabel->text();
}
