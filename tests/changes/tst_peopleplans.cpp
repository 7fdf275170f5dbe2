// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "contact.h"
#include "enrollment.h"
#include "plandifference.h"
#include "plansummary.h"
#include "resources.h"
#include "undoplan.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

using State = Change::State;

QList<ChangeKind> kinds(const JobPlan &plan)
{
    QList<ChangeKind> kinds;
    for (const Change &step : plan.steps)
        kinds.append(step.kind);
    return kinds;
}

} // namespace

// Plans for many contacts: what they consist of, what is said of them, and what becomes of them at the demo service.
class TestPeoplePlans : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ChangesFixture> m_f{};

    qint64 anyCourse()
    {
        return m_f->inspect([](DemoData &data) { return data.courses.begin()->first; });
    }
    qint64 anyCommunity()
    {
        return m_f->inspect([](DemoData &data) { return data.communities.begin()->first; });
    }
    void loadSchool()
    {
        m_f->demo.service().edit([](DemoData &data) {
            data.enrollments.clear();
            data.memberships.clear();
        });
        m_f->load(courseListing());
        m_f->load(communityListing());
        m_f->load(enrollmentListing());
        m_f->load(membershipListing());
    }
    JobPlan setField(const std::vector<RowId> &rows, const FieldEdit &edit)
    {
        return m_f->plan([=](MirrorStore &store) { return Plan::setField(store, rows, edit); });
    }
    JobPlan grant(const std::vector<RowId> &rows, const Grant &grant)
    {
        return m_f->plan([=](MirrorStore &store) { return Plan::grant(store, rows, grant); });
    }
    Contact atService(RowId row) { return Contact::fromJson(m_f->mirrored(QString::number(m_f->contactId(row)))); }
    static FieldEdit country(const QString &value)
    {
        FieldEdit edit;
        edit.slug = u"country"_s;
        edit.name = u"Country"_s;
        edit.value = value;
        return edit;
    }

private Q_SLOTS:
    void init() { m_f = std::make_unique<ChangesFixture>(); }
    void cleanup() { m_f.reset(); }

    void setsAFieldOfMany()
    {
        const std::vector<RowId> rows = m_f->rows(4);
        // One has it already, with blanks around.
        QVERIFY(m_f->run(setField({rows[1]}, country(u"IT"_s))).succeeded());
        const QString former = atService(rows[0]).field(u"country");
        const JobPlan plan = setField(rows, country(u" IT "_s));
        QCOMPARE(plan.steps.size(), 4);
        QCOMPARE(plan.steps.at(1).state, State::AlreadySo);
        QCOMPARE(plan.requests(), 3 - (former == u"IT"_s ? 1 : 0));
        QCOMPARE(plan.steps.at(0).args, (QJsonObject{{"fields"_L1, QJsonObject{{"country"_L1, u"IT"_s}}}}));
        QCOMPARE(plan.job.title(), u"Set “Country” of 4 contact(s)"_s);
        const int writes = int(m_f->writes().size());
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(outcome.succeeded());
        QCOMPARE(int(m_f->writes().size()) - writes, plan.requests()); // nothing for what was so
        for (const RowId row : rows)
            QCOMPARE(atService(row).field(u"country"), u"IT"_s);
        // The usual undo knows these steps.
        const UndoPlan undo = fromMirror(
            *m_f->mirror, [&outcome](MirrorStore &store) { return Plan::undo(store, outcome.job, outcome.steps); });
        QCOMPARE(undo.steps.size(), plan.requests());
        QVERIFY(m_f->run(undo).succeeded());
        QCOMPARE(atService(rows[0]).field(u"country"), former);
    }

    void clearsAField()
    {
        const std::vector<RowId> rows = m_f->rows(2);
        QVERIFY(m_f->run(setField(rows, country(u"IT"_s))).succeeded());
        const JobPlan plan = setField(rows, country({}));
        QCOMPARE(plan.requests(), 2);
        QCOMPARE(plan.steps.at(0).args,
            (QJsonObject{{"fields"_L1, QJsonObject{{"country"_L1, QJsonValue(QJsonValue::Null)}}}}));
        QCOMPARE(plan.job.title(), u"Clear “Country” of 2 contact(s)"_s);
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(atService(rows[0]).field(u"country"), QString());
        QCOMPARE(setField(rows, country({})).requests(), 0); // and that is so now
    }

    void setsBuiltInValues_data()
    {
        QTest::addColumn<FieldEdit::Place>("place");
        QTest::addColumn<QString>("value");
        QTest::newRow("first name") << FieldEdit::Place::FirstName << u"Ana"_s;
        QTest::newRow("last name") << FieldEdit::Place::LastName << u"Petrova"_s;
        QTest::newRow("phone") << FieldEdit::Place::Phone << u"+49 30 1234"_s;
        QTest::newRow("language") << FieldEdit::Place::Language << u"pt"_s;
        QTest::newRow("no name") << FieldEdit::Place::FirstName << QString();
    }
    void setsBuiltInValues()
    {
        QFETCH(FieldEdit::Place, place);
        QFETCH(QString, value);
        const std::vector<RowId> rows = m_f->rows(3);
        FieldEdit edit;
        edit.place = place;
        edit.value = value;
        const JobOutcome outcome = m_f->run(setField(rows, edit));
        QVERIFY2(outcome.succeeded(), qPrintable(outcome.job.message.text()));
        for (const RowId row : rows) {
            const Contact contact = atService(row);
            const QString shown = place == FieldEdit::Place::FirstName ? contact.firstName
                : place == FieldEdit::Place::LastName                  ? contact.lastName
                : place == FieldEdit::Place::Phone                     ? contact.phoneNumber
                                                                       : contact.locale;
            QCOMPARE(shown, value);
        }
    }

    void languageCannotBeCleared()
    {
        FieldEdit edit;
        edit.place = FieldEdit::Place::Language;
        QVERIFY(setField(m_f->rows(2), edit).isEmpty());
    }

    // Deleted between the preview and the start: left out of the new plan, which differs from the one that was shown.
    void whoIsGoneIsNotPlanned()
    {
        const std::vector<RowId> rows = m_f->rows(3);
        const JobPlan shown = setField(rows, country(u"XY"_s));
        const QString key = QString::number(m_f->contactId(rows[1]));
        fromMirror(*m_f->mirror, [key](MirrorStore &store) { return store.removeRecord("contact", key); });
        const JobPlan now = setField(rows, country(u"XY"_s));
        QCOMPARE(now.steps.size(), 2);
        const PlanDifference difference = Plan::difference(shown.steps, now.steps);
        QCOMPARE(difference.dropped, 1);
        QCOMPARE(difference.lines.size(), 1);
        QVERIFY2(difference.lines.first().contains(shown.steps.at(1).label), qPrintable(difference.lines.first()));
    }

    // Deleted at the service after the start: that step fails, the others do not.
    void whoIsDeletedElsewhereFailsAlone()
    {
        loadSchool();
        const std::vector<RowId> rows = m_f->rows(3);
        const JobPlan plan = setField(rows, country(u"IS"_s));
        const qint64 gone = m_f->contactId(rows[1]);
        m_f->demo.service().edit([gone](DemoData &data) { data.removeContact(gone); });
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(outcome.job.counts[State::Failed], 1);
        QCOMPARE(outcome.steps.at(1).state, State::Failed);
        QCOMPARE(atService(rows[2]).field(u"country"), u"IS"_s);
    }

    void grantsPersonByPerson()
    {
        loadSchool();
        const std::vector<RowId> rows = m_f->rows(3);
        const qint64 tag = m_f->tagAt(0);
        m_f->setTagEverywhere(tag, false);
        Grant wanted;
        wanted.tags.add = {tag};
        wanted.tags.create = {u"Launch 2027"_s};
        wanted.course = anyCourse();
        wanted.accessType = AccessType::Full;
        wanted.community = anyCommunity();
        const JobPlan plan = grant(rows, wanted);
        using Kind = ChangeKind;
        QList<Kind> expected{Kind::CreateTag};
        for (int i = 0; i < 3; ++i)
            expected << Kind::AddTag << Kind::AddTag << Kind::CreateEnrollment << Kind::CreateMembership;
        QCOMPARE(kinds(plan), expected);
        for (int i = 0; i < plan.steps.size(); ++i)
            QCOMPARE(plan.steps.at(i).seq, i);
        QCOMPARE(plan.steps.at(1).tagFrom, 0);
        QCOMPARE(plan.job.title(), u"Give tags and access to 3 contact(s)"_s);
        const QList<PlanLine> lines = Plan::lines(plan.steps);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0), (PlanLine{u"Create the tag “Launch 2027”"_s, 1, 0, "tag"_ba}));
        QCOMPARE(lines.at(3).changes, 3);
        QCOMPARE(Plan::consequences(plan.steps).size(), 2); // automations, and mails to those who get access
        QCOMPARE(Plan::removals(plan.steps), 0);

        const JobOutcome outcome = m_f->run(plan);
        QVERIFY2(outcome.succeeded(), qPrintable(outcome.job.message.text()));
        const qint64 made = m_f->tagNamed(u"Launch 2027"_s);
        for (const RowId row : rows) {
            const qint64 contact = m_f->contactId(row);
            QVERIFY(m_f->serviceTags(contact).contains(tag));
            QVERIFY(m_f->serviceTags(contact).contains(made));
            const auto here = [contact](const auto &all) {
                return std::count_if(all.cbegin(), all.cend(),
                    [contact](const auto &entry) { return entry.second.contactId == contact; });
            };
            QCOMPARE(m_f->inspect([&](DemoData &data) { return here(data.enrollments); }), 1);
        }
    }

    // Enrolled already, here or only at the service, counts as already so.
    void whoIsEnrolledAlreadyIsAlreadySo()
    {
        loadSchool();
        const std::vector<RowId> rows = m_f->rows(3);
        Grant wanted;
        wanted.course = anyCourse();
        wanted.accessType = AccessType::Full;
        QVERIFY(m_f->run(grant({rows[0]}, wanted)).succeeded());
        const qint64 elsewhere = m_f->contactId(rows[1]);
        DemoEnrollment enrollment;
        enrollment.contactId = elsewhere;
        enrollment.courseId = wanted.course;
        enrollment.accessType = u"full_access"_s;
        m_f->demo.service().edit([enrollment](DemoData &data) { data.addEnrollment(enrollment); });
        const JobPlan plan = grant(rows, wanted);
        QCOMPARE(plan.steps.at(0).state, State::AlreadySo);
        QCOMPARE(Plan::lines(plan.steps).first().alreadySo, 1);
        const JobOutcome outcome = m_f->run(plan);
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.job.counts[State::AlreadySo], 2);
        QCOMPARE(outcome.job.counts[State::Done], 1);
    }

    void theSamePersonIsCountedOnceOnRetry()
    {
        loadSchool();
        const std::vector<RowId> rows = m_f->rows(1);
        Grant wanted;
        wanted.tags.create = {u"Fresh"_s};
        wanted.course = anyCourse();
        wanted.accessType = AccessType::Full;
        const qint64 gone = m_f->contactId(rows[0]);
        const JobPlan plan = grant(rows, wanted);
        m_f->demo.service().edit([gone](DemoData &data) { data.removeContact(gone); });
        const JobOutcome outcome = m_f->run(plan);
        QCOMPARE(outcome.job.counts[State::Failed], 2);
        const JobPlan again = m_f->retryPlan(outcome.job.id);
        QCOMPARE(again.steps.size(), 2);
        QCOMPARE(again.job.args.value("contacts"_L1).toInt(), 1);
    }

    void differencesOfPlaces()
    {
        QList<Change> shown;
        for (const QString &course : {u"1"_s, u"2"_s}) {
            Change change;
            change.kind = ChangeKind::CreateEnrollment;
            change.label = u"ana@x.org"_s;
            change.args = {{"courseId"_L1, course}};
            shown.append(change);
        }
        QVERIFY(Plan::difference(shown, shown).isEmpty());
        QCOMPARE(Plan::difference(shown, {shown.first()}).dropped, 1);
    }

    void saysWhatCannotBeTakenBack()
    {
        const JobPlan deletion
            = m_f->plan([rows = m_f->rows(2)](MirrorStore &store) { return Plan::deleteContacts(store, rows); });
        QCOMPARE(Plan::removals(deletion.steps), 2);
        const QString said = Plan::consequences(deletion.steps).join(u' ');
        QVERIFY2(said.contains(u"2 contact"_s) && said.contains(u"new number"_s), qPrintable(said));
        // Nothing is said of what is not sent, or can be taken back.
        QList<Change> settled = deletion.steps;
        for (Change &step : settled)
            step.state = State::AlreadySo;
        QVERIFY(Plan::consequences(settled).isEmpty());
        QCOMPARE(Plan::removals(settled), 0);
        QVERIFY(Plan::consequences(setField(m_f->rows(2), country(u"DE"_s)).steps).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPeoplePlans)
#include "tst_peopleplans.moc"
