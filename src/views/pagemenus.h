// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QToolBar;
class QWidget;
class ResourcePage;

// Puts the commands of the page that is shown into menus and tool bar, where those of the last one stood. So each
// command has one key and one place, whatever the records are. Lives with the window.
class PageMenus : public QObject
{
    Q_OBJECT
public:
    using Commands = std::function<QList<QAction *>(const ResourcePage &)>;

    // recordMenu: holds all that can be done with the records and is called like them.
    PageMenus(QMenu *recordMenu, QObject *parent);

    // Here stand such commands, before the given one (null: at the end); a null among them is a separator.
    void add(QWidget *place, QAction *before, Commands commands);
    // inSight: else a tool bar has none of its commands, which cannot be used now; menus have them always, so that
    // those who know their places find them.
    void show(ResourcePage *page, bool inSight);
    const ResourcePage *page() const { return m_page; }

private:
    struct Place
    {
        QWidget *widget{};
        QAction *before{};
        Commands commands{};
        QList<QAction *> shown{};
    };

    void fill(Place &place);

    QMenu *m_recordMenu;
    ResourcePage *m_page{nullptr};
    bool m_inSight{false};
    QList<Place> m_places{};
};
