// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactpicker.h"

#include "contact.h"
#include "displaytext.h"
#include "icons.h"
#include "mirror.h"
#include "recordsync.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MaxMatches = 20;

QStringList addressesIn(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    QStringList parts = text.split(between, Qt::SkipEmptyParts);
    parts.removeDuplicates();
    const bool all = std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return part.contains(u'@'); });
    return all && parts.size() > 1 ? parts : QStringList();
}

QListWidget *makeList(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(name);
    list->setAccessibleName(accessible);
    list->setMaximumHeight(6 * (list->fontMetrics().height() + 4));
    return list;
}

} // namespace

ContactPicker::ContactPicker(Workspace *workspace, int maximum, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_maximum(maximum)
    , m_search(new QLineEdit(this))
    , m_matches(makeList(u"contactMatches"_s, tr("Contacts that match"), this))
    , m_chosenList(makeList(u"contactChosen"_s, tr("Chosen contacts"), this))
    , m_remove(new QToolButton(this))
    , m_ask(new QToolButton(this))
    , m_state(new QLabel(this))
{
    m_search->setObjectName(u"contactSearchEdit"_s);
    m_search->setAccessibleName(tr("Find contacts"));
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(
        maximum == 1 ? tr("Part of e-mail or name") : tr("Part of e-mail or name, or a pasted list of addresses"));
    m_search->installEventFilter(this);
    m_matches->installEventFilter(this);
    m_remove->setObjectName(u"removeChosenButton"_s);
    m_remove->setText(tr("Take out"));
    m_ask->setObjectName(u"askServiceButton"_s);
    m_ask->setText(tr("Ask the service for them"));
    m_state->setObjectName(u"pickerLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *below = new QHBoxLayout;
    below->addWidget(m_state, 1);
    below->addWidget(m_ask);
    below->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_matches);
    layout->addWidget(m_chosenList);
    layout->addLayout(below);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ContactPicker::search);
    connect(m_matches, &QListWidget::itemClicked, this, &ContactPicker::takeMatch);
    connect(m_remove, &QToolButton::clicked, this, &ContactPicker::removeChosen);
    connect(m_ask, &QToolButton::clicked, this, &ContactPicker::askService);
    connect(m_chosenList, &QListWidget::itemSelectionChanged, this, &ContactPicker::showState);
    connect(workspace->contactRecords(), &RecordSync::found, this, [this] {
        if (!m_unknown.isEmpty())
            takeList(std::exchange(m_unknown, {}));
    });
    connect(workspace->mirror(), &Mirror::changed, this, [this](const QByteArray &resource) {
        if (resource == "contact" && m_people.isEmpty() && !m_search->text().isEmpty())
            search(); // whom nobody was may have come
    });
    showState();
}

void ContactPicker::search()
{
    const QString text = m_search->text().trimmed();
    if (const QStringList addresses = addressesIn(text); !addresses.isEmpty() && m_maximum != 1) {
        takeList(addresses);
        m_search->clear();
        return;
    }
    const quint64 generation = ++m_generation;
    if (text.isEmpty()) {
        m_people.clear();
        m_matches->clear();
        return;
    }
    m_workspace->mirror()->post(
        this, [text](MirrorStore &store) { return FoundContact::search(store, text, MaxMatches); },
        [this, generation](const QList<FoundContact> &people) {
            if (generation != m_generation)
                return;
            m_people = people;
            m_matches->clear();
            for (const FoundContact &person : people)
                m_matches->addItem(person.text);
            m_matches->setCurrentRow(people.isEmpty() ? -1 : 0);
        });
}

// Each address as a whole; those that nobody here has are kept apart.
void ContactPicker::takeList(const QStringList &addresses)
{
    struct Found
    {
        QList<FoundContact> people{};
        QStringList unknown{};
    };
    m_workspace->mirror()->post(
        this,
        [addresses](MirrorStore &store) {
            Found found;
            for (const QString &address : addresses) {
                Query query;
                query.resource = "contact";
                query.filter.search = address;
                query.sortColumn = "email";
                const qsizetype before = found.people.size();
                for (const RowId row : store.query(query).rows) {
                    const std::optional<StoredRecord> record = store.record("contact", row);
                    if (record && Contact::fromJson(record->json()).email.compare(address, Qt::CaseInsensitive) == 0)
                        found.people.append(FoundContact::of(*record));
                }
                if (found.people.size() == before)
                    found.unknown.append(address);
            }
            return found;
        },
        [this](const Found &found) {
            m_unknown += found.unknown;
            m_unknown.removeDuplicates();
            add(found.people);
        });
}

void ContactPicker::choose(const std::vector<RowId> &rows)
{
    m_workspace->mirror()->post(
        this,
        [rows](MirrorStore &store) {
            QList<FoundContact> people;
            for (const RowId row : rows) {
                if (const std::optional<StoredRecord> record = store.record("contact", row))
                    people.append(FoundContact::of(*record));
            }
            return people;
        },
        [this](const QList<FoundContact> &people) { add(people); });
}

void ContactPicker::choose(qint64 contact)
{
    if (contact == 0)
        return;
    m_workspace->mirror()->post(
        this, [key = QString::number(contact)](MirrorStore &store) { return store.record("contact", key); },
        [this](const std::optional<StoredRecord> &record) {
            if (record)
                add({FoundContact::of(*record)});
        });
}

void ContactPicker::takeMatch()
{
    const int row = m_matches->currentRow();
    if (m_people.isEmpty() && m_search->text().contains(u'@') && m_maximum != 1) {
        takeList({m_search->text().trimmed()}); // a whole address, which the service may know
        m_search->clear();
    }
    if (row < 0 || row >= m_people.size())
        return;
    add({m_people.at(row)});
    m_search->clear();
    m_search->setFocus();
}

void ContactPicker::add(const QList<FoundContact> &people)
{
    if (m_maximum == 1 && !people.isEmpty())
        m_chosen.clear();
    for (const FoundContact &person : people) {
        const bool known = std::any_of(m_chosen.cbegin(), m_chosen.cend(),
            [&person](const FoundContact &chosen) { return chosen.row == person.row; });
        if (!known)
            m_chosen.append(person);
    }
    m_chosenList->clear();
    for (const FoundContact &person : std::as_const(m_chosen))
        m_chosenList->addItem(person.text);
    showState();
}

void ContactPicker::removeChosen()
{
    const int row = m_chosenList->currentRow();
    if (row < 0)
        return;
    m_chosen.removeAt(row);
    delete m_chosenList->takeItem(row);
    showState();
}

void ContactPicker::askService()
{
    m_ask->setEnabled(false);
    for (const QString &address : std::as_const(m_unknown))
        m_workspace->lookUpContact(address);
}

void ContactPicker::showState()
{
    QString text = m_chosen.isEmpty() ? tr("Nobody is chosen yet. Enter takes the marked match.")
                                      : tr("%Ln contact(s) chosen", nullptr, static_cast<int>(m_chosen.size()));
    if (!m_unknown.isEmpty())
        text += u'\n' + tr("Not among the loaded contacts: %1").arg(m_unknown.join(u", "_s));
    m_state->setText(text);
    m_ask->setVisible(!m_unknown.isEmpty());
    m_ask->setEnabled(true);
    m_remove->setEnabled(m_chosenList->currentRow() >= 0);
}

std::vector<RowId> ContactPicker::rows() const
{
    std::vector<RowId> rows;
    for (const FoundContact &person : m_chosen)
        rows.push_back(person.row);
    return rows;
}

QString ContactPicker::nameOf(int place) const
{
    return m_chosen.value(place).text;
}

qint64 ContactPicker::contactId(int place) const
{
    return m_chosen.value(place).id;
}

bool ContactPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isReturn && (watched == m_matches || !m_search->text().isEmpty())) {
            takeMatch(); // not the button of the dialog
            return true;
        }
        if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            const int row = m_matches->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_matches->setCurrentRow(qBound(0, row, m_matches->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
