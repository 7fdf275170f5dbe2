// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QKeyEvent;

// A dialog that opens or closes at a click leaves the second click of a double click to whatever window is there then:
// a button that nobody has read yet, or a row behind. Such a click goes nowhere. So it is with the second of two quick
// presses of Return or Space; and Return that is held down counts once. Where a window changes in place, it says so
// with contentsChanged(), and counts as another one from then on. One for the program.
class DoubleClickGuard : public QObject
{
    Q_OBJECT
public:
    explicit DoubleClickGuard(QObject *parent = nullptr);

    // The window of this widget shows something else, or Return means something else in it: another page, another
    // plan, another button that has the keyboard.
    static void contentsChanged(const QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isStray(QWidget *window, const QKeyEvent *key);

    QPointer<QWidget> m_window{}; // that the last button was pressed in
    bool m_pressed{false};
    QPointer<QWidget> m_keyWindow{}; // that the last key was meant for
    QElapsedTimer m_sinceKey{}; // since it was pressed
};
