// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactwalk.h"

#include "contacts.h"
#include "demofixture.h"
#include "listingsync.h"
#include "mirror.h"
#include "resources.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using State = ContactWalk::State;
using From = ContactWalk::From;

class TestContactWalk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<Mirror> m_mirror;
    std::unique_ptr<ListingSync> m_contacts;
    std::unique_ptr<ContactWalk> m_walk;

    DemoService &service() const { return m_demo->service(); }
    // The program starts, for the first time or again.
    void restart()
    {
        m_walk.reset();
        m_contacts.reset();
        m_mirror.reset();
        m_client = m_demo->client();
        m_mirror = std::make_unique<Mirror>(m_folder->filePath(u"mirror.db"_s));
        m_mirror->setResource(contactResource());
        m_mirror->setResource(subscriptionResource());
        m_contacts = std::make_unique<ListingSync>(contactListing(), m_client.get(), m_mirror.get());
        m_walk = std::make_unique<ContactWalk>(subscriptionListing, m_client.get(), m_mirror.get());
    }
    qint64 stored(const QByteArray &resource)
    {
        qint64 count = -1;
        m_mirror->post(
            m_mirror.get(), [resource](MirrorStore &store) { return store.count(resource); },
            [&count](qint64 found) { count = found; });
        if (!QTest::qWaitFor([&count] { return count >= 0; }))
            qFatal("The mirror does not answer.");
        return count;
    }
    // The contacts that were asked about, in order.
    QList<qint64> asked() const
    {
        static const QRegularExpression contact(u"contact=(\\d+)"_s);
        QList<qint64> ids;
        const QList<DemoLedgerEntry> ledger = service().ledger();
        for (const DemoLedgerEntry &entry : ledger) {
            if (const auto match = contact.match(entry.query); match.hasMatch())
                ids.append(match.captured(1).toLongLong());
        }
        return ids;
    }
    bool ends() const
    {
        return QTest::qWaitFor([this] { return m_walk->state() == State::Idle && m_walk->isComplete(); }, 20000);
    }
    void addContact(const QString &email) const
    {
        service().edit([&email](DemoData &data) {
            DemoContact contact;
            contact.email = email;
            data.addContact(contact);
        });
    }
    void answer(int status, const QString &pathPattern, int times = -1) const
    {
        DemoFault fault;
        fault.kind = DemoFault::Kind::Status;
        fault.pathPattern = pathPattern;
        fault.times = times;
        fault.status = status;
        fault.contentType = "application/problem+json";
        fault.body = R"({"title":"An error occurred","detail":"Not Found"})";
        service().addFault(fault);
    }

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        restart();
        m_contacts->open();
        QTRY_COMPARE(m_contacts->state(), ListingSync::State::Exhausted);
        service().clearLedger();
    }
    void cleanup()
    {
        m_walk.reset();
        m_contacts.reset();
        m_mirror.reset();
        m_client.reset();
        m_demo.reset();
    }

    void asksAboutEveryContactOnce()
    {
        m_walk->open();
        QTRY_COMPARE(m_walk->progress().contacts, 40);
        QVERIFY(m_walk->progress().allContacts);
        QVERIFY(!m_walk->isBegun());
        QVERIFY(asked().isEmpty());
        m_walk->start(From::Beginning);
        QVERIFY(ends());
        const QList<qint64> ids = asked();
        QCOMPARE(ids.size(), 40);
        QVERIFY(std::is_sorted(ids.crbegin(), ids.crend())); // newest first
        QVERIFY(std::adjacent_find(ids.cbegin(), ids.cend()) == ids.cend());
        qint64 there = 0;
        service().edit([&there](DemoData &data) { there = qint64(data.subscriptions.size()); });
        QVERIFY(there > 0);
        QCOMPARE(stored("subscription"), there);
        QTRY_COMPARE(m_walk->progress().checked, 40);
        QVERIFY(m_walk->completeAt().isValid());
    }

    void goesOnAfterARestart()
    {
        service().setLatency(20);
        m_walk->start(From::Beginning);
        QTRY_VERIFY(m_walk->progress().checked >= 5);
        restart();
        m_walk->open();
        QTRY_VERIFY(m_walk->isBegun() && m_walk->progress().checked >= 5);
        QVERIFY(!m_walk->isComplete());
        QCOMPARE(m_walk->state(), State::Idle); // nothing is asked for without being told to
        service().setLatency(0);
        m_walk->start(From::WhereItWas);
        QVERIFY(ends());
        QVERIFY2(asked().size() <= 41, "only what was under way is asked for again");
        restart();
        m_walk->open();
        QTRY_VERIFY(m_walk->isComplete());
    }

    void asksNoMoreThanWasAgreedTo()
    {
        m_walk->open();
        QTRY_COMPARE(m_walk->progress().contacts, 40);
        m_walk->start(From::Beginning, 5);
        QTRY_COMPARE(m_walk->state(), State::Idle);
        QVERIFY(!m_walk->isComplete());
        QCOMPARE(asked().size(), 5);
        m_walk->start(From::WhereItWas, 35);
        QVERIFY(ends());
        QCOMPARE(asked().size(), 40);
    }

    void stopsAndDropsALateAnswer()
    {
        service().setLatency(50);
        m_walk->start(From::Beginning);
        QTRY_VERIFY(m_walk->progress().checked >= 2);
        m_walk->stop();
        QCOMPARE(m_walk->state(), State::Idle);
        const qint64 checked = m_walk->progress().checked;
        const qsizetype sent = asked().size();
        // What takes as long as several answers: nothing more happens.
        m_contacts->refreshAll();
        QTRY_COMPARE(m_contacts->state(), ListingSync::State::Exhausted);
        QVERIFY(asked().size() <= sent + 1); // it may have been on its way
        QCOMPARE(m_walk->progress().checked, checked);
        QVERIFY(!m_walk->isComplete());
        m_walk->start(From::WhereItWas);
        QVERIFY(ends());
    }

    void findsThoseWhoComeLater()
    {
        service().setLatency(20);
        m_walk->start(From::Beginning);
        QTRY_VERIFY(m_walk->progress().checked >= 2);
        addContact(u"during@example.org"_s); // newer than all that was asked about
        m_contacts->open();
        QTRY_COMPARE(m_walk->progress().contacts, 41);
        QVERIFY(ends());
        QCOMPARE(asked().size(), 41);

        addContact(u"after@example.org"_s);
        m_contacts->open();
        QTRY_COMPARE(m_walk->progress().contacts, 42);
        QVERIFY(!m_walk->isComplete());
        service().clearLedger();
        m_walk->start(From::WhereItWas);
        QVERIFY(ends());
        QCOMPARE(asked().size(), 1);
    }

    void asksEverybodyAgainFromTheBeginning()
    {
        m_walk->start(From::Beginning);
        QVERIFY(ends());
        const QDateTime first = m_walk->completeAt();
        service().edit([](DemoData &data) { data.subscriptions.clear(); });
        m_walk->start(From::Beginning);
        QTRY_VERIFY(m_walk->isUnderWay() || m_walk->completeAt() > first);
        QTRY_COMPARE(m_walk->state(), State::Idle);
        QCOMPARE(asked().size(), 80);
        QCOMPARE(stored("subscription"), 0); // they are gone
    }

    void waitsWhileTheServiceIsAway()
    {
        DemoFault portal;
        portal.kind = DemoFault::Kind::HtmlOk;
        portal.pathPattern = u"subscriptions"_s;
        portal.skip = 3;
        service().addFault(portal);
        m_walk->start(From::Beginning);
        QTRY_COMPARE(m_walk->state(), State::Waiting);
        QVERIFY(m_walk->isUnderWay());
        QCOMPARE(m_walk->progress().checked, 3);
        m_walk->wake(); // or after some seconds, by itself
        QVERIFY(ends());
        QCOMPARE(asked().size(), 41);
        QCOMPARE(m_walk->progress().passedOver, 0);
    }

    void stopsWhereTheAccountIsRefused()
    {
        DemoFault revoked;
        revoked.kind = DemoFault::Kind::UnauthorizedSystemeio;
        revoked.pathPattern = u"subscriptions"_s;
        revoked.skip = 3;
        revoked.times = -1;
        service().addFault(revoked);
        m_walk->start(From::Beginning);
        QTRY_COMPARE(m_walk->state(), State::Failed);
        QVERIFY(!m_walk->errorText().isEmpty());
        QCOMPARE(m_walk->progress().checked, 3);
        QCOMPARE(asked().size(), 4);
        service().clearFaults();
        m_walk->start(From::WhereItWas);
        QVERIFY(m_walk->errorText().isEmpty());
        QVERIFY(ends());
        QCOMPARE(asked().size(), 41);
    }

    void passesOverAContactThatIsGone_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("404") << 404;
        QTest::newRow("422") << 422;
        QTest::newRow("500") << 500;
    }
    void passesOverAContactThatIsGone()
    {
        QFETCH(int, status);
        qint64 contact = 0;
        service().edit([&contact](DemoData &data) { contact = data.contactIds(5).last(); });
        answer(status, u"contact=%1(&|$)"_s.arg(contact));
        m_walk->start(From::Beginning);
        QVERIFY(ends());
        QCOMPARE(asked().size(), 40);
        QTRY_COMPARE(m_walk->progress().passedOver, 1);
        restart();
        m_walk->open();
        QTRY_VERIFY(m_walk->isComplete());
        QCOMPARE(m_walk->progress().passedOver, 1);
    }

    void stopsWhereNobodyIsListed()
    {
        answer(404, u"subscriptions"_s);
        m_walk->start(From::Beginning);
        QTRY_COMPARE(m_walk->state(), State::Failed);
        QVERIFY(!m_walk->errorText().isEmpty());
        QCOMPARE(asked().size(), 10);
    }

    void readsFurtherPagesOfOneContact()
    {
        qint64 contact = 0;
        service().edit([&contact](DemoData &data) {
            contact = data.contactIds(1).first();
            data.subscriptions.clear();
            for (qint64 id = 990001; id <= 990025; ++id) {
                DemoSubscription subscription;
                subscription.id = id;
                subscription.contactId = contact;
                subscription.createdAt = DemoData::now();
                subscription.status = u"active"_s;
                data.subscriptions[id] = subscription;
            }
        });
        m_walk->start(From::Beginning);
        QVERIFY(ends());
        QCOMPARE(stored("subscription"), 25);
    }

    void nobodyToAskAbout()
    {
        m_mirror->post(
            m_mirror.get(),
            [](MirrorStore &store) {
                PageToStore none;
                none.resource = none.listing = "contact";
                none.askedAt = QDateTime::currentDateTimeUtc().addSecs(60);
                none.whole = true;
                return store.storePage(none);
            },
            [](const StoreCounts &) {});
        m_walk->start(From::Beginning);
        QTRY_COMPARE(m_walk->state(), State::Idle);
        QVERIFY(asked().isEmpty());
        QVERIFY(m_walk->isComplete());
    }
};

QTEST_MAIN(TestContactWalk)
#include "tst_contactwalk.moc"
