// SPDX-License-Identifier: GPL-3.0-or-later
// A program that carries out a job is killed (SIGKILL) at many points of it and started again until the job is done.
// The service's ledger must then show each needed write exactly once.
#include "demofixture.h"

#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int Contacts = 80;
constexpr int Steps = 2 * Contacts + 1 + Contacts; // add, remove, create a tag and add it
constexpr int JobDone = 0;
constexpr int NothingToContinue = 4;

// When the program is killed, counted in writes that the service has seen since it was started.
enum class Moment {
    AtTheWrite, // as soon as the service has it: on its way, applied or answered
    ALittleLater, // some answers are on their way into the journal
    AppliedAndUnanswered, // the service has done it and says nothing
    UnappliedAndUnanswered, // the service has taken it and does nothing
};

} // namespace

Q_DECLARE_METATYPE(Moment)

class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAndContinued_data()
    {
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<int>("latency");
        QTest::newRow("at the write, fast service") << Moment::AtTheWrite << 0;
        QTest::newRow("at the write, slow service") << Moment::AtTheWrite << 6;
        QTest::newRow("a little later, fast service") << Moment::ALittleLater << 0;
        QTest::newRow("a little later, slow service") << Moment::ALittleLater << 6;
        QTest::newRow("applied, no answer") << Moment::AppliedAndUnanswered << 1;
        QTest::newRow("not applied, no answer") << Moment::UnappliedAndUnanswered << 1;
    }
    void killedAndContinued()
    {
        QFETCH(Moment, moment);
        QFETCH(int, latency);
        QTemporaryDir folder;
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = Contacts;
        DemoFixture demo(options);
        DemoService &service = demo.service();
        const auto [add, remove] = prepare(service);
        service.setLatency(latency);

        const QStringList common{service.gatewayUrl().toString(), service.key(), folder.path()};
        QStringList command = common
            + QStringList{
                u"start"_s, QString::number(Contacts), QString::number(add), QString::number(remove), u"New"_s};
        int kills = 0;
        int status = -1;
        for (int round = 0; round < 200 && status != JobDone && status != NothingToContinue; ++round) {
            // With a few writes each time, so that there are many points of the job at which it dies.
            const int writes = 1 + QRandomGenerator::global()->bounded(3);
            status = runUntil(service, command, moment, writes);
            if (status < 0)
                ++kills;
            QVERIFY2(status <= 0 || status == NothingToContinue, qPrintable(u"ended with %1"_s.arg(status)));
            command = common + QStringList{u"continue"_s};
        }
        QVERIFY(status == JobDone || status == NothingToContinue);
        m_kills += kills;
        QVERIFY2(kills >= 7, qPrintable(QString::number(kills)));
        checkLedger(service);
        qInfo("killed %d times", kills);
    }

    void killedOftenEnough() { QVERIFY2(m_kills >= 40, qPrintable(QString::number(m_kills))); }

    // As when the lid is closed: the program stands still for longer than it waits for an answer.
    void stoppedAndContinued()
    {
        QTemporaryDir folder;
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = Contacts;
        DemoFixture demo(options);
        DemoService &service = demo.service();
        const auto [add, remove] = prepare(service);
        service.setLatency(20);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CRASHJOB),
            {service.gatewayUrl().toString(), service.key(), folder.path(), u"start"_s, QString::number(Contacts),
                QString::number(add), QString::number(remove), u"New"_s});
        QVERIFY(process.waitForStarted());
        for (const int writes : {3, 60, 120}) {
            QTRY_VERIFY_WITH_TIMEOUT(writesSeen(service) >= writes, 30000);
            QCOMPARE(process.state(), QProcess::Running);
            ::kill(pid_t(process.processId()), SIGSTOP);
            QTest::qWait(1500);
            ::kill(pid_t(process.processId()), SIGCONT);
        }
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60000);
        QCOMPARE(process.exitCode(), JobDone);
        checkLedger(service);
    }

private:
    // All contacts lack the first tag and have the second one.
    static std::pair<qint64, qint64> prepare(DemoService &service)
    {
        std::pair<qint64, qint64> tags;
        service.edit([&](DemoData &data) {
            tags = {data.tags.begin()->first, std::next(data.tags.begin())->first};
            for (const qint64 id : data.contactIds()) {
                data.setContactTag(id, tags.first, false);
                data.setContactTag(id, tags.second, true);
            }
        });
        return tags;
    }

    static int writesSeen(const DemoService &service)
    {
        int writes = 0;
        for (const DemoLedgerEntry &entry : service.ledger())
            writes += entry.method != "GET"_L1 ? 1 : 0;
        return writes;
    }

    // Its exit status, or -1 when it was killed.
    static int runUntil(DemoService &service, const QStringList &command, Moment moment, int writes)
    {
        const int before = writesSeen(service);
        if (moment == Moment::AppliedAndUnanswered || moment == Moment::UnappliedAndUnanswered) {
            DemoFault silence;
            silence.kind = DemoFault::Kind::NeverAnswer;
            silence.applies = moment == Moment::AppliedAndUnanswered;
            silence.method = writes % 3 == 0 ? u"DELETE"_s : u"POST"_s;
            silence.skip = writes - 1;
            silence.times = 2;
            service.addFault(silence);
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CRASHJOB), command);
        if (!process.waitForStarted())
            qFatal("the program does not start");
        const auto ended = [&process] { return process.state() == QProcess::NotRunning; };
        if (!QTest::qWaitFor([&] { return ended() || writesSeen(service) >= before + writes; }, 60000))
            qFatal("the program does nothing");
        if (moment == Moment::ALittleLater)
            (void)QTest::qWaitFor(ended, 1 + QRandomGenerator::global()->bounded(4));
        process.kill();
        process.waitForFinished();
        service.clearFaults();
        return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }

    static void checkLedger(const DemoService &service)
    {
        QMap<QString, int> applied;
        QMap<QString, int> answered; // the service said yes, whether or not it changed anything
        for (const DemoLedgerEntry &entry : service.ledger()) {
            if (entry.method == "GET"_L1)
                continue;
            const QString line = entry.method + u' ' + entry.path + u' ' + QString::fromUtf8(entry.body);
            applied[line] += entry.applied ? 1 : 0;
            answered[line] += entry.applied || entry.status / 100 == 2 ? 1 : 0;
        }
        QCOMPARE(applied.size(), Steps);
        for (auto line = applied.constBegin(); line != applied.constEnd(); ++line) {
            QVERIFY2(line.value() == 1, qPrintable(line.key() + u": applied %1 times"_s.arg(line.value())));
            QVERIFY2(answered.value(line.key()) == 1, qPrintable(line.key()));
        }
    }

    int m_kills{0};
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
