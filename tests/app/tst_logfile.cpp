// SPDX-License-Identifier: GPL-3.0-or-later
#include "logfile.h"

#include "apiclient.h"
#include "demofixture.h"
#include "endpoints.h"
#include "httplog.h"
#include "replyspy.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <optional>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcOwn, "systemeadmin.test", QtWarningMsg)

QStringList heard; // by the handler that was there before
void listen(QtMsgType, const QMessageLogContext &, const QString &message)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    heard.append(message);
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT

private:
    QString text(const QString &name = u"log.txt"_s) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<LogFile> m_log;
    QtMessageHandler m_former{};

private Q_SLOTS:
    void init()
    {
        heard.clear();
        m_former = qInstallMessageHandler(listen);
        m_folder.emplace();
        m_log.emplace(m_folder->path());
    }
    void cleanup()
    {
        m_log.reset();
        m_folder.reset();
        qInstallMessageHandler(m_former);
        LogFile::setLevel(u"warning"_s);
    }

    void keepsLines()
    {
        qCWarning(lcOwn) << "The disk is full.";
        qCWarning(lcOwn).noquote() << "Two\nlines";
        const QStringList lines = text().split(u'\n');
        QCOMPARE(lines.size(), 4); // the last one is empty
        QVERIFY2(lines.at(0).endsWith(u"Z warning systemeadmin.test: The disk is full."_s), qPrintable(lines.at(0)));
        QCOMPARE(lines.at(2), u"    lines"_s); // cannot be taken for a message
        QCOMPARE(heard, (QStringList{u"The disk is full."_s, u"Two\nlines"_s}));
    }

    void goesOnInTheSameFile()
    {
        qCWarning(lcOwn) << "First";
        m_log.reset();
        qCWarning(lcOwn) << "Between";
        m_log.emplace(m_folder->path());
        qCWarning(lcOwn) << "Second";
        QCOMPARE(text().count(u'\n'), 2);
        QVERIFY(!text().contains(u"Between"_s));
        QCOMPARE(heard.size(), 3);
    }

    void isForItsOwnerOnly()
    {
        const QFileDevice::Permissions others
            = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(QFileInfo::exists(LogFile::path(m_folder->path())));
        QVERIFY(!(QFile::permissions(LogFile::path(m_folder->path())) & others));
    }

    void knowsLevels_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("lines");
        QTest::newRow("warning") << u"warning"_s << 1;
        QTest::newRow("info") << u"info"_s << 2;
        QTest::newRow("debug") << u"debug"_s << 3;
        QTest::newRow("unknown") << u"loud"_s << 1;
    }

    void knowsLevels()
    {
        QFETCH(const QString, level);
        QFETCH(const int, lines);
        LogFile::setLevel(level);
        qCWarning(lcOwn) << "warning";
        qCInfo(lcOwn) << "info";
        qCDebug(lcOwn) << "debug";
        QCOMPARE(text().count(u'\n'), lines);
        LogFile::setLevel(u"warning"_s);
        qCInfo(lcOwn) << "info";
        QCOMPARE(text().count(u'\n'), lines);
    }

    void beginsAnewWhenFull()
    {
        const QString filling(1000, u'x');
        for (qint64 bytes = 0; bytes < 2 * LogFile::MaxBytes + LogFile::MaxBytes / 2; bytes += filling.size())
            qCWarning(lcOwn).noquote() << filling;
        qCWarning(lcOwn) << "The last";
        const QFileInfo now(m_folder->filePath(u"log.txt"_s));
        const QFileInfo before(m_folder->filePath(u"log.1.txt"_s));
        QVERIFY(now.size() > 0 && now.size() <= LogFile::MaxBytes);
        QVERIFY(before.size() > LogFile::MaxBytes - 2000 && before.size() <= LogFile::MaxBytes);
        QVERIFY(text().contains(u"The last"_s));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    }

    void passesOverAFolderThatIsGone()
    {
        m_log.reset();
        m_log.emplace(m_folder->path() + u"/not there"_s);
        qCWarning(lcOwn) << "Nowhere to go";
        QCOMPARE(heard, (QStringList{u"Nowhere to go"_s}));
    }

#ifdef Q_OS_UNIX
    // A limit for the size of files is met as a full disk is.
    void passesOverAFullDisk()
    {
        qCWarning(lcOwn) << "Still room";
        const auto formerSignal = std::signal(SIGXFSZ, SIG_IGN);
        rlimit former{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
        rlimit full = former;
        full.rlim_cur = rlim_t(text().size());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        qCWarning(lcOwn) << "No room";
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &former), 0);
        std::signal(SIGXFSZ, formerSignal);
        QCOMPARE(text().count(u'\n'), 1);
        qCWarning(lcOwn) << "Room again";
        QVERIFY(text().contains(u"Room again"_s));
        QCOMPARE(heard, (QStringList{u"Still room"_s, u"No room"_s, u"Room again"_s}));
    }
#endif

    void worksFromAllThreads()
    {
        constexpr int Lines = 200;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([i] {
                for (int line = 0; line < Lines; ++line)
                    qCWarning(lcOwn).noquote() << QString(300, QChar(u'a' + i));
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(20000));
        const QStringList lines = text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4 * Lines);
        for (const QString &line : lines) {
            const QString said = line.section(u": "_s, 1);
            QCOMPARE(said, QString(300, said.front()));
        }
    }

    void leavesSecretsOut()
    {
        LogFile::setLevel(u"debug"_s);
        DemoFixture demo;
        const auto client = demo.client();
        ReplySpy byEmail(client->send(Endpoints::contactByEmail(u"ana@example.org"_s)));
        ReplySpy connections(client->send(Endpoints::connections()));
        QVERIFY(byEmail.wait() && connections.wait());
        // As libraries report what they could not open.
        qWarning("Cannot open https://connect.example.org/?session_token=s3cret now");
        QCOMPARE(text().count(u"systemeadmin.http: GET"_s), 2);
        QVERIFY(text().contains(u"https://… now"_s));
        for (const QString &secret :
            {demo.service().key(), u"ana@example.org"_s, u"ana%40"_s, u"s3cret"_s, u"session_token"_s})
            QVERIFY2(!text().contains(secret), qPrintable(text()));
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
