// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardpage.h"

#include <memory>

class AccountBook;

namespace Ui {
class WizardChoosePage;
}

// Offers the connections that the key opens, the one that was begun earlier, and to make another one.
class WizardChoosePage : public WizardPage
{
    Q_OBJECT
public:
    explicit WizardChoosePage(ConnectionSetup *setup);
    ~WizardChoosePage() override;

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void forward() override;

private:
    QString selectedId() const;
    void fillTree();
    void preselect();
    void showMessage();

    std::unique_ptr<Ui::WizardChoosePage> m_ui;
    bool m_decided{false}; // by the user, on this page
};
