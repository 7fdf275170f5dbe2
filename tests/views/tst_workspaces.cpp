// SPDX-License-Identifier: GPL-3.0-or-later
// Several accounts of one key: whose fault a refusal is, and that nothing of one lands in another.
#include "workspaces.h"

#include "accounts.h"
#include "apiclient.h"
#include "journal.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Access = Workspace::Access;

class TestWorkspaces : public QObject, protected Accounts
{
    Q_OBJECT

private:
    void start(int accounts = 2)
    {
        startService(accounts);
        open();
    }
    void open()
    {
        openWorkspaces();
        QVERIFY(check());
    }

private Q_SLOTS:
    void cleanup()
    {
        closeWorkspaces();
        m_demo.reset();
    }

    void keepsThemApart()
    {
        start();
        Workspace *first = look(0);
        QVERIFY(load(first));
        m_book->setName(id(0), u"  Shop   in Paris "_s);
        m_book->setColour(id(0), u"#123456"_s);
        QCOMPARE(first->accountLabel(), u"Shop in Paris"_s);
        QSignalSpy changed(m_workspaces.get(), &Workspaces::currentChanged);
        Workspace *second = look(1);
        QVERIFY(second != first);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_workspaces->all().size(), 2);
        QVERIFY(second->accountLabel() != first->accountLabel());
        QVERIFY(load(second));
        QCOMPARE(m_settings->value(Setting::LastConnectionId).toString(), id(1));
        QCOMPARE(look(0), first); // still open
        QVERIFY(QDir(m_folder->path() + u"/accounts/"_s + id(0)).exists());
        QVERIFY(QDir(m_folder->path() + u"/accounts/"_s + id(1)).exists());
        for (const DemoLedgerEntry &entry : m_demo->service().ledger()) {
            if (entry.path.startsWith(u"/systeme"_s))
                QVERIFY2(!entry.connection.isEmpty(), qPrintable(entry.path));
        }
    }

    // The key at Systeme.io was revoked: this account stops, the other one does not.
    void aRevokedAccountIsItsOwnTrouble()
    {
        start();
        Workspace *first = look(0);
        Workspace *second = look(1);
        m_demo->fault(DemoFault::Kind::UnauthorizedSystemeio, u"^/systeme/api/contacts"_s, -1);
        first->contactListing()->open();
        QTRY_COMPARE(first->access(), Access::Revoked);
        QVERIFY(first->accessError().message().contains(u"Set the account up again"_s));
        QCOMPARE(second->access(), Access::Works);
        QCOMPARE(m_session->state(), AccountSession::State::Ready);
        // Asking the control plane does not make it work: it knows nothing of that key.
        QTRY_VERIFY(!m_session->isChecking());
        const int asked = m_demo->requests("GET", u"/ctrl/connections"_s);
        m_workspaces->checkAgain();
        QTRY_VERIFY(!m_session->isChecking() && m_demo->requests("GET", u"/ctrl/connections"_s) > asked);
        QCOMPARE(first->access(), Access::Revoked);
        // Repaired elsewhere.
        m_demo->service().clearFaults();
        m_workspaces->checkAgain();
        QTRY_COMPARE(first->access(), Access::Works);
    }

    // Systeme.io lets this key read and not write: the job stops and says so, and nobody asks without end.
    void aRefusalOfChangesAloneStopsTheJob()
    {
        start(1);
        Workspace *first = look(0);
        QVERIFY(load(first));
        m_demo->fault(DemoFault::Kind::UnauthorizedSystemeio, u"/api/contacts/.*tags"_s, -1);
        const qint64 job = tagAll(first, u"Spring"_s);
        QTRY_COMPARE(state(first, job), Job::State::Stopped);
        QVERIFY(first->jobs()->job(job)->job.message.text().contains(u"refuses to change it"_s));
        QTRY_COMPARE(first->access(), Access::Works); // it can be read
        QCOMPARE(state(first, job), Job::State::Stopped);
        QVERIFY(m_demo->requests("POST", u"/tags$"_s) <= 1 + 2 * JobRunner::MaxInFlight);
        QCOMPARE(first->jobs()->job(job)->job.counts[Change::State::Done], 1); // the tag itself

        m_demo->service().clearFaults();
        first->jobs()->resume(job);
        QTRY_COMPARE_WITH_TIMEOUT(state(first, job), Job::State::Finished, 20000);
        QCOMPARE(first->access(), Access::Works);
    }

    // A 401 to the key before, which arrives when the new one works already.
    void aLateRefusalHoldsNothing()
    {
        start(1);
        Workspace *first = look(0);
        QTRY_COMPARE(first->access(), Access::Works);
        QList<Access> seen;
        connect(first, &Workspace::accessChanged, this, [&] { seen.append(first->access()); });
        m_demo->fault(DemoFault::Kind::UnauthorizedGateway, u"^/systeme/api/contacts"_s, 1);
        first->contactListing()->open();
        QTRY_VERIFY(seen.contains(Access::Revoked) && seen.constLast() == Access::Works);
    }

    void aRefusedKeyStopsAllOfThemOnce()
    {
        start();
        Workspace *first = look(0);
        Workspace *second = look(1);
        m_demo->fault(DemoFault::Kind::UnauthorizedGateway, {}, -1);
        first->contactListing()->open();
        second->contactListing()->open();
        QTRY_COMPARE(m_session->state(), AccountSession::State::KeyRefused);
        QTRY_COMPARE(first->access(), Access::NoKey);
        QCOMPARE(second->access(), Access::NoKey);
        QVERIFY(first->accessError().message().contains(u"Maton key"_s));
        m_demo->service().clearFaults();
        m_session->setKey(m_demo->service().key().toUtf8());
        m_session->check();
        QTRY_COMPARE(first->access(), Access::Works);
        QCOMPARE(second->access(), Access::Works);
    }

    void aConnectionThatIsNotActiveIsSaid()
    {
        start();
        Workspace *first = look(0);
        QTRY_COMPARE(first->access(), Access::Works);
        m_demo->service().setConnectionStatus(id(0), u"FAILED"_s);
        m_session->check();
        QTRY_COMPARE(first->access(), Access::NotConnected);
        m_demo->service().setConnectionStatus(id(0), u"ACTIVE"_s);
        m_workspaces->checkAgain();
        QTRY_COMPARE(first->access(), Access::Works);
    }

    void aLostNetworkComesBackByItself()
    {
        start(1);
        m_session->setRetryDelays(5, 20);
        Workspace *first = look(0);
        QTRY_COMPARE(first->access(), Access::Works);
        m_demo->fault(DemoFault::Kind::HtmlOk, u"/ctrl"_s, 2);
        QList<Access> seen;
        connect(first, &Workspace::accessChanged, this, [&] { seen.append(first->access()); });
        m_session->check();
        QTRY_VERIFY(!seen.isEmpty() && seen.constLast() == Access::Works);
        QCOMPARE(seen.count(Access::Unreachable), 2);
    }

    void forgetsAnAccount()
    {
        start();
        Workspace *first = look(0);
        QVERIFY(load(first));
        m_book->setName(id(0), u"Shop"_s);
        look(1);
        look(0);
        const QString folder = m_folder->path() + u"/accounts/"_s + id(0);
        QVERIFY(QFile::exists(folder + u"/mirror.db"_s));
        QPointer<Workspace> gone = first;
        m_workspaces->forget(id(0));
        QVERIFY(!gone);
        QVERIFY(!m_workspaces->current());
        QVERIFY(!QDir(folder).exists());
        QVERIFY(!m_workspaces->isKnown(id(0)));
        QVERIFY(!m_book->entry(id(0)).hasOwnName);
        QVERIFY(m_workspaces->find(id(1)));
        QVERIFY(m_workspaces->isKnown(id(1)));
    }

    // Set up again: the new connection goes on with the copy of the old one.
    void movesAnAccountToAnotherConnection()
    {
        start();
        Workspace *first = look(0);
        QVERIFY(load(first));
        m_book->setName(id(0), u"Shop"_s);
        m_workspaces->move(id(0), id(1));
        Workspace *moved = m_workspaces->current();
        QVERIFY(moved);
        QCOMPARE(moved->connection().id, id(1));
        QCOMPARE(moved->accountLabel(), u"Shop"_s);
        QCOMPARE(moved->client()->connectionId(), id(1));
        QVERIFY(!m_workspaces->isKnown(id(0)));
        qint64 count = -1;
        moved->mirror()->post(
            moved, [](MirrorStore &store) { return store.count("contact"); }, [&](qint64 all) { count = all; });
        QTRY_COMPARE(count, 40);
        QCOMPARE(m_settings->value(Setting::LastConnectionId).toString(), id(1));
    }

    // Two jobs at once while connections are cut, and another account is looked at: by the service's ledger, each
    // write is in its own account, and there once.
    void noWriteLandsInAnotherAccount()
    {
        start();
        Workspace *first = look(0);
        Workspace *second = look(1);
        QVERIFY(load(first));
        QVERIFY(load(second));
        m_demo->service().clearLedger();
        for (int i = 0; i < 6; ++i) {
            DemoFault cut;
            cut.kind = i % 2 == 0 ? DemoFault::Kind::CutAfter : DemoFault::Kind::CutBefore;
            cut.method = u"POST"_s;
            cut.skip = 3 + 2 * i;
            m_demo->service().addFault(cut);
        }
        for (Workspace *workspace : {first, second})
            workspace->jobs()->setRetryDelays(5, 20);
        QSignalSpy firstOver(first->jobs(), &JobRunner::jobFinished);
        QSignalSpy secondOver(second->jobs(), &JobRunner::jobFinished);
        tagAll(first, u"Of the first"_s);
        tagAll(second, u"Of the second"_s);
        look(0);
        look(1);
        QTRY_COMPARE_WITH_TIMEOUT(firstOver.size(), 1, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(secondOver.size(), 1, 20000);

        const auto idsOf = [this](int place) {
            QSet<qint64> ids;
            m_demo->service().edit(
                [&](DemoData &data) {
                    const QList<qint64> all = data.contactIds();
                    ids = QSet<qint64>(all.cbegin(), all.cend());
                },
                id(place));
            return ids;
        };
        const QList<QSet<qint64>> contacts{idsOf(0), idsOf(1)};
        QHash<QString, int> applied;
        static const QRegularExpression path(u"^/systeme/api/contacts/(\\d+)/tags$"_s);
        for (const DemoLedgerEntry &entry : m_demo->service().ledger()) {
            if (entry.method == u"GET"_s)
                continue;
            QVERIFY(!entry.connection.isEmpty());
            const int place = entry.connection == id(0) ? 0 : 1;
            QCOMPARE(entry.connection, id(place));
            if (entry.path == u"/systeme/api/tags"_s) {
                QVERIFY(entry.body.contains(place == 0 ? "Of the first" : "Of the second"));
                continue;
            }
            const QRegularExpressionMatch match = path.match(entry.path);
            QVERIFY2(match.hasMatch(), qPrintable(entry.path));
            const qint64 contact = match.captured(1).toLongLong();
            QVERIFY(contacts.at(place).contains(contact));
            applied[entry.connection + u'/' + match.captured(1)] += entry.applied ? 1 : 0;
        }
        QCOMPARE(applied.size(), contacts.at(0).size() + contacts.at(1).size());
        for (auto it = applied.cbegin(); it != applied.cend(); ++it)
            QVERIFY2(it.value() == 1, qPrintable(it.key()));
    }

    // What was left undone is not forgotten because another account was looked at last.
    void opensAccountsWithUnfinishedJobs()
    {
        start();
        Workspace *first = look(0);
        QVERIFY(load(first));
        DemoFault slow;
        slow.kind = DemoFault::Kind::NeverAnswer;
        slow.method = u"POST"_s;
        slow.times = -1;
        m_demo->service().addFault(slow);
        QSignalSpy added(first->jobs(), &JobRunner::jobAdded);
        tagAll(first, u"Never"_s);
        QTRY_COMPARE(added.size(), 1);
        look(1);
        closeWorkspaces();
        m_demo->service().clearFaults();

        open();
        look(1);
        QCOMPARE(m_workspaces->all().size(), 1);
        QSignalSpy opened(m_workspaces.get(), &Workspaces::opened);
        m_workspaces->openUnfinished();
        QCOMPARE(opened.size(), 1);
        Workspace *unfinished = m_workspaces->find(id(0));
        QVERIFY(unfinished);
        QTRY_COMPARE(unfinished->jobs()->interruptedJobs().size(), 1);
        QCOMPARE(m_workspaces->current()->connection().id, id(1));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaces)
#include "tst_workspaces.moc"
