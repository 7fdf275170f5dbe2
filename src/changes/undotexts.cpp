// SPDX-License-Identifier: GPL-3.0-or-later
// What is said before a job is taken back.
#include "undoplanner.h"

using namespace Qt::StringLiterals;

QStringList UndoPlanner::consequences() const
{
    QStringList sentences;
    const int removed = count(ChangeKind::RemoveTag);
    const int given = count(ChangeKind::AddTag);
    const int deleted = count(ChangeKind::DeleteContact);
    const int created = count(ChangeKind::CreateContact);
    const int enrolled = count(ChangeKind::CreateEnrollment);
    const int joined = count(ChangeKind::CreateMembership);
    const int endedEnrollments = count(ChangeKind::DeleteEnrollment);
    const int endedMemberships = count(ChangeKind::DeleteMembership);
    if (deleted > 0)
        sentences.append(tr("%Ln contact(s) will be deleted, with all that belongs to them.", nullptr, deleted));
    if (created > 0) {
        sentences.append(tr("%Ln contact(s) will be created anew. Number, registration date, source and subscriptions "
                            "do not come back; enrollments and memberships as far as they were loaded here.",
            nullptr, created));
    }
    if (m_placesAgain > 0) {
        sentences.append(tr(
            "%Ln enrollment(s) and membership(s) of theirs begin anew: what was done in a course is not known to it.",
            nullptr, m_placesAgain));
    }
    if (m_placesLost > 0) {
        sentences.append(tr("%Ln enrollment(s) of theirs opened single modules; which ones, the service does not say. "
                            "They do not come back.",
            nullptr, m_placesLost));
    }
    if (m_marks > 0) {
        sentences.append(
            tr("%Ln of them had unsubscribed or bounced. That mark does not come back: they may get mails again.",
                nullptr, m_marks));
    }
    if (m_tagsLost > 0)
        sentences.append(tr("%Ln tag(s) of them do not exist any more.", nullptr, m_tagsLost));
    if (m_valuesLost > 0) {
        sentences.append(tr("%Ln value(s) of theirs stood in fields that do not exist any more, and do not come back.",
            nullptr, m_valuesLost));
    }
    sentences += consequencesForRecords();
    if (endedEnrollments > 0)
        sentences.append(tr("%Ln enrollment(s) end at once.", nullptr, endedEnrollments));
    if (endedMemberships > 0)
        sentences.append(tr("%Ln membership(s) end at once.", nullptr, endedMemberships));
    if (enrolled + joined > m_placesAgain) {
        sentences.append(tr("%Ln enrollment(s) or membership(s) begin anew: what was done in a course is not known to "
                            "it.",
            nullptr, enrolled + joined - m_placesAgain));
    }
    if (removed + deleted + endedEnrollments + endedMemberships > 0)
        sentences.append(tr("Mails that were sent and automations that began meanwhile are not called back."));
    if (given + removed + created + enrolled + joined > 0) {
        sentences.append(tr("Automations may begin, as whenever a tag is given or taken, a contact created or somebody "
                            "enrolled."));
    }
    return sentences;
}

// Tags and fields themselves.
QStringList UndoPlanner::consequencesForRecords() const
{
    QStringList sentences;
    const int deletedTags = count(ChangeKind::DeleteTag);
    const int deletedFields = count(ChangeKind::DeleteField);
    const int tags = count(ChangeKind::CreateTag);
    const int fields = count(ChangeKind::CreateField);
    if (deletedTags > 0)
        sentences.append(tr("%Ln tag(s) will be deleted.", nullptr, deletedTags));
    if (deletedFields > 0)
        sentences.append(tr("%Ln field(s) will be deleted.", nullptr, deletedFields));
    if (tags > 0) {
        sentences.append(
            tr("%Ln tag(s) will be created anew, with a new number, and given back. Forms, automations and "
               "rules that used the former one do not know the new one.",
                nullptr, tags));
    }
    if (fields > 0) {
        sentences.append(
            tr("%Ln field(s) will be created anew, with the former slug, and get back the values that were "
               "known here.",
                nullptr, fields));
    }
    if (m_atLeast > 0) {
        sentences.append(tr("Not all contacts were loaded when it was deleted: others may have had it, and get nothing "
                            "back."));
    }
    return sentences;
}
