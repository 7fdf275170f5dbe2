// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactpane.h"

#include "breakable.h"
#include "contactfields.h"
#include "contacttags.h"
#include "displaytext.h"
#include "icons.h"
#include "messagebar.h"
#include "mirror.h"
#include "recordsync.h"
#include "workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int AgeIntervalMs = 30 * 1000;
constexpr qsizetype NameLetters = 80; // of a longer name the fields have the rest

QString shortened(const QString &name)
{
    if (name.size() <= NameLetters)
        return name;
    const bool isHalf = name.at(NameLetters - 2).isHighSurrogate();
    return name.left(NameLetters - (isHalf ? 2 : 1)) + u'…';
}

} // namespace

ContactPane::ContactPane(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"contactPane"_s);
    setAccessibleName(tr("Contact"));
    m_pages = new QStackedWidget(this);
    m_empty = new QLabel(m_pages);
    m_empty->setObjectName(u"emptyLabel"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(RestMs);
    connect(&m_restTimer, &QTimer::timeout, this, [this] {
        const qint64 age = m_record.fetchedAt.secsTo(QDateTime::currentDateTimeUtc());
        if (!m_record.key.isEmpty() && isVisible() && (!m_record.fetchedAt.isValid() || age >= StaleSeconds))
            refresh();
    });
    m_ageTimer.setInterval(AgeIntervalMs);
    connect(&m_ageTimer, &QTimer::timeout, this, &ContactPane::showAge);
    follow();
    clear();
}

QWidget *ContactPane::makeHeader()
{
    auto *header = new QWidget;
    // A line edit, so that the address can be selected and copied with the keyboard, however long it is.
    m_email = new QLineEdit(header);
    m_email->setObjectName(u"emailHeading"_s);
    m_email->setAccessibleName(tr("E-mail"));
    m_email->setReadOnly(true);
    m_email->setFrame(false);
    m_email->setTextMargins(0, 0, 0, 0);
    QFont font = m_email->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_email->setFont(font);
    QPalette palette = m_email->palette();
    palette.setBrush(QPalette::Base, Qt::transparent);
    m_email->setPalette(palette);
    m_name = new QLabel(header);
    m_name->setObjectName(u"nameLabel"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    // Below the address, in whatever direction it is read.
    m_name->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    m_states = new QLabel(header);
    m_states->setObjectName(u"statesLabel"_s);
    m_states->setTextFormat(Qt::PlainText);
    m_states->setWordWrap(true);
    QFont bold = m_states->font();
    bold.setBold(true);
    m_states->setFont(bold);

    auto *edit = new QPushButton(Icons::named("document-edit"), tr("Edit…"), header);
    edit->setObjectName(u"editButton"_s);
    edit->setAutoDefault(false);
    connect(edit, &QPushButton::clicked, this, &ContactPane::editRequested);
    auto *remove = new QPushButton(Icons::named("edit-delete"), tr("Delete…"), header);
    remove->setObjectName(u"deleteButton"_s);
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, &ContactPane::deleteRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(edit);
    buttons->addWidget(remove);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_email);
    layout->addWidget(m_name);
    layout->addWidget(m_states);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    return header;
}

QWidget *ContactPane::makeContent()
{
    auto *content = new QWidget;
    QWidget *header = makeHeader();
    header->setParent(content); // first, as Tab goes
    m_bar = new MessageBar(content);
    m_bar->setObjectName(u"contactPaneBar"_s);
    m_tags = new ContactTags(m_workspace, content);
    connect(m_tags, &ContactTags::peopleRequested, this, &ContactPane::peopleRequested);
    connect(m_tags, &ContactTags::settled, this, [this](const QString &key) {
        if (m_record.key != key)
            return;
        m_bar->settle(m_tags); // failed() follows where it failed again
        reread();
    });
    connect(m_tags, &ContactTags::failed, this, [this](const QString &problem) {
        if (m_record.key.isEmpty())
            return;
        m_bar->display(MessageBar::Kind::Error, problem);
        m_bar->setCause(m_tags);
    });
    m_fields = new ContactFields(content);
    m_age = new QLabel(content);
    m_age->setObjectName(u"ageLabel"_s);
    m_age->setTextFormat(Qt::PlainText);
    m_refresh = new QToolButton(content);
    m_refresh->setObjectName(u"refreshContactButton"_s);
    m_refresh->setIcon(Icons::named("view-refresh"));
    m_refresh->setAutoRaise(true);
    m_refresh->setFocusPolicy(Qt::TabFocus);
    m_refresh->setAccessibleName(tr("Refresh this contact"));
    m_refresh->setToolTip(tr("Read this contact afresh (one request)"));
    connect(m_refresh, &QToolButton::clicked, this, &ContactPane::refresh);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_age, 1);
    footer->addWidget(m_refresh);

    auto *layout = new QVBoxLayout(content);
    layout->addWidget(header);
    layout->addWidget(m_bar);
    layout->addWidget(m_tags);
    layout->addWidget(m_fields, 1);
    layout->addLayout(footer);
    return content;
}

void ContactPane::follow()
{
    connect(m_workspace->mirror(), &Mirror::changed, this,
        [this](const QByteArray &resource, const RecordChanges &changes) {
            if (resource == "contact" && (changes.removed || changes.updated.contains(m_record.row)))
                reread();
        });
    const RecordSync *records = m_workspace->contactRecords();
    connect(records, &RecordSync::refreshed, this, [this](const QString &key) {
        if (key != m_record.key)
            return;
        m_bar->settle(m_workspace->contactRecords());
        reread();
        m_refresh->setEnabled(true);
    });
    connect(m_workspace, &Workspace::accessChanged, this, [this] {
        if (m_workspace->isOnline())
            m_bar->retry();
    });
    connect(records, &RecordSync::failed, this, [this](const QString &key, const QString &text) {
        if (key == m_record.key)
            refreshFailed(text);
    });
    connect(records, &RecordSync::gone, this, [this](const QString &key) {
        if (key != m_record.key)
            return;
        const QString email = m_contact.email;
        clear();
        m_empty->setText(tr("%1 does not exist any more: this contact was deleted elsewhere.").arg(email));
        Q_EMIT gone(email);
    });
}

void ContactPane::setRecord(const StoredRecord &record)
{
    if (record.key.isEmpty() || !m_workspace) {
        clear();
        return;
    }
    const bool other = record.key != m_record.key;
    if (other) {
        m_bar->hide();
        m_tags->leave();
        m_fields->leaveLine();
    }
    showRecord(record);
    if (other)
        restartRest();
}

void ContactPane::clear()
{
    m_record = {};
    m_contact = {};
    m_restTimer.stop();
    m_ageTimer.stop();
    m_bar->hide();
    m_tags->clear();
    m_empty->setText(tr("Select a contact to see all about it."));
    m_pages->setCurrentIndex(0);
}

void ContactPane::showRecord(const StoredRecord &record)
{
    m_record = record;
    m_contact = Contact::fromJson(record.json());
    m_refresh->setEnabled(!m_workspace->contactRecords()->isRefreshing(record.key));
    if (m_email->text() != m_contact.email) {
        m_email->setText(m_contact.email);
        m_email->setCursorPosition(0);
    }
    m_name->setText(breakable(shortened(m_contact.fullName().simplified())));
    m_name->setVisible(!m_name->text().isEmpty());
    QStringList states; // those that keep mails from arriving
    for (const QString &state : m_contact.states())
        states.append(DisplayText::state(state));
    m_states->setText(states.join(u" · "_s));
    m_states->setVisible(!states.isEmpty());
    m_tags->setContact(record.key, record.row, m_contact.tags);
    m_fields->setContact(m_contact);
    showAge();
    m_ageTimer.start();
    m_pages->setCurrentIndex(1);
}

void ContactPane::reread()
{
    if (m_record.key.isEmpty() || !m_workspace)
        return;
    m_workspace->mirror()->post(
        this, [row = m_record.row](MirrorStore &store) { return store.record("contact", row); },
        [this, key = m_record.key](const std::optional<StoredRecord> &record) {
            if (key != m_record.key)
                return;
            if (record)
                showRecord(*record);
            else
                clear();
        });
}

void ContactPane::showAge()
{
    if (!m_workspace)
        return;
    const bool refreshing = m_workspace->contactRecords()->isRefreshing(m_record.key);
    m_age->setText(refreshing ? tr("Reading…")
                              : tr("Read %1", "“5 minutes ago”, “just now”")
                                    .arg(DisplayText::age(m_record.fetchedAt, QDateTime::currentDateTimeUtc())));
    m_age->setToolTip(DisplayText::dateInFull(m_record.fetchedAt));
}

void ContactPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_workspace)
        m_workspace->ensureTags();
    restartRest();
}

// Going through the table with the arrow keys must not cost a request for each line.
void ContactPane::restartRest()
{
    if (isVisible() && !m_record.key.isEmpty())
        m_restTimer.start();
}

void ContactPane::refresh()
{
    if (m_record.key.isEmpty() || !m_workspace)
        return;
    m_workspace->contactRecords()->refresh(m_record.key);
    m_refresh->setEnabled(false);
    showAge();
}

void ContactPane::refreshFailed(const QString &text)
{
    m_refresh->setEnabled(true);
    showAge();
    m_bar->display(MessageBar::Kind::Warning, tr("What is shown may be out of date. %1").arg(text));
    m_bar->setCause(m_workspace->contactRecords());
    m_bar->offerRetry([this] { refresh(); });
}
