// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "connectionwizard.h"
#include "demofixture.h"
#include "guitest.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "recordtable.h"

#include <QAction>
#include <QLabel>
#include <QWizardPage>

// The whole program with a profile of its own, on a demo service that it takes for the real one.
class Program
{
public:
    Program(const DemoFixture &demo, const QString &profile)
        : m_application(lineFor(demo, profile))
    {
        QString problem;
        if (!m_application.start(&problem))
            qFatal("%s", qPrintable(problem));
        if (!Gui::activate(window()))
            qFatal("The window does not open.");
    }

    MainWindow *window() const { return m_application.window(); }
    RecordTable *table() const { return Gui::child<RecordTable>(window(), QStringLiteral("contactsTable")); }
    int rows() const { return table()->isVisible() && table()->model() ? table()->model()->rowCount() : 0; }
    bool welcomes() const
    {
        const auto *title = window()->findChild<QLabel *>(QStringLiteral("startTitle"));
        return title && title->isVisible() && title->text() == QLatin1String("Welcome");
    }
    QAction *action(const QString &name) const { return Gui::child<QAction>(window(), name); }

    // Null until it is open and has the keyboard.
    ConnectionWizard *wizard() const { return Gui::waitForOpen<ConnectionWizard>(window()); }
    // Whether the wizard comes to this page.
    bool shows(const QString &page) const
    {
        return QTest::qWaitFor([&] {
            const auto *open = window()->findChild<ConnectionWizard *>();
            return open && open->currentPage() && open->currentPage()->objectName() == page;
        });
    }
    bool finish() const
    {
        return QTest::qWaitFor([&] {
            const auto *open = window()->findChild<ConnectionWizard *>();
            auto *button = open ? open->button(QWizard::FinishButton) : nullptr;
            if (button && button->isVisible() && button->isEnabled())
                QTest::mouseClick(button, Qt::LeftButton);
            return !open;
        });
    }

    // The sentence for which nobody asked.
    QString notice() const
    {
        const auto *bar = window()->findChild<MessageBar *>(QStringLiteral("noticeBar"));
        return bar && bar->isVisible() ? bar->text() : QString();
    }

private:
    static CommandLine lineFor(const DemoFixture &demo, const QString &profile)
    {
        CommandLine line;
        line.profile = profile;
        line.service.gatewayUrl = demo.settings().gatewayUrl;
        line.service.controlUrl = demo.settings().controlUrl;
        line.service.gatewayPerSecond = demo.settings().gatewayPerSecond;
        return line;
    }

    Application m_application;
};
