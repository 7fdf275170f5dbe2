// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resourcepage.h"

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
    void saveState() override;

protected:
    void workspaceChanged() override;
    void listingOpened() override;
    void currentChanged() override;
    void updateCommands() override;
    void activateRecord() override;

private:
    static ListTexts listTexts();
    void createCommands();
    void createContact();
    void editContact(const StoredRecord &record);
    void deleteContact(const StoredRecord &record);
    void editTags();
    void openForm(FormDialog *form);
    void addLink(const QString &page, const QString &text, Listing (*listingOf)(qint64 contact));
    void showPane();

    ContactPane *m_pane{nullptr}; // of the workspace
    QAction *m_create{};
    QAction *m_edit{};
    QAction *m_remove{};
    QAction *m_editTags{};
    QAction *m_enroll{};
    QAction *m_addToCommunity{};
    QAction *m_details{};
    QList<QAction *> m_links{}; // to what the contact has on other pages
};
