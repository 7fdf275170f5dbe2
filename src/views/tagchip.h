// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag.h"

#include <QWidget>

class QLabel;
class QToolButton;

// One tag, with the button that takes it off.
class TagChip : public QWidget
{
    Q_OBJECT
public:
    enum class State { Settled, Adding, Removing };

    TagChip(const Tag &tag, QWidget *parent);

    qint64 id() const { return m_id; }
    QToolButton *button() const { return m_button; }

    void setName(const QString &name);
    void setMaximumChipWidth(int width);
    void setState(State state);
    // A click on the name, or the menu of the chip, asks for the people who have the tag.
    void offerPeople();

Q_SIGNALS:
    void removeClicked(qint64 id);
    void peopleClicked(qint64 id);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showTexts();

    qint64 m_id;
    QString m_name{};
    int m_width{QWIDGETSIZE_MAX};
    State m_state{State::Settled};
    QLabel *m_label;
    QToolButton *m_button;
};
