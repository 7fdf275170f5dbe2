// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resourcepage.h"

class ContactCheck;
class RecordPage;

// One thing that can be done with records.
struct RecordCommand
{
    enum class Needs {
        Account, // no record
        One, // exactly one selected record
        Some, // at least one
    };
    enum class Effect {
        Shows,
        Writes, // changes the account, though it may ask first
    };

    QString name{}; // of the action
    const char *icon{nullptr};
    QString text{};
    QKeySequence shortcut{};
    Needs needs{Needs::One};
    Effect effect{Effect::Shows};
    std::function<void(RecordPage *)> run{};
    bool ofPerson{false}; // the service may leave out whose record it is: then there is nobody to show
};

// All that distinguishes the page of one resource from that of another.
struct RecordPageDeclaration
{
    QByteArray resource{};
    QString view{};
    const char *icon{nullptr};
    ListTexts texts{};
    QList<RecordCommand> commands{};
    QString activated{}; // the command of Return and double click
    std::function<Listing(const QString &words)> search{}; // where the service can search by name
    std::function<Listing(qint64 contact)> ofContact{}; // where the service may list the records of one contact only
    // Says what an error of the list means here; false where it is an error like any other.
    std::function<bool(RecordPage *, const ApiError &)> explain{};
    // For a section of another page: the view of the page that has all records.
    QString sectionOf{};
    QStringList columns{}; // before somebody has chosen, as ViewState has it
};

// The page of a resource as declared (see recordpages.h). Where a column shows the person, and the mirror does not know
// that one, it is read once.
class RecordPage : public ResourcePage
{
    Q_OBJECT
public:
    RecordPage(RecordPageDeclaration declaration, Settings *settings, QWidget *parent = nullptr);
    ~RecordPage() override;

    QList<QAction *> commands() const override;
    QAction *createAction() const override;
    QList<QAction *> toolCommands() const override;

    // For the commands.
    using ResourcePage::addButton;
    using ResourcePage::attachment;
    using ResourcePage::bar;
    using ResourcePage::coverageChanged;
    using ResourcePage::isReady;
    using ResourcePage::model;
    using ResourcePage::narrowing;
    using ResourcePage::say;
    using ResourcePage::sayFailure;
    using ResourcePage::sayOfRecord;
    using ResourcePage::sayUnread;
    using ResourcePage::selectedRecord;
    using ResourcePage::selectedRows;
    using ResourcePage::workspace;
    ContactCheck *contactCheck() const { return m_check; } // null where there is no need of it
    const QByteArray &resource() const { return m_declaration.resource; }
    QString selectedText(const QByteArray &column) const; // of the only selected record, as shown
    // Of all records: here, or on the page that has all.
    void showPart(const Narrowing &narrowing);

Q_SIGNALS:
    void contactRequested(const QString &key);

protected:
    bool explain(const ApiError &error) override;
    void updateCommands() override;
    void activateRecord() override;
    void currentChanged() override;
    void rowsChanged() override;
    void workspaceChanged() override;
    QString footnote() const override;
    QString emptyText() const override;
    QString coverageText() const override;
    std::optional<Listing> serviceSearch(const QString &words) const override;
    QAction *coverageAction() const override;
    bool isCoverageUnderWay() const override;

private:
    void createCommands();
    void readPeople();
    bool isPersonKnown() const; // of the only selected record

    RecordPageDeclaration m_declaration;
    QList<QAction *> m_actions{}; // one for each command
    ContactCheck *m_check{nullptr};
    bool m_personKnown{false}; // of the selected record
    bool m_nameless{false}; // the service does not say of whom the rows in sight are
    QSet<QString> m_peopleAsked{};
    QTimer m_peopleTimer{};
};
