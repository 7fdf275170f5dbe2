// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "accountsession.h"
#include "demofixture.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "mirror.h"
#include "settings.h"
#include "workspaces.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

// Several accounts of a demo service, and what the program knows of them, without a window. Test classes derive from
// it.
class Accounts
{
protected:
    void startService(int accounts = 2)
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.connections = accounts;
        m_demo = std::make_unique<DemoFixture>(options);
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void openWorkspaces()
    {
        m_settings = std::make_unique<Settings>(m_folder->path());
        m_book = std::make_unique<AccountBook>(m_settings.get());
        m_session = std::make_unique<AccountSession>(m_demo->service().key().toUtf8(), m_demo->settings());
        m_workspaces = std::make_unique<Workspaces>(m_folder->path(), m_session.get(), m_book.get(), m_settings.get());
    }
    // As when the program ends.
    void closeWorkspaces()
    {
        m_workspaces.reset();
        m_session.reset();
        m_book.reset();
        m_settings.reset();
    }

    bool check()
    {
        m_session->check();
        return QTest::qWaitFor([this] { return m_session->state() == AccountSession::State::Ready; });
    }
    QString id(int place) const { return m_session->connections().at(place).id; }
    Workspace *look(int place)
    {
        m_workspaces->setCurrent(id(place));
        return m_workspaces->current();
    }
    // Contacts and tags into the mirror.
    static bool load(Workspace *workspace)
    {
        workspace->contactListing()->open();
        workspace->ensureTags();
        return QTest::qWaitFor([workspace] {
            return workspace->contactListing()->state() == ListingSync::State::Exhausted
                && workspace->tagListing()->state() == ListingSync::State::Exhausted && workspace->jobs()->isOpen();
        });
    }
    // Gives the contacts of the account a tag that does not exist yet; returns the job's number.
    static qint64 tagAll(Workspace *workspace, const QString &tag, size_t most = SIZE_MAX)
    {
        qint64 job = 0;
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
            [workspace, &job](const TagEditPlan &plan) {
                workspace->jobs()->start(plan, workspace, {}, [&job](qint64 started) { job = started; });
            });
        if (!QTest::qWaitFor([&job] { return job != 0; }))
            qFatal("The job does not start");
        return job;
    }
    static Job::State state(const Workspace *workspace, qint64 job)
    {
        const std::optional<JobSnapshot> snapshot = workspace->jobs()->job(job);
        return snapshot ? snapshot->job.state : Job::State::Finished;
    }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<DemoFixture> m_demo{};
    std::unique_ptr<Settings> m_settings{};
    std::unique_ptr<AccountBook> m_book{};
    std::unique_ptr<AccountSession> m_session{};
    std::unique_ptr<Workspaces> m_workspaces{};
};
