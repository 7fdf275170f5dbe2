// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardkeypage.h"

#include "accountsession.h"
#include "ui_wizardkeypage.h"

#include <QToolButton>

using namespace Qt::StringLiterals;
using State = ConnectionSetup::State;

WizardKeyPage::WizardKeyPage(ConnectionSetup *setup)
    : WizardPage(setup, Key)
    , m_ui(std::make_unique<Ui::WizardKeyPage>())
{
    m_ui->setupUi(this);
    m_ui->keepCheck->setChecked(setup->keepsKey());
    connect(m_ui->keyEdit, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    connect(m_ui->revealButton, &QPushButton::toggled, this, &WizardKeyPage::reveal);
    connect(m_ui->environmentButton, &QPushButton::clicked, this, [this] {
        m_ui->keyEdit->setText(QString::fromUtf8(AccountSession::keyFromEnvironment()));
        forward();
    });
}

WizardKeyPage::~WizardKeyPage() = default;

void WizardKeyPage::reveal(bool shown)
{
    m_ui->keyEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_ui->revealButton->setText(shown ? tr("&Hide") : tr("&Show"));
    m_ui->revealButton->setAccessibleName(shown ? tr("Hide the key") : tr("Show the key"));
}

bool WizardKeyPage::isComplete() const
{
    const bool waits = m_setup->state() == State::EnteringKey || m_setup->state() == State::KeyUnchecked;
    return waits && !m_ui->keyEdit->text().trimmed().isEmpty();
}

void WizardKeyPage::refresh()
{
    const bool checking = m_setup->state() == State::CheckingKey;
    m_ui->keyProgress->setVisible(checking);
    m_ui->keyProgressLabel->setVisible(checking);
    m_ui->keyEdit->setReadOnly(checking);
    const QByteArray environment = AccountSession::keyFromEnvironment();
    m_ui->environmentRow->setVisible(!environment.isEmpty() && !m_setup->isRefused(environment));
    m_ui->environmentButton->setEnabled(!checking);
    m_ui->keyMessageBar->setVisible(false);
    if (m_setup->message().isEmpty())
        return;
    m_ui->keyMessageBar->display(MessageBar::Kind::Error, m_setup->message());
    m_ui->keyMessageBar->setClosable(false);
    if (m_setup->state() == State::KeyUnchecked) {
        QToolButton *retry = m_ui->keyMessageBar->addButton(u"keyRetryButton"_s, tr("&Retry"));
        connect(retry, &QToolButton::clicked, m_setup, &ConnectionSetup::retry);
    }
}

QWidget *WizardKeyPage::firstField() const
{
    return m_ui->keyEdit;
}

void WizardKeyPage::forward()
{
    m_setup->useKey(m_ui->keyEdit->text(), m_ui->keepCheck->isChecked());
}
