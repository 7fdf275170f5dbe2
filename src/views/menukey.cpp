// SPDX-License-Identifier: GPL-3.0-or-later
#include "menukey.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>

namespace {

void send(QWidget *widget, const QPoint &position, QContextMenuEvent::Reason reason)
{
    QContextMenuEvent wanted(reason, position, widget->mapToGlobal(position));
    QCoreApplication::sendEvent(widget, &wanted);
}

} // namespace

MenuKey::MenuKey(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool MenuKey::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_F10 || key->modifiers() != Qt::ShiftModifier)
            return false;
        send(widget, widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center(), QContextMenuEvent::Keyboard);
        return true;
    }
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    if (view && event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        view->scrollTo(view->currentIndex());
        const QRect row = view->visualRect(view->currentIndex()) & view->viewport()->rect();
        send(view->viewport(), row.center(), QContextMenuEvent::Other); // where a click would be
        return true;
    }
    return false;
}
