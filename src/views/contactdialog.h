// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formlines.h"
#include "jobplan.h"
#include <QDialog>
#include <QJsonObject>

#include <functional>
#include <memory>

class AwaitedJob;
class ChosenTags;
class QLabel;
class Workspace;
struct JobOutcome;

namespace Ui {
class ContactDialog;
}

// Creates or edits one contact. Save starts a job of one person and waits for what the service says: a refusal is shown
// at the field that it is about, and everything typed stays. Cancelled while it saves, it takes back what was not sent
// yet. Shown with open(); deletes itself when closed.
class ContactDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ContactDialog(Workspace *workspace, QWidget *parent = nullptr);
    ContactDialog(Workspace *workspace, const StoredRecord &record, QWidget *parent = nullptr);
    ~ContactDialog() override;

    // Asks first when something typed would be lost.
    void reject() override;

Q_SIGNALS:
    void saved(const QString &key); // the contact's; empty when the job did not say
    // The address that was typed belongs to a contact already.
    void showContact(const QString &email);

private:
    enum class Phase {
        Editing,
        Saving,
        Stopped, // the job met an error that every request would meet, and can be resumed
        Made // the contact is there as it was wanted, or in part: must not be sent again
    };
    void setUp();
    void fillLocales(const QString &current);
    void addMissingFields();
    void addField(const QString &slug, const QString &label, const QString &value);

    bool isModified() const;
    bool check();
    QString locale() const;
    ContactValues values() const;

    void save();
    void cancelSaving();
    void finished(const JobOutcome &outcome);
    void stopped(const QString &message);
    void showRefusal(const JobOutcome &outcome, const Change &step);
    void showMade(const JobOutcome &outcome, const QString &text);
    void setPhase(Phase phase);

    std::unique_ptr<Ui::ContactDialog> m_ui;
    Workspace *m_workspace;
    AwaitedJob *m_job;
    QLabel *m_wait{}; // what saving waits for
    QJsonObject m_before{}; // the record as it was when the form was opened; empty when a new one is made
    FormLines m_lines{};
    ChosenTags *m_tags{}; // of a new one
    quint64 m_attempt{0}; // to save
    Phase m_phase{Phase::Editing};
};
