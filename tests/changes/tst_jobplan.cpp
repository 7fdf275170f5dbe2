// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "plandifference.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonObject ana()
{
    return QJsonDocument::fromJson(R"({"id": 5, "email": "ana@x.org", "locale": "en", "tags": [{"id": 7, "name": "A"}],
        "fields": [{"slug": "first_name", "value": "Ana"}, {"slug": "surname", "value": "Po"}, {"slug": "city", "value": "Rome"},
                   {"slug": "zip", "value": null}]})")
        .object();
}

int planned(const JobPlan &plan)
{
    return int(std::count_if(
        plan.steps.begin(), plan.steps.end(), [](const Change &c) { return c.state == Change::State::Planned; }));
}

} // namespace

class TestJobPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<MirrorStore>(m_dir->filePath(u"mirror.db"_s));
        m_store->setResource(smallContactResource());
        m_store->setResource(smallTagResource());
        // Three people: both tags, one, none.
        m_rows = {person(1, {7, 8}), person(2, {7}), person(3, {})};
        m_store->storeRecord("tag"_ba, {{"id"_L1, 7}, {"name"_L1, u"A"_s}});
        m_store->storeRecord("tag"_ba, {{"id"_L1, 8}, {"name"_L1, u"VIP"_s}});
    }

    void countsPerTag()
    {
        TagEdit edit;
        edit.add = {7};
        edit.remove = {8};
        const TagEditPlan plan = Plan::editTags(*m_store, m_rows, edit);
        QCOMPARE(plan.contacts, 3);
        QCOMPARE(plan.changedContacts, 2);
        QCOMPARE(plan.lines.size(), 2);
        QCOMPARE(plan.lines.at(0).name, u"A"_s);
        QCOMPARE(plan.lines.at(0).changes, 1);
        QCOMPARE(plan.lines.at(0).alreadySo, 2);
        QVERIFY(!plan.lines.at(1).add);
        QCOMPARE(plan.lines.at(1).changes, 1);
        QCOMPARE(plan.lines.at(1).alreadySo, 2);
        QCOMPARE(plan.steps.size(), 6);
        QCOMPARE(plan.requests(), 2);
        QCOMPARE(planned(plan), 2);
        QVERIFY(!plan.job.bulk);
        for (int i = 0; i < plan.steps.size(); ++i)
            QCOMPARE(plan.steps.at(i).seq, i);
        const Change &first = plan.steps.at(0);
        QCOMPARE(first.key, u"1"_s);
        QCOMPARE(first.label, u"p1@x.org"_s);
        QCOMPARE(first.state, Change::State::AlreadySo);
        QCOMPARE(first.before, (QJsonObject{{"hasTag"_L1, true}}));
    }

    void newTagsComeFirst()
    {
        TagEdit edit;
        edit.create = {u" Fresh "_s, u"fresh"_s, u""_s, u"vip"_s}; // one new tag, once; the last one exists
        const TagEditPlan plan = Plan::editTags(*m_store, m_rows, edit);
        QCOMPARE(plan.lines.size(), 2);
        QCOMPARE(plan.lines.at(0).tag, 0);
        QCOMPARE(plan.lines.at(0).name, u"Fresh"_s);
        QCOMPARE(plan.lines.at(0).changes, 3);
        QCOMPARE(plan.lines.at(1).tag, 8);
        QCOMPARE(plan.lines.at(1).alreadySo, 1);
        QCOMPARE(plan.steps.at(0).kind, ChangeKind::CreateTag);
        QCOMPARE(plan.steps.at(1).tagFrom, 0);
        QCOMPARE(plan.steps.at(2).tagFrom, -1);
        QCOMPARE(plan.steps.at(2).args.value("tagId"_L1).toString(), u"8"_s);
        QCOMPARE(plan.requests(), 1 + 3 + 2);
    }

    void addWinsOverRemove()
    {
        TagEdit edit;
        edit.add = {7, 7};
        edit.remove = {7};
        const TagEditPlan plan = Plan::editTags(*m_store, m_rows, edit);
        QCOMPARE(plan.steps.size(), 3);
        QCOMPARE(plan.requests(), 1);
    }

    void rowsThatAreGone()
    {
        m_store->removeRecord("contact"_ba, u"2"_s);
        TagEdit edit;
        edit.add = {8};
        const TagEditPlan plan = Plan::editTags(*m_store, m_rows, edit);
        QCOMPARE(plan.gone, 1);
        QCOMPARE(plan.contacts, 2);
        QCOMPARE(plan.requests(), 1);
    }

    void createWithTags()
    {
        ContactValues values;
        values.email = u" new@x.org "_s;
        values.firstName = u"Neo"_s;
        values.fields = {{u"city"_s, u"Bonn"_s}, {u"zip"_s, QString()}};
        TagEdit tags;
        tags.add = {7};
        tags.create = {u"Fresh"_s};
        const JobPlan plan = Plan::createContact(*m_store, values, tags);
        QCOMPARE(plan.steps.size(), 4);
        const Change &create = plan.steps.at(1);
        QCOMPARE(create.kind, ChangeKind::CreateContact);
        QCOMPARE(create.args,
            (QJsonObject{{"email"_L1, u"new@x.org"_s}, {"firstName"_L1, u"Neo"_s},
                {"fields"_L1, QJsonObject{{"city"_L1, u"Bonn"_s}}}}));
        QVERIFY(create.before.isEmpty());
        QCOMPARE(plan.steps.at(2).recordFrom, 1);
        QCOMPARE(plan.steps.at(2).tagFrom, 0);
        QCOMPARE(plan.steps.at(3).recordFrom, 1);
        QCOMPARE(plan.steps.at(3).args.value("tag"_L1).toString(), u"A"_s);
        QCOMPARE(plan.job.title(), u"Create new@x.org"_s);

        values.email = u"P1@x.org"_s;
        QCOMPARE(Plan::createContact(*m_store, values).steps.first().before.value("existing"_L1).toString(), u"1"_s);
    }

    void updateSendsOnlyWhatDiffers()
    {
        ContactValues values = ContactValues::of(ana());
        QVERIFY(Plan::updateContact(ana(), values).isEmpty());
        values.firstName = u"  Ana "_s;
        QVERIFY(Plan::updateContact(ana(), values).isEmpty());
        values.lastName = u"Petrova"_s;
        values.fields[u"city"_s] = QString();
        values.fields[u"zip"_s] = u"1000"_s;
        values.locale.clear(); // cannot be taken away
        const JobPlan plan = Plan::updateContact(ana(), values);
        QCOMPARE(plan.steps.size(), 1);
        const Change &update = plan.steps.first();
        QCOMPARE(update.key, u"5"_s);
        QCOMPARE(update.args,
            (QJsonObject{{"lastName"_L1, u"Petrova"_s},
                {"fields"_L1, QJsonObject{{"city"_L1, QJsonValue::Null}, {"zip"_L1, u"1000"_s}}}}));
        QCOMPARE(update.before,
            (QJsonObject{{"lastName"_L1, u"Po"_s},
                {"fields"_L1, QJsonObject{{"city"_L1, u"Rome"_s}, {"zip"_L1, QJsonValue::Null}}}}));
    }

    void deleteKeepsTheWholeRecord()
    {
        const JobPlan plan = Plan::deleteContacts(*m_store, m_rows);
        QCOMPARE(plan.steps.size(), 3);
        QCOMPARE(plan.steps.at(1).before.value("email"_L1).toString(), u"p2@x.org"_s);
        QCOMPARE(plan.steps.at(1).before.value("tags"_L1).toArray().size(), 1);
    }

    void manyStepsAreBulk()
    {
        std::vector<RowId> rows = m_rows;
        for (int i = 10; i < 30; ++i)
            rows.push_back(person(i, {}));
        TagEdit edit;
        edit.add = {8};
        QVERIFY(Plan::editTags(*m_store, rows, edit).job.bulk);
    }

    void retryTakesWhatDidNotSucceed()
    {
        Job job;
        job.id = 17;
        job.kind = JobKind::EditTags;
        QList<Change> steps;
        const auto add = [&steps](ChangeKind kind, Change::State state, int tagFrom, const QString &result = {}) {
            Change change;
            change.seq = int(steps.size());
            change.kind = kind;
            change.resource = kind == ChangeKind::CreateTag ? "tag"_ba : "contact"_ba;
            change.key = kind == ChangeKind::CreateTag ? QString() : QString::number(100 + change.seq);
            change.state = state;
            change.tagFrom = tagFrom;
            change.resultKey = result;
            change.message = Message::fromJournal(u"old"_s);
            steps.append(change);
        };
        add(ChangeKind::CreateTag, Change::State::Done, -1, u"70"_s);
        add(ChangeKind::CreateTag, Change::State::Failed, -1);
        add(ChangeKind::CreateTag, Change::State::Cancelled, -1);
        add(ChangeKind::AddTag, Change::State::Failed, 0); // tag is known by now
        add(ChangeKind::AddTag, Change::State::Skipped, 1); // tag is made again
        add(ChangeKind::AddTag, Change::State::Skipped, 2); // its tag was cancelled
        add(ChangeKind::AddTag, Change::State::Done, 0);
        add(ChangeKind::AddTag, Change::State::Unknown, 0);
        const auto retry = [&](const QSet<qint64> &chosen = {}) { return Plan::retry(*m_store, job, steps, chosen); };
        const JobPlan plan = retry();
        QCOMPARE(plan.job.retryOf, 17);
        QCOMPARE(plan.steps.size(), 6);
        QCOMPARE(plan.steps.at(0).kind, ChangeKind::CreateTag);
        QCOMPARE(plan.steps.at(1).kind, ChangeKind::CreateTag); // what was not sent is taken up too
        QCOMPARE(plan.steps.at(2).args.value("tagId"_L1).toString(), u"70"_s);
        QCOMPARE(plan.steps.at(2).tagFrom, -1);
        QVERIFY(plan.steps.at(2).message.isEmpty());
        QCOMPARE(plan.steps.at(3).tagFrom, 0);
        QCOMPARE(plan.steps.at(4).tagFrom, 1);
        QCOMPARE(plan.steps.at(5).state, Change::State::Sent); // to be read back first

        // One step, and the tag that it needs.
        for (Change &step : steps) {
            step.id = 500 + step.seq;
            step.args.insert(step.kind == ChangeKind::CreateTag ? "name"_L1 : "tag"_L1,
                step.seq == 1 || step.seq == 4 ? u"VIP"_s : u"Lead"_s);
        }
        job.args = {{"add"_L1, QJsonArray{u"Lead"_s, u"VIP"_s}}};
        const JobPlan chosen = retry({504});
        QCOMPARE(chosen.steps.size(), 2);
        QCOMPARE(chosen.steps.at(0).kind, ChangeKind::CreateTag);
        QCOMPARE(chosen.steps.at(1).key, u"104"_s);
        QCOMPARE(chosen.steps.at(1).tagFrom, 0);
        QCOMPARE(chosen.job.args.value("add"_L1).toArray(), QJsonArray{u"VIP"_s}); // and no other
        QVERIFY(retry({506}).isEmpty()); // it is done
    }

    void differences()
    {
        QList<Change> shown;
        for (int seq = 0; seq < 4; ++seq) {
            Change change;
            change.seq = seq;
            change.kind = ChangeKind::AddTag;
            change.key = QString::number(100 + seq);
            change.label = u"c%1@x.org"_s.arg(seq);
            change.args = {{"tagId"_L1, u"7"_s}, {"tag"_L1, u"VIP"_s}};
            shown.append(change);
        }
        shown[3].state = Change::State::AlreadySo;
        QVERIFY(Plan::difference(shown, shown).isEmpty());
        QList<Change> now = shown;
        now[0].state = Change::State::AlreadySo; // has it by now
        now[1].before = {{"hasTag"_L1, false}};
        now[3].state = Change::State::Planned; // has lost it
        const PlanDifference difference = Plan::difference(shown, now);
        QCOMPARE(difference.dropped, 1);
        QCOMPARE(difference.changed, 1);
        QCOMPARE(difference.added, 1);
        QCOMPARE(difference.lines,
            QStringList({u"c0@x.org: Add the tag “VIP” (not needed any more)"_s,
                u"c1@x.org: Add the tag “VIP” (other values)"_s, u"c3@x.org: Add the tag “VIP” (more)"_s}));
        // Another order, or one that is not sent any more, is no difference by itself.
        std::reverse(now.begin(), now.end());
        QCOMPARE(Plan::difference(shown, now).changed, 1);
        now = shown;
        now.removeLast();
        QVERIFY(Plan::difference(shown, now).isEmpty());
    }

    void titles()
    {
        Job job;
        job.args = {{"contacts"_L1, 1}, {"label"_L1, u"ana@x.org"_s}};
        QCOMPARE(job.title(), u"Edit the tags of ana@x.org"_s);
        Change change;
        change.kind = ChangeKind::RemoveTag;
        change.args = {{"tag"_L1, u"VIP"_s}};
        QCOMPARE(Changes::title(change), u"Remove the tag “VIP”"_s);
    }

private:
    RowId person(int id, const QList<qint64> &tags)
    {
        QJsonArray array;
        for (const qint64 tag : tags)
            array.append(QJsonObject{{"id"_L1, tag}, {"name"_L1, u"T%1"_s.arg(tag)}});
        return m_store->storeRecord(
            "contact"_ba, {{"id"_L1, id}, {"email"_L1, u"p%1@x.org"_s.arg(id)}, {"tags"_L1, array}});
    }

    std::unique_ptr<QTemporaryDir> m_dir{};
    std::unique_ptr<MirrorStore> m_store{};
    std::vector<RowId> m_rows{};
};

QTEST_GUILESS_MAIN(TestJobPlan)
#include "tst_jobplan.moc"
