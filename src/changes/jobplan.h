// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"
#include "endpoints.h"
#include "mirrorstore.h"

#include <QSet>
#include <QStringList>

#include <vector>

// A step that is not taken back, or not as a whole.
struct UndoSkip
{
    enum class Why {
        ChangedSince, // the record has no longer the value that the step gave it
        Gone, // the record, or the tag, is not in the mirror any more
        NotKnown, // it was sent, and what became of it is not known
        NoInverse
    };
    Change change{};
    Why why{Why::ChangedSince};
    QString reason{}; // a sentence
};

// A job that is not written yet: what the preview shows is what runs.
struct JobPlan
{
    Job job{};
    QList<Change> steps{};
    // Of the resources whose records it makes: not all are here, so some of what is planned may be so already.
    QSet<QByteArray> partlyKnown{};
    QString problem{}; // why there is nothing to do, as a sentence; empty: it is so already
    QList<UndoSkip> left{}; // asked for and left alone
    QStringList consequences{}; // sentences, where there is more to say than the kinds of its steps do

    bool isEmpty() const { return steps.isEmpty(); }
    bool isLong() const; // so many requests that it gives way to single edits
    int requests() const; // writes to be sent, and looks before them; read backs and repairs come on top
};

// What is to happen to the tags of the chosen contacts.
struct TagEdit
{
    QList<qint64> add{};
    QList<qint64> remove{};
    QStringList create{}; // names of new tags, to be added too
    bool isEmpty() const { return add.isEmpty() && remove.isEmpty() && create.isEmpty(); }
};

// One line of the preview.
struct TagEditLine
{
    qint64 tag{}; // 0 = will be created
    QString name{};
    bool add{true};
    int changes{};
    int alreadySo{};
};

struct TagEditPlan : JobPlan
{
    QList<TagEditLine> lines{}; // in the order of the steps: new tags, added, removed
    int contacts{}; // of the rows, those that are (still) in the mirror
    int changedContacts{};
    int gone{}; // rows that are not in the mirror any more
};

// A person as typed into the form. Names, phone number, locale and fields; for an update only what differs is sent.
struct ContactValues
{
    QString email{};
    QString firstName{};
    QString lastName{};
    QString phoneNumber{};
    QString locale{};
    QMap<QString, QString> fields{}; // slug -> value; an empty value clears

    static ContactValues of(const QJsonObject &contact); // of a contact as the service sends it
};

// What the same people are given in one job.
struct Grant
{
    TagEdit tags{}; // remove works too
    qint64 course{}; // 0 = none
    QString accessType{};
    QList<qint64> modules{};
    qint64 community{}; // 0 = none
    bool isEmpty() const { return tags.isEmpty() && course == 0 && community == 0; }
};

// One value of many contacts.
struct FieldEdit
{
    enum class Place { FirstName, LastName, Phone, Language, Field };
    Place place{Place::Field};
    QString slug{}; // of a Field
    QString name{}; // as people know it
    QString value{}; // empty clears; a language cannot be cleared
};

// The plan functions read the mirror: on its thread, through Mirror::post().
namespace Plan {

// Steps: new tags, then contact by contact. Steps that would change nothing are in the plan as AlreadySo.
TagEditPlan editTags(MirrorStore &store, const std::vector<RowId> &rows, const TagEdit &edit);
// The contact, then its tags. edit.remove is ignored.
JobPlan createContact(MirrorStore &store, const ContactValues &values, const TagEdit &tags = {});
// From the record as it was when the form was opened. Empty when nothing differs.
JobPlan updateContact(const QJsonObject &before, const ContactValues &values);
JobPlan deleteContacts(MirrorStore &store, const std::vector<RowId> &rows);
// Contacts, enrollments or memberships.
JobPlan deleteRecords(MirrorStore &store, const QByteArray &resource, const std::vector<RowId> &rows);

// Several things for the same contacts (jobplanpeople.cpp). rows that are gone are left out; what is so already is in
// the plan as AlreadySo. New tags come first, then contact by contact: tags, course, community.
JobPlan grant(MirrorStore &store, const std::vector<RowId> &rows, const Grant &grant);
JobPlan setField(MirrorStore &store, const std::vector<RowId> &rows, const FieldEdit &edit);

// Tags (jobplantags.cpp). Names as typed: trimmed and cut to what the service takes. Empty when nothing would change.
JobPlan createTag(MirrorStore &store, const QString &name);
JobPlan renameTag(MirrorStore &store, qint64 tag, const QString &name);
JobPlan deleteTag(MirrorStore &store, qint64 tag);
// Everybody who has the one tag gets the other; when the service shows nobody any more who lacks it, the first is
// deleted. Contacts that are not in the mirror are noticed then, and the tag stays.
JobPlan mergeTags(MirrorStore &store, qint64 tag, qint64 into);

// Contact fields (jobplantags.cpp).
JobPlan createField(MirrorStore &store, const QString &slug, const QString &label);
JobPlan updateField(MirrorStore &store, const QString &slug, const QString &label);
JobPlan deleteField(MirrorStore &store, const QString &slug);

// Courses, communities, payments (jobplanschool.cpp). rows are of contacts; who is there already, as far as the mirror
// knows, is in the plan as AlreadySo. modules: used with the kinds of access that need them.
JobPlan enroll(MirrorStore &store, const std::vector<RowId> &rows, qint64 course, const QString &accessType,
    const QList<qint64> &modules = {});
JobPlan addMembers(MirrorStore &store, const std::vector<RowId> &rows, qint64 community);
// rows are of enrollments: each is deleted and made again, which is the only way to change it.
JobPlan changeAccess(
    MirrorStore &store, const std::vector<RowId> &rows, const QString &accessType, const QList<qint64> &modules = {});
JobPlan cancelSubscription(MirrorStore &store, RowId row, CancelWhen when = CancelWhen::PeriodEnds);

// What a step has still to send: its write, and the look before it; none when it is settled.
int requests(const Change &step);

// The steps of a job that failed or were not sent, once more, without those that another retry has taken up; what is so
// meanwhile is in the plan as AlreadySo. steps: as the journal has them. chosen: ids of those that are meant, and with
// them what they need; empty = all.
JobPlan retry(MirrorStore &store, const Job &job, const QList<Change> &steps, const QSet<qint64> &chosen = {});

} // namespace Plan
