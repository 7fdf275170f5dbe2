// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagemenus.h"

#include "resourcepage.h"
#include "workspace.h"

#include <QAction>
#include <QMenu>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace {

// A button is found by the name of its command.
void nameButton(QToolBar *bar, QAction *action)
{
    if (QWidget *button = action->isSeparator() ? nullptr : bar->widgetForAction(action))
        button->setObjectName(action->objectName().replace("Action"_L1, "ToolButton"_L1));
}

} // namespace

PageMenus::PageMenus(QMenu *recordMenu, QObject *parent)
    : QObject(parent)
    , m_recordMenu(recordMenu)
{
    recordMenu->setToolTipsVisible(true); // why a command is not to be had
    add(recordMenu, nullptr, [](const ResourcePage &page) {
        const ListActions &list = page.listActions();
        return page.commands()
            + QList<QAction *>{nullptr, list.refresh, list.loadMore, list.loadAll, list.stop, list.refreshAll};
    });
}

void PageMenus::add(QWidget *place, QAction *before, Commands commands)
{
    m_places.append({place, before, std::move(commands), {}});
}

void PageMenus::show(ResourcePage *page, bool inSight)
{
    if (m_page == page && m_inSight == inSight)
        return;
    m_page = page;
    m_inSight = inSight;
    m_recordMenu->setTitle(page->texts().menuTitle);
    for (Place &place : m_places)
        fill(place);
}

void PageMenus::fill(Place &place)
{
    for (QAction *old : std::as_const(place.shown)) {
        place.widget->removeAction(old);
        if (old->isSeparator())
            delete old;
    }
    const bool isMenu = !qobject_cast<QToolBar *>(place.widget);
    place.shown = isMenu || m_inSight ? place.commands(*m_page) : QList<QAction *>();
    for (QAction *&action : place.shown) {
        if (!action) {
            action = new QAction(this);
            action->setSeparator(true);
        }
        place.widget->insertAction(place.before, action);
        if (auto *bar = qobject_cast<QToolBar *>(place.widget))
            nameButton(bar, action);
    }
}
