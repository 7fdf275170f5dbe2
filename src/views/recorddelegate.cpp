// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorddelegate.h"

#include "column.h"
#include "displaytext.h"
#include "focusring.h"
#include "recordtablemodel.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 6;
constexpr int ChipGap = 4;

// Latin letters, figures and punctuation are in every font that an interface is drawn with.
bool isLatin(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(),
        [](QChar character) { return character.script() <= QChar::Script_Latin && !character.isSurrogate(); });
}

CellType typeOf(const QModelIndex &index)
{
    return static_cast<CellType>(index.data(RecordTableModel::TypeRole).toInt());
}

bool hasChips(CellType type)
{
    return type == CellType::Tags || type == CellType::States;
}

// The names in the chips of a cell, each on one line.
QStringList chipsOf(const QModelIndex &index, CellType type)
{
    QStringList chips = index.data(RecordTableModel::RawRole).toStringList();
    if (type == CellType::States)
        chips = DisplayText::states(chips);
    for (QString &chip : chips)
        chip = chip.simplified();
    return chips;
}

} // namespace

bool RecordDelegate::mayPaint(const QString &text) const
{
    if (m_allScripts || isLatin(text))
        return true;
    Q_EMIT leftOut();
    return false;
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    FocusRing::paint(painter, option);
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const CellType type = typeOf(index);
    if (hasChips(type)) {
        const QStringList chips = chipsOf(index, type);
        if (mayPaint(chips.join(u' ')))
            paintChips(painter, option, chips, text);
    } else if (const QString whole = index.data(Qt::DisplayRole).toString(); mayPaint(whole)) {
        const QRect room = option.rect.adjusted(Margin, 0, -Margin, 0);
        const QString shown = option.fontMetrics.elidedText(whole, Qt::ElideRight, room.width());
        painter->setPen(text);
        const int baseline
            = room.top() + (room.height() + option.fontMetrics.ascent() - option.fontMetrics.descent()) / 2;
        const int left = isNumeric(type) ? room.right() - option.fontMetrics.horizontalAdvance(shown) : room.left();
        painter->drawText(left, baseline, shown);
    }
}

void RecordDelegate::paintChips(
    QPainter *painter, const QStyleOptionViewItem &option, const QStringList &chips, const QColor &text) const
{
    const QFontMetrics &metrics = option.fontMetrics;
    const int height = qMin(metrics.height() + 4, option.rect.height() - 2);
    const int top = option.rect.top() + (option.rect.height() - height) / 2;
    const int baseline = top + (height + metrics.ascent() - metrics.descent()) / 2;
    const int end = option.rect.right() - Margin;
    QColor fill = text;
    fill.setAlphaF(0.14F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    int left = option.rect.left() + Margin;
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const QString rest = i + 1 < chips.size() ? u"+%1"_s.arg(chips.size() - i) : QString();
        const int restWidth = rest.isEmpty() ? 0 : metrics.horizontalAdvance(rest) + ChipGap;
        QString name = chips.at(i);
        int width = metrics.horizontalAdvance(name) + 2 * Margin;
        if (left + width + restWidth > end) {
            // The first chip is shortened to fit; of further ones only the number is said.
            if (i > 0) {
                painter->setPen(text);
                painter->drawText(left, baseline, u"+%1"_s.arg(chips.size() - i));
                break;
            }
            width = end - left - restWidth;
            if (width < 3 * Margin)
                break;
            name = metrics.elidedText(name, Qt::ElideRight, width - 2 * Margin);
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(QRectF(left, top, width, height), height / 2.0, height / 2.0);
        painter->setPen(text);
        painter->drawText(left + Margin, baseline, name);
        left += width + ChipGap;
    }
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellType type = typeOf(index);
    const QStringList chips = hasChips(type) ? chipsOf(index, type) : QStringList();
    const QStringList texts = chips.isEmpty() ? QStringList{index.data(Qt::DisplayRole).toString()} : chips;
    int width = 2 * Margin;
    for (const QString &text : texts) {
        // What is not painted yet is not measured yet.
        if (m_allScripts || isLatin(text))
            width += option.fontMetrics.horizontalAdvance(text);
    }
    if (!chips.isEmpty())
        width += int(chips.size()) * 2 * Margin + (int(chips.size()) - 1) * ChipGap + 1;
    return {width, option.fontMetrics.height() + 8};
}
