// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

// Finding and using widgets by their object names, as the tests of windows do.
namespace Gui {

// The widget or action with this name; there must be one.
template <class T>
T *child(const QObject *parent, const QString &name)
{
    T *found = parent->findChild<T *>(name);
    if (!found)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

// Returns once keys go there. QTest::qWaitForWindowActive() is content with an active window that it belongs to.
inline bool activate(QWidget *window)
{
    window->activateWindow(); // where there is no window manager, a closed dialog gives the keyboard to nobody
    return QTest::qWaitFor([window] { return QApplication::activeWindow() == window; });
}

// A dialog or menu below parent that is open (a dialog: has the keyboard), once it is; null when none comes.
template <class T>
T *waitForOpen(const QWidget *parent, const QString &name = {})
{
    T *found = nullptr;
    const bool opened = QTest::qWaitFor([&] {
        const QList<T *> all = parent->findChildren<T *>(name);
        for (T *widget : all) {
            const bool isDialog = widget->windowType() == Qt::Dialog || widget->windowType() == Qt::Sheet;
            if (widget->isVisible() && (!isDialog || QApplication::activeWindow() == widget))
                found = widget;
        }
        return found != nullptr;
    });
    return opened ? found : nullptr;
}

inline bool waitForNone(const QWidget *parent, const QString &name)
{
    return QTest::qWaitFor([&] {
        const QList<QWidget *> all = parent->findChildren<QWidget *>(name);
        return std::none_of(all.cbegin(), all.cend(), [](const QWidget *widget) { return widget->isVisible(); });
    });
}

// Takes the first record of a choice, once there is one; for which there is none yet.
inline bool chooseFirst(const QObject *parent, const QString &name)
{
    auto *choice = child<QComboBox>(parent, name);
    const bool offered = QTest::qWaitFor([choice] { return choice->count() > 0; });
    const bool isOpen = choice->currentIndex() < 0;
    choice->setCurrentIndex(0);
    return offered && isOpen;
}

inline void click(const QObject *parent, const QString &name)
{
    QTest::mouseClick(child<QAbstractButton>(parent, name), Qt::LeftButton);
}

inline QString labelText(const QObject *parent, const QString &name)
{
    return child<QLabel>(parent, name)->text();
}

// Of a menu and of those in it.
inline QList<QAction *> commandsOf(const QMenu *menu)
{
    QList<QAction *> commands;
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->menu())
            commands += commandsOf(action->menu());
        else if (!action->isSeparator())
            commands.append(action);
    }
    return commands;
}

// To the widget that has the keyboard, as a person would press it; shortcuts included.
inline void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), pressed, modifiers);
}

inline void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

// Whether presses that follow each other count as quick ones, however long the machine takes for them.
class Pace
{
public:
    Pace()
        : m_usual(QApplication::doubleClickInterval())
    { }
    ~Pace() { QApplication::setDoubleClickInterval(m_usual); }

    void quick() const { QApplication::setDoubleClickInterval(60'000); }
    void slow() const { QApplication::setDoubleClickInterval(0); }

private:
    int m_usual;
};

// The second press of a double click on what is there by then.
inline void clickAgain(QWidget *widget, const QPoint &position)
{
    QMouseEvent again(QEvent::MouseButtonDblClick, position, widget->mapToGlobal(position), Qt::LeftButton,
        Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &again);
}

// The letter that is underlined in a text, in small; null when none is.
inline QChar mnemonicOf(const QString &text)
{
    const qsizetype at = QString(text).replace(QLatin1StringView("&&"), QLatin1StringView("  ")).indexOf(u'&');
    return at < 0 ? QChar() : text.at(at + 1).toLower();
}

} // namespace Gui
