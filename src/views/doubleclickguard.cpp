// SPDX-License-Identifier: GPL-3.0-or-later
#include "doubleclickguard.h"

#include <QApplication>
#include <QKeyEvent>

namespace {

// A menu belongs to the window that it was opened from.
QWidget *windowOf(QWidget *widget)
{
    QWidget *window = widget->window();
    while (window->windowType() == Qt::Popup && window->parentWidget())
        window = window->parentWidget()->window();
    return window;
}

// Sent to the window, so that nobody has to know the guard, nor whether there is one.
QEvent::Type contentsChangedEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

} // namespace

DoubleClickGuard::DoubleClickGuard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

void DoubleClickGuard::contentsChanged(const QWidget *widget)
{
    QEvent event(contentsChangedEvent());
    QCoreApplication::sendEvent(widget->window(), &event);
}

bool DoubleClickGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    QWidget *window = widget->window();
    if (event->type() == contentsChangedEvent()) {
        for (QPointer<QWidget> *meant : {&m_window, &m_keyWindow}) {
            if (*meant == window)
                meant->clear();
        }
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_window = window;
        m_pressed = true;
        return false;
    case QEvent::MouseButtonDblClick:
        return m_pressed && m_window != window && window->windowType() != Qt::Popup;
    case QEvent::KeyPress:
        return isStray(windowOf(widget), static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

// An event comes here again for each widget that it passes through, all of them in one window.
bool DoubleClickGuard::isStray(QWidget *window, const QKeyEvent *key)
{
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn && key->key() != Qt::Key_Space) {
        if (!key->text().isEmpty())
            m_sinceKey.invalidate(); // who types has seen where
        return false;
    }
    const bool soon = m_sinceKey.isValid() && m_sinceKey.elapsed() < QApplication::doubleClickInterval();
    m_sinceKey.start();
    if ((isReturn && key->isAutoRepeat()) || (soon && m_keyWindow != window && window->windowType() != Qt::Popup))
        return true;
    m_keyWindow = window;
    return false;
}
