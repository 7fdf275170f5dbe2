// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

// Says that a page shows a part only, and takes that back. Hidden while there is nothing to say.
class NarrowingBar : public QFrame
{
    Q_OBJECT
public:
    explicit NarrowingBar(QWidget *parent = nullptr);

    void setText(const QString &text); // "Tag: VIP"; empty = all is shown

Q_SIGNALS:
    void cleared();

private:
    QLabel *m_text;
};
