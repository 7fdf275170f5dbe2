// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

// Context menus for the keyboard, in the whole program: Shift+F10 opens them, which Qt leaves to the platform, and
// those of rows open at the row, where Qt measures from the wrong corner.
class MenuKey : public QObject
{
    Q_OBJECT
public:
    explicit MenuKey(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};
