// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "demofixture.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "mirror.h"
#include "workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The account of a demo service as the main window would open it, for the tests of dialogs and panes.
class OpenAccount
{
public:
    explicit OpenAccount(const DemoOptions &options = DemoFixture::smallOptions())
        : m_demo(options)
    {
        Connection connection;
        connection.id = m_demo.service().defaultConnection();
        m_workspace = std::make_unique<Workspace>(
            m_demo.settings(), m_demo.service().key().toUtf8(), connection, m_folder.path());
    }

    DemoFixture &demo() { return m_demo; }
    DemoService &service() { return m_demo.service(); }
    Workspace *workspace() const { return m_workspace.get(); }

    /// Contacts, tags and fields into the mirror; then the ledger begins anew.
    bool load()
    {
        m_workspace->contactListing()->open();
        m_workspace->ensureTags();
        m_workspace->ensureFields();
        const bool loaded = QTest::qWaitFor([this] {
            return isIdle(m_workspace->contactListing()) && isIdle(m_workspace->tagListing())
                && isIdle(m_workspace->fieldListing()) && !m_workspace->tags().isEmpty()
                && !m_workspace->fields().isEmpty();
        });
        service().clearLedger();
        return loaded;
    }

    /// Result of some work on the mirror's thread.
    template <class Work>
    auto ask(Work work) -> std::invoke_result_t<Work &, MirrorStore &>
    {
        std::invoke_result_t<Work &, MirrorStore &> answer{};
        bool done = false;
        m_workspace->mirror()->post(m_workspace.get(), work, [&](const auto &result) {
            answer = result;
            done = true;
        });
        if (!QTest::qWaitFor([&done] { return done; }))
            qFatal("The mirror does not answer.");
        return answer;
    }
    /// Rows of the mirror, newest contact first.
    std::vector<RowId> rows()
    {
        return ask([](MirrorStore &store) {
            Query query;
            query.resource = "contact";
            query.sortColumn = "registered";
            query.order = Qt::DescendingOrder;
            return store.query(query).rows;
        });
    }
    StoredRecord record(int place)
    {
        const RowId row = rows().at(size_t(place));
        return ask([row](MirrorStore &store) { return store.record("contact", row); }).value_or(StoredRecord());
    }
    /// The contact as the service has it.
    DemoContact contact(qint64 id)
    {
        DemoContact found;
        service().edit([&](DemoData &data) { found = data.contact(id).value_or(DemoContact()); });
        return found;
    }
    DemoContact contact(const QString &email)
    {
        DemoContact found;
        service().edit([&](DemoData &data) {
            if (const std::optional<qint64> id = data.contactId(email))
                found = data.contact(*id).value_or(DemoContact());
        });
        return found;
    }
    /// Requests with this verb, in order.
    QList<DemoLedgerEntry> sent(const QString &verb)
    {
        QList<DemoLedgerEntry> entries = service().ledger();
        entries.removeIf([&verb](const DemoLedgerEntry &entry) { return entry.method != verb; });
        return entries;
    }

private:
    static bool isIdle(const ListingSync *listing)
    {
        return listing->state() == ListingSync::State::Ready || listing->state() == ListingSync::State::Exhausted;
    }

    DemoFixture m_demo;
    QTemporaryDir m_folder{};
    std::unique_ptr<Workspace> m_workspace{};
};
