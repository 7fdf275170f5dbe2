// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactsearch.h"

#include "addresslist.h"
#include "contact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

FoundContact FoundContact::of(const StoredRecord &record)
{
    const Contact contact = Contact::fromJson(record.json());
    const QString name = contact.fullName().simplified();
    return {record.row, contact.id, contact.email, name.isEmpty() ? contact.email : contact.email + u" – "_s + name};
}

QList<FoundContact> FoundContact::search(MirrorStore &store, const QString &text, std::size_t limit)
{
    Query query;
    query.resource = "contact";
    query.filter.search = text;
    query.sortColumn = "email";
    const QueryResult found = store.query(query);
    QList<FoundContact> contacts;
    for (std::size_t i = 0; i < std::min(limit, found.rows.size()); ++i) {
        if (const std::optional<StoredRecord> record = store.record("contact", found.rows[i]))
            contacts.append(of(*record));
    }
    return contacts;
}

qsizetype FoundContact::meant(const QList<FoundContact> &found, const QString &text)
{
    const QString address = AddressList::onlyAddress(text);
    const auto isMeant = [&address](const FoundContact &contact) {
        return address.isEmpty() || contact.email.compare(address, Qt::CaseInsensitive) == 0;
    };
    const auto place = std::find_if(found.cbegin(), found.cend(), isMeant);
    return place == found.cend() ? -1 : place - found.cbegin();
}
