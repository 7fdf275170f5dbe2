// SPDX-License-Identifier: GPL-3.0-or-later
#include "apireply.h"
#include "changesfixture.h"
#include "contact.h"
#include "endpoints.h"
#include "fulldisk.h"

#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

using State = Change::State;

int count(const JobOutcome &outcome, State state)
{
    return outcome.job.counts[state];
}

// The fault of the double for writes at a path, after `skip` of them.
DemoFault fault(DemoFault::Kind kind, const QString &method, const QString &path, int skip = 0, int times = 1)
{
    DemoFault made;
    made.kind = kind;
    made.method = method;
    made.pathPattern = path;
    made.skip = skip;
    made.times = times;
    made.retryAfter = 0.05;
    return made;
}

ContactValues neo()
{
    ContactValues values;
    values.email = u"neo@matrix.org"_s;
    values.firstName = u"Neo"_s;
    values.lastName = u"Anderson"_s;
    values.phoneNumber = u"+15550100"_s;
    values.locale = u"en"_s;
    return values;
}

} // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_f = std::make_unique<ChangesFixture>(); }
    void cleanup() { m_f.reset(); }

    void addsATagToMany()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(30);
        const qint64 first = m_f->contactId(rows.front());
        m_f->demo.service().edit([&](DemoData &data) { data.setContactTag(first, tag, true); });
        TagEdit edit;
        edit.add = {tag};
        QSignalSpy settled(m_f->runner.get(), &JobRunner::stepSettled);
        QSignalSpy changed(m_f->mirror.get(), &Mirror::changed);
        const JobOutcome outcome = m_f->run(m_f->planTags(rows, edit));
        QVERIFY(outcome.succeeded());
        QCOMPARE(count(outcome, State::Done), 30);
        QCOMPARE(settled.size(), 30);
        QVERIFY(changed.size() >= 30);
        QCOMPARE(m_f->writes().size(), 30);
        QCOMPARE(m_f->applied().size(), 29); // one got it elsewhere meanwhile
        for (const RowId row : rows) {
            const QString key = QString::number(m_f->contactId(row));
            QVERIFY(Contact::fromJson(m_f->mirrored(key)).hasTag(tag));
        }
        const Job job = m_f->job(outcome.job.id);
        QCOMPARE(job.state, Job::State::Finished);
        QCOMPARE(job.account, u"connection"_s);
        QVERIFY(job.startedAt.isValid() && job.finishedAt.isValid());
        for (const Change &step : m_f->steps(job.id)) {
            QCOMPARE(step.state, State::Done);
            QVERIFY(step.plannedAt.isValid() && step.sentAt.isValid() && step.settledAt.isValid());
            QCOMPARE(step.httpStatus, 204);
        }
        QVERIFY(m_f->runner->jobs().isEmpty());
    }

    void alreadySoCostsNothing()
    {
        const qint64 tag = m_f->tagAt(0);
        m_f->setTagEverywhere(tag, true);
        TagEdit edit;
        edit.add = {tag};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(20), edit));
        QVERIFY(outcome.succeeded());
        QCOMPARE(count(outcome, State::AlreadySo), 20);
        QVERIFY(m_f->demo.service().ledger().isEmpty());
        QCOMPARE(m_f->job(outcome.job.id).state, Job::State::Finished);
    }

    void newTagThenItsContacts()
    {
        TagEdit edit;
        edit.create = {u"Brand new"_s};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(15), edit));
        QVERIFY(outcome.succeeded());
        QCOMPARE(m_f->applied().size(), 16);
        QVERIFY(m_f->applied().first().startsWith(u"POST /systeme/api/tags "_s));
        const qint64 tag = m_f->tagNamed(u"Brand new"_s);
        QVERIFY(tag != 0);
        QVERIFY(m_f->serviceTags(m_f->contactId(m_f->rows(1).front())).contains(tag));
        QCOMPARE(m_f->mirroredTag(QString::number(tag)).value("name"_L1).toString(), u"Brand new"_s);
    }

    void newTagThatExistsAtTheService()
    {
        qint64 tag = 0;
        m_f->demo.service().edit([&](DemoData &data) { tag = data.addTag(u"Elsewhere"_s); });
        TagEdit edit;
        edit.create = {u"elsewhere"_s};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(3), edit));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.steps.first().state, State::AlreadySo);
        QCOMPARE(outcome.steps.first().resultKey, QString::number(tag));
        QCOMPARE(m_f->applied().size(), 3);
    }

    void failedTagSkipsItsContacts()
    {
        m_f->demo.service().addFault(fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/api/tags$"_s));
        TagEdit edit;
        edit.create = {u"Refused"_s};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(4), edit));
        QVERIFY(!outcome.succeeded());
        QCOMPARE(count(outcome, State::Failed), 1);
        QCOMPARE(count(outcome, State::Skipped), 4);
        QVERIFY(outcome.steps.last().message.text().contains(u"Refused"_s));
        QCOMPARE(m_f->writes().size(), 1);

        // What did not succeed, once more.
        const JobOutcome again = m_f->run(m_f->retryPlan(outcome.job.id));
        QVERIFY(again.succeeded());
        QCOMPARE(count(again, State::Done), 5);
        QCOMPARE(again.job.retryOf, outcome.job.id);
    }

    void lostAnswers_data()
    {
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::newRow("applied, then cut") << DemoFault::Kind::CutAfter;
        QTest::newRow("cut, not applied") << DemoFault::Kind::CutBefore;
        QTest::newRow("half an answer") << DemoFault::Kind::HalfBody;
    }
    void lostAnswers()
    {
        QFETCH(DemoFault::Kind, kind);
        const qint64 add = m_f->tagAt(1);
        const qint64 remove = m_f->tagAt(2);
        m_f->setTagEverywhere(add, false);
        m_f->setTagEverywhere(remove, true);
        TagEdit edit;
        edit.add = {add};
        edit.remove = {remove};
        edit.create = {u"Created"_s};
        const TagEditPlan plan = m_f->planTags(m_f->rows(8), edit);
        QCOMPARE(plan.requests(), 25);
        for (int skip = 0; skip < 20; skip += 4)
            m_f->demo.service().addFault(fault(kind, u"POST"_s, u"/api/(tags|contacts/)"_s, skip));
        m_f->demo.service().addFault(fault(kind, u"DELETE"_s, u"/api/contacts/"_s, 2, 2));
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.job.counts.settled(), 25);
        const QStringList applied = m_f->applied();
        QCOMPARE(applied.size(), 25);
        QCOMPARE(std::set<QString>(applied.begin(), applied.end()).size(), size_t(25));
    }

    void lostAnswerOfCreate_data()
    {
        QTest::addColumn<DemoOptions::Dialect>("dialect");
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::newRow("vendor, applied") << DemoOptions::Dialect::Vendor << DemoFault::Kind::CutAfter;
        QTest::newRow("vendor, not applied") << DemoOptions::Dialect::Vendor << DemoFault::Kind::CutBefore;
        QTest::newRow("mission, applied") << DemoOptions::Dialect::Mission << DemoFault::Kind::CutAfter;
        QTest::newRow("mission, not applied") << DemoOptions::Dialect::Mission << DemoFault::Kind::CutBefore;
    }
    void lostAnswerOfCreate()
    {
        QFETCH(DemoOptions::Dialect, dialect);
        QFETCH(DemoFault::Kind, kind);
        m_f->demo.service().setDialect(dialect);
        m_f->demo.service().addFault(fault(kind, u"POST"_s, u"/api/contacts$"_s));
        m_f->demo.service().addFault(fault(kind, u"PATCH"_s, u"/api/contacts/"_s));
        TagEdit tags;
        tags.add = {m_f->tagAt(0)};
        tags.create = {u"Fresh"_s};
        const JobPlan plan
            = fromMirror(*m_f->mirror, [tags](MirrorStore &s) { return Plan::createContact(s, neo(), tags); });
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(outcome.succeeded());
        const QString key = outcome.steps.at(1).resultKey;
        const Contact contact = Contact::fromJson(m_f->mirrored(key));
        QCOMPARE(contact.fullName(), u"Neo Anderson"_s);
        QCOMPARE(contact.phoneNumber, u"+15550100"_s);
        QCOMPARE(contact.tagNames().size(), 2);
        QCOMPARE(m_f->serviceTags(key.toLongLong()).size(), 2);
        int created = 0;
        int patched = 0;
        for (const QString &line : m_f->applied()) {
            created += line.startsWith(u"POST /systeme/api/contacts {"_s) ? 1 : 0;
            patched += line.startsWith(u"PATCH"_s) ? 1 : 0;
        }
        QCOMPARE(created, 1);
        QCOMPARE(patched, dialect == DemoOptions::Dialect::Vendor ? 1 : 0);
    }

    void createIsOneJob()
    {
        m_f->demo.service().setDialect(DemoOptions::Dialect::Mission);
        TagEdit tags;
        tags.add = {m_f->tagAt(0), m_f->tagAt(1)};
        const JobPlan plan
            = fromMirror(*m_f->mirror, [tags](MirrorStore &s) { return Plan::createContact(s, neo(), tags); });
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(outcome.succeeded());
        QCOMPARE(m_f->applied().size(), 3); // no repair: the service keeps names
        QCOMPARE(outcome.steps.first().key, outcome.steps.first().resultKey);
        QCOMPARE(outcome.steps.at(1).key, outcome.steps.first().resultKey);
        QCOMPARE(m_f->serviceTags(outcome.steps.first().key.toLongLong()).size(), 2);
    }

    void droppedNamesAreRepairedOnce()
    {
        m_f->demo.service().setDialect(DemoOptions::Dialect::Vendor);
        const QString key = QString::number(m_f->contactId(m_f->rows(1).front()));
        const auto edit = [&](const QString &first, const QString &last) {
            const QJsonObject before = m_f->mirrored(key);
            ContactValues values = ContactValues::of(before);
            values.firstName = first;
            values.lastName = last;
            return m_f->run(Plan::updateContact(before, values));
        };
        QVERIFY(edit(u"Trinity"_s, u"Moss"_s).succeeded());
        QCOMPARE(m_f->writes().size(), 2); // the second one in the form that the service keeps
        QCOMPARE(m_f->applied().size(), 1);
        QCOMPARE(Contact::fromJson(m_f->mirrored(key)).fullName(), u"Trinity Moss"_s);

        m_f->demo.service().clearLedger();
        QVERIFY(edit(QString(), u"Only"_s).succeeded()); // learned: one write is enough; and cleared
        QCOMPARE(m_f->writes().size(), 1);
        QCOMPARE(Contact::fromJson(m_f->mirrored(key)).fullName(), u"Only"_s);
        QCOMPARE(m_f->steps(2).first().before.value("firstName"_L1).toString(), u"Trinity"_s);
        QCOMPARE(m_f->steps(2).first().after.value("lastName"_L1).toString(), u"Only"_s);
    }

    // The contact is there. A step that failed would be tried again, and make another one.
    void namesThatAreRefusedDoNotUndoTheCreation()
    {
        m_f->demo.service().setDialect(DemoOptions::Dialect::Vendor);
        m_f->demo.service().addFault(fault(DemoFault::Kind::ValidationError, u"PATCH"_s, u"/api/contacts/"_s));
        const JobOutcome outcome
            = m_f->run(m_f->plan([](MirrorStore &store) { return Plan::createContact(store, neo()); }));
        QVERIFY(outcome.succeeded());
        const Change &step = outcome.steps.first();
        QVERIFY(!step.message.isEmpty());
        QVERIFY(!m_f->mirrored(step.resultKey).isEmpty());
        QVERIFY(m_f->inspect([](DemoData &data) { return data.contactId(u"neo@matrix.org"_s).value_or(0); })
            == step.resultKey.toLongLong());
        QVERIFY(m_f->retryPlan(outcome.job.id).isEmpty());
        QCOMPARE(m_f->undoPlan(outcome.job.id).steps.size(), 1);
    }

    void namesAreWrittenAsFieldsAtOnce()
    {
        m_f->demo.service().setDialect(DemoOptions::Dialect::Vendor);
        m_f->runner->setNamesAsFields(true);
        const QString key = QString::number(m_f->contactId(m_f->rows(1).front()));
        const auto rename = [&](const QString &first) {
            const QJsonObject before = m_f->mirrored(key);
            ContactValues values = ContactValues::of(before);
            values.firstName = first;
            m_f->demo.service().clearLedger();
            return m_f->run(Plan::updateContact(before, values));
        };
        QVERIFY(rename(u"Trinity"_s).succeeded());
        QCOMPARE(m_f->writes().size(), 1);
        QCOMPARE(m_f->applied().size(), 1);
        QVERIFY2(m_f->applied().first().contains("first_name"_L1), qPrintable(m_f->applied().first()));
        QVERIFY2(!m_f->applied().first().contains("firstName"_L1), qPrintable(m_f->applied().first()));
        QCOMPARE(Contact::fromJson(m_f->mirrored(key)).firstName, u"Trinity"_s);

        m_f->runner->setNamesAsFields(false);
        QVERIFY(rename(u"Niobe"_s).succeeded());
        QCOMPARE(m_f->writes().size(), 2);
    }

    void violationsComeBack()
    {
        ContactValues values = neo();
        m_f->demo.service().edit([&](DemoData &data) {
            DemoContact taken;
            taken.email = u"neo@matrix.org"_s;
            data.addContact(taken);
        });
        const JobPlan plan = fromMirror(*m_f->mirror, [values](MirrorStore &s) {
            TagEdit tags;
            tags.create = {u"X"_s};
            return Plan::createContact(s, values, tags);
        });
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(!outcome.succeeded());
        QCOMPARE(outcome.error.httpStatus, 422);
        QCOMPARE(outcome.error.violations.size(), 1);
        QCOMPARE(outcome.error.violations.first().path, u"email"_s);
        QCOMPARE(outcome.steps.at(1).state, State::Failed);
        QCOMPARE(outcome.steps.at(1).cause, u"422 email"_s);
        QVERIFY(outcome.steps.at(1).message.text().contains(u"already used"_s));
        QCOMPARE(outcome.steps.at(2).state, State::Skipped);
    }

    void oneRefusalIsThatRecordsFailure()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(12);
        const qint64 refused = m_f->contactId(rows.at(4));
        const qint64 gone = m_f->contactId(rows.at(7));
        m_f->demo.service().addFault(
            fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/api/contacts/%1/tags"_s.arg(refused)));
        m_f->demo.service().edit([gone](DemoData &data) { data.removeContact(gone); });
        TagEdit edit;
        edit.add = {tag};
        const JobOutcome outcome = m_f->run(m_f->planTags(rows, edit));
        QCOMPARE(count(outcome, State::Done), 10);
        QCOMPARE(count(outcome, State::Failed), 2);
        QCOMPARE(outcome.job.state, Job::State::Finished);
        QCOMPARE(outcome.steps.at(4).cause, u"422 email"_s);
        QCOMPARE(outcome.steps.at(7).httpStatus, 404);
        QVERIFY(outcome.steps.at(7).message.text().contains(u"does not exist"_s));
    }

    void removalOfWhatIsGoneIsDone()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, true);
        const std::vector<RowId> rows = m_f->rows(3);
        const qint64 other = m_f->contactId(rows.at(1));
        m_f->demo.service().edit([&](DemoData &data) {
            data.setContactTag(other, tag, false);
            data.removeContact(m_f ? other : 0);
        });
        TagEdit edit;
        edit.remove = {tag};
        const JobOutcome tags = m_f->run(m_f->planTags(rows, edit));
        QVERIFY(tags.succeeded());
        QCOMPARE(count(tags, State::AlreadySo), 1);
        QCOMPARE(tags.steps.at(1).state, State::AlreadySo);

        const JobPlan plan = fromMirror(*m_f->mirror, [rows](MirrorStore &s) { return Plan::deleteContacts(s, rows); });
        const JobOutcome deleted = m_f->run(plan);
        QVERIFY(deleted.succeeded());
        QCOMPARE(count(deleted, State::Done), 2);
        QCOMPARE(count(deleted, State::AlreadySo), 1);
        QCOMPARE(m_f->rows(100).size(), size_t(37));
    }

    void tooManyRequestsFailsNothing()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().addFault(fault(DemoFault::Kind::TooManyRequests, u"POST"_s, u"/tags"_s, 3, 2));
        TagEdit edit;
        edit.add = {tag};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(12), edit));
        QVERIFY(outcome.succeeded());
        QCOMPARE(m_f->applied().size(), 12);
    }

    void anErrorOfAllStopsOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("plan") << 403;
        QTest::newRow("moved for good") << 308;
    }
    void anErrorOfAllStopsOnce()
    {
        QFETCH(int, status);
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s, u"/tags"_s, 5, -1);
        refusal.status = status;
        refusal.body = status == 403 ? R"({"detail": "Please upgrade your plan."})" : "{}";
        m_f->demo.service().addFault(refusal);
        TagEdit edit;
        edit.add = {tag};
        int stopped = 0;
        std::optional<JobOutcome> outcome;
        m_f->runner->start(m_f->planTags(m_f->rows(40), edit), this, [&](const JobOutcome &now) {
            stopped += now.job.state == Job::State::Stopped ? 1 : 0;
            outcome = now;
        });
        QTRY_COMPARE(stopped, 1);
        QVERIFY(!outcome->job.message.isEmpty());
        QVERIFY(m_f->writes().size() <= 5 + JobRunner::MaxInFlight);
        const qint64 id = outcome->job.id;
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Planned], 35);
        QCOMPARE(m_f->runner->job(id)->job.counts[State::Failed], 0);
        QTRY_COMPARE(m_f->job(id).state, Job::State::Stopped);

        m_f->demo.service().clearFaults();
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QVERIFY(outcome->succeeded());
        QCOMPARE(stopped, 1);
        QCOMPARE(m_f->applied().size(), 40);
    }

    // Some records belong to somebody else. The first of them stops the job, for it could be the right to all of this.
    void aForbiddenRecordFailsAlone()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(29);
        const QList<int> foreign{4, 17, 25};
        for (const int place : foreign) {
            DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s,
                u"/contacts/%1/tags"_s.arg(m_f->contactId(rows.at(size_t(place)))), 0, -1);
            refusal.status = 403;
            refusal.body = R"({"detail": "Access Denied to this contact"})";
            m_f->demo.service().addFault(refusal);
        }
        TagEdit edit;
        edit.add = {tag};
        int stopped = 0;
        std::optional<JobOutcome> outcome;
        m_f->runner->start(m_f->planTags(rows, edit), this, [&](const JobOutcome &now) {
            stopped += now.job.state == Job::State::Stopped ? 1 : 0;
            outcome = now;
        });
        QTRY_COMPARE(stopped, 1);
        const qint64 id = outcome->job.id;
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);
        QCOMPARE(m_f->runner->job(id)->job.counts[State::Failed], 0);
        const auto before = m_f->writes().size();

        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(stopped, 1);
        QCOMPARE(outcome->job.state, Job::State::Finished);
        QCOMPARE(count(*outcome, State::Done), 26);
        QCOMPARE(count(*outcome, State::Failed), 3);
        for (const int place : foreign) {
            const Change &step = outcome->steps.at(place);
            QCOMPARE(step.state, State::Failed);
            QCOMPARE(step.httpStatus, 403);
            QCOMPARE(step.cause, u"403"_s);
            QCOMPARE(step.message.text(), u"Access Denied to this contact"_s);
        }
        // The one that stopped it was not asked again before the others.
        const QStringList writes = m_f->writes();
        QCOMPARE(writes.size(), 29 + 3);
        const QString first = u"/contacts/%1/tags"_s.arg(m_f->contactId(rows.at(4)));
        const auto again = std::find_if(
            writes.begin() + before, writes.end(), [&first](const QString &write) { return write.contains(first); });
        QCOMPARE_GE(again - writes.begin(), 29 + 3 - 3);
    }

    // What stopped a job is known when the program is started again: it goes on with the others.
    void aForbiddenRecordFailsAloneAfterARestart()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(20);
        const QList<int> foreign{0, 15};
        for (const int place : foreign) {
            DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s,
                u"/contacts/%1/tags"_s.arg(m_f->contactId(rows.at(size_t(place)))), 0, -1);
            refusal.status = 403;
            refusal.body = R"({"detail": "Access Denied to this contact"})";
            m_f->demo.service().addFault(refusal);
        }
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(rows, edit));
        QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);

        m_f->reopen();
        const qsizetype before = m_f->writes().size();
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).state, Job::State::Finished);
        QCOMPARE(m_f->job(id).counts[State::Done], 18);
        QCOMPARE(m_f->job(id).counts[State::Failed], 2);
        const QList<Change> steps = m_f->steps(id);
        for (const int place : foreign)
            QCOMPARE(steps.at(place).message.text(), u"Access Denied to this contact"_s);
        const QString first = u"/contacts/%1/tags"_s.arg(m_f->contactId(rows.front()));
        const QStringList since = m_f->writes().mid(before);
        QVERIFY2(!since.first().contains(first), "the others are sent before it");
    }

    // Nor does a step that is cancelled after that, or is so by then, show what put it off.
    void aForbiddenStepThatIsNotSentShowsNoAnswer()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(2);
        DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s, u"/tags"_s, 0, -1);
        refusal.status = 403;
        refusal.body = R"({"detail": "Access Denied"})";
        m_f->demo.service().addFault(refusal);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(rows, edit));
        QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);
        m_f->reopen();
        m_f->runner->cancel(id);
        QVERIFY(m_f->waitOver(id));
        for (const Change &step : m_f->steps(id)) {
            QCOMPARE(step.state, State::Cancelled);
            QCOMPARE(step.httpStatus, 0);
        }
    }

    // The same answer where it is of the account: nothing fails, however often somebody tries.
    void aForbiddenAccountStopsAgain()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s, u"/tags"_s, 5, -1);
        refusal.status = 403;
        refusal.body = R"({"detail": "Your plan does not include this."})";
        m_f->demo.service().addFault(refusal);
        TagEdit edit;
        edit.add = {tag};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(40), edit));
        const qint64 id = outcome.job.id;
        for (int time = 1; time <= 2; ++time) {
            QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
            QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Planned], 35);
            QVERIFY(m_f->writes().size() <= 5 + time * JobRunner::MaxInFlight);
            if (time == 2)
                m_f->demo.service().clearFaults();
            m_f->runner->resume(id);
        }
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).counts[State::Done], 40);
        QCOMPARE(m_f->applied().size(), 40);
    }

    // As long as nothing was done, nothing shows that it is about the records.
    void aForbiddenAccountFailsNothing()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s, u"/tags"_s, 0, -1);
        refusal.status = 403;
        m_f->demo.service().addFault(refusal);
        TagEdit edit;
        edit.add = {tag};
        JobPlan plan = m_f->planTags(m_f->rows(2), edit);
        plan.job.bulk = true;
        const qint64 id = m_f->start(plan);
        for (int time = 1; time <= 4; ++time) {
            QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
            QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Planned], 2);
            if (time == 4)
                m_f->demo.service().clearFaults();
            m_f->runner->resume(id);
        }
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).counts[State::Done], 2);
    }

    // Sent before the job stopped, and done after it: that is no sign that the others may be changed.
    void aLateSuccessDoesNotSpeakForTheAccount()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        DemoFault late = fault(DemoFault::Kind::Delay, u"POST"_s, u"/tags"_s, 4, 1);
        late.milliseconds = 700;
        DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s, u"/tags"_s, 4, -1);
        refusal.status = 403;
        m_f->demo.service().addFault(late);
        m_f->demo.service().addFault(refusal);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);
        QCOMPARE(m_f->runner->job(id)->job.counts[State::Done], 5);
        m_f->demo.service().clearFaults();
        refusal.skip = 0;
        refusal.times = 3;
        m_f->demo.service().addFault(refusal);
        m_f->runner->resume(id);
        QTRY_VERIFY(!m_f->runner->job(id) || m_f->runner->job(id)->job.state == Job::State::Stopped);
        QVERIFY2(m_f->runner->job(id), "it should stop at the first of them");
        m_f->demo.service().clearFaults();
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).counts[State::Done], 40);
    }

    // Where one record was refused for its own sake, many in a row are not: nothing fails for that.
    void manyThatAreForbiddenInARowStopTheJob()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        for (const auto &[skip, times] : {std::pair(3, 1), std::pair(9, -1)}) {
            DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s, u"/tags"_s, skip, times);
            refusal.status = 403;
            m_f->demo.service().addFault(refusal);
        }
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);
        m_f->runner->resume(id);
        QTRY_VERIFY(!m_f->runner->job(id) || m_f->runner->job(id)->job.state == Job::State::Stopped);
        QVERIFY2(m_f->runner->job(id), "all of them have failed");
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);
        QCOMPARE(m_f->runner->job(id)->job.counts[State::Failed], 0);
        m_f->demo.service().clearFaults();
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).counts[State::Done], 40);
    }

    // What was sent may not be read. Who cancels that does not wait for ever.
    void cancelledWhereReadingIsForbidden()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutAfter, u"POST"_s, u"/tags$"_s, 4));
        DemoFault refusal = fault(DemoFault::Kind::Status, u"GET"_s, u"/api/contacts/"_s);
        refusal.status = 403;
        m_f->demo.service().addFault(refusal);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 1);
        const auto writes = m_f->writes().size();
        m_f->runner->cancel(id);
        QVERIFY(m_f->waitOver(id, 10000));
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts[State::Done], int(m_f->applied().size()));
        QCOMPARE(m_f->writes().size(), writes);
    }

    // Under way when the job stopped, answered when it had been resumed.
    void aLateRefusalDoesNotStopItAgain()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        for (const int ms : {0, 1000}) {
            DemoFault refusal = fault(DemoFault::Kind::Status, u"POST"_s, u"/tags"_s, 0, 1);
            refusal.status = 403;
            refusal.body = R"({"detail": "Please upgrade your plan."})";
            refusal.milliseconds = ms;
            m_f->demo.service().addFault(refusal);
        }
        TagEdit edit;
        edit.add = {tag};
        int stopped = 0;
        const QMetaObject::Connection counting = connect(m_f->runner.get(), &JobRunner::jobChanged, this,
            [&stopped](const JobSnapshot &now) { stopped += now.job.state == Job::State::Stopped ? 1 : 0; });
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(20), edit));
        QTRY_COMPARE(m_f->runner->job(id)->job.state, Job::State::Stopped);
        const int before = stopped;
        QCOMPARE_GE(m_f->runner->job(id)->job.counts[State::Sent], 1);
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        disconnect(counting);
        QCOMPARE(stopped, before);
        QCOMPARE(m_f->job(id).counts[State::Done], 20);
        QCOMPARE(m_f->applied().size(), 20);
        QCOMPARE(m_f->writes().size(), 22);
    }

    void aFaultyServiceStopsTheJob()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        DemoFault broken = fault(DemoFault::Kind::ServerErrorHtml, u"POST"_s, u"/tags"_s, 0, -1);
        m_f->demo.service().addFault(broken);
        TagEdit edit;
        edit.add = {tag};
        const JobOutcome outcome = m_f->run(m_f->planTags(m_f->rows(40), edit));
        QCOMPARE(outcome.job.state, Job::State::Stopped);
        QVERIFY(m_f->writes().size() <= 5 + JobRunner::MaxInFlight);
        QVERIFY(outcome.job.counts[State::Failed] >= 5);
        m_f->demo.service().clearFaults();
        m_f->runner->resume(outcome.job.id);
        QVERIFY(m_f->waitOver(outcome.job.id));
        QCOMPARE(m_f->job(outcome.job.id).state, Job::State::Finished);
    }

    void pauseAndResume()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLatency(10);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 5);
        m_f->runner->pause(id);
        QCOMPARE(m_f->runner->job(id)->job.state, Job::State::Paused);
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0); // the answers of what had left are awaited
        const qsizetype sent = m_f->writes().size();
        QVERIFY(sent < 40);
        QCOMPARE(m_f->applied().size(), sent);
        QCOMPARE(m_f->job(id).counts[State::Planned], 40 - int(sent));
        QVERIFY(!m_f->runner->isBusy());
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->writes().size(), 40);
    }

    void calledOffBeforeItLeft_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("paused") << u"pause"_s;
        QTest::newRow("cancelled") << u"cancel"_s;
        QTest::newRow("read-only") << u"readOnly"_s;
    }
    // The first steps have their turn, and mirror and journal are being asked: nothing leaves any more.
    void calledOffBeforeItLeft()
    {
        QFETCH(QString, how);
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        const TagEditPlan plan = m_f->planTags(m_f->rows(40), edit);
        JobRunner *runner = m_f->runner.get();
        bool called = false;
        connect(runner, &JobRunner::jobChanged, this, [&called, runner, how](const JobSnapshot &now) {
            if (now.job.state != Job::State::Running || std::exchange(called, true))
                return;
            const auto callOff = [runner, how, id = now.job.id] {
                if (how == "pause"_L1)
                    runner->pause(id);
                else if (how == "cancel"_L1)
                    runner->cancel(id);
                else
                    runner->setReadOnly(true);
            };
            QMetaObject::invokeMethod(runner, callOff, Qt::QueuedConnection);
        });
        const qint64 id = m_f->start(plan);
        if (how == "cancel"_L1) {
            QVERIFY(m_f->waitOver(id));
            QCOMPARE(m_f->job(id).counts[State::Cancelled], 40);
        } else {
            QTRY_VERIFY(called && m_f->runner->job(id)->job.counts[State::Planned] == 40);
            QVERIFY(m_f->steps(id).size() == 40); // whatever the journal was asked for is written
            QCOMPARE(m_f->runner->job(id)->job.counts[State::Planned], 40);
        }
        QVERIFY(m_f->writes().isEmpty());
    }

    // It did not arrive, which is being found out: it is not sent once more.
    void cancelledWhileItIsReadBack()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutBefore, u"POST"_s, u"/tags$"_s, 4));
        DemoFault slow = fault(DemoFault::Kind::Delay, u"GET"_s, u"/api/contacts/"_s);
        slow.milliseconds = 2500;
        m_f->demo.service().addFault(slow);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        const auto isAsked = [this] {
            const QList<DemoLedgerEntry> ledger = m_f->demo.service().ledger();
            return std::any_of(
                ledger.cbegin(), ledger.cend(), [](const DemoLedgerEntry &entry) { return entry.method == "GET"_L1; });
        };
        QTRY_VERIFY(isAsked());
        m_f->runner->cancel(id);
        QVERIFY(m_f->waitOver(id));
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts[State::Done], int(m_f->applied().size()));
        QCOMPARE(job.counts[State::Done] + job.counts[State::Cancelled], 40);
        const QStringList writes = m_f->writes();
        QCOMPARE(std::set<QString>(writes.begin(), writes.end()).size(), size_t(writes.size()));
    }

    void cancelAwaitsWhatWasSent()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLatency(10);
        TagEdit edit;
        edit.add = {tag};
        QSignalSpy finished(m_f->runner.get(), &JobRunner::jobFinished);
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 5);
        m_f->runner->cancel(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(finished.size(), 1);
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts.settled(), 40);
        QCOMPARE(job.counts[State::Done], int(m_f->applied().size()));
        QCOMPARE(job.counts[State::Cancelled], 40 - int(m_f->applied().size()));
        QVERIFY(job.counts[State::Cancelled] > 0);
    }

    void singleEditsOvertake()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLatency(15);
        TagEdit edit;
        edit.add = {tag};
        const qint64 bulk = m_f->start(m_f->planTags(m_f->rows(40), edit));
        const qint64 second = m_f->start(m_f->planTags(m_f->rows(40), edit)); // its turn comes later
        QTRY_VERIFY(m_f->runner->job(bulk)->settled >= 2);
        QCOMPARE(m_f->runner->job(second)->wait, JobSnapshot::Wait::Turn);
        const JobPlan plan = fromMirror(*m_f->mirror, [](MirrorStore &s) { return Plan::createContact(s, neo()); });
        QVERIFY(m_f->run(plan).succeeded());
        QVERIFY(m_f->runner->job(bulk)); // still at it
        m_f->runner->cancel(second);
        QVERIFY(m_f->waitOver(bulk));
        QCOMPARE(m_f->job(second).state, Job::State::Cancelled);
    }

    // Who opens a page while a job uses up the quota does not stand at the end of its queue.
    void readingGoesBeforeAJobsRequests()
    {
        DemoLimiter limiter;
        limiter.kind = DemoLimiter::Kind::Bucket;
        limiter.capacity = 3;
        limiter.perSecond = 10;
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        const TagEditPlan plan = m_f->planTags(m_f->rows(40), edit);
        m_f->demo.service().setLimiter(limiter);
        const qint64 id = m_f->start(plan);
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 5);
        QVERIFY(m_f->runner->job(id)->job.counts[State::Sent] > QuotaPacer::MaxInFlight); // more wait in the client
        const auto before = m_f->demo.service().ledger().size();
        bool read = false;
        ApiReply *reply = m_f->client->send(Endpoints::contacts({10, 0}));
        connect(reply, &ApiReply::finished, this, [&read](ApiReply *answer) { read = !answer->error(); });
        QTRY_VERIFY(read);
        const QList<DemoLedgerEntry> arrived = m_f->demo.service().ledger().mid(before);
        const auto page = std::find_if(
            arrived.cbegin(), arrived.cend(), [](const DemoLedgerEntry &entry) { return entry.method == "GET"_L1; });
        QVERIFY(page != arrived.cend());
        QVERIFY2(
            page - arrived.cbegin() <= QuotaPacer::MaxInFlight, qPrintable(QString::number(page - arrived.cbegin())));
        QVERIFY(m_f->runner->job(id)); // still at it
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->applied().size(), 40);
    }

    void orderOfTheQueue()
    {
        for (int i = 0; i < 4; ++i)
            m_f->setTagEverywhere(m_f->tagAt(i), false);
        m_f->demo.service().setLatency(15);
        QList<qint64> ids;
        for (int i = 0; i < 4; ++i) {
            TagEdit edit;
            edit.add = {m_f->tagAt(i)};
            ids.append(m_f->start(m_f->planTags(m_f->rows(40), edit)));
        }
        JobRunner *runner = m_f->runner.get();
        const auto order = [&] {
            QList<qint64> shown;
            for (const JobSnapshot &job : m_f->runner->jobs())
                shown.append(job.job.id);
            return shown;
        };
        QSignalSpy changed(runner, &JobRunner::orderChanged);
        runner->moveBefore(ids.at(3), ids.at(1));
        QCOMPARE(order(), (QList<qint64>{ids.at(0), ids.at(3), ids.at(1), ids.at(2)}));
        runner->moveBefore(ids.at(1), 0);
        QCOMPARE(order(), (QList<qint64>{ids.at(0), ids.at(3), ids.at(2), ids.at(1)}));
        QCOMPARE(changed.size(), 2);
        for (const auto &[job, other] : {std::pair(ids.at(0), ids.at(0)), std::pair(ids.at(0), qint64(99)),
                 std::pair(qint64(99), ids.at(0)), std::pair(qint64(0), ids.at(0))})
            runner->moveBefore(job, other);
        QCOMPARE(changed.size(), 2); // none of these means anything

        // The one that runs gives up its turn.
        QTRY_COMPARE(runner->job(ids.at(0))->job.state, Job::State::Running);
        runner->moveBefore(ids.at(2), ids.at(0));
        QTRY_COMPARE(runner->job(ids.at(2))->job.state, Job::State::Running);
        QCOMPARE(runner->job(ids.at(0))->wait, JobSnapshot::Wait::Turn);
        QTRY_COMPARE(runner->job(ids.at(0))->job.counts[State::Sent], 0);
        QVERIFY(runner->job(ids.at(0))->settled < 40);

        // It is kept over a restart.
        const QList<qint64> moved{ids.at(2), ids.at(0), ids.at(3), ids.at(1)};
        QCOMPARE(order(), moved);
        m_f->reopen();
        QCOMPARE(order(), moved);
        QCOMPARE(m_f->runner->interruptedJobs(), moved);
        QList<qint64> over;
        connect(m_f->runner.get(), &JobRunner::jobFinished, this,
            [&over](const JobOutcome &outcome) { over.append(outcome.job.id); });
        for (const qint64 id : ids)
            m_f->runner->continueInterrupted(id);
        QTRY_COMPARE_WITH_TIMEOUT(over, moved, 60000);
        const QStringList applied = m_f->applied();
        QCOMPARE(applied.size(), 160);
        QCOMPARE(std::set<QString>(applied.begin(), applied.end()).size(), size_t(160));
    }

    void neverTwoOfOneRecord()
    {
        m_f->demo.service().setLatency(5);
        TagEdit edit;
        for (int i = 0; i < 6; ++i) {
            m_f->setTagEverywhere(m_f->tagAt(i), false);
            edit.add.append(m_f->tagAt(i));
        }
        QSet<QString> busy;
        int most = 0;
        bool twice = false;
        QTimer poll;
        poll.setInterval(0);
        connect(&poll, &QTimer::timeout, this, [&] {
            for (const JobSnapshot &job : m_f->runner->jobs())
                most = std::max(most, job.job.counts[State::Sent]);
        });
        poll.start();
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(10), edit));
        connect(m_f->runner.get(), &JobRunner::stepSettled, this, [&](const Change &c) { busy.insert(c.key); });
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(busy.size(), 10);
        QVERIFY(most > 1 && most <= JobRunner::MaxInFlight);
        // The steps of one contact follow each other: each was sent after the one before it was settled.
        QHash<QString, QDateTime> last;
        for (const Change &step : m_f->steps(id)) {
            twice = twice || (last.contains(step.key) && step.sentAt < last.value(step.key));
            last.insert(step.key, step.settledAt);
        }
        QVERIFY(!twice);
    }

    void networkAwayAndBack()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutBefore, {}, {}, 5, -1)); // GETs too
        TagEdit edit;
        edit.add = {tag};
        bool waited = false;
        QList<QDateTime> since;
        connect(m_f->runner.get(), &JobRunner::jobChanged, this, [&](const JobSnapshot &shown) {
            if (shown.wait == JobSnapshot::Wait::Network && !since.contains(shown.waitSince))
                since.append(shown.waitSince);
            QVERIFY2(!waited || shown.wait == JobSnapshot::Wait::Network, "it waits while it is tried again, too");
            waited = waited || shown.wait == JobSnapshot::Wait::Network;
        });
        const QDateTime before = QDateTime::currentDateTimeUtc();
        m_f->runner->setRetryDelays(50, 50);
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(15), edit));
        QTRY_VERIFY_WITH_TIMEOUT(waited, 30000);
        const int requests = m_f->demo.requests("GET") + m_f->demo.requests("POST");
        QTRY_VERIFY(m_f->demo.requests("GET") + m_f->demo.requests("POST") >= requests + 2);
        QCOMPARE(since.size(), 1); // one loss, however often it is tried
        QVERIFY(since.first() >= before && since.first() <= QDateTime::currentDateTimeUtc());
        QCOMPARE(m_f->runner->job(id)->secondsLeft, -1);
        m_f->runner->disconnect(this);
        QVERIFY(!m_f->waitOver(id, 0));
        m_f->demo.service().clearFaults();
        m_f->runner->retryNow();
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).counts[State::Done], 15);
        QCOMPARE(m_f->applied().size(), 15);
    }

    // Whatever lies between cuts each write and lets readings pass: no reason to send it as fast as the quota permits.
    void lostWritesAreNotHurried()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->runner->setRetryDelays(600000, 600000);
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutBefore, u"POST"_s, {}, 0, -1));
        TagEdit edit;
        edit.add = {tag};
        bool waited = false;
        connect(m_f->runner.get(), &JobRunner::jobChanged, this,
            [&waited](const JobSnapshot &shown) { waited = waited || shown.wait == JobSnapshot::Wait::Network; });
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(1), edit));
        QTRY_VERIFY_WITH_TIMEOUT(waited, 30000);
        QCOMPARE(m_f->demo.requests("POST"), 3);
        m_f->demo.service().clearFaults();
        m_f->runner->retryNow();
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->job(id).counts[State::Done], 1);
        QCOMPARE(m_f->applied().size(), 1);
    }

    // A hotel's network answers every request with its own page, or sends it there, until somebody signs in.
    void aSignInPageOfTheNetworkIsWaitedFor_data()
    {
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::addColumn<bool>("applies");
        QTest::newRow("page") << DemoFault::Kind::HtmlOk << false;
        QTest::newRow("redirection") << DemoFault::Kind::RedirectToOtherHost << false;
        QTest::newRow("511") << DemoFault::Kind::Status << false;
        QTest::newRow("page after the write") << DemoFault::Kind::HtmlOk << true;
    }
    void aSignInPageOfTheNetworkIsWaitedFor()
    {
        QFETCH(const DemoFault::Kind, kind);
        QFETCH(const bool, applies);
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(15);
        DemoFault page = fault(kind, {}, {}, 5, -1); // reading back too
        page.status = 511;
        page.contentType = "text/html"_ba;
        page.applies = applies;
        m_f->demo.service().addFault(page);
        TagEdit edit;
        edit.add = {tag};
        JobSnapshot waiting;
        int stops = 0;
        connect(m_f->runner.get(), &JobRunner::jobChanged, this, [&](const JobSnapshot &shown) {
            if (shown.wait == JobSnapshot::Wait::Network)
                waiting = shown;
            stops += shown.job.state == Job::State::Stopped ? 1 : 0;
        });
        const qint64 id = m_f->start(m_f->planTags(rows, edit));
        QTRY_VERIFY(waiting.job.id == id && waiting.job.counts[State::Sent] > 0);
        QVERIFY2(waiting.waitReason.contains(u"sign-in page"_s), qPrintable(waiting.waitReason));
        QVERIFY(!waiting.waitReason.contains(u"not known yet"_s));
        QVERIFY(!waiting.waitUntil.isForever());
        // Several times, by one request each; no step counts as done by it.
        const auto seen = m_f->demo.service().ledger().size();
        QTRY_VERIFY(m_f->demo.service().ledger().size() >= seen + 2);
        QCOMPARE(m_f->runner->job(id)->job.counts[State::Done], 5);
        m_f->demo.service().clearFaults();
        m_f->runner->retryNow();
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(stops, 0);
        QCOMPARE(m_f->job(id).counts[State::Done], 15);
        QCOMPARE(m_f->applied().size(), 15);
        for (const RowId row : rows)
            QVERIFY(m_f->serviceTags(m_f->contactId(row)).contains(tag));
    }

    // A page at an address from which the service has never answered is the wrong address.
    void aPageAtTheWrongAddressStopsTheJob()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        const TagEditPlan plan = m_f->planTags(m_f->rows(5), edit);
        m_f->reopen();
        m_f->demo.service().addFault(fault(DemoFault::Kind::HtmlOk, {}, {}, 0, -1));
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(outcome.job.state, Job::State::Stopped);
        QVERIFY2(outcome.job.message.text().contains(u"address"_s), qPrintable(outcome.job.message.text()));
        QCOMPARE(outcome.job.counts[State::Done], 0);
    }

    void refusedConnectionSendsNothingAndFailsNothing()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        const TagEditPlan plan = m_f->planTags(m_f->rows(12), edit);
        ApiSettings nowhere = m_f->demo.settings();
        nowhere.gatewayUrl = QUrl(u"http://127.0.0.1:1/systeme"_s);
        ApiClient away(nowhere);
        away.setToken("demo-key"_ba);
        m_f->runner.reset();
        m_f->runner = std::make_unique<JobRunner>(&away, m_f->mirror.get(), m_f->journal.get());
        m_f->runner->setRetryDelays(60000, 60000);
        m_f->runner->open();
        QTRY_VERIFY(m_f->runner->isOpen());
        const qint64 id = m_f->start(plan);
        QTRY_COMPARE_WITH_TIMEOUT(m_f->runner->job(id)->wait, JobSnapshot::Wait::Network, 20000);
        QTRY_COMPARE(m_f->job(id).counts[State::Planned], 12);
        m_f->runner.reset();
        m_f->reopen();
        QCOMPARE(m_f->runner->interruptedJobs(), QList<qint64>{id});
        m_f->runner->continueInterrupted(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->writes().size(), 12);
    }

    // The program ends at many points of a job, in good order; what was sent is read back at the next start.
    void restarts()
    {
        const qint64 add = m_f->tagAt(1);
        const qint64 remove = m_f->tagAt(2);
        m_f->setTagEverywhere(add, false);
        m_f->setTagEverywhere(remove, true);
        m_f->demo.service().setLatency(3);
        TagEdit edit;
        edit.add = {add};
        edit.remove = {remove};
        edit.create = {u"After the restart"_s};
        const TagEditPlan plan = m_f->planTags(m_f->rows(20), edit);
        QCOMPARE(plan.requests(), 61);
        m_f->demo.service().clearLedger();
        const qint64 id = m_f->start(plan);
        int restarts = 0;
        for (; restarts < 60; ++restarts) {
            const qsizetype until = m_f->writes().size() + 1 + restarts % 3;
            QVERIFY(QTest::qWaitFor([&] { return m_f->writes().size() >= until || !m_f->runner->job(id); }, 20000));
            if (!m_f->runner->job(id))
                break;
            m_f->reopen();
            if (!m_f->runner->job(id))
                break;
            QCOMPARE(m_f->runner->interruptedJobs(), QList<qint64>{id});
            m_f->runner->continueInterrupted(id);
        }
        QVERIFY(restarts >= 10);
        QVERIFY(m_f->waitOver(id));
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Finished);
        QCOMPARE(job.counts[State::Done], 61);
        const QStringList applied = m_f->applied();
        QCOMPARE(applied.size(), 61);
        QCOMPARE(std::set<QString>(applied.begin(), applied.end()).size(), size_t(61));
    }

    // The program ends while the n-th write of "create a contact with tags" is applied and unanswered, or not applied.
    void createSurvivesARestart_data()
    {
        QTest::addColumn<int>("write");
        QTest::addColumn<bool>("applied");
        QTest::addColumn<DemoOptions::Dialect>("dialect");
        for (int write = 0; write < 4; ++write) {
            for (const bool applied : {true, false}) {
                for (const auto dialect : {DemoOptions::Dialect::Vendor, DemoOptions::Dialect::Mission}) {
                    QTest::addRow("write %d %s %s", write + 1, applied ? "applied" : "lost",
                        dialect == DemoOptions::Dialect::Vendor ? "vendor" : "mission")
                        << write << applied << dialect;
                }
            }
        }
    }
    void createSurvivesARestart()
    {
        QFETCH(int, write);
        QFETCH(bool, applied);
        QFETCH(DemoOptions::Dialect, dialect);
        m_f->demo.service().setDialect(dialect);
        DemoFault silence = fault(DemoFault::Kind::NeverAnswer, {}, {}, write);
        silence.pathPattern
            = u"/api/(tags|contacts|contacts/[0-9]+|contacts/[0-9]+/tags)$"_s; // no read back by address
        silence.applies = applied;
        m_f->demo.service().addFault(silence);
        TagEdit tags;
        tags.create = {u"Fresh"_s};
        tags.add = {m_f->tagAt(0)};
        const JobPlan plan
            = fromMirror(*m_f->mirror, [tags](MirrorStore &s) { return Plan::createContact(s, neo(), tags); });
        const qint64 id = m_f->start(plan);
        QTRY_VERIFY(m_f->writes().size() > write);
        m_f->reopen();
        QCOMPARE(m_f->runner->interruptedJobs(), QList<qint64>{id});
        m_f->runner->continueInterrupted(id);
        QVERIFY(m_f->waitOver(id));
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Finished);
        QCOMPARE(job.counts[State::Done], 4);
        const QStringList lines = m_f->applied();
        QCOMPARE(std::set<QString>(lines.begin(), lines.end()).size(), size_t(lines.size()));
        QCOMPARE(lines.size(), dialect == DemoOptions::Dialect::Vendor ? 5 : 4); // one more for the names
        const QString key = m_f->steps(id).at(1).resultKey;
        QCOMPARE(Contact::fromJson(m_f->mirrored(key)).fullName(), u"Neo Anderson"_s);
        QCOMPARE(m_f->serviceTags(key.toLongLong()).size(), 2);
    }

    void stopAnInterruptedJob()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLatency(5);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(30), edit));
        QTRY_VERIFY(m_f->writes().size() >= 8);
        m_f->reopen();
        QCOMPARE(m_f->runner->interruptedJobs(), QList<qint64>{id});
        m_f->runner->stopInterrupted(id);
        QVERIFY(m_f->waitOver(id));
        const Job job = m_f->job(id);
        QCOMPARE(job.state, Job::State::Cancelled);
        QCOMPARE(job.counts[State::Done], int(m_f->applied().size())); // read back, not sent again
        QCOMPARE(job.counts.settled(), 30);
    }

    void readOnlyRefusesAtOnce()
    {
        TagEdit edit;
        edit.create = {u"Not here"_s};
        const TagEditPlan plan = m_f->planTags(m_f->rows(3), edit);
        m_f->runner->setReadOnly(true);
        QSignalSpy finished(m_f->runner.get(), &JobRunner::jobFinished);
        const JobOutcome refused = m_f->run(plan);
        QCOMPARE(refused.job.id, 0);
        QCOMPARE(refused.job.state, Job::State::Stopped);
        QCOMPARE(refused.error.kind, ApiError::Kind::ReadOnly);
        QCOMPARE(refused.job.message.text(), refused.error.message());
        QVERIFY(refused.job.message.text().contains(u"read-only"_s));
        QVERIFY(!refused.succeeded());
        QCOMPARE(finished.size(), 1);
        QVERIFY(m_f->runner->jobs().isEmpty());
        QCOMPARE(m_f->job(1).id, 0); // nothing was written
        QVERIFY(m_f->demo.service().ledger().isEmpty());
        m_f->runner->setReadOnly(false);
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(m_f->applied().size(), 4);
    }

    void fullDiskPausesBeforeTheRequest()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLatency(5);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 3);

        std::optional<FullDisk> full(std::in_place);
        const bool paused = QTest::qWaitFor(
            [&] { return m_f->runner->job(id) && m_f->runner->job(id)->job.state == Job::State::Paused; }, 10000);
        const auto idle = [&] {
            int sent = 0;
            for (const DemoLedgerEntry &entry : m_f->demo.service().ledger())
                sent += entry.applied ? 1 : 0;
            return sent;
        };
        const bool settled = QTest::qWaitFor([&] { return m_f->runner->job(id)->job.counts[State::Sent] == 0; }, 10000);
        const int written = idle();
        full.reset();

        QVERIFY(paused);
        QVERIFY(settled);
        QVERIFY(written < 40);
        QVERIFY2(m_f->runner->job(id)->job.message.text().startsWith(u"The disk is full."_s),
            qPrintable(m_f->runner->job(id)->job.message.text()));
        QCOMPARE(m_f->runner->job(id)->settled, written);
        // A write that failed just before the disk had space again may report itself after the first resume().
        QVERIFY(QTest::qWaitFor(
            [&] {
                m_f->runner->resume(id);
                return !m_f->runner->job(id);
            },
            30000));
        QCOMPARE(m_f->applied().size(), 40);
        QCOMPARE(m_f->writes().size(), 40);
        QCOMPARE(m_f->job(id).counts[State::Done], 40);
    }

    // It is full when the first step is to be written down: that one does not leave.
    void whatCannotBeWrittenDownDoesNotLeave()
    {
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        std::optional<FullDisk> full;
        qint64 id = 0;
        m_f->runner->start(m_f->planTags(m_f->rows(3), edit), this, {}, [&](qint64 job) {
            id = job;
            full.emplace();
        });
        const bool paused
            = QTest::qWaitFor([&] { return id != 0 && m_f->runner->job(id)->job.state == Job::State::Paused; }, 10000);
        const bool putBack
            = QTest::qWaitFor([&] { return m_f->runner->job(id)->job.counts[State::Planned] == 3; }, 10000);
        full.reset();
        QVERIFY(paused && putBack);
        QVERIFY(m_f->writes().isEmpty());
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->applied().size(), 3);
    }

    void fullDiskStartsNothing()
    {
        TagEdit edit;
        edit.create = {u"No space"_s};
        const TagEditPlan plan = m_f->planTags(m_f->rows(3), edit);
        {
            FullDisk full;
            const JobOutcome refused = m_f->run(plan);
            QCOMPARE(refused.job.id, 0);
            QVERIFY2(
                refused.job.message.text().startsWith(u"The disk is full."_s), qPrintable(refused.job.message.text()));
        }
        QVERIFY(m_f->runner->jobs().isEmpty());
        QVERIFY(m_f->demo.service().ledger().isEmpty());
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(m_f->applied().size(), 4);
    }

    // Nothing could be written when the program started. There is room by the time somebody saves something.
    void aDiskThatWasFullAtTheStart()
    {
        m_f->setTagEverywhere(m_f->tagAt(3), false);
        m_f->demo.service().setLatency(20);
        TagEdit edit;
        edit.add = {m_f->tagAt(3)};
        const qint64 left = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_VERIFY(m_f->runner->job(left)->settled >= 3);
        m_f->runner.reset();
        m_f->journal.reset();
        m_f->demo.service().setLatency(0);

        m_f->journal = std::make_unique<Journal>(m_f->dir.filePath(u"journal.db"_s));
        m_f->runner = std::make_unique<JobRunner>(m_f->client.get(), m_f->mirror.get(), m_f->journal.get());
        QSignalSpy failed(m_f->runner.get(), &JobRunner::openFailed);
        QSignalSpy opened(m_f->runner.get(), &JobRunner::opened);
        std::optional<FullDisk> full(std::in_place);
        m_f->runner->open();
        const bool refused = QTest::qWaitFor([&] { return failed.size() == 1; }, 10000);
        full.reset();
        QVERIFY(refused);
        QVERIFY(!m_f->runner->isOpen());

        edit = {};
        edit.create = {u"Room again"_s};
        QVERIFY(m_f->run(m_f->planTags(m_f->rows(1), edit)).succeeded());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(m_f->runner->interruptedJobs(), QList<qint64>{left});
        m_f->runner->continueInterrupted(left);
        QVERIFY(m_f->waitOver(left));
        QCOMPARE(m_f->job(left).counts[State::Done], 40);
        QCOMPARE(m_f->applied().size(), 42);
    }

    void neverTwoRunnersOnOneJournal()
    {
        m_f->setTagEverywhere(m_f->tagAt(3), false);
        m_f->demo.service().setLatency(10);
        TagEdit edit;
        edit.add = {m_f->tagAt(3)};
        const TagEditPlan plan = m_f->planTags(m_f->rows(30), edit);
        const qint64 id = m_f->start(plan);

        Journal journal(m_f->dir.filePath(u"journal.db"_s));
        JobRunner second(m_f->client.get(), m_f->mirror.get(), &journal);
        QSignalSpy failed(&second, &JobRunner::openFailed);
        second.open();
        std::optional<JobOutcome> refused;
        second.start(plan, this, [&](const JobOutcome &now) { refused = now; });
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u"another window"_s));
        QTRY_VERIFY(refused);
        QCOMPARE(refused->job.id, 0);
        QCOMPARE(refused->job.message.text(), failed.first().first().toString());
        QVERIFY(!second.isOpen());
        QVERIFY(second.jobs().isEmpty());

        QVERIFY(m_f->waitOver(id)); // the first one is not disturbed
        QCOMPARE(m_f->writes().size(), 30);
        QCOMPARE(m_f->job(id).counts[State::Done], 30);
    }

    void snapshotSpeaksOfQuota()
    {
        DemoLimiter limiter;
        limiter.kind = DemoLimiter::Kind::Bucket;
        limiter.capacity = 5;
        limiter.perSecond = 20;
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLimiter(limiter);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(25), edit));
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 3);
        const JobSnapshot shown = *m_f->runner->job(id);
        QCOMPARE(shown.total, 25);
        QCOMPARE(shown.requestsLeft, 25 - shown.settled);
        QVERIFY(shown.requestsSent >= shown.settled);
        QCOMPARE(shown.stepsPerSecond > 0, shown.secondsLeftAtMost >= 0); // one is known when the other is
        QVERIFY(shown.secondsLeft > 0);
        QVERIFY(shown.secondsLeftAtMost < 0 || shown.secondsLeftAtMost >= shown.secondsLeft);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->applied().size(), 25);
    }

    // The first answers come as fast as the service can, until the quota is used up.
    void aFirstBurstIsNoPace()
    {
        DemoLimiter limiter;
        limiter.kind = DemoLimiter::Kind::Bucket;
        limiter.capacity = 12;
        limiter.perSecond = 1;
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLimiter(limiter);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 6);
        const JobSnapshot shown = *m_f->runner->job(id);
        QVERIFY2(shown.stepsPerSecond < 3, qPrintable(QString::number(shown.stepsPerSecond)));
    }

    // Nor are they when it is known what the quota lets go on.
    void thePaceIsWhatTheQuotaLetsGoOn()
    {
        DemoLimiter limiter;
        limiter.kind = DemoLimiter::Kind::Bucket;
        limiter.capacity = 20;
        limiter.perSecond = 2;
        const qint64 tag = m_f->tagAt(3);
        m_f->setTagEverywhere(tag, false);
        m_f->demo.service().setLimiter(limiter);
        TagEdit edit;
        edit.add = {tag};
        const qint64 id = m_f->start(m_f->planTags(m_f->rows(40), edit));
        std::optional<JobSnapshot> shown;
        const auto isForetold = [&] {
            shown = m_f->runner->job(id);
            return !shown || (shown->settled >= 20 && shown->secondsLeftAtMost >= 0);
        };
        QVERIFY(QTest::qWaitFor(isForetold, 30000));
        QVERIFY2(shown, "it was over before the time could be told");
        QVERIFY(shown->secondsLeft > 0 && shown->stepsPerSecond > 0);
        QVERIFY2(shown->stepsPerSecond * shown->secondsLeft <= shown->total - shown->settled + 0.01,
            qPrintable(QString::number(shown->stepsPerSecond)));
    }

    void endsWithCallsUnderWay()
    {
        m_f->setTagEverywhere(m_f->tagAt(3), false);
        m_f->demo.service().setLatency(200);
        TagEdit edit;
        edit.add = {m_f->tagAt(3)};
        m_f->start(m_f->planTags(m_f->rows(40), edit));
        QTRY_VERIFY(m_f->runner->jobs().first().job.counts[State::Sent] > 0);
        m_f->close();
        JournalStore store(m_f->dir.filePath(u"journal.db"_s));
        const QList<Job> left = store.open();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().state, Job::State::Interrupted);
        QVERIFY(left.first().counts[State::Sent] > 0);
    }

private:
    std::unique_ptr<ChangesFixture> m_f{};
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
