// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsession.h"
#include "demofixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using State = AccountSession::State;

class TestAccountSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheEnvironment();
    void needsAKey();
    void findsTheOldestActiveConnection();
    void saysThatThereIsNoConnection();
    void failsWithASentence_data();
    void failsWithASentence();
    void saysThatTheAddressIsWrong_data();
    void saysThatTheAddressIsWrong();
    void recovers();
    void comesBackByItself();
    void keepsWhatItKnewWhileItAsksAgain();
    void aNewKeyDropsTheOldAnswer();
    void acceptsABareList();
    void endsWhileChecking();
};

namespace {
bool settled(const AccountSession &session)
{
    return QTest::qWaitFor([&session] { return session.state() != State::Checking; }, 10000);
}
} // namespace

void TestAccountSession::readsTheEnvironment()
{
    qputenv("MATON_API_KEY", " abc\n");
    QCOMPARE(AccountSession::keyFromEnvironment(), "abc"_ba);
    qunsetenv("MATON_API_KEY");
    QCOMPARE(AccountSession::keyFromEnvironment(), ""_ba);
}

void TestAccountSession::needsAKey()
{
    AccountSession session(" ", {});
    session.check();
    QCOMPARE(session.state(), State::NoKey);
}

void TestAccountSession::findsTheOldestActiveConnection()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 3;
    DemoFixture demo(options);
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    QSignalSpy changed(&session, &AccountSession::stateChanged);
    session.check();
    QCOMPARE(session.state(), State::Checking);
    session.check(); // one at a time
    QVERIFY(settled(session));
    QCOMPARE(session.state(), State::Ready);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(session.defaultConnection().id, demo.service().defaultConnection());
    QCOMPARE(session.client()->connectionId(), QString());
    QCOMPARE(session.connections().size(), 3);
    for (const Connection &connection : session.connections())
        QCOMPARE(connection.app, u"systeme"_s);
    QCOMPARE(demo.requests("GET"), 1);
}

void TestAccountSession::saysThatThereIsNoConnection()
{
    DemoFixture demo;
    demo.service().setConnectionStatus(demo.service().defaultConnection(), u"PENDING"_s);
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    session.check();
    QVERIFY(settled(session));
    QCOMPARE(session.state(), State::NoConnection);
    QCOMPARE(session.connections().size(), 1);
    QCOMPARE(session.defaultConnection().id, QString());
}

void TestAccountSession::failsWithASentence_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("kind");
    QTest::newRow("key") << int(DemoFault::Kind::UnauthorizedGateway) << int(ApiError::Kind::Unauthorized);
    QTest::newRow("hotel") << int(DemoFault::Kind::HtmlOk) << int(ApiError::Kind::NotJson);
    QTest::newRow("not a control plane") << int(DemoFault::Kind::EmptyPageHasMore) << int(ApiError::Kind::NotJson);
    QTest::newRow("500") << int(DemoFault::Kind::ServerErrorHtml) << int(ApiError::Kind::ServerError);
}

void TestAccountSession::failsWithASentence()
{
    QFETCH(int, fault);
    QFETCH(int, kind);
    DemoFixture demo;
    demo.fault(DemoFault::Kind(fault));
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    session.check();
    QVERIFY(settled(session));
    QCOMPARE(session.state(), kind == int(ApiError::Kind::Unauthorized) ? State::KeyRefused : State::Failed);
    QCOMPARE(int(session.error().kind), kind);
    QVERIFY(!session.error().message().isEmpty());
    // Retry
    session.check();
    QVERIFY(!session.error());
    QVERIFY(settled(session));
    QCOMPARE(session.state(), State::Ready);
}

void TestAccountSession::saysThatTheAddressIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::newRow("problem") << R"({"detail": "Not Found"})"_ba
                             << "application/problem+json"_ba;
    QTest::newRow("message") << R"({"message": "Not Found", "type": "Not Found", "code": 404})"_ba
                             << "application/json"_ba;
    QTest::newRow("page") << "<h1>Not here</h1>"_ba
                          << "text/html"_ba;
    QTest::newRow("nothing") << QByteArray() << "application/json"_ba;
}

// No record is gone where a list is not found.
void TestAccountSession::saysThatTheAddressIsWrong()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    DemoFixture demo;
    DemoFault fault;
    fault.status = 404;
    fault.body = body;
    fault.contentType = contentType;
    demo.service().addFault(fault);
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    session.check();
    QVERIFY(settled(session));
    QCOMPARE(session.state(), State::Failed);
    const QString said = session.error().message();
    QVERIFY2(said.startsWith(u"There is no such service at this address."_s), qPrintable(said));
}

void TestAccountSession::recovers()
{
    DemoFixture demo;
    AccountSession session("wrong-key", demo.settings());
    session.check();
    QVERIFY(settled(session));
    QCOMPARE(session.state(), State::KeyRefused);
    QVERIFY(!session.error().message().contains("wrong-key"_L1));
    session.setKey(demo.service().key().toUtf8());
    QCOMPARE(session.state(), State::NoKey);
    session.check();
    QVERIFY(settled(session));
    QCOMPARE(session.state(), State::Ready);
}

// A hotel's sign-in page, and then a network that is away: nobody presses anything.
void TestAccountSession::comesBackByItself()
{
    DemoFixture demo;
    demo.fault(DemoFault::Kind::HtmlOk);
    demo.fault(DemoFault::Kind::ServerErrorHtml, {}, 2);
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    session.setRetryDelays(5, 20);
    QList<State> states;
    connect(&session, &AccountSession::stateChanged, this, [&] { states.append(session.state()); });
    session.check();
    QTRY_COMPARE(session.state(), State::Ready);
    QCOMPARE(states.count(State::Failed), 3);
    QCOMPARE(demo.requests("GET"), 4);
}

void TestAccountSession::keepsWhatItKnewWhileItAsksAgain()
{
    DemoFixture demo;
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    session.check();
    QTRY_COMPARE(session.state(), State::Ready);
    session.check();
    QVERIFY(session.isChecking());
    QCOMPARE(session.state(), State::Ready);
    QTRY_VERIFY(!session.isChecking());
    demo.fault(DemoFault::Kind::ServerErrorHtml);
    session.check();
    QTRY_COMPARE(session.state(), State::Failed);
    QCOMPARE(session.connections().size(), 1);
    QCOMPARE(session.connection(demo.service().defaultConnection()).status, u"ACTIVE"_s);
    QCOMPARE(session.connection(u"another"_s).id, QString());
}

void TestAccountSession::aNewKeyDropsTheOldAnswer()
{
    DemoFixture demo;
    demo.service().setLatency(30);
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    session.check();
    QTRY_COMPARE(demo.requests("GET"), 1);
    session.setKey("another-key");
    QVERIFY(!session.isChecking());
    QCOMPARE(session.state(), State::NoKey);
    session.check();
    QTRY_COMPARE(session.state(), State::KeyRefused);
    QVERIFY(session.connections().isEmpty());
}

void TestAccountSession::acceptsABareList()
{
    DemoFixture demo;
    DemoFault bare;
    bare.status = 200;
    bare.body = R"([{"connection_id":"c1","status":"ACTIVE","app":"systeme","creation_time":"2026"}])";
    demo.service().addFault(bare);
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    session.check();
    QVERIFY(settled(session));
    QCOMPARE(session.state(), State::Ready);
    QCOMPARE(session.defaultConnection().id, u"c1"_s);
}

void TestAccountSession::endsWhileChecking()
{
    DemoFixture demo;
    demo.fault(DemoFault::Kind::NeverAnswer, {}, -1);
    auto session = std::make_unique<AccountSession>(demo.service().key().toUtf8(), demo.settings());
    session->check();
    QTRY_COMPARE(demo.requests("GET"), 1);
    QSignalSpy changed(session.get(), &AccountSession::stateChanged);
    session.reset();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
