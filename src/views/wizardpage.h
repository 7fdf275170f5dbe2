// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionsetup.h"

#include <QWizardPage>

// A page of the connection wizard. It shows what the setup is about, passes on what is decided, and is left when the
// setup has gone on: the setup alone knows the way.
class WizardPage : public QWizardPage
{
    Q_OBJECT
public:
    enum Id { None = -1, Key, Choose, Authorise, Account };
    // Where a state is shown.
    static Id of(ConnectionSetup::State state);

    WizardPage(ConnectionSetup *setup, Id id);

    void initializePage() override;
    void cleanupPage() override;
    bool validatePage() override;
    int nextId() const override;

protected:
    void showEvent(QShowEvent *event) override;
    bool isShown() const { return of(m_setup->state()) == m_id; }
    // Called whenever something to be shown has changed.
    virtual void refresh() = 0;
    // Where typing begins; not the first widget, when that is only to be read.
    virtual QWidget *firstField() const { return nullptr; }
    // Next or Finish was pressed.
    virtual void forward() = 0;

    ConnectionSetup *const m_setup;

private:
    const Id m_id;
};
