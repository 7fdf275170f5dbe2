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
    const QString tag = change.args.value("tag"_L1).toString();
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
        return tr("Create the tag “%1”").arg(change.args.value("name"_L1).toString());
    }
    return {};
}

QString ChangeText::of(const Job &job)
{
    const QString label = job.args.value("label"_L1).toString();
    const int contacts = job.args.value("contacts"_L1).toInt(1);
    switch (job.kind) {
    case JobKind::EditTags:
        return contacts == 1 && !label.isEmpty() ? tr("Edit the tags of %1").arg(label)
                                                 : tr("Edit the tags of %Ln contact(s)", nullptr, contacts);
    case JobKind::CreateContact:
        return tr("Create %1").arg(label);
    case JobKind::UpdateContact:
        return tr("Edit %1").arg(label);
    case JobKind::DeleteContact:
        return contacts == 1 && !label.isEmpty() ? tr("Delete %1").arg(label)
                                                 : tr("Delete %Ln contact(s)", nullptr, contacts);
    case JobKind::Undo: {
        const QJsonObject undone = job.args.value("of"_L1).toObject();
        Job former;
        former.args = undone.value("args"_L1).toObject();
        const bool known = Changes::fromName(undone.value("kind"_L1).toString(), &former.kind);
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
    {JobKind::DeleteContact, "deleteContact"_L1},
    {JobKind::Undo, "undo"_L1},
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

} // namespace Changes
