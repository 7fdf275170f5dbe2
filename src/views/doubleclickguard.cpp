// SPDX-License-Identifier: GPL-3.0-or-later
#include "doubleclickguard.h"

#include <QApplication>
#include <QEvent>

DoubleClickGuard::DoubleClickGuard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool DoubleClickGuard::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::MouseButtonPress;
    if ((!press && event->type() != QEvent::MouseButtonDblClick) || !watched->isWidgetType())
        return false;
    QWidget *window = static_cast<QWidget *>(watched)->window();
    if (press) {
        m_window = window;
        m_pressed = true;
        return false;
    }
    // A menu belongs to the window that it was opened from.
    return m_pressed && m_window != window && window->windowType() != Qt::Popup;
}
