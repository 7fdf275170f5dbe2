// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata.h"

#include "demolibrary.h"

#include <QtCore/QDateTime>

#include <algorithm>

QString DemoContact::value(QStringView slug) const
{
    const auto it
        = std::find_if(fields.cbegin(), fields.cend(), [slug](const auto &field) { return field.slug == slug; });
    return it == fields.cend() ? QString() : it->value;
}

bool DemoContact::hasValue(QStringView slug) const
{
    return std::any_of(fields.cbegin(), fields.cend(), [slug](const auto &field) { return field.slug == slug; });
}

void DemoContact::setValue(const QString &slug, const QString &value)
{
    const auto it
        = std::find_if(fields.begin(), fields.end(), [&slug](const auto &field) { return field.slug == slug; });
    if (it == fields.end())
        fields.append({slug, value});
    else
        it->value = value;
}

void DemoContact::removeValue(QStringView slug)
{
    fields.removeIf([slug](const DemoFieldValue &field) { return field.slug == slug; });
}

bool DemoContactFilter::isEmpty() const
{
    return email.isEmpty() && tags.isEmpty() && !unsubscribed && !bounced && !needsConfirmation && !registeredAfter
        && !registeredBefore;
}

DemoData::DemoData(quint32 seed, int contacts, int account)
    : fields(DemoPeople::fields())
    , m_people(seed, contacts, account)
{
    const DemoLibrary library(seed, account, m_people);
    for (const DemoTag &tag : library.tags())
        tags.emplace(tag.id, tag);
    for (const DemoCourse &course : library.courses())
        courses.emplace(course.id, course);
    for (const DemoCommunity &community : library.communities())
        communities.emplace(community.id, community);
    for (const DemoEnrollment &enrollment : library.enrollments())
        enrollments.emplace(enrollment.id, enrollment);
    for (const DemoMembership &membership : library.memberships())
        memberships.emplace(membership.id, membership);
    for (const DemoSubscription &subscription : library.subscriptions())
        subscriptions.emplace(subscription.id, subscription);

    m_firstTagId = tags.begin()->first;
    m_lastContactId = m_people.lastId();
    m_lastTagId = tags.rbegin()->first;
    m_lastEnrollmentId = library.firstEnrollmentId() + qint64(enrollments.size());
    m_lastMembershipId = library.firstMembershipId() + qint64(memberships.size());
}

qint64 DemoData::now()
{
    return std::max(DemoPeople::anchor(), QDateTime::currentSecsSinceEpoch());
}

qint64 DemoData::contactCount() const
{
    return m_people.count() - m_removed.size() + qint64(m_added.size());
}

// Tags and fields may be gone by now; a contact only shows what there is.
void DemoData::clean(DemoContact *contact) const
{
    contact->tags.removeIf([this](qint64 id) { return !tags.contains(id); });
}

DemoContact DemoData::generated(int n) const
{
    DemoContact contact = m_people.contact(n);
    for (const int place : m_people.tags(n))
        contact.tags.append(m_firstTagId + place);
    if (!m_lostSlugs.isEmpty())
        contact.fields.removeIf([this](const DemoFieldValue &field) { return m_lostSlugs.contains(field.slug); });
    clean(&contact);
    return contact;
}

std::optional<DemoContact> DemoData::contact(qint64 id) const
{
    std::optional<DemoContact> result;
    if (const auto added = m_added.find(id); added != m_added.end())
        result = added->second;
    else if (const auto changed = m_changed.constFind(id); changed != m_changed.constEnd())
        result = *changed;
    if (result) {
        clean(&*result);
        return result;
    }
    const std::optional<int> n = m_people.number(id);
    if (n && !m_removed.contains(id))
        return generated(*n);
    return {};
}

bool DemoData::contactExists(qint64 id) const
{
    return m_added.contains(id) || (m_people.number(id) && !m_removed.contains(id));
}

std::optional<qint64> DemoData::contactId(const QString &email) const
{
    const QString wanted = email.trimmed().toLower();
    if (const auto it = m_emails.constFind(wanted); it != m_emails.constEnd())
        return *it;
    const std::optional<int> n = m_people.number(wanted);
    if (!n)
        return {};
    const qint64 id = m_people.id(*n);
    if (m_removed.contains(id) || m_changed.contains(id)) // a changed one with this address is in m_emails
        return {};
    return id;
}

QList<qint64> DemoData::contactIds(int most) const
{
    QList<qint64> ids;
    const auto full = [&] { return most >= 0 && ids.size() >= most; };
    for (auto it = m_added.rbegin(); it != m_added.rend() && !full(); ++it)
        ids.append(it->first);
    for (int n = m_people.count() - 1; n >= 0 && !full(); --n) {
        if (const qint64 id = m_people.id(n); !m_removed.contains(id))
            ids.append(id);
    }
    return ids;
}

void DemoData::store(const DemoContact &contact)
{
    if (const auto before = this->contact(contact.id))
        m_emails.remove(before->email.toLower());
    m_emails.insert(contact.email.toLower(), contact.id);
    if (m_people.number(contact.id))
        m_changed.insert(contact.id, contact);
    else
        m_added.insert_or_assign(contact.id, contact);
}

qint64 DemoData::addContact(DemoContact contact)
{
    contact.id = m_lastContactId += 7;
    if (contact.registeredAt == 0)
        contact.registeredAt = now();
    store(contact);
    return contact.id;
}

bool DemoData::updateContact(const DemoContact &contact)
{
    if (!contactExists(contact.id))
        return false;
    store(contact);
    return true;
}

template <typename T>
static void removeOf(std::map<qint64, T> &records, qint64 contactId)
{
    std::erase_if(records, [contactId](const auto &entry) { return entry.second.contactId == contactId; });
}

bool DemoData::removeContact(qint64 id)
{
    const std::optional<DemoContact> before = contact(id);
    if (!before)
        return false;
    m_emails.remove(before->email.toLower());
    if (m_added.erase(id) == 0) {
        m_changed.remove(id);
        m_removed.insert(id);
    }
    removeOf(enrollments, id);
    removeOf(memberships, id);
    removeOf(subscriptions, id);
    return true;
}

bool DemoData::setContactTag(qint64 contactId, qint64 tagId, bool on)
{
    std::optional<DemoContact> changed = contact(contactId);
    if (!changed || !tags.contains(tagId) || changed->tags.contains(tagId) == on)
        return false;
    if (on)
        changed->tags.append(tagId);
    else
        changed->tags.removeAll(tagId);
    store(*changed);
    return true;
}

bool DemoData::setContactValue(qint64 contactId, const QString &slug, const QString &value)
{
    std::optional<DemoContact> changed = contact(contactId);
    if (!changed)
        return false;
    changed->setValue(slug, value);
    store(*changed);
    return true;
}

bool DemoData::matches(const DemoContact &contact, const DemoContactFilter &filter) const
{
    const auto is = [](const std::optional<bool> &wanted, bool value) { return !wanted || *wanted == value; };
    return is(filter.unsubscribed, contact.unsubscribed) && is(filter.bounced, contact.bounced)
        && is(filter.needsConfirmation, contact.needsConfirmation)
        && (!filter.registeredAfter || contact.registeredAt >= *filter.registeredAfter)
        && (!filter.registeredBefore || contact.registeredAt <= *filter.registeredBefore)
        && std::all_of(filter.tags.cbegin(), filter.tags.cend(),
            [&](qint64 tag) { return contact.tags.contains(tag) && tags.contains(tag); });
}

// Without making the whole contact: a walk over a rare tag looks at all of them.
bool DemoData::generatedMatches(int n, const DemoContactFilter &filter) const
{
    DemoContact brief;
    const DemoPeople::States states = m_people.states(n);
    brief.unsubscribed = states.unsubscribed;
    brief.bounced = states.bounced;
    brief.needsConfirmation = states.needsConfirmation;
    if (filter.registeredAfter || filter.registeredBefore)
        brief.registeredAt = m_people.registeredAt(n);
    if (!filter.tags.isEmpty()) {
        for (const int place : m_people.tags(n))
            brief.tags.append(m_firstTagId + place);
    }
    return matches(brief, filter);
}

QList<DemoContact> DemoData::contactPage(const DemoPage &page, const DemoContactFilter &filter, bool *hasMore) const
{
    QList<DemoContact> items;
    *hasMore = false;
    // Each returns false when the page is full and one more was found.
    const auto take = [&](auto &&make) {
        if (items.size() == page.limit) {
            *hasMore = true;
            return false;
        }
        items.append(make());
        return true;
    };
    const auto takeAdded = [&](const DemoContact &added) {
        return !matches(added, filter) || take([&] {
            DemoContact copy = added;
            clean(&copy);
            return copy;
        });
    };
    const auto takeGenerated = [&](int n) {
        const qint64 id = m_people.id(n);
        if (m_removed.contains(id))
            return true;
        if (const auto changed = m_changed.constFind(id); changed != m_changed.constEnd())
            return takeAdded(*changed);
        return (!filter.isEmpty() && !generatedMatches(n, filter)) || take([&] { return generated(n); });
    };

    if (!filter.email.isEmpty()) {
        const std::optional<qint64> id = contactId(filter.email);
        const std::optional<DemoContact> found = id ? contact(*id) : std::nullopt;
        const bool before = found && page.startingAfter > 0
            && (page.ascending ? *id <= page.startingAfter : *id >= page.startingAfter);
        if (found && !before && matches(*found, filter))
            items.append(*found);
        return items;
    }

    if (page.ascending) {
        for (int n = m_people.countBelow(page.startingAfter + 1); n < m_people.count(); ++n) {
            if (!takeGenerated(n))
                return items;
        }
        for (auto it = m_added.upper_bound(page.startingAfter); it != m_added.end() && takeAdded(it->second); ++it) { }
        return items;
    }
    auto it = page.startingAfter > 0 ? m_added.lower_bound(page.startingAfter) : m_added.end();
    while (it != m_added.begin()) {
        if (!takeAdded((--it)->second))
            return items;
    }
    const int from = page.startingAfter > 0 ? m_people.countBelow(page.startingAfter) : m_people.count();
    for (int n = from - 1; n >= 0 && takeGenerated(n); --n) { }
    return items;
}

std::optional<qint64> DemoData::tagId(const QString &name) const
{
    for (const auto &[id, tag] : tags) {
        if (tag.name.compare(name, Qt::CaseInsensitive) == 0)
            return id;
    }
    return {};
}

qint64 DemoData::addTag(const QString &name)
{
    const qint64 id = ++m_lastTagId;
    tags.emplace(id, DemoTag{id, name, now()});
    return id;
}

bool DemoData::removeTag(qint64 id)
{
    return tags.erase(id) > 0;
}

DemoField *DemoData::field(const QString &slug)
{
    const auto it
        = std::find_if(fields.begin(), fields.end(), [&slug](const auto &field) { return field.slug == slug; });
    return it == fields.end() ? nullptr : &*it;
}

void DemoData::addField(const QString &slug, const QString &name)
{
    fields.append({slug, name, false});
}

bool DemoData::removeField(const QString &slug)
{
    if (fields.removeIf([&slug](const DemoField &field) { return field.slug == slug; }) == 0)
        return false;
    m_lostSlugs.insert(slug);
    for (auto &[id, contact] : m_added)
        contact.removeValue(slug);
    for (DemoContact &contact : m_changed)
        contact.removeValue(slug);
    return true;
}

qint64 DemoData::addMembership(qint64 communityId, qint64 contactId)
{
    for (const auto &[id, membership] : memberships) {
        if (membership.communityId == communityId && membership.contactId == contactId)
            return id;
    }
    const qint64 id = ++m_lastMembershipId;
    memberships.emplace(id, DemoMembership{id, contactId, communityId});
    return id;
}

qint64 DemoData::addEnrollment(DemoEnrollment enrollment)
{
    enrollment.id = ++m_lastEnrollmentId;
    enrollments.emplace(enrollment.id, enrollment);
    return enrollment.id;
}
