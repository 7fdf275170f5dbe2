// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactspage.h"

#include "contact.h"
#include "contactcard.h"
#include "contactdialog.h"
#include "contactpane.h"
#include "mirror.h"
#include "recordcommands.h"
#include "recordsync.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "resources.h"
#include "searchline.h"
#include "settings.h"
#include "tageditdialog.h"
#include "workspace.h"

#include <QAction>
#include <QSplitter>

using namespace Qt::StringLiterals;

ListTexts ContactsPage::listTexts()
{
    ListTexts texts;
    texts.title = tr("Contacts");
    texts.menuTitle = tr("&Contacts");
    texts.searchName = tr("Search contacts");
    texts.searchHint = tr("Search e-mail, name, phone, company");
    texts.loaded = [](int count) { return tr("%Ln contact(s) loaded", nullptr, count); };
    texts.matching = [](int count) { return tr("%1 of %Ln loaded contact(s) match", nullptr, count); };
    texts.nothingMatches
        = [](int count) { return tr("Nothing matches “%1” among the %Ln loaded contact(s).", nullptr, count); };
    texts.allLoaded = tr("All contacts of the account are loaded. Try fewer letters, or another spelling.");
    texts.moreOnServer
        = tr("There are more on the server, which has no search by name. Load all contacts to search them too.");
    texts.loadingFirst = tr("Loading the newest contacts…");
    texts.notReached = tr("No contacts here yet. They appear once the account is reached.");
    texts.failed = tr("No contacts could be loaded. The message above says why.");
    texts.none = tr("This account has no contacts yet. Press %1 to create the first one.")
                     .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    texts.refreshAll = tr("Refresh all contacts?");
    texts.resumeRefreshAll = tr("Go on refreshing all contacts?");
    texts.refreshCost
        = [](int requests) { return tr("Every contact is read again: at least %Ln request(s)", nullptr, requests); };
    texts.refreshEffect
        = tr("Changes made elsewhere appear, and contacts that were deleted elsewhere are dropped from the list. You "
             "can stop it and go on later.");
    return texts;
}

ContactsPage::ContactsPage(Settings *settings, QWidget *parent)
    : ResourcePage("contact", u"contacts"_s, listTexts(), settings, parent)
{
    createCommands();
    updateActions();
}

ContactsPage::~ContactsPage() = default;

void ContactsPage::createCommands()
{
    m_create = makeAction(u"newContactAction"_s, "contact-new", tr("&New contact…"), QKeySequence::New);
    m_open = makeAction(u"openCardAction"_s, "user-properties", tr("O&pen"));
    m_open->setToolTip(tr("All about the contact on one screen (Enter)"));
    m_edit = makeAction(u"editContactAction"_s, "document-edit", tr("&Edit contact…"), Qt::Key_F2);
    m_remove = makeAction(u"deleteContactAction"_s, "edit-delete", tr("&Delete…"), QKeySequence::Delete);
    m_editTags = makeAction(u"editTagsAction"_s, "tag", tr("Edit &tags…"), Qt::CTRL | Qt::Key_T);
    m_enroll = makeAction(u"enrollContactsAction"_s, "view-task", tr("E&nroll…"), Qt::CTRL | Qt::Key_E);
    m_addToCommunity = makeAction(
        u"addToCommunityAction"_s, "system-users", tr("Add to &community…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_grant = makeAction(u"grantAction"_s, nullptr, tr("&Give tags and access…"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    m_setField = makeAction(u"setFieldAction"_s, nullptr, tr("Set &field…"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    addLink(u"enrollments"_s, tr("Show enr&ollments"), [](qint64 contact) { return enrollmentListing(0, contact); });
    addLink(u"memberships"_s, tr("Show mem&berships"), [](qint64 contact) { return membershipListing(0, contact); });
    addLink(u"subscriptions"_s, tr("Show subscr&iptions"), subscriptionListing);
    m_details = makeAction(u"detailsAction"_s, "sidebar-show-right", tr("&Details"), Qt::Key_F9);
    setWriting({m_create, m_edit, m_remove, m_editTags, m_enroll, m_addToCommunity, m_grant, m_setField});
    m_details->setCheckable(true);
    m_details->setChecked(true);
    m_editTags->setToolTip(tr("Add tags to the selected contacts, or remove some"));
    listActions().refresh->setToolTip(tr("Ask for contacts that are new"));
    // In the whole window Delete would reach for the contact while the keyboard is on one of its tags, say.
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    removeAction(m_remove);
    table()->addAction(m_remove);

    connect(m_create, &QAction::triggered, this, &ContactsPage::createContact);
    connect(m_open, &QAction::triggered, this, &ContactsPage::activateRecord);
    connect(m_edit, &QAction::triggered, this, [this] { editContact(selectedRecord()); });
    connect(m_remove, &QAction::triggered, this, [this] { deleteContacts(selectedRows()); });
    connect(m_editTags, &QAction::triggered, this, &ContactsPage::editTags);
    connect(m_enroll, &QAction::triggered, this,
        [this] { openForm(RecordCommands::enrollForm(workspace(), this, 0, selectedRows())); });
    connect(m_addToCommunity, &QAction::triggered, this,
        [this] { openForm(RecordCommands::memberForm(workspace(), this, 0, selectedRows())); });
    connect(m_grant, &QAction::triggered, this,
        [this] { openForm(RecordCommands::grantForm(workspace(), this, selectedRows())); });
    connect(m_setField, &QAction::triggered, this,
        [this] { openForm(RecordCommands::setFieldForm(workspace(), this, selectedRows())); });
    connect(m_details, &QAction::toggled, this, [this](bool shown) {
        if (m_pane)
            m_pane->setVisible(shown);
        currentChanged();
    });
}

void ContactsPage::addLink(const QString &page, const QString &text, Listing (*listingOf)(qint64 contact))
{
    QAction *link = makeAction(page + "OfContactAction"_L1, nullptr, text);
    m_links.append(link);
    connect(link, &QAction::triggered, this, [this, page, listingOf] {
        const Contact contact = Contact::fromJson(selectedRecord().json());
        Q_EMIT showRequested(page,
            RecordCommands::pointingAt(
                tr("Contact: %1").arg(contact.email), "contact_id", contact.id, listingOf(contact.id)));
    });
}

ContactsPage::Actions ContactsPage::actionsOfPage() const
{
    return {listActions(), m_create, m_edit, m_remove, m_editTags, m_enroll, m_addToCommunity, m_details};
}

QList<QAction *> ContactsPage::commands() const
{
    return QList<QAction *>{m_open, m_edit, m_editTags, m_enroll, m_addToCommunity, m_grant, m_setField, nullptr}
    + m_links + QList<QAction *>{nullptr, m_remove};
}

QList<QAction *> ContactsPage::toolCommands() const
{
    return {m_edit, m_editTags, m_remove};
}

void ContactsPage::workspaceChanged()
{
    if (workspace()) {
        m_details->setChecked(settings()->value(Setting::DetailsShown, place()).toBool());
        connect(workspace(), &Workspace::fieldsChanged, attachment(), [this] { resourceChanged(); });
    }
    showPane();
}

// The detail pane belongs to an account, as everything that can write does.
void ContactsPage::showPane()
{
    delete std::exchange(m_pane, nullptr);
    if (!workspace())
        return;
    m_pane = new ContactPane(workspace(), splitter());
    m_pane->setObjectName(u"contactPane"_s);
    m_pane->setMinimumWidth(240);
    splitter()->addWidget(m_pane);
    splitter()->setSizes({680, 300});
    splitter()->restoreState(settings()->value(Setting::SplitterState, place()).toByteArray());
    m_pane->setVisible(m_details->isChecked());
    connect(m_pane, &ContactPane::editRequested, this, [this] { editContact(m_pane->record()); });
    connect(m_pane, &ContactPane::deleteRequested, this, [this] { deleteContacts({m_pane->record().row}); });
    connect(m_pane, &ContactPane::peopleRequested, this,
        [this](const Tag &tag) { Q_EMIT showRequested(u"contacts"_s, RecordCommands::taggedWith(tag)); });
    connect(m_pane, &ContactPane::gone, this, [this](const QString &email) {
        say(MessageBar::Kind::Information,
            tr("%1 was deleted elsewhere and is not in the account any more.").arg(email));
    });
}

void ContactsPage::listingOpened()
{
    workspace()->ensureFields();
}

void ContactsPage::showContact(const QString &email)
{
    if (isCardShown())
        Q_EMIT showRequested(u"contacts"_s, {});
    searchEdit()->setText(email);
    table()->setFocus();
    lookUp(email); // it may be one that was not loaded yet
}

void ContactsPage::lookUp(const QString &email)
{
    if (!workspace())
        return;
    workspace()->lookUpContact(email, attachment(), [this, email](int, const QString &error) {
        if (!error.isEmpty())
            sayUnread(workspace()->contactRecords(), error, [this, email] { lookUp(email); });
    });
}

void ContactsPage::currentChanged()
{
    if (!m_pane || !m_details->isChecked())
        return;
    const StoredRecord record = currentRecord();
    if (record.key.isEmpty())
        m_pane->clear();
    else
        m_pane->setRecord(record);
}

void ContactsPage::updateCommands()
{
    const std::size_t selected = selectedRows().size();
    const bool shown = isInSight(); // what these speak of must be
    const bool ready = isReady() && shown;
    m_create->setEnabled(isReady());
    m_open->setEnabled(workspace() && isVisible() && selected == 1);
    m_edit->setEnabled(ready && selected == 1);
    m_remove->setEnabled(ready && selected > 0);
    // With nobody selected, these take a list of addresses.
    for (QAction *bulk : {m_editTags, m_enroll, m_addToCommunity, m_grant, m_setField})
        bulk->setEnabled(ready);
    for (QAction *link : std::as_const(m_links))
        link->setEnabled(workspace() && shown && selected == 1);
    m_details->setEnabled(isVisible());
    if (isCardShown())
        listActions().refresh->setEnabled(isReady());
}

void ContactsPage::activateRecord()
{
    if (const QString key = selectedRecord().key; !key.isEmpty())
        Q_EMIT cardRequested(key);
}

void ContactsPage::setCard(ContactCard *card)
{
    m_card = card;
    connect(card, &ContactCard::changed, this, [this] { updateActions(); });
    connect(card, &ContactCard::editRequested, this, [this] { editContact(m_card->record()); });
    connect(card, &ContactCard::deleteRequested, this, [this] { deleteContacts(selectedRows()); });
}

bool ContactsPage::isCardShown() const
{
    return m_card && m_card->isVisible();
}

StoredRecord ContactsPage::selectedRecord() const
{
    return isCardShown() ? m_card->record() : ResourcePage::selectedRecord();
}

std::vector<RowId> ContactsPage::selectedRows() const
{
    if (!isCardShown())
        return ResourcePage::selectedRows();
    return m_card->record().key.isEmpty() ? std::vector<RowId>() : std::vector<RowId>{m_card->record().row};
}

void ContactsPage::refresh()
{
    if (isCardShown())
        m_card->refresh();
    else
        ResourcePage::refresh();
}

MessageBar *ContactsPage::bar() const
{
    return isCardShown() ? m_card->bar() : ResourcePage::bar();
}

bool ContactsPage::isInSight() const
{
    return isCardShown() || ResourcePage::isInSight();
}

void ContactsPage::follow(const QString &key)
{
    if (!workspace())
        return;
    workspace()->mirror()->post(
        attachment(), [key](MirrorStore &store) { return store.rowOf("contact", key); },
        [this](RowId row) {
            if (const int position = model()->positionOf(row); position >= 0)
                table()->selectRow(position);
        });
}

void ContactsPage::createContact()
{
    auto *dialog = new ContactDialog(workspace(), this);
    connect(dialog, &ContactDialog::showContact, this, &ContactsPage::showContact);
    connect(dialog, &ContactDialog::saved, this, [this](const QString &key) {
        if (isCardShown())
            Q_EMIT cardRequested(key);
        else
            selectKeys({key});
    });
    dialog->open();
}

void ContactsPage::editContact(const StoredRecord &record)
{
    if (record.key.isEmpty() || !mayWrite())
        return;
    auto *dialog = new ContactDialog(workspace(), record, this);
    connect(dialog, &ContactDialog::showContact, this, &ContactsPage::showContact);
    dialog->open();
}

void ContactsPage::deleteContacts(const std::vector<RowId> &rows)
{
    if (rows.empty() || !mayWrite())
        return;
    RecordCommands::deleteContacts(
        {workspace(), this, attachment(), [this](const QString &problem) { say(MessageBar::Kind::Error, problem); },
            [this](qint64 job) { Q_EMIT jobStarted(job); }},
        rows);
}

void ContactsPage::editTags()
{
    auto *dialog = new TagEditDialog(workspace(), selectedRows(), this);
    connect(dialog, &TagEditDialog::started, this, &ContactsPage::jobStarted);
    dialog->open();
}

void ContactsPage::openForm(FormDialog *form)
{
    connect(form, &FormDialog::started, this, &ContactsPage::jobStarted);
    form->open();
}

void ContactsPage::saveState()
{
    if (!workspace())
        return;
    settings()->setValue(Setting::SplitterState, splitter()->saveState(), place());
    settings()->setValue(Setting::DetailsShown, m_details->isChecked(), place());
}
