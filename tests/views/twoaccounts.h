// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountwindow.h"

// The window over two accounts of a demo service, "Shop" and "School", both with their contacts and tags mirrored, and
// jobs that are started as a person would: 41 steps for the contacts of "Shop", 11 for those of "School". The second
// account is looked at.
class TwoAccounts : private AccountWindow
{
public:
    TwoAccounts()
    {
        startService();
        openWindow();
    }
    using Accounts::state;
    using Accounts::tagAll;

    DemoService &service() { return m_demo->service(); }
    MainWindow *window() const { return m_window.get(); }
    Workspaces *workspaces() const { return m_workspaces.get(); }
    Workspace *first() const { return m_first; }
    Workspace *second() const { return m_second; }

    bool load()
    {
        if (!check())
            return false;
        const QStringList names{QStringLiteral("Shop"), QStringLiteral("School")};
        for (int place = 0; place < 2; ++place) {
            m_book->setName(id(place), names.at(place));
            Workspace *workspace = look(place);
            (place == 0 ? m_first : m_second) = workspace;
            workspace->jobs()->setRetryDelays(3000, 3000);
            if (!Accounts::load(workspace) || !QTest::qWaitFor([workspace] { return workspace->isOnline(); }))
                return false;
        }
        return true;
    }

    AccountSession *session() const { return m_session.get(); }
    AccountBook *book() const { return m_book.get(); }

    // What happens to the requests that give a contact of the account a tag, after the first ones.
    void tagFault(DemoFault::Kind kind, int skip, int milliseconds = 0, int status = 500)
    {
        DemoFault fault;
        fault.kind = kind;
        fault.method = QStringLiteral("POST");
        fault.pathPattern = QStringLiteral("contacts/\\d+/tags");
        fault.skip = skip;
        fault.times = -1;
        fault.milliseconds = milliseconds;
        fault.status = status;
        fault.body = "{\"detail\": \"Please upgrade your plan.\"}";
        m_demo->service().addFault(fault);
    }

    // As if the program ended and was started again; nothing is loaded.
    void reopen()
    {
        m_first = m_second = nullptr;
        closeWindow();
        openWindow();
    }

private:
    Workspace *m_first{};
    Workspace *m_second{};
};
