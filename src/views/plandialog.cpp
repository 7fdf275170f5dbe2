// SPDX-License-Identifier: GPL-3.0-or-later
#include "plandialog.h"

#include "accountmark.h"
#include "breakable.h"
#include "csvexport.h"
#include "displaytext.h"
#include "doubleclickguard.h"
#include "icons.h"
#include "jobtext.h"
#include "leftalonetree.h"
#include "messagebar.h"
#include "mirror.h"
#include "numberconfirmation.h"
#include "plandifference.h"
#include "planmodel.h"
#include "plansummary.h"
#include "recordbackup.h"
#include "recordcommands.h"
#include "steptext.h"
#include "workspace.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsInSight = 6; // more of them scroll
constexpr int LettersOfRecord = 40; // longer ones, and longer values, are shortened
constexpr int LettersOfStep = 60;
constexpr int RowsMeasured = 100;

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // names come from the service
    label->setWordWrap(true);
    return label;
}

bool takesAway(const Change &step)
{
    const bool sent = !Change::isSettled(step.state);
    return sent
        && (step.kind == ChangeKind::DeleteContact || step.kind == ChangeKind::DeleteEnrollment
            || step.kind == ChangeKind::DeleteMembership);
}

void setCell(QTableWidget *table, int row, int column, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignVCenter | alignment);
    item->setToolTip(StepText::toolTip(text));
    table->setItem(row, column, item);
}

void dress(QTableView *table, const QString &name, const QString &accessible)
{
    table->setObjectName(name);
    table->setAccessibleName(accessible);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

// The first column has the room that its cells need, and the table enough for those of the last one.
void fitWidths(QTableView *table)
{
    const QAbstractItemView *cells = table;
    const int letter = table->fontMetrics().averageCharWidth();
    const int record = std::min(cells->sizeHintForColumn(PlanModel::RecordColumn) + letter, LettersOfRecord * letter);
    const int step = std::min(cells->sizeHintForColumn(PlanModel::StepColumn) + letter, LettersOfStep * letter);
    table->horizontalHeader()->resizeSection(PlanModel::RecordColumn, record);
    table->setMinimumWidth(record + step + table->verticalScrollBar()->sizeHint().width() + 2 * table->frameWidth());
}

// All rows in sight up to a few; more of them scroll.
void fitHeight(QTableView *table, int most)
{
    const int rows = std::min(most, table->model()->rowCount());
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height()
        + rows * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth() + 2);
}

} // namespace

PlanDialog::PlanDialog(Workspace *workspace, Work work, const JobPlan &plan, Asking asking, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_work(std::move(work))
    , m_asking(std::move(asking))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(480);
    createWidgets();
    connect(workspace, &QObject::destroyed, this, &QDialog::reject);
    showPlan(plan);
}

void PlanDialog::createWidgets()
{
    m_bar = new MessageBar(this);
    m_bar->setObjectName(u"planMessageBar"_s);
    m_text = makeLabel(u"questionLabel"_s, this);
    QFont font = m_text->font();
    font.setBold(true);
    m_text->setFont(font);
    m_lines = new QTableWidget(0, 3, this);
    m_lines->setHorizontalHeaderLabels({tr("What"), tr("Will change"), tr("Already so")});
    for (const int numbers : {1, 2})
        m_lines->horizontalHeaderItem(numbers)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    dress(m_lines, u"planTable"_s, tr("What will be done"));
    m_lines->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps = new PlanModel(this);
    m_records = new QTableView(this);
    m_records->setModel(m_steps);
    dress(m_records, u"planRecordTable"_s, tr("What will be done to each record"));
    m_records->horizontalHeader()->setStretchLastSection(true);
    m_records->horizontalHeader()->setResizeContentsPrecision(RowsMeasured);
    m_leftLabel = makeLabel(u"leftLabel"_s, this);
    m_left = new LeftAloneTree(this);
    m_consequence = makeLabel(u"consequenceLabel"_s, this);
    m_cost = makeLabel(u"costLabel"_s, this);
    m_account = makeLabel(u"accountLabel"_s, this);
    markAccount(m_account, m_workspace->account());
    m_backup = new QCheckBox(this);
    m_backup->setObjectName(u"backupCheck"_s);
    m_backup->hide();
    m_number = new NumberConfirmation(this);
    m_number->setObjectName(u"numberConfirmation"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"progressBar"_s);
    m_progress->setAccessibleName(tr("Working"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Sa&ve as CSV…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"savePlanButton"_s);
    m_save->setIcon(Icons::named("document-save"));
    m_save->setToolTip(tr("Save what will happen to each record"));
    m_confirm = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this,
        [this] { saveCsv(this, PlanModel::csv(m_plan, fieldNames(m_workspace)), m_bar); });
    connect(m_confirm, &QPushButton::clicked, this, &PlanDialog::check);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_number, &NumberConfirmation::entered, this, &PlanDialog::check);
    connect(m_number, &NumberConfirmation::confirmedChanged, this, &PlanDialog::updateButtons);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_text, m_lines, m_records, m_leftLabel, m_left,
             m_consequence, m_cost, m_account, m_backup, m_number, m_progress, buttons})
        layout->addWidget(widget);
    m_bar->hide();
}

void PlanDialog::showPlan(const JobPlan &plan)
{
    DoubleClickGuard::contentsChanged(this);
    m_plan = plan;
    m_question = m_asking(plan);
    setObjectName(m_question.objectName);
    m_text->setText(breakable(m_question.text));
    setWindowTitle(m_question.text);
    const bool many = plan.steps.size() + plan.left.size() > 1;
    m_lines->setVisible(many);
    m_save->setVisible(many);
    fillLines();
    fillRecords();
    QStringList said
        = (plan.consequences.isEmpty() ? Plan::consequences(plan.steps) : plan.consequences) + Plan::doubts(plan);
    if (!m_question.consequence.isEmpty())
        said.prepend(m_question.consequence);
    if (const QString overlap = JobText::overlap(plan, m_workspace); !overlap.isEmpty())
        said.append(overlap);
    m_consequence->setText(said.join(u'\n'));
    m_consequence->setVisible(!said.isEmpty());
    m_cost->setText(plan.requests() == 0 ? RecordCommands::nothingToDo(plan) : RecordCommands::cost(plan, m_workspace));
    m_cost->setVisible(many || plan.requests() == 0);
    offerBackup();
    m_number->setNumber(m_question.destructive ? std::max(Plan::removals(plan.steps), m_question.number) : 0);
    m_confirm->setText(m_question.action);
    if (!m_question.refusal.isEmpty())
        m_cancel->setText(m_question.refusal);
    // Return starts it only where nothing is lost by that.
    const bool harmless = !m_question.destructive && plan.requests() > 0 && Plan::removals(plan.steps) == 0;
    m_confirm->setDefault(harmless);
    m_cancel->setDefault(!harmless);
    adjustSize();
    updateButtons();
    if (m_number->number() > 1)
        m_number->setFocus();
    else
        (harmless ? m_confirm : m_cancel)->setFocus();
}

void PlanDialog::fillLines()
{
    const QList<PlanLine> lines = Plan::lines(m_plan.steps);
    m_lines->setRowCount(int(lines.size()));
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const PlanLine &line = lines.at(row);
        setCell(m_lines, row, 0, line.title);
        setCell(m_lines, row, 1, DisplayText::number(line.changes), Qt::AlignRight);
        setCell(m_lines, row, 2, alreadySo(line), Qt::AlignRight);
    }
    fitHeight(m_lines, 8);
}

// Of records that are not all here, some may be so without being known to be.
QString PlanDialog::alreadySo(const PlanLine &line) const
{
    const QString number = DisplayText::number(line.alreadySo);
    if (!m_plan.partlyKnown.contains(line.resource))
        return number;
    return line.alreadySo == 0 ? tr("not known") : DisplayText::atLeast(number);
}

// So that a wrong record, field or value is seen. Of a single record the question says all but its values.
void PlanDialog::fillRecords()
{
    m_steps->setSteps(m_plan.steps, fieldNames(m_workspace));
    const bool values = std::any_of(m_plan.steps.cbegin(), m_plan.steps.cend(),
        [](const Change &step) { return step.kind == ChangeKind::UpdateContact; });
    m_records->setVisible(m_steps->rowCount() > 1 || (values && m_steps->rowCount() > 0));
    fitHeight(m_records, RowsInSight);
    fitWidths(m_records);
    m_left->setSteps(m_plan.left);
    m_leftLabel->setText(tr("%Ln step(s) will be left alone:", nullptr, int(m_plan.left.size())));
    m_leftLabel->setVisible(!m_plan.left.isEmpty());
}

QByteArray PlanDialog::lostResource() const
{
    const auto step = std::find_if(m_plan.steps.cbegin(), m_plan.steps.cend(), takesAway);
    return step == m_plan.steps.cend() ? m_question.lossResource : step->resource;
}

QStringList PlanDialog::lostKeys() const
{
    QStringList keys;
    for (const Change &step : m_plan.steps) {
        if (takesAway(step))
            keys.append(step.key);
    }
    return keys.isEmpty() ? m_question.lossKeys : keys;
}

void PlanDialog::offerBackup()
{
    const int records = int(lostKeys().size());
    const bool wasOffered = m_backup->isVisibleTo(this);
    m_backup->setText(tr("&Save %Ln record(s) first, as JSON and as CSV", nullptr, records));
    m_backup->setVisible(records > 0);
    m_backup->setToolTip(lostResource() == "contact"
            ? tr("With their enrollments and memberships as far as they are loaded here. Where some may be missing, "
                 "the files say so.")
            : QString());
    if (!wasOffered)
        m_backup->setChecked(m_question.destructive && Plan::removals(m_plan.steps) > 1);
}

QHash<QString, QString> PlanDialog::fieldNames(const Workspace *workspace)
{
    QHash<QString, QString> names;
    for (const ContactField &field : workspace->fields())
        names.insert(field.slug, field.name);
    return names;
}

void PlanDialog::saveCsv(QWidget *window, const CsvTable &table, MessageBar *bar)
{
    const CsvExport *csv = CsvExport::ask(window, table);
    connect(csv, &CsvExport::failed, bar, [bar](const QString &text) { bar->display(MessageBar::Kind::Error, text); });
    connect(csv, &CsvExport::saved, bar, [bar](const QString &file, qint64 rows) {
        bar->display(MessageBar::Kind::Information,
            tr("%Ln line(s) written to %1.", nullptr, int(rows)).arg(QDir::toNativeSeparators(file)));
    });
}

// A refresh or another job may have moved the records since this was shown.
void PlanDialog::check()
{
    if (m_busy || !m_workspace || m_plan.requests() == 0 || !m_number->isConfirmed())
        return;
    setBusy(true);
    m_workspace->mirror()->post(
        this, m_work,
        [this](const JobPlan &plan) {
            if (isHidden())
                return; // it was closed meanwhile
            setBusy(false);
            const PlanDifference difference = Plan::difference(m_plan.steps, plan.steps);
            if (difference.isEmpty()) {
                goOn();
                return;
            }
            showPlan(plan);
            m_bar->display(MessageBar::Kind::Warning, difference.text());
            m_bar->setDetails(tr("What has changed"), difference.lines);
        },
        [this](const SqliteError &error) { fail(error.message()); });
}

void PlanDialog::goOn()
{
    if (m_backup->isVisible() && m_backup->isChecked())
        askForFile();
    else
        finish();
}

void PlanDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save before deleting"));
    dialog->setObjectName(u"backupFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilter(tr("JSON, and CSV beside it (*.json)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(tr("deleted %1", "name of a file; a date and time")
                           .arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"))
        + ".json"_L1);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { backUp(dialog->selectedFiles().value(0)); });
    dialog->open();
}

void PlanDialog::backUp(const QString &file)
{
    if (!m_workspace)
        return;
    setBusy(true);
    auto *backup = new RecordBackup(m_workspace->mirror(), lostResource(), lostKeys(), this);
    connect(backup, &RecordBackup::failed, this,
        [this](const QString &text) { fail(tr("%1 Nothing was deleted.", "a sentence").arg(text)); });
    connect(backup, &RecordBackup::saved, this, &PlanDialog::finish);
    backup->save(file);
}

void PlanDialog::finish()
{
    if (isHidden())
        return; // closed while the records were saved
    Q_EMIT confirmed(m_plan);
    accept();
}

void PlanDialog::fail(const QString &text)
{
    setBusy(false);
    m_bar->display(MessageBar::Kind::Error, text);
}

void PlanDialog::setBusy(bool busy)
{
    DoubleClickGuard::contentsChanged(this); // the keyboard goes on to Cancel
    m_busy = busy;
    m_progress->setVisible(busy);
    updateButtons();
}

void PlanDialog::updateButtons()
{
    m_confirm->setEnabled(!m_busy && m_plan.requests() > 0 && m_number->isConfirmed());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_save, m_backup, m_number})
        widget->setEnabled(!m_busy);
}
