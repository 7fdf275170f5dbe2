// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardpage.h"

#include <QTimer>

#include <memory>

namespace Ui {
class WizardAuthorisePage;
}

// Waits with the user for what happens in the browser.
class WizardAuthorisePage : public WizardPage
{
    Q_OBJECT
public:
    explicit WizardAuthorisePage(ConnectionSetup *setup);
    ~WizardAuthorisePage() override;

    bool isComplete() const override { return false; } // goes on by itself
    void setBrowserOpened(bool opened);

Q_SIGNALS:
    void openRequested();

protected:
    void refresh() override;
    void forward() override { }

private:
    void showLink(bool shown);
    void showTime();
    void showMessage();
    template <class Action>
    void addButton(const QString &name, const QString &text, Action action);

    std::unique_ptr<Ui::WizardAuthorisePage> m_ui;
    QTimer m_second{};
    bool m_browserOpened{true};
};
