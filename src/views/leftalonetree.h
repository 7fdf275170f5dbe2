// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"

#include <QTreeWidget>

// Steps that a plan leaves alone, under their reasons, the most frequent first. Hidden while there are none.
class LeftAloneTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit LeftAloneTree(QWidget *parent = nullptr);

    void setSteps(const QList<UndoSkip> &left);
};
