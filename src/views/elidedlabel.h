// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

// A line of plain text that is shortened where there is no room for it, so that a long name makes no window wider. The
// whole of it is in text(), in the tool tip and for those who hear it.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;
};
