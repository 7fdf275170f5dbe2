// SPDX-License-Identifier: GPL-3.0-or-later
#include "alljobs.h"
#include "apireply.h"
#include "endpoints.h"
#include "fulldisk.h"

#include <QTimer>

using namespace Qt::StringLiterals;

using State = Change::State;

// Jobs of many records while something goes wrong all the time. The service's ledger says each time whether everything
// was done exactly once.
class TestJobFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_f = std::make_unique<ChangesFixture>(AllJobs::options());
        m_f->runner->setNamesAsFields(true);
    }
    void cleanup() { m_f.reset(); }

    void oneAnswerInFiveIsLost_data() { jobs(AllJobs::ofMany()); }
    void oneAnswerInFiveIsLost()
    {
        const JobPlan plan = planned();
        lose(DemoFault::Kind::CutAfter, {u"POST"_s, u"PATCH"_s, u"DELETE"_s});
        finish(m_f->start(plan), plan);
        QVERIFY(lost() >= AllJobs::writes(plan) / 5);
    }

    void oneRequestInFiveIsLost_data() { jobs({u"edit tags"_s, u"create contacts"_s, u"undo"_s}); }
    void oneRequestInFiveIsLost()
    {
        const JobPlan plan = planned();
        lose(DemoFault::Kind::CutBefore, {QString()}); // the readings too
        finish(m_f->start(plan), plan);
        QVERIFY(lost() >= AllJobs::writes(plan) / 5);
    }

    void networkGoesAway_data() { jobs({u"edit tags"_s, u"undo"_s}); }
    // Everything is cut, what was just applied as well; attempt after attempt. Then it is back.
    void networkGoesAway()
    {
        const JobPlan plan = planned();
        m_f->demo.service().setLatency(2);
        const qint64 id = m_f->start(plan);
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 3);
        DemoFault last;
        last.kind = DemoFault::Kind::CutAfter;
        last.times = 4;
        DemoFault away;
        away.kind = DemoFault::Kind::CutBefore;
        away.times = -1;
        m_f->demo.service().addFault(last);
        m_f->demo.service().addFault(away);
        // The client asks again by itself a few times, which takes seconds; only then the job says that it waits.
        QVERIFY(QTest::qWaitFor(
            [&] { return lost() >= 10 && m_f->runner->job(id)->wait == JobSnapshot::Wait::Network; }, 60000));
        QCOMPARE(m_f->runner->job(id)->job.state, Job::State::Running);
        QVERIFY(!m_f->runner->job(id)->waitUntil.isForever());
        m_f->demo.service().clearFaults();
        finish(id, plan);
    }

    void quotaIsShared_data() { jobs({u"edit tags"_s, u"enroll"_s, u"undo"_s}); }
    // Another program of the same account asks as fast as it is let, and heeds nothing.
    void quotaIsShared()
    {
        const JobPlan plan = planned();
        DemoLimiter limiter;
        limiter.kind = DemoLimiter::Kind::Bucket;
        limiter.capacity = 8;
        limiter.perSecond = 40;
        m_f->demo.service().setLimiter(limiter);
        const std::unique_ptr<ApiClient> other = m_f->demo.client();
        int answers = 0;
        const std::function<void()> ask = [&] {
            ApiReply *reply = other->send(Endpoints::tag(1));
            connect(reply, &ApiReply::finished, this, [&] {
                ++answers;
                QTimer::singleShot(0, other.get(), ask);
            });
        };
        ask();
        finish(m_f->start(plan), plan);
        QVERIFY(answers > 0);
    }

    void diskIsFull_data()
    {
        jobs({u"edit tags"_s, u"create contacts"_s, u"delete contacts"_s, u"enroll"_s, u"undo"_s});
    }
    // Neither "sent" nor an outcome can be written; what was under way is not forgotten.
    void diskIsFull()
    {
        const JobPlan plan = planned();
        m_f->demo.service().setLatency(5);
        const qint64 id = m_f->start(plan);
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 3);
        std::optional<FullDisk> full(std::in_place);
        const bool paused = QTest::qWaitFor(
            [&] { return m_f->runner->job(id) && m_f->runner->job(id)->job.state == Job::State::Paused; }, 10000);
        const bool quiet = QTest::qWaitFor([&] { return m_f->runner->job(id)->job.counts[State::Sent] == 0; }, 10000);
        const QString message = m_f->runner->job(id) ? m_f->runner->job(id)->job.message.text() : QString();
        full.reset();
        QVERIFY(paused && quiet);
        QVERIFY2(message.startsWith(u"The disk is full."_s), qPrintable(message));
        // A write that failed just before the disk had space again may report itself after the first resume().
        QVERIFY(QTest::qWaitFor(
            [&] {
                m_f->runner->resume(id);
                return !m_f->runner->job(id);
            },
            30000));
        finish(id, plan);
    }

private:
    static void jobs(const QStringList &names)
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : names)
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    JobPlan planned()
    {
        QFETCH(QString, name);
        return AllJobs::plan(*m_f, name, 30);
    }
    void lose(DemoFault::Kind kind, const QStringList &methods)
    {
        for (const QString &method : methods) {
            DemoFault fault;
            fault.kind = kind;
            fault.method = method;
            fault.every = 5;
            fault.times = -1;
            m_f->demo.service().addFault(fault);
        }
    }
    int lost()
    {
        int count = 0;
        for (const DemoLedgerEntry &entry : m_f->demo.service().ledger())
            count += entry.status == 0 ? 1 : 0;
        return count;
    }
    void finish(qint64 id, const JobPlan &plan)
    {
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).state, Job::State::Finished);
        QCOMPARE(m_f->job(id).counts.unsuccessful(), 0);
        QCOMPARE(AllJobs::violations(*m_f, plan), QStringList());
    }

    std::unique_ptr<ChangesFixture> m_f{};
};

QTEST_GUILESS_MAIN(TestJobFaults)
#include "tst_jobfaults.moc"
