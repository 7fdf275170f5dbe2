// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactcard.h"

#include "contact.h"
#include "contacthistory.h"
#include "contactpane.h"
#include "displaytext.h"
#include "mirror.h"
#include "recordcommands.h"
#include "recordpages.h"
#include "recordsync.h"
#include "resources.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ContactCard::ContactCard(Workspace *workspace, Settings *settings, QAction *previous, QAction *next, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_place(new QLabel(this))
    , m_bar(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_nobody(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"contactCard"_s);
    setAccessibleName(tr("Contact card"));
    setFocusPolicy(Qt::StrongFocus); // so that keys reach it before something in it was clicked
    m_bar->setObjectName(u"cardBar"_s);
    m_nobody->setObjectName(u"cardEmptyLabel"_s);
    m_nobody->setTextFormat(Qt::PlainText);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setWordWrap(true);
    m_nobody->setMargin(24);
    QWidget *header = makeHeader(previous, next); // in this order, as Tab goes
    m_pane = new ContactPane(workspace, this);
    m_pane->setObjectName(u"cardPane"_s);
    m_pane->setMinimumWidth(240);
    m_splitter->setObjectName(u"cardSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(makeSections(settings));
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({340, 600});
    m_splitter->restoreState(
        settings->value(Setting::SplitterState, {workspace->connection().id, u"card"_s}).toByteArray());
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_nobody);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 2);
    layout->setSpacing(4);
    layout->addWidget(header);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_pane, &ContactPane::editRequested, this, &ContactCard::editRequested);
    connect(m_pane, &ContactPane::deleteRequested, this, &ContactCard::deleteRequested);
    connect(m_pane, &ContactPane::peopleRequested, this,
        [this](const Tag &tag) { Q_EMIT showRequested(u"contacts"_s, RecordCommands::taggedWith(tag)); });
    connect(m_history, &ContactHistory::jobRequested, this, &ContactCard::jobRequested);
    connect(m_history, &ContactHistory::allRequested, this, [this] { Q_EMIT historyRequested(m_key, m_email); });
    follow();
}

ContactCard::~ContactCard() = default;

QWidget *ContactCard::makeHeader(QAction *previous, QAction *next)
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [header, row](QAction *action, const QString &name) {
        auto *button = new QToolButton(header);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        button->setObjectName(name);
        row->addWidget(button);
    };
    add(previous, u"previousContactButton"_s);
    add(next, u"nextContactButton"_s);
    m_place->setObjectName(u"cardPlaceLabel"_s);
    m_place->setTextFormat(Qt::PlainText);
    row->addWidget(m_place);
    row->addStretch();
    return header;
}

QWidget *ContactCard::makeSections(Settings *settings)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(12);
    const QList<RecordPageDeclaration> declared = RecordPages::ofContact();
    for (const RecordPageDeclaration &declaration : declared) {
        auto *section = new RecordPage(declaration, settings, content);
        connect(section, &ResourcePage::showRequested, this, &ContactCard::showRequested);
        connect(section, &ResourcePage::jobStarted, this, &ContactCard::jobStarted);
        connect(section, &ResourcePage::jobWanted, this, &ContactCard::jobRequested);
        connect(section, &ResourcePage::statusMessage, this, &ContactCard::statusMessage);
        layout->addWidget(section);
        m_sections.append(section);
    }
    m_history = new ContactHistory(m_workspace, content);
    layout->addWidget(m_history);
    layout->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"cardSections"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

void ContactCard::follow()
{
    connect(m_workspace->mirror(), &Mirror::changed, this,
        [this](const QByteArray &resource, const RecordChanges &changes) {
            const bool mine = m_record.key.isEmpty() ? changes.inserted : changes.updated.contains(m_record.row);
            if (resource == "contact" && (mine || changes.removed))
                read();
        });
    const RecordSync *records = m_workspace->contactRecords();
    connect(records, &RecordSync::gone, this, [this](const QString &key) {
        if (key == m_key)
            showNobody(m_email.isEmpty()
                    ? tr("This contact does not exist any more. It was deleted elsewhere.")
                    : tr("%1 does not exist any more: this contact was deleted elsewhere.").arg(m_email));
    });
    connect(records, &RecordSync::failed, this, [this](const QString &key, const QString &text) {
        if (key != m_key || !m_record.key.isEmpty())
            return; // the pane says it
        showNobody(tr("This contact is not among those that are loaded, and could not be read."));
        m_bar->display(MessageBar::Kind::Error, text);
        m_bar->setCause(m_workspace->contactRecords());
        m_bar->offerRetry([this] { ask(); });
    });
}

void ContactCard::showContact(const QString &key, const ContactOrder &order)
{
    m_order = order;
    if (key != m_key) {
        m_key = key;
        m_asked = false;
        m_record = {};
        m_email.clear();
        m_bar->hide();
    }
    read();
}

// From the mirror; who is not there is asked for.
void ContactCard::read()
{
    if (!m_workspace || m_key.isEmpty())
        return;
    m_workspace->mirror()->post(
        this, [key = m_key](MirrorStore &store) { return store.record("contact", key); },
        [this, key = m_key](const std::optional<StoredRecord> &record) {
            if (key == m_key)
                take(record);
        });
}

void ContactCard::take(const std::optional<StoredRecord> &record)
{
    if (record) {
        m_bar->settle(m_workspace->contactRecords());
        m_record = *record;
        showPerson();
    } else if (!m_record.key.isEmpty()) {
        showNobody(tr("%1 does not exist any more: this contact was deleted.").arg(m_email));
    } else if (!m_asked && m_email.isEmpty()) {
        ask();
    }
}

void ContactCard::ask()
{
    m_bar->hide();
    if (!m_online) {
        showNobody(tr("This contact is not among those that are loaded."));
        return;
    }
    m_asked = true;
    showNobody(tr("Reading this contact…"));
    m_workspace->contactRecords()->refresh(m_key);
}

void ContactCard::showPerson()
{
    const bool other = m_pane->record().key != m_record.key;
    const Contact contact = Contact::fromJson(m_record.json());
    m_email = contact.email;
    m_pane->setRecord(m_record);
    m_stack->setCurrentWidget(m_splitter);
    if (other) {
        const Listing listings[]{
            enrollmentListing(0, contact.id), membershipListing(0, contact.id), subscriptionListing(contact.id)};
        for (qsizetype i = 0; i < m_sections.size(); ++i) {
            if (!m_sections.at(i)->workspace()) { // not before it is known of whom, or it would show all
                m_sections.at(i)->setWorkspace(m_workspace);
                m_sections.at(i)->setOnline(m_online);
            }
            m_sections.at(i)->narrow(RecordCommands::pointingAt(
                tr("Contact: %1").arg(contact.email), "contact_id", contact.id, listings[i]));
        }
        m_history->setContact(m_key);
    }
    showPosition(); // the list may be another one though the person is the same
    Q_EMIT changed();
}

void ContactCard::showNobody(const QString &text)
{
    m_record = {};
    m_pane->clear();
    m_history->setContact({});
    m_nobody->setText(text);
    m_stack->setCurrentWidget(m_nobody);
    showPosition();
    Q_EMIT changed();
}

// Where the person stands in the list. Records that point at people are counted as they stand there.
void ContactCard::showPosition()
{
    if (m_order.position < 0 && m_order.resource == "contact")
        m_order.position = m_order.positionOf(m_record.row);
    m_place->setText(m_order.position < 0
            ? QString()
            : tr("%1 of %2", "place in a list")
                  .arg(DisplayText::number(m_order.position + 1), DisplayText::number(m_order.size())));
}

bool ContactCard::canStep(int direction) const
{
    const qsizetype to = m_order.position + direction;
    return m_order.position >= 0 && to >= 0 && to < m_order.size();
}

void ContactCard::step(int direction)
{
    if (!canStep(direction) || m_stepping || !m_workspace)
        return;
    m_stepping = true;
    m_workspace->mirror()->post(
        this,
        [order = m_order, direction, key = m_key](MirrorStore &store) { return order.step(store, direction, key); },
        [this, direction](const ContactOrder::Step &step) {
            m_stepping = false;
            if (step.key.isEmpty()) {
                Q_EMIT statusMessage(direction > 0 ? tr("That was the last contact of the list.")
                                                   : tr("That was the first contact of the list."));
                return;
            }
            ContactOrder order = m_order;
            order.position = step.position;
            showContact(step.key, order);
            Q_EMIT stepped(step.key);
        });
}

void ContactCard::setOnline(bool online)
{
    const bool back = online && !m_online;
    m_online = online;
    for (RecordPage *section : std::as_const(m_sections)) {
        if (section->workspace())
            section->setOnline(online);
    }
    if (!back || !m_record.key.isEmpty() || !m_email.isEmpty())
        return;
    m_asked = false;
    read();
}

void ContactCard::refresh()
{
    if (m_record.key.isEmpty())
        return;
    m_workspace->contactRecords()->refresh(m_key);
    for (RecordPage *section : std::as_const(m_sections))
        section->listActions().refresh->trigger();
}

void ContactCard::saveState()
{
    if (!m_workspace)
        return;
    m_settings->setValue(Setting::SplitterState, m_splitter->saveState(), {m_workspace->connection().id, u"card"_s});
}

void ContactCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT changed();
}

void ContactCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT changed();
}

void ContactCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}
