// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resourcepage.h"

class ContactCard;
class ContactPane;
class FormDialog;

// The contacts of an account with the pane that shows all of one. What belongs to contacts alone; the list itself is
// the base class's.
class ContactsPage : public ResourcePage
{
    Q_OBJECT
public:
    explicit ContactsPage(Settings *settings, QWidget *parent = nullptr);
    ~ContactsPage() override;

    struct Actions : ListActions
    {
        QAction *create{};
        QAction *edit{};
        QAction *remove{};
        QAction *editTags{};
        QAction *enroll{};
        QAction *addToCommunity{};
        QAction *details{};
    };
    Actions actionsOfPage() const;
    QList<QAction *> commands() const override;
    QAction *createAction() const override { return m_create; }
    QList<QAction *> toolCommands() const override;
    QAction *detailsAction() const override { return m_details; }

    void showContact(const QString &email);
    // While the card is in sight, the commands are about the person whom it shows.
    void setCard(ContactCard *card);
    void follow(const QString &key); // makes that row the current one, where it is shown
    void saveState() override;

Q_SIGNALS:
    void cardRequested(const QString &key);

protected:
    void workspaceChanged() override;
    void listingOpened() override;
    void currentChanged() override;
    void updateCommands() override;
    void activateRecord() override;
    void refresh() override;
    MessageBar *bar() const override;
    bool isInSight() const override;
    StoredRecord selectedRecord() const override;
    std::vector<RowId> selectedRows() const override;

private:
    static ListTexts listTexts();
    void createCommands();
    void createContact();
    void editContact(const StoredRecord &record);
    void deleteContacts(const std::vector<RowId> &rows);
    void editTags();
    void openForm(FormDialog *form);
    void addLink(const QString &page, const QString &text, Listing (*listingOf)(qint64 contact));
    void showPane();
    void lookUp(const QString &email);
    bool isCardShown() const;

    ContactPane *m_pane{nullptr}; // of the workspace
    QPointer<ContactCard> m_card{};
    QAction *m_create{};
    QAction *m_open{};
    QAction *m_edit{};
    QAction *m_remove{};
    QAction *m_editTags{};
    QAction *m_enroll{};
    QAction *m_addToCommunity{};
    QAction *m_grant{};
    QAction *m_setField{};
    QAction *m_details{};
    QList<QAction *> m_links{}; // to what the contact has on other pages
};
