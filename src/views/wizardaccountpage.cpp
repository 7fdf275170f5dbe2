// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardaccountpage.h"

#include "accountbook.h"
#include "accountdialog.h"
#include "ui_wizardaccountpage.h"

#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using State = ConnectionSetup::State;

WizardAccountPage::WizardAccountPage(ConnectionSetup *setup)
    : WizardPage(setup, Account)
    , m_ui(std::make_unique<Ui::WizardAccountPage>())
{
    m_ui->setupUi(this);
    m_ui->nameEdit->setMaxLength(AccountDialog::MaxName);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, [this] {
        m_ui->nameProblemLabel->setText(isTaken(m_ui->nameEdit->text()) ? AccountDialog::nameIsTaken() : QString());
        Q_EMIT completeChanged();
    });
}

WizardAccountPage::~WizardAccountPage() = default;

void WizardAccountPage::showEntry()
{
    const AccountEntry entry = m_setup->account(m_setup->connection().id);
    m_shownId = entry.id;
    m_ui->nameEdit->setText(entry.hasOwnName ? entry.name : QString());
    m_ui->nameEdit->setPlaceholderText(entry.name);
    m_ui->colourChooser->setColour(entry.colour);
}

// Two accounts of the same name would be mixed up.
bool WizardAccountPage::isTaken(const QString &name) const
{
    const QString wanted = name.simplified().toCaseFolded();
    const QList<Connection> others = m_setup->choices();
    return !wanted.isEmpty() && std::any_of(others.cbegin(), others.cend(), [&](const Connection &other) {
        return other.id != m_setup->connection().id && m_setup->account(other.id).name.toCaseFolded() == wanted;
    });
}

bool WizardAccountPage::isComplete() const
{
    const bool again = m_setup->purpose() == ConnectionSetup::Purpose::SetUpAgain;
    return m_setup->state() == State::Naming && (again || !isTaken(m_ui->nameEdit->text()));
}

void WizardAccountPage::refresh()
{
    const State state = m_setup->state();
    if (m_shownId != m_setup->connection().id)
        showEntry();
    const bool again = m_setup->purpose() == ConnectionSetup::Purpose::SetUpAgain;
    m_ui->proofProgress->setVisible(state == State::Proving);
    m_ui->nameForm->setVisible(state == State::Naming && !again);
    QString text;
    if (state == State::Proving)
        text = tr("Reading a contact…");
    else if (state == State::Naming && m_setup->newestContact().isEmpty())
        text = tr("It works: the contacts of the account can be read. There are no contacts yet.");
    else if (state == State::Naming)
        text = tr("It works: the contacts of the account can be read. The newest one is %1.")
                   .arg(m_setup->newestContact());
    if (state == State::Naming && again)
        text += u"\n\n"_s + tr("Check that it is the same account as before.");
    m_ui->proofLabel->setText(text);
    showMessage();
}

void WizardAccountPage::showMessage()
{
    MessageBar *bar = m_ui->accountMessageBar;
    if (m_setup->state() != State::ProofFailed) {
        // The keychain may have answered after the page on which the key was accepted.
        if (m_setup->keyNote().isEmpty())
            bar->hide();
        else
            bar->display(MessageBar::Kind::Warning, m_setup->keyNote());
        return;
    }
    bar->display(MessageBar::Kind::Error, m_setup->message());
    bar->setClosable(false);
    connect(
        bar->addButton(u"accountRetryButton"_s, tr("&Retry")), &QToolButton::clicked, m_setup, &ConnectionSetup::retry);
    connect(bar->addButton(u"accountNewButton"_s, tr("Ne&w connection")), &QToolButton::clicked, m_setup,
        &ConnectionSetup::createNew);
}

QWidget *WizardAccountPage::firstField() const
{
    return m_ui->nameEdit;
}

void WizardAccountPage::forward()
{
    m_setup->finish(m_ui->nameEdit->text(), m_ui->colourChooser->colour());
}
