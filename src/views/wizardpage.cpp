// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardpage.h"

WizardPage::WizardPage(ConnectionSetup *setup, Id id)
    : m_setup(setup)
    , m_id(id)
{
    const auto changed = [this] {
        if (!isShown())
            return;
        refresh();
        Q_EMIT completeChanged();
    };
    connect(setup, &ConnectionSetup::stateChanged, this, changed);
}

WizardPage::Id WizardPage::of(ConnectionSetup::State state)
{
    using State = ConnectionSetup::State;
    switch (state) {
    case State::EnteringKey:
    case State::CheckingKey:
    case State::KeyUnchecked:
        return Key;
    case State::Choosing:
        return Choose;
    case State::Preparing:
    case State::PreparingFailed:
    case State::Authorising:
    case State::Refused:
    case State::TimedOut:
    case State::Gone:
        return Authorise;
    case State::Proving:
    case State::ProofFailed:
    case State::Naming:
        return Account;
    case State::Done:
    case State::Cancelled:
        return None;
    }
    Q_UNREACHABLE();
}

void WizardPage::initializePage()
{
    refresh();
}

void WizardPage::showEvent(QShowEvent *event)
{
    QWizardPage::showEvent(event);
    if (QWidget *field = firstField())
        field->setFocus();
}

void WizardPage::cleanupPage()
{
    if (isShown()) // else it is left because the setup has gone elsewhere
        m_setup->back();
}

bool WizardPage::validatePage()
{
    if (isShown())
        forward();
    return !isShown();
}

int WizardPage::nextId() const
{
    if (m_id == Account)
        return isShown() || of(m_setup->state()) == None ? None : of(m_setup->state());
    return isShown() ? m_id + 1 : of(m_setup->state());
}
