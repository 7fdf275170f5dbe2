// SPDX-License-Identifier: GPL-3.0-or-later
// Tags and the definitions of contact fields (api.md 3.2, 3.4).
#include "demohandlers.h"

namespace {

void writeTag(DemoJson &json, const DemoTag &tag)
{
    json.beginObject().field("id", tag.id).field("name", tag.name).key("createdAt").date(tag.createdAt).endObject();
}

DemoAnswer tagAnswer(int status, const DemoTag &tag)
{
    DemoJson json;
    writeTag(json, tag);
    return demoJsonAnswer(status, json.take());
}

DemoAnswer listTags(DemoCall &call)
{
    return demoSearchedListing(call, call.data.tags, writeTag);
}

DemoAnswer getTag(DemoCall &call)
{
    const auto tag = call.data.tags.find(call.id());
    return tag == call.data.tags.end() ? demoNotFound() : tagAnswer(200, tag->second);
}

// The name that a tag is to have; its own present name is free for it.
std::optional<QString> readTagName(const DemoCall &call, qint64 self, DemoAnswer *refusal)
{
    const std::optional<QJsonObject> body = demoBody(call, refusal);
    const std::optional<QString> typed = body ? demoText(*body, u"name"_qs, refusal) : std::nullopt;
    if (!typed)
        return {};
    const QString name = typed->trimmed();
    const std::optional<qint64> owner = call.data.tagId(name);
    if (name.isEmpty())
        *refusal = demoViolation(u"name"_qs, u"This value should not be blank."_qs);
    else if (name.toUcs4().size() > 64)
        *refusal = demoViolation(u"name"_qs, u"This value is too long. It should have 64 characters or less."_qs);
    else if (owner && *owner != self)
        *refusal = demoViolation(u"name"_qs, u"This value is already used."_qs);
    else
        return name;
    return {};
}

DemoAnswer createTag(DemoCall &call)
{
    DemoAnswer refusal;
    const std::optional<QString> name = readTagName(call, 0, &refusal);
    if (!name)
        return refusal;
    if (call.options.tagLimit > 0 && qsizetype(call.data.tags.size()) >= call.options.tagLimit)
        return demoProblem(422, u"You have reached the number of tags of your plan. Please upgrade your plan."_qs);
    return demoApplied(tagAnswer(201, call.data.tags.at(call.data.addTag(*name))));
}

DemoAnswer renameTag(DemoCall &call)
{
    const auto tag = call.data.tags.find(call.id());
    if (tag == call.data.tags.end())
        return demoNotFound();
    DemoAnswer refusal;
    const std::optional<QString> name = readTagName(call, call.id(), &refusal);
    if (!name)
        return refusal;
    const bool changes = tag->second.name != *name;
    tag->second.name = *name;
    return demoApplied(tagAnswer(200, tag->second), changes);
}

DemoAnswer deleteTag(DemoCall &call)
{
    return demoRemoved(call.data.removeTag(call.id()));
}

// The two descriptions call the label of a field differently.
QString labelKey(const DemoCall &call)
{
    return call.vendor() ? u"fieldName"_qs : u"name"_qs;
}

void writeField(DemoJson &json, const DemoCall &call, const DemoField &field)
{
    json.beginObject().field("slug", field.slug).field(call.vendor() ? "fieldName" : "name", field.name).endObject();
}

DemoAnswer fieldAnswer(int status, const DemoCall &call, const DemoField &field)
{
    DemoJson json;
    writeField(json, call, field);
    return demoJsonAnswer(status, json.take());
}

DemoAnswer listFields(DemoCall &call)
{
    DemoJson json;
    json.beginObject().key("items").beginArray();
    for (const DemoField &field : call.data.fields)
        writeField(json, call, field);
    json.endArray().endObject();
    return demoJsonAnswer(200, json.take());
}

bool readLabel(const DemoCall &call, const QJsonObject &body, QString *label, QList<DemoViolation> *violations,
    DemoAnswer *refusal)
{
    const std::optional<QString> text = demoText(body, labelKey(call), refusal);
    if (!text)
        return false;
    *label = text->trimmed();
    if (label->isEmpty())
        violations->append({labelKey(call), u"This value should not be blank."_qs});
    else if (label->size() > 255)
        violations->append({labelKey(call), u"This value is too long. It should have 255 characters or less."_qs});
    return true;
}

DemoAnswer createField(DemoCall &call)
{
    DemoAnswer refusal;
    const std::optional<QJsonObject> body = demoBody(call, &refusal);
    const std::optional<QString> slug = body ? demoText(*body, u"slug"_qs, &refusal) : std::nullopt;
    QString label;
    QList<DemoViolation> violations;
    if (!slug || !readLabel(call, *body, &label, &violations, &refusal))
        return refusal;
    static const QRegularExpression pattern(u"^\\w+$"_qs);
    if (!pattern.match(*slug).hasMatch())
        violations.append({u"slug"_qs, u"This value is not valid."_qs});
    else if (call.data.field(*slug))
        violations.append({u"slug"_qs, u"This value is already used."_qs});
    if (!violations.isEmpty())
        return demoViolations(violations);
    call.data.addField(*slug, label);
    return demoApplied(fieldAnswer(201, call, *call.data.field(*slug)));
}

DemoAnswer updateField(DemoCall &call)
{
    DemoField *field = call.data.field(call.captures.first());
    if (!field)
        return demoNotFound();
    DemoAnswer refusal;
    const std::optional<QJsonObject> body = demoBody(call, &refusal);
    QString label;
    QList<DemoViolation> violations;
    if (!body || !readLabel(call, *body, &label, &violations, &refusal))
        return refusal;
    if (!violations.isEmpty())
        return demoViolations(violations);
    const bool changes = field->name != label;
    field->name = label;
    return demoApplied(fieldAnswer(200, call, *field), changes);
}

DemoAnswer deleteField(DemoCall &call)
{
    const DemoField *field = call.data.field(call.captures.first());
    if (!field)
        return demoNotFound();
    if (field->builtIn)
        return demoViolation(u"slug"_qs, u"This field cannot be deleted."_qs);
    call.data.removeField(call.captures.first());
    return demoApplied(demoEmptyAnswer(204));
}

} // namespace

QList<DemoRoute> demoTagRoutes()
{
    return {
        demoRoute("GET", "/api/tags", listTags),
        demoRoute("POST", "/api/tags", createTag),
        demoRoute("GET", "/api/tags/#", getTag),
        demoRoute("PUT", "/api/tags/#", renameTag),
        demoRoute("DELETE", "/api/tags/#", deleteTag),
        demoRoute("GET", "/api/contact_fields", listFields),
        demoRoute("POST", "/api/contact_fields", createField),
        demoRoute("PATCH", "/api/contact_fields/*", updateField),
        demoRoute("DELETE", "/api/contact_fields/*", deleteField),
    };
}
