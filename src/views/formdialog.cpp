// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdialog.h"

#include "accountmark.h"
#include "awaitedjob.h"
#include "doubleclickguard.h"
#include "growtofit.h"
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
#include <QListWidget>
#include <QMetaMethod>
#include <QMetaProperty>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

FormDialog::FormDialog(
    Workspace *workspace, const QString &name, const QString &title, const QString &action, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_job(new AwaitedJob(workspace, this))
    , m_bar(new MessageBar(this))
    , m_form(new QFormLayout)
    , m_progress(new QProgressBar(this))
    , m_wait(new QLabel(this))
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
    m_wait->setObjectName(u"waitLabel"_s);
    m_wait->setTextFormat(Qt::PlainText);
    m_wait->setWordWrap(true);
    m_wait->hide();
    connect(m_job, &AwaitedJob::started, this, &FormDialog::written);
    connect(m_job, &AwaitedJob::finished, this, &FormDialog::finished);
    connect(m_job, &AwaitedJob::waits, this, [this](const QString &text) {
        m_wait->setText(text);
        m_wait->setVisible(!text.isEmpty());
    });
    auto *buttons = new QDialogButtonBox(this);
    m_action = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    m_action->setObjectName(u"actionButton"_s);
    m_action->setDefault(true);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelButton"_s);
    connect(workspace, &QObject::destroyed, this, [this] { QDialog::reject(); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { submit(m_prepare); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addLayout(m_form, 1);
    layout->addWidget(account);
    layout->addWidget(m_wait);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    keepGrowing(this); // a note or a row may come, or have more to say
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
    watch(field);
    if (m_form->rowCount() == 1)
        field->setFocus();
}

QLabel *FormDialog::addNote(const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setVisible(!text.isEmpty());
    m_form->addRow(note);
    return note;
}

void FormDialog::setReady(bool ready)
{
    m_ready = ready;
    setPhase(m_phase);
}

void FormDialog::setDestructive(const QString &keep)
{
    m_cancel->setText(keep);
    setAction(m_action->text(), true);
}

void FormDialog::setAction(const QString &action, bool destructive)
{
    m_destructive = destructive;
    m_action->setText(action);
    m_action->setAutoDefault(!destructive); // the focus alone does not make it the default either
    (destructive ? m_cancel : m_action)->setDefault(true);
}

void FormDialog::say(const QString &problem)
{
    m_bar->display(MessageBar::Kind::Error, problem);
    m_wrong = true;
}

// Fields of Qt name what a person changes in them, the property USER.
void FormDialog::watch(QWidget *field)
{
    const QMetaMethod changed = staticMetaObject.method(staticMetaObject.indexOfSlot("valueChanged()"));
    for (QWidget *part : QWidgetList{field} + field->findChildren<QWidget *>()) {
        if (const QMetaProperty value = part->metaObject()->userProperty(); value.hasNotifySignal())
            connect(part, value.notifySignal(), this, changed);
        if (const auto *list = qobject_cast<QListWidget *>(part))
            connect(list->model(), &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                    if (roles.contains(Qt::CheckStateRole))
                        valueChanged();
                });
    }
}

void FormDialog::valueChanged()
{
    if (m_wrong)
        m_bar->hide();
}

void FormDialog::submit(const std::function<Work()> &prepare)
{
    if (m_phase != Phase::Editing || !m_ready)
        return;
    for (const std::function<QString()> &check : std::as_const(m_checks)) {
        if (const QString problem = check(); !problem.isEmpty()) {
            say(problem);
            return;
        }
    }
    m_bar->hide();
    m_wrong = false;
    if (!prepare) {
        accept();
        return;
    }
    setPhase(Phase::Planning);
    m_work = prepare();
    m_workspace->mirror()->post(
        this, m_work, [this](const JobPlan &plan) { take(plan); },
        [this](const SqliteError &error) {
            setPhase(Phase::Editing);
            say(error.message());
        });
}

void FormDialog::take(const JobPlan &plan)
{
    if (isHidden())
        return; // it was closed meanwhile
    m_single = plan.steps.size() == 1;
    if (plan.requests() == 0) {
        setPhase(Phase::Editing);
        m_bar->display(MessageBar::Kind::Information, RecordCommands::nothingToDo(plan));
    } else if (m_single) {
        start(plan);
    } else {
        setPhase(Phase::Editing);
        auto *dialog = new PlanDialog(
            m_workspace, m_work, plan, [this](const JobPlan &asked) { return questionFor(asked); }, this);
        connect(dialog, &PlanDialog::confirmed, this, &FormDialog::start);
        dialog->open();
    }
}

PlanQuestion FormDialog::questionFor(const JobPlan &plan) const
{
    PlanQuestion question;
    question.objectName = u"planQuestion"_s;
    question.text = asQuestion(plan.job.title());
    question.consequence = remarks();
    question.action = m_action->text();
    question.destructive = m_destructive;
    if (m_loss)
        m_loss(&question, plan);
    return question;
}

QString FormDialog::remarks() const
{
    QStringList said;
    for (const std::function<QString()> &remark : m_remarks) {
        if (const QString text = remark(); !text.isEmpty())
            said.append(text);
    }
    return said.join(u'\n');
}

void FormDialog::start(const JobPlan &plan)
{
    setPhase(Phase::Sending);
    m_job->start(plan);
}

void FormDialog::written(qint64 job)
{
    if (m_single)
        return; // its outcome is awaited
    Q_EMIT started(job);
    accept();
}

void FormDialog::finished(const JobOutcome &outcome)
{
    if (isHidden())
        return;
    if (m_job->wasTakenBack()) {
        takenBack(outcome);
        return;
    }
    setPhase(Phase::Editing);
    if (!outcome.succeeded()) {
        say(RecordCommands::problemOf(outcome));
        Q_EMIT refused(outcome);
        return;
    }
    const Change step = outcome.steps.value(0);
    if (step.state == Change::State::AlreadySo && !step.message.isEmpty()) { // not just as it was asked for
        m_bar->display(MessageBar::Kind::Warning, step.message.text());
        return;
    }
    Q_EMIT saved(step.resultKey.isEmpty() ? step.key : step.resultKey);
    accept();
}

void FormDialog::takenBack(const JobOutcome &outcome)
{
    if (outcome.job.id == 0 || AwaitedJob::isUndone(outcome)) {
        QDialog::reject();
        return;
    }
    if (outcome.job.counts[Change::State::Done] + outcome.job.counts[Change::State::AlreadySo] > 0) {
        setPhase(Phase::Sent);
        m_bar->display(MessageBar::Kind::Warning,
            m_single ? tr("It was too late to take this back: the service has done it already.")
                     : tr("It was too late to take all of this back: %Ln step(s) are done already.", nullptr,
                         outcome.job.counts[Change::State::Done]));
        return;
    }
    setPhase(Phase::Editing);
    say(tr("This had been sent already. %1", "what the service said").arg(RecordCommands::problemOf(outcome)));
}

void FormDialog::reject()
{
    if (!m_workspace || m_phase != Phase::Sending) {
        m_job->giveUp();
        QDialog::reject();
    } else if (!m_job->isTakingBack()) {
        m_job->takeBack();
    } else if (m_job->isWritten()) {
        // Nothing more is sent; what became of it is told where jobs are.
        Q_EMIT started(m_job->id());
        QDialog::reject();
    }
}

void FormDialog::setPhase(Phase phase)
{
    if (m_phase != phase)
        DoubleClickGuard::contentsChanged(this); // the keyboard goes on to Cancel
    m_phase = phase;
    const bool busy = phase == Phase::Planning || phase == Phase::Sending;
    m_progress->setVisible(busy);
    if (!busy)
        m_wait->hide();
    m_action->setVisible(phase != Phase::Sent);
    m_action->setEnabled(!busy && m_ready);
    if (phase == Phase::Sent)
        m_cancel->setText(tr("&Close"));
}
