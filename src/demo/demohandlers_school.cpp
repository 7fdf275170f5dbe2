// SPDX-License-Identifier: GPL-3.0-or-later
// Courses and enrollments (api.md 3.5, 3.6).
#include "demohandlers.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace {

void writeModules(DemoJson &json, const QList<DemoModule> &modules)
{
    json.beginArray();
    for (const DemoModule &module : modules)
        json.beginObject().field("id", module.id).field("name", module.name).endObject();
    json.endArray();
}

void writeCourse(DemoJson &json, const DemoCourse &course)
{
    json.beginObject()
        .field("id", course.id)
        .field("name", course.name)
        .flag("active", course.active)
        .field("description", course.description)
        .field("path", course.path)
        .field("domainName", course.domainName)
        .field("locale", course.locale)
        .key("modules");
    writeModules(json, course.listsModules ? course.modules : QList<DemoModule>());
    json.endObject();
}

bool courseHolds(const DemoCourse &course, const QString &text)
{
    return course.name.contains(text, Qt::CaseInsensitive)
        || std::any_of(course.modules.cbegin(), course.modules.cend(),
            [&](const DemoModule &module) { return module.name.contains(text, Qt::CaseInsensitive); });
}

DemoAnswer listCourses(DemoCall &call)
{
    DemoAnswer refusal;
    const std::optional<DemoPage> page = demoPage(call, &refusal);
    if (!page)
        return refusal;
    const QString text = call.request.parameter(u"query");
    const QString active = call.request.parameter(u"active");
    if (!active.isEmpty() && active != u"true" && active != u"false")
        return demoViolation(u"active"_qs, u"This value should be of type bool."_qs);
    const auto wanted = [&](const DemoCourse &course) {
        return courseHolds(course, text) && (active.isEmpty() || course.active == (active == u"true"));
    };
    return demoListing(call.data.courses, *page, wanted, writeCourse);
}

DemoAnswer listModules(DemoCall &call)
{
    DemoAnswer refusal;
    const std::optional<qint64> id = demoIdParameter(call, u"courseId", &refusal);
    if (!id)
        return refusal;
    const auto course = call.data.courses.find(*id);
    if (course == call.data.courses.end())
        return demoViolation(u"courseId"_qs, u"This value should be positive."_qs);
    DemoJson json;
    json.beginObject().key("items");
    writeModules(json, course->second.modules);
    json.flag("hasMore", false).endObject();
    return demoJsonAnswer(200, json.take());
}

void writeEnrollment(DemoJson &json, const DemoData &data, const DemoEnrollment &enrollment)
{
    const DemoCourse &course = data.courses.at(enrollment.courseId);
    const DemoContact contact = data.contact(enrollment.contactId).value_or(DemoContact());
    json.beginObject()
        .field("id", enrollment.id)
        .field("accessType", enrollment.accessType)
        .flag("active", enrollment.active)
        .key("contact")
        .beginObject()
        .field("id", contact.id)
        .field("email", contact.email);
    demoWriteContactState(json, contact);
    json.endObject()
        .key("course")
        .beginObject()
        .field("id", course.id)
        .field("name", course.name)
        .flag("active", course.active)
        .field("path", course.path)
        .field("locale", course.locale)
        .endObject()
        .endObject();
}

DemoAnswer listEnrollments(DemoCall &call)
{
    DemoAnswer refusal;
    const std::optional<DemoPage> page = demoPage(call, &refusal);
    const std::optional<qint64> course = page ? demoIdParameter(call, u"course", &refusal) : std::nullopt;
    const std::optional<qint64> contact = course ? demoIdParameter(call, u"contact", &refusal) : std::nullopt;
    if (!contact)
        return refusal;
    const auto wanted = [&](const DemoEnrollment &enrollment) {
        return (*course == 0 || enrollment.courseId == *course) && (*contact == 0 || enrollment.contactId == *contact);
    };
    const auto write
        = [&](DemoJson &json, const DemoEnrollment &enrollment) { writeEnrollment(json, call.data, enrollment); };
    return demoListing(call.data.enrollments, *page, wanted, write);
}

// The two partial kinds of access need to be told the modules.
bool readAccess(const QJsonObject &body, const DemoCourse &course, DemoEnrollment *enrollment,
    QList<DemoViolation> *violations, DemoAnswer *refusal)
{
    const std::optional<QString> access = demoText(body, u"accessType"_qs, refusal);
    if (!access)
        return false;
    enrollment->accessType = *access;
    const bool partial = *access == u"partial_access" || *access == u"partial_dripping_access";
    if (access->isEmpty())
        violations->append({u"accessType"_qs, u"This value should not be blank."_qs});
    else if (!partial && *access != u"full_access" && *access != u"dripping_content")
        violations->append({u"accessType"_qs, u"The value you selected is not a valid choice."_qs});
    if (!partial)
        return true;
    const QJsonArray modules = body.value(u"modules").toArray();
    if (modules.isEmpty())
        violations->append({u"modules"_qs, u"This value should not be blank."_qs});
    for (qsizetype i = 0; i < modules.size(); ++i) {
        const qint64 id = modules.at(i).toInteger();
        const bool known = std::any_of(
            course.modules.cbegin(), course.modules.cend(), [id](const DemoModule &module) { return module.id == id; });
        if (!known)
            violations->append({u"modules[%1]"_qs.arg(i), u"Module with ID %1 not found."_qs.arg(id)});
        enrollment->modules.append(id);
    }
    return true;
}

DemoAnswer createEnrollment(DemoCall &call)
{
    const auto course = call.data.courses.find(call.id());
    if (course == call.data.courses.end())
        return demoNotFound();
    DemoAnswer refusal;
    const std::optional<QJsonObject> body = demoBody(call, &refusal);
    const std::optional<qint64> contact = body ? demoIdValue(*body, u"contactId"_qs, &refusal) : std::nullopt;
    DemoEnrollment enrollment;
    QList<DemoViolation> violations;
    if (!contact || !readAccess(*body, course->second, &enrollment, &violations, &refusal))
        return refusal;
    const bool enrolled
        = std::any_of(call.data.enrollments.cbegin(), call.data.enrollments.cend(), [&](const auto &entry) {
              return entry.second.contactId == *contact && entry.second.courseId == course->first;
          });
    if (!call.data.contactExists(*contact))
        violations.append({u"contactId"_qs, u"Contact with ID %1 not found."_qs.arg(*contact)});
    else if (enrolled)
        violations.append({u"contactId"_qs, u"This contact is already enrolled in the course."_qs});
    if (!violations.isEmpty())
        return demoViolations(violations);
    enrollment.contactId = *contact;
    enrollment.courseId = course->first;
    enrollment.id = call.data.addEnrollment(enrollment);
    DemoJson json;
    writeEnrollment(json, call.data, enrollment);
    return demoApplied(demoJsonAnswer(201, json.take()));
}

DemoAnswer deleteEnrollment(DemoCall &call)
{
    return demoRemoved(call.data.enrollments.erase(call.id()) > 0);
}

} // namespace

QList<DemoRoute> demoSchoolRoutes()
{
    return {
        demoRoute("GET", "/api/school/courses", listCourses),
        demoRoute("GET", "/api/school/course-modules", listModules),
        demoRoute("POST", "/api/school/courses/#/enrollments", createEnrollment),
        demoRoute("GET", "/api/school/enrollments", listEnrollments),
        demoRoute("DELETE", "/api/school/enrollments/#", deleteEnrollment),
    };
}
