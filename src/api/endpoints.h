// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"

#include <QList>

class QJsonObject;

// One page of a cursor listing (api.md 4).
struct PageQuery
{
    int limit{100}; // clamped to 10..100
    qint64 startingAfter{0}; // 0 = from the beginning
    bool oldestFirst{false}; // order=asc; the contacts listing may ignore it (api.md 0, row 12)
};

// What the label of a contact field is called, by the two descriptions of the service (api.md 7.3).
enum class LabelKey { Name, FieldName };

// When a subscription ends (api.md 7.6), in the words of the service.
enum class CancelWhen {
    PeriodEnds,
    PeriodEndsOldSpelling, // of older descriptions
    Now,
    Unsaid, // no body at all, for a service that takes none: what it means is the service's decision
};

// Every HTTP call this program can make, as pure functions. Reading this file is reading all it can do to the service.
namespace Endpoints {

// api.md 3.1
ApiRequest contacts(const PageQuery &page);
ApiRequest contact(qint64 id);
// A listing of at most one contact; the service compares the whole address, ignoring case.
ApiRequest contactByEmail(const QString &email);
ApiRequest createContact(const QJsonObject &contact);
ApiRequest updateContact(qint64 id, const QJsonObject &patch);
ApiRequest deleteContact(qint64 id);

// Those who have the tag.
ApiRequest contactsWithTag(const PageQuery &page, qint64 tag);

// api.md 3.2
// With query: only tags whose name contains it.
ApiRequest tags(const PageQuery &page, const QString &query = {});
ApiRequest tag(qint64 id);
ApiRequest createTag(const QString &name);
ApiRequest renameTag(qint64 id, const QString &name);
ApiRequest deleteTag(qint64 id);

// api.md 3.3
ApiRequest addContactTag(qint64 contact, qint64 tag);
ApiRequest removeContactTag(qint64 contact, qint64 tag);

// api.md 3.4
ApiRequest contactFields();
ApiRequest createContactField(const QString &slug, const QString &label, LabelKey key = LabelKey::Name);
ApiRequest renameContactField(const QString &slug, const QString &label, LabelKey key = LabelKey::Name);
ApiRequest deleteContactField(const QString &slug);

// api.md 3.5. With query: only courses that have it in their name or in that of a module or lecture.
ApiRequest courses(const PageQuery &page, const QString &query = {});
ApiRequest courseModules(qint64 course); // where the course itself lists none

// api.md 3.6. Filters of 0 are left out; the service may give more than was asked for.
ApiRequest enrollments(const PageQuery &page, qint64 course = 0, qint64 contact = 0);
// modules: sent only with the kinds of access that are of modules.
ApiRequest createEnrollment(
    qint64 course, qint64 contact, const QString &accessType, const QList<qint64> &modules = {});
ApiRequest deleteEnrollment(qint64 id);

// api.md 3.7
ApiRequest communities(const PageQuery &page, const QString &query = {});

// api.md 3.8
ApiRequest memberships(const PageQuery &page, qint64 community = 0, qint64 contact = 0);
ApiRequest createMembership(qint64 community, qint64 contact);
ApiRequest deleteMembership(qint64 id);

// api.md 3.9. Without a contact: as the one description has it; the other one refuses that.
ApiRequest subscriptions(const PageQuery &page, qint64 contact = 0);
ApiRequest cancelSubscription(const QString &id, CancelWhen when);

// api.md 2
ApiRequest connections(const QString &app = QStringLiteral("systeme"));
ApiRequest connection(const QString &id);
ApiRequest createConnection(const QString &app = QStringLiteral("systeme"));
ApiRequest deleteConnection(const QString &id);

} // namespace Endpoints
