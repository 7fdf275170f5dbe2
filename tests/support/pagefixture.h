// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "demofixture.h"
#include "messagebar.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "settings.h"
#include "workspace.h"

#include <QTemporaryDir>

#include <memory>

// A page of records over an account of a demo service, as the main window makes it. Test classes derive from it.
template <class Page>
class PageFixture
{
protected:
    // The account, with nothing of it here.
    void startService(const DemoOptions &options = DemoFixture::smallOptions())
    {
        m_demo = std::make_unique<DemoFixture>(options);
        m_folder = std::make_unique<QTemporaryDir>();
    }
    // The program's part, as a start makes it; the page is not shown yet. arguments: of the page, before the settings.
    template <class Made = Page, class... Arguments>
    void startPage(const Arguments &...arguments)
    {
        Connection connection;
        connection.id = service().defaultConnection();
        m_settings = std::make_unique<Settings>(m_folder->path());
        m_workspace = std::make_unique<Workspace>(
            m_demo->settings(), service().key().toUtf8(), connection, m_folder->filePath(QStringLiteral("account")));
        m_page = std::make_unique<Made>(arguments..., m_settings.get());
        m_page->resize(1100, 600);
        m_page->setWorkspace(m_workspace.get());
    }
    void endPage()
    {
        m_page.reset();
        m_workspace.reset();
        m_settings.reset();
    }
    void endService()
    {
        endPage();
        m_demo.reset();
        m_folder.reset();
    }

    DemoService &service() const { return m_demo->service(); }
    RecordTable *table() const { return m_page->template findChild<RecordTable *>(); }
    RecordTableModel *model() const { return table()->recordModel(); }
    MessageBar *bar() const
    {
        return m_page->template findChild<MessageBar *>(QStringLiteral("messageBar"), Qt::FindDirectChildrenOnly);
    }

    std::unique_ptr<DemoFixture> m_demo{};
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<Settings> m_settings{};
    std::unique_ptr<Workspace> m_workspace{};
    std::unique_ptr<Page> m_page{};
};
