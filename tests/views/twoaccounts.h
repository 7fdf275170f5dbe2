// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "accountsession.h"
#include "credentialstore.h"
#include "demofixture.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "mainwindow.h"
#include "mirror.h"
#include "networkproxy.h"
#include "settings.h"
#include "workspaces.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

// The window over two accounts of a demo service, "Shop" and "School", both with their contacts and tags mirrored, and
// jobs that are started as a person would: 41 steps for the contacts of "Shop", 11 for those of "School". The second
// account is looked at.
class TwoAccounts
{
public:
    TwoAccounts()
        : m_demo(options())
    {
        open();
    }

    DemoService &service() { return m_demo.service(); }
    MainWindow *window() const { return m_window.get(); }
    Workspaces *workspaces() const { return m_workspaces.get(); }
    Workspace *first() const { return m_first; }
    Workspace *second() const { return m_second; }

    bool load()
    {
        m_session->check();
        if (!QTest::qWaitFor([this] { return m_session->state() == AccountSession::State::Ready; }))
            return false;
        const QStringList names{QStringLiteral("Shop"), QStringLiteral("School")};
        for (int place = 0; place < 2; ++place) {
            const QString id = m_session->connections().at(place).id;
            m_book->setName(id, names.at(place));
            m_workspaces->setCurrent(id);
            Workspace *workspace = m_workspaces->current();
            (place == 0 ? m_first : m_second) = workspace;
            workspace->jobs()->setRetryDelays(3000, 3000);
            workspace->contactListing()->open();
            workspace->ensureTags();
            const bool loaded = QTest::qWaitFor([workspace] {
                return workspace->contactListing()->state() == ListingSync::State::Exhausted
                    && workspace->tagListing()->state() == ListingSync::State::Exhausted && workspace->jobs()->isOpen()
                    && workspace->isOnline();
            });
            if (!loaded)
                return false;
        }
        return true;
    }

    AccountSession *session() const { return m_session.get(); }
    AccountBook *book() const { return m_book.get(); }

    // Gives the contacts of the account a tag that does not exist yet; returns the job's number.
    qint64 tagAll(Workspace *workspace, const QString &tag, size_t most = SIZE_MAX)
    {
        qint64 id = 0;
        workspace->mirror()->post(
            workspace,
            [tag, most](MirrorStore &store) {
                const Resource &contacts = store.resource("contact");
                TagEdit edit;
                edit.create = {tag};
                std::vector<RowId> rows
                    = store.query({contacts.name, {}, contacts.defaultSort, contacts.defaultOrder}).rows;
                rows.resize(std::min(rows.size(), most));
                return Plan::editTags(store, rows, edit);
            },
            [workspace, &id](const TagEditPlan &plan) {
                workspace->jobs()->start(plan, workspace, {}, [&id](qint64 job) { id = job; });
            });
        if (!QTest::qWaitFor([&id] { return id != 0; }))
            qFatal("The job does not start");
        return id;
    }

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
        m_demo.service().addFault(fault);
    }

    static Job::State state(const Workspace *workspace, qint64 job)
    {
        const std::optional<JobSnapshot> snapshot = workspace->jobs()->job(job);
        return snapshot ? snapshot->job.state : Job::State::Finished;
    }

    // As if the program ended and was started again; nothing is loaded.
    void reopen()
    {
        m_window->close();
        m_window.reset();
        m_workspaces.reset();
        open();
    }

private:
    static DemoOptions options()
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.connections = 2;
        return options;
    }
    void open()
    {
        m_first = m_second = nullptr;
        m_proxy.reset();
        m_credentials.reset();
        m_session.reset();
        m_book.reset();
        m_settings = std::make_unique<Settings>(m_folder.path());
        m_book = std::make_unique<AccountBook>(m_settings.get());
        m_session = std::make_unique<AccountSession>(m_demo.service().key().toUtf8(), m_demo.settings());
        m_workspaces = std::make_unique<Workspaces>(m_folder.path(), m_session.get(), m_book.get(), m_settings.get());
        m_credentials = std::make_unique<CredentialStore>(m_folder.path());
        m_proxy = std::make_unique<NetworkProxy>(m_settings.get(), m_credentials.get());
        WindowContext context;
        context.settings = m_settings.get();
        context.session = m_session.get();
        context.book = m_book.get();
        context.workspaces = m_workspaces.get();
        context.credentials = m_credentials.get();
        context.proxy = m_proxy.get();
        context.profileFolder = m_folder.path();
        m_window = std::make_unique<MainWindow>(context);
    }

    QTemporaryDir m_folder{};
    DemoFixture m_demo;
    std::unique_ptr<Settings> m_settings{};
    std::unique_ptr<AccountBook> m_book{};
    std::unique_ptr<AccountSession> m_session{};
    std::unique_ptr<Workspaces> m_workspaces{};
    std::unique_ptr<CredentialStore> m_credentials{};
    std::unique_ptr<NetworkProxy> m_proxy{};
    std::unique_ptr<MainWindow> m_window{};
    Workspace *m_first{};
    Workspace *m_second{};
};
