// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollment.h"

#include "documentreader.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

template <class Object>
Enrollment read(const Object &object)
{
    Enrollment enrollment;
    enrollment.id = Json::id(object);
    enrollment.accessType = Json::text(object, "accessType"_L1);
    if (!Json::valueText(object, "active"_L1).isEmpty())
        enrollment.active = Json::flag(object, "active"_L1);
    Json::withObject(object, "contact"_L1, [&](const auto &contact) {
        enrollment.contactId = Json::id(contact);
        enrollment.contactEmail = Json::text(contact, "email"_L1);
    });
    Json::withObject(object, "course"_L1, [&](const auto &course) {
        enrollment.courseId = Json::id(course);
        enrollment.courseName = Json::text(course, "name"_L1);
    });
    return enrollment;
}

} // namespace

Enrollment Enrollment::fromJson(const QJsonObject &object)
{
    return read(object);
}

Enrollment Enrollment::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, read<Json::Document>);
}

QString AccessType::name(const QString &accessType)
{
    static constexpr std::pair<QLatin1StringView, const char *> names[]{
        {Full, QT_TRANSLATE_NOOP("DisplayText", "Full access")},
        {Partial, QT_TRANSLATE_NOOP("DisplayText", "Some modules")},
        {Dripping, QT_TRANSLATE_NOOP("DisplayText", "Step by step")},
        {PartialDripping, QT_TRANSLATE_NOOP("DisplayText", "Some modules, step by step")},
    };
    for (const auto &[type, text] : names) {
        if (type == accessType)
            return QCoreApplication::translate("DisplayText", text);
    }
    return accessType;
}
