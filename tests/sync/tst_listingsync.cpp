// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"
#include "demofixture.h"
#include "listingsync.h"
#include "mirror.h"
#include "resources.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using State = ListingSync::State;

namespace {

// An account on the demo service, its mirror on the disk, and the listing of its contacts. reopen() is a restart.
class Account
{
public:
    explicit Account(DemoFixture &demo)
        : m_demo(demo)
    {
        reopen();
    }
    void reopen()
    {
        contacts.reset();
        mirror.reset();
        client = m_demo.client();
        mirror = std::make_unique<Mirror>(m_folder.filePath(u"mirror.db"_s));
        mirror->setResource(contactResource());
        mirror->setResource(tagResource());
        mirror->setResource(contactFieldResource());
        contacts = std::make_unique<ListingSync>(contactListing(), client.get(), mirror.get());
    }
    bool settled() const { return contacts->isOpen() && contacts->task() == ListingSync::Task::None; }
    bool open()
    {
        contacts->open();
        return QTest::qWaitFor([this] { return settled(); }, 20000);
    }
    qint64 loaded(const QByteArray &resource = "contact")
    {
        qint64 count = -1;
        mirror->post(
            mirror.get(), [resource](MirrorStore &store) { return store.count(resource); },
            [&count](qint64 found) { count = found; });
        if (!QTest::qWaitFor([&count] { return count >= 0; }, 20000))
            qFatal("the mirror does not answer");
        return count;
    }
    int requests() const { return m_demo.requests("GET", u"^/systeme/api/contacts(\\?|$)"_s); }

    std::unique_ptr<ApiClient> client{};
    std::unique_ptr<Mirror> mirror{};
    std::unique_ptr<ListingSync> contacts{};

private:
    DemoFixture &m_demo;
    QTemporaryDir m_folder{};
};

void addContact(DemoData &data, const QString &email)
{
    DemoContact contact;
    contact.email = email;
    data.addContact(contact);
}

DemoOptions withContacts(int count)
{
    DemoOptions options = DemoFixture::smallOptions();
    options.contacts = count;
    return options;
}

} // namespace

class TestListingSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAskedForBeforeItIsOpened();
    void openingAsksForOnePage();
    void scrollingAsksForTheNextPage();
    void aSecondStartAsksForOnePage();
    void whatIsFreshIsNotAskedForAgain();
    void newRecordsAreFoundOnOpening();
    void manyNewRecordsLeaveAHoleThatIsFilled();
    void loadAllGoesOnAfterARestart();
    void loadAllCanBeStopped();
    void loadAllSaysHowMuchThereIs();
    void refreshAllFindsChangesAndDropsWhatIsGone();
    void refreshAllGoesOnAfterARestart();
    void aFailureKeepsTheCursor_data();
    void aFailureKeepsTheCursor();
    void anEmptyPageThatPromisesMore();
    void smallerPagesWhereTheServiceWantsThem();
    void smallerPagesOfAListThatIsRefused();
    void subscriptionsOfOneContactAfterTheOther_data();
    void subscriptionsOfOneContactAfterTheOther();
    void contactsOfATagAlone();
    void anEmptyAccount();
    void lateAnswersAreDropped();
    void endOfProgramWithCallsUnderWay();
    void listingsWithoutPages();
    void brokenRecordsAreReported();
};

void TestListingSync::nothingIsAskedForBeforeItIsOpened()
{
    DemoFixture demo;
    Account account(demo);
    account.contacts->fetchOlder();
    account.contacts->loadAll();
    QCOMPARE(account.contacts->state(), State::Idle);
    QCOMPARE(account.loaded(), 0);
    QCOMPARE(account.requests(), 0);
}

void TestListingSync::openingAsksForOnePage()
{
    DemoFixture demo(withContacts(350));
    Account account(demo);
    QVERIFY(account.open());
    QCOMPARE(account.contacts->state(), State::Ready);
    QCOMPARE(account.loaded(), 100);
    QCOMPARE(account.requests(), 1);
    QVERIFY(account.contacts->known().newestAt.isValid());
}

void TestListingSync::scrollingAsksForTheNextPage()
{
    DemoFixture demo(withContacts(350));
    Account account(demo);
    QVERIFY(account.open());
    for (const int expected : {200, 300, 350}) {
        account.contacts->fetchOlder();
        QCOMPARE(account.contacts->state(), State::Loading);
        QTRY_VERIFY(account.settled());
        QCOMPARE(account.loaded(), expected);
    }
    QCOMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.requests(), 4);
    account.contacts->fetchOlder();
    account.contacts->loadAll();
    QVERIFY(account.settled());
    QCOMPARE(account.requests(), 4);
}

void TestListingSync::aSecondStartAsksForOnePage()
{
    DemoFixture demo(withContacts(5000));
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_VERIFY_WITH_TIMEOUT(account.contacts->state() == State::Exhausted, 60000);
    QCOMPARE(account.loaded(), 5000);
    demo.service().clearLedger();

    account.reopen();
    QVERIFY(account.open());
    QCOMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.loaded(), 5000);
    QCOMPARE(account.requests(), 1);
}

void TestListingSync::whatIsFreshIsNotAskedForAgain()
{
    DemoFixture demo(withContacts(150));
    Account account(demo);
    account.contacts->open(600);
    QTRY_VERIFY(account.settled());
    QCOMPARE(account.requests(), 1);
    account.contacts->open(600);
    QVERIFY(account.settled());
    account.reopen();
    account.contacts->open(600);
    QTRY_VERIFY(account.settled());
    QCOMPARE(account.contacts->state(), State::Ready);
    QCOMPARE(account.requests(), 1);
    QVERIFY(account.open());
    QCOMPARE(account.requests(), 2);
}

void TestListingSync::newRecordsAreFoundOnOpening()
{
    DemoFixture demo(withContacts(250));
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    demo.service().edit([](DemoData &data) {
        for (int i = 0; i < 130; ++i)
            addContact(data, u"new%1@example.org"_s.arg(i));
    });
    demo.service().clearLedger();
    account.contacts->open();
    QTRY_VERIFY(account.settled());
    // One page does not reach what is known; the second one does.
    QCOMPARE(account.requests(), 2);
    QCOMPARE(account.loaded(), 380);
    QCOMPARE(account.contacts->state(), State::Exhausted);
}

void TestListingSync::manyNewRecordsLeaveAHoleThatIsFilled()
{
    DemoFixture demo(withContacts(120));
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    demo.service().edit([](DemoData &data) {
        for (int i = 0; i < 1500; ++i)
            addContact(data, u"new%1@example.org"_s.arg(i));
    });
    demo.service().clearLedger();
    QVERIFY(account.open());
    QVERIFY(account.contacts->known().coverage.hasGap());
    QCOMPARE(account.contacts->state(), State::Ready);
    QCOMPARE(account.requests(), 10);
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.loaded(), 1620);
    QVERIFY(account.requests() <= 17 + 1); // sixteen pages of new records and the probe for the oldest
}

void TestListingSync::loadAllGoesOnAfterARestart()
{
    DemoFixture demo(withContacts(1000));
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_VERIFY(account.contacts->progress().read >= 300);
    account.reopen();
    QVERIFY(account.open());
    const qint64 before = account.loaded();
    QVERIFY(before >= 300);
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.loaded(), 1000);
    // Ten pages, the newest page twice, probes, and at most the page that was under way at the end.
    QVERIFY2(account.requests() <= 10 + 1 + 2 + 4, qPrintable(QString::number(account.requests())));
}

void TestListingSync::loadAllCanBeStopped()
{
    DemoFixture demo(withContacts(2000));
    demo.service().setLatency(20);
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_VERIFY(account.contacts->progress().read >= 200);
    account.contacts->stop();
    QCOMPARE(account.contacts->state(), State::Ready);
    const qint64 loaded = account.loaded();
    QVERIFY(loaded >= 200 && loaded < 2000);
    account.contacts->loadAll();
    QTRY_COMPARE_WITH_TIMEOUT(account.contacts->state(), State::Exhausted, 20000);
    QCOMPARE(account.loaded(), 2000);
}

void TestListingSync::loadAllSaysHowMuchThereIs()
{
    DemoFixture demo(withContacts(2000));
    demo.service().setLatency(10);
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_VERIFY(account.contacts->progress().expected > 0 && account.contacts->progress().read >= 300);
    const ListingSync::Progress progress = account.contacts->progress();
    QVERIFY2(progress.expected > 1400 && progress.expected < 2600, qPrintable(QString::number(progress.expected)));
    // Page after page, 10 ms each at the least; no quota is told, so there is no other end yet.
    QVERIFY2(progress.timeLeft.least > 0.05, qPrintable(QString::number(progress.timeLeft.least)));
}

void TestListingSync::refreshAllFindsChangesAndDropsWhatIsGone()
{
    DemoFixture demo(withContacts(320));
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    qint64 gone = 0;
    demo.service().edit([&gone](DemoData &data) {
        gone = data.contactIds(151).last();
        data.removeContact(gone);
    });
    QVERIFY(account.open());
    QCOMPARE(account.loaded(), 320);
    account.contacts->refreshAll();
    QTRY_VERIFY(account.settled());
    QCOMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.loaded(), 319);
    QVERIFY(account.contacts->known().completeAt.isValid());
    QVERIFY(!account.contacts->known().walking);
}

void TestListingSync::refreshAllGoesOnAfterARestart()
{
    DemoFixture demo(withContacts(1000));
    demo.service().setLatency(10);
    Account account(demo);
    QVERIFY(account.open());
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    account.contacts->refreshAll();
    QTRY_VERIFY(account.contacts->progress().read >= 400);
    account.reopen();
    QVERIFY(account.open());
    QVERIFY(account.contacts->known().walking);
    const qint64 read = account.contacts->known().walkRead;
    QVERIFY(read >= 300 && read < 1000);
    demo.service().clearLedger();
    account.contacts->refreshAll();
    QTRY_VERIFY(!account.contacts->known().walking && account.settled());
    QCOMPARE(account.requests(), static_cast<int>((1000 - read) / 100));
}

void TestListingSync::aFailureKeepsTheCursor_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("refused key") << static_cast<int>(DemoFault::Kind::UnauthorizedGateway);
    QTest::newRow("key of the account revoked") << static_cast<int>(DemoFault::Kind::UnauthorizedSystemeio);
    QTest::newRow("a page of HTML") << static_cast<int>(DemoFault::Kind::HtmlOk);
    QTest::newRow("refused filter") << static_cast<int>(DemoFault::Kind::ValidationError);
}

void TestListingSync::aFailureKeepsTheCursor()
{
    QFETCH(int, kind);
    DemoFixture demo(withContacts(350));
    Account account(demo);
    QVERIFY(account.open());
    demo.fault(static_cast<DemoFault::Kind>(kind), u"startingAfter"_s);
    account.contacts->fetchOlder();
    QTRY_COMPARE(account.contacts->state(), State::Failed);
    QVERIFY(!account.contacts->errorText().isEmpty());
    QCOMPARE(account.loaded(), 100);
    account.contacts->retry();
    QTRY_COMPARE(account.contacts->state(), State::Ready);
    QVERIFY(account.contacts->errorText().isEmpty());
    QCOMPARE(account.loaded(), 200);
}

void TestListingSync::anEmptyPageThatPromisesMore()
{
    DemoFixture demo(withContacts(350));
    Account account(demo);
    QVERIFY(account.open());
    demo.fault(DemoFault::Kind::EmptyPageHasMore, u"startingAfter"_s);
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Failed);
    account.contacts->retry();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.loaded(), 350);
}

void TestListingSync::smallerPagesWhereTheServiceWantsThem()
{
    DemoFixture demo(withContacts(180));
    DemoFault refusal;
    refusal.kind = DemoFault::Kind::Status;
    refusal.pathPattern = u"limit=100"_s;
    refusal.times = -1;
    refusal.status = 422;
    refusal.contentType = "application/problem+json";
    refusal.body
        = R"({"detail":"pagination.limit: Wrong value","violations":[{"propertyPath":"pagination.limit","message":"Wrong value"}]})";
    demo.service().addFault(refusal);
    Account account(demo);
    QVERIFY(account.open());
    QCOMPARE(account.loaded(), 50);
    account.contacts->loadAll();
    QTRY_COMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.loaded(), 180);

    // What works is known after a restart too.
    demo.service().clearLedger();
    account.reopen();
    QVERIFY(account.open());
    QCOMPARE(account.requests(), 1); // none that is refused
}

// The service first refuses the size of the page, then the list itself: the size is remembered all the same.
void TestListingSync::smallerPagesOfAListThatIsRefused()
{
    DemoFixture demo;
    Account account(demo);
    for (const int requests : {2, 1}) {
        demo.service().clearLedger();
        account.reopen();
        account.mirror->setResource(subscriptionResource());
        ListingSync subscriptions(subscriptionListing(), account.client.get(), account.mirror.get());
        subscriptions.open();
        QTRY_COMPARE(subscriptions.state(), State::Failed);
        QCOMPARE(subscriptions.error().violations.value(0).path, u"contact"_s);
        QCOMPARE(demo.requests("GET", u"subscriptions"_s), requests);
    }
}

// Lists of a part: they neither drop what belongs to others, nor forget whose it is.
void TestListingSync::subscriptionsOfOneContactAfterTheOther_data()
{
    QTest::addColumn<DemoOptions::Dialect>("dialect");
    QTest::newRow("vendor") << DemoOptions::Dialect::Vendor;
    QTest::newRow("mission") << DemoOptions::Dialect::Mission;
}

void TestListingSync::subscriptionsOfOneContactAfterTheOther()
{
    QFETCH(DemoOptions::Dialect, dialect);
    DemoOptions options = withContacts(200);
    options.dialect = dialect;
    DemoFixture demo(options);
    Account account(demo);
    account.mirror->setResource(subscriptionResource());
    std::map<qint64, int> subscriptions; // by contact
    demo.service().edit([&](DemoData &data) {
        for (const auto &[id, subscription] : data.subscriptions)
            ++subscriptions[subscription.contactId];
    });
    QVERIFY(subscriptions.size() >= 2);
    const qint64 first = subscriptions.begin()->first;
    const qint64 second = subscriptions.rbegin()->first;
    const auto load = [&](qint64 contact) {
        ListingSync listing(subscriptionListing(contact), account.client.get(), account.mirror.get());
        listing.open();
        return QTest::qWaitFor([&] { return listing.isOpen() && listing.task() == ListingSync::Task::None; })
            && listing.state() == State::Exhausted;
    };
    const auto owned = [&](qint64 contact) {
        int count = -1;
        account.mirror->post(
            account.mirror.get(),
            [contact](MirrorStore &store) {
                Query query{"subscription", {}, "created", Qt::DescendingOrder};
                query.filter.references = {{"contact_id", contact}};
                return static_cast<int>(store.query(query).rows.size());
            },
            [&count](int found) { count = found; });
        return QTest::qWaitFor([&count] { return count >= 0; }) ? count : -1;
    };
    QVERIFY(load(first));
    QVERIFY(load(second));
    QVERIFY(load(first));
    QCOMPARE(owned(first), subscriptions.at(first));
    QCOMPARE(owned(second), subscriptions.at(second));
    // One that is gone at the service goes here as well, and no other.
    demo.service().edit([second](DemoData &data) {
        std::erase_if(data.subscriptions, [second](const auto &entry) { return entry.second.contactId == second; });
    });
    QVERIFY(load(second));
    QCOMPARE(owned(second), 0);
    QCOMPARE(owned(first), subscriptions.at(first));
}

// The service lists them, and nobody has to load the account. What else is here stays.
void TestListingSync::contactsOfATagAlone()
{
    DemoFixture demo(withContacts(450));
    qint64 tag = 0;
    QList<qint64> holders;
    demo.service().edit([&](DemoData &data) {
        tag = data.addTag(u"Rare"_s);
        const QList<qint64> ids = data.contactIds(450);
        for (const int place : {3, 5, 200, 440})
            holders.append(ids.at(place));
        for (const qint64 id : holders)
            data.setContactTag(id, tag, true);
    });
    Account account(demo);
    QVERIFY(account.open()); // the newest hundred
    demo.service().edit([&](DemoData &data) { data.setContactTag(holders.first(), tag, false); });
    demo.service().clearLedger();
    ListingSync tagged(taggedListing(tag), account.client.get(), account.mirror.get());
    tagged.open();
    QTRY_COMPARE(tagged.state(), State::Exhausted);
    QCOMPARE(account.requests(), 1);
    QCOMPARE(account.loaded(), 102);
    QVERIFY(!account.contacts->known().coverage.isComplete());
    int linked = -1;
    account.mirror->post(
        account.mirror.get(), [tag](MirrorStore &store) { return int(store.linkedTo("contact", tag).size()); },
        [&linked](int found) { linked = found; });
    QTRY_COMPARE(linked, 3);
}

void TestListingSync::anEmptyAccount()
{
    DemoFixture demo(withContacts(0));
    Account account(demo);
    QVERIFY(account.open());
    QCOMPARE(account.contacts->state(), State::Exhausted);
    QCOMPARE(account.loaded(), 0);
    demo.service().edit([](DemoData &data) { addContact(data, u"first@example.org"_s); });
    QVERIFY(account.open());
    QTRY_VERIFY(account.settled());
    QCOMPARE(account.loaded(), 1);
    QCOMPARE(account.contacts->state(), State::Exhausted);
}

void TestListingSync::lateAnswersAreDropped()
{
    DemoFixture demo(withContacts(500));
    Account account(demo);
    QVERIFY(account.open());
    demo.service().setLatency(150);
    account.contacts->fetchOlder();
    account.contacts->stop();
    QCOMPARE(account.contacts->state(), State::Ready);
    demo.service().setLatency(0);
    account.contacts->fetchOlder();
    QTRY_VERIFY(account.settled());
    QCOMPARE(account.loaded(), 200);
}

void TestListingSync::endOfProgramWithCallsUnderWay()
{
    DemoFixture demo(withContacts(500));
    demo.service().setLatency(50);
    auto account = std::make_unique<Account>(demo);
    account->contacts->open();
    QTRY_VERIFY(account->contacts->state() == State::Loading);
    account.reset();
}

void TestListingSync::listingsWithoutPages()
{
    DemoFixture demo;
    Account account(demo);
    ListingSync fields(contactFieldListing(), account.client.get(), account.mirror.get());
    fields.open();
    QTRY_COMPARE(fields.state(), State::Exhausted);
    const qint64 count = account.loaded("contact_field");
    QVERIFY(count >= 12);
    fields.refreshAll();
    QTRY_VERIFY(fields.task() == ListingSync::Task::None);
    QCOMPARE(fields.state(), State::Exhausted);
    QCOMPARE(account.loaded("contact_field"), count);

    ListingSync tags(tagListing(), account.client.get(), account.mirror.get());
    tags.open();
    QTRY_COMPARE(tags.state(), State::Exhausted);
    QVERIFY(account.loaded("tag") > 0);
}

void TestListingSync::brokenRecordsAreReported()
{
    DemoFixture demo;
    DemoFault odd;
    odd.kind = DemoFault::Kind::Status;
    odd.pathPattern = u"/api/contacts\\?"_s;
    odd.status = 200;
    odd.contentType = "application/json";
    odd.body = R"({"items":[{"id":9,"email":"a@example.org"},{"email":"no id"}],"hasMore":false})";
    demo.service().addFault(odd);
    Account account(demo);
    account.contacts->open();
    QTRY_COMPARE(account.contacts->state(), State::Failed);
    QCOMPARE(account.loaded(), 1);
}

QTEST_GUILESS_MAIN(TestListingSync)
#include "tst_listingsync.moc"
