// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOptionViewItem;

// Shows in which cell the keyboard is. What styles draw for that is next to nothing on a selected row.
namespace FocusRing {

void paint(QPainter *painter, const QStyleOptionViewItem &option); // where the cell has the keyboard

} // namespace FocusRing
