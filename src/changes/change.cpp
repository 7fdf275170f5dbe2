// SPDX-License-Identifier: GPL-3.0-or-later
#include "change.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
public:
    static QString of(const Change &change);
    static QString of(const Job &job);
    static QString of(Change::State state);
    static QString of(Job::State state);
};

QString ChangeText::of(const Change &change)
{
    const auto arg = [&change](QLatin1StringView key) { return change.args.value(key).toString(); };
    const QString tag = arg("tag"_L1);
    switch (change.kind) {
    case ChangeKind::CreateContact:
        return tr("Create the contact");
    case ChangeKind::UpdateContact:
        return tr("Edit the contact");
    case ChangeKind::DeleteContact:
        return tr("Delete the contact");
    case ChangeKind::AddTag:
        return tr("Add the tag “%1”").arg(tag);
    case ChangeKind::RemoveTag:
        return tr("Remove the tag “%1”").arg(tag);
    case ChangeKind::CreateTag:
        return tr("Create the tag “%1”").arg(arg("name"_L1));
    case ChangeKind::RenameTag:
        return tr("Rename the tag to “%1”").arg(arg("name"_L1));
    case ChangeKind::DeleteTag:
        return tr("Delete the tag “%1”").arg(tag);
    case ChangeKind::CheckTagMoved:
        return arg("into"_L1).isEmpty() ? tr("Check that nobody has “%1”").arg(tag)
                                        : tr("Check that everybody with “%1” has “%2”").arg(tag, arg("into"_L1));
    case ChangeKind::CreateField:
        return tr("Create the field “%1”").arg(arg("name"_L1));
    case ChangeKind::UpdateField:
        return tr("Rename the field to “%1”").arg(arg("name"_L1));
    case ChangeKind::DeleteField:
        return tr("Delete the field “%1”").arg(arg("name"_L1));
    case ChangeKind::CreateEnrollment:
        return tr("Enroll in “%1”").arg(arg("course"_L1));
    case ChangeKind::DeleteEnrollment:
        return tr("End the access to “%1”").arg(arg("course"_L1));
    case ChangeKind::CreateMembership:
        return tr("Add to “%1”").arg(arg("community"_L1));
    case ChangeKind::DeleteMembership:
        return tr("Remove from “%1”").arg(arg("community"_L1));
    case ChangeKind::CancelSubscription:
        if (arg("when"_L1) == "now"_L1)
            return tr("Cancel “%1” now").arg(arg("plan"_L1));
        return arg("when"_L1) == "periodEnds"_L1 ? tr("Cancel “%1” at the end of the period").arg(arg("plan"_L1))
                                                 : tr("Cancel “%1”").arg(arg("plan"_L1));
    }
    return {};
}

QString ChangeText::of(const Job &job)
{
    const QString label = job.args.value("label"_L1).toString();
    const QString to = job.args.value("to"_L1).toString();
    const int contacts = job.args.value("contacts"_L1).toInt(1);
    const bool one = contacts == 1 && !label.isEmpty();
    switch (job.kind) {
    case JobKind::EditTags:
        return one ? tr("Edit the tags of %1").arg(label) : tr("Edit the tags of %Ln contact(s)", nullptr, contacts);
    case JobKind::CreateContact:
        return tr("Create %1").arg(label);
    case JobKind::UpdateContact:
        return tr("Edit %1").arg(label);
    case JobKind::SetField:
        if (job.args.value("clear"_L1).toBool())
            return one ? tr("Clear “%1” of %2").arg(to, label)
                       : tr("Clear “%1” of %Ln contact(s)", nullptr, contacts).arg(to);
        return one ? tr("Set “%1” of %2").arg(to, label) : tr("Set “%1” of %Ln contact(s)", nullptr, contacts).arg(to);
    case JobKind::DeleteContact:
        return one ? tr("Delete %1").arg(label) : tr("Delete %Ln contact(s)", nullptr, contacts);
    case JobKind::CreateTag:
        return tr("Create the tag “%1”").arg(label);
    case JobKind::RenameTag:
        return tr("Rename the tag “%1” to “%2”").arg(label, to);
    case JobKind::DeleteTag:
        return tr("Delete the tag “%1”").arg(label);
    case JobKind::MergeTags:
        return tr("Merge the tag “%1” into “%2”").arg(label, to);
    case JobKind::CreateField:
        return tr("Create the field “%1”").arg(label);
    case JobKind::UpdateField:
        return tr("Rename the field “%1” to “%2”").arg(label, to);
    case JobKind::DeleteField:
        return tr("Delete the field “%1”").arg(label);
    case JobKind::Enroll:
        return one ? tr("Enroll %1 in “%2”").arg(label, to)
                   : tr("Enroll %Ln contact(s) in “%1”", nullptr, contacts).arg(to);
    case JobKind::ChangeAccess:
        return one ? tr("Change the access of %1").arg(label)
                   : tr("Change the access of %Ln enrollment(s)", nullptr, contacts);
    case JobKind::DeleteEnrollments:
        return one ? tr("End the access of %1").arg(label) : tr("Delete %Ln enrollment(s)", nullptr, contacts);
    case JobKind::AddMembers:
        return one ? tr("Add %1 to “%2”").arg(label, to) : tr("Add %Ln contact(s) to “%1”", nullptr, contacts).arg(to);
    case JobKind::DeleteMemberships:
        return one ? tr("Remove %1 from a community").arg(label) : tr("Delete %Ln membership(s)", nullptr, contacts);
    case JobKind::Grant:
        return one ? tr("Give tags and access to %1").arg(label)
                   : tr("Give tags and access to %Ln contact(s)", nullptr, contacts);
    case JobKind::CancelSubscription:
        return label.isEmpty() ? tr("Cancel the subscription “%1”").arg(to)
                               : tr("Cancel the subscription “%1” of %2").arg(to, label);
    case JobKind::Undo: {
        const QJsonObject undone = job.args.value("of"_L1).toObject();
        Job former;
        former.args = undone.value("args"_L1).toObject();
        const bool known = Changes::fromName(undone.value("kind"_L1).toString(), &former.kind);
        const int records = job.args.value("contacts"_L1).toInt();
        if (known && records > 0 && records < former.args.value("contacts"_L1).toInt())
            //: %1 is the title of the job of which a part is taken back
            return tr("Undo for %Ln record(s): %1", nullptr, records).arg(former.title());
        //: %1 is the title of the job that is taken back
        return known ? tr("Undo: %1").arg(former.title()) : tr("Undo");
    }
    }
    return {};
}

QString ChangeText::of(Change::State state)
{
    switch (state) {
    case Change::State::Planned:
        return tr("Planned");
    case Change::State::Sent:
        return tr("Sent");
    case Change::State::Done:
        return tr("Done");
    case Change::State::AlreadySo:
        return tr("Already so");
    case Change::State::Skipped:
        return tr("Skipped");
    case Change::State::Failed:
        return tr("Failed");
    case Change::State::Unknown:
        return tr("Unknown");
    case Change::State::Cancelled:
        return tr("Not sent");
    }
    return {};
}

QString ChangeText::of(Job::State state)
{
    switch (state) {
    case Job::State::Waiting:
        return tr("Waiting");
    case Job::State::Running:
        return tr("Running");
    case Job::State::Paused:
        return tr("Paused");
    case Job::State::Interrupted:
        return tr("Interrupted");
    case Job::State::Stopped:
        return tr("Stopped");
    case Job::State::Finished:
        return tr("Finished");
    case Job::State::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

struct KindName
{
    ChangeKind kind;
    QLatin1StringView name;
};
constexpr KindName kindNames[]{
    {ChangeKind::CreateContact, "createContact"_L1},
    {ChangeKind::UpdateContact, "updateContact"_L1},
    {ChangeKind::DeleteContact, "deleteContact"_L1},
    {ChangeKind::AddTag, "addTag"_L1},
    {ChangeKind::RemoveTag, "removeTag"_L1},
    {ChangeKind::CreateTag, "createTag"_L1},
    {ChangeKind::RenameTag, "renameTag"_L1},
    {ChangeKind::DeleteTag, "deleteTag"_L1},
    {ChangeKind::CheckTagMoved, "checkTagMoved"_L1},
    {ChangeKind::CreateField, "createField"_L1},
    {ChangeKind::UpdateField, "updateField"_L1},
    {ChangeKind::DeleteField, "deleteField"_L1},
    {ChangeKind::CreateEnrollment, "createEnrollment"_L1},
    {ChangeKind::DeleteEnrollment, "deleteEnrollment"_L1},
    {ChangeKind::CreateMembership, "createMembership"_L1},
    {ChangeKind::DeleteMembership, "deleteMembership"_L1},
    {ChangeKind::CancelSubscription, "cancelSubscription"_L1},
};

struct JobKindName
{
    JobKind kind;
    QLatin1StringView name;
};
constexpr JobKindName jobKindNames[]{
    {JobKind::EditTags, "editTags"_L1},
    {JobKind::CreateContact, "createContact"_L1},
    {JobKind::UpdateContact, "updateContact"_L1},
    {JobKind::SetField, "setField"_L1},
    {JobKind::DeleteContact, "deleteContact"_L1},
    {JobKind::Undo, "undo"_L1},
    {JobKind::CreateTag, "createTag"_L1},
    {JobKind::RenameTag, "renameTag"_L1},
    {JobKind::DeleteTag, "deleteTag"_L1},
    {JobKind::MergeTags, "mergeTags"_L1},
    {JobKind::CreateField, "createField"_L1},
    {JobKind::UpdateField, "updateField"_L1},
    {JobKind::DeleteField, "deleteField"_L1},
    {JobKind::Enroll, "enroll"_L1},
    {JobKind::ChangeAccess, "changeAccess"_L1},
    {JobKind::DeleteEnrollments, "deleteEnrollments"_L1},
    {JobKind::AddMembers, "addMembers"_L1},
    {JobKind::DeleteMemberships, "deleteMemberships"_L1},
    {JobKind::Grant, "grant"_L1},
    {JobKind::CancelSubscription, "cancelSubscription"_L1},
};

} // namespace

int StepCounts::total() const
{
    return std::accumulate(of.begin(), of.end(), 0);
}

QString Job::title() const
{
    return ChangeText::of(*this);
}

namespace Changes {

QString title(const Change &change)
{
    return ChangeText::of(change);
}

QString stateText(Change::State state)
{
    return ChangeText::of(state);
}

QString stateText(Job::State state)
{
    return ChangeText::of(state);
}

QLatin1StringView name(ChangeKind kind)
{
    for (const KindName &row : kindNames) {
        if (row.kind == kind)
            return row.name;
    }
    return {};
}

QLatin1StringView name(JobKind kind)
{
    for (const JobKindName &row : jobKindNames) {
        if (row.kind == kind)
            return row.name;
    }
    return {};
}

bool fromName(const QString &name, ChangeKind *kind)
{
    for (const KindName &row : kindNames) {
        if (row.name == name) {
            *kind = row.kind;
            return true;
        }
    }
    return false;
}

bool fromName(const QString &name, JobKind *kind)
{
    for (const JobKindName &row : jobKindNames) {
        if (row.name == name) {
            *kind = row.kind;
            return true;
        }
    }
    return false;
}

QList<ChangeKind> changeKinds()
{
    QList<ChangeKind> kinds;
    for (const KindName &row : kindNames)
        kinds.append(row.kind);
    return kinds;
}

QList<JobKind> jobKinds()
{
    QList<JobKind> kinds;
    for (const JobKindName &row : jobKindNames)
        kinds.append(row.kind);
    return kinds;
}

bool isOrderArg(const QString &key)
{
    return key == "needs"_L1 || key == "needsAll"_L1 || key == "needsDone"_L1 || key == "look"_L1 || key == "expects"_L1
        || key == "undoes"_L1;
}

} // namespace Changes
