// SPDX-License-Identifier: GPL-3.0-or-later
#include "focusring.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace FocusRing {

void paint(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

} // namespace FocusRing
