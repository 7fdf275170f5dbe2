// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountswitcher.h"

#include "accountbook.h"
#include "accountsession.h"
#include "icons.h"
#include "jobrunner.h"
#include "workspaces.h"

#include <QSignalBlocker>
#include <QStylePainter>

#include <algorithm>

AccountSwitcher::AccountSwitcher(AccountSession *session, AccountBook *book, Workspaces *workspaces, QWidget *parent)
    : QComboBox(parent)
    , m_session(session)
    , m_book(book)
    , m_workspaces(workspaces)
{
    setObjectName(QStringLiteral("accountSwitcher"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    connect(
        this, &QComboBox::activated, this, [this](int index) { m_workspaces->setCurrent(itemData(index).toString()); });
    connect(session, &AccountSession::connectionsChanged, this, &AccountSwitcher::fill);
    connect(book, &AccountBook::changed, this, &AccountSwitcher::fill);
    connect(workspaces, &Workspaces::currentChanged, this, &AccountSwitcher::fill);
    connect(workspaces, &Workspaces::opened, this, [this](Workspace *workspace) {
        follow(workspace);
        fill();
    });
    const QList<Workspace *> open = workspaces->all(); // that of last time is there before the window
    for (Workspace *workspace : open)
        follow(workspace);
    fill();
}

void AccountSwitcher::follow(Workspace *workspace)
{
    const JobRunner *runner = workspace->jobs();
    connect(runner, &JobRunner::opened, this, &AccountSwitcher::showJobs);
    connect(runner, &JobRunner::jobAdded, this, &AccountSwitcher::showJobs);
    connect(runner, &JobRunner::jobChanged, this, &AccountSwitcher::showJobs);
    connect(runner, &JobRunner::jobFinished, this, &AccountSwitcher::showJobs);
    connect(workspace, &Workspace::accessChanged, this, &AccountSwitcher::showJobs);
}

// The box as it is, but with a text that ends where there is room for it.
void AccountSwitcher::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox box;
    initStyleOption(&box);
    painter.drawComplexControl(QStyle::CC_ComboBox, box);
    const int icon = box.currentIcon.isNull() ? 0 : box.iconSize.width() + 4; // as much as styles leave
    const int margin = fontMetrics().averageCharWidth();
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxEditField, this);
    box.currentText = fontMetrics().elidedText(box.currentText, Qt::ElideRight, field.width() - icon - margin);
    painter.drawControl(QStyle::CE_ComboBoxLabel, box);
}

QStringList AccountSwitcher::accounts() const
{
    QStringList ids;
    for (int i = 0; i < count(); ++i)
        ids.append(itemData(i).toString());
    return ids;
}

void AccountSwitcher::fill()
{
    QStringList ids;
    QList<Connection> connections = m_session->connections();
    std::sort(connections.begin(), connections.end(),
        [](const Connection &a, const Connection &b) { return a.created < b.created; });
    for (const Connection &connection : std::as_const(connections)) {
        if (connection.isActive())
            ids.append(connection.id);
    }
    const QList<Workspace *> open = m_workspaces->all();
    for (const Workspace *workspace : open) {
        if (!ids.contains(workspace->connection().id))
            ids.append(workspace->connection().id);
    }
    {
        const QSignalBlocker unasked(this);
        clear();
        for (const QString &id : std::as_const(ids)) {
            const AccountEntry entry = m_book->entry(id);
            addItem(Icons::swatch(entry.colour), entry.name, id);
        }
        const Workspace *current = m_workspaces->current();
        setCurrentIndex(current ? findData(current->connection().id) : -1);
    }
    showJobs();
    Q_EMIT accountsChanged();
}

void AccountSwitcher::showJobs()
{
    for (int i = 0; i < count(); ++i) {
        const QString id = itemData(i).toString();
        const AccountEntry entry = m_book->entry(id);
        const Workspace *workspace = m_workspaces->find(id);
        QString text = entry.name;
        if (entry.readOnly)
            text = tr("%1 (read-only)").arg(text);
        if (workspace && workspace->needsAttention())
            text = tr("%1 – does not work").arg(text);
        else if (workspace && workspace->jobs()->isBusy())
            text = tr("%1 – job running").arg(text);
        if (itemText(i) != text)
            setItemText(i, text);
    }
    const Workspace *current = m_workspaces->current();
    setToolTip(current ? itemText(findData(current->connection().id)) : QString());
}
