// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

// A dialog that opens or closes at a click leaves the second click of a double click to whatever window is there then:
// a button that nobody has read yet, or a row behind. Such a click goes nowhere. One for the program.
class DoubleClickGuard : public QObject
{
    Q_OBJECT
public:
    explicit DoubleClickGuard(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_window{}; // that the last button was pressed in
    bool m_pressed{false};
};
