// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on courses, enrollments, communities and memberships.
#include "contactpicker.h"
#include "course.h"
#include "enrollment.h"
#include "json.h"
#include "membership.h"
#include "mirror.h"
#include "modulepicker.h"
#include "recordcommands.h"
#include "resources.h"
#include "workspace.h"

#include <QComboBox>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context. lupdate takes the name as it is written before tr().
struct SchoolCommands
{
    Q_DECLARE_TR_FUNCTIONS(SchoolCommands)
};

Enrollment selectedEnrollment(const RecordPage *page)
{
    return Enrollment::fromDocument(page->selectedRecord().document);
}

Membership selectedMembership(const RecordPage *page)
{
    return Membership::fromDocument(page->selectedRecord().document);
}

} // namespace

namespace RecordCommands {

QString accessText(const ModulePicker *access)
{
    return SchoolCommands::tr("Access: %1.", "“Some modules: Week 1, Week 2”").arg(access->text());
}

FormDialog *enrollForm(
    Workspace *workspace, QWidget *parent, qint64 course, const std::vector<RowId> &contacts, qint64 contact)
{
    auto *form = new FormDialog(
        workspace, u"enrollDialog"_s, SchoolCommands::tr("Enroll contacts"), SchoolCommands::tr("Enroll"), parent);
    ContactPicker *people = addPicker(form, contacts, contact);
    QComboBox *courses = form->addChoice(u"courseCombo"_s, SchoolCommands::tr("C&ourse:"));
    auto *access = new ModulePicker(form->workspace(), form);
    form->addRow(SchoolCommands::tr("&Access:"), access);
    QObject::connect(courses, &QComboBox::currentIndexChanged, access,
        [courses, access] { access->setCourse(courses->currentData().toLongLong()); });
    courses->setPlaceholderText(SchoolCommands::tr("Choose a course."));
    fillChoice(courses, form->workspace(), "course", "enrollment", course);
    if (course == 0 && (contact != 0 || !contacts.empty()))
        courses->setFocus(); // what is not known yet
    addConsequence(form, ChangeKind::CreateEnrollment);
    form->addRemark([access] { return accessText(access); });
    form->addCheck([people, courses, access] {
        if (people->rows().empty())
            return SchoolCommands::tr("Choose at least one contact.");
        if (courses->count() == 0)
            return SchoolCommands::tr("This account has no course to enroll in.");
        if (courses->currentIndex() < 0)
            return SchoolCommands::tr("Choose a course.");
        return access->problem();
    });
    form->setWork([people, courses, access]() -> FormDialog::Work {
        return [rows = people->rows(), id = courses->currentData().toLongLong(), type = access->accessType(),
                   modules = access->modules()](
                   MirrorStore &store) { return Plan::enroll(store, rows, id, type, modules); };
    });
    return form;
}

FormDialog *memberForm(
    Workspace *workspace, QWidget *parent, qint64 community, const std::vector<RowId> &contacts, qint64 contact)
{
    auto *form = new FormDialog(
        workspace, u"memberDialog"_s, SchoolCommands::tr("Add members"), SchoolCommands::tr("Add"), parent);
    ContactPicker *people = addPicker(form, contacts, contact);
    QComboBox *communities = form->addChoice(u"communityCombo"_s, SchoolCommands::tr("C&ommunity:"));
    communities->setPlaceholderText(SchoolCommands::tr("Choose a community."));
    fillChoice(communities, form->workspace(), "community", "membership", community);
    if (community == 0 && (contact != 0 || !contacts.empty()))
        communities->setFocus(); // what is not known yet
    form->addNote(SchoolCommands::tr("The service accepts a membership at once and shows it shortly after."));
    addConsequence(form, ChangeKind::CreateMembership);
    form->addCheck([people, communities] {
        if (people->rows().empty())
            return SchoolCommands::tr("Choose at least one contact.");
        if (communities->count() == 0)
            return SchoolCommands::tr("This account has no community.");
        return communities->currentIndex() < 0 ? SchoolCommands::tr("Choose a community.") : QString();
    });
    form->setWork([people, communities]() -> FormDialog::Work {
        return [rows = people->rows(), id = communities->currentData().toLongLong()](
                   MirrorStore &store) { return Plan::addMembers(store, rows, id); };
    });
    return form;
}

} // namespace RecordCommands

namespace {

QString courseName(const Enrollment &enrollment)
{
    return enrollment.courseName.isEmpty() ? QString::number(enrollment.courseId) : enrollment.courseName;
}

QString personName(const RecordPage *page, qint64 contact)
{
    const QString email = page->selectedText("email");
    if (!email.isEmpty())
        return email;
    return contact == 0 ? SchoolCommands::tr("somebody unknown") : QString::number(contact);
}

void changeAccess(RecordPage *page)
{
    const Enrollment enrollment = selectedEnrollment(page);
    auto *form = new FormDialog(page->workspace(), u"accessDialog"_s, SchoolCommands::tr("Change access"),
        SchoolCommands::tr("Change access"), page);
    form->setDestructive(SchoolCommands::tr("&Keep it so"));
    auto *access = new ModulePicker(form->workspace(), form);
    access->setCourse(enrollment.courseId);
    access->setAccessType(enrollment.accessType);
    form->addRow(SchoolCommands::tr("&Access:"), access);
    form->addNote(SchoolCommands::tr("%1 in “%2”", "a person and a course")
                      .arg(personName(page, enrollment.contactId), courseName(enrollment)));
    form->addNote(
        SchoolCommands::tr("The service cannot change an enrollment. So it is deleted and made again with the other "
                           "access: what the person did in the course may be reset."));
    form->addCheck([access] { return access->problem(); });
    form->addRemark([access] { return RecordCommands::accessText(access); });
    form->setWork([access, rows = page->selectedRows()]() -> FormDialog::Work {
        return [rows, type = access->accessType(), modules = access->modules()](
                   MirrorStore &store) { return Plan::changeAccess(store, rows, type, modules); };
    });
    RecordCommands::open(form, page);
}

// text: what is asked of one record.
void remove(RecordPage *page, const QString &text)
{
    RecordCommands::confirm(
        page,
        [resource = page->resource(), rows = page->selectedRows()](
            MirrorStore &store) { return Plan::deleteRecords(store, resource, rows); },
        [text](const JobPlan &plan) {
            PlanQuestion question;
            question.objectName = u"deleteQuestion"_s;
            question.text = plan.steps.size() == 1 ? text : asQuestion(plan.job.title());
            question.action = SchoolCommands::tr("&Delete");
            return question;
        });
}

void deleteEnrollments(RecordPage *page)
{
    const Enrollment one = selectedEnrollment(page);
    remove(page,
        SchoolCommands::tr("End the access of %1 to “%2”?").arg(personName(page, one.contactId), courseName(one)));
}

void deleteMemberships(RecordPage *page)
{
    const Membership one = selectedMembership(page);
    remove(page,
        SchoolCommands::tr("End the membership of %1 in “%2”?")
            .arg(personName(page, one.contactId), one.communityName));
}

void showEnrollments(RecordPage *page)
{
    const Course course = Course::fromDocument(page->selectedRecord().document);
    Q_EMIT page->showRequested(u"enrollments"_s,
        RecordCommands::pointingAt(
            SchoolCommands::tr("Course: %1").arg(course.name), "course_id", course.id, enrollmentListing(course.id)));
}

void showMemberships(RecordPage *page)
{
    const QJsonObject community = page->selectedRecord().json();
    const qint64 id = Json::id(community);
    Q_EMIT page->showRequested(u"memberships"_s,
        RecordCommands::pointingAt(SchoolCommands::tr("Community: %1").arg(Json::text(community, "name"_L1)),
            "community_id", id, membershipListing(id)));
}

QString personOf(const RecordPage *page, qint64 contact)
{
    return SchoolCommands::tr("Contact: %1").arg(personName(page, contact));
}

void onlyCourse(RecordPage *page)
{
    const Enrollment one = selectedEnrollment(page);
    page->showPart(RecordCommands::pointingAt(SchoolCommands::tr("Course: %1").arg(courseName(one)), "course_id",
        one.courseId, enrollmentListing(one.courseId)));
}

void onlyEnrolled(RecordPage *page)
{
    const qint64 contact = selectedEnrollment(page).contactId;
    page->narrow(
        RecordCommands::pointingAt(personOf(page, contact), "contact_id", contact, enrollmentListing(0, contact)));
}

void onlyCommunity(RecordPage *page)
{
    const Membership one = selectedMembership(page);
    page->showPart(RecordCommands::pointingAt(SchoolCommands::tr("Community: %1").arg(one.communityName),
        "community_id", one.communityId, membershipListing(one.communityId)));
}

void onlyMember(RecordPage *page)
{
    const qint64 contact = selectedMembership(page).contactId;
    page->narrow(
        RecordCommands::pointingAt(personOf(page, contact), "contact_id", contact, membershipListing(0, contact)));
}

} // namespace

namespace RecordCommands {

using Needs = RecordCommand::Needs;
using Effect = RecordCommand::Effect;

QList<RecordCommand> ofCourses()
{
    return {
        {u"showEnrollmentsAction"_s, "view-task", SchoolCommands::tr("Show &enrollments"), Qt::CTRL | Qt::Key_Return,
            Needs::One, Effect::Shows, showEnrollments},
        {u"enrollAction"_s, "list-add", SchoolCommands::tr("Enroll &contacts…"), Qt::CTRL | Qt::Key_E, Needs::One,
            Effect::Writes,
            [](RecordPage *page) {
                const qint64 course = page->selectedRecord().key.toLongLong();
                open(enrollForm(page->workspace(), page, course), page);
            }},
    };
}

QList<RecordCommand> ofEnrollments()
{
    return {
        {u"newEnrollmentAction"_s, "document-new", SchoolCommands::tr("&New enrollment…"), QKeySequence::New,
            Needs::Account, Effect::Writes,
            [](RecordPage *page) {
                const References &part = page->narrowing().filter.references;
                const qint64 course = part.value("course_id");
                open(enrollForm(page->workspace(), page, course, {}, part.value("contact_id")), page);
            }},
        {u"showContactAction"_s, "x-office-address-book", SchoolCommands::tr("Show &contact"),
            Qt::CTRL | Qt::Key_Return, Needs::One, Effect::Shows,
            [](RecordPage *page) {
                Q_EMIT page->contactRequested(QString::number(selectedEnrollment(page).contactId));
            },
            true},
        {u"changeAccessAction"_s, "document-edit", SchoolCommands::tr("C&hange access…"), Qt::Key_F2, Needs::One,
            Effect::Writes, changeAccess, true},
        {u"onlyCourseAction"_s, nullptr, SchoolCommands::tr("Only this co&urse"), {}, Needs::One, Effect::Shows,
            onlyCourse},
        {u"onlyContactAction"_s, nullptr, SchoolCommands::tr("Only this &person"), {}, Needs::One, Effect::Shows,
            onlyEnrolled, true},
        {u"deleteEnrollmentAction"_s, "edit-delete", SchoolCommands::tr("&Delete…"), QKeySequence::Delete, Needs::Some,
            Effect::Writes, deleteEnrollments},
    };
}

QList<RecordCommand> ofCommunities()
{
    return {
        {u"showMembershipsAction"_s, "user-properties", SchoolCommands::tr("Show mem&berships"),
            Qt::CTRL | Qt::Key_Return, Needs::One, Effect::Shows, showMemberships},
        {u"addMembersAction"_s, "list-add", SchoolCommands::tr("A&dd members…"), Qt::CTRL | Qt::Key_E, Needs::One,
            Effect::Writes,
            [](RecordPage *page) {
                const qint64 community = page->selectedRecord().key.toLongLong();
                open(memberForm(page->workspace(), page, community), page);
            }},
    };
}

QList<RecordCommand> ofMemberships()
{
    return {
        {u"newMembershipAction"_s, "document-new", SchoolCommands::tr("&New membership…"), QKeySequence::New,
            Needs::Account, Effect::Writes,
            [](RecordPage *page) {
                const References &part = page->narrowing().filter.references;
                const qint64 community = part.value("community_id");
                open(memberForm(page->workspace(), page, community, {}, part.value("contact_id")), page);
            }},
        {u"showContactAction"_s, "x-office-address-book", SchoolCommands::tr("Show &contact"),
            Qt::CTRL | Qt::Key_Return, Needs::One, Effect::Shows,
            [](RecordPage *page) {
                Q_EMIT page->contactRequested(QString::number(selectedMembership(page).contactId));
            }},
        {u"onlyCommunityAction"_s, nullptr, SchoolCommands::tr("Only this c&ommunity"), {}, Needs::One, Effect::Shows,
            onlyCommunity},
        {u"onlyContactAction"_s, nullptr, SchoolCommands::tr("Only this &person"), {}, Needs::One, Effect::Shows,
            onlyMember},
        {u"deleteMembershipAction"_s, "edit-delete", SchoolCommands::tr("&Delete…"), QKeySequence::Delete, Needs::Some,
            Effect::Writes, deleteMemberships},
    };
}

} // namespace RecordCommands
