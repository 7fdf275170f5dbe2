// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacthistory.h"

#include "contactfield.h"
#include "displaytext.h"
#include "icons.h"
#include "jobrunner.h"
#include "journal.h"
#include "steptext.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int GatherMs = 300; // while a job of many steps runs
constexpr int MostLines = 8; // more of them scroll

enum Column { WhatColumn, ResultColumn, TimeColumn, ColumnCount };

} // namespace

ContactHistory::ContactHistory(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_lines(new QTreeWidget(this))
    , m_all(new QToolButton(this))
    , m_none(new QLabel(tr("Nothing of this contact has been changed from here."), this))
{
    auto *title = new QLabel(tr("History"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_all->setObjectName(u"contactHistoryButton"_s);
    m_all->setText(tr("Show in the history"));
    m_all->setIcon(Icons::named("document-open-recent"));
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::TabFocus);
    setTabOrder(m_all, m_lines); // as they lie
    m_all->setToolTip(tr("All jobs that have changed something of this contact"));
    connect(m_all, &QToolButton::clicked, this, &ContactHistory::allRequested);
    m_none->setObjectName(u"contactHistoryEmptyLabel"_s);
    m_none->setWordWrap(true);
    m_lines->setObjectName(u"contactHistoryList"_s);
    m_lines->setAccessibleName(tr("Changes of this contact"));
    m_lines->setColumnCount(ColumnCount);
    m_lines->setHeaderLabels({tr("Change"), tr("Result"), tr("Time")});
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setAllColumnsShowFocus(true);
    m_lines->header()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_lines->header()->setSectionResizeMode(ResultColumn, QHeaderView::ResizeToContents);
    m_lines->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_lines->header()->setStretchLastSection(false);
    connect(m_lines, &QTreeWidget::itemActivated, this,
        [this](const QTreeWidgetItem *line) { Q_EMIT jobRequested(line->data(0, Qt::UserRole).toLongLong()); });

    auto *row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_lines);
    layout->addWidget(m_none);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(GatherMs);
    connect(&m_readTimer, &QTimer::timeout, this, &ContactHistory::read);
    // A job is written down with all its steps before it is said to be there.
    connect(workspace->jobs(), &JobRunner::jobAdded, this, &ContactHistory::read);
    connect(workspace->jobs(), &JobRunner::jobFinished, this, &ContactHistory::read);
    connect(workspace->jobs(), &JobRunner::stepSettled, this, [this](const Change &change) {
        if (concerns(change) && !m_readTimer.isActive())
            m_readTimer.start();
    });
    connect(workspace->journal(), &Journal::pruned, this, &ContactHistory::read);
}

bool ContactHistory::concerns(const Change &change) const
{
    return !m_key.isEmpty()
        && ((change.resource == "contact" && change.key == m_key)
            || change.args.value("contactId"_L1).toString() == m_key);
}

void ContactHistory::setContact(const QString &key)
{
    if (key == m_key)
        return;
    m_key = key;
    list({}); // what is another's must not stand here for a moment
    read();
}

void ContactHistory::read()
{
    const quint64 generation = ++m_generation;
    if (m_key.isEmpty() || !m_workspace) {
        list({});
        return;
    }
    HistoryQuery query;
    query.contact = m_key;
    query.limit = Limit;
    // Where the journal cannot be read the page says so; here is nothing then.
    m_workspace->journal()->history(this, query, [this, generation](const QList<Change> &changes) {
        if (generation == m_generation)
            list(changes);
    });
}

void ContactHistory::list(const QList<Change> &changes)
{
    QHash<QString, QString> fieldNames;
    for (const ContactField &field : m_workspace ? m_workspace->fields() : QList<ContactField>())
        fieldNames.insert(field.slug, field.name);
    // Lines are kept, and with them the one that is marked and what is scrolled to.
    while (m_lines->topLevelItemCount() > changes.size())
        delete m_lines->takeTopLevelItem(m_lines->topLevelItemCount() - 1);
    while (m_lines->topLevelItemCount() < changes.size())
        new QTreeWidgetItem(m_lines);
    for (int i = 0; i < changes.size(); ++i) {
        const Change &change = changes.at(i);
        QTreeWidgetItem *line = m_lines->topLevelItem(i);
        const QStringList values = StepText::outcome(change, fieldNames);
        line->setText(WhatColumn, Changes::title(change).simplified());
        line->setText(ResultColumn, Changes::stateText(change.state));
        line->setText(TimeColumn, DisplayText::date(change.settledAt.isValid() ? change.settledAt : change.plannedAt));
        line->setToolTip(WhatColumn, StepText::toolTip(values.join(u'\n')));
        line->setToolTip(ResultColumn, StepText::toolTip(change.message.text()));
        line->setData(0, Qt::UserRole, change.job);
    }
    const int lines = m_lines->topLevelItemCount();
    m_lines->setVisible(lines > 0);
    m_none->setVisible(lines == 0);
    m_all->setVisible(lines > 0);
    if (lines > 0)
        m_lines->setFixedHeight(m_lines->header()->sizeHint().height() + 2 * m_lines->frameWidth()
            + qMin(lines, MostLines) * qMax(1, m_lines->sizeHintForRow(0)));
}
