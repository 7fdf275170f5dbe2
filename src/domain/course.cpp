// SPDX-License-Identifier: GPL-3.0-or-later
#include "course.h"

#include "documentreader.h"

using namespace Qt::StringLiterals;

namespace {

template <class Object>
CourseModule readModule(const Object &object)
{
    return {Json::id(object), Json::text(object, "name"_L1), Json::id(object, CourseModule::CourseKey)};
}

template <class Object>
Course read(const Object &object)
{
    Course course;
    course.id = Json::id(object);
    course.name = Json::text(object, "name"_L1);
    if (!Json::valueText(object, "active"_L1).isEmpty())
        course.active = Json::flag(object, "active"_L1);
    course.description = Json::text(object, "description"_L1);
    course.path = Json::text(object, "path"_L1);
    course.domainName = Json::text(object, "domainName"_L1);
    course.locale = Json::text(object, "locale"_L1);
    Json::forEachObject(object, "modules"_L1, [&](const auto &module) { course.modules.append(readModule(module)); });
    return course;
}

} // namespace

CourseModule CourseModule::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, readModule<Json::Document>);
}

Course Course::fromJson(const QJsonObject &object)
{
    return read(object);
}

Course Course::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, read<Json::Document>);
}

QStringList Course::moduleNames() const
{
    QStringList names;
    names.reserve(modules.size());
    for (const CourseModule &module : modules)
        names.append(module.name);
    return names;
}
