// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactdialog.h"

#include "accountmark.h"
#include "awaitedjob.h"
#include "chosentags.h"
#include "confirm.h"
#include "contact.h"
#include "displaytext.h"
#include "doubleclickguard.h"
#include "jobrunner.h"
#include "mirror.h"
#include "ui_contactdialog.h"
#include "workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString unplaced(const Violation &violation)
{
    return violation.path.isEmpty() ? violation.message
                                    : ContactDialog::tr("%1: %2", "a field and what the service says about it")
                                          .arg(violation.path, violation.message);
}

} // namespace

ContactDialog::ContactDialog(Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ContactDialog>())
    , m_workspace(workspace)
    , m_job(new AwaitedJob(workspace, this))
{
    setUp();
    setWindowTitle(tr("New contact"));
    m_ui->emailNote->hide();
    m_tags = new ChosenTags(workspace, m_ui->tagChips);
    connect(m_ui->tagChips, &TagChips::typedTextChanged, m_ui->tagsError, &QWidget::hide);
    m_ui->emailEdit->setFocus();
}

ContactDialog::ContactDialog(Workspace *workspace, const StoredRecord &record, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ContactDialog>())
    , m_workspace(workspace)
    , m_job(new AwaitedJob(workspace, this))
    , m_before(record.json())
{
    setUp();
    setWindowTitle(tr("Edit contact"));
    m_ui->emailEdit->setReadOnly(true);
    m_ui->emailEdit->setFocusPolicy(Qt::ClickFocus);
    m_lines.find(u"email"_s, false)->note = m_ui->emailNote->text();
    m_ui->emailEdit->setAccessibleDescription(m_ui->emailNote->text());
    m_ui->formLayout->removeRow(m_ui->tagsLayout);
    m_ui->tagChips = nullptr;
    m_ui->automationsLabel->hide();
    m_ui->firstNameEdit->setFocus();
}

ContactDialog::~ContactDialog() = default;

void ContactDialog::setUp()
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    markAccount(m_ui->accountLabel, m_workspace->account());
    m_ui->fieldsBox->hide();

    const ContactValues values = ContactValues::of(m_before);
    m_ui->emailEdit->setText(values.email);
    m_ui->firstNameEdit->setText(values.firstName);
    m_ui->lastNameEdit->setText(values.lastName);
    m_ui->phoneEdit->setText(values.phoneNumber);
    for (QLineEdit *edit : {m_ui->emailEdit, m_ui->firstNameEdit, m_ui->lastNameEdit, m_ui->phoneEdit})
        edit->setCursorPosition(0);
    fillLocales(values.locale);
    m_lines.add(u"email"_s, false, m_ui->emailEdit, m_ui->emailError);
    m_lines.add(u"firstName"_s, false, m_ui->firstNameEdit, m_ui->firstNameError);
    m_lines.add(u"lastName"_s, false, m_ui->lastNameEdit, m_ui->lastNameError);
    m_lines.add(u"phoneNumber"_s, false, m_ui->phoneEdit, m_ui->phoneError);
    m_lines.add(u"locale"_s, false, m_ui->localeCombo->lineEdit(), m_ui->localeError);

    m_wait = new QLabel(this);
    m_wait->setObjectName(u"waitLabel"_s);
    m_wait->setTextFormat(Qt::PlainText);
    m_wait->hide();
    m_ui->dialogLayout->insertWidget(m_ui->dialogLayout->indexOf(m_ui->buttonLayout), m_wait);
    connect(m_job, &AwaitedJob::finished, this, &ContactDialog::finished);
    connect(m_job, &AwaitedJob::waits, this, [this](const QString &text) {
        m_wait->setText(text);
        m_wait->setVisible(!text.isEmpty());
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ContactDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ContactDialog::reject);
    connect(m_workspace, &Workspace::fieldsChanged, this, &ContactDialog::addMissingFields);
    addMissingFields();
    m_workspace->ensureFields();
}

void ContactDialog::fillLocales(const QString &current)
{
    QStringList codes = DisplayText::languages();
    std::sort(codes.begin(), codes.end(), [](const QString &a, const QString &b) {
        return DisplayText::language(a).localeAwareCompare(DisplayText::language(b)) < 0;
    });
    if (!current.isEmpty() && !codes.contains(current))
        codes.prepend(current);
    for (const QString &code : std::as_const(codes))
        m_ui->localeCombo->addItem(DisplayText::language(code), code);
    m_ui->localeCombo->setCurrentIndex(current.isEmpty() ? -1 : int(codes.indexOf(current)));
    m_ui->localeCombo->lineEdit()->setObjectName(u"localeEdit"_s);
    m_ui->localeCombo->lineEdit()->setCursorPosition(0);
    if (current.isEmpty())
        m_ui->localeCombo->lineEdit()->setPlaceholderText(tr("Chosen by the service"));
}

// Definitions may arrive while somebody types: lines are only ever added.
void ContactDialog::addMissingFields()
{
    const Contact contact = Contact::fromJson(m_before);
    const auto add = [this, &contact](const QString &slug, const QString &name) {
        if (!slug.isEmpty() && !FormLines::isOwnSlug(slug) && !m_lines.find(slug, true))
            addField(slug, name.isEmpty() ? slug : name, contact.field(slug));
    };
    for (const ContactField &field : m_workspace->fields())
        add(field.slug, field.name);
    for (const FieldValue &field : contact.fields)
        add(field.slug, field.name);
}

void ContactDialog::addField(const QString &slug, const QString &label, const QString &value)
{
    auto *edit = new QLineEdit(m_ui->fieldsBox);
    edit->setObjectName("fieldEdit_"_L1 + slug);
    edit->setAccessibleName(label);
    edit->setText(value);
    edit->setCursorPosition(0);
    edit->setEnabled(m_phase == Phase::Editing);
    if (slug == FieldSlug::Country)
        edit->setPlaceholderText(tr("Two letters, such as FR"));
    auto *error = new QLabel(m_ui->fieldsBox);
    error->setObjectName("fieldError_"_L1 + slug);
    error->setTextFormat(Qt::PlainText);
    error->setWordWrap(true);
    error->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(edit);
    column->addWidget(error);
    QString text = label;
    text.replace(u'&', "&&"_L1);
    if (!text.endsWith(u'?') && !text.endsWith(u':'))
        text = tr("%1:", "name of a field").arg(text);
    auto *title = new QLabel(text, m_ui->fieldsBox);
    title->setTextFormat(Qt::PlainText);
    title->setBuddy(edit);
    title->setWordWrap(true);
    m_ui->fieldsLayout->addRow(title, column);
    m_ui->fieldsBox->show();
    QWidget *before = m_ui->localeCombo;
    for (const auto &other : m_lines.all()) {
        if (other->isField)
            before = other->edit;
        else if (m_ui->tagChips && before == m_ui->localeCombo)
            before = m_ui->tagChips->editor();
    }
    setTabOrder(before, edit);
    m_lines.add(slug, true, edit, error);
}

bool ContactDialog::isModified() const
{
    if (m_ui->tagChips && (!m_tags->isEmpty() || !m_ui->tagChips->typedText().isEmpty()))
        return true;
    return m_lines.isModified();
}

bool ContactDialog::check()
{
    if (!m_before.isEmpty())
        return true;
    const QString email = m_ui->emailEdit->text().trimmed();
    static const QRegularExpression plausible(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$"_s);
    if (email.isEmpty()) {
        m_lines.find(u"email"_s, false)->showError(tr("An e-mail address is needed."));
        return false;
    }
    if (!plausible.match(email).hasMatch()) {
        m_lines.find(u"email"_s, false)->showError(tr("This does not look like an e-mail address."));
        return false;
    }
    if (!m_ui->tagChips->settleTyped()) {
        m_ui->tagsError->setText(
            tr("There is no tag “%1” yet. Choose one that is offered, or create it, or clear the line.")
                .arg(m_ui->tagChips->typedText()));
        m_ui->tagsError->show();
        m_ui->tagChips->editor()->setFocus();
        return false;
    }
    return true;
}

// Codes may be chosen by their language's name, or typed.
QString ContactDialog::locale() const
{
    const QString text = m_ui->localeCombo->currentText().trimmed();
    for (int i = 0; i < m_ui->localeCombo->count(); ++i) {
        if (m_ui->localeCombo->itemText(i).compare(text, Qt::CaseInsensitive) == 0)
            return m_ui->localeCombo->itemData(i).toString();
    }
    return text;
}

ContactValues ContactDialog::values() const
{
    ContactValues values;
    values.email = m_ui->emailEdit->text().trimmed();
    values.firstName = m_ui->firstNameEdit->text();
    values.lastName = m_ui->lastNameEdit->text();
    values.phoneNumber = m_ui->phoneEdit->text();
    values.locale = locale();
    for (const auto &line : m_lines.all()) {
        if (line->isField && line->edit->text() != line->initial)
            values.fields.insert(line->key, line->edit->text());
    }
    return values;
}

void ContactDialog::save()
{
    if (m_phase != Phase::Editing)
        return;
    m_ui->messageBar->hide();
    m_lines.clearErrors();
    if (!check())
        return;
    if (!m_before.isEmpty()) {
        const JobPlan plan = isModified() ? Plan::updateContact(m_before, values()) : JobPlan();
        if (plan.isEmpty()) {
            accept();
        } else {
            setPhase(Phase::Saving);
            m_job->start(plan);
        }
        return;
    }
    setPhase(Phase::Saving);
    m_workspace->mirror()->post(
        this,
        [wanted = values(), tags = m_tags->edit()](
            MirrorStore &store) { return Plan::createContact(store, wanted, tags); },
        [this, attempt = ++m_attempt](const JobPlan &plan) {
            if (attempt == m_attempt) // otherwise it was cancelled meanwhile
                m_job->start(plan);
        },
        [this](const SqliteError &error) {
            setPhase(Phase::Editing);
            m_ui->messageBar->display(MessageBar::Kind::Error, error.message());
        });
}

void ContactDialog::finished(const JobOutcome &outcome)
{
    if (outcome.job.id != 0 && !Job::isOver(outcome.job.state)) {
        stopped(outcome.job.message.text());
        return;
    }
    const auto step = std::find_if(outcome.steps.cbegin(), outcome.steps.cend(), [](const Change &change) {
        return change.kind == ChangeKind::CreateContact || change.kind == ChangeKind::UpdateContact;
    });
    const bool known = step != outcome.steps.cend();
    const QString key = known ? (step->key.isEmpty() ? step->resultKey : step->key) : QString();
    const bool made = m_before.isEmpty();
    if (outcome.succeeded() && m_job->wasTakenBack()) {
        Q_EMIT saved(key);
        showMade(outcome,
            made ? tr("It was too late to take this back: the contact is created.")
                 : tr("It was too late to take this back: the contact is changed."));
    } else if (outcome.succeeded()) {
        Q_EMIT saved(key);
        accept();
    } else if (known && (step->state == Change::State::Done || step->state == Change::State::AlreadySo)) {
        Q_EMIT saved(key);
        showMade(outcome,
            made ? tr("The contact was created, but not everything succeeded.")
                 : tr("The contact was changed, but not everything succeeded."));
    } else {
        setPhase(Phase::Editing);
        if (known && outcome.job.id != 0)
            showRefusal(outcome, *step);
        else
            m_ui->messageBar->display(MessageBar::Kind::Error, outcome.job.message.text());
    }
}

void ContactDialog::stopped(const QString &message)
{
    setPhase(Phase::Stopped);
    m_ui->messageBar->display(MessageBar::Kind::Error, message);
    m_ui->messageBar->setClosable(false);
    const QToolButton *again = m_ui->messageBar->addButton(u"tryAgainButton"_s, tr("Try again"));
    connect(again, &QToolButton::clicked, this, [this] {
        setPhase(Phase::Saving);
        m_ui->messageBar->hide();
        m_job->resume();
    });
    const QToolButton *edit = m_ui->messageBar->addButton(u"editAgainButton"_s, tr("Do not send"));
    connect(edit, &QToolButton::clicked, m_job, &AwaitedJob::takeBack);
}

void ContactDialog::showRefusal(const JobOutcome &outcome, const Change &step)
{
    if (step.state == Change::State::Cancelled) {
        m_ui->messageBar->display(
            MessageBar::Kind::Information, tr("Nothing was saved. What you typed is still here."));
        return;
    }
    QStringList others;
    FormLine *first = nullptr;
    bool isUsed = false;
    for (const Violation &violation : outcome.error.violations) {
        const QList<FormLine *> meant = m_lines.meantBy(violation, step.args);
        FormLine *where = meant.size() == 1 ? meant.first() : nullptr;
        if (where) {
            where->showError(violation.message);
            first = first ? first : where;
        } else if (meant.size() == 2) {
            others.append(
                tr("%1 or %2: %3", "two fields and what the service says about one of them")
                    .arg(meant.at(0)->edit->accessibleName(), meant.at(1)->edit->accessibleName(), violation.message));
        } else {
            others.append(unplaced(violation));
        }
        // Other complaints about an address have other words; api.md 6 knows this one only by its text.
        isUsed = isUsed
            || (where && where->key == "email"_L1 && violation.message.contains("already"_L1, Qt::CaseInsensitive));
    }
    if (!first && others.isEmpty())
        others.append(step.message.isEmpty() ? outcome.error.message() : step.message.text());
    if (isUsed) {
        const QString email = m_ui->emailEdit->text().trimmed();
        m_ui->messageBar->display(
            MessageBar::Kind::Warning, tr("There is a contact with the address %1 already.").arg(email));
        const QToolButton *show = m_ui->messageBar->addButton(u"showExistingButton"_s, tr("Show the existing contact"));
        connect(show, &QToolButton::clicked, this, [this, email] {
            Q_EMIT showContact(email);
            QDialog::reject();
        });
    } else if (!others.isEmpty()) {
        m_ui->messageBar->display(MessageBar::Kind::Error, others.join(u'\n'));
    }
    if (first) {
        first->edit->setFocus();
        // Once the complaints have their room.
        QTimer::singleShot(0, this, [this, edit = first->edit] {
            layout()->activate();
            m_ui->formWidget->layout()->activate();
            const int top = edit->mapTo(m_ui->formWidget, QPoint()).y();
            m_ui->scrollArea->ensureVisible(0, top + edit->height(), 0, 40);
            m_ui->scrollArea->ensureVisible(0, top, 0, 10);
        });
    }
}

void ContactDialog::showMade(const JobOutcome &outcome, const QString &text)
{
    QStringList lines{text};
    for (const Change &step : outcome.steps) {
        if (step.state == Change::State::Failed || step.state == Change::State::Unknown)
            lines.append(tr("%1: %2", "a step and why it failed").arg(Changes::title(step), step.message.text()));
    }
    setPhase(Phase::Made);
    m_ui->messageBar->display(MessageBar::Kind::Warning, lines.join(u'\n'));
    m_ui->messageBar->setClosable(false);
}

void ContactDialog::setPhase(Phase phase)
{
    DoubleClickGuard::contentsChanged(this); // the keyboard goes on to Cancel
    m_phase = phase;
    const bool editing = phase == Phase::Editing;
    const QWidget *focused = focusWidget();
    m_lines.setEnabled(editing);
    m_ui->localeCombo->setEnabled(editing);
    if (m_ui->tagChips)
        m_ui->tagChips->setEnabled(editing);
    m_ui->saveButton->setEnabled(editing);
    m_ui->saveButton->setVisible(phase != Phase::Made);
    m_ui->saveButton->setText(phase == Phase::Saving ? tr("Saving…") : tr("&Save"));
    m_ui->progressBar->setVisible(phase == Phase::Saving);
    const bool cancels = editing || phase == Phase::Saving;
    m_ui->cancelButton->setText(cancels ? tr("Cancel") : tr("Close"));
    if (phase != Phase::Saving)
        m_wait->hide();
    if (editing && (!focused || focused == m_ui->cancelButton))
        (m_ui->emailEdit->isReadOnly() ? m_ui->firstNameEdit : m_ui->emailEdit)->setFocus();
    if (!editing)
        m_ui->cancelButton->setFocus();
}

void ContactDialog::reject()
{
    if (m_phase == Phase::Saving) {
        cancelSaving();
        return;
    }
    if (m_phase != Phase::Editing || !isModified()) {
        m_job->giveUp();
        QDialog::reject();
        return;
    }
    Question question;
    question.objectName = u"discardQuestion"_s;
    question.text = m_before.isEmpty() ? tr("Close without creating the contact?")
                                       : tr("Close without saving the changes to %1?").arg(m_ui->emailEdit->text());
    question.consequence = tr("What you typed is lost.");
    question.action = tr("Discard");
    askToConfirm(this, question, [this] { QDialog::reject(); });
}

// What is typed stays. Pressed once more, it is not waited for any longer.
void ContactDialog::cancelSaving()
{
    if (m_job->isTakingBack() && m_job->isWritten()) {
        QDialog::reject();
    } else if (m_job->isUnderWay()) {
        m_job->takeBack();
    } else { // not planned yet
        ++m_attempt;
        setPhase(Phase::Editing);
    }
}
