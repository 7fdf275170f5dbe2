// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardpage.h"

#include <memory>

namespace Ui {
class WizardKeyPage;
}

// Asks for the Maton key and shows what became of it.
class WizardKeyPage : public WizardPage
{
    Q_OBJECT
public:
    explicit WizardKeyPage(ConnectionSetup *setup);
    ~WizardKeyPage() override;

    bool isComplete() const override;

protected:
    void refresh() override;
    QWidget *firstField() const override;
    void forward() override;

private:
    void reveal(bool shown);

    std::unique_ptr<Ui::WizardKeyPage> m_ui;
};
