// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdialog.h"

#include "accountmark.h"
#include "jobrunner.h"
#include "messagebar.h"
#include "mirror.h"
#include "plandialog.h"
#include "recordcommands.h"
#include "workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

FormDialog::FormDialog(
    Workspace *workspace, const QString &name, const QString &title, const QString &action, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_bar(new MessageBar(this))
    , m_form(new QFormLayout)
    , m_progress(new QProgressBar(this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    setMinimumWidth(460);
    auto *account = new QLabel(this);
    markAccount(account, workspace->account());
    account->setObjectName(u"accountLabel"_s);
    account->setTextFormat(Qt::PlainText);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_progress->setObjectName(u"progressBar"_s);
    m_progress->setAccessibleName(tr("The service is asked"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_action = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    m_action->setObjectName(u"actionButton"_s);
    m_action->setDefault(true);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelButton"_s);
    connect(workspace, &QObject::destroyed, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &FormDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addLayout(m_form, 1);
    layout->addWidget(account);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

QLineEdit *FormDialog::addLine(const QString &name, const QString &label, const QString &text)
{
    auto *line = new QLineEdit(text, this);
    line->setObjectName(name);
    addRow(label, line);
    return line;
}

QComboBox *FormDialog::addChoice(const QString &name, const QString &label)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(label, choice);
    return choice;
}

void FormDialog::addRow(const QString &label, QWidget *field)
{
    m_form->addRow(label, field);
    if (m_form->rowCount() == 1)
        field->setFocus();
}

void FormDialog::addNote(const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    m_form->addRow(note);
}

void FormDialog::setDestructive(const QString &keep)
{
    m_cancel->setText(keep);
    m_action->setAutoDefault(false); // the focus alone does not make it the default either
    m_cancel->setDefault(true);
}

void FormDialog::say(const QString &problem)
{
    m_bar->display(MessageBar::Kind::Error, problem);
}

void FormDialog::submit()
{
    for (const std::function<QString()> &check : std::as_const(m_checks)) {
        if (const QString problem = check(); !problem.isEmpty()) {
            say(problem);
            return;
        }
    }
    m_bar->hide();
    if (!m_prepare) {
        accept();
        return;
    }
    setBusy(true);
    m_work = m_prepare();
    m_workspace->mirror()->post(
        this, m_work, [this](const JobPlan &plan) { take(plan); },
        [this](const SqliteError &error) {
            setBusy(false);
            say(error.message());
        });
}

void FormDialog::take(const JobPlan &plan)
{
    m_single = plan.steps.size() == 1;
    if (plan.requests() == 0) {
        setBusy(false);
        m_bar->display(MessageBar::Kind::Information, RecordCommands::nothingToDo(plan));
    } else if (m_single) {
        start(plan);
    } else {
        setBusy(false);
        const auto asking = [this](const JobPlan &asked) {
            PlanQuestion question;
            question.objectName = u"planQuestion"_s;
            question.text = asQuestion(asked.job.title());
            question.consequence = m_remark ? m_remark() : QString();
            question.action = m_action->text();
            question.destructive = false;
            return question;
        };
        auto *dialog = new PlanDialog(m_workspace, m_work, plan, asking, this);
        connect(dialog, &PlanDialog::confirmed, this, &FormDialog::start);
        dialog->open();
    }
}

void FormDialog::start(const JobPlan &plan)
{
    setBusy(true);
    m_workspace->jobs()->start(
        plan, this, [this](const JobOutcome &outcome) { finished(outcome); },
        [this](qint64 job) {
            if (m_single)
                return; // its outcome is awaited
            Q_EMIT started(job);
            accept();
        });
}

void FormDialog::finished(const JobOutcome &outcome)
{
    if (isHidden())
        return;
    setBusy(false);
    if (!outcome.succeeded()) {
        say(RecordCommands::problemOf(outcome));
        return;
    }
    const Change step = outcome.steps.value(0);
    Q_EMIT saved(step.resultKey.isEmpty() ? step.key : step.resultKey);
    accept();
}

void FormDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_action->setEnabled(!busy);
}
