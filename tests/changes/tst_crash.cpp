// SPDX-License-Identifier: GPL-3.0-or-later
// A program that carries out a job is killed (SIGKILL) at many points of it and started again until the job is done.
// The service's ledger must then show each needed write exactly once, and no other. CRASH_POINTS=N: about so many
// kills.
#include "demofixture.h"

#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <iterator>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int Contacts = 90;
constexpr int NewContacts = 100; // of crashjob
constexpr int UsualPoints = 250;
constexpr int JobDone = 0;
constexpr int NothingToContinue = 4;

// When the program is killed, counted in writes since it was started.
enum class Moment {
    Sent, // as soon as the service has a request; others are noted as sent and have not left
    Applied, // the service has done it and says nothing
    Unapplied, // the service has taken it and does nothing
    Answered, // answers are on their way into the journal
    Written, // the outcome is in the journal
};

struct Row
{
    const char *name;
    Moment moment;
    int latency;
};
constexpr Row moments[]{
    {"sent", Moment::Sent, 6},
    {"applied, no answer", Moment::Applied, 1},
    {"not applied, no answer", Moment::Unapplied, 1},
    {"answered", Moment::Answered, 2},
    {"written", Moment::Written, 4},
};

// What a job has to do to the account, in writes.
struct Needed
{
    QString job;
    int writes{0};
    QString paths{}; // what all of them look like
};

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAndContinued_data()
    {
        QTest::addColumn<QString>("job");
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<int>("latency");
        for (const char *job : {"tag", "enroll", "create", "delete", "undo"}) {
            for (const Row &row : moments)
                QTest::addRow("%s: %s", job, row.name) << QString::fromLatin1(job) << row.moment << row.latency;
        }
    }
    void killedAndContinued()
    {
        QFETCH(QString, job);
        QFETCH(Moment, moment);
        QFETCH(int, latency);
        const int wanted = points() / int(5 * std::size(moments));
        int kills = 0;
        int violations = 0;
        while (kills < wanted) {
            const int before = kills;
            runJob(job, moment, latency, wanted, &kills, &violations);
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(kills > before, "it is never killed");
        }
        m_kills[job] += kills;
        m_violations += violations;
        QCOMPARE(violations, 0);
    }

    void killedOftenEnough()
    {
        const QList<int> each = m_kills.values();
        const int all = std::accumulate(each.begin(), each.end(), 0);
        for (auto job = m_kills.constBegin(); job != m_kills.constEnd(); ++job) {
            qInfo("%s: killed %d times", qPrintable(job.key()), job.value());
            QVERIFY(job.value() >= 40);
        }
        qInfo("killed %d times in all, %d violations", all, m_violations);
        QVERIFY(all >= 200);
        QCOMPARE(m_violations, 0);
    }

    // As when the lid is closed: the program stands still for longer than it waits for an answer.
    void stoppedAndContinued()
    {
        QTemporaryDir folder;
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = Contacts;
        DemoFixture demo(options);
        DemoService &service = demo.service();
        const Needed needed = prepare(service, u"tag"_s);
        service.setLatency(20);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(
            QStringLiteral(CRASHJOB), {service.gatewayUrl().toString(), service.key(), folder.path(), needed.job});
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
        QCOMPARE(checkLedger(service, needed), 0);
    }

private:
    static int points()
    {
        bool ok = false;
        const int wanted = qEnvironmentVariableIntValue("CRASH_POINTS", &ok);
        return ok ? qMax(wanted, 200) : UsualPoints;
    }

    // Once from the plan to the end. Kills until there are enough, then lets it go on.
    static void runJob(const QString &job, Moment moment, int latency, int wanted, int *kills, int *violations)
    {
        QTemporaryDir folder;
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = job == "undo"_L1 ? Contacts / 2 : Contacts;
        DemoFixture demo(options);
        DemoService &service = demo.service();
        const QStringList common{service.gatewayUrl().toString(), service.key(), folder.path()};
        const Needed needed = prepare(service, job);
        if (job == "undo"_L1) {
            QCOMPARE(runUntil(service, common + QStringList{u"delete"_s}, Moment::Sent, 0), JobDone);
            service.clearLedger();
        }
        service.setLatency(latency);
        QStringList command = common + QStringList{job};
        int status = -1;
        for (int round = 0; round < 300 && status != JobDone && status != NothingToContinue; ++round) {
            // With a few writes each time, so that there are many points of the job at which it dies.
            const int writes = *kills < wanted ? 1 + QRandomGenerator::global()->bounded(3) : 0;
            status = runUntil(service, command, moment, writes);
            *kills += status < 0 ? 1 : 0;
            QVERIFY2(status <= 0 || status == NothingToContinue, qPrintable(u"ended with %1"_s.arg(status)));
            command = common + QStringList{u"continue"_s};
        }
        QVERIFY(status == JobDone || status == NothingToContinue);
        *violations += checkLedger(service, needed);
    }

    static Needed prepare(DemoService &service, const QString &job)
    {
        Needed needed{job};
        service.edit([&](DemoData &data) {
            const QList<qint64> contacts = data.contactIds();
            const qint64 first = data.tags.begin()->first;
            const qint64 second = std::next(data.tags.begin())->first;
            data.enrollments.clear();
            int tags = 0;
            for (const qint64 id : contacts) {
                data.setContactTag(id, first, job == "undo"_L1);
                data.setContactTag(id, second, true);
                tags += int(data.contact(id)->tags.size());
            }
            const auto all = int(contacts.size());
            if (job == "tag"_L1) {
                needed.writes = 2 * all + 1 + all; // add, remove, create a tag and add it
                needed.paths = u"^(POST|DELETE) /systeme/api/(contacts/\\d+/tags|tags)"_s;
            } else if (job == "enroll"_L1) {
                needed.writes = all;
                needed.paths = u"^POST /systeme/api/school/courses/\\d+/enrollments "_s;
            } else if (job == "create"_L1) {
                needed.writes = NewContacts;
                needed.paths = u"^POST /systeme/api/contacts "_s;
            } else if (job == "delete"_L1) {
                needed.writes = all;
                needed.paths = u"^DELETE /systeme/api/contacts/\\d+ "_s;
            } else { // of a deletion
                for (const qint64 id : contacts)
                    data.addEnrollment({0, id, data.courses.begin()->first, u"full_access"_s, true, {}});
                needed.writes = all + tags + all;
                needed.paths = u"^POST /systeme/api/(contacts|contacts/\\d+/tags|school/courses/\\d+/enrollments) "_s;
            }
        });
        return needed;
    }

    static int writesSeen(const DemoService &service)
    {
        int writes = 0;
        for (const DemoLedgerEntry &entry : service.ledger())
            writes += entry.method != "GET"_L1 ? 1 : 0;
        return writes;
    }

    // Its exit status, or -1 when it was killed. writes: after how many; 0 = it is let be.
    static int runUntil(DemoService &service, QStringList command, Moment moment, int writes)
    {
        const int before = writesSeen(service);
        if (writes > 0 && (moment == Moment::Applied || moment == Moment::Unapplied)) {
            for (const QString &method : {u"POST"_s, u"DELETE"_s}) {
                DemoFault silence;
                silence.kind = DemoFault::Kind::NeverAnswer;
                silence.applies = moment == Moment::Applied;
                silence.method = method;
                silence.skip = writes - 1;
                silence.times = 2;
                service.addFault(silence);
            }
        }
        const bool killsItself = writes > 0 && moment == Moment::Written;
        if (killsItself)
            command.append(QString::number(writes));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CRASHJOB), command);
        if (!process.waitForStarted())
            qFatal("the program does not start");
        const auto ended = [&process] { return process.state() == QProcess::NotRunning; };
        const bool waits = writes > 0 && !killsItself;
        if (!QTest::qWaitFor([&] { return ended() || (waits && writesSeen(service) >= before + writes); }, 60000))
            qFatal("the program does nothing");
        if (moment == Moment::Answered)
            (void)QTest::qWaitFor(ended, 1 + QRandomGenerator::global()->bounded(4));
        process.kill();
        process.waitForFinished();
        service.clearFaults();
        return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }

    // How many writes are there too often, too seldom or without need.
    static int checkLedger(const DemoService &service, const Needed &needed)
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
        const QRegularExpression paths(needed.paths);
        int violations = 0;
        const auto blame = [&violations](int count, const QString &what) {
            if (count != 0)
                qWarning("%s: %d too many (negative: missing)", qPrintable(what), count);
            violations += qAbs(count);
        };
        blame(int(applied.size()) - needed.writes, u"different writes"_s);
        for (auto line = applied.constBegin(); line != applied.constEnd(); ++line) {
            blame(line.value() - 1, u"applied: "_s + line.key());
            blame(answered.value(line.key()) - 1, u"answered: "_s + line.key());
            blame(paths.match(line.key()).hasMatch() ? 0 : 1, u"not asked for: "_s + line.key());
        }
        return violations;
    }

    QMap<QString, int> m_kills{};
    int m_violations{0};
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
