// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

// A row of the colours that an account can have, one of them chosen.
class ColourChooser : public QWidget
{
    Q_OBJECT
public:
    explicit ColourChooser(QWidget *parent = nullptr);

    // One that is not in AccountBook::palette() gets a place of its own.
    void setColour(const QString &colour);
    QString colour() const;

private:
    void add(const QString &colour);

    QButtonGroup *m_buttons;
};
