// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactpicker.h"

#include "addresslist.h"
#include "apiclient.h"
#include "confirm.h"
#include "displaytext.h"
#include "doubleclickguard.h"
#include "icons.h"
#include "mirror.h"
#include "shortlist.h"
#include "steptext.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;
using Doubt = AddressLookup::Doubt;

namespace {

constexpr size_t MaxMatches = 20;
constexpr qsizetype MaxNamed = 5;
constexpr int MaxUnasked = 10; // addresses that the service is asked for at once

QListWidget *makeList(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *list = new ShortList(parent);
    list->setObjectName(name);
    list->setAccessibleName(accessible);
    list->setUniformItemSizes(true); // a selection may be of thousands
    return list;
}

} // namespace

ContactPicker::ContactPicker(Workspace *workspace, int maximum, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_lookup(new AddressLookup(workspace, this))
    , m_maximum(maximum)
    , m_search(new QLineEdit(this))
    , m_matches(makeList(u"contactMatches"_s, tr("Contacts that match"), this))
    , m_chosenList(makeList(u"contactChosen"_s, tr("Chosen contacts"), this))
    , m_doubtList(makeList(u"contactDoubts"_s, tr("Addresses of the list to look at"), this))
    , m_remove(new QToolButton(this))
    , m_ask(new QToolButton(this))
    , m_state(new QLabel(this))
{
    m_search->setObjectName(u"contactSearchEdit"_s);
    m_search->setAccessibleName(tr("Find contacts"));
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(
        maximum == 1 ? tr("Part of e-mail or name") : tr("Part of e-mail or name, or a pasted list of addresses"));
    m_search->setMaxLength(1'000'000); // a column of addresses is long
    m_search->installEventFilter(this);
    m_matches->installEventFilter(this);
    m_remove->setObjectName(u"removeChosenButton"_s);
    m_remove->setText(tr("Take out"));
    m_ask->setObjectName(u"askServiceButton"_s);
    m_state->setObjectName(u"pickerLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *below = new QHBoxLayout;
    below->addWidget(m_ask);
    below->addStretch();
    below->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    for (QListWidget *list : {m_matches, m_chosenList, m_doubtList})
        layout->addWidget(list);
    layout->addWidget(m_state);
    layout->addLayout(below);
    setFocusProxy(m_search);
    setFocusPolicy(Qt::StrongFocus); // the mnemonic of a label passes by a field without
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_takeWhenFound = false; // what is typed now is to be seen first
        search();
    });
    connect(m_matches, &QListWidget::itemClicked, this,
        [this](QListWidgetItem *match) { takeMatch(m_matches->row(match)); });
    connect(m_remove, &QToolButton::clicked, this, &ContactPicker::removeChosen);
    connect(m_ask, &QToolButton::clicked, this, &ContactPicker::askService);
    connect(m_chosenList, &QListWidget::itemSelectionChanged, this, &ContactPicker::showState);
    connect(m_lookup, &AddressLookup::found, this, &ContactPicker::add);
    connect(m_lookup, &AddressLookup::askingChanged, this, &ContactPicker::showState);
    connect(workspace->mirror(), &Mirror::changed, this, [this](const QByteArray &resource) {
        if (resource == "contact" && m_people.isEmpty() && !m_search->text().isEmpty())
            search(); // whom nobody was may have come
    });
    showState();
}

void ContactPicker::search()
{
    const QString text = m_search->text().trimmed();
    const bool pasted = m_search->text().size() > m_typed + 1;
    m_typed = m_search->text().size();
    if (pasted && m_maximum != 1 && AddressList::isList(text)) {
        takeText(text);
        m_search->clear();
        return;
    }
    const quint64 generation = ++m_generation;
    m_searching = !text.isEmpty();
    if (text.isEmpty()) {
        showMatches({});
        return;
    }
    m_workspace->mirror()->post(
        this, [text](MirrorStore &store) { return FoundContact::search(store, text, MaxMatches); },
        [this, generation](const QList<FoundContact> &people) {
            if (generation != m_generation)
                return;
            m_searching = false;
            showMatches(people);
            if (std::exchange(m_takeWhenFound, false))
                take();
        });
}

void ContactPicker::showMatches(const QList<FoundContact> &people)
{
    m_people = people;
    m_matches->clear();
    for (const FoundContact &person : people)
        m_matches->addItem(person.text);
    m_matches->setCurrentRow(int(FoundContact::meant(people, m_search->text())));
    showState();
}

int ContactPicker::markedRow() const
{
    const QList<QListWidgetItem *> marked = m_matches->selectedItems();
    return marked.isEmpty() ? -1 : m_matches->row(marked.constFirst());
}

void ContactPicker::takeText(const QString &text, AddressLookup::Ask ask)
{
    if (m_maximum == 1)
        m_lookup->forget(); // the address before was a mistake
    m_lookup->take(text, ask);
}

QString ContactPicker::text(const Doubt &doubt)
{
    switch (doubt.why) {
    case Doubt::Why::Malformed:
        return tr("%1 – not an e-mail address").arg(doubt.address);
    case Doubt::Why::Doubled:
        return tr("%1 – more than once in the list, taken once").arg(doubt.address);
    case Doubt::Why::Several:
        return tr("%1 – %Ln contacts have it; choose by name", nullptr, doubt.count).arg(doubt.address);
    case Doubt::Why::NotHere:
        return tr("%1 – not among the loaded contacts").arg(doubt.address);
    case Doubt::Why::Nowhere:
        return tr("%1 – no contact of the account").arg(doubt.address);
    }
    return doubt.address;
}

QString ContactPicker::leftOutText() const
{
    QStringList left;
    QStringList unasked;
    int malformed = 0;
    for (const Doubt &doubt : m_lookup->doubts()) {
        if (doubt.why == Doubt::Why::Malformed)
            ++malformed;
        else if (doubt.why == Doubt::Why::NotHere)
            unasked.append(doubt.address);
        else if (doubt.why != Doubt::Why::Doubled)
            left.append(doubt.address);
    }
    const auto some = [](const QStringList &addresses) {
        return addresses.mid(0, MaxNamed).join(u", "_s) + (addresses.size() > MaxNamed ? u"…"_s : QString());
    };
    QStringList said;
    if (!left.isEmpty())
        said.append(tr("%Ln entry(ies) of the list left out: %1", nullptr, int(left.size())).arg(some(left)));
    if (!unasked.isEmpty()) {
        said.append(tr("%Ln entry(ies) of the list left out, not loaded here, and the service was not asked: %1",
            nullptr, int(unasked.size()))
                        .arg(some(unasked)));
    }
    if (malformed > 0)
        said.append(tr("%Ln entry(ies) of the list left out: no e-mail address", nullptr, malformed));
    return said.join(u'\n');
}

QString ContactPicker::problem() const
{
    const QString typed = m_search->text().simplified();
    if (typed.isEmpty() && m_lookup->toAsk() > 0)
        return tr("The service is still being asked for addresses. Wait, or stop asking.");
    return typed.isEmpty()
        ? QString()
        : tr("“%1” is not chosen yet. Press Enter there to take the marked contact, or clear the line.").arg(typed);
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

// Several addresses, who is marked, or a whole address that nobody has here: the service may know it.
void ContactPicker::take()
{
    DoubleClickGuard::contentsChanged(this); // Return means the button of the dialog from now on
    const QString typed = m_search->text();
    if (m_maximum != 1 && AddressList::isList(typed)) {
        takeText(typed);
        m_search->clear();
    } else if (m_searching) {
        m_takeWhenFound = true; // the matches are those of other words yet
    } else if (markedRow() >= 0) {
        takeMatch(markedRow());
    } else if (typed.contains(u'@')) {
        takeText(typed, AddressLookup::Ask::AtOnce);
        m_search->clear();
    }
}

void ContactPicker::takeMatch(int row)
{
    if (m_maximum == 1)
        m_lookup->forget();
    add({m_people.at(row)});
    m_search->clear();
    m_search->setFocus();
}

void ContactPicker::add(const QList<FoundContact> &people)
{
    if (m_maximum == 1 && !people.isEmpty()) {
        m_chosen.clear();
        m_chosenRows.clear();
        m_chosenList->clear();
    }
    QStringList texts;
    for (const FoundContact &person : people) {
        if (m_chosenRows.contains(person.row))
            continue;
        m_chosenRows.insert(person.row);
        m_chosen.append(person);
        texts.append(person.text);
    }
    m_chosenList->addItems(texts);
    showState();
    Q_EMIT chosenChanged();
}

void ContactPicker::removeChosen()
{
    const QModelIndexList marked = m_chosenList->selectionModel()->selectedRows();
    if (marked.isEmpty())
        return; // the keyboard may stand on a line that nobody has marked
    const int row = marked.first().row();
    m_chosenRows.remove(m_chosen.takeAt(row).row);
    delete m_chosenList->takeItem(row);
    showState();
    Q_EMIT chosenChanged();
}

// Pressed again, it stops. What takes long is agreed to first.
void ContactPicker::askService()
{
    DoubleClickGuard::contentsChanged(this); // the same button starts and stops
    const int addresses = int(m_lookup->unknown().size());
    if (m_lookup->toAsk() > 0) {
        m_lookup->stop();
    } else if (addresses <= MaxUnasked) {
        m_lookup->ask();
    } else {
        Question question;
        question.objectName = u"askServiceQuestion"_s;
        question.account = m_workspace->account();
        question.text = tr("Ask the service for %Ln address(es)?", nullptr, addresses);
        question.consequence = tr("Each address is a request of its own: %1 at what it permits at present. It can be "
                                  "stopped at any time; whoever is found stays.")
                                   .arg(askingTime(addresses));
        question.action = tr("&Ask");
        question.destructive = false;
        askToConfirm(this, question, [this] { m_lookup->ask(); });
    }
}

QString ContactPicker::askingTime(int addresses) const
{
    return DisplayText::duration(m_workspace->client()->timeFor(addresses, 1));
}

void ContactPicker::showState()
{
    QString text = m_chosen.isEmpty() ? tr("Nobody is chosen yet. Enter takes the marked match.")
                                      : tr("%Ln contact(s) chosen", nullptr, static_cast<int>(m_chosen.size()));
    const QString address = AddressList::onlyAddress(m_search->text());
    if (!address.isEmpty() && !m_searching && markedRow() < 0)
        text += u'\n' + tr("Enter looks for exactly %1, at the service if it is not loaded.").arg(address);
    const int asking = m_lookup->toAsk();
    if (asking > 0)
        text += u'\n' + tr("The service is asked for %Ln address(es)…", nullptr, asking) + u' ' + askingTime(asking);
    if (!m_lookup->error().isEmpty())
        text += u'\n' + m_lookup->error();
    m_state->setText(text);
    QStringList doubts;
    for (const Doubt &doubt : m_lookup->doubts())
        doubts.append(ContactPicker::text(doubt));
    m_doubtList->clear();
    m_doubtList->addItems(doubts);
    for (int row = 0; row < m_doubtList->count(); ++row)
        m_doubtList->item(row)->setToolTip(StepText::toolTip(m_doubtList->item(row)->text()));
    m_doubtList->setVisible(!doubts.isEmpty());
    const int open = int(m_lookup->unknown().size());
    m_ask->setText(asking > 0 ? tr("Stop asking") : tr("Ask the service for %Ln address(es)", nullptr, open));
    m_ask->setVisible(open > 0 || asking > 0);
    m_remove->setEnabled(m_chosenList->selectionModel()->hasSelection());
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
            take(); // not the button of the dialog
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
