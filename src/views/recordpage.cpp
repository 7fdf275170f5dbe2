// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordpage.h"

#include "contactcheck.h"
#include "contactwalk.h"
#include "recordsync.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "workspace.h"

#include <QAction>
#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int PeopleRestMs = 300; // what is only scrolled past costs no request

} // namespace

RecordPage::RecordPage(RecordPageDeclaration declaration, Settings *settings, QWidget *parent)
    : ResourcePage(declaration.resource, declaration.view, declaration.texts, settings, parent)
    , m_declaration(std::move(declaration))
{
    createCommands();
    if (!m_declaration.sectionOf.isEmpty())
        makeSection(m_declaration.columns);
    else if (m_declaration.ofContact)
        m_check = new ContactCheck(this, m_declaration.ofContact, makeAction(u"checkContactsAction"_s, nullptr, {}));
    m_peopleTimer.setSingleShot(true);
    m_peopleTimer.setInterval(PeopleRestMs);
    connect(&m_peopleTimer, &QTimer::timeout, this, &RecordPage::readPeople);
    connect(table()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_peopleTimer.start(); });
    updateActions();
}

RecordPage::~RecordPage() = default;

void RecordPage::createCommands()
{
    QList<QAction *> writing;
    for (const RecordCommand &command : std::as_const(m_declaration.commands)) {
        QAction *action = makeAction(command.name, command.icon, command.text, command.shortcut);
        if (command.shortcut == QKeySequence(QKeySequence::Delete)) {
            // It belongs to the rows, not to a text that is edited.
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            removeAction(action);
            table()->addAction(action);
        }
        connect(action, &QAction::triggered, this, [this, run = command.run] { run(this); });
        m_actions.append(action);
        if (command.effect == RecordCommand::Effect::Writes)
            writing.append(action);
    }
    setWriting(writing);
}

QAction *RecordPage::createAction() const
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        if (m_declaration.commands.at(i).shortcut == QKeySequence(QKeySequence::New))
            return m_actions.at(i);
    }
    return nullptr;
}

QList<QAction *> RecordPage::commands() const
{
    QList<QAction *> commands = m_actions;
    commands.removeAll(createAction());
    if (m_check)
        commands.prepend(m_check->action());
    for (qsizetype i = commands.size() - 1; i > 0; --i) {
        if (commands.at(i)->shortcut() == QKeySequence(QKeySequence::Delete))
            commands.insert(i, nullptr); // what takes something away stands apart
    }
    return commands;
}

QList<QAction *> RecordPage::toolCommands() const
{
    QList<QAction *> commands = m_actions;
    commands.removeIf([this](const QAction *action) { return action == createAction() || action->icon().isNull(); });
    return commands;
}

void RecordPage::updateCommands()
{
    const std::size_t selected = selectedRows().size();
    const bool ready = isReady() && isVisible(); // what these speak of must be in sight
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const RecordCommand &command = m_declaration.commands.at(i);
        const RecordCommand::Needs needs = command.needs;
        const bool enough = needs == RecordCommand::Needs::Account || selected == 1
            || (needs == RecordCommand::Needs::Some && selected > 1);
        m_actions.at(i)->setEnabled(ready && enough && (!command.ofPerson || isPersonKnown()));
    }
    if (m_check)
        m_check->update();
}

bool RecordPage::isPersonKnown() const
{
    const int row = model() ? model()->positionOf(selectedRecord().row) : -1;
    if (row < 0)
        return false;
    const int contact = model()->resource().column("contact_id");
    return contact >= 0 && !model()->index(row, contact).data(RecordTableModel::RawRole).toString().isEmpty();
}

void RecordPage::activateRecord()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const RecordCommand &command = m_declaration.commands.at(i);
        if (command.name != m_declaration.activated)
            continue;
        if (command.ofPerson && selectedRows().size() == 1 && !isPersonKnown())
            say(MessageBar::Kind::Information,
                tr("The service does not say whose this is. It does for what is listed of one contact."));
        else if (command.effect == RecordCommand::Effect::Shows || mayWrite())
            m_actions.at(i)->trigger();
    }
}

// Whose it is may have been found out meanwhile.
void RecordPage::currentChanged()
{
    if (std::exchange(m_personKnown, isPersonKnown()) != m_personKnown)
        updateActions();
}

QString RecordPage::selectedText(const QByteArray &column) const
{
    const int row = model()->positionOf(selectedRecord().row);
    return row < 0 ? QString() : model()->index(row, model()->resource().column(column)).data().toString();
}

void RecordPage::showPart(const Narrowing &part)
{
    if (isSection())
        Q_EMIT showRequested(m_declaration.sectionOf, part);
    else
        narrow(part);
}

void RecordPage::workspaceChanged()
{
    m_peopleAsked.clear();
    m_nameless = false;
    if (m_check)
        m_check->follow(workspace());
}

bool RecordPage::explain(const ApiError &error)
{
    return m_declaration.explain && m_declaration.explain(this, error);
}

std::optional<Listing> RecordPage::serviceSearch(const QString &words) const
{
    return m_declaration.search ? std::optional(m_declaration.search(words)) : std::nullopt;
}

QString RecordPage::emptyText() const
{
    const ContactWalk *walk = m_check && m_check->isOffered() ? m_check->walk() : nullptr;
    if (walk && model()->hasAnswer() && model()->filter().isEmpty()) {
        if (m_check->isUnderWay())
            return texts().loadingFirst;
        if (walk->isBegun() && walk->isComplete())
            return texts().none;
        return texts().failed + u"\n\n"_s
            + tr("The service lists these of one contact at a time: choose a contact, or check all of them.");
    }
    return ResourcePage::emptyText();
}

QString RecordPage::coverageText() const
{
    return m_check ? m_check->text() : QString();
}

QAction *RecordPage::coverageAction() const
{
    return m_check && m_check->isOffered() ? m_check->action() : nullptr;
}

bool RecordPage::isCoverageUnderWay() const
{
    return m_check && m_check->isOffered() && m_check->isUnderWay();
}

QString RecordPage::footnote() const
{
    QStringList notes;
    for (const ColumnInfo &column : model()->resource().columns) {
        if (model()->atLeast().contains(column.key))
            //: %1 is the title of a column with numbers: "Contacts"
            notes.append(tr("%1: at least, not all are loaded").arg(column.title));
    }
    if (m_nameless)
        notes.append(tr("the service does not say whose these are: check all contacts to find out"));
    return notes.join(u" · "_s);
}

void RecordPage::rowsChanged()
{
    m_peopleTimer.start();
}

// Of the rows in sight: whoever is not in the mirror, once.
void RecordPage::readPeople()
{
    const int email = model() ? model()->resource().column("email") : -1;
    const int contact = model() ? model()->resource().column("contact_id") : -1;
    if (email < 0 || contact < 0 || !isReady() || !isVisible())
        return;
    const int first = table()->rowAt(0);
    const int last = table()->rowAt(table()->viewport()->height() - 1);
    bool nameless = false;
    for (int row = qMax(0, first); row < model()->rowCount() && (last < 0 || row <= last); ++row) {
        const auto raw = [&](int column) { return model()->index(row, column).data(RecordTableModel::RawRole); };
        const QString key = raw(contact).toString();
        nameless = nameless || (m_check && key.isEmpty());
        if (key.isEmpty() || !raw(email).toString().isEmpty() || m_peopleAsked.contains(key))
            continue;
        m_peopleAsked.insert(key);
        workspace()->contactRecords()->refresh(key);
    }
    if (nameless == m_nameless)
        return;
    m_nameless = nameless;
    if (nameless)
        m_check->setOffered(true); // the lists of the contacts say it
    else
        coverageChanged();
}
