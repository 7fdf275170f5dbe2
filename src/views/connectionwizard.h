// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizard>

class ConnectionSetup;
class WizardAuthorisePage;

// Leads through a ConnectionSetup: shows the page that fits its state, and opens its link in the browser. Owns only its
// pages; start() the setup first, show with open(). Rejecting it cancels the setup.
class ConnectionWizard : public QWizard
{
    Q_OBJECT
public:
    explicit ConnectionWizard(ConnectionSetup *setup, QWidget *parent = nullptr);

    void reject() override;

private:
    void followSetup();
    void openLink();

    ConnectionSetup *m_setup;
    WizardAuthorisePage *m_authorisePage;
};
