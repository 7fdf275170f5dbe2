// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordplaces.h"

#include "enrollment.h"
#include "membership.h"
#include "resources.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecordPlaces)
};

QByteArray resourceOf(const Enrollment &)
{
    return "enrollment"_ba;
}

QByteArray resourceOf(const Membership &)
{
    return "membership"_ba;
}

} // namespace

RecordPlaces::RecordPlaces(MirrorStore &store, const QStringList &contacts)
{
    add<Enrollment>(store, contacts, Text::tr("Enrollments"), &Enrollment::courseName,
        [](qint64 contact) { return enrollmentListing(0, contact).name; });
    add<Membership>(store, contacts, Text::tr("Memberships"), &Membership::communityName,
        [](qint64 contact) { return membershipListing(0, contact).name; });
}

template <class T>
void RecordPlaces::add(MirrorStore &store, const QStringList &contacts, const QString &title, QString T::*name,
    const std::function<QByteArray(qint64)> &listing)
{
    Kind kind;
    kind.resource = resourceOf(T());
    kind.title = title;
    if (!store.hasResource(kind.resource))
        return;
    kind.all = store.isComplete(kind.resource);
    for (const QString &contact : contacts) {
        kind.records.insert(contact, {});
        if (!kind.all && store.listing(listing(contact.toLongLong())).coverage.isComplete())
            kind.loaded.insert(contact);
    }
    Query query;
    query.resource = kind.resource;
    query.sortColumn = "key"_ba;
    for (const RowId row : store.query(query).rows) {
        const std::optional<StoredRecord> record = store.record(kind.resource, row);
        if (!record)
            continue;
        const T place = T::fromDocument(record->document);
        const QString contact = QString::number(place.contactId);
        const auto found = kind.records.find(contact);
        if (found == kind.records.end())
            continue;
        found->append(record->document);
        kind.names[contact].append(place.*name);
    }
    m_kinds.append(kind);
}

QStringList RecordPlaces::header() const
{
    QStringList titles;
    for (const Kind &kind : m_kinds)
        titles.append(kind.title);
    return titles;
}

QStringList RecordPlaces::cells(const QString &contact) const
{
    QStringList cells;
    for (const Kind &kind : m_kinds) {
        QStringList parts = kind.names.value(contact);
        if (!kind.isAll(contact))
            parts.append(Text::tr("(not all loaded)"));
        cells.append(parts.join(u"; "_s));
    }
    return cells;
}

// Beside what the service sent, which stays as it is.
QByteArray RecordPlaces::document(const QString &contact, const QByteArray &document) const
{
    const qsizetype end = document.lastIndexOf('}');
    if (m_kinds.isEmpty() || end < 0)
        return document;
    QByteArrayList kept;
    for (const Kind &kind : m_kinds) {
        kept.append('"' + kind.resource + R"(":{"all":)" + (kind.isAll(contact) ? "true" : "false") + R"(,"records":[)"
            + kind.records.value(contact).join(',') + "]}");
    }
    return document.left(end) + R"(,"kept":{)" + kept.join(',') + '}' + document.mid(end);
}
