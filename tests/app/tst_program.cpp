// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofixture.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The program as it is installed, as a process of its own.
class TestProgram : public QObject
{
    Q_OBJECT

private:
    struct Result
    {
        int status{-1};
        QString out;
        QString err;
    };
    static QProcessEnvironment environment()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.remove(u"MATON_API_KEY"_s);
        environment.remove(u"SYSTEME_ADMIN_GATEWAY_URL"_s);
        environment.remove(u"SYSTEME_ADMIN_CONTROL_URL"_s);
        return environment;
    }
    /// One that ends by itself.
    static Result run(const QStringList &arguments, const QProcessEnvironment &with = environment())
    {
        QProcess process;
        process.setProcessEnvironment(with);
        process.start(QStringLiteral(PROGRAM), arguments);
        if (!process.waitForFinished(20000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    /// One that runs until it is told to end, on the service of this test.
    std::unique_ptr<QProcess> start(const QStringList &arguments = {})
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment with = environment();
        with.insert(u"MATON_API_KEY"_s, m_demo->service().key());
        process->setProcessEnvironment(with);
        process->start(QStringLiteral(PROGRAM),
            QStringList{u"--profile"_s, m_profile->path(), u"--gateway-url"_s, m_demo->settings().gatewayUrl.toString(),
                u"--control-url"_s, m_demo->settings().controlUrl.toString()}
                + arguments);
        return process;
    }
    int pages() const { return m_demo->requests("GET", u"^/systeme/api/contacts$"_s); }

    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<QTemporaryDir> m_profile;

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoFixture>();
        m_profile = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_demo.reset();
        m_profile.reset();
    }

    void version();
    void help();
    void mistakes_data();
    void mistakes();
    void needsNoDisplayForHelp();
    void demoEndsOnSignal_data();
    void demoEndsOnSignal();
    void endsInGoodOrder();
    void startsAgainAfterAKill();
    void aSecondStartLeadsToTheFirst();
    void saysWhenTheFirstDoesNotAnswer();
};

void TestProgram::version()
{
    const Result result = run({u"--version"_s});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.startsWith(u"Systeme Admin "_s), qPrintable(result.out));
    QCOMPARE(result.out.count(u'\n'), 1);
    QCOMPARE(result.err, QString());
}

void TestProgram::help()
{
    const Result result = run({u"--help"_s});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.contains(u"--demo"_s), qPrintable(result.out));
    QCOMPARE(result.err, QString());
}

void TestProgram::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("option") << QStringList{u"--colour"_s} << u"colour"_s;
    QTest::newRow("argument") << QStringList{u"file.csv"_s} << u"file.csv"_s;
    QTest::newRow("address") << QStringList{u"--gateway-url"_s, u"http://example.org"_s} << u"--gateway-url"_s;
    QTest::newRow("demo option alone") << QStringList{u"--demo-quota"_s, u"5"_s} << u"--demo-quota"_s;
}

void TestProgram::mistakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const Result result = run(arguments);
    QCOMPARE(result.status, 2);
    QVERIFY2(result.err.contains(named), qPrintable(result.err));
    QCOMPARE(result.out, QString());
}

void TestProgram::needsNoDisplayForHelp()
{
    QProcessEnvironment without = environment();
    without.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    without.remove(u"DISPLAY"_s);
    QCOMPARE(run({u"--help"_s}, without).status, 0);
    QCOMPARE(run({u"--nonsense"_s}, without).status, 2);
}

void TestProgram::demoEndsOnSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << int(SIGTERM);
    QTest::newRow("SIGINT") << int(SIGINT);
    QTest::newRow("SIGHUP") << int(SIGHUP);
}

void TestProgram::demoEndsOnSignal()
{
    QFETCH(const int, signal);
    QTemporaryDir temporary; // where the demo's profile lies while it runs
    QProcess process;
    QProcessEnvironment with = environment();
    with.insert(u"TMPDIR"_s, temporary.path());
    with.insert(u"XDG_RUNTIME_DIR"_s, m_profile->path());
    process.setProcessEnvironment(with);
    process.start(QStringLiteral(PROGRAM), {u"--demo"_s, u"--demo-contacts"_s, u"200"_s});
    const auto mirrors = [&temporary] {
        QStringList found;
        const QStringList profiles = QDir(temporary.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &profile : profiles) {
            QDir accounts(temporary.filePath(profile + u"/accounts"_s));
            const QStringList all = accounts.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &account : all) {
                if (QFileInfo(accounts.filePath(account + u"/mirror.db"_s)).size() > 0)
                    found.append(account);
            }
        }
        return found;
    };
    QTRY_COMPARE_WITH_TIMEOUT(mirrors().size(), 1, 15000); // the account is open
    QCOMPARE(process.state(), QProcess::Running);
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(QDir(temporary.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestProgram::endsInGoodOrder()
{
    std::unique_ptr<QProcess> process = start();
    QTRY_COMPARE_WITH_TIMEOUT(pages(), 1, 15000);
    process->terminate();
    QVERIFY(process->waitForFinished(10000));
    QCOMPARE(process->exitCode(), 0);
    QFile settings(m_profile->filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray text = settings.readAll();
    QVERIFY2(text.contains("geometry"), text.constData());
    QVERIFY(!QFileInfo::exists(m_profile->filePath(u"lock"_s)));
}

// The lock, mirror and journal of a process that was killed are in nobody's way.
void TestProgram::startsAgainAfterAKill()
{
    std::unique_ptr<QProcess> first = start();
    QTRY_COMPARE_WITH_TIMEOUT(pages(), 1, 15000);
    first->kill();
    QVERIFY(first->waitForFinished(10000));
    QCOMPARE(first->exitStatus(), QProcess::CrashExit);
    QVERIFY(QFileInfo::exists(m_profile->filePath(u"lock"_s)));
    QVERIFY(QFileInfo::exists(m_profile->filePath(u"socket"_s)));
    std::unique_ptr<QProcess> second = start();
    QTRY_COMPARE_WITH_TIMEOUT(pages(), 2, 15000);
    std::unique_ptr<QProcess> third = start(); // the socket is the second one's
    QVERIFY(third->waitForFinished(15000));
    QCOMPARE(third->exitCode(), 0);
    second->terminate();
    QVERIFY(second->waitForFinished(10000));
    QCOMPARE(second->exitCode(), 0);
}

// The first window comes to the front, and the second program ends by itself.
void TestProgram::aSecondStartLeadsToTheFirst()
{
    std::unique_ptr<QProcess> first = start();
    QTRY_COMPARE_WITH_TIMEOUT(pages(), 1, 15000);
    const QFileInfo socket(m_profile->filePath(u"socket"_s));
    QVERIFY(socket.exists());
    QVERIFY(!(socket.permissions()
        & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
            | QFile::ExeOther)));
    for (int i = 0; i < 2; ++i) {
        std::unique_ptr<QProcess> second = start();
        QVERIFY(second->waitForFinished(15000));
        QCOMPARE(second->exitStatus(), QProcess::NormalExit);
        QCOMPARE(second->exitCode(), 0);
        QVERIFY(!second->readAllStandardError().contains("running already"));
    }
    QCOMPARE(pages(), 1);
    QCOMPARE(first->state(), QProcess::Running);

    // One with another profile knows nothing of it.
    const QTemporaryDir other;
    std::unique_ptr<QProcess> independent = start({u"--profile"_s, other.path()});
    QTRY_COMPARE_WITH_TIMEOUT(pages(), 2, 15000);
    QCOMPARE(independent->state(), QProcess::Running);
    for (QProcess *process : {first.get(), independent.get()}) {
        process->terminate();
        QVERIFY(process->waitForFinished(10000));
        QCOMPARE(process->exitCode(), 0);
    }
    QVERIFY(!QFileInfo::exists(m_profile->filePath(u"socket"_s)));
}

void TestProgram::saysWhenTheFirstDoesNotAnswer()
{
    std::unique_ptr<QProcess> first = start();
    QTRY_COMPARE_WITH_TIMEOUT(pages(), 1, 15000);
    ::kill(pid_t(first->processId()), SIGSTOP);
    std::unique_ptr<QProcess> second = start();
    QString said;
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += QString::fromUtf8(second->readAllStandardError())).contains(u"running already"_s), 15000);
    QVERIFY2(said.contains(u"does not answer"_s), qPrintable(said));
    // It shows the sentence in a box, and ends when asked to.
    second->terminate();
    QVERIFY(second->waitForFinished(10000));
    QCOMPARE(pages(), 1);
    ::kill(pid_t(first->processId()), SIGCONT);
    // What it was asked in the meantime does it no harm.
    std::unique_ptr<QProcess> third = start();
    QVERIFY(third->waitForFinished(15000));
    QCOMPARE(third->exitCode(), 0);
    first->terminate();
    QVERIFY(first->waitForFinished(10000));
    QCOMPARE(first->exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
