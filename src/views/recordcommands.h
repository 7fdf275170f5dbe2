// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirm.h"
#include "formdialog.h"
#include "plandialog.h"
#include "recordpage.h"

class ContactPicker;
class ModulePicker;
class QComboBox;
struct ApiError;
struct JobOutcome;
struct Tag;

// Who lets something be done, and hears of it.
struct Asker
{
    Workspace *workspace{};
    QWidget *widget{}; // that questions belong to; nothing is told any more when it is gone
    QObject *context{}; // nothing is asked any more when this is gone
    std::function<void(const QString &)> failed{}; // nothing was started
    std::function<void(qint64)> started{}; // the job, whose end is for its followers to tell
};

// What can be done with the records of each resource; and what such commands share. Only recordpages.cpp takes the
// lists, the page shows them.
namespace RecordCommands {

QList<RecordCommand> ofTags();
QList<RecordCommand> ofFields();
QList<RecordCommand> ofCourses();
QList<RecordCommand> ofEnrollments();
QList<RecordCommand> ofCommunities();
QList<RecordCommand> ofMemberships();
QList<RecordCommand> ofSubscriptions();

// Where subscriptions are not listed for a reason that is no fault: says it, and what to do. False for other errors.
bool explainSubscriptions(RecordPage *page, const ApiError &error);

// "3 requests to the service, about 2 minutes at what it permits at present."
QString cost(const JobPlan &plan, Workspace *workspace);
// Why a plan sends nothing.
QString nothingToDo(const JobPlan &plan);
QString problemOf(const JobOutcome &outcome);
// Plans, shows the plan with what is said of it, and runs just that.
void confirm(const Asker &asker, FormDialog::Work work, PlanDialog::Asking asking);
void confirm(RecordPage *page, FormDialog::Work work, PlanDialog::Asking asking);
// Contacts into a course, into a community (0 = to be chosen); further ones can be added to those given by row or id.
FormDialog *enrollForm(Workspace *workspace, QWidget *parent, qint64 course = 0,
    const std::vector<RowId> &contacts = {}, qint64 contact = 0);
FormDialog *memberForm(Workspace *workspace, QWidget *parent, qint64 community = 0,
    const std::vector<RowId> &contacts = {}, qint64 contact = 0);
// "Access: Full access."
QString accessText(const ModulePicker *access);
// Asks, and deletes them.
void deleteContacts(const Asker &asker, const std::vector<RowId> &contacts);
// One value of many contacts; tags, a course and a community for the same ones.
FormDialog *setFieldForm(Workspace *workspace, QWidget *parent, const std::vector<RowId> &contacts = {});
FormDialog *grantForm(Workspace *workspace, QWidget *parent, const std::vector<RowId> &contacts = {});
// Parts of such forms. Contacts, with what of a pasted list is left out said in the preview too.
ContactPicker *addPicker(FormDialog *form, const std::vector<RowId> &contacts, qint64 contact = 0);
// What a step of this kind does to people, and cannot be taken back.
void addConsequence(FormDialog *form, ChangeKind kind);
// The records of a small resource by name, as they become known; none: the text for no record, where that may be.
// given: what people get by the choice. Its newest records are read too, so that a new one can be told from those.
void fillChoice(QComboBox *choice, Workspace *workspace, const QByteArray &resource, const QByteArray &given,
    qint64 preset, const QString &none = {});
// What the page does when a form has done its work, and opens it.
void open(FormDialog *form, RecordPage *page);
// The people who have a tag.
Narrowing taggedWith(const Tag &tag);
// The filter and the name of it for records that point at one.
Narrowing pointingAt(const QString &text, const QByteArray &column, qint64 id, const Listing &listing);

} // namespace RecordCommands
