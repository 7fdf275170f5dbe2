// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demopeople.h"
#include "demorecords.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <functional>
#include <map>

// The part of a listing's query that every listing has (api.md 4).
struct DemoPage
{
    int limit{10};
    qint64 startingAfter{0}; // 0 = from the beginning
    bool ascending{false};
};

struct DemoContactFilter
{
    QString email; // empty = any
    QList<qint64> tags; // all of them
    std::optional<bool> unsubscribed;
    std::optional<bool> bounced;
    std::optional<bool> needsConfirmation;
    std::optional<qint64> registeredAfter; // seconds since the epoch, itself included
    std::optional<qint64> registeredBefore;

    bool isEmpty() const;
};

// All records of one account. Not thread-safe: it lives in the thread of the service, use DemoService::edit().
class DemoData
{
public:
    DemoData(quint32 seed, int contacts, int account);

    // Contacts. The first ones are computed (DemoPeople) until they are changed.
    qint64 contactCount() const;
    std::optional<DemoContact> contact(qint64 id) const;
    std::optional<qint64> contactId(const QString &email) const; // upper and lower case are the same
    QList<qint64> contactIds(int most = -1) const; // newest first
    bool contactExists(qint64 id) const;
    qint64 addContact(DemoContact contact); // gives it an id, and a date when it has none
    bool updateContact(const DemoContact &contact); // false if there is none with this id
    bool removeContact(qint64 id); // and all that belongs to it
    bool setContactTag(qint64 contactId, qint64 tagId, bool on);
    bool setContactValue(qint64 contactId, const QString &slug, const QString &value);
    QList<DemoContact> contactPage(const DemoPage &page, const DemoContactFilter &filter, bool *hasMore) const;

    qint64 addTag(const QString &name);
    bool removeTag(qint64 id); // also from every contact
    std::optional<qint64> tagId(const QString &name) const; // upper and lower case are the same
    DemoField *field(const QString &slug);
    void addField(const QString &slug, const QString &name);
    bool removeField(const QString &slug); // with its values

    qint64 addMembership(qint64 communityId, qint64 contactId);
    qint64 addEnrollment(DemoEnrollment enrollment);

    static qint64 now(); // seconds since the epoch; never before the newest generated record

    std::map<qint64, DemoTag> tags; // by id, as all that follow
    QList<DemoField> fields;
    std::map<qint64, DemoCourse> courses;
    std::map<qint64, DemoEnrollment> enrollments;
    std::map<qint64, DemoCommunity> communities;
    std::map<qint64, DemoMembership> memberships;
    std::map<qint64, DemoSubscription> subscriptions;

private:
    DemoContact generated(int n) const;
    bool generatedMatches(int n, const DemoContactFilter &filter) const;
    bool matches(const DemoContact &contact, const DemoContactFilter &filter) const;
    void clean(DemoContact *contact) const;
    void store(const DemoContact &contact);

    DemoPeople m_people;
    std::map<qint64, DemoContact> m_added; // all ids greater than those of m_people
    QHash<qint64, DemoContact> m_changed; // of m_people
    QSet<qint64> m_removed; // of m_people
    QHash<QString, qint64> m_emails; // of m_added and m_changed
    QSet<QString> m_lostSlugs; // of fields that were removed: their generated values do not come back
    qint64 m_firstTagId{};
    qint64 m_lastContactId{};
    qint64 m_lastTagId{};
    qint64 m_lastEnrollmentId{};
    qint64 m_lastMembershipId{};
};
