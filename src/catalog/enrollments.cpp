// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "course.h"
#include "enrollment.h"
#include "resources.h"

Resource enrollmentResource()
{
    using namespace Columns;
    using E = Enrollment;
    ResourceOf<Enrollment> enrollments;
    enrollments.base.name = "enrollment";
    enrollments.base.defaultSort = "id";
    // clang-format off
    enrollments.columns = person<E>([](const E &e) { return e.contactEmail; }) + QList<Column<E>>{
        {{"course", Catalog::tr("Course"), CellType::Text, searched, shown, stored, 28, valueOf("course", "name", "course_id", &Course::name)}, [](const E &e) { return e.courseName; }},
        {{"access", Catalog::tr("Access"), CellType::Word, !searched, shown, stored, 24}, [](const E &e) { return e.accessType; }},
        {{"active", Catalog::tr("Active"), CellType::Flag, !searched, shown, stored, 8}, [](const E &e) { return flag(e.active); }},
        {{"contact_id", Catalog::tr("Contact ID"), CellType::Number, !searched, hidden, stored, 12}, [](const E &e) { return number(e.contactId); }},
        {{"course_id", Catalog::tr("Course ID"), CellType::Number, !searched, hidden, stored, 12}, [](const E &e) { return number(e.courseId); }},
        {{"id", Catalog::tr("Enrollment ID"), CellType::Number, !searched, hidden, stored, 12}, [](const E &e) { return number(e.id); }},
    };
    // clang-format on
    return enrollments.erased();
}

Listing enrollmentListing(qint64 course, qint64 contact)
{
    return filteredListing("enrollment", {{"course_id", course}, {"contact_id", contact}},
        [course, contact](const PageQuery &page) { return Endpoints::enrollments(page, course, contact); });
}
