// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"
#include "demofixture.h"
#include "jobrunner.h"
#include "journal.h"
#include "listingsync.h"
#include "mirror.h"
#include "workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

// An account on the demo service with its contacts and tags mirrored, and jobs that are started as a person would.
class JobFixture
{
public:
    static constexpr int Contacts = 40;

    JobFixture() { open(); }

    DemoService &service() { return m_demo.service(); }
    DemoFixture &demo() { return m_demo; }
    Workspace *workspace() const { return m_workspace.get(); }
    JobRunner *jobs() const { return m_workspace->jobs(); }

    void open()
    {
        Connection connection;
        connection.id = m_demo.service().defaultConnection();
        connection.status = QStringLiteral("ACTIVE");
        m_workspace = std::make_unique<Workspace>(m_demo.settings(), m_demo.service().key().toUtf8(), connection,
            m_folder.filePath(QStringLiteral("account")));
    }
    // As if the program ended: what is under way is left as it is.
    void close() { m_workspace.reset(); }

    bool fill()
    {
        m_workspace->contactListing()->open();
        m_workspace->tagListing()->open();
        return QTest::qWaitFor([this] {
            return m_workspace->contactListing()->state() == ListingSync::State::Exhausted
                && m_workspace->tagListing()->state() == ListingSync::State::Exhausted && jobs()->isOpen();
        });
    }

    // What the mirror answers.
    template <class Work>
    auto ask(Work work)
    {
        std::invoke_result_t<Work &, MirrorStore &> result;
        bool done = false;
        m_workspace->mirror()->post(m_workspace.get(), work, [&result, &done](auto answer) {
            result = std::move(answer);
            done = true;
        });
        if (!QTest::qWaitFor([&done] { return done; }))
            qFatal("The mirror does not answer");
        return result;
    }
    static std::vector<RowId> rows(MirrorStore &store)
    {
        Query query;
        query.resource = "contact";
        query.sortColumn = store.resource("contact").defaultSort;
        return store.query(query).rows;
    }
    QList<QJsonObject> contacts()
    {
        return ask([](MirrorStore &store) {
            QList<QJsonObject> all;
            for (const RowId row : rows(store))
                all.append(store.record("contact", row)->json());
            return all;
        });
    }

    // Starts it; returns its number once it is on the disk.
    qint64 start(const JobPlan &plan)
    {
        qint64 id = 0;
        jobs()->start(plan, m_workspace.get(), {}, [&id](qint64 job) { id = job; });
        if (!QTest::qWaitFor([&id] { return id != 0; }))
            qFatal("The job does not start");
        return id;
    }
    // Gives all contacts, or the first ones, a tag: one step each, and one more for a tag that does not exist yet.
    qint64 tagAll(const QString &tag, int count = Contacts)
    {
        TagEdit edit;
        edit.create = {tag};
        return start(ask([edit, count](MirrorStore &store) {
            std::vector<RowId> contacts = rows(store);
            contacts.resize(std::min(contacts.size(), size_t(count)));
            return Plan::editTags(store, contacts, edit);
        }));
    }
    // Over as well.
    qint64 tagAllAndWait(const QString &tag, int count = Contacts)
    {
        const qint64 job = tagAll(tag, count);
        if (!waitUntilOver(job))
            qFatal("The job does not end");
        return job;
    }
    bool waitUntilOver(qint64 job)
    {
        return QTest::qWaitFor([this, job] { return !jobs()->job(job); }, 20000);
    }
    bool waitForState(qint64 job, Job::State state)
    {
        return QTest::qWaitFor([this, job, state] {
            const auto snapshot = jobs()->job(job);
            return snapshot && snapshot->job.state == state;
        });
    }

    // Faults for the requests that give a contact a tag.
    DemoFault tagFault(DemoFault::Kind kind, int skip, int times) const
    {
        DemoFault fault;
        fault.kind = kind;
        fault.method = QStringLiteral("POST");
        fault.pathPattern = QStringLiteral("contacts/\\d+/tags");
        fault.skip = skip;
        fault.times = times;
        return fault;
    }
    void slowDown(int milliseconds)
    {
        m_demo.fault(DemoFault::Kind::Delay, QStringLiteral("contacts/\\d+/tags"), -1, milliseconds);
    }
    int tagRequests() const { return m_demo.requests("POST", QStringLiteral("contacts/\\d+/tags")); }

private:
    QTemporaryDir m_folder;
    DemoFixture m_demo{};
    std::unique_ptr<Workspace> m_workspace{};
};
