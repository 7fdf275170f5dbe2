// SPDX-License-Identifier: GPL-3.0-or-later
#include "alljobs.h"

using namespace Qt::StringLiterals;

using State = Change::State;

namespace {

DemoFault refusal(DemoFault::Kind kind)
{
    DemoFault fault;
    fault.kind = kind;
    fault.times = -1;
    return fault;
}

DemoFault problem(int status, const QByteArray &detail)
{
    DemoFault fault = refusal(DemoFault::Kind::Status);
    fault.status = status;
    fault.body = R"({"title": "An error occurred", "detail": ")" + detail + "\"}";
    fault.contentType = "application/problem+json";
    return fault;
}

QList<DemoFault> answersToAll()
{
    DemoFault unknown = refusal(DemoFault::Kind::Status);
    unknown.status = 404;
    unknown.body = R"({"message": "Connection abc not found", "type": "Not Found", "code": 404})";
    return {refusal(DemoFault::Kind::UnauthorizedGateway), refusal(DemoFault::Kind::UnauthorizedSystemeio),
        problem(403, "Your plan does not include this."), problem(422, "Please upgrade your plan to do this."),
        unknown};
}

} // namespace

// What makes a job stop and what does not, for every kind of job.
class TestJobStops : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_f = std::make_unique<ChangesFixture>(AllJobs::options());
        m_f->runner->setNamesAsFields(true);
    }
    void cleanup() { m_f.reset(); }

    void whatMeetsEveryStepStopsOnce_data() { jobs(AllJobs::names(), {2, 15}); }
    // An answer that every step would meet: one sentence, no more requests than were under way, and afterwards the job
    // goes on as if nothing had been.
    void whatMeetsEveryStepStopsOnce()
    {
        const JobPlan plan = planned();
        int told = 0;
        connect(m_f->runner.get(), &JobRunner::accountRefused, this, [&told] { ++told; });
        qint64 id = 0;
        for (const DemoFault &answer : answersToAll()) {
            m_f->demo.service().clearFaults();
            m_f->demo.service().addFault(answer);
            m_f->demo.service().clearLedger();
            const int before = told;
            if (id == 0)
                id = m_f->start(plan);
            else
                goOn(id);
            QTRY_VERIFY2(isStopped(id), qPrintable(u"answer %1"_s.arg(answer.status)));
            QTRY_COMPARE(inFlight(id), 0);
            const JobSnapshot shown = *m_f->runner->job(id);
            const QString sentence
                = shown.job.state == Job::State::Stopped ? shown.job.message.text() : shown.waitReason;
            QVERIFY(!sentence.isEmpty());
            QVERIFY(told - before <= 1);
            QVERIFY(m_f->demo.service().ledger().size() <= JobRunner::MaxInFlight);
            QCOMPARE(shown.job.counts[State::Failed] + shown.job.counts[State::Unknown], 0);
            QVERIFY(m_f->applied().isEmpty());
        }
        m_f->demo.service().clearFaults();
        m_f->demo.service().clearLedger();
        goOn(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).state, Job::State::Finished);
        QCOMPARE(m_f->job(id).counts.unsuccessful(), 0);
        QCOMPARE(AllJobs::violations(*m_f, plan), QStringList());
    }

    void readOnlyStartsNothing_data() { jobs(AllJobs::names(), {2}); }
    void readOnlyStartsNothing()
    {
        const JobPlan plan = planned();
        m_f->runner->setReadOnly(true);
        const JobOutcome refused = m_f->run(plan);
        QCOMPARE(refused.job.id, 0);
        QCOMPARE(refused.error.kind, ApiError::Kind::ReadOnly);
        QVERIFY(!refused.job.message.isEmpty());
        QVERIFY(m_f->demo.service().ledger().isEmpty());
    }

    void whatIsGoneIsAlreadySo_data()
    {
        jobs({u"delete contacts"_s, u"delete tag"_s, u"delete field"_s, u"delete enrollments"_s,
                 u"delete memberships"_s},
            {3});
    }
    void whatIsGoneIsAlreadySo()
    {
        const JobPlan plan = planned();
        QVERIFY(m_f->run(plan).succeeded());
        m_f->demo.service().clearLedger();
        const JobOutcome again = m_f->run(plan); // as somebody else's deletion, of which the mirror does not know
        QVERIFY(again.succeeded());
        QCOMPARE(again.job.counts[State::AlreadySo], int(plan.steps.size()));
        QCOMPARE(m_f->writes().size(), plan.steps.size());
        QVERIFY(m_f->applied().isEmpty());
    }

    // The tag of one contact, one contact, and the tag itself.
    void tagThatIsGoneIsRemoved()
    {
        const qint64 tag = m_f->tagAt(0);
        m_f->setTagEverywhere(tag, true);
        const std::vector<RowId> rows = m_f->rows(4);
        TagEdit edit;
        edit.remove = {tag};
        const TagEditPlan plan = m_f->planTags(rows, edit);
        const qint64 without = m_f->contactId(rows.at(1));
        const qint64 gone = m_f->contactId(rows.at(2));
        m_f->demo.service().edit([=](DemoData &data) {
            data.setContactTag(without, tag, false);
            data.removeContact(gone);
        });
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.steps.at(2).state, State::AlreadySo);
        m_f->demo.service().edit([=](DemoData &data) { data.removeTag(tag); });
        const JobOutcome again = m_f->run(plan);
        QCOMPARE(again.job.counts[State::AlreadySo], 4);
    }

    // A contact that was deleted elsewhere is found by whatever is done to it, and leaves the lists at once.
    void whatIsFoundGoneLeavesTheMirror_data()
    {
        QTest::addColumn<bool>("tag");
        QTest::newRow("adding a tag") << true;
        QTest::newRow("setting a field") << false;
    }
    void whatIsFoundGoneLeavesTheMirror()
    {
        QFETCH(bool, tag);
        const JobPlan plan = tag ? tagging(3) : AllJobs::plan(*m_f, u"set field"_s, 3);
        const Change &one = plan.steps.at(1);
        QCOMPARE(one.resource, "contact"_ba);
        m_f->demo.service().edit([&one](DemoData &data) { data.removeContact(one.key.toLongLong()); });
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(outcome.job.counts[State::Failed], 1);
        QCOMPARE(outcome.steps.at(1).state, State::Failed);
        QCOMPARE(outcome.steps.at(1).httpStatus, 404);
        QVERIFY(m_f->mirrored(one.key).isEmpty());
        QVERIFY(!m_f->mirrored(plan.steps.at(0).key).isEmpty());
    }

    // Neither a missing tag nor an answer that is not the service's own says anything of the contact.
    void whatOnlySeemsGoneStays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contentType");
        QTest::newRow("what it was to be given") << R"({"detail": "Not Found"})"_ba
                                                 << "application/problem+json"_ba;
        QTest::newRow("an address that is wrong") << "<h1>Not here</h1>"_ba
                                                  << "text/html"_ba;
    }
    void whatOnlySeemsGoneStays()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, contentType);
        const JobPlan plan = tagging(2);
        DemoFault missing = refusal(DemoFault::Kind::Status);
        missing.method = u"POST"_s;
        missing.status = 404;
        missing.body = body;
        missing.contentType = contentType;
        m_f->demo.service().addFault(missing);
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(outcome.job.counts[State::Failed], 2);
        for (const Change &step : plan.steps)
            QVERIFY(!m_f->mirrored(step.key).isEmpty());
    }

    void refusedValuesAreOneFailure_data() { jobs(AllJobs::ofMany(), {15}); }
    // 422: the others go on.
    void refusedValuesAreOneFailure()
    {
        const JobPlan plan = planned();
        DemoFault fault;
        fault.kind = DemoFault::Kind::ValidationError;
        fault.pathPattern = u"^(?!.*/api/tags)"_s; // a tag that others need is not one record
        fault.skip = 6;
        fault.violationPath = u"value"_s;
        fault.message = u"This is not good."_s;
        for (const QString &method : {u"POST"_s, u"PATCH"_s, u"DELETE"_s}) {
            if (methodOf(plan) == method) {
                fault.method = method;
                m_f->demo.service().addFault(fault);
            }
        }
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(outcome.job.state, Job::State::Finished);
        QCOMPARE(outcome.job.counts[State::Failed], 1);
        const auto failed = std::find_if(
            outcome.steps.begin(), outcome.steps.end(), [](const Change &step) { return step.state == State::Failed; });
        QVERIFY2(failed->message.text().contains(u"This is not good."_s), qPrintable(failed->message.text()));
        for (const Change &step : outcome.steps) {
            const bool waitsForIt = step.args.value("needsAll"_L1).toBool()
                || step.args.value("needs"_L1).toInt(-1) == failed->seq || step.recordFrom == failed->seq;
            if (step.seq != failed->seq)
                QCOMPARE(step.state, waitsForIt ? State::Skipped : State::Done);
        }
        QCOMPARE(outcome.error.kind, ApiError::Kind::Validation);
    }

private:
    static void jobs(const QStringList &names, const QList<int> &numbers)
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("number");
        for (const QString &name : names) {
            for (const int number : numbers) {
                if (number == numbers.first() || AllJobs::ofMany().contains(name))
                    QTest::addRow("%s, %d", qPrintable(name), number) << name << number;
            }
        }
    }
    JobPlan planned()
    {
        QFETCH(QString, name);
        QFETCH(int, number);
        return AllJobs::plan(*m_f, name, number);
    }
    TagEditPlan tagging(int number)
    {
        const qint64 tag = m_f->tagAt(0);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        return m_f->planTags(m_f->rows(number), edit);
    }
    // Of the write that there are many of.
    static QString methodOf(const JobPlan &plan)
    {
        const Change &typical = plan.steps.at(plan.steps.size() / 2);
        switch (typical.kind) {
        case ChangeKind::UpdateContact:
            return u"PATCH"_s;
        case ChangeKind::DeleteContact:
        case ChangeKind::DeleteEnrollment:
        case ChangeKind::DeleteMembership:
            return u"DELETE"_s;
        default:
            return u"POST"_s;
        }
    }
    int inFlight(qint64 id) { return m_f->runner->job(id)->job.counts[State::Sent]; }
    bool isStopped(qint64 id)
    {
        const std::optional<JobSnapshot> shown = m_f->runner->job(id);
        return shown && (shown->job.state == Job::State::Stopped || shown->wait == JobSnapshot::Wait::SignIn);
    }
    void goOn(qint64 id)
    {
        m_f->runner->release();
        if (m_f->runner->job(id)->job.state == Job::State::Stopped)
            m_f->runner->resume(id);
    }

    std::unique_ptr<ChangesFixture> m_f{};
};

QTEST_GUILESS_MAIN(TestJobStops)
#include "tst_jobstops.moc"
