// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialstore.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Answer = CredentialStore::Answer;
using Outcome = CredentialStore::Outcome;
using Secret = CredentialStore::Secret;

// A desktop without a session bus. A program of its own, since a process asks for its bus only once.
class TestCredentialStoreNoBus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void hasNoKeychain_data();
    void hasNoKeychain();
};

void TestCredentialStoreNoBus::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestCredentialStoreNoBus::hasNoKeychain_data()
{
    using Ask = std::function<void(CredentialStore &, QObject *, CredentialStore::Then)>;
    QTest::addColumn<Ask>("ask");
    QTest::newRow("read") << Ask(
        [](auto &store, auto *context, auto then) { store.read(Secret::MatonKey, context, then); });
    QTest::newRow("write") << Ask(
        [](auto &store, auto *context, auto then) { store.write(Secret::MatonKey, "secret"_ba, context, then); });
    QTest::newRow("remove") << Ask(
        [](auto &store, auto *context, auto then) { store.remove(Secret::MatonKey, context, then); });
}

void TestCredentialStoreNoBus::hasNoKeychain()
{
    QFETCH(std::function<void(CredentialStore &, QObject *, CredentialStore::Then)>, ask);
    CredentialStore store(QDir::tempPath());
    QList<Answer> answers;
    ask(store, this, [&answers](const Answer &answer) { answers.append(answer); });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.first().outcome, Outcome::NoKeychain);
    QVERIFY(answers.first().message.startsWith("This desktop has no keychain that the program could use, so "_L1));
}

QTEST_GUILESS_MAIN(TestCredentialStoreNoBus)
#include "tst_credentialstore_nobus.moc"
