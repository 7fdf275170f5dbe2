// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsetup.h"

#include "accountbook.h"
#include "accountsession.h"
#include "credentialstore.h"
#include "demofixture.h"
#include "fakesecretservice.h"
#include "settings.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using Purpose = ConnectionSetup::Purpose;
using State = ConnectionSetup::State;
using Fault = DemoFault::Kind;
using Keychain = FakeSecretService::Behaviour;

namespace {

const auto anyConnection = u"^/ctrl/connections/"_s;
const auto allConnections = u"^/ctrl/connections$|^/ctrl/connections\\?"_s;
const auto contacts = u"/systeme/api/contacts"_s;

DemoFault fault(Fault kind, const QString &method, const QString &path, int times = 1)
{
    DemoFault made;
    made.kind = kind;
    made.method = method;
    made.pathPattern = path;
    made.times = times;
    made.milliseconds = 5; // between the pieces of a slow answer
    return made;
}

DemoFault answer(const QString &method, const QString &path, int status, const QByteArray &body, bool applies = false)
{
    DemoFault made = fault(Fault::Status, method, path);
    made.status = status;
    made.body = body;
    made.applies = applies;
    return made;
}

// A setup over a demo service, with a clock that stands still until it is advanced.
class Desk
{
public:
    explicit Desk(const DemoOptions &options = DemoFixture::smallOptions())
        : demo(options)
        , settings(folder.path())
        , book(&settings)
        , store(folder.path())
        , session(demo.service().key().toUtf8(), addresses(demo))
    {
        begin();
    }

    // As if the program had ended, without a word to the setup, and come back.
    void begin()
    {
        setup = std::make_unique<ConnectionSetup>(&session, &store, &book, &settings);
        setup->setPollInterval(5);
        setup->setClock([this] { return now; });
    }
    bool reaches(State state) const
    {
        return QTest::qWaitFor([this, state] { return setup->state() == state; }, 10000);
    }
    // Starts with the key of the session, at the choice.
    bool choosing()
    {
        session.check();
        if (!QTest::qWaitFor([this] { return session.state() == AccountSession::State::Ready; }))
            return false;
        setup->start(Purpose::AddAccount);
        return setup->state() == State::Choosing && QTest::qWaitFor([this] { return !session.isChecking(); });
    }
    bool authorising()
    {
        if (!choosing())
            return false;
        setup->createNew();
        return reaches(State::Authorising);
    }
    QString remembered() const { return Settings(folder.path()).value(Setting::PendingConnection).toString(); }
    void setStatus(const QString &status) { demo.service().setConnectionStatus(setup->connection().id, status); }
    QStringList ids(const QString &status = {}) const
    {
        QStringList found;
        const QList<DemoConnectionInfo> all = demo.service().connections();
        for (const DemoConnectionInfo &info : all) {
            if (info.app == "systeme"_L1 && (status.isEmpty() || info.status == status))
                found.append(info.id);
        }
        return found;
    }

    mutable DemoFixture demo;
    QTemporaryDir folder{};
    Settings settings;
    AccountBook book;
    CredentialStore store;
    AccountSession session;
    qint64 now{1000};
    std::unique_ptr<ConnectionSetup> setup{};

private:
    static ApiSettings addresses(const DemoFixture &demo)
    {
        ApiSettings found = demo.settings();
        found.controlTimeoutMs = 600;
        return found;
    }
};

} // namespace

class TestConnectionSetup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void checksTheKey_data();
    void checksTheKey();
    void takesTheKeyWithSpaces();
    void putsTheOldKeyBack();
    void keepsTheKeyOnlyWhenAsked_data();
    void keepsTheKeyOnlyWhenAsked();
    void saysThatThereIsNoNetwork();
    void sortsTheChoices();

    void usesAConnectionThatWorks();
    void makesOne();
    void creating_data();
    void creating();
    void refusesLinks_data();
    void refusesLinks();
    void polling_data();
    void polling();
    void timesOut();
    void authorisedAfterTheTimeOut();
    void aFailedOneCanBeAuthorisedAgain();
    void proving_data();
    void proving();
    void anAccountWithoutContacts();

    void replacesOnlyWhatItMade();
    void replacesWhatSystemeioRefuses();
    void aPendingOneOfOthersIsAuthorised();
    void continuesAfterCancel();
    void continuesAfterAKill();
    void remembersWhatNobodyWaitedFor();
    void waitsForTheFirstInsteadOfASecond();
    void setsUpAgain();
    void goesBack();
    void ignoresWhatDoesNotFit();
};

// Nothing here may ask the keychain of whoever runs the tests.
void TestConnectionSetup::initTestCase()
{
    if (!FakeSecretService::startBus())
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void TestConnectionSetup::checksTheKey_data()
{
    QTest::addColumn<DemoFault>("wrong");
    QTest::addColumn<State>("expected");
    QTest::newRow("401") << fault(Fault::UnauthorizedGateway, u"GET"_s, allConnections) << State::EnteringKey;
    QTest::newRow("hotel") << fault(Fault::HtmlOk, u"GET"_s, allConnections) << State::KeyUnchecked;
    QTest::newRow("500") << fault(Fault::ServerErrorHtml, u"GET"_s, allConnections) << State::KeyUnchecked;
    QTest::newRow("another host") << fault(Fault::RedirectToOtherHost, u"GET"_s, allConnections) << State::KeyUnchecked;
    QTest::newRow("silence") << fault(Fault::NeverAnswer, u"GET"_s, allConnections, 2) << State::KeyUnchecked;
    QTest::newRow("no listing") << answer(u"GET"_s, allConnections, 200, "{}") << State::KeyUnchecked;
    QTest::newRow("late") << fault(Fault::SlowBody, u"GET"_s, allConnections) << State::Choosing;
}

void TestConnectionSetup::checksTheKey()
{
    QFETCH(DemoFault, wrong);
    QFETCH(State, expected);
    Desk desk;
    desk.demo.service().addFault(wrong);
    const QString key = desk.demo.service().key();
    desk.setup->start(Purpose::NewKey);
    QCOMPARE(desk.setup->state(), State::EnteringKey);
    desk.setup->useKey(key, false);
    QCOMPARE(desk.setup->state(), State::CheckingKey);
    QVERIFY(desk.reaches(expected));
    QCOMPARE(desk.setup->message().isEmpty(), expected == State::Choosing);
    QVERIFY(!desk.setup->message().contains(key));
    if (expected == State::KeyUnchecked)
        desk.setup->retry();
    else
        desk.setup->useKey(key, false);
    QVERIFY(desk.reaches(State::Choosing));
    QCOMPARE(desk.setup->message(), QString());
}

void TestConnectionSetup::takesTheKeyWithSpaces()
{
    Desk desk;
    desk.session.setKey({});
    desk.setup->start(Purpose::AddAccount); // there is no key yet
    QCOMPARE(desk.setup->state(), State::EnteringKey);
    desk.setup->useKey(u" \n"_s, false);
    QCOMPARE(desk.setup->state(), State::EnteringKey);
    QVERIFY(!desk.setup->message().isEmpty());
    desk.setup->useKey(u"  demo-\r\n\tkey \n"_s, false);
    QVERIFY(desk.reaches(State::Choosing));
    QCOMPARE(desk.session.key(), "demo-key"_ba);
}

void TestConnectionSetup::putsTheOldKeyBack()
{
    Desk desk;
    desk.setup->start(Purpose::NewKey);
    desk.setup->useKey(u"wrong"_s, false);
    QVERIFY(desk.reaches(State::EnteringKey));
    desk.setup->useKey(u"wrong too"_s, false);
    QVERIFY(desk.reaches(State::EnteringKey));
    desk.setup->cancel();
    QCOMPARE(desk.setup->state(), State::Cancelled);
    QCOMPARE(desk.session.key(), "demo-key"_ba);
    QTRY_COMPARE(desk.session.state(), AccountSession::State::Ready);
}

void TestConnectionSetup::keepsTheKeyOnlyWhenAsked_data()
{
    QTest::addColumn<Keychain>("keychain");
    QTest::newRow("working") << Keychain::Working;
    QTest::newRow("absent") << Keychain::Absent;
    QTest::newRow("locked") << Keychain::Locked;
    QTest::newRow("slow") << Keychain::Slow;
    QTest::newRow("refusing") << Keychain::Refusing;
    QTest::newRow("failing") << Keychain::Failing;
}

void TestConnectionSetup::keepsTheKeyOnlyWhenAsked()
{
    QFETCH(Keychain, keychain);
    if (!FakeSecretService::startBus())
        QSKIP("There is no dbus-daemon.");
    FakeSecretService service;
    QVERIFY(service.isRunning());
    service.setBehaviour(keychain);
    const bool works = keychain == Keychain::Working;
    Desk desk;
    desk.store.setPatience(keychain == Keychain::Slow ? 50 : 10000);
    desk.setup->start(Purpose::NewKey);
    desk.setup->useKey(u"demo-key"_s, false);
    QVERIFY(desk.reaches(State::Choosing));
    QVERIFY(!desk.settings.value(Setting::StoreKey).toBool());
    QCOMPARE(desk.setup->keyNote(), QString());
    QVERIFY(service.entries().isEmpty());

    desk.setup->back();
    QCOMPARE(desk.setup->state(), State::EnteringKey);
    desk.setup->useKey(u"demo-key"_s, true);
    QVERIFY(desk.reaches(State::Choosing)); // whatever the keychain says, and when
    QVERIFY(desk.settings.value(Setting::StoreKey).toBool());
    QTRY_COMPARE(service.entries().size(), works ? 1 : 0);
    QTRY_COMPARE(desk.setup->keyNote().isEmpty(), works);
    QVERIFY(!desk.setup->keyNote().contains("demo-key"_L1));
    QCOMPARE(desk.session.key(), "demo-key"_ba);
    service.answerPrompts();

    // Not any more: what may be there is to be removed.
    service.setBehaviour(Keychain::Working);
    desk.store.setPatience(10000);
    desk.setup->back();
    desk.setup->useKey(u"demo-key"_s, false);
    QVERIFY(desk.reaches(State::Choosing));
    QVERIFY(!desk.settings.value(Setting::StoreKey).toBool());
    QTRY_COMPARE(desk.setup->keyNote(), QString());
    QTRY_VERIFY(service.entries().isEmpty());

    // The keychain answers in order: nothing is left for the next row.
    bool asked = false;
    desk.store.read(
        CredentialStore::Secret::MatonKey, this, [&asked](const CredentialStore::Answer &) { asked = true; });
    QTRY_VERIFY(asked);
}

void TestConnectionSetup::saysThatThereIsNoNetwork()
{
    Desk desk;
    ApiSettings nowhere = desk.demo.settings();
    const ApiSettings there = nowhere;
    nowhere.controlUrl = QUrl(u"http://127.0.0.1:1/ctrl"_s);
    desk.session.setSettings(nowhere);
    desk.session.setRetryDelays(10, 10);
    desk.setup->start(Purpose::NewKey);
    desk.setup->useKey(u"demo-key"_s, false);
    QVERIFY(desk.reaches(State::KeyUnchecked));
    QVERIFY(!desk.setup->message().isEmpty());
    QVERIFY(desk.reaches(State::CheckingKey)); // by itself
    desk.session.setSettings(there);
    desk.session.check();
    QVERIFY(desk.reaches(State::Choosing));
}

void TestConnectionSetup::sortsTheChoices()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 3;
    Desk desk(options);
    const QString oldest = desk.demo.service().defaultConnection();
    desk.demo.service().setConnectionStatus(oldest, u"BROKEN"_s);
    QVERIFY(desk.choosing());
    const QList<Connection> choices = desk.setup->choices();
    QCOMPARE(choices.size(), 3);
    QCOMPARE(choices.first().id, oldest);
    QCOMPARE(choices.first().status, u"BROKEN"_s);
    QVERIFY(choices.at(1).created < choices.at(2).created);
    QCOMPARE(desk.setup->pending().id, QString());
}

void TestConnectionSetup::usesAConnectionThatWorks()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    Desk desk(options);
    QVERIFY(desk.choosing());
    const QString second = desk.setup->choices().last().id;
    QSignalSpy done(desk.setup.get(), &ConnectionSetup::done);
    desk.demo.service().clearLedger();
    desk.setup->choose(second);
    QCOMPARE(desk.setup->state(), State::Proving);
    QVERIFY(desk.reaches(State::Naming));
    const QList<DemoLedgerEntry> ledger = desk.demo.service().ledger();
    QCOMPARE(ledger.first().path, u"/systeme/api/contacts"_s);
    QCOMPARE(ledger.first().query, u"limit=10"_s);
    QCOMPARE(ledger.first().connection, second);
    QVERIFY(desk.setup->newestContact().contains(u'@'));
    desk.setup->finish(u" Shop  two "_s, AccountBook::palette().at(2));
    QCOMPARE(desk.setup->state(), State::Done);
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), second);
    QCOMPARE(desk.book.entry(second).name, u"Shop two"_s);
    QCOMPARE(desk.book.entry(second).colour, AccountBook::palette().at(2));
    QCOMPARE(desk.demo.requests("POST"), 0);
    desk.setup->finish(u"Twice"_s, {});
    QCOMPARE(done.size(), 1);
    desk.setup->cancel();
    QCOMPARE(desk.setup->state(), State::Done);
}

void TestConnectionSetup::makesOne()
{
    Desk desk;
    QVERIFY(desk.choosing());
    QSignalSpy link(desk.setup.get(), &ConnectionSetup::linkReady);
    desk.setup->createNew();
    QCOMPARE(desk.setup->state(), State::Preparing);
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(link.size(), 1);
    QVERIFY(desk.setup->connectUrl().toString().contains("session_token="_L1));
    QCOMPARE(desk.remembered(), desk.setup->connection().id);
    QCOMPARE(desk.setup->waitedMs(), 0);
    desk.now += 42000;
    QCOMPARE(desk.setup->waitedMs(), 42000);
    QTRY_VERIFY(desk.demo.requests("GET", anyConnection) > 2);
    QCOMPARE(desk.setup->state(), State::Authorising);
    desk.setStatus(u"ACTIVE"_s);
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.remembered(), QString());
    QTRY_VERIFY(!desk.session.connection(desk.setup->connection().id).id.isEmpty());
    QCOMPARE(desk.demo.requests("POST"), 1);
    QCOMPARE(desk.demo.requests("DELETE"), 0);
}

// Every way in which the making of a connection can end: how many are there then, and after trying again.
void TestConnectionSetup::creating_data()
{
    const auto post = u"POST"_s;
    QTest::addColumn<DemoFault>("wrong");
    QTest::addColumn<State>("expected");
    QTest::newRow("401") << fault(Fault::UnauthorizedGateway, post, allConnections) << State::EnteringKey;
    QTest::newRow("429") << fault(Fault::Status, post, allConnections) << State::PreparingFailed;
    QTest::newRow("500") << fault(Fault::ServerErrorHtml, post, allConnections) << State::PreparingFailed;
    QTest::newRow("hotel") << fault(Fault::HtmlOk, post, allConnections) << State::PreparingFailed;
    QTest::newRow("another host") << fault(Fault::RedirectToOtherHost, post, allConnections) << State::PreparingFailed;
    QTest::newRow("cut before") << fault(Fault::CutBefore, post, allConnections) << State::PreparingFailed;
    QTest::newRow("silence") << fault(Fault::NeverAnswer, post, allConnections) << State::PreparingFailed;
    QTest::newRow("names nothing") << answer(post, allConnections, 201, "{}") << State::PreparingFailed;
    QTest::newRow("cut after") << fault(Fault::CutAfter, post, allConnections) << State::Authorising;
    QTest::newRow("half") << fault(Fault::HalfBody, post, allConnections) << State::Authorising;
    QTest::newRow("empty, but made") << answer(post, allConnections, 201, {}, true) << State::Authorising;
    QTest::newRow("late") << fault(Fault::SlowBody, post, allConnections) << State::Authorising;
}

void TestConnectionSetup::creating()
{
    QFETCH(DemoFault, wrong);
    QFETCH(State, expected);
    Desk desk;
    QVERIFY(desk.choosing());
    desk.demo.service().addFault(wrong);
    desk.setup->createNew();
    QVERIFY(desk.reaches(expected));
    if (expected == State::Authorising) {
        QCOMPARE(desk.demo.requests("POST"), 1);
    } else {
        QVERIFY(!desk.setup->message().isEmpty());
        QCOMPARE(desk.ids().size(), 1);
        if (expected == State::EnteringKey) {
            desk.setup->useKey(u"demo-key"_s, false);
            QVERIFY(desk.reaches(State::Choosing));
            desk.setup->createNew();
        } else {
            desk.setup->retry();
        }
        QVERIFY(desk.reaches(State::Authorising));
    }
    QCOMPARE(desk.ids(u"PENDING"_s), QStringList(desk.setup->connection().id));
    QCOMPARE(desk.remembered(), desk.setup->connection().id);
}

void TestConnectionSetup::refusesLinks_data()
{
    QTest::addColumn<QByteArray>("url"); // as JSON
    QTest::newRow("none") << "null"_ba;
    QTest::newRow("http") << R"("http://connect.example.org/?session_token=abc")"_ba;
    QTest::newRow("file") << R"("file:///tmp/x")"_ba;
    QTest::newRow("script") << R"("javascript:x")"_ba;
}

void TestConnectionSetup::refusesLinks()
{
    QFETCH(QByteArray, url);
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    Desk desk(options);
    const QString id = desk.ids().last();
    const QByteArray body
        = R"({"connection":{"connection_id":")" + id.toUtf8() + R"(","status":"PENDING","url":)" + url + "}}";
    desk.demo.service().setConnectionStatus(id, u"PENDING"_s);
    QVERIFY(desk.choosing());
    QSignalSpy link(desk.setup.get(), &ConnectionSetup::linkReady);
    desk.demo.service().addFault(answer(u"POST"_s, allConnections, 201, body));
    desk.demo.service().addFault(answer(u"GET"_s, anyConnection, 200, body));
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::PreparingFailed));
    QVERIFY(!desk.setup->message().isEmpty());
    QVERIFY(!desk.setup->message().contains("abc"_L1));
    QVERIFY(desk.setup->connectUrl().isEmpty());
    QCOMPARE(link.size(), 0);
    // The link is asked for once more; the second answer is used up or has a good one.
    desk.setup->retry();
    if (url != "null")
        QVERIFY(desk.reaches(State::PreparingFailed));
    desk.setup->retry();
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(desk.demo.requests("POST"), 1);
}

void TestConnectionSetup::polling_data()
{
    const auto get = u"GET"_s;
    QTest::addColumn<QString>("status");
    QTest::addColumn<DemoFault>("wrong");
    QTest::addColumn<State>("expected");
    const DemoFault none = fault(Fault::Delay, u"NONE"_s, {});
    QTest::newRow("ACTIVE") << u"ACTIVE"_s << none << State::Naming;
    QTest::newRow("FAILED") << u"FAILED"_s << none << State::Refused;
    QTest::newRow("unknown status") << u"REVIEW"_s << none << State::Authorising;
    QTest::newRow("500") << u"PENDING"_s << fault(Fault::ServerErrorHtml, get, anyConnection) << State::Authorising;
    QTest::newRow("hotel") << u"PENDING"_s << fault(Fault::HtmlOk, get, anyConnection) << State::Authorising;
    QTest::newRow("another object") << u"PENDING"_s << answer(get, anyConnection, 200, "{}") << State::Authorising;
    QTest::newRow("401") << u"PENDING"_s << fault(Fault::UnauthorizedGateway, get, anyConnection) << State::EnteringKey;
    QTest::newRow("404") << u"PENDING"_s << answer(get, anyConnection, 404, "{}") << State::Gone;
}

void TestConnectionSetup::polling()
{
    QFETCH(QString, status);
    QFETCH(DemoFault, wrong);
    QFETCH(State, expected);
    Desk desk;
    QVERIFY(desk.authorising());
    QStringList said;
    connect(desk.setup.get(), &ConnectionSetup::stateChanged, this, [&] { said.append(desk.setup->message()); });
    desk.demo.service().addFault(wrong);
    desk.setStatus(status);
    QVERIFY(desk.reaches(expected));
    if (expected != State::Authorising) {
        QCOMPARE(desk.setup->message().isEmpty(), expected == State::Naming);
        QCOMPARE(desk.remembered().isEmpty(), expected == State::Naming || expected == State::Gone);
        return;
    }
    // Goes on, whatever it was.
    const bool trouble = wrong.method == "GET"_L1;
    QTRY_COMPARE(std::any_of(said.cbegin(), said.cend(), [](const QString &text) { return !text.isEmpty(); }), trouble);
    QTRY_COMPARE(desk.setup->message(), QString());
    QTRY_COMPARE(desk.setup->connection().status, status);
    desk.setStatus(u"ACTIVE"_s);
    QVERIFY(desk.reaches(State::Naming));
}

void TestConnectionSetup::timesOut()
{
    Desk desk;
    QVERIFY(desk.authorising());
    const QString id = desk.setup->connection().id;
    desk.now += 5 * 60 * 1000 - 1;
    const int polls = desk.demo.requests("GET", anyConnection);
    QTRY_VERIFY(desk.demo.requests("GET", anyConnection) > polls + 1);
    QCOMPARE(desk.setup->state(), State::Authorising);
    desk.now += 1;
    QVERIFY(desk.reaches(State::TimedOut));
    QVERIFY(!desk.setup->message().isEmpty());
    QCOMPARE(desk.setup->waitedMs(), 5 * 60 * 1000);
    QCOMPARE(desk.remembered(), id);

    // The same one once more: with a patience of its own.
    desk.setup->authoriseAgain();
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(desk.setup->connection().id, id);
    QCOMPARE(desk.setup->waitedMs(), 0);
    desk.now += 6 * 60 * 1000;
    QVERIFY(desk.reaches(State::TimedOut));

    // A fresh one takes its place.
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::Authorising));
    QVERIFY(desk.setup->connection().id != id);
    QVERIFY(!desk.ids().contains(id));
    QCOMPARE(desk.ids(u"PENDING"_s).size(), 1);
}

void TestConnectionSetup::authorisedAfterTheTimeOut()
{
    for (const bool fresh : {false, true}) {
        Desk desk;
        QVERIFY(desk.authorising());
        const QString id = desk.setup->connection().id;
        desk.now += 6 * 60 * 1000;
        QVERIFY(desk.reaches(State::TimedOut));
        desk.setStatus(u"ACTIVE"_s);
        QSignalSpy link(desk.setup.get(), &ConnectionSetup::linkReady);
        if (fresh)
            desk.setup->createNew();
        else
            desk.setup->authoriseAgain();
        QVERIFY(desk.reaches(State::Naming));
        QCOMPARE(desk.setup->connection().id, id);
        QCOMPARE(link.size(), 0);
        QCOMPARE(desk.demo.requests("DELETE"), 0);
    }
}

void TestConnectionSetup::aFailedOneCanBeAuthorisedAgain()
{
    Desk desk;
    QVERIFY(desk.authorising());
    desk.setStatus(u"FAILED"_s);
    QVERIFY(desk.reaches(State::Refused));
    desk.setup->authoriseAgain();
    QVERIFY(desk.reaches(State::Authorising));
    // It is still the old failure.
    const int polls = desk.demo.requests("GET", anyConnection);
    QTRY_VERIFY(desk.demo.requests("GET", anyConnection) > polls + 2);
    QCOMPARE(desk.setup->state(), State::Authorising);
    desk.setStatus(u"FAILED"_s); // refused a second time
    QVERIFY(desk.reaches(State::Refused));
    desk.setup->authoriseAgain();
    QVERIFY(desk.reaches(State::Authorising));
    desk.setStatus(u"ACTIVE"_s);
    QVERIFY(desk.reaches(State::Naming));
}

void TestConnectionSetup::proving_data()
{
    QTest::addColumn<DemoFault>("wrong");
    QTest::newRow("whose key") << fault(Fault::UnauthorizedSystemeio, u"GET"_s, contacts);
    QTest::newRow("Maton's key") << fault(Fault::UnauthorizedGateway, u"GET"_s, contacts);
    QTest::newRow("500") << fault(Fault::ServerErrorHtml, u"GET"_s, contacts);
    QTest::newRow("hotel") << fault(Fault::HtmlOk, u"GET"_s, contacts);
    QTest::newRow("no listing") << answer(u"GET"_s, contacts, 200, R"({"hello":1})");
    QTest::newRow("404") << answer(u"GET"_s, contacts, 404, R"({"message":"Connection x not found","code":404})");
}

void TestConnectionSetup::proving()
{
    QFETCH(DemoFault, wrong);
    Desk desk;
    QVERIFY(desk.choosing());
    desk.demo.service().addFault(wrong);
    desk.setup->choose(desk.demo.service().defaultConnection());
    QVERIFY(desk.reaches(State::ProofFailed));
    QVERIFY(!desk.setup->message().isEmpty());
    desk.setup->finish(u"Too early"_s, {});
    QCOMPARE(desk.setup->state(), State::ProofFailed);
    desk.setup->retry();
    QCOMPARE(desk.setup->state(), State::Proving);
    QVERIFY(desk.reaches(State::Naming));
}

void TestConnectionSetup::anAccountWithoutContacts()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.contacts = 0;
    Desk desk(options);
    QVERIFY(desk.choosing());
    desk.setup->choose(desk.demo.service().defaultConnection());
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.setup->newestContact(), QString());
}

void TestConnectionSetup::replacesOnlyWhatItMade()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    Desk desk(options);
    const QString others = desk.ids().last();
    desk.demo.service().setConnectionStatus(others, u"FAILED"_s);
    QVERIFY(desk.choosing());
    desk.setup->choose(others);
    QVERIFY(desk.reaches(State::Authorising));
    desk.setStatus(u"FAILED"_s);
    QVERIFY(desk.reaches(State::Refused));
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(desk.demo.requests("DELETE"), 0);

    const QString first = desk.setup->connection().id;
    desk.setStatus(u"FAILED"_s);
    QVERIFY(desk.reaches(State::Refused));
    // Neither a lost answer nor a lost connection makes a pile.
    desk.demo.service().addFault(fault(Fault::CutAfter, u"DELETE"_s, anyConnection));
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::Authorising));
    QVERIFY(!desk.ids().contains(first));
    QVERIFY(desk.ids().contains(others));
    QCOMPARE(desk.ids().size(), 3);
}

void TestConnectionSetup::replacesWhatSystemeioRefuses()
{
    Desk desk;
    QVERIFY(desk.authorising());
    const QString id = desk.setup->connection().id;
    desk.demo.service().addFault(fault(Fault::UnauthorizedSystemeio, u"GET"_s, contacts));
    desk.setStatus(u"ACTIVE"_s);
    QVERIFY(desk.reaches(State::ProofFailed));
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::Authorising));
    QVERIFY(desk.setup->connection().id != id);
    QVERIFY(!desk.ids().contains(id));
}

void TestConnectionSetup::aPendingOneOfOthersIsAuthorised()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    Desk desk(options);
    const QString id = desk.ids().last();
    desk.demo.service().setConnectionStatus(id, u"PENDING"_s);
    QVERIFY(desk.choosing());
    desk.setup->choose(id);
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(desk.remembered(), QString());
    desk.setStatus(u"ACTIVE"_s);
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.demo.requests("POST"), 0);
}

void TestConnectionSetup::continuesAfterCancel()
{
    Desk desk;
    QVERIFY(desk.authorising());
    const QString id = desk.setup->connection().id;
    desk.setup->cancel();
    QCOMPARE(desk.setup->state(), State::Cancelled);
    desk.begin();
    QVERIFY(desk.choosing());
    QCOMPARE(desk.setup->pending().id, id);
    desk.setup->continuePending();
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(desk.setup->connection().id, id);
    desk.setStatus(u"ACTIVE"_s);
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.demo.requests("POST"), 1);
}

void TestConnectionSetup::continuesAfterAKill()
{
    Desk desk;
    QVERIFY(desk.authorising());
    const QString id = desk.setup->connection().id;
    desk.begin();
    QVERIFY(desk.choosing());
    QCOMPARE(desk.setup->pending().id, id);
    // Or something else instead: the old one goes.
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::Authorising));
    QVERIFY(!desk.ids().contains(id));
    QCOMPARE(desk.ids(u"PENDING"_s).size(), 1);

    // Authorised while the program was away: one like any other.
    desk.setStatus(u"ACTIVE"_s);
    desk.begin();
    QVERIFY(desk.choosing());
    QCOMPARE(desk.setup->pending().id, QString());
    QTRY_COMPARE(desk.remembered(), QString());
    QCOMPARE(desk.setup->choices().size(), 2);
}

void TestConnectionSetup::remembersWhatNobodyWaitedFor()
{
    for (const bool destroyed : {false, true}) {
        Desk desk;
        QVERIFY(desk.choosing());
        desk.demo.service().setLatency(200);
        desk.setup->createNew();
        if (destroyed)
            desk.setup.reset();
        else
            desk.setup->cancel();
        QTRY_COMPARE(desk.ids().size(), 2);
        QTRY_COMPARE(desk.remembered(), desk.ids(u"PENDING"_s).constFirst());
    }
}

void TestConnectionSetup::waitsForTheFirstInsteadOfASecond()
{
    Desk desk;
    QVERIFY(desk.choosing());
    desk.demo.service().setLatency(200);
    desk.setup->createNew();
    desk.setup->back();
    QCOMPARE(desk.setup->state(), State::Choosing);
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(desk.demo.requests("POST"), 1);
}

void TestConnectionSetup::setsUpAgain()
{
    Desk desk;
    const QString old = desk.demo.service().defaultConnection();
    desk.book.setName(old, u"Shop"_s);
    desk.session.check();
    QTRY_COMPARE(desk.session.state(), AccountSession::State::Ready);
    desk.setup->start(Purpose::SetUpAgain, old);
    QVERIFY(desk.reaches(State::Authorising));
    desk.setup->back();
    QCOMPARE(desk.setup->state(), State::Authorising);
    const QString id = desk.setup->connection().id;

    // Once more after a kill: the same one.
    desk.session.check();
    QTRY_VERIFY(!desk.session.connection(id).id.isEmpty());
    desk.begin();
    desk.setup->start(Purpose::SetUpAgain, old);
    QVERIFY(desk.reaches(State::Authorising));
    QCOMPARE(desk.setup->connection().id, id);
    desk.setStatus(u"ACTIVE"_s);
    QVERIFY(desk.reaches(State::Naming));
    QSignalSpy done(desk.setup.get(), &ConnectionSetup::done);
    desk.setup->finish(u"Ignored"_s, u"#123456"_s);
    QCOMPARE(done.first().first().toString(), id);
    QCOMPARE(desk.setup->oldId(), old);
    QCOMPARE(desk.book.entry(old).name, u"Shop"_s);
    QVERIFY(!desk.book.entry(id).hasOwnName);
    QVERIFY(desk.ids().contains(old));
}

void TestConnectionSetup::goesBack()
{
    Desk desk;
    desk.setup->start(Purpose::NewKey);
    desk.setup->useKey(u"demo-key"_s, false);
    QVERIFY(desk.reaches(State::Choosing));
    desk.setup->createNew();
    QVERIFY(desk.reaches(State::Authorising));
    desk.setup->back();
    QCOMPARE(desk.setup->state(), State::Choosing);
    QCOMPARE(desk.setup->pending().id, desk.setup->connection().id);
    desk.setup->choose(desk.demo.service().defaultConnection());
    QVERIFY(desk.reaches(State::Naming));
    desk.setup->back();
    desk.setup->back();
    QCOMPARE(desk.setup->state(), State::EnteringKey);
    desk.setup->back();
    QCOMPARE(desk.setup->state(), State::EnteringKey);
}

void TestConnectionSetup::ignoresWhatDoesNotFit()
{
    Desk desk;
    desk.setup->start(Purpose::NewKey);
    desk.setup->choose(desk.demo.service().defaultConnection());
    desk.setup->continuePending();
    desk.setup->authoriseAgain();
    desk.setup->retry();
    desk.setup->finish({}, {});
    QCOMPARE(desk.setup->state(), State::EnteringKey);
    desk.setup->useKey(u"demo-key"_s, false);
    desk.setup->useKey(u"other"_s, false); // twice
    QVERIFY(desk.reaches(State::Choosing));
    QCOMPARE(desk.session.key(), "demo-key"_ba);
    desk.setup->choose(u"unknown"_s);
    desk.setup->continuePending();
    QCOMPARE(desk.setup->state(), State::Choosing);
    // The key is withdrawn while somebody chooses.
    desk.demo.service().addFault(fault(Fault::UnauthorizedGateway, u"GET"_s, allConnections));
    desk.session.check();
    QVERIFY(desk.reaches(State::EnteringKey));
}

QTEST_GUILESS_MAIN(TestConnectionSetup)
#include "tst_connectionsetup.moc"
