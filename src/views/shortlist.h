// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

// A list that asks for a few rows, is never lower, and takes what room there is besides.
class ShortList : public QListWidget
{
public:
    explicit ShortList(QWidget *parent)
        : QListWidget(parent)
    {
        setMinimumHeight(wantedHeight());
    }

    QSize sizeHint() const override { return {QListWidget::sizeHint().width(), wantedHeight()}; }

private:
    static constexpr int Rows = 4;

    int wantedHeight() const { return Rows * (fontMetrics().height() + 4) + 2 * frameWidth(); }
};
