// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

struct ApiError;
struct Change;
class SqliteError;

// What there is to say of a step or a job, in the form in which it is kept: without the words of this program, which
// are put when somebody reads it, in the language of the interface. The service's own words are kept as they came.
class Message
{
public:
    // What the program says by itself.
    enum class Says {
        NotShownYet,
        ChangedSince,
        NotKnown,
        NamesNotShown,
        OtherLabel, // the label
        EndNotSaid,
        OtherAccess, // the access, how else it is not as asked for: "inactive", "modules"
        AppearsShortly,
        HoldersNotSaid, // the tag
        TagHeld, // who has it, the tag
        TagNotMoved, // how many have it, the tag, the one that is missing
        TagSpread, // the tag
        ChangesRefused // the service's words
    };

    Message() = default; // nothing
    explicit Message(Says what, const QStringList &with = {});
    explicit Message(const ApiError &error);
    explicit Message(const SqliteError &error); // of the journal
    static Message notSent(const Change &failed); // because that one did not succeed

    // As the journal has it. Until its format 4 that was the sentence itself, and is shown as it is.
    static Message fromJournal(const QString &kept);
    QString inJournal() const { return m_kept; }

    bool isEmpty() const { return m_kept.isEmpty(); }
    QString text() const;

private:
    QString m_kept{};
};
