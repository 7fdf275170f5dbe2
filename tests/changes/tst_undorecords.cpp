// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "contact.h"
#include "enrollment.h"
#include "json.h"
#include "resources.h"
#include "undoplan.h"

#include <QJsonArray>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

using State = Change::State;
using Why = UndoSkip::Why;

// Jobs on tags, fields, enrollments, memberships and subscriptions, carried out and taken back at the demo service.
class TestUndoRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = 60;
        options.membershipDelayMs = 0;
        m_f = std::make_unique<ChangesFixture>(options);
        allKnown("contact"_ba);
        allKnown("tag"_ba);
    }
    void cleanup() { m_f.reset(); }

    // --- tags ---

    void renamedTag()
    {
        const qint64 tag = m_f->tagAt(0);
        const QString former = tagName(tag);
        const JobOutcome done = rename(tag, u"Premium"_s);
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.undone, 1);
        QVERIFY(plan.left.isEmpty());
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(tagName(tag), former);
        QCOMPARE(undo(done.job.id).left.first().why, Why::ChangedSince); // it is not called Premium any more
    }

    void renamedTagThatChangedSince()
    {
        const qint64 tag = m_f->tagAt(0);
        const QString former = tagName(tag);
        const JobOutcome done = rename(tag, u"Premium"_s);
        rename(m_f->tagAt(1), former); // its name is somebody else's now
        QVERIFY(undo(done.job.id).isEmpty());
        QVERIFY(undo(done.job.id).left.first().reason.contains(former));
        rename(tag, u"Gold"_s);
        QVERIFY(undo(done.job.id).isEmpty());
        QCOMPARE(undo(done.job.id).left.first().why, Why::ChangedSince);
        QVERIFY(m_f->run(m_f->plan([tag](MirrorStore &s) { return Plan::deleteTag(s, tag); })).succeeded());
        QCOMPARE(undo(done.job.id).left.first().why, Why::Gone);
    }

    void deletedTag()
    {
        const qint64 tag = m_f->tagAt(0);
        const QString name = tagName(tag);
        haveTag(tag, 20);
        const JobOutcome done = m_f->run(m_f->plan([tag](MirrorStore &s) { return Plan::deleteTag(s, tag); }));
        QVERIFY(done.succeeded());
        QVERIFY(m_f->run(m_f->plan([this](MirrorStore &s) { return Plan::deleteContacts(s, {m_twenty.front()}); }))
                    .succeeded());
        m_f->demo.service().clearLedger();

        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1 + 19);
        QVERIFY(plan.job.bulk);
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().why, Why::Gone);
        QVERIFY(!plan.left.first().change.label.isEmpty());
        QVERIFY(says(plan, u"with a new number"_s));
        QVERIFY(!says(plan, u"Not all contacts were loaded"_s));
        QVERIFY(m_f->demo.service().ledger().isEmpty());
        const JobOutcome undone = m_f->run(plan);
        QVERIFY(undone.succeeded());
        QCOMPARE(m_f->applied().size(), 20);
        const qint64 now = m_f->tagNamed(name);
        QVERIFY(now != 0 && now != tag);
        QCOMPARE(having(now), 19);
        QCOMPARE(undo(done.job.id).left.first().why, Why::ChangedSince); // there is one of this name again

        // And the undo taken back: nobody has the tag, then it goes; and once more.
        const UndoPlan again = undo(undone.job.id);
        QCOMPARE(again.steps.size(), 19 + 2);
        QCOMPARE(again.steps.last().kind, ChangeKind::DeleteTag);
        const JobOutcome third = m_f->run(again);
        QVERIFY(third.succeeded());
        QCOMPARE(m_f->tagNamed(name), 0);
        const UndoPlan fourth = undo(third.job.id);
        QCOMPARE(fourth.steps.size(), 1 + 19);
        QVERIFY(m_f->run(fourth).succeeded());
        QCOMPARE(having(m_f->tagNamed(name)), 19);
    }

    // Once it is back under another number, it is given to whom it had been taken from, and taken from whom it had been
    // given to.
    void tagThatWasMadeAnew()
    {
        const qint64 tag = m_f->tagAt(0);
        const QString name = tagName(tag);
        haveTag(tag, 4);
        TagEdit add;
        add.add = {tag};
        const std::vector<RowId> five = m_f->rows(5);
        const JobOutcome added = m_f->run(m_f->planTags({five.back()}, add));
        TagEdit remove;
        remove.remove = {tag};
        const JobOutcome removed = m_f->run(m_f->planTags({m_twenty.at(0), m_twenty.at(1), m_twenty.at(2)}, remove));
        const JobOutcome contact
            = m_f->run(m_f->plan([this](MirrorStore &s) { return Plan::deleteContacts(s, {m_twenty.at(3)}); }));
        QVERIFY(added.succeeded() && removed.succeeded() && contact.succeeded());
        for (int times = 0; times < 2; ++times) {
            const qint64 present = m_f->tagNamed(name);
            const JobOutcome deleted
                = m_f->run(m_f->plan([present](MirrorStore &s) { return Plan::deleteTag(s, present); }));
            QVERIFY(deleted.succeeded());
            QCOMPARE(undo(removed.job.id).left.size(), 3); // there is none
            QVERIFY(m_f->run(undo(deleted.job.id)).succeeded());
        }
        const qint64 now = m_f->tagNamed(name);
        QVERIFY(now != tag);
        QCOMPARE(having(now), 1);

        const UndoPlan back = undo(removed.job.id);
        QCOMPARE(back.steps.size(), 3);
        QVERIFY(back.left.isEmpty());
        QVERIFY(m_f->run(back).succeeded());
        QCOMPARE(having(now), 4);
        QVERIFY(m_f->run(undo(contact.job.id)).succeeded());
        QCOMPARE(having(now), 5);
        QVERIFY(m_f->run(undo(added.job.id)).succeeded());
        QCOMPARE(having(now), 4);
    }

    // What was done to a contact follows it to the number under which an undo made it again.
    void contactThatWasMadeAnew()
    {
        const qint64 tag = m_f->tagAt(0);
        const qint64 other = m_f->tagAt(1);
        haveTag(tag, 0);
        haveTag(other, 3);
        loadSchool();
        const std::vector<RowId> rows = m_twenty;
        const qint64 former = m_f->contactId(rows.front());
        const QString email = Json::text(m_f->mirrored(QString::number(former)), "email"_L1);
        const auto present = [this, email] {
            return m_f->inspect([email](DemoData &data) {
                qint64 found = 0;
                for (const qint64 id : data.contactIds())
                    found = data.contact(id)->email == email ? id : found;
                return found;
            });
        };
        const auto edit = [this, &rows](const TagEdit &wanted) { return m_f->run(m_f->planTags(rows, wanted)).job.id; };
        TagEdit add;
        add.add = {tag};
        TagEdit remove;
        remove.remove = {other};
        const qint64 added = edit(add);
        const qint64 removed = edit(remove);
        const QJsonObject before = m_f->mirrored(QString::number(former));
        ContactValues values = ContactValues::of(before);
        values.firstName = u"Trinity"_s;
        const qint64 named = m_f->run(Plan::updateContact(before, values)).job.id;
        const JobOutcome enrolled = enroll(rows, AccessTypeFull);
        const qint64 joined
            = m_f->run(m_f->plan([=, this](MirrorStore &s) { return Plan::addMembers(s, rows, m_community); })).job.id;
        QTRY_COMPARE(memberships(), 3);

        qint64 deletion = 0;
        for (int times = 0; times < 3; ++times) {
            m_f->load(membershipListing());
            const RowId row = rowOf("contact"_ba, QString::number(present()));
            const JobOutcome deleted
                = m_f->run(m_f->plan([row](MirrorStore &s) { return Plan::deleteContacts(s, {row}); }));
            QVERIFY(deleted.succeeded());
            QCOMPARE(present(), 0);
            QCOMPARE(undo(added).left.size(), 1); // there is none
            // The last time by the first deletion, which is taken back once more.
            deletion = times == 1 ? deletion : deleted.job.id;
            QVERIFY(m_f->run(undo(times == 2 ? deletion : deleted.job.id)).succeeded());
            QTRY_COMPARE(memberships(), 3);
        }
        m_f->load(membershipListing());
        const qint64 now = present();
        QVERIFY(now != 0 && now != former);

        HistoryQuery query;
        query.contact = QString::number(now);
        std::optional<QList<Change>> history;
        m_f->journal->history(m_f->runner.get(), query, [&history](const QList<Change> &all) { history = all; });
        QTRY_VERIFY(history);
        QSet<qint64> jobs;
        for (const Change &change : std::as_const(*history))
            jobs.insert(change.job);
        QVERIFY(jobs.contains({added, removed, named, enrolled.job.id, joined}));

        for (const qint64 job : {added, removed, named, enrolled.job.id, joined}) {
            const UndoPlan plan = undo(job);
            QVERIFY2(plan.left.isEmpty(), qPrintable(plan.left.value(0).reason));
            QCOMPARE(plan.steps.size(), job == named ? 1 : 3);
            QVERIFY(m_f->run(plan).succeeded());
        }
        QCOMPARE(having(tag), 0);
        QVERIFY(m_f->serviceTags(now).contains(other));
        QCOMPARE(ContactValues::of(m_f->mirrored(QString::number(now))).firstName, ContactValues::of(before).firstName);
        QVERIFY(m_f->inspect([](DemoData &data) { return data.enrollments.empty(); }));
        QTRY_COMPARE(memberships(), 0);
    }

    // Of those who had a tag or a value in a field, too.
    void deletedTagOfAContactThatWasMadeAnew()
    {
        const qint64 tag = m_f->tagAt(0);
        const QString name = tagName(tag);
        haveTag(tag, 2);
        const JobOutcome done = m_f->run(m_f->plan([tag](MirrorStore &s) { return Plan::deleteTag(s, tag); }));
        const JobOutcome contact
            = m_f->run(m_f->plan([this](MirrorStore &s) { return Plan::deleteContacts(s, {m_twenty.front()}); }));
        QVERIFY(done.succeeded() && contact.succeeded());
        QVERIFY(m_f->run(undo(contact.job.id)).succeeded());
        const UndoPlan plan = undo(done.job.id);
        QVERIFY(plan.left.isEmpty());
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(having(m_f->tagNamed(name)), 2);
    }

    void deletedTagOfWhichNotAllIsKnown()
    {
        const qint64 tag = m_f->tagAt(0);
        haveTag(tag, 3);
        known("contact"_ba, {});
        const JobOutcome done = m_f->run(m_f->plan([tag](MirrorStore &s) { return Plan::deleteTag(s, tag); }));
        QVERIFY(says(undo(done.job.id), u"Not all contacts were loaded"_s));
        const RowId row = m_twenty.front();
        fromMirror(*m_f->mirror, [row](MirrorStore &s) {
            s.removeRecord("contact"_ba, s.record("contact"_ba, row)->key);
            return true;
        });
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1 + 3); // nobody is gone who is not loaded
        QVERIFY(m_f->run(plan).succeeded());
    }

    void mergedTags()
    {
        const qint64 from = m_f->tagAt(0);
        const qint64 into = m_f->tagAt(1);
        const QString name = tagName(from);
        m_f->setTagEverywhere(into, false);
        haveTag(from, 20);
        TagEdit both;
        both.add = {into};
        QVERIFY(m_f->run(m_f->planTags({m_twenty.at(3)}, both)).succeeded()); // has both before
        const JobOutcome done = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, from, into); }));
        QVERIFY(done.succeeded());
        QCOMPARE(having(into), 20);

        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1 + 20 + 19);
        QVERIFY(plan.left.isEmpty());
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(having(m_f->tagNamed(name)), 20);
        QCOMPARE(having(into), 1);
        QVERIFY(m_f->serviceTags(m_f->contactId(m_twenty.at(3))).contains(into));
    }

    // The tag cannot be made again: nobody loses the other one for nothing.
    void mergedTagsThatCannotBeParted()
    {
        const qint64 from = m_f->tagAt(0);
        const qint64 into = m_f->tagAt(1);
        m_f->setTagEverywhere(into, false);
        haveTag(from, 20);
        const JobOutcome done = m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::mergeTags(s, from, into); }));
        QVERIFY(done.succeeded());
        DemoFault refusal;
        refusal.kind = DemoFault::Kind::ValidationError;
        refusal.method = u"POST"_s;
        refusal.pathPattern = u"/api/tags"_s;
        refusal.violationPath = u"name"_s;
        m_f->demo.service().addFault(refusal);
        const JobOutcome undone = m_f->run(undo(done.job.id));
        QCOMPARE(undone.job.counts[State::Failed], 1);
        QCOMPARE(undone.job.counts[State::Skipped], 40);
        QCOMPARE(having(into), 20);
    }

    void createdTag()
    {
        const auto create
            = [this] { return m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createTag(s, u"Fresh"_s); })); };
        const JobOutcome first = create();
        const UndoPlan plan = undo(first.job.id);
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(says(plan, u"1 tag(s) will be deleted"_s));
        // Somebody has got it whom the mirror does not know: that is seen at the last moment.
        const qint64 tag = m_f->tagNamed(u"Fresh"_s);
        const qint64 contact = m_f->contactId(m_f->rows(1).front());
        m_f->demo.service().edit([=](DemoData &data) { data.setContactTag(contact, tag, true); });
        const JobOutcome refused = m_f->run(plan);
        QCOMPARE(refused.job.counts[State::Failed], 1);
        QVERIFY(refused.steps.first().message.text().contains(u"so it stays"_s));
        QCOMPARE(m_f->tagNamed(u"Fresh"_s), tag);
        // And once the mirror knows, before anything is sent.
        reload();
        QCOMPARE(undo(first.job.id).left.first().why, Why::ChangedSince);
        m_f->demo.service().edit([=](DemoData &data) { data.setContactTag(contact, tag, false); });
        reload();
        QVERIFY(m_f->run(undo(first.job.id)).succeeded());
        QCOMPARE(m_f->tagNamed(u"Fresh"_s), 0);
        QCOMPARE(undo(first.job.id).left.first().why, Why::Gone);
    }

    // --- fields ---

    void createdField_data() { dialects(); }
    void createdField()
    {
        useDialect();
        m_f->load(contactFieldListing());
        const JobOutcome done
            = m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"size"_s, u"Size"_s); }));
        QVERIFY(done.succeeded());
        known("contact"_ba, {});
        QCOMPARE(undo(done.job.id).left.first().why, Why::NotKnown); // some may have a value
        allKnown("contact"_ba);
        setValue(m_f->rows(1).front(), u"size"_s, u"44"_s);
        QCOMPARE(undo(done.job.id).left.first().why, Why::ChangedSince);
        setValue(m_f->rows(1).front(), u"size"_s, QString());
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1);
        QVERIFY(m_f->run(plan).succeeded());
        QVERIFY(m_f->inspect([](DemoData &data) { return data.field(u"size"_s) == nullptr; }));
    }

    void renamedField_data() { dialects(); }
    void renamedField()
    {
        useDialect();
        m_f->load(contactFieldListing());
        QVERIFY(
            m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"size"_s, u"Size"_s); })).succeeded());
        const auto renamed = [this](const QString &label) {
            return m_f->run(m_f->plan([label](MirrorStore &s) { return Plan::updateField(s, u"size"_s, label); }));
        };
        const JobOutcome done = renamed(u"Feet"_s);
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1);
        renamed(u"Shoes"_s);
        QVERIFY(undo(done.job.id).isEmpty());
        renamed(u"Feet"_s);
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(m_f->inspect([](DemoData &data) { return data.field(u"size"_s)->name; }), u"Size"_s);
    }

    void deletedField_data() { dialects(); }
    void deletedField()
    {
        useDialect();
        m_f->load(contactFieldListing());
        QVERIFY(
            m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"size"_s, u"Size"_s); })).succeeded());
        const std::vector<RowId> rows = m_f->rows(12);
        for (const RowId row : rows)
            setValue(row, u"size"_s, QString::number(30 + row));
        const JobOutcome done = m_f->run(m_f->plan([](MirrorStore &s) { return Plan::deleteField(s, u"size"_s); }));
        QVERIFY(done.succeeded());
        QVERIFY(m_f->run(m_f->plan([&rows](MirrorStore &s) { return Plan::deleteContacts(s, {rows.front()}); }))
                    .succeeded());
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1 + 11);
        QCOMPARE(plan.left.size(), 1);
        QVERIFY(says(plan, u"1 field(s) will be created anew"_s));
        const JobOutcome undone = m_f->run(plan);
        QVERIFY(undone.succeeded());
        QVERIFY(!undone.steps.last().after.contains("needs"_L1));
        for (size_t i = 1; i < rows.size(); ++i) {
            const QString key = QString::number(m_f->contactId(rows.at(i)));
            QCOMPARE(m_f->inspect([&](DemoData &data) { return valueOf(data, key.toLongLong()); }),
                QString::number(30 + rows.at(i)));
        }
        QCOMPARE(undo(done.job.id).left.first().why, Why::ChangedSince);
        // A value that was changed since stays when the undo is taken back.
        setValue(rows.at(1), u"size"_s, u"99"_s);
        const UndoPlan again = undo(undone.job.id);
        QCOMPARE(again.steps.size(), 10);
        const auto kept = std::find_if(again.left.cbegin(), again.left.cend(),
            [](const UndoSkip &skip) { return skip.reason.startsWith(u"Changed since"_s); });
        QVERIFY(kept != again.left.cend());
        QCOMPARE(kept->reason, u"Changed since: Size."_s); // as people know the field
    }

    void clearedValueOfAFieldThatIsGone()
    {
        m_f->load(contactFieldListing());
        allKnown("contact_field"_ba);
        QVERIFY(
            m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"size"_s, u"Size"_s); })).succeeded());
        const QString key = QString::number(m_f->contactId(m_f->rows(1).front()));
        setValue(m_f->rows(1).front(), u"size"_s, u"44"_s);
        const QJsonObject before = m_f->mirrored(key);
        ContactValues values = ContactValues::of(before);
        values.firstName = u"Trinity"_s;
        values.fields.insert(u"size"_s, QString());
        const JobOutcome done = m_f->run(Plan::updateContact(before, values));
        QVERIFY(done.succeeded());
        QVERIFY(m_f->run(m_f->plan([](MirrorStore &s) { return Plan::deleteField(s, u"size"_s); })).succeeded());
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().why, Why::Gone);
        QVERIFY(m_f->run(plan).succeeded()); // the name all the same
        QCOMPARE(ContactValues::of(m_f->mirrored(key)).firstName, ContactValues::of(before).firstName);
    }

    // The contact comes back all the same, with everything else.
    void deletedContactWithAValueInAFieldThatIsGone()
    {
        m_f->load(contactFieldListing());
        allKnown("contact_field"_ba);
        QVERIFY(
            m_f->run(m_f->plan([](MirrorStore &s) { return Plan::createField(s, u"size"_s, u"Size"_s); })).succeeded());
        const RowId row = m_f->rows(1).front();
        setValue(row, u"size"_s, u"44"_s);
        setValue(row, u"country"_s, u"NZ"_s);
        const JobOutcome done = m_f->run(m_f->plan([row](MirrorStore &s) { return Plan::deleteContacts(s, {row}); }));
        QVERIFY(done.succeeded());
        QVERIFY(!says(undo(done.job.id), u"fields that do not exist"_s));
        QVERIFY(m_f->run(m_f->plan([](MirrorStore &s) { return Plan::deleteField(s, u"size"_s); })).succeeded());

        const UndoPlan plan = undo(done.job.id);
        QVERIFY(says(plan, u"1 value(s) of theirs stood in fields that do not exist"_s));
        const JobOutcome undone = m_f->run(plan);
        QVERIFY2(undone.succeeded(), qPrintable(undone.steps.first().message.text()));
        const QJsonObject record = m_f->mirrored(undone.steps.first().resultKey);
        QCOMPARE(Contact::fromJson(record).field(u"country"_s), u"NZ"_s);
    }

    // --- enrollments and memberships ---

    void enrolled()
    {
        loadSchool();
        const std::vector<RowId> rows = strangers(3);
        const JobOutcome done = enroll(rows, AccessTypeFull);
        QVERIFY(done.succeeded());
        QVERIFY(m_f->run(deletion("enrollment"_ba, done.steps.at(0).resultKey)).succeeded());
        const RowId other = rowOf("enrollment"_ba, done.steps.at(1).resultKey);
        QVERIFY(m_f->run(m_f->plan([other](MirrorStore &s) {
                       return Plan::changeAccess(s, {other}, QString(AccessType::Dripping));
                   }))
                    .succeeded());
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().kind, ChangeKind::DeleteEnrollment);
        QCOMPARE(plan.left.size(), 2);
        QVERIFY(says(plan, u"end at once"_s));
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(accessOf(done.steps.at(2)), QString());
        QCOMPARE(accessOf(done.steps.at(1)), QString(AccessType::Dripping));
        QVERIFY(undo(done.job.id).isEmpty());
    }

    void accessThatChangedElsewhere()
    {
        loadSchool();
        const JobOutcome done = enroll(strangers(1), AccessTypeFull);
        QVERIFY(done.succeeded());
        const qint64 id = done.steps.first().resultKey.toLongLong();
        m_f->demo.service().edit(
            [id](DemoData &data) { data.enrollments.at(id).accessType = QString(AccessType::Dripping); });
        m_f->load(enrollmentListing());
        const UndoPlan plan = undo(done.job.id);
        QVERIFY(plan.isEmpty());
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().why, Why::ChangedSince);
    }

    void accessThatEnded()
    {
        loadSchool();
        const std::vector<RowId> rows = strangers(3);
        const JobOutcome made = enroll(rows, QString(AccessType::Dripping));
        QVERIFY(made.succeeded());
        std::vector<RowId> records;
        for (const Change &step : made.steps)
            records.push_back(rowOf("enrollment"_ba, step.resultKey));
        const JobOutcome done = m_f->run(
            m_f->plan([records](MirrorStore &s) { return Plan::deleteRecords(s, "enrollment"_ba, records); }));
        QVERIFY(done.succeeded());
        QVERIFY(enroll({rows.at(0)}, AccessTypeFull).succeeded()); // again, otherwise
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.left.size(), 1);
        QCOMPARE(plan.left.first().why, Why::ChangedSince);
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(accessOf(made.steps.at(0)), AccessTypeFull);
        QCOMPARE(accessOf(made.steps.at(1)), QString(AccessType::Dripping));
        QCOMPARE(accessOf(made.steps.at(2)), QString(AccessType::Dripping));
    }

    // The service does not say which modules were open.
    void accessToModules()
    {
        loadSchool();
        const std::vector<RowId> rows = strangers(1);
        const QList<qint64> modules = m_f->inspect(
            [this](DemoData &data) { return QList<qint64>{data.courses.at(m_course).modules.at(0).id}; });
        const JobOutcome made = m_f->run(m_f->plan([=, this](MirrorStore &s) {
            return Plan::enroll(s, rows, m_course, QString(AccessType::Partial), modules);
        }));
        QVERIFY(made.succeeded());
        const JobOutcome done = m_f->run(deletion("enrollment"_ba, made.steps.first().resultKey));
        const UndoPlan plan = undo(done.job.id);
        QVERIFY(plan.isEmpty());
        QCOMPARE(plan.left.first().why, Why::NoInverse);
        QVERIFY(plan.left.first().reason.contains(u"modules"_s));
    }

    void changedAccess()
    {
        loadSchool();
        const std::vector<RowId> rows = strangers(2);
        const JobOutcome made = enroll(rows, AccessTypeFull);
        const RowId record = rowOf("enrollment"_ba, made.steps.first().resultKey);
        const JobOutcome done = m_f->run(m_f->plan(
            [record](MirrorStore &s) { return Plan::changeAccess(s, {record}, QString(AccessType::Dripping)); }));
        QVERIFY(done.succeeded());
        QCOMPARE(accessOf(made.steps.first()), QString(AccessType::Dripping));
        m_f->demo.service().clearLedger();
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(m_f->run(plan).succeeded());
        QCOMPARE(accessOf(made.steps.first()), AccessTypeFull);
        QCOMPARE(m_f->applied().size(), 2);
    }

    // What was ended elsewhere while the undo was looked at stays ended.
    void changedAccessThatEndedMeanwhile()
    {
        loadSchool();
        const std::vector<RowId> rows = strangers(1);
        const JobOutcome made = enroll(rows, AccessTypeFull);
        const RowId record = rowOf("enrollment"_ba, made.steps.first().resultKey);
        const JobOutcome done = m_f->run(m_f->plan(
            [record](MirrorStore &s) { return Plan::changeAccess(s, {record}, QString(AccessType::Dripping)); }));
        QVERIFY(done.succeeded());
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 2);
        m_f->demo.service().edit([](DemoData &data) { data.enrollments.clear(); });
        const JobOutcome undone = m_f->run(plan);
        QCOMPARE(undone.job.counts[State::AlreadySo], 1);
        QCOMPARE(undone.job.counts[State::Skipped], 1);
        QVERIFY2(undone.steps.last().message.text().contains(u"was so already"_s),
            qPrintable(undone.steps.last().message.text()));
        QCOMPARE(accessOf(made.steps.first()), QString());
        QVERIFY(m_f->retryPlan(undone.job.id).isEmpty());
    }

    void members()
    {
        loadSchool();
        const std::vector<RowId> rows = strangers(3);
        const auto join = [this](const std::vector<RowId> &who) {
            return m_f->run(m_f->plan([=, this](MirrorStore &s) { return Plan::addMembers(s, who, m_community); }));
        };
        const JobOutcome done = join(rows);
        QVERIFY(done.succeeded());
        m_f->load(membershipListing()); // they appear later than they are accepted
        const UndoPlan plan = undo(done.job.id);
        QCOMPARE(plan.steps.size(), 3);
        const JobOutcome undone = m_f->run(plan);
        QVERIFY(undone.succeeded());
        QCOMPARE(memberships(), 0);
        QCOMPARE(undo(done.job.id).left.size(), 3);
        QVERIFY(m_f->run(m_f->plan([&rows](MirrorStore &s) { return Plan::deleteContacts(s, {rows.front()}); }))
                    .succeeded());
        const UndoPlan again = undo(undone.job.id);
        QCOMPARE(again.steps.size(), 2);
        QCOMPARE(again.left.size(), 1);
        QCOMPARE(again.left.first().why, Why::Gone);
        QVERIFY(m_f->run(again).succeeded());
        QTRY_COMPARE(memberships(), 2);
    }

    void deletedContactComesBackWithItsPlaces()
    {
        loadSchool();
        const std::vector<RowId> rows = strangers(2);
        QVERIFY(enroll(rows, AccessTypeFull).succeeded());
        QVERIFY(m_f->run(m_f->plan([=, this](MirrorStore &s) { return Plan::addMembers(s, rows, m_community); }))
                    .succeeded());
        m_f->load(membershipListing());
        const JobOutcome done = m_f->run(m_f->plan([rows](MirrorStore &s) { return Plan::deleteContacts(s, rows); }));
        QVERIFY(done.succeeded());
        const UndoPlan plan = undo(done.job.id);
        const qsizetype tags = std::count_if(
            plan.steps.begin(), plan.steps.end(), [](const Change &step) { return step.kind == ChangeKind::AddTag; });
        QCOMPARE(plan.steps.size() - tags, 2 + 2 + 2);
        QVERIFY(says(plan, u"4 enrollment(s) and membership(s)"_s));
        const JobOutcome undone = m_f->run(plan);
        QVERIFY(undone.succeeded());
        QTRY_COMPARE(memberships(), 2);
        for (const Change &step : undone.steps) {
            if (step.kind == ChangeKind::CreateEnrollment)
                QCOMPARE(accessOf(step), AccessTypeFull);
        }
    }

    void cancelledSubscription()
    {
        qint64 id = 0;
        qint64 contact = 0;
        m_f->demo.service().edit([&](DemoData &data) {
            const qint64 somebody = data.contactIds(1).first();
            DemoSubscription mine;
            mine.id = 999001;
            mine.contactId = somebody;
            mine.createdAt = DemoData::now();
            mine.status = u"active"_s;
            data.subscriptions.insert({mine.id, mine});
            id = mine.id;
            contact = somebody;
        });
        m_f->load(subscriptionListing(contact));
        const RowId row = rowOf("subscription"_ba, QString::number(id));
        const JobOutcome done = m_f->run(m_f->plan([row](MirrorStore &s) { return Plan::cancelSubscription(s, row); }));
        QVERIFY(done.succeeded());
        const UndoPlan plan = undo(done.job.id);
        QVERIFY(plan.isEmpty());
        QCOMPARE(plan.left.first().why, Why::NoInverse);
        QVERIFY(plan.left.first().reason.contains(u"bought"_s));
    }

private:
    const QString AccessTypeFull{AccessType::Full};

    static void dialects()
    {
        QTest::addColumn<DemoOptions::Dialect>("dialect");
        QTest::newRow("vendor") << DemoOptions::Dialect::Vendor;
        QTest::newRow("mission") << DemoOptions::Dialect::Mission;
    }
    void useDialect()
    {
        QFETCH(DemoOptions::Dialect, dialect);
        m_f->demo.service().setDialect(dialect);
    }
    static bool says(const UndoPlan &plan, const QString &words)
    {
        return std::any_of(plan.consequences.begin(), plan.consequences.end(),
            [&words](const QString &sentence) { return sentence.contains(words); });
    }
    UndoPlan undo(qint64 job) { return m_f->undoPlan(job); }
    void known(const QByteArray &listing, const Coverage &coverage)
    {
        fromMirror(*m_f->mirror, [=](MirrorStore &s) {
            ListingState state;
            state.coverage = coverage;
            s.storeListing(listing, state);
            return true;
        });
    }
    void allKnown(const QByteArray &listing)
    {
        Coverage all;
        all.cover(std::numeric_limits<qint64>::max(), 0);
        known(listing, all);
    }
    void reload()
    {
        bool loaded = false;
        loadAccount(m_f->client.get(), m_f->mirror.get(), [&loaded] { loaded = true; });
        QTRY_VERIFY(loaded);
        allKnown("contact"_ba);
        allKnown("tag"_ba);
    }
    // The newest contacts have it, and nobody else.
    void haveTag(qint64 tag, int number)
    {
        m_f->demo.service().edit([=](DemoData &data) {
            int place = 0;
            for (const qint64 id : data.contactIds())
                data.setContactTag(id, tag, place++ < number);
        });
        reload();
        m_twenty = m_f->rows(number);
    }
    int having(qint64 tag)
    {
        return m_f->inspect([tag](DemoData &data) {
            int count = 0;
            for (const qint64 id : data.contactIds())
                count += data.contact(id)->tags.contains(tag) ? 1 : 0;
            return count;
        });
    }
    QString tagName(qint64 tag)
    {
        return m_f->inspect([tag](DemoData &data) { return data.tags.at(tag).name; });
    }
    JobOutcome rename(qint64 tag, const QString &name)
    {
        return m_f->run(m_f->plan([=](MirrorStore &s) { return Plan::renameTag(s, tag, name); }));
    }
    void setValue(RowId row, const QString &slug, const QString &value)
    {
        const QJsonObject before = m_f->mirrored(QString::number(m_f->contactId(row)));
        ContactValues values = ContactValues::of(before);
        values.fields.insert(slug, value);
        QVERIFY(m_f->run(Plan::updateContact(before, values)).succeeded());
    }
    static QString valueOf(DemoData &data, qint64 contact)
    {
        const std::optional<DemoContact> found = data.contact(contact);
        return found ? found->value(u"size"_s) : QString();
    }
    void loadSchool()
    {
        m_course = m_f->inspect([](DemoData &data) { return data.courses.begin()->first; });
        m_community = m_f->inspect([](DemoData &data) { return data.communities.begin()->first; });
        m_f->demo.service().edit([](DemoData &data) {
            data.enrollments.clear();
            data.memberships.clear();
        });
        m_f->load(courseListing());
        m_f->load(communityListing());
        m_f->load(enrollmentListing());
        m_f->load(membershipListing());
    }
    std::vector<RowId> strangers(int number) { return m_f->rows(number); }
    RowId rowOf(const QByteArray &resource, const QString &key)
    {
        return fromMirror(*m_f->mirror, [=](MirrorStore &s) { return s.rowOf(resource, key); });
    }
    JobPlan deletion(const QByteArray &resource, const QString &key)
    {
        const RowId row = rowOf(resource, key);
        return m_f->plan([=](MirrorStore &s) { return Plan::deleteRecords(s, resource, {row}); });
    }
    JobOutcome enroll(const std::vector<RowId> &rows, const QString &access)
    {
        return m_f->run(m_f->plan([=, this](MirrorStore &s) { return Plan::enroll(s, rows, m_course, access); }));
    }
    // What the service opens to the contact of a step; empty = nothing.
    QString accessOf(const Change &step)
    {
        const qint64 contact = step.args.value("contactId"_L1).toString().toLongLong();
        return m_f->inspect([=](DemoData &data) {
            QString access;
            for (const auto &[id, enrollment] : data.enrollments) {
                if (enrollment.contactId == contact)
                    access += enrollment.accessType;
            }
            return access;
        });
    }
    int memberships()
    {
        return m_f->inspect([](DemoData &data) { return int(data.memberships.size()); });
    }

    std::unique_ptr<ChangesFixture> m_f{};
    std::vector<RowId> m_twenty{};
    qint64 m_course{};
    qint64 m_community{};
};

QTEST_GUILESS_MAIN(TestUndoRecords)
#include "tst_undorecords.moc"
