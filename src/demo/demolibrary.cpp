// SPDX-License-Identifier: GPL-3.0-or-later
#include "demolibrary.h"

#include "demorandom.h"

#include <QtCore/QSet>

#include <algorithm>

namespace {

constexpr int EnrollmentCount = 1200;
constexpr int MembershipCount = 600;
constexpr int SubscriptionCount = 300;

constexpr const char16_t *tagNames[DemoPeople::TagCount] = {u"Newsletter", u"Lead", u"Customer", u"Free guide",
    u"Webinar registered", u"Webinar attended", u"Prospect", u"Black Friday 2025", u"Black Friday 2024",
    u"VIP Customer", u"Challenge 30 days", u"Podcast", u"Facebook ads", u"Google ads", u"Instagram", u"YouTube",
    u"Checkout abandoned", u"Starter course", u"Advanced course", u"Coaching", u"Community", u"Refunded", u"Affiliate",
    u"Partner", u"Beta tester", u"Inactive 90 days", u"Re-engaged", u"Francophone", u"Deutschsprachig", u"Español",
    u"Événement Paris", u"Messe München", u"Conferencia Madrid", u"Workshop 2024", u"Workshop 2025", u"Workshop 2026",
    u"Survey answered", u"NPS promoter", u"NPS detractor", u"Phone call wanted", u"Do not call", u"Invoice customer",
    u"Instalments", u"Payment failed", u"Gift card", u"Student", u"Teacher", u"Non-profit", u"Agency", u"Reseller",
    u"Press", u"Speaker", u"Team", u"Test", u"Imported 2023", u"Imported from Mailchimp", u"日本語", u"Кириллица",
    u"🎄 Advent calendar", u"A tag whose name is as long as the service allows: 64 characters"};

struct CourseRow
{
    const char16_t *name;
    const char16_t *path;
    const char16_t *locale; // empty = null
    const char16_t *description; // empty = null
    int modules;
    bool active;
};
constexpr CourseRow courseRows[] = {
    {u"Starter course", u"starter", u"en", u"", 4, true},
    {u"E-mail marketing in 30 days", u"email-30", u"en", u"One lesson a day.", 6, true},
    {u"Créer sa boutique en ligne", u"boutique", u"fr", u"De l'idée à la première vente.", 5, true},
    {u"Fotografie für Einsteiger", u"foto", u"de", u"", 8, true},
    {u"Funnel masterclass", u"funnel", u"en", u"Live calls every second week.", 10, true},
    {u"Yoga at home", u"yoga", u"", u"", 12, true},
    {u"Coaching premium", u"coaching", u"fr", u"", 3, true},
    {u"Spanish for travellers", u"spanish", u"es", u"Listening, speaking, small talk.", 7, true},
    {u"Old webinar archive", u"archive", u"", u"", 2, false},
};

struct PlanRow
{
    const char16_t *name;
    const char16_t *innerName;
    qint64 amount;
    const char16_t *currency;
    const char16_t *interval;
    int trialPeriod;
    int limitOfPayments;
};
constexpr PlanRow planRows[] = {
    {u"Monthly", u"PP-M", 1900, u"eur", u"month", 0, 0},
    {u"Yearly", u"PP-Y", 19000, u"eur", u"year", 0, 0},
    {u"Monthly", u"PP-M-USD", 2100, u"usd", u"month", 14, 0},
    {u"Three instalments", u"PP-3", 9900, u"usd", u"month", 0, 3},
    {u"月額プラン", u"PP-M-JPY", 2800, u"jpy", u"month", 7, 0},
};

QString text(const char16_t *literal)
{
    return *literal ? QStringView(literal).toString() : QString();
}

} // namespace

DemoLibrary::DemoLibrary(quint32 seed, int account, const DemoPeople &people)
    : m_seed(seed + quint32(account))
    , m_offset(qint64(account) * 10000000)
    , m_people(people)
{ }

QList<DemoTag> DemoLibrary::tags() const
{
    QList<DemoTag> tags;
    const qint64 span = 3 * 365 * 86400LL;
    for (int i = 0; i < DemoPeople::TagCount; ++i) {
        const qint64 created = DemoPeople::anchor() - span + span * i / DemoPeople::TagCount + i * 3607 % 86400;
        tags.append({912300 + m_offset + i, text(tagNames[i]), created});
    }
    return tags;
}

QList<DemoCourse> DemoLibrary::courses() const
{
    QList<DemoCourse> courses;
    qint64 id = 5500 + m_offset;
    qint64 moduleId = 77000 + m_offset;
    for (const CourseRow &row : courseRows) {
        DemoCourse course;
        course.id = ++id;
        course.name = text(row.name);
        course.active = row.active;
        course.description = text(row.description);
        course.path = text(row.path);
        course.domainName = u"demo.systeme.io"_qs;
        course.locale = text(row.locale);
        for (int i = 1; i <= row.modules; ++i)
            course.modules.append({++moduleId, u"Week %1"_qs.arg(i)});
        courses.append(course);
    }
    return courses;
}

QList<DemoEnrollment> DemoLibrary::enrollments() const
{
    QList<DemoEnrollment> enrollments;
    if (m_people.count() == 0)
        return enrollments;
    const QList<DemoCourse> all = courses();
    DemoRandom random(m_seed, 0, 201);
    QSet<std::pair<int, qint64>> seen;
    // With few contacts there are not so many different pairs: then fewer enrollments.
    for (int tries = 0; tries < 4 * EnrollmentCount && enrollments.size() < EnrollmentCount; ++tries) {
        const int person = random.below(m_people.count());
        const DemoCourse &course = all.at(int(double(all.size()) * random.unit() * random.unit()));
        const int kind = random.below(100);
        if (seen.contains({person, course.id}))
            continue;
        seen.insert({person, course.id});
        DemoEnrollment enrollment;
        enrollment.id = firstEnrollmentId() + enrollments.size() + 1;
        enrollment.contactId = m_people.id(person);
        enrollment.courseId = course.id;
        enrollment.active = course.active && kind % 20 != 0;
        if (kind < 62) {
            enrollment.accessType = u"full_access"_qs;
        } else if (kind < 80) {
            enrollment.accessType = u"dripping_content"_qs;
        } else {
            enrollment.accessType = kind < 95 ? u"partial_access"_qs : u"partial_dripping_access"_qs;
            for (const DemoModule &module : course.modules.mid(0, 1 + random.below(2)))
                enrollment.modules.append(module.id);
        }
        enrollments.append(enrollment);
    }
    return enrollments;
}

QList<DemoCommunity> DemoLibrary::communities() const
{
    const QString domain = u"demo.systeme.io"_qs;
    return {{3301 + m_offset, u"Founders club"_qs, domain, u"founders"_qs},
        {3302 + m_offset, u"Fotofreunde"_qs, domain, u"fotofreunde"_qs},
        {3303 + m_offset, u"Entraide boutique"_qs, domain, u"entraide"_qs},
        {3304 + m_offset, u"Alumni"_qs, domain, u"alumni"_qs}};
}

QList<DemoMembership> DemoLibrary::memberships() const
{
    QList<DemoMembership> memberships;
    if (m_people.count() == 0)
        return memberships;
    const QList<DemoCommunity> all = communities();
    DemoRandom random(m_seed, 0, 202);
    QSet<std::pair<int, qint64>> seen;
    for (int tries = 0; tries < 4 * MembershipCount && memberships.size() < MembershipCount; ++tries) {
        const int person = random.below(m_people.count());
        const DemoCommunity &community = all.at(int(double(all.size()) * random.unit() * random.unit()));
        if (seen.contains({person, community.id}))
            continue;
        seen.insert({person, community.id});
        memberships.append({firstMembershipId() + memberships.size() + 1, m_people.id(person), community.id});
    }
    return memberships;
}

QList<DemoSubscription> DemoLibrary::subscriptions() const
{
    static const char16_t *const states[] = {u"active", u"active", u"active", u"active", u"active", u"cancelled",
        u"cancelled", u"completed", u"in_charge", u"incomplete", u"incomplete_expired"};
    QList<DemoSubscription> subscriptions;
    if (m_people.count() == 0)
        return subscriptions;
    DemoRandom random(m_seed, 0, 203);
    const int count = std::min(SubscriptionCount, 2 * m_people.count());
    for (int i = 0; i < count; ++i) {
        const PlanRow &row = planRows[random.below(int(std::size(planRows)))];
        DemoSubscription subscription;
        subscription.id = 120000 + m_offset + i + 1;
        const int person = random.below(m_people.count());
        subscription.contactId = m_people.id(person);
        const qint64 registered = m_people.registeredAt(person);
        const qint64 age = DemoPeople::anchor() - registered;
        subscription.createdAt = registered + qint64(double(age) * 0.8 * random.unit());
        subscription.status = QStringView(states[i % int(std::size(states))]).toString();
        const qint64 ended
            = subscription.createdAt + qint64(double(DemoPeople::anchor() - subscription.createdAt) * 0.7);
        if (subscription.status == u"cancelled" || (subscription.status == u"active" && random.percent(8)))
            subscription.cancelledAt = ended; // an active one with this date ends with its period
        if (subscription.status == u"completed")
            subscription.completedAt = ended;
        if (i % 97 != 96) {
            const qint64 plan = &row - planRows;
            subscription.plan = {94001 + m_offset + plan, text(row.name), text(row.innerName), row.amount,
                text(row.currency), row.limitOfPayments > 0 ? u"payment_plan"_qs : u"subscription"_qs,
                text(row.interval), 1, row.trialPeriod, row.limitOfPayments};
        }
        subscriptions.append(subscription);
    }
    return subscriptions;
}
