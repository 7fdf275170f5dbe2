// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "contact.h"
#include "enrollment.h"
#include "fulldisk.h"
#include "resources.h"
#include "undoplan.h"

#include <QSemaphore>

#include <limits>

using namespace Qt::StringLiterals;

using State = Change::State;

namespace {

DemoFault fault(DemoFault::Kind kind, const QString &method, const QString &path)
{
    DemoFault made;
    made.kind = kind;
    made.method = method;
    made.pathPattern = path;
    return made;
}

int count(const JobOutcome &outcome, State state)
{
    return outcome.job.counts[state];
}

} // namespace

// Several jobs and retries about the same records: each does and claims its own, and the mirror has all of it.
class TestOverlap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_f = std::make_unique<ChangesFixture>(); }
    void cleanup() { m_f.reset(); }

    void sameTagTwice()
    {
        const qint64 tag = untouchedTag();
        const std::vector<RowId> rows = m_f->rows(30);
        const JobPlan a = m_f->planTags({rows.begin(), rows.begin() + 20}, adding(tag));
        const JobPlan b = m_f->planTags({rows.begin() + 8, rows.end()}, adding(tag)); // previewed before a has begun
        const qint64 first = m_f->start(a);
        const JobOutcome second = m_f->run(b);
        QVERIFY(m_f->waitOver(first));
        QVERIFY(second.succeeded());
        QCOMPARE(count(second, State::AlreadySo), 12);
        QCOMPARE(count(second, State::Done), 10);
        QCOMPARE(m_f->writes().size(), 30);
        for (const Change &step : m_f->steps(second.job.id)) {
            QCOMPARE(step.before.value("hasTag"_L1).toBool(), step.state == State::AlreadySo);
            QCOMPARE(step.sentAt.isValid(), step.state == State::Done);
        }
        // Taken back, the second one leaves alone what the first has done.
        const JobOutcome undone = m_f->run(undo(second.job.id));
        QCOMPARE(count(undone, State::Done), 10);
        for (size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(m_f->serviceTags(m_f->contactId(rows.at(i))).contains(tag), i < 20);
    }

    // Paused, or left by an earlier run of the program, it may go on.
    void countsWhatAHaltedJobIsStillToChange_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("paused") << false;
        QTest::newRow("interrupted") << true;
    }
    void countsWhatAHaltedJobIsStillToChange()
    {
        QFETCH(bool, restarts);
        const qint64 tag = untouchedTag();
        const std::vector<RowId> rows = m_f->rows(30);
        m_f->demo.service().setLatency(50);
        const qint64 job = m_f->start(m_f->planTags(rows, adding(tag)));
        QTRY_VERIFY(m_f->runner->job(job)->settled > 0);
        if (restarts)
            m_f->reopen();
        else
            m_f->runner->pause(job);
        QCOMPARE(m_f->runner->job(job)->job.state, restarts ? Job::State::Interrupted : Job::State::Paused);
        const QList<Change> same = m_f->planTags(rows, adding(tag)).steps;
        const auto left = [this, job] { return 30 - m_f->runner->job(job)->settled; };
        QVERIFY(left() > 0);
        QTRY_COMPARE(m_f->runner->stillToChange(same), left());
        QCOMPARE(m_f->runner->stillToChange(m_f->planTags(rows, adding(m_f->tagAt(2))).steps), 0);
        m_f->runner->cancel(job);
        QVERIFY(m_f->waitOver(job));
        QCOMPARE(m_f->runner->stillToChange(same), 0);
    }

    void beforeIsOfTheMomentOfSending()
    {
        const QString key = QString::number(m_f->contactId(m_f->rows(1).front()));
        const QJsonObject contact = m_f->mirrored(key);
        const auto named = [&](const QString &name) {
            ContactValues values = ContactValues::of(contact);
            values.firstName = name;
            return Plan::updateContact(contact, values);
        };
        const JobPlan neo = named(u"Neo"_s);
        const JobPlan trinity = named(u"Trinity"_s); // from the same form, opened twice
        QVERIFY(m_f->run(neo).succeeded());
        const JobOutcome second = m_f->run(trinity);
        QVERIFY(second.succeeded());
        QCOMPARE(m_f->steps(second.job.id).first().before.value("firstName"_L1).toString(), u"Neo"_s);
        QVERIFY(m_f->run(undo(second.job.id)).succeeded());
        QCOMPARE(Contact::fromJson(m_f->mirrored(key)).firstName, u"Neo"_s);
        // The same once more is so already.
        m_f->demo.service().clearLedger();
        QCOMPARE(count(m_f->run(neo), State::AlreadySo), 1);
        QVERIFY(m_f->demo.service().ledger().isEmpty());
    }

    void deletedTwice()
    {
        allKnown("contact"_ba);
        const auto plan = [this] {
            return m_f->plan([rows = m_f->rows(3)](MirrorStore &s) { return Plan::deleteContacts(s, rows); });
        };
        const JobPlan a = plan();
        const JobPlan b = plan();
        QVERIFY(m_f->run(a).succeeded());
        const JobOutcome second = m_f->run(b);
        QCOMPARE(count(second, State::AlreadySo), 3);
        QCOMPARE(m_f->writes().size(), 3);
        QVERIFY(undo(second.job.id).isEmpty());
    }

    void newTagOfTheSameNameTwice()
    {
        TagEdit edit;
        edit.create = {u"Brand new"_s};
        const std::vector<RowId> rows = m_f->rows(6);
        const JobPlan a = m_f->planTags({rows.begin(), rows.begin() + 4}, edit);
        const JobPlan b = m_f->planTags({rows.begin() + 2, rows.end()}, edit);
        QVERIFY(m_f->run(a).succeeded());
        const JobOutcome second = m_f->run(b);
        QVERIFY(second.succeeded());
        QCOMPARE(count(second, State::AlreadySo), 3); // the tag, and two who have it
        QCOMPARE(second.steps.first().resultKey, QString::number(m_f->tagNamed(u"Brand new"_s)));
        QCOMPARE(m_f->writes().size(), 1 + 6);
        QVERIFY(!m_f->mirroredTag(second.steps.first().resultKey).value("createdAt"_L1).isUndefined());
    }

    void enrolledTwice()
    {
        const std::vector<RowId> rows = m_f->rows(3);
        m_f->demo.service().edit([](DemoData &data) { data.enrollments.clear(); });
        m_f->load(enrollmentListing(0, 0));
        const qint64 course = m_f->inspect([](DemoData &data) { return data.courses.begin()->first; });
        const auto plan = [&] {
            return m_f->plan([&](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); });
        };
        const JobPlan a = plan();
        const JobPlan b = plan();
        const JobOutcome first = m_f->run(a);
        QCOMPARE(count(first, State::Done), 3);
        const JobOutcome second = m_f->run(b);
        QCOMPARE(count(second, State::AlreadySo), 3);
        QCOMPARE(second.steps.first().resultKey, first.steps.first().resultKey);
        QCOMPARE(m_f->writes().size(), 3);
        QVERIFY(undo(second.job.id).isEmpty());
    }

    void retryTakesUpWhatIsLeft()
    {
        const qint64 tag = untouchedTag();
        const std::vector<RowId> rows = m_f->rows(5);
        refuse(rows.at(1));
        refuse(rows.at(3));
        const JobOutcome outcome = m_f->run(m_f->planTags(rows, adding(tag)));
        QCOMPARE(count(outcome, State::Failed), 2);
        const JobPlan all = m_f->retryPlan(outcome.job.id);
        QCOMPARE(all.requests(), 2);
        QCOMPARE(all.job.retryOf, outcome.job.id);

        // One of them by itself, which fails once more: that is the business of this retry from now on.
        refuse(rows.at(1));
        const JobOutcome one = m_f->run(m_f->retryPlan(outcome.job.id, {outcome.steps.at(1).id}));
        QCOMPARE(count(one, State::Failed), 1);
        m_f->reopen();
        QCOMPARE(m_f->steps(outcome.job.id).at(1).retriedBy, one.job.id);
        const JobPlan rest = m_f->retryPlan(outcome.job.id);
        QCOMPARE(rest.steps.size(), 1);
        QCOMPARE(rest.steps.first().key, outcome.steps.at(3).key);
        QVERIFY(m_f->run(rest).succeeded());
        QVERIFY(m_f->retryPlan(outcome.job.id).isEmpty());
        QVERIFY(m_f->retryPlan(rest.job.id).isEmpty());
        QVERIFY(m_f->run(m_f->retryPlan(one.job.id)).succeeded());
        QVERIFY(m_f->retryPlan(one.job.id).isEmpty());
        QCOMPARE(m_f->applied().size(), 5);
    }

    // What a step needs may have been made by another retry.
    void retryBuildsOnAnotherRetry()
    {
        m_f->demo.service().addFault(fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/api/tags$"_s));
        TagEdit edit;
        edit.create = {u"Refused"_s};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(3), edit));
        QCOMPARE(count(outcome, State::Skipped), 3);
        const JobOutcome tag = m_f->run(m_f->retryPlan(outcome.job.id, {outcome.steps.at(0).id}));
        QVERIFY(tag.succeeded());
        const JobOutcome rest = m_f->run(m_f->retryPlan(outcome.job.id));
        QVERIFY(rest.succeeded());
        QCOMPARE(count(rest, State::Done), 3);
        QVERIFY(m_f->serviceTags(m_f->contactId(m_f->rows(1).front())).contains(m_f->tagNamed(u"Refused"_s)));
    }

    void retryIsLookedAtAgain()
    {
        const qint64 tag = untouchedTag();
        const std::vector<RowId> rows = m_f->rows(3);
        refuse(rows.at(1));
        const JobOutcome outcome = m_f->run(m_f->planTags(rows, adding(tag)));
        QCOMPARE(count(outcome, State::Failed), 1);
        QVERIFY(m_f->run(m_f->planTags(rows, adding(tag))).succeeded()); // another job has done it
        const JobPlan plan = m_f->retryPlan(outcome.job.id);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.requests(), 0);
    }

    void startsWithItsFirstStep()
    {
        const qint64 tag = untouchedTag();
        const std::vector<RowId> rows = m_f->rows(30);
        m_f->demo.service().setLatency(20);
        const qint64 first = m_f->start(m_f->planTags({rows.begin(), rows.begin() + 15}, adding(tag)));
        const JobOutcome second = m_f->run(m_f->planTags({rows.begin() + 15, rows.end()}, adding(tag)));
        const Job waited = m_f->job(second.job.id);
        QCOMPARE(waited.startedAt, firstSent(second.job.id));
        QVERIFY(waited.startedAt >= m_f->job(first).finishedAt);
        QVERIFY(waited.createdAt < waited.startedAt);
        // What sends nothing has no such time.
        const JobOutcome none = m_f->run(m_f->planTags(rows, adding(tag)));
        QCOMPARE(none.job.state, Job::State::Finished);
        QVERIFY(!m_f->job(none.job.id).startedAt.isValid());
        QVERIFY(m_f->job(none.job.id).finishedAt.isValid());
    }

    void cancelledBeforeItsTurn()
    {
        const qint64 tag = untouchedTag();
        const std::vector<RowId> rows = m_f->rows(35);
        m_f->demo.service().setLatency(20);
        const qint64 first = m_f->start(m_f->planTags({rows.begin(), rows.begin() + 15}, adding(tag)));
        const qint64 second = m_f->start(m_f->planTags({rows.begin() + 15, rows.end()}, adding(tag)));
        m_f->runner->cancel(second);
        QVERIFY(m_f->waitOver(second));
        const Job job = m_f->job(second);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts[State::Cancelled], 20);
        QVERIFY(!job.startedAt.isValid());
        QVERIFY(m_f->waitOver(first));
    }

    void lostDeletionsAreOurs_data()
    {
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("cut") << DemoFault::Kind::CutAfter << 0;
        QTest::newRow("half an answer") << DemoFault::Kind::HalfBody << 0;
        QTest::newRow("a gateway that fails") << DemoFault::Kind::Status << 502;
    }
    // The answer is lost, and the repetition says that it is gone.
    void lostDeletionsAreOurs()
    {
        QFETCH(DemoFault::Kind, kind);
        QFETCH(int, status);
        const qint64 tag = m_f->tagAt(2);
        m_f->setTagEverywhere(tag, true);
        const std::vector<RowId> rows = m_f->rows(3);
        const QString email = Contact::fromJson(m_f->mirrored(QString::number(m_f->contactId(rows.at(1))))).email;
        const QString untagged = QString::number(m_f->contactId(rows.at(0)));
        DemoFault lost = fault(kind, u"DELETE"_s, u"/api/contacts/"_s);
        lost.status = status;
        lost.applies = true;
        TagEdit edit;
        edit.remove = {tag};
        m_f->demo.service().addFault(lost);
        const JobOutcome removed = m_f->run(m_f->planTags({rows.at(0)}, edit));
        QCOMPARE(count(removed, State::Done), 1);
        QCOMPARE(m_f->applied().size(), 1);
        m_f->demo.service().addFault(lost);
        const JobOutcome deleted
            = m_f->run(m_f->plan([row = rows.at(1)](MirrorStore &s) { return Plan::deleteContacts(s, {row}); }));
        QCOMPARE(count(deleted, State::Done), 1);
        QCOMPARE(m_f->applied().size(), 2);
        // Nothing was lost: somebody else has taken it away.
        const qint64 gone = m_f->contactId(rows.at(2));
        m_f->demo.service().edit([gone](DemoData &data) { data.removeContact(gone); });
        const JobOutcome others
            = m_f->run(m_f->plan([row = rows.at(2)](MirrorStore &s) { return Plan::deleteContacts(s, {row}); }));
        QCOMPARE(count(others, State::AlreadySo), 1);

        QVERIFY(m_f->run(undo(removed.job.id)).succeeded());
        QVERIFY(m_f->serviceTags(untagged.toLongLong()).contains(tag));
        const JobOutcome restored = m_f->run(undo(deleted.job.id));
        QVERIFY(restored.succeeded());
        QCOMPARE(restored.steps.first().label, email);
        QVERIFY(m_f->serviceTags(restored.steps.first().resultKey.toLongLong()).contains(tag));
        QVERIFY(undo(others.job.id).isEmpty());
    }

    void undoOfDeletionSendsWhatItShows_data()
    {
        QTest::addColumn<DemoOptions::Dialect>("dialect");
        QTest::newRow("vendor") << DemoOptions::Dialect::Vendor;
        QTest::newRow("mission") << DemoOptions::Dialect::Mission;
    }
    void undoOfDeletionSendsWhatItShows()
    {
        QFETCH(DemoOptions::Dialect, dialect);
        m_f->demo.service().setDialect(dialect);
        m_f->setTagEverywhere(m_f->tagAt(0), true); // reads all of it again
        const std::vector<RowId> rows = m_f->rows(4);
        QStringList names;
        for (const RowId row : rows)
            names.append(Contact::fromJson(m_f->mirrored(QString::number(m_f->contactId(row)))).fullName());
        QVERIFY(!names.join(QString()).isEmpty());
        const JobOutcome deleted
            = m_f->run(m_f->plan([rows](MirrorStore &s) { return Plan::deleteContacts(s, rows); }));
        m_f->demo.service().clearLedger();
        const UndoPlan plan = undo(deleted.job.id);
        const JobOutcome restored = m_f->run(plan);
        QVERIFY(restored.succeeded());
        QCOMPARE(m_f->writes().size(), plan.requests());
        QStringList now;
        for (const Change &step : restored.steps) {
            if (step.kind == ChangeKind::CreateContact)
                now.prepend(Contact::fromJson(m_f->mirrored(step.resultKey)).fullName());
            QVERIFY(step.message.isEmpty());
        }
        QCOMPARE(now, names);
    }

    void mirrorCatchesUp_data()
    {
        QTest::addColumn<bool>("restart");
        QTest::newRow("when the job goes on") << false;
        QTest::newRow("when the program is started again") << true;
    }
    // The answers reach the journal, and then the disk is full: the mirror has none of it.
    void mirrorCatchesUp()
    {
        QFETCH(bool, restart);
        const qint64 tag = untouchedTag();
        const std::vector<RowId> rows = m_f->rows(11);
        QStringList keys;
        for (const RowId row : rows)
            keys.append(QString::number(m_f->contactId(row)));
        const auto inState = [this](qint64 id, State state) {
            const QList<Change> steps = m_f->steps(id);
            return std::count_if(steps.begin(), steps.end(), [state](const Change &c) { return c.state == state; });
        };
        m_f->demo.service().setLatency(500);
        const qint64 id = m_f->start(m_f->planTags(rows, adding(tag)));
        QTRY_COMPARE(inState(id, State::Sent), 11);
        QSemaphore gate;
        m_f->mirror->post(
            this, [&gate](MirrorStore &) { gate.acquire(); }, [] {});
        const bool settled = QTest::qWaitFor([&] { return inState(id, State::Done) == 11; }, 20000);
        std::optional<FullDisk> full(std::in_place);
        gate.release();
        const bool paused = QTest::qWaitFor(
            [&] { return m_f->runner->job(id) && m_f->runner->job(id)->job.state == Job::State::Paused; }, 10000);
        const bool missed = !Contact::fromJson(m_f->mirrored(keys.last())).hasTag(tag); // all of it was tried by now
        full.reset();
        QVERIFY(settled && paused && missed);
        m_f->demo.service().setLatency(0);
        if (restart)
            m_f->reopen();
        else
            m_f->runner->resume(id);
        for (const QString &key : keys)
            QTRY_VERIFY(Contact::fromJson(m_f->mirrored(key)).hasTag(tag));
        if (restart) {
            QTRY_VERIFY(m_f->runner->job(id));
            m_f->runner->resume(id);
        }
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).state, Job::State::Finished);
        QCOMPARE(m_f->writes().size(), 11);
    }

private:
    static TagEdit adding(qint64 tag)
    {
        TagEdit edit;
        edit.add = {tag};
        return edit;
    }
    qint64 untouchedTag()
    {
        const qint64 tag = m_f->tagAt(1);
        m_f->setTagEverywhere(tag, false);
        return tag;
    }
    void refuse(RowId row)
    {
        m_f->demo.service().addFault(
            fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/api/contacts/%1/tags"_s.arg(m_f->contactId(row))));
    }
    UndoPlan undo(qint64 job)
    {
        return fromMirror(*m_f->mirror,
            [undone = m_f->job(job), steps = m_f->steps(job)](MirrorStore &s) { return Plan::undo(s, undone, steps); });
    }
    QDateTime firstSent(qint64 job)
    {
        QDateTime first;
        for (const Change &step : m_f->steps(job)) {
            if (step.sentAt.isValid() && (!first.isValid() || step.sentAt < first))
                first = step.sentAt;
        }
        return first;
    }
    void allKnown(const QByteArray &listing)
    {
        fromMirror(*m_f->mirror, [listing](MirrorStore &s) {
            ListingState state;
            state.coverage.cover(std::numeric_limits<qint64>::max(), 0);
            s.storeListing(listing, state);
            return true;
        });
    }

    std::unique_ptr<ChangesFixture> m_f{};
};

QTEST_GUILESS_MAIN(TestOverlap)
#include "tst_overlap.moc"
