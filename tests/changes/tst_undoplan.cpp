// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "contact.h"
#include "undoplan.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

using State = Change::State;
using Why = UndoSkip::Why;

namespace {

ContactValues neo()
{
    ContactValues values;
    values.email = u"neo@matrix.org"_s;
    values.firstName = u"Neo"_s;
    values.lastName = u"Anderson"_s;
    values.phoneNumber = u"+15550100"_s;
    values.locale = u"fr"_s;
    values.fields = {{u"country"_s, u"FR"_s}};
    return values;
}

bool says(const UndoPlan &plan, const QString &words)
{
    return std::any_of(plan.consequences.begin(), plan.consequences.end(),
        [&words](const QString &sentence) { return sentence.contains(words); });
}

} // namespace

// Jobs that are carried out and taken back at the demo service.
class TestUndoPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_f = std::make_unique<ChangesFixture>(); }
    void cleanup() { m_f.reset(); }

    void givesTagsBack()
    {
        const qint64 add = m_f->tagAt(1);
        const qint64 remove = m_f->tagAt(2);
        m_f->setTagEverywhere(add, false);
        m_f->setTagEverywhere(remove, true);
        TagEdit edit;
        edit.add = {add};
        edit.remove = {remove};
        edit.create = {u"Brand new"_s};
        const std::vector<RowId> rows = m_f->rows(12);
        QList<QList<qint64>> before;
        for (const RowId row : rows)
            before.append(sorted(m_f->serviceTags(m_f->contactId(row))));
        const JobOutcome done = m_f->run(m_f->planTags(rows, edit));
        QVERIFY(done.succeeded());

        // Meanwhile one contact loses one tag, one gets one back, and one is deleted.
        TagEdit since;
        since.remove = {add};
        QVERIFY(m_f->run(m_f->planTags({rows.at(0)}, since)).succeeded());
        since = {};
        since.add = {remove};
        QVERIFY(m_f->run(m_f->planTags({rows.at(1)}, since)).succeeded());
        QVERIFY(m_f->run(deletion({rows.at(2)})).succeeded());
        m_f->demo.service().clearLedger();

        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.job.kind, JobKind::Undo);
        QCOMPARE(plan.job.undoOf, done.job.id);
        QVERIFY(plan.job.bulk);
        QCOMPARE(plan.steps.size(), 36 - 5);
        QCOMPARE(plan.undone, 36 - 5);
        QCOMPARE(reasons(plan, Why::ChangedSince), 2);
        QCOMPARE(reasons(plan, Why::Gone), 3);
        QCOMPARE(reasons(plan, Why::NoInverse), 1); // the new tag stays
        QCOMPARE(plan.left.size(), 6);
        for (const UndoSkip &skip : plan.left)
            QVERIFY(!skip.reason.isEmpty());
        QVERIFY(says(plan, u"Mails that were sent"_s));
        QVERIFY(says(plan, u"Automations may begin"_s));
        QVERIFY(m_f->demo.service().ledger().isEmpty()); // planning asks nobody

        const JobOutcome undone = m_f->run(plan);
        QVERIFY(undone.succeeded());
        QCOMPARE(m_f->applied().size(), 31);
        QCOMPARE(m_f->writes().size(), 31);
        for (size_t i = 3; i < rows.size(); ++i)
            QCOMPARE(sorted(m_f->serviceTags(m_f->contactId(rows.at(i)))), before.at(qsizetype(i)));
        const Job job = m_f->job(undone.job.id);
        QCOMPARE(job.kind, JobKind::Undo);
        QCOMPARE(job.undoOf, done.job.id);
        QCOMPARE(job.title(), u"Undo for 11 record(s): Edit the tags of 12 contact(s)"_s); // one was left alone

        // Once more: nothing has the value that the job gave.
        const UndoPlan again = undo(done.job.id);
        QVERIFY(again.isEmpty());
        QCOMPARE(again.left.size(), 37);

        QCOMPARE(m_f->retryPlan(job.id).job.undoOf, done.job.id);

        // And the undo can be undone.
        QCOMPARE(undo(undone.job.id).steps.size(), 31);
    }

    // A mirror that was made anew has nobody in it, and nobody is gone for that.
    void contactsThatAreNotLoaded()
    {
        const qint64 tag = m_f->tagAt(1);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(3);
        TagEdit add;
        add.add = {tag};
        const JobOutcome done = m_f->run(m_f->planTags(rows, add));
        QVERIFY(m_f->run(deletion({rows.at(2)})).succeeded());
        const QString key = done.steps.at(0).key;
        const JobOutcome edited = edit(key, [](ContactValues &values) { values.firstName = u"Trinity"_s; });
        QVERIFY(edited.succeeded());
        fromMirror(*m_f->mirror, [&done](MirrorStore &s) {
            for (const Change &step : done.steps)
                s.removeRecord("contact"_ba, step.key);
            return true;
        });

        const UndoPlan values = undo(edited.job.id);
        QVERIFY(values.isEmpty());
        QCOMPARE(values.left.first().why, Why::NotKnown);
        QVERIFY2(values.left.first().reason.contains(u"Load all contacts"_s), qPrintable(values.left.first().reason));
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.steps.last().label, done.steps.at(0).label);
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().why, Why::Gone); // it was deleted from here
        QVERIFY(m_f->run(plan).succeeded());
        QVERIFY(!m_f->serviceTags(key.toLongLong()).contains(tag));
    }

    void partOfAJob()
    {
        const qint64 tag = m_f->tagAt(1);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        const JobOutcome done = m_f->run(m_f->planTags(m_f->rows(12), edit));
        const UndoPlan plan = undo(done.job.id, {done.steps.at(3).id, done.steps.at(8).id});
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(says(plan, u"Automations may begin"_s)); // by losing a tag, too
        QVERIFY(!plan.job.bulk);
        QVERIFY(m_f->run(plan).succeeded());
        QVERIFY(!m_f->serviceTags(done.steps.at(3).key.toLongLong()).contains(tag));
        QVERIFY(!m_f->serviceTags(done.steps.at(8).key.toLongLong()).contains(tag));
        QVERIFY(m_f->serviceTags(done.steps.at(4).key.toLongLong()).contains(tag));
    }

    void saysTheNameOfTheTag()
    {
        const qint64 tag = m_f->tagAt(1);
        m_f->setTagEverywhere(tag, false);
        TagEdit edit;
        edit.add = {tag};
        const JobOutcome done = m_f->run(m_f->planTags(m_f->rows(2), edit));
        QVERIFY(
            m_f->run(m_f->plan([tag](MirrorStore &s) { return Plan::renameTag(s, tag, u"Renamed"_s); })).succeeded());
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 2);
        for (const Change &step : plan.steps)
            QCOMPARE(Changes::title(step), u"Remove the tag “Renamed”"_s);
    }

    void onlyWhatWasDone()
    {
        const qint64 tag = m_f->tagAt(1);
        m_f->setTagEverywhere(tag, false);
        const std::vector<RowId> rows = m_f->rows(4);
        TagEdit edit;
        edit.add = {tag};
        QVERIFY(m_f->run(m_f->planTags({rows.at(0)}, edit)).succeeded());
        const JobOutcome done = m_f->run(m_f->planTags(rows, edit)); // the first one has it
        QList<Change> steps = m_f->steps(done.job.id);
        QCOMPARE(steps.at(0).state, State::AlreadySo);
        steps[1].state = State::Unknown;
        steps[2].state = State::Failed;
        const UndoPlan plan = fromMirror(*m_f->mirror, [&](MirrorStore &s) { return Plan::undo(s, done.job, steps); });
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().key, steps.at(3).key);
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().why, Why::NotKnown);
    }

    void fieldByField_data() { dialects(); }
    void fieldByField()
    {
        QFETCH(DemoOptions::Dialect, dialect);
        m_f->demo.service().setDialect(dialect);
        const QString key = QString::number(m_f->contactId(m_f->rows(1).front()));
        const ContactValues old = ContactValues::of(m_f->mirrored(key));
        const JobOutcome done = edit(key, [](ContactValues &values) {
            values.firstName = u"Trinity"_s;
            values.lastName = u"Moss"_s;
            values.phoneNumber = u"+15550199"_s;
            values.fields.insert(u"country"_s, u"NZ"_s);
        });
        edit(key, [](ContactValues &values) {
            values.lastName = u"Moss-Reeves"_s; // changed again
            values.phoneNumber.clear();
        });
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.undone, 1);
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().why, Why::ChangedSince);
        QVERIFY(plan.left.first().reason.contains(u"last name, phone number"_s));
        QVERIFY(plan.consequences.isEmpty());
        QVERIFY(m_f->run(plan).succeeded());
        const ContactValues now = ContactValues::of(m_f->mirrored(key));
        QCOMPARE(now.firstName, old.firstName);
        QCOMPARE(now.lastName, u"Moss-Reeves"_s);
        QCOMPARE(now.phoneNumber, QString());
        QCOMPARE(now.fields.value(u"country"_s), old.fields.value(u"country"_s));
        QVERIFY(undo(done.job.id).isEmpty());
    }

    void createdIsDeleted_data() { dialects(); }
    void createdIsDeleted()
    {
        QFETCH(DemoOptions::Dialect, dialect);
        m_f->demo.service().setDialect(dialect);
        const JobOutcome done = create();
        const QString key = done.steps.at(1).resultKey;
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1); // its tags go with it
        QCOMPARE(plan.steps.first().kind, ChangeKind::DeleteContact);
        QVERIFY(says(plan, u"1 contact(s) will be deleted"_s));
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().change.kind, ChangeKind::CreateTag);
        m_f->demo.service().clearLedger();
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(m_f->applied(), QStringList{u"DELETE /systeme/api/contacts/%1 "_s.arg(key)});
        QVERIFY(m_f->mirrored(key).isEmpty());
    }

    void createdAndChangedIsKept()
    {
        JobOutcome done = create();
        const QString key = done.steps.at(1).resultKey;
        edit(key, [](ContactValues &values) { values.firstName = u"Thomas"_s; });
        QCOMPARE(undo(done.job.id, {done.steps.at(1).id}).left.first().why, Why::ChangedSince);
        edit(key, [](ContactValues &values) { values.firstName = u"Neo"_s; });
        QCOMPARE(undo(done.job.id, {done.steps.at(1).id}).steps.size(), 1);
        const RowId row = fromMirror(*m_f->mirror, [key](MirrorStore &s) { return s.rowOf("contact"_ba, key); });
        TagEdit tag;
        tag.add = {m_f->tagAt(4)}; // by somebody else
        QVERIFY(m_f->run(m_f->planTags({row}, tag)).succeeded());
        const UndoPlan plan = undo(done.job.id, {done.steps.at(1).id});
        QVERIFY(plan.isEmpty());
        QCOMPARE(plan.left.first().why, Why::ChangedSince);
    }

    void deletedIsCreated_data() { dialects(); }
    void deletedIsCreated()
    {
        QFETCH(DemoOptions::Dialect, dialect);
        m_f->demo.service().setDialect(dialect);
        const JobOutcome made = create();
        const QString key = made.steps.at(1).resultKey;
        m_f->demo.service().edit([&](DemoData &data) {
            DemoContact contact = *data.contact(key.toLongLong());
            contact.unsubscribed = true;
            data.updateContact(contact);
        });
        bool loaded = false;
        loadAccount(m_f->client.get(), m_f->mirror.get(), [&loaded] { loaded = true; });
        QTRY_VERIFY(loaded);
        const QJsonObject before = m_f->mirrored(key);
        QVERIFY(before.value("unsubscribed"_L1).toBool());
        const RowId row = fromMirror(*m_f->mirror, [key](MirrorStore &s) { return s.rowOf("contact"_ba, key); });
        const JobOutcome done = m_f->run(deletion({row, m_f->rows(3).back()}));
        QVERIFY(done.succeeded());

        const UndoPlan plan = undo(done.job.id, {done.steps.at(0).id});
        QCOMPARE(plan.steps.size(), 3); // the contact and its two tags
        QCOMPARE(plan.undone, 1);
        QVERIFY(plan.left.isEmpty());
        QVERIFY(says(plan, u"1 contact(s) will be created anew"_s));
        QVERIFY(says(plan, u"may get mails again"_s));
        QVERIFY(says(plan, u"Automations may begin"_s));
        const JobOutcome undone = m_f->run(plan);
        QVERIFY(undone.succeeded());
        const QString now = undone.steps.first().resultKey;
        QVERIFY(now != key);
        const QJsonObject record = m_f->mirrored(now);
        const Contact contact = Contact::fromJson(record);
        QCOMPARE(contact.fullName(), u"Neo Anderson"_s);
        QCOMPARE(contact.phoneNumber, u"+15550100"_s);
        QCOMPARE(contact.locale, u"fr"_s);
        QCOMPARE(contact.field(u"country"_s), u"FR"_s);
        QCOMPARE(sorted(m_f->serviceTags(now.toLongLong())), sorted(tagIds(before)));

        const UndoPlan again = undo(done.job.id, {done.steps.at(0).id});
        QVERIFY(again.isEmpty());
        QCOMPARE(again.left.first().why, Why::ChangedSince); // the address is there again
        QCOMPARE(undo(done.job.id).undone, 1); // the other one still can
    }

    // Its number is another one, the contact is the same: so it goes again.
    void createdIsDeletedAlsoWhenItWasMadeAnew()
    {
        const JobOutcome made = create();
        const QString key = made.steps.at(1).resultKey;
        const RowId row = fromMirror(*m_f->mirror, [key](MirrorStore &s) { return s.rowOf("contact"_ba, key); });
        const JobOutcome done = m_f->run(deletion({row}));
        QVERIFY(m_f->run(undo(done.job.id)).succeeded());
        QCOMPARE(undo(done.job.id).left.first().reason, u"The contact is there again."_s);
        const UndoPlan plan = undo(made.job.id);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().kind, ChangeKind::DeleteContact);
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(m_f->inspect([](DemoData &data) { return data.contactIds().size(); }), 40);
    }

    // The report of a job tells what is left to be taken back.
    void knowsWhatWasTakenBack()
    {
        const qint64 tag = m_f->tagAt(1);
        m_f->setTagEverywhere(tag, false);
        TagEdit add;
        add.add = {tag};
        const JobOutcome done = m_f->run(m_f->planTags(m_f->rows(5), add));
        QVERIFY(takenBack(done.job.id).isEmpty());
        const QSet<qint64> two{done.steps.at(1).id, done.steps.at(3).id};
        const JobOutcome undone = m_f->run(undo(done.job.id, two));
        QCOMPARE(takenBack(done.job.id), two);
        // One of them has it again, by an undo of the undo.
        const auto again = std::find_if(undone.steps.begin(), undone.steps.end(),
            [&done](const Change &step) { return step.key == done.steps.at(1).key; });
        QVERIFY(m_f->run(undo(undone.job.id, {again->id})).succeeded());
        QCOMPARE(takenBack(done.job.id), QSet<qint64>{done.steps.at(3).id});

        // What failed is not taken back, until a retry has done it.
        DemoFault refusal;
        refusal.kind = DemoFault::Kind::ValidationError;
        refusal.method = u"DELETE"_s;
        refusal.pathPattern = u"/api/contacts/%1/tags"_s.arg(done.steps.at(0).key);
        refusal.times = -1;
        m_f->demo.service().addFault(refusal);
        const JobOutcome failed = m_f->run(undo(done.job.id));
        QCOMPARE(failed.job.counts[State::Failed], 1);
        QSet<qint64> all;
        for (const Change &step : done.steps)
            all.insert(step.id);
        QCOMPARE(takenBack(done.job.id), all - QSet<qint64>{done.steps.at(0).id});
        m_f->demo.service().clearFaults();
        QVERIFY(m_f->run(m_f->retryPlan(failed.job.id)).succeeded());
        QCOMPARE(takenBack(done.job.id), all);
    }

    // A contact that is deleted takes along what its job gave it.
    void knowsWhatWentWithItsContact()
    {
        const JobOutcome made = create();
        QVERIFY(m_f->run(undo(made.job.id)).succeeded());
        QSet<qint64> all;
        for (const Change &step : made.steps) {
            if (step.kind != ChangeKind::CreateTag) // it stays
                all.insert(step.id);
        }
        QCOMPARE(all.size(), 3);
        QCOMPARE(takenBack(made.job.id), all);
    }

    void tagsThatAreGoneAreSaid()
    {
        const JobOutcome made = create();
        const QString key = made.steps.at(1).resultKey;
        const RowId row = fromMirror(*m_f->mirror, [key](MirrorStore &s) { return s.rowOf("contact"_ba, key); });
        const JobOutcome done = m_f->run(deletion({row}));
        const QString gone = made.steps.first().resultKey;
        const auto planAfter = [&](const std::function<void(MirrorStore &)> &work) {
            fromMirror(*m_f->mirror, [work](MirrorStore &s) {
                work(s);
                return true;
            });
            return undo(done.job.id);
        };
        // As long as not all tags are known, one that is not in the mirror need not be gone.
        QCOMPARE(planAfter([gone](MirrorStore &s) { s.removeRecord("tag"_ba, gone); }).steps.size(), 3);
        const UndoPlan plan = planAfter([](MirrorStore &s) {
            ListingState all;
            all.coverage.cover(std::numeric_limits<qint64>::max(), 0);
            s.storeListing("tag"_ba, all);
        });
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(says(plan, u"1 tag(s) of them do not exist"_s));
    }

private:
    static void dialects()
    {
        QTest::addColumn<DemoOptions::Dialect>("dialect");
        QTest::newRow("vendor") << DemoOptions::Dialect::Vendor;
        QTest::newRow("mission") << DemoOptions::Dialect::Mission;
    }
    static QList<qint64> sorted(QList<qint64> ids)
    {
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    static QList<qint64> tagIds(const QJsonObject &contact)
    {
        QList<qint64> ids;
        for (const Tag &tag : Contact::fromJson(contact).tags)
            ids.append(tag.id);
        return ids;
    }
    static int reasons(const UndoPlan &plan, Why why)
    {
        return int(
            std::count_if(plan.left.begin(), plan.left.end(), [why](const UndoSkip &skip) { return skip.why == why; }));
    }

    UndoPlan undo(qint64 job, const QSet<qint64> &chosen = {}) { return m_f->undoPlan(job, chosen); }
    QSet<qint64> takenBack(qint64 job)
    {
        std::optional<QSet<qint64>> ids;
        m_f->journal->takenBack(m_f->runner.get(), job, [&ids](const QSet<qint64> &found) { ids = found; });
        if (!QTest::qWaitFor([&ids] { return ids.has_value(); }, 10000))
            qFatal("the journal does not answer");
        return *ids;
    }
    JobPlan deletion(const std::vector<RowId> &rows)
    {
        return fromMirror(*m_f->mirror, [rows](MirrorStore &s) { return Plan::deleteContacts(s, rows); });
    }
    // A contact with two tags, one of them new.
    JobOutcome create()
    {
        TagEdit tags;
        tags.create = {u"Fresh"_s};
        tags.add = {m_f->tagAt(0)};
        const JobOutcome done = m_f->run(
            fromMirror(*m_f->mirror, [tags](MirrorStore &s) { return Plan::createContact(s, neo(), tags); }));
        if (!done.succeeded())
            qFatal("the contact is not created");
        return done;
    }
    JobOutcome edit(const QString &key, const std::function<void(ContactValues &)> &change)
    {
        const QJsonObject before = m_f->mirrored(key);
        ContactValues values = ContactValues::of(before);
        change(values);
        return m_f->run(Plan::updateContact(before, values));
    }

    std::unique_ptr<ChangesFixture> m_f{};
};

QTEST_GUILESS_MAIN(TestUndoPlan)
#include "tst_undoplan.moc"
