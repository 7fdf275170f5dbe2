// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfields.h"

#include "contact.h"
#include "displaytext.h"
#include "icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelColumn = 0;
constexpr int ValueColumn = 1;

bool isName(const QString &slug)
{
    return slug == FieldSlug::FirstName || slug == FieldSlug::LastName || slug == FieldSlug::PhoneNumber;
}

} // namespace

ContactFields::ContactFields(QWidget *parent)
    : QTableWidget(0, 2, parent)
{
    setObjectName(u"fieldsTable"_s);
    setAccessibleName(tr("Details of the contact"));
    setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(LabelColumn, QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    setShowGrid(false);
    setAlternatingRowColors(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(4 * verticalHeader()->minimumSectionSize());
    // Heights follow from widths, and those are settled only after what is going on now.
    m_heightTimer.setSingleShot(true);
    m_heightTimer.setInterval(0);
    connect(&m_heightTimer, &QTimer::timeout, this, &QTableView::resizeRowsToContents);
    connect(horizontalHeader(), &QHeaderView::sectionResized, &m_heightTimer, qOverload<>(&QTimer::start));
    addCopyAction();
}

void ContactFields::leaveLine()
{
    clearSelection();
    setCurrentCell(-1, -1);
    scrollToTop();
}

void ContactFields::addCopyAction()
{
    auto *copy = new QAction(Icons::named("edit-copy"), tr("Copy value"), this);
    copy->setObjectName(u"copyValueAction"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ContactFields::copySelected);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

// Several lines are copied with their labels, a single one without.
void ContactFields::copySelected()
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        if (!selectionModel()->isRowSelected(row))
            continue;
        const QString value = item(row, ValueColumn)->data(Qt::UserRole).toString();
        lines.append(rows.size() == 1 ? value : item(row, LabelColumn)->text() + u'\t' + value);
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ContactFields::setContact(const Contact &contact)
{
    QList<QPair<QString, QString>> lines;
    const auto add = [&lines](const QString &label, const QString &value) { lines.append({label, value}); };
    add(tr("First name"), contact.firstName);
    add(tr("Last name"), contact.lastName);
    add(tr("Phone"), contact.phoneNumber);
    for (const FieldValue &field : contact.fields) {
        if (!isName(field.slug))
            add(field.name.isEmpty() ? field.slug : field.name, field.value);
    }
    QStringList states;
    for (const QString &state : contact.states())
        states.append(DisplayText::state(state));
    add(tr("States"), states.join(u", "));
    add(tr("Language"), DisplayText::language(contact.locale));
    add(tr("Registered"), DisplayText::dateInFull(contact.registeredAt));
    add(tr("Source"), contact.sourceUrl);
    add(tr("Contact ID"), contact.key());

    setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        const auto &[label, value] = lines.at(row);
        for (const int column : {LabelColumn, ValueColumn}) {
            if (!item(row, column)) {
                setItem(row, column, new QTableWidgetItem);
                item(row, column)->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            }
        }
        item(row, LabelColumn)->setText(label);
        QTableWidgetItem *cell = item(row, ValueColumn);
        cell->setText(value.isEmpty() ? u"–"_s : value);
        cell->setData(Qt::UserRole, value);
        cell->setData(
            Qt::AccessibleTextRole, value.isEmpty() ? tr("%1: empty").arg(label) : tr("%1: %2").arg(label, value));
        // Tool tips guess rich text by default, and this is the service's text.
        cell->setToolTip(value.toHtmlEscaped());
    }
    m_heightTimer.start();
}
