// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "contact.h"
#include "enrollment.h"
#include "resources.h"
#include "undoplan.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

using State = Change::State;

// What others have done in the account, of which the mirror does not know, is neither taken for ours nor undone.
class TestOthers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_f = std::make_unique<ChangesFixture>(); }
    void cleanup() { m_f.reset(); }

    void enrollmentThatWasThere_data()
    {
        QTest::addColumn<bool>("listRead");
        QTest::addColumn<DemoFault::Kind>("kind");
        QTest::newRow("the newest ones are known") << true << DemoFault::Kind::CutAfter;
        QTest::newRow("nothing is known") << false << DemoFault::Kind::CutAfter;
        QTest::newRow("the service failed") << true << DemoFault::Kind::ServerErrorHtml;
    }
    // The answer is lost, or says nothing, and what is read back is somebody else's.
    void enrollmentThatWasThere()
    {
        QFETCH(bool, listRead);
        QFETCH(DemoFault::Kind, kind);
        const std::vector<RowId> rows = m_f->rows(2);
        const qint64 contact = m_f->contactId(rows.at(0));
        const qint64 other = m_f->contactId(rows.at(1));
        const qint64 course = m_f->inspect([](DemoData &data) { return data.courses.begin()->first; });
        m_f->demo.service().edit([=](DemoData &data) {
            data.enrollments.clear();
            data.addEnrollment({0, contact, course, AccessType::Full, true, {}});
            data.addEnrollment({0, other, course, AccessType::Full, true, {}});
        });
        if (listRead)
            m_f->load(enrollmentListing());
        const QString key = QString::number(enrollmentOf(contact));
        fromMirror(*m_f->mirror, [key](MirrorStore &s) { return s.removeRecord("enrollment"_ba, key); });
        m_f->demo.fault(kind, u"/enrollments"_s);
        const JobOutcome outcome = m_f->run(m_f->plan(
            [=](MirrorStore &s) { return Plan::enroll(s, {rows.at(0)}, course, QString(AccessType::Full)); }));
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.steps.first().state, State::AlreadySo);
        QVERIFY(undo(outcome.job.id).isEmpty());
        QCOMPARE(QString::number(enrollmentOf(contact)), key);
    }

    void enrollmentThatWeMade()
    {
        const std::vector<RowId> rows = m_f->rows(1);
        const qint64 course = m_f->inspect([](DemoData &data) { return data.courses.begin()->first; });
        m_f->demo.service().edit([](DemoData &data) { data.enrollments.clear(); });
        m_f->load(enrollmentListing());
        m_f->demo.fault(DemoFault::Kind::CutAfter, u"/enrollments"_s);
        const JobOutcome outcome = m_f->run(
            m_f->plan([=](MirrorStore &s) { return Plan::enroll(s, rows, course, QString(AccessType::Full)); }));
        QCOMPARE(outcome.steps.first().state, State::Done);
        QCOMPARE(undo(outcome.job.id).steps.size(), 1);
    }

    void contactThatWasThere()
    {
        const RowId row = m_f->rows(5).back();
        const qint64 contact = m_f->contactId(row);
        const QJsonObject former = m_f->mirrored(QString::number(contact));
        fromMirror(
            *m_f->mirror, [contact](MirrorStore &s) { return s.removeRecord("contact"_ba, QString::number(contact)); });
        m_f->demo.fault(DemoFault::Kind::CutAfter, u"/api/contacts$"_s);
        ContactValues values;
        values.email = former.value("email"_L1).toString();
        values.firstName = u"Somebody else"_s;
        const JobOutcome outcome
            = m_f->run(m_f->plan([values](MirrorStore &s) { return Plan::createContact(s, values); }));
        QCOMPARE(outcome.steps.first().state, State::Failed);
        QVERIFY(m_f->applied().isEmpty());
        QVERIFY(undo(outcome.job.id).isEmpty());
    }

    void valueThatChangedSince()
    {
        const qint64 contact = m_f->contactId(m_f->rows(1).front());
        const JobOutcome done = m_f->run(named(contact, u"Ours"_s));
        QVERIFY(done.succeeded());
        setName(contact, u"Theirs"_s);
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.requests(), 2);
        m_f->demo.service().clearLedger();
        const JobOutcome undone = m_f->run(plan);
        QCOMPARE(undone.steps.first().state, State::Skipped);
        QVERIFY(!undone.steps.first().message.isEmpty());
        QVERIFY(m_f->writes().isEmpty());
        QCOMPARE(m_f->inspect([contact](DemoData &data) { return data.contact(contact)->value(u"first_name"_s); }),
            u"Theirs"_s);
        QCOMPARE(Contact::fromJson(m_f->mirrored(QString::number(contact))).firstName, u"Theirs"_s);
        QVERIFY(undo(done.job.id).isEmpty()); // the mirror knows it now
    }

    // The program ends while the step is read; the next start does not write over it either.
    void valueThatChangedBeforeARestart()
    {
        const qint64 contact = m_f->contactId(m_f->rows(1).front());
        const JobOutcome done = m_f->run(named(contact, u"Ours"_s));
        const UndoPlan plan = undo(done.job.id);
        m_f->demo.fault(DemoFault::Kind::NeverAnswer, u"/api/contacts/\\d+"_s);
        m_f->demo.service().clearLedger();
        const qint64 id = m_f->start(plan);
        QTRY_COMPARE(m_f->demo.service().ledger().size(), 1);
        m_f->close();
        setName(contact, u"Theirs"_s);
        m_f->reopen();
        m_f->runner->resume(id);
        QVERIFY(m_f->waitOver(id));
        QCOMPARE(m_f->steps(id).first().state, State::Skipped);
        QVERIFY(m_f->writes().isEmpty());
    }

    void valueThatIsAsWeLeftIt()
    {
        const qint64 contact = m_f->contactId(m_f->rows(1).front());
        const QString former
            = m_f->inspect([contact](DemoData &data) { return data.contact(contact)->value(u"first_name"_s); });
        const JobOutcome done = m_f->run(named(contact, u"Ours"_s));
        QVERIFY(m_f->run(undo(done.job.id)).succeeded());
        QCOMPARE(
            m_f->inspect([contact](DemoData &data) { return data.contact(contact)->value(u"first_name"_s); }), former);
    }

    void contactThatSomebodyWorkedOn_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a tag") << u"tag"_s;
        QTest::newRow("a value") << u"value"_s;
    }
    void contactThatSomebodyWorkedOn()
    {
        QFETCH(QString, what);
        ContactValues values;
        values.email = u"new@example.org"_s;
        values.firstName = u"New"_s;
        const JobOutcome done
            = m_f->run(m_f->plan([values](MirrorStore &s) { return Plan::createContact(s, values); }));
        QVERIFY(done.succeeded());
        const qint64 contact = done.steps.first().resultKey.toLongLong();
        const qint64 tag = m_f->tagAt(0);
        m_f->demo.service().edit([=](DemoData &data) {
            if (what == "tag"_L1)
                data.setContactTag(contact, tag, true);
        });
        if (what == "value"_L1)
            setName(contact, u"Theirs"_s);
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1);
        const JobOutcome undone = m_f->run(plan);
        QCOMPARE(undone.steps.first().state, what.isEmpty() ? State::Done : State::Skipped);
        QCOMPARE(m_f->inspect([contact](DemoData &data) { return data.contactExists(contact); }), !what.isEmpty());
    }

    void tagThatWasRenamedSince()
    {
        const qint64 tag = m_f->tagAt(0);
        const JobOutcome done
            = m_f->run(m_f->plan([tag](MirrorStore &s) { return Plan::renameTag(s, tag, u"Ours"_s); }));
        m_f->demo.service().edit([tag](DemoData &data) { data.tags[tag].name = u"Theirs"_s; });
        const JobOutcome undone = m_f->run(undo(done.job.id));
        QCOMPARE(undone.steps.first().state, State::Skipped);
        QCOMPARE(m_f->inspect([tag](DemoData &data) { return data.tags.at(tag).name; }), u"Theirs"_s);
    }

    void fieldThatWasRenamedSince()
    {
        m_f->load(contactFieldListing());
        const QString slug = u"country"_s;
        const JobOutcome done
            = m_f->run(m_f->plan([slug](MirrorStore &s) { return Plan::updateField(s, slug, u"Ours"_s); }));
        QVERIFY(done.succeeded());
        m_f->demo.service().edit([slug](DemoData &data) { data.field(slug)->name = u"Theirs"_s; });
        const JobOutcome undone = m_f->run(undo(done.job.id));
        QCOMPARE(undone.steps.first().state, State::Skipped);
        QCOMPARE(m_f->inspect([slug](DemoData &data) { return data.field(slug)->name; }), u"Theirs"_s);
    }

private:
    JobPlan named(qint64 contact, const QString &firstName)
    {
        const QJsonObject before = m_f->mirrored(QString::number(contact));
        ContactValues values = ContactValues::of(before);
        values.firstName = firstName;
        return Plan::updateContact(before, values);
    }
    void setName(qint64 contact, const QString &firstName)
    {
        m_f->demo.service().edit([=](DemoData &data) {
            DemoContact changed = *data.contact(contact);
            changed.setValue(u"first_name"_s, firstName);
            data.updateContact(changed);
        });
    }
    qint64 enrollmentOf(qint64 contact)
    {
        return m_f->inspect([contact](DemoData &data) {
            for (const auto &[id, enrollment] : data.enrollments) {
                if (enrollment.contactId == contact)
                    return id;
            }
            return qint64(0);
        });
    }
    UndoPlan undo(qint64 job)
    {
        const Job undone = m_f->job(job);
        const QList<Change> steps = m_f->steps(job);
        return fromMirror(*m_f->mirror, [undone, steps](MirrorStore &s) { return Plan::undo(s, undone, steps); });
    }

    std::unique_ptr<ChangesFixture> m_f{};
};

QTEST_GUILESS_MAIN(TestOthers)
#include "tst_others.moc"
