// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contact.h"
#include "undoplan.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <optional>

// Reads the mirror and writes the plan, one step of the undone job after the other, the last one first. Only the files
// undo*.cpp include it.
class UndoPlanner
{
    Q_DECLARE_TR_FUNCTIONS(UndoPlan)
public:
    // wanted: of the steps of the job, those that are to be taken back.
    UndoPlanner(MirrorStore &store, const Job &job, const QList<Change> &steps, const QList<Change> &wanted,
        const RecordsSince &since);

    void undo(const Change &change);
    UndoPlan result();

private:
    struct Inverse
    {
        ChangeKind kind;
        void (UndoPlanner::*undo)(const Change &change);
    };
    static const Inverse inverses[];
    void undoBy(const Inverse &inverse, const Change &change);
    void noteUndone(const Change &change); // by the step that took back the last one

    // undocontacts.cpp
    void undoAddTag(const Change &change) { undoTag(change, ChangeKind::RemoveTag); }
    void undoRemoveTag(const Change &change) { undoTag(change, ChangeKind::AddTag); }
    void undoTag(const Change &change, ChangeKind inverse);
    void undoUpdateContact(const Change &change);
    void undoCreateContact(const Change &change);
    void undoDeleteContact(const Change &change);
    bool isAsCreated(const Change &change, const QJsonObject &present) const;
    int dropLostFields(ContactValues &values); // how many had a value
    bool isFieldGone(const QString &slug);
    QString fieldName(const QString &slug);
    void giveFormerTags(const Contact &former, const Change &create);
    void giveFormerPlaces(const QJsonObject &kept, const Change &create);

    // undorecords.cpp: tags and fields themselves
    void undoCreateTag(const Change &change);
    void undoRenameTag(const Change &change);
    void undoDeleteTag(const Change &change);
    void undoCreateField(const Change &change);
    void undoUpdateField(const Change &change);
    void undoDeleteField(const Change &change);
    void undoNothing(const Change &change) { noteUndone(change); } // it only looked, for the one after it
    // The contacts of a before-image, without those that are gone: they are left alone.
    QList<Change> keptContacts(const Change &change, ChangeKind inverse);

    // undoschool.cpp
    void undoCreateEnrollment(const Change &change);
    void undoDeleteEnrollment(const Change &change);
    void undoCreateMembership(const Change &change);
    void undoDeleteMembership(const Change &change);
    void undoCancel(const Change &change);
    // What a contact has in a course or in a community.
    struct Place
    {
        QByteArray resource;
        QLatin1StringView id; // args
        QLatin1StringView name;
        ChangeKind creation;
        ChangeKind deletion;
        QString (*pair)(const QByteArray &document); // contact and course or community
    };
    static const Place enrollments;
    static const Place memberships;
    static QString pairOf(const Change &change, const Place &place);
    const QHash<QString, QString> &placesOf(const Place &place);
    std::optional<StoredRecord> placeMade(const Change &change, const Place &place); // leaves it alone if there is none
    void endPlace(const Change &change, const Place &place, const StoredRecord &record);
    void givePlace(const Change &change, const Place &place, const QJsonObject &args);

    const Change &append(Change change); // gives it its place
    void leave(const Change &change, UndoSkip::Why why, const QString &reason)
    {
        m_plan.left.append({change, why, reason});
    }
    std::optional<QJsonObject> contact(const Change &change); // leaves the step alone if there is none
    bool goesWithContact(const Change &change);
    bool isContactGone(const QString &key);
    void leaveContact(const Change &change, const QString &key); // which is not in the mirror
    bool isTagGone(qint64 tag);
    int count(ChangeKind kind) const;
    QStringList consequences() const; // undotexts.cpp
    QStringList consequencesForRecords() const;

    MirrorStore &m_store;
    Job m_job{};
    RecordsSince m_since{};
    UndoPlan m_plan{};
    bool m_allTagsKnown{false};
    bool m_allContactsKnown{false};
    bool m_allFieldsKnown{false};
    QSet<QString> m_created{}; // contacts that the job made and this plan deletes
    QHash<QString, QList<Change>> m_goWith{}; // by contact: what goesWithContact()
    int m_undoneBy{-1}; // seq of the step that took back the last one
    QHash<QString, QSet<qint64>> m_given{}; // tags that the job gave, by contact
    QHash<qint64, int> m_tagSteps{}; // tags that are made anew, and by which step
    QHash<QString, int> m_givenBack{}; // contacts that get a tag back that is made anew, and by which step
    QHash<QByteArray, QHash<QString, QString>> m_places{}; // "contact course" -> key, by resource
    QHash<QString, int> m_ended{}; // enrollments and memberships that this plan deletes, and by which step
    int m_marks{0}; // contacts made anew that had unsubscribed or bounced
    int m_tagsLost{0};
    int m_valuesLost{0};
    int m_placesAgain{0}; // enrollments and memberships of contacts made anew
    int m_placesLost{0}; // enrollments of them of which the modules are not known
    int m_atLeast{0}; // tags and fields made anew of which not all contacts were known
};
