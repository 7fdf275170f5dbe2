// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "contact.h"
#include "contactfield.h"
#include "enrollment.h"
#include "plandifference.h"
#include "plansummary.h"
#include "resources.h"
#include "subscription.h"

#include <QJsonArray>

#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace {

using State = Change::State;
using Dialect = DemoOptions::Dialect;

DemoFault fault(DemoFault::Kind kind, const QString &method, const QString &path)
{
    DemoFault made;
    made.kind = kind;
    made.method = method;
    made.pathPattern = path;
    made.times = 1;
    return made;
}

} // namespace

// Every write of api.md 3.2 and 3.4 to 3.9 as a job against the demo service, in both dialects.
class TestResourceJobs : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ChangesFixture> m_f{};

    static void dialects()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::newRow("vendor") << Dialect::Vendor;
        QTest::newRow("mission") << Dialect::Mission;
    }
    void useDialect()
    {
        QFETCH(Dialect, dialect);
        m_f->demo.service().setDialect(dialect);
    }
    static int count(const JobOutcome &outcome, State state) { return outcome.job.counts[state]; }
    // Contacts of the mirror, with no enrollment at all.
    std::vector<RowId> notEnrolled(int number)
    {
        const std::vector<RowId> found = m_f->rows(number);
        m_f->demo.service().edit([](DemoData &data) { data.enrollments.clear(); });
        m_f->load(enrollmentListing());
        m_f->demo.service().clearLedger();
        return found;
    }
    qint64 anyCourse()
    {
        return m_f->inspect([](DemoData &data) { return data.courses.begin()->first; });
    }
    qint64 anyCommunity()
    {
        return m_f->inspect([](DemoData &data) { return data.communities.begin()->first; });
    }
    qsizetype enrollmentsOf(qint64 contact, qint64 course)
    {
        return m_f->inspect([=](DemoData &data) {
            return std::count_if(data.enrollments.cbegin(), data.enrollments.cend(), [=](const auto &entry) {
                return entry.second.contactId == contact && entry.second.courseId == course;
            });
        });
    }
    // An active subscription in the mirror, as its contact's list gives it.
    RowId activeSubscription(qint64 *id)
    {
        qint64 contact = 0;
        m_f->demo.service().edit([&](DemoData &data) {
            for (const auto &[key, subscription] : data.subscriptions) {
                if (subscription.status == u"active" && subscription.cancelledAt == 0 && *id == 0) {
                    *id = key;
                    contact = subscription.contactId;
                }
            }
        });
        if (*id == 0)
            qFatal("the demo has no active subscription");
        m_f->load(subscriptionListing(contact));
        return fromMirror(*m_f->mirror,
            [key = QString::number(*id)](MirrorStore &store) { return store.rowOf("subscription"_ba, key); });
    }
    DemoSubscription subscription(qint64 id)
    {
        return m_f->inspect([id](DemoData &data) { return data.subscriptions.at(id); });
    }
    Subscription mirroredSubscription(qint64 id)
    {
        return Subscription::fromJson(m_f->mirrored("subscription"_ba, QString::number(id)));
    }
    JobPlan cancelPlan(RowId row, CancelWhen when)
    {
        return m_f->plan([=](MirrorStore &store) { return Plan::cancelSubscription(store, row, when); });
    }

private Q_SLOTS:
    void init()
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = 200; // so that some pay
        options.membershipDelayMs = 30;
        m_f = std::make_unique<ChangesFixture>(options);
    }
    void cleanup() { m_f.reset(); }

    // --- tags ---

    void renamesATag()
    {
        const qint64 tag = m_f->tagAt(0);
        m_f->setTagEverywhere(tag, true);
        const JobOutcome outcome
            = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::renameTag(s, tag, u" Premium "_s); }));
        QVERIFY(outcome.succeeded());
        QCOMPARE(m_f->tagNamed(u"Premium"_s), tag);
        QCOMPARE(m_f->mirroredTag(QString::number(tag)).value("name"_L1).toString(), u"Premium"_s);
        QVERIFY(m_f->mirroredTag(QString::number(tag)).contains("createdAt"_L1));
        // Those who have it show the new name, and still have it.
        const QString key = QString::number(m_f->contactId(m_f->rows(1).front()));
        QVERIFY(Contact::fromJson(m_f->mirrored(key)).tagNames().contains(u"Premium"_s));
        QVERIFY(m_f->serviceTags(key.toLongLong()).contains(tag));
        QCOMPARE(m_f->steps(outcome.job.id).first().after.value("name"_L1).toString(), u"Premium"_s);
        QVERIFY(m_f->plan([=](MirrorStore &s) { return Plan::renameTag(s, tag, u"Premium"_s); }).isEmpty());
        QVERIFY(m_f->plan([=](MirrorStore &s) { return Plan::renameTag(s, tag, u"  "_s); }).isEmpty());
    }

    void aNameThatIsTaken()
    {
        m_f->demo.service().edit([](DemoData &data) { data.addTag(u"Taken"_s); });
        const qint64 tag = m_f->tagAt(0);
        const JobOutcome outcome
            = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::renameTag(s, tag, u"Taken"_s); }));
        QCOMPARE(count(outcome, State::Failed), 1);
        QCOMPARE(outcome.steps.first().cause, u"422 name"_s);
    }

    void deletesATag()
    {
        const qint64 tag = m_f->tagAt(0);
        m_f->setTagEverywhere(tag, true);
        const JobPlan plan = m_f->plan([=](MirrorStore &s) { return Plan::deleteTag(s, tag); });
        QVERIFY(!plan.steps.first().before.isEmpty());
        QVERIFY(m_f->run(plan).succeeded());
        QVERIFY(m_f->mirroredTag(QString::number(tag)).isEmpty());
        const QString key = QString::number(m_f->contactId(m_f->rows(1).front()));
        QVERIFY(!Contact::fromJson(m_f->mirrored(key)).hasTag(tag));
        // A plan of what is not here any more is none, and says so.
        const qint64 other = m_f->tagAt(1);
        for (const JobPlan &none : {m_f->plan([=](MirrorStore &s) { return Plan::deleteTag(s, tag); }),
                 m_f->plan([=](MirrorStore &s) { return Plan::renameTag(s, tag, u"Other"_s); }),
                 m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, tag, other); })}) {
            QVERIFY(none.isEmpty());
            QCOMPARE(none.problem, u"The tag does not exist any more."_s);
        }
        // Once more: gone already.
        const JobOutcome again = m_f->run(plan);
        QCOMPARE(count(again, State::AlreadySo), 1);
        QCOMPARE(m_f->applied().size(), 1);
    }

    void mergesTags()
    {
        const qint64 from = m_f->tagAt(0);
        const qint64 into = m_f->tagAt(1);
        m_f->setTagEverywhere(from, false);
        m_f->setTagEverywhere(into, false);
        const std::vector<RowId> rows = m_f->rows(100);
        m_f->demo.service().edit([&](DemoData &data) {
            const QList<qint64> ids = data.contactIds(95);
            for (const qint64 id : ids)
                data.setContactTag(id, from, true);
            data.setContactTag(ids.first(), into, true);
        });
        bool loaded = false;
        loadAccount(m_f->client.get(), m_f->mirror.get(), [&loaded] { loaded = true; });
        QTRY_VERIFY(loaded);
        m_f->demo.service().clearLedger();
        const JobPlan plan = m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, from, into); });
        QCOMPARE(plan.steps.size(), 95 + 2 + 1); // two pages to check
        QCOMPARE(plan.requests(), 94 + 2 + 1);
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(outcome.succeeded());
        QCOMPARE(m_f->applied().size(), 94 + 1);
        QVERIFY(m_f->applied().last().startsWith(u"DELETE /systeme/api/tags/"_s));
        QCOMPARE(m_f->inspect([=](DemoData &data) { return data.tags.count(from); }), size_t(0));
        QVERIFY(m_f->serviceTags(m_f->contactId(rows.at(50))).contains(into));
        QVERIFY(m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, into, into); }).isEmpty());
    }

    // Several checks are steps of the same name; planned once more, each is taken for itself.
    void aMergeOfManyIsTheSameWhenPlannedAgain()
    {
        const qint64 from = m_f->tagAt(0);
        const qint64 into = m_f->tagAt(1);
        const auto tagged = [from](int number) {
            return QJsonObject{{"id"_L1, 10'000 + number}, {"email"_L1, u"many%1@x.org"_s.arg(number)},
                {"tags"_L1, QJsonArray{QJsonObject{{"id"_L1, from}, {"name"_L1, u"Many"_s}}}}};
        };
        const auto planned = [&] { return m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, from, into); }); };
        const qsizetype before = planned().steps.size();
        fromMirror(*m_f->mirror, [&](MirrorStore &store) {
            for (int number = 0; number < 250; ++number)
                store.storeRecord("contact"_ba, tagged(number));
            return true;
        });
        const JobPlan shown = planned();
        QVERIFY(shown.steps.size() >= before + 250);
        const auto checks = std::count_if(shown.steps.cbegin(), shown.steps.cend(),
            [](const Change &step) { return step.kind == ChangeKind::CheckTagMoved; });
        QVERIFY(checks >= 3);
        QVERIFY(Plan::difference(shown.steps, planned().steps).isEmpty());
        // One more person is one step more, though the pages that are checked are others.
        fromMirror(*m_f->mirror, [&](MirrorStore &store) {
            store.storeRecord("contact"_ba, tagged(250));
            return true;
        });
        QCOMPARE(Plan::difference(shown.steps, planned().steps).added, 1);
    }

    // Somebody has the tag whom the mirror does not know, or one contact could not be changed: the tag stays.
    void aMergeThatIsNotCompleteKeepsTheTag_data()
    {
        QTest::addColumn<bool>("unknown");
        QTest::newRow("one that the mirror does not know") << true;
        QTest::newRow("one refusal") << false;
    }
    void aMergeThatIsNotCompleteKeepsTheTag()
    {
        QFETCH(bool, unknown);
        const qint64 from = m_f->tagAt(0);
        const qint64 into = m_f->tagAt(1);
        m_f->setTagEverywhere(from, false);
        m_f->setTagEverywhere(into, false);
        qint64 first = 0;
        const auto tagThem = [&](int number) {
            m_f->demo.service().edit([&](DemoData &data) {
                const QList<qint64> ids = data.contactIds(number);
                first = ids.first();
                for (const qint64 id : ids)
                    data.setContactTag(id, from, true);
            });
        };
        tagThem(3);
        bool loaded = false;
        loadAccount(m_f->client.get(), m_f->mirror.get(), [&loaded] { loaded = true; });
        QTRY_VERIFY(loaded);
        const JobPlan plan = m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, from, into); });
        QCOMPARE(plan.steps.size(), 3 + 1 + 1);
        if (unknown)
            tagThem(4);
        else
            m_f->demo.service().addFault(
                fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/api/contacts/%1/tags"_s.arg(first)));
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(!outcome.succeeded());
        QCOMPARE(count(outcome, State::Failed), 1);
        QCOMPARE(count(outcome, State::Skipped), unknown ? 1 : 2);
        QVERIFY(m_f->inspect([=](DemoData &data) { return data.tags.count(from); }) == 1);
        if (unknown) {
            // Who it was has been read: another merge includes that one, and nobody has to load anything.
            m_f->demo.service().clearLedger();
            const JobPlan more = m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, from, into); });
            QCOMPARE(more.steps.size(), 4 + 1 + 1);
            QVERIFY(m_f->run(more).succeeded());
            QCOMPARE(m_f->applied().size(), 2);
            QVERIFY(m_f->inspect([=](DemoData &data) { return data.tags.count(from); }) == 0);
            return;
        }
        // What did not succeed, once more: then it is complete.
        const JobOutcome again = m_f->run(m_f->retryPlan(outcome.job.id));
        QVERIFY(again.succeeded());
        QVERIFY(m_f->inspect([=](DemoData &data) { return data.tags.count(from); }) == 0);
    }

    // Whoever chooses the last step alone has not said that the others need not be carried out.
    void theDeletionOfAMergeIsNotTriedAlone_data()
    {
        QTest::addColumn<bool>("taken");
        QTest::newRow("what it needs is tried with it") << false;
        QTest::newRow("what it needs has failed once more") << true;
    }
    void theDeletionOfAMergeIsNotTriedAlone()
    {
        QFETCH(bool, taken);
        const qint64 from = m_f->tagAt(0);
        const qint64 into = m_f->tagAt(1);
        m_f->setTagEverywhere(from, false);
        m_f->setTagEverywhere(into, false);
        const qint64 holder = m_f->inspect([](DemoData &data) { return data.contactIds(1).first(); });
        m_f->demo.service().edit([=](DemoData &data) { data.setContactTag(holder, from, true); });
        bool loaded = false;
        loadAccount(m_f->client.get(), m_f->mirror.get(), [&loaded] { loaded = true; });
        QTRY_VERIFY(loaded);
        DemoFault refusal = fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/api/contacts/%1/tags"_s.arg(holder));
        refusal.times = taken ? 2 : 1;
        m_f->demo.service().addFault(refusal);
        const JobOutcome outcome = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, from, into); }));
        QCOMPARE(outcome.steps.first().state, State::Failed);
        QCOMPARE(outcome.steps.last().kind, ChangeKind::DeleteTag);
        QCOMPARE(outcome.steps.last().state, State::Skipped);
        if (taken)
            QVERIFY(!m_f->run(m_f->retryPlan(outcome.job.id, {outcome.steps.first().id})).succeeded());
        const JobPlan again = m_f->retryPlan(outcome.job.id, {outcome.steps.last().id});
        QCOMPARE(again.steps.size(), taken ? 0 : 3);
        if (!again.isEmpty())
            QVERIFY(m_f->run(again).succeeded());
        QCOMPARE(m_f->serviceTags(holder).contains(into), !taken);
        QVERIFY(taken == (m_f->inspect([=](DemoData &data) { return data.tags.count(from); }) == 1));
    }

    // --- contact fields ---

    void fields_data() { dialects(); }
    void fields()
    {
        useDialect();
        QFETCH(Dialect, dialect);
        m_f->load(contactFieldListing());
        const JobOutcome created = m_f->run(
            m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"shoe_size"_s, u" Shoe size "_s); }));
        QVERIFY(created.succeeded());
        QCOMPARE(created.steps.first().resultKey, u"shoe_size"_s);
        QCOMPARE(m_f->inspect([](DemoData &data) { return data.field(u"shoe_size"_s)->name; }), u"Shoe size"_s);
        QCOMPARE(ContactField::fromJson(m_f->mirrored("contact_field"_ba, u"shoe_size"_s)).name, u"Shoe size"_s);
        QCOMPARE(m_f->writes().size(), dialect == Dialect::Vendor ? 2 : 1); // learned by a refusal

        m_f->demo.service().clearLedger();
        const JobOutcome renamed
            = m_f->run(m_f->plan([](MirrorStore &s) { return Plan::updateField(s, u"shoe_size"_s, u"Feet"_s); }));
        QVERIFY(renamed.succeeded());
        QCOMPARE(m_f->inspect([](DemoData &data) { return data.field(u"shoe_size"_s)->name; }), u"Feet"_s);
        QCOMPARE(ContactField::fromJson(m_f->mirrored("contact_field"_ba, u"shoe_size"_s)).name, u"Feet"_s);
        QCOMPARE(renamed.steps.first().before.value("name"_L1).toString(), u"Shoe size"_s);
        QCOMPARE(renamed.steps.first().after.value("name"_L1).toString(), u"Feet"_s);
        QCOMPARE(m_f->writes().size(), 1); // and remembered

        const JobPlan deletion = m_f->plan([](MirrorStore &s) { return Plan::deleteField(s, u"shoe_size"_s); });
        QVERIFY(m_f->run(deletion).succeeded());
        QVERIFY(m_f->inspect([](DemoData &data) { return data.field(u"shoe_size"_s) == nullptr; }));
        QVERIFY(m_f->mirrored("contact_field"_ba, u"shoe_size"_s).isEmpty());
        QCOMPARE(count(m_f->run(deletion), State::AlreadySo), 1);
    }

    void fieldsThatAreRefused()
    {
        m_f->load(contactFieldListing());
        const JobOutcome taken
            = m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"birthday"_s, u"Other"_s); }));
        QCOMPARE(count(taken, State::Failed), 1);
        QCOMPARE(taken.steps.first().cause, u"422 slug"_s);
        const JobOutcome builtIn
            = m_f->run(m_f->plan([](MirrorStore &s) { return Plan::deleteField(s, u"surname"_s); }));
        QCOMPARE(count(builtIn, State::Failed), 1);
        QVERIFY(builtIn.steps.first().message.text().contains(u"cannot be deleted"_s));
        QVERIFY(!m_f->mirrored("contact_field"_ba, u"surname"_s).isEmpty());
    }

    void lostAnswersOfFields_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::newRow("vendor, applied") << Dialect::Vendor << DemoFault::Kind::CutAfter;
        QTest::newRow("vendor, not applied") << Dialect::Vendor << DemoFault::Kind::CutBefore;
        QTest::newRow("mission, applied") << Dialect::Mission << DemoFault::Kind::CutAfter;
        QTest::newRow("mission, not applied") << Dialect::Mission << DemoFault::Kind::CutBefore;
    }
    void lostAnswersOfFields()
    {
        useDialect();
        QFETCH(DemoFault::Kind, kind);
        m_f->load(contactFieldListing());
        for (const QString &method : {u"POST"_s, u"PATCH"_s, u"DELETE"_s})
            m_f->demo.service().addFault(fault(kind, method, u"/api/contact_fields"_s));
        QVERIFY(
            m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"size"_s, u"Size"_s); })).succeeded());
        QVERIFY(
            m_f->run(m_f->plan([](MirrorStore &s) { return Plan::updateField(s, u"size"_s, u"Feet"_s); })).succeeded());
        QCOMPARE(m_f->inspect([](DemoData &data) { return data.field(u"size"_s)->name; }), u"Feet"_s);
        QVERIFY(m_f->run(m_f->plan([](MirrorStore &s) { return Plan::deleteField(s, u"size"_s); })).succeeded());
        QCOMPARE(m_f->applied().size(), 3);
    }

    // --- enrollments ---

    void enrolls_data() { dialects(); }
    void enrolls()
    {
        useDialect();
        const qint64 course = anyCourse();
        m_f->load(courseListing());
        const std::vector<RowId> rows = notEnrolled(5);
        m_f->load(enrollmentListing());
        const QList<qint64> modules{
            m_f->inspect([=](DemoData &data) { return data.courses.at(course).modules.first().id; })};
        const auto plan = [&](const QString &access) {
            return m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, access, modules); });
        };
        const JobPlan first = plan(AccessType::Partial);
        QCOMPARE(first.requests(), 5);
        QVERIFY(!first.steps.first().args.value("course"_L1).toString().isEmpty());
        const JobOutcome outcome = m_f->run(first);
        QVERIFY(outcome.succeeded());
        QCOMPARE(m_f->applied().size(), 5);
        const QString key = outcome.steps.first().resultKey;
        const Enrollment stored = Enrollment::fromJson(m_f->mirrored("enrollment"_ba, key));
        QCOMPARE(stored.accessType, QString(AccessType::Partial));
        QCOMPARE(stored.courseId, course);
        QCOMPARE(stored.contactId, m_f->contactId(rows.front()));
        QCOMPARE(plan(AccessType::Full).requests(), 0); // the mirror knows that they are
        QVERIFY(!plan(AccessType::Full).steps.first().args.contains("modules"_L1));
        // Sent again as if the mirror knew nothing: the service refuses, and that is as it should be.
        const JobOutcome again = m_f->run(first);
        QCOMPARE(count(again, State::AlreadySo), 5);
        QCOMPARE(again.steps.first().resultKey, key);
        const QString said = again.steps.first().message.text(); // the service does not say which modules it opened
        QVERIFY2(said.contains(u"perhaps to other modules"_s), qPrintable(said));
        QCOMPARE(m_f->applied().size(), 5);

        const JobPlan deletion = m_f->plan([row = m_f->rowsOf("enrollment"_ba).front()](MirrorStore &s) {
            return Plan::deleteRecords(s, "enrollment"_ba, {row});
        });
        QVERIFY(!deletion.steps.first().before.isEmpty());
        QVERIFY(m_f->run(deletion).succeeded());
        QVERIFY(m_f->mirrored("enrollment"_ba, deletion.steps.first().key).isEmpty());
        QCOMPARE(count(m_f->run(deletion), State::AlreadySo), 1);
    }

    void anotherAccessThanTheOneAskedForIsSaid()
    {
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(1);
        const qint64 contact = m_f->contactId(rows.front());
        m_f->demo.service().edit([=](DemoData &data) {
            data.addEnrollment({0, contact, course, u"dripping_content"_s, true, {}});
        });
        const JobOutcome outcome
            = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); }));
        QCOMPARE(count(outcome, State::AlreadySo), 1);
        QVERIFY(outcome.steps.first().message.text().contains(u"asked for: Step by step."_s));
    }

    void refusedEnrollmentsSayWhy()
    {
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(1);
        const JobOutcome outcome
            = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, u"unheard_of"_s); }));
        QCOMPARE(count(outcome, State::Failed), 1);
        QCOMPARE(outcome.steps.first().cause, u"422 accessType"_s);
    }

    void lostAnswersOfEnrollments_data()
    {
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::newRow("applied") << DemoFault::Kind::CutAfter;
        QTest::newRow("not applied") << DemoFault::Kind::CutBefore;
        QTest::newRow("half an answer") << DemoFault::Kind::HalfBody;
    }
    void lostAnswersOfEnrollments()
    {
        QFETCH(DemoFault::Kind, kind);
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(3);
        m_f->demo.service().addFault(fault(kind, u"POST"_s, u"/enrollments"_s));
        m_f->demo.service().addFault(fault(kind, u"DELETE"_s, u"/enrollments"_s));
        const JobOutcome outcome
            = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); }));
        QVERIFY(outcome.succeeded());
        QCOMPARE(count(outcome, State::Done), 3);
        for (const RowId row : rows)
            QCOMPARE(enrollmentsOf(m_f->contactId(row), course), 1);
        const std::vector<RowId> made = m_f->rowsOf("enrollment"_ba);
        QCOMPARE(made.size(), size_t(3));
        QVERIFY(m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::deleteRecords(s, "enrollment"_ba, made); }))
                    .succeeded());
        QCOMPARE(m_f->applied().size(), 6);
        QVERIFY(m_f->rowsOf("enrollment"_ba).empty());
    }

    void changesAccess()
    {
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(2);
        QVERIFY(m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); }))
                    .succeeded());
        const std::vector<RowId> made = m_f->rowsOf("enrollment"_ba);
        m_f->demo.service().clearLedger();
        const JobPlan plan
            = m_f->plan([=](MirrorStore &s) { return Plan::changeAccess(s, made, AccessType::Dripping); });
        QCOMPARE(plan.steps.size(), 4);
        // One cannot be deleted: nothing is made beside it.
        m_f->demo.service().addFault(
            fault(DemoFault::Kind::ValidationError, u"DELETE"_s, u"/enrollments/%1$"_s.arg(plan.steps.first().key)));
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(count(outcome, State::Done), 2);
        QCOMPARE(count(outcome, State::Failed), 1);
        QCOMPARE(outcome.steps.at(1).state, State::Skipped);
        for (const RowId row : rows)
            QCOMPARE(enrollmentsOf(m_f->contactId(row), course), 1);
        const JobOutcome again = m_f->run(m_f->retryPlan(outcome.job.id));
        QVERIFY(again.succeeded());
        QCOMPARE(count(again, State::Done), 2);
        for (const RowId row : m_f->rowsOf("enrollment"_ba)) {
            const auto access = fromMirror(*m_f->mirror, [row](MirrorStore &s) {
                return Enrollment::fromDocument(s.record("enrollment"_ba, row)->document).accessType;
            });
            QCOMPARE(access, QString(AccessType::Dripping));
        }
        for (const RowId row : rows)
            QCOMPARE(enrollmentsOf(m_f->contactId(row), course), 1);
    }

    // Whose access was ended elsewhere after the preview is not let in again, whether the mirror knows it or not.
    void accessThatWasEndedElsewhereStaysEnded_data()
    {
        QTest::addColumn<bool>("known");
        QTest::newRow("the service says so") << false;
        QTest::newRow("the mirror knows") << true;
    }
    void accessThatWasEndedElsewhereStaysEnded()
    {
        QFETCH(bool, known);
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(2);
        QVERIFY(m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); }))
                    .succeeded());
        const std::vector<RowId> made = m_f->rowsOf("enrollment"_ba);
        const JobPlan plan
            = m_f->plan([=](MirrorStore &s) { return Plan::changeAccess(s, made, AccessType::Dripping); });
        QCOMPARE(plan.steps.size(), 4);
        const Change &ended = plan.steps.at(2);
        m_f->demo.service().edit([&](DemoData &data) { data.enrollments.erase(ended.key.toLongLong()); });
        if (known) {
            fromMirror(*m_f->mirror, [key = ended.key](MirrorStore &s) {
                s.removeRecord("enrollment"_ba, key);
                ListingState state;
                state.coverage.cover(std::numeric_limits<qint64>::max(), 0);
                s.storeListing("enrollment"_ba, state);
                return 0;
            });
        }
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(count(outcome, State::Done), 2);
        QCOMPARE(outcome.steps.at(2).state, State::AlreadySo);
        QCOMPARE(outcome.steps.at(2).httpStatus, known ? 0 : 404);
        QCOMPARE(outcome.steps.at(3).state, State::Skipped);
        const QString why = outcome.steps.at(3).message.text();
        QVERIFY2(why.contains(u"was so already"_s) && why.contains(Changes::title(ended)), qPrintable(why));
        QCOMPARE(enrollmentsOf(ended.args.value("contactId"_L1).toString().toLongLong(), course), 0);
        QVERIFY2(Plan::halfDone(outcome.steps).isEmpty(), "nothing is known of an access that others changed");
        QVERIFY(m_f->retryPlan(outcome.job.id).isEmpty());
    }

    // What was ended by this job comes back as it was asked for, though the service could only say later that it is
    // gone.
    void accessIsChangedThoughTheAnswerWasLost_data()
    {
        QTest::addColumn<bool>("applied");
        QTest::addColumn<bool>("restart");
        QTest::newRow("applied") << true << false;
        QTest::newRow("not applied") << false << false;
        QTest::newRow("applied before a restart") << true << true;
        QTest::newRow("not applied before a restart") << false << true;
    }
    void accessIsChangedThoughTheAnswerWasLost()
    {
        QFETCH(bool, applied);
        QFETCH(bool, restart);
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(1);
        QVERIFY(m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); }))
                    .succeeded());
        const std::vector<RowId> made = m_f->rowsOf("enrollment"_ba);
        m_f->demo.service().clearLedger();
        const auto cut = applied ? DemoFault::Kind::CutAfter : DemoFault::Kind::CutBefore;
        DemoFault lost = fault(restart ? DemoFault::Kind::NeverAnswer : cut, u"DELETE"_s, u"/enrollments"_s);
        lost.applies = restart && applied;
        m_f->demo.service().addFault(lost);
        const qint64 job
            = m_f->start(m_f->plan([=](MirrorStore &s) { return Plan::changeAccess(s, made, AccessType::Dripping); }));
        if (restart) {
            QTRY_VERIFY(!m_f->writes().isEmpty());
            m_f->reopen();
            m_f->runner->continueInterrupted(job);
        }
        QVERIFY(m_f->waitOver(job));
        for (const Change &step : m_f->steps(job))
            QCOMPARE(step.state, State::Done);
        QCOMPARE(m_f->applied().size(), 2);
        QCOMPARE(enrollmentsOf(m_f->contactId(rows.front()), course), 1);
    }

    // The access that is to be replaced has been tried to end by another retry, which failed too.
    void nothingIsMadeBesideWhatCouldNotEnd()
    {
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(1);
        QVERIFY(m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); }))
                    .succeeded());
        const std::vector<RowId> made = m_f->rowsOf("enrollment"_ba);
        DemoFault refusal = fault(DemoFault::Kind::ValidationError, u"DELETE"_s, u"/enrollments/"_s);
        refusal.times = 2;
        m_f->demo.service().addFault(refusal);
        const JobOutcome outcome
            = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::changeAccess(s, made, AccessType::Dripping); }));
        QCOMPARE(outcome.steps.at(0).state, State::Failed);
        QCOMPARE(outcome.steps.at(1).state, State::Skipped);
        QVERIFY(!m_f->run(m_f->retryPlan(outcome.job.id, {outcome.steps.at(0).id})).succeeded());
        QVERIFY(m_f->retryPlan(outcome.job.id, {outcome.steps.at(1).id}).isEmpty());
    }

    // --- memberships ---

    void addsMembers_data() { dialects(); }
    void addsMembers()
    {
        useDialect();
        const qint64 community = anyCommunity();
        m_f->load(communityListing());
        m_f->demo.service().edit([](DemoData &data) { data.memberships.clear(); });
        m_f->load(membershipListing());
        const std::vector<RowId> rows = m_f->rows(4);
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutAfter, u"POST"_s, u"/memberships"_s));
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutBefore, u"POST"_s, u"/memberships"_s));
        const auto plan
            = [&] { return m_f->plan([=](MirrorStore &s) { return Plan::addMembers(s, rows, community); }); };
        const JobOutcome outcome = m_f->run(plan());
        QVERIFY(outcome.succeeded());
        QCOMPARE(count(outcome, State::Done), 4);
        const auto members = [this] { return m_f->inspect([](DemoData &data) { return data.memberships.size(); }); };
        QTRY_COMPARE(members(), size_t(4)); // they appear later
        QVERIFY(std::any_of(outcome.steps.begin(), outcome.steps.end(),
            [](const Change &step) { return step.key.isEmpty() && !step.message.isEmpty(); }));
        m_f->load(membershipListing());
        QCOMPARE(plan().requests(), 0);
        const std::vector<RowId> made = m_f->rowsOf("membership"_ba);
        QCOMPARE(made.size(), size_t(4));
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutAfter, u"DELETE"_s, u"/memberships"_s));
        const JobPlan deletion
            = m_f->plan([=](MirrorStore &s) { return Plan::deleteRecords(s, "membership"_ba, made); });
        QVERIFY(!deletion.steps.first().label.isEmpty());
        QVERIFY(m_f->run(deletion).succeeded());
        QCOMPARE(members(), size_t(0));
        QVERIFY(m_f->rowsOf("membership"_ba).empty());
        QCOMPARE(count(m_f->run(deletion), State::AlreadySo), 4);
    }

    // Each of them is looked for before it is made, and that takes as long as the making.
    void aLookIsARequestToo()
    {
        const qint64 community = anyCommunity();
        m_f->load(communityListing());
        m_f->demo.service().edit([](DemoData &data) { data.memberships.clear(); });
        m_f->demo.service().setLatency(20);
        const JobPlan plan = m_f->plan(
            [community, rows = m_f->rows(20)](MirrorStore &s) { return Plan::addMembers(s, rows, community); });
        QCOMPARE(plan.requests(), 40);
        QVERIFY(plan.job.bulk);
        const qint64 id = m_f->start(plan);
        QTRY_VERIFY(m_f->runner->job(id)->settled >= 2);
        const JobSnapshot shown = *m_f->runner->job(id);
        QCOMPARE(shown.requestsLeft, 2 * (20 - shown.settled));
        QCOMPARE(m_f->runner->bulkUnderWay().requests, shown.requestsLeft);
        m_f->runner->pause(id);
        QTRY_COMPARE(m_f->runner->job(id)->job.counts[State::Sent], 0);
        const int left = m_f->runner->job(id)->requestsLeft;
        QCOMPARE(left, 2 * (20 - m_f->runner->job(id)->settled));
        QVERIFY(left > 0);
        m_f->reopen();
        QTRY_COMPARE(m_f->runner->job(id)->requestsLeft, left);
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
    }

    void aRefusalOfAMemberIsAlreadySo()
    {
        const qint64 community = anyCommunity();
        const std::vector<RowId> rows = m_f->rows(1);
        const qint64 contact = m_f->contactId(rows.front());
        m_f->demo.service().edit([=](DemoData &data) { data.addMembership(community, contact); });
        m_f->demo.service().addFault(fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/memberships"_s));
        const JobOutcome outcome
            = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::addMembers(s, rows, community); }));
        QCOMPARE(count(outcome, State::AlreadySo), 1);
        QVERIFY(!m_f->mirrored("membership"_ba, outcome.steps.first().resultKey).isEmpty());
    }

    // --- subscriptions ---

    void cancels_data() { dialects(); }
    void cancels()
    {
        useDialect();
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        const JobPlan plan = cancelPlan(row, CancelWhen::PeriodEnds);
        QVERIFY(!plan.steps.first().args.value("contactId"_L1).toString().isEmpty());
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(subscription(id).status, u"active"_s);
        QVERIFY(subscription(id).cancelledAt != 0);
        const auto mirrored
            = [&] { return Subscription::fromJson(m_f->mirrored("subscription"_ba, QString::number(id))); };
        QVERIFY(mirrored().endsWithPeriod());
        QVERIFY(mirrored().contactId != 0);
        QCOMPARE(cancelPlan(row, CancelWhen::PeriodEnds).requests(), 0);
        // Sent all the same: the service refuses, it is read back, and is as it should be. Never "now".
        QCOMPARE(count(m_f->run(plan), State::AlreadySo), 1);
        QCOMPARE(subscription(id).status, u"active"_s);

        const JobPlan now = cancelPlan(row, CancelWhen::Now);
        QCOMPARE(now.requests(), 1);
        QVERIFY(m_f->run(now).succeeded());
        QCOMPARE(subscription(id).status, u"cancelled"_s);
        QVERIFY(mirrored().isCancelled());
        QCOMPARE(count(m_f->run(now), State::AlreadySo), 1);
        QVERIFY(mirrored().contactId != 0); // after a read back too
    }

    void cancelsInTheOldSpelling()
    {
        m_f->demo.service().editOptions([](DemoOptions &options) { options.oldCancelSpelling = true; });
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        QVERIFY(m_f->run(cancelPlan(row, CancelWhen::PeriodEnds)).succeeded());
        QCOMPARE(subscription(id).status, u"active"_s);
        QVERIFY(subscription(id).cancelledAt != 0);
        QCOMPARE(m_f->writes().size(), 2);
        QCOMPARE(m_f->writes().filter(u"Now"_s).size(), 0);
        // Remembered.
        m_f->demo.service().clearLedger();
        m_f->demo.service().edit([id](DemoData &data) { data.subscriptions.at(id).cancelledAt = 0; });
        m_f->load(subscriptionListing(subscription(id).contactId));
        QVERIFY(m_f->run(cancelPlan(row, CancelWhen::PeriodEnds)).succeeded());
        QCOMPARE(m_f->writes().size(), 1);
    }

    void whatCannotBeCancelledIsNot()
    {
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        const JobPlan plan = cancelPlan(row, CancelWhen::PeriodEnds);
        m_f->demo.service().edit([id](DemoData &data) { data.subscriptions.at(id).status = u"completed"_s; });
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(count(outcome, State::Failed), 1);
        QVERIFY2(outcome.steps.first().message.text().contains(u"already cancelled"_s),
            qPrintable(outcome.steps.first().message.text())); // what it said first, not about the other spelling
        QCOMPARE(m_f->writes().filter(u"Now"_s).size(), 0);
        QCOMPARE(m_f->applied().size(), 0);
    }

    void lostAnswersOfCancelling_data()
    {
        QTest::addColumn<CancelWhen>("when");
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::newRow("at the end, applied") << CancelWhen::PeriodEnds << DemoFault::Kind::CutAfter;
        QTest::newRow("at the end, not applied") << CancelWhen::PeriodEnds << DemoFault::Kind::CutBefore;
        QTest::newRow("now, applied") << CancelWhen::Now << DemoFault::Kind::CutAfter;
        QTest::newRow("now, not applied") << CancelWhen::Now << DemoFault::Kind::CutBefore;
    }
    void lostAnswersOfCancelling()
    {
        QFETCH(CancelWhen, when);
        QFETCH(DemoFault::Kind, kind);
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        m_f->demo.service().addFault(fault(kind, u"POST"_s, u"/cancel"_s));
        const JobOutcome outcome = m_f->run(cancelPlan(row, when));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.steps.first().state, State::Done);
        QCOMPARE(m_f->applied().size(), 1);
        QCOMPARE(subscription(id).status, when == CancelWhen::Now ? u"cancelled"_s : u"active"_s);
        QVERIFY(subscription(id).cancelledAt != 0);
        QCOMPARE(mirroredSubscription(id).status, subscription(id).status);
        QVERIFY(mirroredSubscription(id).cancelledAt.isValid());
    }

    // The list does not say whose they are, has many newer ones, and gives small pages only.
    void findsWhatItCancelledInTheListOfAll()
    {
        m_f->demo.service().setDialect(Dialect::Mission);
        qint64 id = 0;
        m_f->demo.service().edit([&id](DemoData &data) {
            DemoSubscription one = data.subscriptions.begin()->second;
            one.status = u"active"_s;
            one.cancelledAt = 0;
            one.id = id = data.subscriptions.rbegin()->first + 1;
            data.subscriptions[one.id] = one;
            for (int newer = 0; newer < 12; ++newer) {
                ++one.id;
                data.subscriptions[one.id] = one;
            }
        });
        m_f->load(subscriptionListing());
        const RowId row = fromMirror(*m_f->mirror,
            [key = QString::number(id)](MirrorStore &store) { return store.rowOf("subscription"_ba, key); });
        DemoFault large = fault(DemoFault::Kind::ValidationError, u"GET"_s, u"limit=(50|100)"_s);
        large.violationPath = u"pagination.limit"_s;
        large.times = -1;
        m_f->demo.service().addFault(large);
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutAfter, u"POST"_s, u"/cancel"_s));
        const JobOutcome outcome = m_f->run(cancelPlan(row, CancelWhen::PeriodEnds));
        QVERIFY2(outcome.succeeded(), qPrintable(outcome.steps.first().message.text()));
        QCOMPARE(m_f->writes().size(), 1);
        QVERIFY(mirroredSubscription(id).cancelledAt.isValid());
    }

    // Nor can it be read what became of it: that is what is told, not how the reading was refused.
    void saysThatACancellationIsNotKnown()
    {
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        DemoFault refused = fault(DemoFault::Kind::ValidationError, u"GET"_s, u"/subscriptions"_s);
        refused.violationPath = u"pagination.limit"_s;
        refused.times = -1;
        m_f->demo.service().addFault(refused);
        m_f->demo.service().addFault(fault(DemoFault::Kind::CutAfter, u"POST"_s, u"/cancel"_s));
        const Change step = m_f->run(cancelPlan(row, CancelWhen::PeriodEnds)).steps.first();
        QCOMPARE(step.state, State::Unknown);
        QVERIFY2(step.message.text().contains(u"not known whether this was done"_s), qPrintable(step.message.text()));
        QVERIFY2(!step.message.text().contains(u"pagination"_s), qPrintable(step.message.text()));
    }

    // A refusal stays one where its reason cannot be read.
    void saysWhatRefusedACancellation()
    {
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        DemoFault refused = fault(DemoFault::Kind::ValidationError, u"GET"_s, u"/subscriptions"_s);
        refused.times = -1;
        m_f->demo.service().addFault(refused);
        DemoFault unwanted = fault(DemoFault::Kind::ValidationError, u"POST"_s, u"/cancel"_s);
        unwanted.violationPath = u"body"_s;
        unwanted.message = u"No body is taken here."_s;
        m_f->demo.service().addFault(unwanted);
        const Change step = m_f->run(cancelPlan(row, CancelWhen::PeriodEnds)).steps.first();
        QCOMPARE(step.state, State::Failed);
        QVERIFY2(step.message.text().contains(u"No body is taken here"_s), qPrintable(step.message.text()));
        QCOMPARE(m_f->applied().size(), 0);
    }

    // The program ends while a cancellation waits, and sends it when it is there again: the row shows that, as if it
    // had been sent at once.
    void resumesACancellation_data()
    {
        QTest::addColumn<CancelWhen>("when");
        QTest::addColumn<bool>("paused");
        QTest::newRow("at the end, paused") << CancelWhen::PeriodEnds << true;
        QTest::newRow("at the end, on its way") << CancelWhen::PeriodEnds << false;
        QTest::newRow("now, paused") << CancelWhen::Now << true;
        QTest::newRow("now, on its way") << CancelWhen::Now << false;
    }
    void resumesACancellation()
    {
        QFETCH(CancelWhen, when);
        QFETCH(bool, paused);
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        DemoFault full = fault(DemoFault::Kind::TooManyRequests, u"POST"_s, u"/cancel"_s);
        full.retryAfter = 600;
        m_f->demo.service().addFault(full);
        const qint64 job = m_f->start(cancelPlan(row, when));
        QTRY_COMPARE(m_f->writes().size(), 1);
        QTRY_VERIFY(m_f->client->quota().waitMs > 0);
        if (paused) {
            m_f->runner->pause(job);
            QTRY_COMPARE(m_f->steps(job).first().state, State::Planned);
        }
        m_f->reopen();
        m_f->runner->resume(job);
        QVERIFY(m_f->waitOver(job));
        QCOMPARE(m_f->job(job).counts[State::Done], 1);
        QCOMPARE(mirroredSubscription(id).status, subscription(id).status);
        QVERIFY(mirroredSubscription(id).cancelledAt.isValid());
    }

    void cancelsWithoutOptionsOnlyWhenAskedTo()
    {
        m_f->demo.service().setDialect(Dialect::Mission);
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        QVERIFY(m_f->run(cancelPlan(row, CancelWhen::Unsaid)).succeeded());
        QCOMPARE(m_f->writes().size(), 1);
        QVERIFY(m_f->writes().first().endsWith(u"/cancel "_s));
    }

    // The service let it end with the period, and the answer was lost: once more could end it at once.
    void whatTheServiceDecidedIsNotAskedForTwice()
    {
        m_f->demo.service().setDialect(Dialect::Mission);
        qint64 id = 0;
        const RowId row = activeSubscription(&id);
        m_f->demo.service().addFault(fault(DemoFault::Kind::NeverAnswer, u"POST"_s, u"/cancel"_s));
        const qint64 job = m_f->start(cancelPlan(row, CancelWhen::Unsaid));
        QTRY_COMPARE(m_f->writes().size(), 1);
        m_f->demo.service().edit([id](DemoData &data) { data.subscriptions.at(id).cancelledAt = DemoData::now(); });
        m_f->reopen();
        m_f->runner->resume(job);
        QVERIFY(m_f->waitOver(job));
        QCOMPARE(m_f->job(job).counts[State::Done], 1);
        QCOMPARE(m_f->writes().size(), 1);
        QVERIFY(mirroredSubscription(id).endsWithPeriod());
    }

    void callsACourseWithoutANameByItsNumber()
    {
        const qint64 course = anyCourse();
        m_f->demo.service().edit([course](DemoData &data) { data.courses.at(course).name.clear(); });
        m_f->load(courseListing());
        const std::vector<RowId> rows = notEnrolled(1);
        const JobPlan plan = m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); });
        QVERIFY2(plan.job.title().contains(QString::number(course)), qPrintable(plan.job.title()));
        QVERIFY(Changes::title(plan.steps.first()).contains(QString::number(course)));
    }

    // The program ends between a write and its answer.
    void survivesARestart_data()
    {
        QTest::addColumn<bool>("applied");
        QTest::newRow("applied") << true;
        QTest::newRow("not applied") << false;
    }
    void survivesARestart()
    {
        QFETCH(bool, applied);
        const qint64 course = anyCourse();
        const std::vector<RowId> rows = notEnrolled(2);
        DemoFault silence = fault(DemoFault::Kind::NeverAnswer, u"POST"_s, u"/enrollments"_s);
        silence.applies = applied;
        m_f->demo.service().addFault(silence);
        const JobPlan plan = m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, AccessType::Full); });
        const qint64 job = m_f->start(plan);
        QTRY_VERIFY(m_f->writes().size() >= 2);
        m_f->reopen();
        QCOMPARE(m_f->runner->interruptedJobs(), QList<qint64>{job});
        m_f->runner->continueInterrupted(job);
        QVERIFY(m_f->waitOver(job));
        QCOMPARE(m_f->job(job).counts[State::Done], 2);
        for (const RowId row : rows)
            QCOMPARE(enrollmentsOf(m_f->contactId(row), course), 1);
        QCOMPARE(m_f->rowsOf("enrollment"_ba).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestResourceJobs)
#include "tst_resourcejobs.moc"
