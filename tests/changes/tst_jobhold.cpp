// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"

#include <QSignalSpy>

#include <set>

using namespace Qt::StringLiterals;

using State = Change::State;
using Wait = JobSnapshot::Wait;
using Fault = DemoFault::Kind;

namespace {

constexpr int Contacts = 40;

DemoFault refusal(Fault kind, int skip, int times)
{
    DemoFault made;
    made.kind = kind;
    made.method = u"POST"_s;
    made.pathPattern = u"/tags$"_s;
    made.skip = skip;
    made.times = times;
    return made;
}

ApiError refusedKey()
{
    ApiError error;
    error.kind = ApiError::Kind::Unauthorized;
    error.origin = ApiError::Origin::Gateway;
    error.httpStatus = 401;
    return error;
}

} // namespace

// What jobs do while their account or its key is refused, by the ledger of the service.
class TestJobHold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // With a quota that is told, the client sends six at once.
        DemoOptions options = DemoFixture::smallOptions();
        options.limiter.kind = DemoLimiter::Kind::Bucket;
        options.limiter.capacity = 1000;
        options.limiter.perSecond = 1000;
        m_f = std::make_unique<ChangesFixture>(options);
        m_tag = m_f->tagAt(3);
        m_f->setTagEverywhere(m_tag, false);
    }
    void cleanup() { m_f.reset(); }

    void oneRefusalHoldsEverything_data()
    {
        QTest::addColumn<Fault>("kind");
        QTest::newRow("Maton's 401") << Fault::UnauthorizedGateway;
        QTest::newRow("Systeme.io's 401") << Fault::UnauthorizedSystemeio;
    }
    void oneRefusalHoldsEverything()
    {
        QFETCH(Fault, kind);
        m_f->demo.service().setLatency(20);
        m_f->demo.service().addFault(refusal(kind, 8, -1));
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        int stopped = 0;
        runner()->start(plan(), this, [&](const JobOutcome &) { ++stopped; });
        runner()->start(plan(), this, [&](const JobOutcome &) { ++stopped; });
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(runner()->isHeld());
        QTRY_COMPARE(runner()->job(1)->job.counts[State::Sent], 0); // the others that were under way too
        QVERIFY(m_f->writes().size() <= 8 + JobRunner::MaxInFlight);
        QCOMPARE(m_f->applied().size(), 8);

        const JobSnapshot held = *runner()->job(1);
        QCOMPARE(held.job.state, Job::State::Running);
        QCOMPARE(held.wait, Wait::SignIn);
        QCOMPARE(held.waitReason, refused.first().first().value<ApiError>().message());
        QCOMPARE(held.settled, 8);
        QCOMPARE(held.secondsLeft, -1);
        QCOMPARE(runner()->job(2)->wait, Wait::Turn);
        QCOMPARE(m_f->job(1).state, Job::State::Running);
        QCOMPARE(stopped, 0);

        m_f->demo.service().clearFaults();
        runner()->release();
        QVERIFY(!runner()->isHeld());
        QVERIFY(m_f->waitOver(1));
        QVERIFY(m_f->waitOver(2));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(stopped, 2); // over
        expectAllOnce();
    }

    void holdsAgainWhenItIsRefusedAgain()
    {
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        m_f->demo.service().addFault(refusal(Fault::UnauthorizedSystemeio, 3, -1));
        const qint64 id = m_f->start(plan());
        for (int time = 1; time <= 3; ++time) {
            QTRY_COMPARE(refused.size(), time);
            QTRY_COMPARE(runner()->job(id)->job.counts[State::Sent], 0);
            m_f->demo.service().clearFaults();
            if (time < 3)
                m_f->demo.service().addFault(refusal(Fault::UnauthorizedSystemeio, 3, -1)); // some come through
            runner()->release();
            runner()->release(); // nothing is held any more
        }
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(refused.size(), 3);
        expectAllOnce();
    }

    // The account works for those who read. Its jobs would be held and released without end.
    void stopsWhereAReleaseDoesNotHelp()
    {
        m_f->demo.service().addFault(refusal(Fault::UnauthorizedSystemeio, 3, -1));
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        connect(runner(), &JobRunner::accountRefused, runner(), &JobRunner::release, Qt::QueuedConnection);
        int stopped = 0;
        std::optional<JobOutcome> outcome;
        runner()->start(plan(), this, [&](const JobOutcome &now) {
            stopped += now.job.state == Job::State::Stopped ? 1 : 0;
            outcome = now;
        });
        QTRY_COMPARE(stopped, 1);
        const qint64 id = outcome->job.id;
        const QString why = outcome->job.message.text();
        QVERIFY2(why.contains(u"can be read"_s) && why.contains(outcome->error.detail), qPrintable(why));
        QVERIFY2(!why.contains(u"Set the account up"_s), qPrintable(why));
        QCOMPARE(m_f->job(outcome->job.id).message.text(), why);
        QCOMPARE(outcome->error.origin, ApiError::Origin::Systemeio);
        QTRY_COMPARE(runner()->job(id)->job.counts[State::Planned], Contacts - 3);
        QCOMPARE(refused.size(), 1);
        QVERIFY(m_f->writes().size() <= 3 + 2 * JobRunner::MaxInFlight);

        m_f->demo.service().clearFaults();
        runner()->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(stopped, 1);
        expectAllOnce();
    }

    // A change that left before the account was released, and whose answer comes after that, does not prove that it
    // helped.
    void stopsThoughAnEarlierChangeIsAnsweredLate()
    {
        DemoFault late = refusal(Fault::Delay, 0, 1);
        late.milliseconds = 700;
        DemoFault lateRefusals = refusal(Fault::UnauthorizedSystemeio, 0, -1);
        lateRefusals.milliseconds = 1500;
        m_f->demo.service().addFault(late);
        m_f->demo.service().addFault(refusal(Fault::UnauthorizedSystemeio, 0, 1));
        m_f->demo.service().addFault(lateRefusals);
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        connect(runner(), &JobRunner::accountRefused, runner(), &JobRunner::release, Qt::QueuedConnection);
        const JobOutcome outcome = m_f->run(plan());
        QCOMPARE(outcome.job.state, Job::State::Stopped);
        QCOMPARE(outcome.job.counts[State::Done], 1);
        QCOMPARE(refused.size(), 1);
        m_f->demo.service().clearFaults();
        runner()->resume(outcome.job.id);
        QVERIFY(m_f->waitOver(outcome.job.id));
        expectAllOnce();
    }

    // Repaired at once; what had been sent with the old key is refused after that.
    void lateRefusalsHoldNothing()
    {
        DemoLimiter none;
        none.kind = DemoLimiter::Kind::None;
        m_f->demo.service().setLimiter(none);
        m_f->reopen(); // knows no quota: two are sent, and both are refused
        m_f->demo.service().setLatency(50);
        m_f->demo.service().addFault(refusal(Fault::UnauthorizedGateway, 0, 2));
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        connect(runner(), &JobRunner::accountRefused, runner(), &JobRunner::release);
        const qint64 id = m_f->start(plan());
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(m_f->writes().size(), Contacts + 2);
        expectAllOnce();
    }

    void whatWasSentIsReadBack()
    {
        const qint64 id = startWithOneUnread();
        runner()->release();
        QVERIFY(m_f->waitOver(id));
        expectAllOnce();
        QCOMPARE(m_f->writes().size(), Contacts);
    }

    void cancelledWhileHeld()
    {
        const qint64 id = startWithOneUnread();
        const auto requests = m_f->demo.service().ledger().size();
        runner()->cancel(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->demo.service().ledger().size(), requests); // not one more
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts[State::Unknown], 1);
        QCOMPARE(job.counts[State::Done] + 1, int(m_f->applied().size()));
        QCOMPARE(job.counts.settled(), Contacts);
        for (const Change &step : m_f->steps(id))
            QCOMPARE(step.message.isEmpty(), step.state != State::Unknown);
        runner()->release();
        QVERIFY(runner()->jobs().isEmpty());
    }

    // It is not there, and whoever cancels wants nothing more to be sent.
    void cancelledWithAChangeThatDidNotArrive()
    {
        const qint64 id = startWithOneUnread(Fault::CutBefore);
        const auto writes = m_f->writes().size();
        runner()->cancel(id);
        runner()->release();
        QVERIFY(m_f->waitOver(id));
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts[State::Unknown], 0);
        QCOMPARE(job.counts[State::Done], int(m_f->applied().size()));
        QCOMPARE(m_f->writes().size(), writes);
    }

    void pausedWhileHeld()
    {
        m_f->demo.service().addFault(refusal(Fault::UnauthorizedSystemeio, 5, -1));
        const qint64 id = m_f->start(plan());
        QTRY_VERIFY(runner()->isHeld());
        QTRY_COMPARE(runner()->job(id)->job.counts[State::Sent], 0);
        runner()->pause(id);
        QCOMPARE(runner()->job(id)->wait, Wait::Nothing);
        m_f->demo.service().clearFaults();
        m_f->demo.service().clearLedger();
        runner()->release();
        QVERIFY(m_f->demo.service().ledger().isEmpty());
        QCOMPARE(runner()->job(id)->job.state, Job::State::Paused);

        runner()->hold(refusedKey());
        runner()->resume(id);
        QTRY_COMPARE(runner()->job(id)->wait, Wait::SignIn);
        QVERIFY(m_f->demo.service().ledger().isEmpty());
        runner()->release();
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->applied().size(), Contacts - 5);
    }

    void endedWhileHeld()
    {
        m_f->demo.service().setLatency(20);
        m_f->demo.service().addFault(refusal(Fault::UnauthorizedSystemeio, 5, -1));
        const qint64 id = m_f->start(plan());
        QTRY_VERIFY(runner()->isHeld()); // others are still under way
        m_f->demo.service().clearFaults();
        m_f->reopen();
        QCOMPARE(runner()->interruptedJobs(), QList<qint64>{id});
        QVERIFY(!runner()->isHeld());
        runner()->continueInterrupted(id);
        QVERIFY(m_f->waitOver(id));
        expectAllOnce();
    }

    void destroyedByWhoIsTold()
    {
        m_f->demo.service().addFault(refusal(Fault::UnauthorizedGateway, 5, -1));
        m_f->start(plan());
        bool told = false;
        connect(runner(), &JobRunner::accountRefused, this, [&] {
            told = true;
            m_f->runner.reset();
        });
        QTRY_VERIFY(told);
        QVERIFY(!m_f->runner);
    }

    // Somebody waits for it: it is asked, refused and stopped, while the bulk job waits.
    void singleEditsGetTheirAnswer()
    {
        runner()->hold(refusedKey());
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        const qint64 bulk = m_f->start(plan());
        QTRY_COMPARE(runner()->job(bulk)->wait, Wait::SignIn);
        QVERIFY(m_f->demo.service().ledger().isEmpty());

        m_f->demo.service().addFault(refusal(Fault::UnauthorizedSystemeio, 0, 1));
        TagEdit edit;
        edit.add = {m_tag};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(1), edit));
        QCOMPARE(outcome.job.state, Job::State::Stopped);
        QCOMPARE(outcome.error.origin, ApiError::Origin::Systemeio);
        QCOMPARE(outcome.job.message.text(), outcome.error.message());
        QCOMPARE(m_f->writes().size(), 1);
        runner()->resume(outcome.job.id); // "Try again"
        QVERIFY(m_f->waitOver(outcome.job.id));
        QCOMPARE(m_f->applied().size(), 1);
        QVERIFY(runner()->isHeld()); // its owner knows when it is repaired
        QCOMPARE(refused.size(), 0); // began it, too
        runner()->release();
        QVERIFY(m_f->waitOver(bulk));
        expectAllOnce();
    }

    void unknownConnectionHolds()
    {
        const qint64 id = m_f->start(plan());
        QTRY_VERIFY(runner()->job(id)->settled >= 1);
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        m_f->client->setConnectionId(u"gone"_s);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(runner()->holdReason().kind, ApiError::Kind::UnknownConnection);
        m_f->client->setConnectionId(m_f->demo.service().defaultConnection());
        runner()->release();
        QVERIFY(m_f->waitOver(id));
        expectAllOnce();
    }

    void readOnlyHolds_data()
    {
        QTest::addColumn<bool>("both"); // runner and client, or only one of them
        QTest::newRow("runner and client") << true;
        QTest::newRow("runner") << false;
    }
    void readOnlyHolds()
    {
        QFETCH(bool, both);
        m_f->demo.service().setLatency(10);
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        const qint64 id = m_f->start(plan());
        QTRY_VERIFY(runner()->job(id)->settled >= 5);
        if (both)
            m_f->client->setReadOnly(true);
        runner()->setReadOnly(true);
        QCOMPARE(runner()->job(id)->wait, Wait::SignIn);
        QVERIFY(runner()->job(id)->waitReason.contains(u"read-only"_s));
        QTRY_COMPARE(runner()->job(id)->job.counts[State::Sent], 0);
        const auto writes = m_f->writes().size();
        QVERIFY(writes < Contacts);
        QCOMPARE(runner()->job(id)->settled, int(writes));
        QCOMPARE(m_f->run(plan()).error.kind, ApiError::Kind::ReadOnly);
        QCOMPARE(m_f->writes().size(), writes);

        m_f->client->setReadOnly(false);
        runner()->setReadOnly(false);
        QVERIFY(m_f->waitOver(id)); // by itself
        QCOMPARE(refused.size(), 0);
        expectAllOnce();
        QCOMPARE(m_f->writes().size(), Contacts);
    }

    void readOnlyOfTheClientAlone()
    {
        QSignalSpy refused(runner(), &JobRunner::accountRefused);
        m_f->client->setReadOnly(true);
        const qint64 id = m_f->start(plan());
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(runner()->holdReason().kind, ApiError::Kind::ReadOnly);
        QTRY_COMPARE(m_f->job(id).counts[State::Planned], Contacts);
        m_f->client->setReadOnly(false);
        runner()->setReadOnly(true);
        runner()->setReadOnly(false);
        QVERIFY(m_f->waitOver(id));
        expectAllOnce();
    }

    void readOnlyStopsASingleEdit()
    {
        m_f->demo.service().setLatency(50);
        TagEdit edit;
        edit.create = {u"First"_s};
        std::optional<JobOutcome> outcome;
        runner()->start(m_f->planTags(m_f->rows(1), edit), this, [&](const JobOutcome &now) { outcome = now; });
        QTRY_COMPARE(m_f->writes().size(), 1);
        runner()->setReadOnly(true);
        QTRY_VERIFY(outcome);
        QCOMPARE(outcome->job.state, Job::State::Stopped);
        QCOMPARE(outcome->error.kind, ApiError::Kind::ReadOnly);
        runner()->setReadOnly(false);
        runner()->resume(outcome->job.id);
        QVERIFY(m_f->waitOver(outcome->job.id));
        QCOMPARE(m_f->applied().size(), 2);
        QCOMPARE(m_f->writes().size(), 2);
    }

    // Reading back is no change, so a job can be cancelled and tell the truth.
    void cancelledWhileReadOnly()
    {
        const qint64 id = startWithOneUnread();
        m_f->client->setReadOnly(true);
        runner()->setReadOnly(true);
        runner()->release(); // of the two reasons one is left
        QVERIFY(runner()->isHeld());
        QCOMPARE(runner()->job(id)->job.counts[State::Sent], 1);
        const auto writes = m_f->writes().size();
        runner()->cancel(id);
        QVERIFY(m_f->waitOver(id));
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts[State::Done], int(m_f->applied().size()));
        QCOMPARE(job.counts[State::Unknown], 0);
        QCOMPARE(m_f->writes().size(), writes);
    }

private:
    JobRunner *runner() const { return m_f->runner.get(); }
    TagEditPlan plan()
    {
        TagEdit edit;
        edit.add = {m_tag};
        return m_f->planTags(m_f->rows(Contacts), edit);
    }
    // An answer is lost, and the key is refused when it is to be read back. Then all is well again.
    qint64 startWithOneUnread(Fault lost = Fault::CutAfter)
    {
        m_f->demo.service().addFault(refusal(lost, 4, 1));
        DemoFault reads;
        reads.kind = Fault::UnauthorizedSystemeio;
        reads.method = u"GET"_s;
        reads.times = -1;
        m_f->demo.service().addFault(reads);
        const qint64 id = m_f->start(plan());
        const auto held = [&] { return runner()->isHeld() && runner()->job(id)->job.counts[State::Sent] == 1; };
        if (!QTest::qWaitFor(held, 10000))
            qFatal("the job is not held");
        m_f->demo.service().clearFaults();
        return id;
    }
    void expectAllOnce()
    {
        const QStringList applied = m_f->applied();
        QCOMPARE(applied.size(), Contacts);
        QCOMPARE(std::set<QString>(applied.begin(), applied.end()).size(), size_t(Contacts));
    }

    std::unique_ptr<ChangesFixture> m_f{};
    qint64 m_tag{};
};

QTEST_GUILESS_MAIN(TestJobHold)
#include "tst_jobhold.moc"
