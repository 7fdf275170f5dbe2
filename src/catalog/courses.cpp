// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "course.h"
#include "resources.h"

Resource courseResource()
{
    using namespace Columns;
    using C = Course;
    ResourceOf<Course> courses;
    courses.base.name = "course";
    courses.base.defaultSort = "name";
    courses.base.defaultOrder = Qt::AscendingOrder;
    // clang-format off
    courses.columns = {
        {{"name", Catalog::tr("Name"), CellType::Text, searched, shown, stored, 32}, [](const C &c) { return c.name; }},
        {{"active", Catalog::tr("Active"), CellType::Flag, !searched, shown, stored, 8}, [](const C &c) { return flag(c.active); }},
        {{"enrolled", Catalog::tr("Enrolled"), CellType::Count, !searched, shown, !stored, 10, countOf("enrollment", "course_id")}, nothing<C>},
        {{"path", Catalog::tr("Path"), CellType::Text, searched, shown, stored, 18}, [](const C &c) { return c.path; }},
        {{"modules", Catalog::tr("Modules"), CellType::Tags, searched, shown, stored, 40}, [](const C &c) { return c.moduleNames(); }},
        {{"description", Catalog::tr("Description"), CellType::Text, searched, hidden, stored, 30}, [](const C &c) { return c.description; }},
        {{"domain", Catalog::tr("Domain"), CellType::Text, !searched, hidden, !stored, 22}, [](const C &c) { return c.domainName; }},
        {{"locale", Catalog::tr("Language"), CellType::Text, !searched, hidden, !stored, 9}, [](const C &c) { return c.locale; }},
        {{"id", Catalog::tr("Course ID"), CellType::Number, !searched, hidden, !stored, 12}, [](const C &c) { return number(c.id); }},
    };
    // clang-format on
    return courses.erased();
}

Resource courseModuleResource()
{
    using namespace Columns;
    using M = CourseModule;
    ResourceOf<CourseModule> modules;
    modules.base.name = "course_module";
    modules.base.defaultSort = "id";
    modules.base.defaultOrder = Qt::AscendingOrder;
    modules.base.keptMember = QByteArray(M::CourseKey.data(), M::CourseKey.size());
    modules.columns = {
        {{"name", Catalog::tr("Name")}, [](const M &m) { return m.name; }},
        {{"course_id", Catalog::tr("Course ID"), CellType::Number}, [](const M &m) { return number(m.courseId); }},
        {{"id", Catalog::tr("Module ID"), CellType::Number}, [](const M &m) { return number(m.id); }},
    };
    return modules.erased();
}

Listing courseModuleListing(qint64 course)
{
    Listing listing = filteredListing("course_module", {{"course_id", course}},
        [course](const PageQuery &) { return Endpoints::courseModules(course); });
    listing.paged = false;
    listing.mark = '"' + courseModuleResource().keptMember + "\":" + QByteArray::number(course);
    return listing;
}

Listing courseListing()
{
    return {"course", "course", [](const PageQuery &page) { return Endpoints::courses(page); }};
}
