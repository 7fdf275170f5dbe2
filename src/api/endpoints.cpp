// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void addItem(QUrlQuery *query, const QString &key, const QString &value)
{
    query->addQueryItem(key, encoded(value));
}

ApiRequest get(const QString &path)
{
    ApiRequest request;
    request.path = path;
    return request;
}

ApiRequest list(const QString &path, const PageQuery &page)
{
    ApiRequest request = get(path);
    addItem(&request.query, u"limit"_s, QString::number(qBound(10, page.limit, 100)));
    if (page.startingAfter > 0)
        addItem(&request.query, u"startingAfter"_s, QString::number(page.startingAfter));
    if (page.oldestFirst)
        addItem(&request.query, u"order"_s, u"asc"_s);
    return request;
}

ApiRequest write(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    ApiRequest request;
    request.verb = verb;
    request.path = path;
    // Plain JSON is not documented for PATCH (api.md 1).
    request.contentType = verb == "PATCH" ? "application/merge-patch+json"_ba : "application/json"_ba;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

ApiRequest remove(const QString &path)
{
    ApiRequest request;
    request.verb = "DELETE"_ba;
    request.path = path;
    return request;
}

QString contactPath(qint64 id)
{
    return u"/api/contacts/%1"_s.arg(id);
}

QString connectionPath(const QString &id)
{
    return "/connections/"_L1 + encoded(id);
}

ApiRequest toControlPlane(ApiRequest request)
{
    request.host = ApiRequest::Host::Control;
    return request;
}

} // namespace

namespace Endpoints {

ApiRequest contacts(const PageQuery &page)
{
    return list(u"/api/contacts"_s, page);
}

ApiRequest contact(qint64 id)
{
    return get(contactPath(id));
}

ApiRequest contactByEmail(const QString &email)
{
    ApiRequest request = list(u"/api/contacts"_s, PageQuery{10, 0});
    addItem(&request.query, u"email"_s, email.trimmed());
    return request;
}

ApiRequest createContact(const QJsonObject &contact)
{
    return write("POST"_ba, u"/api/contacts"_s, contact);
}

ApiRequest updateContact(qint64 id, const QJsonObject &patch)
{
    return write("PATCH"_ba, contactPath(id), patch);
}

ApiRequest deleteContact(qint64 id)
{
    return remove(contactPath(id));
}

ApiRequest tags(const PageQuery &page, const QString &query)
{
    ApiRequest request = list(u"/api/tags"_s, page);
    if (!query.trimmed().isEmpty())
        addItem(&request.query, u"query"_s, query.trimmed());
    return request;
}

ApiRequest createTag(const QString &name)
{
    return write("POST"_ba, u"/api/tags"_s, {{"name"_L1, name.trimmed()}});
}

ApiRequest addContactTag(qint64 contact, qint64 tag)
{
    return write("POST"_ba, contactPath(contact) + "/tags"_L1, {{"tagId"_L1, tag}});
}

ApiRequest removeContactTag(qint64 contact, qint64 tag)
{
    return remove(contactPath(contact) + u"/tags/%1"_s.arg(tag));
}

ApiRequest contactFields()
{
    return get(u"/api/contact_fields"_s);
}

ApiRequest connections(const QString &app)
{
    ApiRequest request = toControlPlane(get(u"/connections"_s));
    if (!app.isEmpty())
        addItem(&request.query, u"app"_s, app);
    return request;
}

ApiRequest connection(const QString &id)
{
    return toControlPlane(get(connectionPath(id)));
}

ApiRequest createConnection(const QString &app)
{
    return toControlPlane(write("POST"_ba, u"/connections"_s, {{"app"_L1, app}}));
}

ApiRequest deleteConnection(const QString &id)
{
    return toControlPlane(remove(connectionPath(id)));
}

} // namespace Endpoints
