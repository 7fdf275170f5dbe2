// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrowingbar.h"

#include "elidedlabel.h"
#include "icons.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

NarrowingBar::NarrowingBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(this))
{
    setObjectName(u"narrowingBar"_s);
    m_text->setObjectName(u"narrowingLabel"_s);
    auto *clear = new QToolButton(this);
    clear->setObjectName(u"narrowingClearButton"_s);
    clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    clear->setFocusPolicy(Qt::StrongFocus);
    clear->setIcon(Icons::named("edit-clear"));
    clear->setText(tr("Show all"));
    clear->setAccessibleName(clear->text());
    connect(clear, &QToolButton::clicked, this, &NarrowingBar::cleared);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(clear);
    layout->addStretch();
    hide();
}

void NarrowingBar::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}
