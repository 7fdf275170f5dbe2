// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts.h"
#include "credentialstore.h"
#include "mainwindow.h"
#include "networkproxy.h"

#include <memory>

// The main window over the accounts of a demo service, as the program makes it. Test classes derive from it.
class AccountWindow : protected Accounts
{
protected:
    void openWindow()
    {
        openWorkspaces();
        m_credentials = std::make_unique<CredentialStore>(m_folder->path());
        m_proxy = std::make_unique<NetworkProxy>(m_settings.get(), m_credentials.get());
        WindowContext context;
        context.settings = m_settings.get();
        context.session = m_session.get();
        context.book = m_book.get();
        context.workspaces = m_workspaces.get();
        context.credentials = m_credentials.get();
        context.proxy = m_proxy.get();
        context.profileFolder = m_folder->path();
        m_window = std::make_unique<MainWindow>(context);
    }
    // As when the program ends.
    void closeWindow()
    {
        if (m_window)
            m_window->close();
        m_window.reset();
        m_proxy.reset();
        m_credentials.reset();
        closeWorkspaces();
    }

    std::unique_ptr<CredentialStore> m_credentials{};
    std::unique_ptr<NetworkProxy> m_proxy{};
    std::unique_ptr<MainWindow> m_window{};
};
