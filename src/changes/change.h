// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <array>

// What one step does to the account. Everything known about a kind stands in one row of a changekind_*.cpp.
enum class ChangeKind {
    CreateContact,
    UpdateContact,
    DeleteContact,
    AddTag,
    RemoveTag,
    CreateTag,
    RenameTag,
    DeleteTag,
    CheckTagMoved,
    CreateField,
    UpdateField,
    DeleteField,
    CreateEnrollment,
    DeleteEnrollment,
    CreateMembership,
    DeleteMembership,
    CancelSubscription
};

// One write: a step of a job, and one line of the history. Frozen when the job is confirmed; what it came to is added.
struct Change
{
    enum class State {
        Planned, // not sent
        Sent, // on its way, or its answer was lost: to be read back before it is sent again
        Done,
        AlreadySo, // the wanted state was there; settled without a write, or by a 404 on a removal
        Skipped, // a step that this one needs did not succeed
        Failed, // refused; message has the service's words
        Unknown, // sent, and what came of it could not be found out
        Cancelled // never sent
    };
    static constexpr int StateCount = 8;
    static bool isSettled(State state) { return state != State::Planned && state != State::Sent; }
    static bool isSuccess(State state) { return state == State::Done || state == State::AlreadySo; }
    static bool canBeRetried(State state) { return isSettled(state) && !isSuccess(state); }

    qint64 id{}; // the journal's number, 0 before it is written
    qint64 job{};
    int seq{}; // place in the job, from 0
    ChangeKind kind{ChangeKind::UpdateContact};
    QByteArray resource{}; // of the record that changes: "contact", "tag"
    QString key{}; // the record's; empty while it does not exist
    QString label{}; // how people know the record: e-mail, name of the tag
    QJsonObject args{}; // what is wanted, in the form that the kind reads (changekind.h)
    QJsonObject before{}; // of the record, only what the change touches
    int recordFrom{-1}; // seq of the step that makes the record, while key is empty
    int tagFrom{-1}; // seq of the step that makes the tag (or contact) that args has no id for (madeArg of the kind)

    State state{State::Planned};
    int httpStatus{0}; // of the answer that settled it; in the journal also of one that put it off (see JobRunner)
    Message message{};
    QString cause{}; // equal for errors of the same nature, to group by
    QString resultKey{}; // of the record that was made
    QJsonObject after{}; // of the record, as before
    QDateTime plannedAt{};
    QDateTime sentAt{};
    QDateTime settledAt{};

    qint64 retryOf{}; // the step of another job that this one tries again; 0 = none
    qint64 retriedBy{}; // the last job that tries this step again; 0 = none. Read with the steps of a job, not written
    State retriedState{State::Planned}; // how that stands
    QString retriedKey{}; // the record that it made

    bool isLeft() const { return canBeRetried(state) && retriedBy == 0; } // and nobody has taken it up
};

// How many steps of a job are in each state.
struct StepCounts
{
    std::array<int, Change::StateCount> of{};

    int &operator[](Change::State state) { return of[size_t(state)]; }
    int operator[](Change::State state) const { return of[size_t(state)]; }
    int total() const;
    int settled() const { return total() - (*this)[Change::State::Planned] - (*this)[Change::State::Sent]; }
    int unsuccessful() const
    {
        return (*this)[Change::State::Failed] + (*this)[Change::State::Skipped] + (*this)[Change::State::Unknown];
    }
    int undone() const { return unsuccessful() + (*this)[Change::State::Cancelled]; } // what "retry" would take up
    friend bool operator==(const StepCounts &, const StepCounts &) = default;
};

enum class JobKind {
    EditTags,
    CreateContact,
    UpdateContact,
    SetField,
    DeleteContact,
    CreateTag,
    RenameTag,
    DeleteTag,
    MergeTags,
    CreateField,
    UpdateField,
    DeleteField,
    Enroll,
    ChangeAccess,
    DeleteEnrollments,
    AddMembers,
    DeleteMemberships,
    Grant,
    CancelSubscription,
    Undo
};

// A set of changes that was confirmed together.
struct Job
{
    Q_GADGET
public:
    enum class State {
        Waiting, // its turn has not come
        Running,
        Paused, // by the user, or because the journal could not be written (message says so)
        Interrupted, // the program ended while it ran
        Stopped, // by an error that every step would meet; message says which
        Finished,
        Cancelled
    };
    Q_ENUM(State)
    static bool isOver(State state) { return state == State::Finished || state == State::Cancelled; }

    qint64 id{}; // the journal's number, 0 before it is written
    JobKind kind{JobKind::EditTags};
    // What the title is made of: "contacts" (number of people or records), "label" (of the only one), "add", "remove"
    // (names of tags), "to" (name of a course, a community, a tag, a field, a plan), "clear" (of a field), "of" (kind
    // and args of the job that is undone)
    QJsonObject args{};
    bool bulk{false}; // of many records: gives way to single edits
    QString account{}; // connection id
    QString accountLabel{};
    qint64 retryOf{}; // the job whose unsuccessful and unsent steps these are
    qint64 undoOf{}; // the job that this one takes back
    State state{State::Waiting};
    Message message{};
    QDateTime createdAt{};
    QDateTime startedAt{};
    QDateTime finishedAt{};
    qint64 place{}; // in the queue: its number, unless jobs were moved
    StepCounts counts{};

    QString title() const; // "Edit tags of 2,000 contacts", in the language of the interface
};

namespace Changes {

QString title(const Change &change); // "Add the tag “VIP”"
QString stateText(Change::State state);
QString stateText(Job::State state);

// The words in which kinds and states are kept in the journal: never translated, never changed.
QLatin1StringView name(ChangeKind kind);
QLatin1StringView name(JobKind kind);
bool fromName(const QString &name, ChangeKind *kind);
bool fromName(const QString &name, JobKind *kind);
QList<ChangeKind> changeKinds(); // all of them
QList<JobKind> jobKinds();
// Whether the arg of a change says when it is sent, and nothing about its record.
bool isOrderArg(const QString &key);

} // namespace Changes
