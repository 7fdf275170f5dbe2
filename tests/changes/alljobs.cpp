// SPDX-License-Identifier: GPL-3.0-or-later
#include "alljobs.h"

#include "enrollment.h"
#include "resources.h"
#include "undoplan.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Make = JobPlan (*)(ChangesFixture &, int);

JobPlan joined(const QList<JobPlan> &plans)
{
    JobPlan all;
    for (const JobPlan &plan : plans) {
        all.job.kind = plan.job.kind;
        for (Change step : plan.steps) {
            step.seq = int(all.steps.size());
            all.steps.append(step);
        }
    }
    all.job.args = {{"contacts"_L1, all.steps.size()}};
    all.job.bulk = all.isLong();
    return all;
}

// The newest contacts have the tag, nobody else.
void give(ChangesFixture &f, qint64 tag, int number)
{
    f.demo.service().edit([=](DemoData &data) {
        int place = 0;
        for (const qint64 id : data.contactIds())
            data.setContactTag(id, tag, place++ < number);
    });
    bool loaded = false;
    loadAccount(f.client.get(), f.mirror.get(), [&loaded] { loaded = true; });
    if (!QTest::qWaitFor([&loaded] { return loaded; }, 10000))
        qFatal("the account could not be read");
    f.demo.service().clearLedger();
}

JobPlan editTags(ChangesFixture &f, int number)
{
    TagEdit edit;
    edit.add = {f.tagAt(0)};
    edit.create = {u"New"_s};
    give(f, f.tagAt(0), 0);
    return f.planTags(f.rows(number), edit);
}

JobPlan createContacts(ChangesFixture &f, int number)
{
    QList<JobPlan> plans;
    for (int i = 0; i < number; ++i) {
        ContactValues values;
        values.email = u"new%1@example.org"_s.arg(i);
        values.fields = {{u"country"_s, u"NZ"_s}};
        plans.append(f.plan([values](MirrorStore &store) { return Plan::createContact(store, values); }));
    }
    return joined(plans);
}

JobPlan updateContact(ChangesFixture &f, int)
{
    const QJsonObject before = f.mirrored(QString::number(f.contactId(f.rows(1).front())));
    ContactValues values = ContactValues::of(before);
    QString &country = values.fields[u"country"_s];
    country = country == "NZ"_L1 ? u"FR"_s : u"NZ"_s;
    return Plan::updateContact(before, values);
}

JobPlan setField(ChangesFixture &f, int number)
{
    FieldEdit edit;
    edit.slug = u"country"_s;
    edit.name = u"Country"_s;
    edit.value = u"NZ"_s;
    return f.plan([edit, rows = f.rows(number)](MirrorStore &store) { return Plan::setField(store, rows, edit); });
}

JobPlan deleteContacts(ChangesFixture &f, int number)
{
    return f.plan([rows = f.rows(number)](MirrorStore &store) { return Plan::deleteContacts(store, rows); });
}

JobPlan createTag(ChangesFixture &f, int)
{
    return f.plan([](MirrorStore &store) { return Plan::createTag(store, u"New"_s); });
}

JobPlan renameTag(ChangesFixture &f, int)
{
    return f.plan([tag = f.tagAt(0)](MirrorStore &store) { return Plan::renameTag(store, tag, u"Other"_s); });
}

JobPlan deleteTag(ChangesFixture &f, int)
{
    return f.plan([tag = f.tagAt(0)](MirrorStore &store) { return Plan::deleteTag(store, tag); });
}

JobPlan mergeTags(ChangesFixture &f, int number)
{
    give(f, f.tagAt(1), 0);
    give(f, f.tagAt(0), number);
    return f.plan([from = f.tagAt(0), into = f.tagAt(1)](MirrorStore &s) { return Plan::mergeTags(s, from, into); });
}

void haveField(ChangesFixture &f)
{
    f.demo.service().edit([](DemoData &data) { data.addField(u"size"_s, u"Size"_s); });
    f.load(contactFieldListing());
}

JobPlan createField(ChangesFixture &f, int)
{
    return f.plan([](MirrorStore &store) { return Plan::createField(store, u"size"_s, u"Size"_s); });
}

JobPlan updateField(ChangesFixture &f, int)
{
    haveField(f);
    return f.plan([](MirrorStore &store) { return Plan::updateField(store, u"size"_s, u"Feet"_s); });
}

JobPlan deleteField(ChangesFixture &f, int)
{
    haveField(f);
    return f.plan([](MirrorStore &store) { return Plan::deleteField(store, u"size"_s); });
}

// The school knows so many of the contacts, in its first course and community.
void haveSchool(ChangesFixture &f, int number)
{
    f.demo.service().edit([number](DemoData &data) {
        data.enrollments.clear();
        data.memberships.clear();
        for (const qint64 id : data.contactIds(number)) {
            data.addEnrollment({0, id, data.courses.begin()->first, QString(AccessType::Full), true, {}});
            data.addMembership(data.communities.begin()->first, id);
        }
    });
    for (const Listing &listing : {courseListing(), communityListing(), enrollmentListing(), membershipListing()})
        f.load(listing);
}

JobPlan enroll(ChangesFixture &f, int number)
{
    haveSchool(f, 0);
    const qint64 course = f.inspect([](DemoData &data) { return data.courses.begin()->first; });
    return f.plan([=, rows = f.rows(number)](
                      MirrorStore &store) { return Plan::enroll(store, rows, course, QString(AccessType::Full)); });
}

JobPlan changeAccess(ChangesFixture &f, int number)
{
    haveSchool(f, number);
    return f.plan([rows = f.rowsOf("enrollment"_ba)](
                      MirrorStore &store) { return Plan::changeAccess(store, rows, QString(AccessType::Dripping)); });
}

JobPlan deleteEnrollments(ChangesFixture &f, int number)
{
    haveSchool(f, number);
    return f.plan([rows = f.rowsOf("enrollment"_ba)](
                      MirrorStore &store) { return Plan::deleteRecords(store, "enrollment"_ba, rows); });
}

JobPlan addMembers(ChangesFixture &f, int number)
{
    haveSchool(f, 0);
    const qint64 community = f.inspect([](DemoData &data) { return data.communities.begin()->first; });
    return f.plan([=, rows = f.rows(number)](MirrorStore &store) { return Plan::addMembers(store, rows, community); });
}

JobPlan deleteMemberships(ChangesFixture &f, int number)
{
    haveSchool(f, number);
    return f.plan([rows = f.rowsOf("membership"_ba)](
                      MirrorStore &store) { return Plan::deleteRecords(store, "membership"_ba, rows); });
}

// A new tag, a course and a community for each.
JobPlan grant(ChangesFixture &f, int number)
{
    haveSchool(f, 0);
    Grant grant;
    grant.tags.create = {u"New"_s};
    f.demo.service().edit([&grant](DemoData &data) {
        grant.course = data.courses.begin()->first;
        grant.community = data.communities.begin()->first;
    });
    grant.accessType = QString(AccessType::Full);
    return f.plan([grant, rows = f.rows(number)](MirrorStore &store) { return Plan::grant(store, rows, grant); });
}

JobPlan cancelSubscription(ChangesFixture &f, int)
{
    const qint64 contact = f.contactId(f.rows(1).front());
    f.demo.service().edit([contact](DemoData &data) {
        DemoSubscription paid;
        paid.id = 999001;
        paid.contactId = contact;
        paid.createdAt = DemoData::now();
        paid.status = u"active"_s;
        data.subscriptions.insert({paid.id, paid});
    });
    f.load(subscriptionListing(contact));
    return f.plan([](MirrorStore &store) {
        return Plan::cancelSubscription(store, store.rowOf("subscription"_ba, u"999001"_s));
    });
}

// Of a tag that was deleted: made again, and given to those who had it.
JobPlan undo(ChangesFixture &f, int number)
{
    give(f, f.tagAt(0), number);
    const JobOutcome done = f.run(deleteTag(f, 0));
    f.demo.service().clearLedger();
    return f.plan(
        [job = done.job, steps = f.steps(done.job.id)](MirrorStore &store) { return Plan::undo(store, job, steps); });
}

struct Row
{
    QLatin1StringView name;
    Make make;
    bool ofMany;
};
constexpr Row rows[]{
    {"edit tags"_L1, editTags, true},
    {"create contacts"_L1, createContacts, true},
    {"update contact"_L1, updateContact, false},
    {"set field"_L1, setField, true},
    {"grant"_L1, grant, true},
    {"delete contacts"_L1, deleteContacts, true},
    {"create tag"_L1, createTag, false},
    {"rename tag"_L1, renameTag, false},
    {"delete tag"_L1, deleteTag, false},
    {"merge tags"_L1, mergeTags, true},
    {"create field"_L1, createField, false},
    {"update field"_L1, updateField, false},
    {"delete field"_L1, deleteField, false},
    {"enroll"_L1, enroll, true},
    {"change access"_L1, changeAccess, true},
    {"delete enrollments"_L1, deleteEnrollments, true},
    {"add members"_L1, addMembers, true},
    {"delete memberships"_L1, deleteMemberships, true},
    {"cancel subscription"_L1, cancelSubscription, false},
    {"undo"_L1, undo, true},
};

} // namespace

namespace AllJobs {

DemoOptions options()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.contacts = 60;
    options.membershipDelayMs = 0;
    return options;
}

QStringList names()
{
    QStringList all;
    for (const Row &row : rows)
        all.append(row.name);
    return all;
}

QStringList ofMany()
{
    QStringList some;
    for (const Row &row : rows) {
        if (row.ofMany)
            some.append(row.name);
    }
    return some;
}

JobPlan plan(ChangesFixture &f, const QString &name, int number)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&name](const Row &r) { return r.name == name; });
    if (row == std::end(rows))
        qFatal("no such job");
    const JobPlan made = row->make(f, number);
    if (made.isEmpty())
        qFatal("nothing to do");
    f.demo.service().clearLedger();
    return made;
}

int writes(const JobPlan &plan)
{
    return int(std::count_if(plan.steps.begin(), plan.steps.end(),
        [](const Change &step) { return !Change::isSettled(step.state) && step.kind != ChangeKind::CheckTagMoved; }));
}

QStringList violations(const ChangesFixture &f, const JobPlan &plan)
{
    QMap<QString, int> counts;
    for (const QString &line : f.applied())
        ++counts[line];
    QStringList wrong;
    if (counts.size() != writes(plan))
        wrong.append(u"%1 different writes instead of %2"_s.arg(counts.size()).arg(writes(plan)));
    for (auto line = counts.constBegin(); line != counts.constEnd(); ++line) {
        if (line.value() != 1)
            wrong.append(u"%1 times: %2"_s.arg(line.value()).arg(line.key()));
    }
    return wrong;
}

} // namespace AllJobs
