// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactpane.h"

#include "displaytext.h"
#include "icons.h"
#include "jobrunner.h"
#include "messagebar.h"
#include "mirror.h"
#include "recordsync.h"
#include "tagchips.h"
#include "workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int AgeIntervalMs = 30 * 1000;
constexpr int LabelColumn = 0;
constexpr int ValueColumn = 1;
constexpr int TagLines = 7; // more of them scroll

bool isName(const QString &slug)
{
    return slug == FieldSlug::FirstName || slug == FieldSlug::LastName || slug == FieldSlug::PhoneNumber;
}

// Grows with its chips up to a few lines, then scrolls.
class ChipsArea : public QScrollArea
{
public:
    explicit ChipsArea(QWidget *chips)
    {
        setWidget(chips); // sized by fit(): a resizable one reserves room for a scroll bar that is not needed
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        chips->installEventFilter(this);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const int line = fontMetrics().height() + 12;
        return qMin(widget()->heightForWidth(width), TagLines * line);
    }
    QSize sizeHint() const override { return {100, heightForWidth(qMax(100, width()))}; }
    QSize minimumSizeHint() const override { return {100, fontMetrics().height() + 12}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            fit();
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
        updateGeometry();
    }

private:
    void fit()
    {
        const bool fits = widget()->heightForWidth(width()) <= height();
        setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
        const int inside = viewport()->width();
        widget()->resize(inside, widget()->heightForWidth(inside));
    }
};

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
    connectChips();
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
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

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
    layout->addSpacing(4);
    layout->addLayout(buttons);
    return header;
}

QWidget *ContactPane::makeContent()
{
    auto *content = new QWidget;
    m_bar = new MessageBar(content);
    m_bar->setObjectName(u"contactPaneBar"_s);
    m_chips = new TagChips;
    m_chips->setObjectName(u"tagChips"_s);
    auto *tagsLabel = new QLabel(tr("&Tags"), content);
    tagsLabel->setBuddy(m_chips);

    m_fields = new QTableWidget(0, 2, content);
    m_fields->setObjectName(u"fieldsTable"_s);
    m_fields->setAccessibleName(tr("Details of the contact"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_fields->horizontalHeader()->hide();
    m_fields->horizontalHeader()->setSectionResizeMode(LabelColumn, QHeaderView::ResizeToContents);
    m_fields->horizontalHeader()->setStretchLastSection(true);
    m_fields->verticalHeader()->hide();
    m_fields->setShowGrid(false);
    m_fields->setAlternatingRowColors(true);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setTabKeyNavigation(false);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setMinimumHeight(4 * m_fields->verticalHeader()->minimumSectionSize());
    // Heights follow from widths, and those are settled only after what is going on now.
    m_heightTimer.setSingleShot(true);
    m_heightTimer.setInterval(0);
    connect(&m_heightTimer, &QTimer::timeout, m_fields, &QTableView::resizeRowsToContents);
    connect(m_fields->horizontalHeader(), &QHeaderView::sectionResized, &m_heightTimer, qOverload<>(&QTimer::start));
    addCopyActions();

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
    layout->addWidget(makeHeader());
    layout->addWidget(m_bar);
    layout->addWidget(tagsLabel);
    layout->addWidget(new ChipsArea(m_chips));
    layout->addWidget(m_fields, 1);
    layout->addLayout(footer);
    return content;
}

void ContactPane::addCopyActions()
{
    auto *copy = new QAction(Icons::named("edit-copy"), tr("Copy value"), m_fields);
    copy->setObjectName(u"copyValueAction"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ContactPane::copySelected);
    m_fields->addAction(copy);
    m_fields->setContextMenuPolicy(Qt::ActionsContextMenu);
}

// Several lines are copied with their labels, a single one without.
void ContactPane::copySelected()
{
    const QModelIndexList rows = m_fields->selectionModel()->selectedRows();
    QStringList lines;
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        if (!m_fields->selectionModel()->isRowSelected(row))
            continue;
        const QString value = m_fields->item(row, ValueColumn)->data(Qt::UserRole).toString();
        lines.append(rows.size() == 1 ? value : m_fields->item(row, LabelColumn)->text() + u'\t' + value);
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
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
        reread();
        m_refresh->setEnabled(true);
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
    const auto known = [this] { m_chips->setKnownTags(m_workspace->tags()); };
    connect(m_workspace, &Workspace::tagsChanged, this, known);
    known();
}

void ContactPane::connectChips()
{
    connect(m_chips, &TagChips::addRequested, this, [this](qint64 id) {
        const QList<Tag> tags = m_workspace ? m_workspace->tags() : QList<Tag>();
        const auto tag = std::find_if(tags.cbegin(), tags.cend(), [id](const Tag &t) { return t.id == id; });
        if (tag == tags.cend())
            return;
        TagEdit edit;
        edit.add = {id};
        changeTags(edit, *tag, true);
    });
    connect(m_chips, &TagChips::createRequested, this, [this](const QString &name) {
        TagEdit edit;
        edit.create = {name};
        changeTags(edit, {--m_lastNewTag, name, {}}, true);
    });
    connect(m_chips, &TagChips::removeRequested, this, [this](qint64 id) {
        TagEdit edit;
        edit.remove = {id};
        changeTags(edit, {id, {}, {}}, false);
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
        m_chips->clearTyped();
        m_fields->clearSelection();
        m_fields->setCurrentCell(-1, -1);
        m_fields->scrollToTop();
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
    m_name->setText(m_contact.fullName().simplified());
    m_name->setVisible(!m_name->text().isEmpty());
    showTags();
    showFields();
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

void ContactPane::showFields()
{
    QList<QPair<QString, QString>> lines;
    const auto add = [&lines](const QString &label, const QString &value) { lines.append({label, value}); };
    add(tr("First name"), m_contact.firstName);
    add(tr("Last name"), m_contact.lastName);
    add(tr("Phone"), m_contact.phoneNumber);
    for (const FieldValue &field : std::as_const(m_contact.fields)) {
        if (!isName(field.slug))
            add(field.name.isEmpty() ? field.slug : field.name, field.value);
    }
    QStringList states;
    for (const QString &state : m_contact.states())
        states.append(DisplayText::state(state));
    add(tr("States"), states.join(u", "));
    add(tr("Language"), DisplayText::language(m_contact.locale));
    add(tr("Registered"), DisplayText::dateInFull(m_contact.registeredAt));
    add(tr("Source"), m_contact.sourceUrl);
    add(tr("Contact ID"), m_record.key);

    m_fields->setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        const auto &[label, value] = lines.at(row);
        for (const int column : {LabelColumn, ValueColumn}) {
            if (!m_fields->item(row, column)) {
                m_fields->setItem(row, column, new QTableWidgetItem);
                m_fields->item(row, column)->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            }
        }
        m_fields->item(row, LabelColumn)->setText(label);
        QTableWidgetItem *item = m_fields->item(row, ValueColumn);
        item->setText(value.isEmpty() ? u"–"_s : value);
        item->setData(Qt::UserRole, value);
        item->setData(
            Qt::AccessibleTextRole, value.isEmpty() ? tr("%1: empty").arg(label) : tr("%1: %2").arg(label, value));
        // Tool tips guess rich text by default, and this is the service's text.
        item->setToolTip(value.toHtmlEscaped());
    }
    m_heightTimer.start();
}

void ContactPane::showTags()
{
    const Pending pending = m_pending.value(m_record.key);
    m_chips->setTags(m_contact.tags);
    m_chips->setPending(pending.adding, pending.removing);
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
    const QToolButton *retry = m_bar->addButton(u"retryRefreshButton"_s, tr("Retry"));
    connect(retry, &QToolButton::clicked, this, [this] {
        m_bar->hide();
        refresh();
    });
}

void ContactPane::changeTags(const TagEdit &edit, const Tag &tag, bool add)
{
    const QString key = m_record.key;
    if (key.isEmpty() || !m_workspace)
        return;
    if (add)
        m_pending[key].adding.append(tag);
    else
        m_pending[key].removing.insert(tag.id);
    showTags();
    m_workspace->mirror()->post(
        this, [row = m_record.row, edit](MirrorStore &store) { return Plan::editTags(store, {row}, edit); },
        [this, key, tag, add](const TagEditPlan &plan) {
            if (plan.requests() == 0) {
                settleTags(key, tag, add, plan.contacts == 0 ? tr("The contact does not exist any more.") : QString());
                return;
            }
            m_workspace->jobs()->start(plan, this, [this, key, tag, add](const JobOutcome &outcome) {
                QString words;
                for (const Change &step : outcome.steps) {
                    if (words.isEmpty() && step.state == Change::State::Failed)
                        words = step.message;
                }
                if (words.isEmpty())
                    words = outcome.job.message;
                if (words.isEmpty() && outcome.job.state != Job::State::Cancelled)
                    words = tr("The tag could not be changed.");
                settleTags(key, tag, add, outcome.succeeded() ? QString() : words);
            });
        },
        [this, key, tag, add](const SqliteError &error) { settleTags(key, tag, add, error.message()); });
}

void ContactPane::settleTags(const QString &key, const Tag &tag, bool add, const QString &error)
{
    if (m_record.key == key)
        reread();
    if (!error.isEmpty() && !m_record.key.isEmpty())
        m_bar->display(MessageBar::Kind::Error, error);
    // After what was asked for above, or the chip would be gone for a moment.
    m_workspace->mirror()->post(
        this, [](MirrorStore &) {},
        [this, key, tag, add] {
            const auto pending = m_pending.find(key);
            if (pending == m_pending.end())
                return;
            if (add)
                pending->adding.removeIf([&tag](const Tag &t) { return t.id == tag.id; });
            else
                pending->removing.remove(tag.id);
            if (pending->adding.isEmpty() && pending->removing.isEmpty())
                m_pending.erase(pending);
            if (m_record.key == key)
                showTags();
        });
}
