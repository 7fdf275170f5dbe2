// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

#include <QJsonArray>
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

void addText(QUrlQuery *query, const QString &key, const QString &text)
{
    if (!text.trimmed().isEmpty())
        addItem(query, key, text.trimmed());
}

void addId(QUrlQuery *query, const QString &key, qint64 id)
{
    if (id > 0)
        addItem(query, key, QString::number(id));
}

QString labelKey(LabelKey key)
{
    return key == LabelKey::Name ? u"name"_s : u"fieldName"_s;
}

QString fieldPath(const QString &slug)
{
    return "/api/contact_fields/"_L1 + encoded(slug);
}

QString tagPath(qint64 id)
{
    return u"/api/tags/%1"_s.arg(id);
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

ApiRequest contactsWithTag(const PageQuery &page, qint64 tag)
{
    ApiRequest request = contacts(page);
    addId(&request.query, u"tags"_s, tag);
    return request;
}

ApiRequest tags(const PageQuery &page, const QString &query)
{
    ApiRequest request = list(u"/api/tags"_s, page);
    addText(&request.query, u"query"_s, query);
    return request;
}

ApiRequest tag(qint64 id)
{
    return get(tagPath(id));
}

ApiRequest createTag(const QString &name)
{
    return write("POST"_ba, u"/api/tags"_s, {{"name"_L1, name.trimmed()}});
}

ApiRequest renameTag(qint64 id, const QString &name)
{
    return write("PUT"_ba, tagPath(id), {{"name"_L1, name.trimmed()}});
}

ApiRequest deleteTag(qint64 id)
{
    return remove(tagPath(id));
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

ApiRequest createContactField(const QString &slug, const QString &label, LabelKey key)
{
    return write("POST"_ba, u"/api/contact_fields"_s, {{labelKey(key), label.trimmed()}, {"slug"_L1, slug}});
}

ApiRequest renameContactField(const QString &slug, const QString &label, LabelKey key)
{
    return write("PATCH"_ba, fieldPath(slug), {{labelKey(key), label.trimmed()}});
}

ApiRequest deleteContactField(const QString &slug)
{
    return remove(fieldPath(slug));
}

ApiRequest courses(const PageQuery &page, const QString &query)
{
    ApiRequest request = list(u"/api/school/courses"_s, page);
    addText(&request.query, u"query"_s, query);
    return request;
}

ApiRequest courseModules(qint64 course)
{
    ApiRequest request = get(u"/api/school/course-modules"_s);
    addId(&request.query, u"courseId"_s, course);
    return request;
}

ApiRequest enrollments(const PageQuery &page, qint64 course, qint64 contact)
{
    ApiRequest request = list(u"/api/school/enrollments"_s, page);
    addId(&request.query, u"course"_s, course);
    addId(&request.query, u"contact"_s, contact);
    return request;
}

ApiRequest createEnrollment(qint64 course, qint64 contact, const QString &accessType, const QList<qint64> &modules)
{
    QJsonObject body{{"contactId"_L1, contact}, {"accessType"_L1, accessType}};
    if (!modules.isEmpty()) {
        QJsonArray ids;
        for (const qint64 module : modules)
            ids.append(module);
        body.insert("modules"_L1, ids);
    }
    return write("POST"_ba, u"/api/school/courses/%1/enrollments"_s.arg(course), body);
}

ApiRequest deleteEnrollment(qint64 id)
{
    return remove(u"/api/school/enrollments/%1"_s.arg(id));
}

ApiRequest communities(const PageQuery &page, const QString &query)
{
    ApiRequest request = list(u"/api/community/communities"_s, page);
    addText(&request.query, u"query"_s, query);
    return request;
}

ApiRequest memberships(const PageQuery &page, qint64 community, qint64 contact)
{
    ApiRequest request = list(u"/api/community/memberships"_s, page);
    addId(&request.query, u"community"_s, community);
    addId(&request.query, u"contact"_s, contact);
    return request;
}

ApiRequest createMembership(qint64 community, qint64 contact)
{
    return write("POST"_ba, u"/api/community/communities/%1/memberships"_s.arg(community), {{"contactId"_L1, contact}});
}

ApiRequest deleteMembership(qint64 id)
{
    return remove(u"/api/community/memberships/%1"_s.arg(id));
}

ApiRequest subscriptions(const PageQuery &page, qint64 contact)
{
    ApiRequest request = list(u"/api/payment/subscriptions"_s, page);
    addId(&request.query, u"contact"_s, contact);
    return request;
}

ApiRequest cancelSubscription(const QString &id, CancelWhen when)
{
    const QString path = u"/api/payment/subscriptions/%1/cancel"_s.arg(encoded(id));
    switch (when) {
    case CancelWhen::PeriodEnds:
        return write("POST"_ba, path, {{"cancel"_L1, u"WhenBillingPeriodEnds"_s}});
    case CancelWhen::PeriodEndsOldSpelling:
        return write("POST"_ba, path, {{"cancel"_L1, u"WhenBillingCycleEnds"_s}});
    case CancelWhen::Now:
        return write("POST"_ba, path, {{"cancel"_L1, u"Now"_s}});
    case CancelWhen::Unsaid:
        break;
    }
    ApiRequest request;
    request.verb = "POST"_ba;
    request.path = path;
    return request;
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
