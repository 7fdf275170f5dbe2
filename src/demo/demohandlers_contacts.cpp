// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts and their tags (api.md 3.1, 3.3).
#include "demohandlers.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>

#include <algorithm>

namespace {

constexpr const char16_t *locales[]
    = {u"en", u"fr", u"es", u"it", u"pt", u"de", u"nl", u"ru", u"jp", u"tr", u"ar", u"zh", u"sv", u"ro", u"cs", u"hu",
        u"sk", u"dk", u"id", u"pl", u"el", u"sr", u"hi", u"no", u"th", u"sq", u"sl", u"ua"};

// Where the mission's description has a key of its own for a field.
struct TopLevelName
{
    const char *key;
    const char16_t *slug;
};
constexpr TopLevelName topLevelNames[]
    = {{"firstName", u"first_name"}, {"lastName", u"surname"}, {"phoneNumber", u"phone_number"}};

bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(uR"(^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]{2,}$)"_qs);
    return pattern.match(text).hasMatch();
}

QString addressProblem(const DemoCall &call, const QString &email)
{
    if (email.isEmpty())
        return u"This value should not be blank."_qs;
    if (!isAddress(email))
        return u"This value is not a valid email address."_qs;
    // The real service asks the name servers for MX records; here the domains that can never exist have none.
    if (email.endsWith(u".invalid", Qt::CaseInsensitive))
        return u"The domain of this email address has no valid MX records."_qs;
    if (call.data.contactId(email))
        return u"This value is already used."_qs;
    return {};
}

void writeContact(DemoJson &json, const DemoCall &call, const DemoContact &contact)
{
    json.beginObject().field("id", contact.id).field("email", contact.email);
    if (!call.vendor()) {
        for (const TopLevelName &name : topLevelNames)
            json.field(name.key, contact.value(name.slug));
    }
    demoWriteContactState(json, contact);
    json.key("fields").beginArray();
    for (const DemoField &field : call.data.fields) {
        // Custom fields are listed only once they were given a value: which entries exist depends on the account.
        if (!field.builtIn && !contact.hasValue(field.slug))
            continue;
        json.beginObject()
            .field("fieldName", field.name)
            .field("slug", field.slug)
            .field("value", contact.value(field.slug))
            .endObject();
    }
    json.endArray().key("tags").beginArray();
    for (const qint64 id : contact.tags)
        json.beginObject().field("id", id).field("name", call.data.tags.at(id).name).endObject();
    json.endArray().endObject();
}

DemoAnswer contactAnswer(int status, const DemoCall &call, qint64 id)
{
    DemoJson json;
    writeContact(json, call, *call.data.contact(id));
    return demoJsonAnswer(status, json.take());
}

// "true" and "false" only.
bool readFlag(const DemoCall &call, QStringView name, std::optional<bool> *flag, DemoAnswer *refusal)
{
    if (!call.request.hasParameter(name))
        return true;
    const QString text = call.request.parameter(name);
    if (text != u"true" && text != u"false") {
        *refusal = demoViolation(name.toString(), u"This value should be of type bool."_qs);
        return false;
    }
    *flag = text == u"true";
    return true;
}

bool readDate(const DemoCall &call, QStringView name, std::optional<qint64> *date, DemoAnswer *refusal)
{
    if (!call.request.hasParameter(name))
        return true;
    const QString text = call.request.parameter(name);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid()) {
        *refusal = demoViolation(name.toString(), u"This value is not a valid datetime."_qs);
        return false;
    }
    *date = time.toSecsSinceEpoch();
    return true;
}

std::optional<DemoContactFilter> readFilter(const DemoCall &call, DemoAnswer *refusal)
{
    DemoContactFilter filter;
    if (call.request.hasParameter(u"email")) {
        filter.email = call.request.parameter(u"email");
        if (!isAddress(filter.email)) {
            *refusal = demoViolation(u"email"_qs, u"This value is not a valid email address."_qs);
            return {};
        }
    }
    const QStringList tags = call.request.parameter(u"tags").split(u',', Qt::SkipEmptyParts);
    for (const QString &tag : tags) {
        bool isNumber = false;
        filter.tags.append(tag.trimmed().toLongLong(&isNumber));
        if (!isNumber) {
            *refusal = demoViolation(u"tags"_qs, u"This value is not valid."_qs);
            return {};
        }
    }
    const bool read = readFlag(call, u"unsubscribed", &filter.unsubscribed, refusal)
        && readFlag(call, u"bounced", &filter.bounced, refusal)
        && readFlag(call, u"needsConfirmation", &filter.needsConfirmation, refusal)
        && readDate(call, u"registeredAfter", &filter.registeredAfter, refusal)
        && readDate(call, u"registeredBefore", &filter.registeredBefore, refusal);
    return read ? std::optional(filter) : std::nullopt;
}

DemoAnswer listContacts(DemoCall &call)
{
    DemoAnswer refusal;
    std::optional<DemoPage> page = demoPage(call, &refusal);
    const std::optional<DemoContactFilter> filter = page ? readFilter(call, &refusal) : std::nullopt;
    if (!filter)
        return refusal;
    if (call.options.contactsIgnoreOrder)
        page->ascending = false;
    bool hasMore = false;
    const QList<DemoContact> contacts = call.data.contactPage(*page, *filter, &hasMore);
    DemoJson json;
    json.beginObject().key("items").beginArray();
    for (const DemoContact &contact : contacts)
        writeContact(json, call, contact);
    json.endArray().flag("hasMore", hasMore).endObject();
    return demoJsonAnswer(200, json.take());
}

DemoAnswer getContact(DemoCall &call)
{
    return call.data.contactExists(call.id()) ? contactAnswer(200, call, call.id()) : demoNotFound();
}

// Takes one value over, or says what is wrong with it.
bool readFieldValue(const DemoCall &call, const QJsonValue &entry, qsizetype place, DemoContact *contact,
    QList<DemoViolation> *violations, DemoAnswer *refusal)
{
    const QString path = u"fields[%1]"_qs.arg(place);
    if (!entry.isObject() || !entry[u"slug"].isString()) {
        *refusal = demoIllTyped(path + u".slug"_qs, u"string"_qs);
        return false;
    }
    const QJsonValue value = entry[u"value"];
    if (!value.isString() && !value.isNull()) {
        *refusal = demoIllTyped(path + u".value"_qs, u"string"_qs);
        return false;
    }
    const QString slug = entry[u"slug"].toString();
    const QString text = value.toString();
    static const QRegularExpression countryCode(u"^[A-Z]{2}$"_qs);
    if (!call.data.field(slug))
        violations->append({path + u".slug"_qs, u"Contact field with slug \"%1\" not found."_qs.arg(slug)});
    else if (slug == u"country" && !text.isEmpty() && !countryCode.match(text).hasMatch())
        violations->append({path + u".value"_qs, u"This value is not a valid country."_qs});
    else
        contact->setValue(slug, text.isEmpty() ? QString() : text);
    return true;
}

// What create and update have in common: locale, fields and, in the mission's dialect, the names.
bool readValues(const DemoCall &call, const QJsonObject &body, DemoContact *contact, QList<DemoViolation> *violations,
    DemoAnswer *refusal)
{
    if (!call.vendor()) {
        for (const TopLevelName &name : topLevelNames) {
            const QString key = QString::fromLatin1(name.key);
            if (!body.contains(key))
                continue;
            const std::optional<QString> text = demoText(body, key, refusal);
            if (!text)
                return false;
            contact->setValue(QStringView(name.slug).toString(), text->isEmpty() ? QString() : *text);
        }
    }
    const std::optional<QString> locale = demoText(body, u"locale"_qs, refusal);
    if (!locale)
        return false;
    const bool known = std::any_of(
        std::begin(locales), std::end(locales), [&](const char16_t *entry) { return *locale == QStringView(entry); });
    if (!locale->isNull() && call.vendor() && !known)
        violations->append({u"locale"_qs, u"The value you selected is not a valid choice."_qs});
    else if (!locale->isNull())
        contact->locale = *locale;

    const QJsonValue fields = body.value(u"fields");
    if (!fields.isUndefined() && !fields.isNull() && !fields.isArray()) {
        *refusal = demoIllTyped(u"fields"_qs, u"array"_qs);
        return false;
    }
    const QJsonArray entries = fields.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!readFieldValue(call, entries.at(i), i, contact, violations, refusal))
            return false;
    }
    return true;
}

DemoAnswer createContact(DemoCall &call)
{
    DemoAnswer refusal;
    const std::optional<QJsonObject> body = demoBody(call, &refusal);
    const std::optional<QString> email = body ? demoText(*body, u"email"_qs, &refusal) : std::nullopt;
    if (!email)
        return refusal;
    DemoContact contact;
    contact.email = email->trimmed();
    QList<DemoViolation> violations;
    if (const QString problem = addressProblem(call, contact.email); !problem.isEmpty())
        violations.append({u"email"_qs, problem});
    if (!readValues(call, *body, &contact, &violations, &refusal))
        return refusal;
    if (!violations.isEmpty())
        return demoViolations(violations);
    return demoApplied(contactAnswer(201, call, call.data.addContact(contact)));
}

DemoAnswer updateContact(DemoCall &call)
{
    std::optional<DemoContact> contact = call.data.contact(call.id());
    if (!contact)
        return demoNotFound();
    DemoAnswer refusal;
    const std::optional<QJsonObject> body = demoBody(call, &refusal);
    QList<DemoViolation> violations;
    if (!body || !readValues(call, *body, &*contact, &violations, &refusal))
        return refusal;
    if (!violations.isEmpty())
        return demoViolations(violations);
    const DemoAnswer before = contactAnswer(200, call, call.id());
    call.data.updateContact(*contact);
    const DemoAnswer after = contactAnswer(200, call, call.id());
    return demoApplied(after, after.body != before.body);
}

DemoAnswer deleteContact(DemoCall &call)
{
    const qint64 id = call.id();
    if (!call.data.contactExists(id))
        return demoNotFound();
    if (call.options.deletionDelayMs > 0)
        call.later(call.options.deletionDelayMs, [id](DemoData &data) { data.removeContact(id); });
    else
        call.data.removeContact(id);
    return demoApplied(demoEmptyAnswer(204));
}

DemoAnswer assignTag(DemoCall &call)
{
    if (!call.data.contactExists(call.id()))
        return demoNotFound();
    DemoAnswer refusal;
    const std::optional<QJsonObject> body = demoBody(call, &refusal);
    const std::optional<qint64> tag = body ? demoIdValue(*body, u"tagId"_qs, &refusal) : std::nullopt;
    if (!tag)
        return refusal;
    if (!call.data.tags.contains(*tag))
        return demoViolation(u"tagId"_qs, u"Tag with ID %1 not found."_qs.arg(*tag));
    return demoApplied(demoEmptyAnswer(204), call.data.setContactTag(call.id(), *tag, true));
}

DemoAnswer removeTagFromContact(DemoCall &call)
{
    return demoRemoved(call.data.setContactTag(call.id(0), call.id(1), false));
}

} // namespace

QList<DemoRoute> demoContactRoutes()
{
    return {
        demoRoute("GET", "/api/contacts", listContacts),
        demoRoute("POST", "/api/contacts", createContact),
        demoRoute("GET", "/api/contacts/#", getContact),
        demoRoute("PATCH", "/api/contacts/#", updateContact),
        demoRoute("DELETE", "/api/contacts/#", deleteContact),
        demoRoute("POST", "/api/contacts/#/tags", assignTag),
        demoRoute("DELETE", "/api/contacts/#/tags/#", removeTagFromContact),
    };
}
