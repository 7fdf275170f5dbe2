// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialstore.h"
#include "fakesecretservice.h"

#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using Answer = CredentialStore::Answer;
using Behaviour = FakeSecretService::Behaviour;
using Outcome = CredentialStore::Outcome;
using Secret = CredentialStore::Secret;

namespace {
const auto Key = "v2.kR+é/0=="_ba;
constexpr int Impatient = 50;
} // namespace

class TestCredentialStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keepsASecret();
    void keepsAnyBytes();
    void overwrites();
    void removes();
    void findsNothing();
    void keepsTwoNamesApart();
    void keepsTwoProfilesApart();
    void knowsAProfileByAnyPath();
    void saysWhy_data();
    void saysWhy();
    void saysWhyThereIsNoReading_data();
    void saysWhyThereIsNoReading();
    void comesBack();
    void ignoresALateSecret();
    void takesALateWriteBack();
    void keepsALaterWrite();
    void answersNobodyWhoIsGone();
    void endsDuringACall();

private:
    Answer wait(const std::function<void(CredentialStore::Then)> &ask);
    Answer write(const QByteArray &value, Secret secret = Secret::MatonKey);
    Answer read(Secret secret = Secret::MatonKey);
    Answer remove(Secret secret = Secret::MatonKey);

    QTemporaryDir m_profile;
    std::unique_ptr<FakeSecretService> m_keychain;
    std::unique_ptr<CredentialStore> m_store;
};

Answer TestCredentialStore::wait(const std::function<void(CredentialStore::Then)> &ask)
{
    auto answers = std::make_shared<QList<Answer>>();
    ask([answers](const Answer &answer) { answers->append(answer); });
    if (!answers->isEmpty())
        qFatal("Answered at once.");
    if (!QTest::qWaitFor([&answers] { return !answers->isEmpty(); }, 20000))
        qFatal("Never answered.");
    return answers->constFirst();
}

Answer TestCredentialStore::write(const QByteArray &value, Secret secret)
{
    return wait([&](CredentialStore::Then then) { m_store->write(secret, value, this, std::move(then)); });
}

Answer TestCredentialStore::read(Secret secret)
{
    return wait([&](CredentialStore::Then then) { m_store->read(secret, this, std::move(then)); });
}

Answer TestCredentialStore::remove(Secret secret)
{
    return wait([&](CredentialStore::Then then) { m_store->remove(secret, this, std::move(then)); });
}

void TestCredentialStore::initTestCase()
{
    if (!FakeSecretService::startBus())
        QSKIP("There is no dbus-daemon.");
}

void TestCredentialStore::init()
{
    m_keychain = std::make_unique<FakeSecretService>();
    QVERIFY(m_keychain->isRunning());
    m_store = std::make_unique<CredentialStore>(m_profile.path());
    m_store->setPatience(10000);
}

void TestCredentialStore::cleanup()
{
    if (!m_keychain)
        return;
    // Calls keep their order, also those of a store that is gone: what is still under way ends before the next test.
    m_keychain->answerPrompts();
    m_store = std::make_unique<CredentialStore>(m_profile.path());
    m_store->setPatience(10000);
    QVERIFY(read().outcome != Outcome::TimedOut);
    m_store.reset();
    m_keychain.reset();
}

void TestCredentialStore::keepsASecret()
{
    const Answer written = write(Key);
    QCOMPARE(written.outcome, Outcome::Done);
    QCOMPARE(written.message, QString());
    QCOMPARE(written.secret, QByteArray());
    const auto entries = m_keychain->entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().service, QCoreApplication::applicationName());
    QCOMPARE(entries.first().secret, Key);
    QVERIFY(entries.first().key.endsWith("/maton-key"_L1));

    // Another start of the program.
    m_store = std::make_unique<CredentialStore>(m_profile.path());
    const Answer found = read();
    QCOMPARE(found.outcome, Outcome::Done);
    QCOMPARE(found.secret, Key);
    QCOMPARE(found.message, QString());
}

void TestCredentialStore::keepsAnyBytes()
{
    QCOMPARE(write("a\0b\xff\n"_ba).outcome, Outcome::Done);
    QCOMPARE(read().secret, "a\0b\xff\n"_ba);
    QCOMPARE(write({}).outcome, Outcome::Done);
    const Answer empty = read();
    QCOMPARE(empty.outcome, Outcome::Done);
    QCOMPARE(empty.secret, QByteArray());
}

void TestCredentialStore::overwrites()
{
    write("old"_ba);
    QCOMPARE(write("new"_ba).outcome, Outcome::Done);
    QCOMPARE(m_keychain->entries().size(), 1);
    QCOMPARE(read().secret, "new"_ba);
}

void TestCredentialStore::removes()
{
    write(Key);
    write("other"_ba, Secret::ProxyPassword);
    const Answer removed = remove();
    QCOMPARE(removed.outcome, Outcome::Done);
    QCOMPARE(removed.message, QString());
    QCOMPARE(m_keychain->entries().size(), 1);
    QCOMPARE(read().outcome, Outcome::NotFound);
    QCOMPARE(remove().outcome, Outcome::Done);
    QCOMPARE(read(Secret::ProxyPassword).secret, "other"_ba);
}

void TestCredentialStore::findsNothing()
{
    const Answer answer = read();
    QCOMPARE(answer.outcome, Outcome::NotFound);
    QCOMPARE(answer.secret, QByteArray());
    QCOMPARE(answer.message, QString());
}

void TestCredentialStore::keepsTwoNamesApart()
{
    write(Key);
    write("of the proxy"_ba, Secret::ProxyPassword);
    QCOMPARE(read().secret, Key);
    QCOMPARE(read(Secret::ProxyPassword).secret, "of the proxy"_ba);
}

void TestCredentialStore::keepsTwoProfilesApart()
{
    write(Key);
    const QTemporaryDir folder;
    m_store = std::make_unique<CredentialStore>(folder.path());
    QCOMPARE(read().outcome, Outcome::NotFound);
    write("of the other"_ba);
    remove();
    QCOMPARE(m_keychain->entries().size(), 1);
    m_store = std::make_unique<CredentialStore>(m_profile.path());
    QCOMPARE(read().secret, Key);
}

void TestCredentialStore::knowsAProfileByAnyPath()
{
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(m_profile.path(), link));
    const QString notYet = m_profile.filePath(u"a/b"_s);
    m_store = std::make_unique<CredentialStore>(notYet);
    write(Key);
    m_store = std::make_unique<CredentialStore>(link + "/x/../a/b/"_L1);
    QCOMPARE(read().secret, Key);
    QVERIFY(QDir().mkpath(notYet));
    m_store = std::make_unique<CredentialStore>(notYet);
    QCOMPARE(read().secret, Key);
}

void TestCredentialStore::saysWhy_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("reason");
    QTest::newRow("absent") << Behaviour::Absent << Outcome::NoKeychain
                            << u"This desktop has no keychain that the program could use, so "_s;
    QTest::newRow("locked") << Behaviour::Locked << Outcome::Denied
                            << u"The keychain of this desktop is locked or refuses this program, so "_s;
    QTest::newRow("refusing") << Behaviour::Refusing << Outcome::Denied
                              << u"The keychain of this desktop is locked or refuses this program, so "_s;
    QTest::newRow("failing") << Behaviour::Failing << Outcome::Failed
                             << u"The keychain of this desktop reports an error, so "_s;
    QTest::newRow("slow") << Behaviour::Slow << Outcome::TimedOut
                          << u"The keychain of this desktop does not answer, so "_s;
}

void TestCredentialStore::saysWhy()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(Outcome, outcome);
    QFETCH(QString, reason);
    write("stays"_ba);
    m_keychain->setBehaviour(behaviour);
    if (behaviour == Behaviour::Slow)
        m_store->setPatience(Impatient);

    const Answer written = write(Key);
    QCOMPARE(written.outcome, outcome);
    QCOMPARE(written.message, reason + "the key is kept for this session only."_L1);
    const Answer password = write(Key, Secret::ProxyPassword);
    QCOMPARE(password.outcome, outcome);
    QCOMPARE(password.message, reason + "the password is kept for this session only."_L1);
    const Answer removed = remove();
    QCOMPARE(removed.outcome, outcome);
    QVERIFY2(removed.message.startsWith(reason) && removed.message.endsWith("removed from it."_L1),
        qPrintable(removed.message));

    for (const Answer &answer : {written, password, removed}) {
        QVERIFY(!answer.message.contains(QString::fromUtf8(Key)));
        QCOMPARE(answer.secret, QByteArray());
    }
    QCOMPARE(m_keychain->entries().size(), 1);
    QCOMPARE(m_keychain->entries().first().secret, "stays"_ba);
}

void TestCredentialStore::saysWhyThereIsNoReading_data()
{
    saysWhy_data();
}

void TestCredentialStore::saysWhyThereIsNoReading()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(Outcome, outcome);
    QFETCH(QString, reason);
    write(Key);
    m_keychain->setBehaviour(behaviour);
    if (behaviour == Behaviour::Slow)
        m_store->setPatience(Impatient);
    const Answer answer = read();
    QCOMPARE(answer.outcome, outcome);
    QCOMPARE(answer.message, reason + "the key is kept for this session only."_L1);
    QCOMPARE(answer.secret, QByteArray());
}

void TestCredentialStore::comesBack()
{
    write(Key);
    for (const Behaviour behaviour : {Behaviour::Absent, Behaviour::Locked, Behaviour::Refusing}) {
        m_keychain->setBehaviour(behaviour);
        QVERIFY(read().outcome != Outcome::Done);
        m_keychain->setBehaviour(Behaviour::Working);
        QCOMPARE(read().secret, Key);
    }
}

void TestCredentialStore::ignoresALateSecret()
{
    write(Key);
    m_keychain->setBehaviour(Behaviour::Slow);
    m_store->setPatience(Impatient);
    QList<Answer> answers;
    m_store->read(Secret::MatonKey, this, [&answers](const Answer &answer) { answers.append(answer); });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.first().outcome, Outcome::TimedOut);
    QTRY_COMPARE(m_keychain->waitingPrompts(), 1);

    m_keychain->answerPrompts();
    // QtKeychain does one job after the other: with this answer, the late one has come.
    m_store->setPatience(10000);
    QCOMPARE(read().secret, Key);
    QCOMPARE(answers.size(), 1);
}

void TestCredentialStore::takesALateWriteBack()
{
    m_keychain->setBehaviour(Behaviour::Slow);
    m_store->setPatience(Impatient);
    QList<Answer> answers;
    m_store->write(Secret::MatonKey, Key, this, [&answers](const Answer &answer) { answers.append(answer); });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.first().outcome, Outcome::TimedOut);
    QTRY_COMPARE(m_keychain->waitingPrompts(), 1);
    QCOMPARE(m_keychain->entries().size(), 0);

    m_store->setPatience(10000);
    m_keychain->answerPrompts();
    QTRY_COMPARE(m_keychain->writes(), 1);
    QTRY_COMPARE(m_keychain->entries().size(), 0);
    QCOMPARE(read().outcome, Outcome::NotFound);
    QCOMPARE(answers.size(), 1);
}

void TestCredentialStore::keepsALaterWrite()
{
    m_keychain->setBehaviour(Behaviour::Slow);
    m_store->setPatience(Impatient);
    QCOMPARE(write("first"_ba).outcome, Outcome::TimedOut);
    QTRY_COMPARE(m_keychain->waitingPrompts(), 1);

    m_store->setPatience(10000);
    QList<Answer> answers;
    m_store->write(Secret::MatonKey, "second"_ba, this, [&answers](const Answer &answer) { answers.append(answer); });
    m_keychain->answerPrompts();
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.first().outcome, Outcome::Done);
    QCOMPARE(read().secret, "second"_ba);
}

void TestCredentialStore::answersNobodyWhoIsGone()
{
    int answers = 0;
    auto context = std::make_unique<QObject>();
    m_store->write(Secret::MatonKey, Key, context.get(), [&answers](const Answer &) { ++answers; });
    context.reset();
    QCOMPARE(read().secret, Key); // it was done all the same
    QCOMPARE(answers, 0);
}

void TestCredentialStore::endsDuringACall()
{
    int answers = 0;
    const auto count = [&answers](const Answer &) { ++answers; };
    write(Key);
    m_keychain->setBehaviour(Behaviour::Slow);
    m_store->read(Secret::MatonKey, this, count);
    m_store->write(Secret::MatonKey, "new"_ba, this, count);
    QTRY_COMPARE(m_keychain->waitingPrompts(), 1);
    m_store = std::make_unique<CredentialStore>(m_profile.path());
    m_keychain->answerPrompts();
    // Calls keep their order, whoever has asked.
    QCOMPARE(read().secret, "new"_ba);
    QCOMPARE(answers, 0);

    // From within the answer.
    m_store->read(Secret::MatonKey, this, [&](const Answer &) {
        ++answers;
        m_store.reset();
    });
    QTRY_COMPARE(answers, 1);
}

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "tst_credentialstore.moc"
