// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardpage.h"

#include <memory>

namespace Ui {
class WizardAccountPage;
}

// Shows that the account can be read, and asks what to call it.
class WizardAccountPage : public WizardPage
{
    Q_OBJECT
public:
    explicit WizardAccountPage(ConnectionSetup *setup);
    ~WizardAccountPage() override;

    bool isComplete() const override;

protected:
    void refresh() override;
    QWidget *firstField() const override;
    void forward() override;

private:
    bool isTaken(const QString &name) const;
    void showEntry();
    void showMessage();

    std::unique_ptr<Ui::WizardAccountPage> m_ui;
    QString m_shownId{};
};
