// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"

class QJsonObject;

// One page of a cursor listing (api.md 4).
struct PageQuery
{
    int limit{100}; // clamped to 10..100
    qint64 startingAfter{0}; // 0 = from the beginning
    bool oldestFirst{false}; // order=asc; the contacts listing may ignore it (api.md 0, row 12)
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

// api.md 3.2
// With query: only tags whose name contains it.
ApiRequest tags(const PageQuery &page, const QString &query = {});
ApiRequest createTag(const QString &name);

// api.md 3.3
ApiRequest addContactTag(qint64 contact, qint64 tag);
ApiRequest removeContactTag(qint64 contact, qint64 tag);

// api.md 3.4
ApiRequest contactFields();

// api.md 2
ApiRequest connections(const QString &app = QStringLiteral("systeme"));
ApiRequest connection(const QString &id);
ApiRequest createConnection(const QString &app = QStringLiteral("systeme"));
ApiRequest deleteConnection(const QString &id);

} // namespace Endpoints
