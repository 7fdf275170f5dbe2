// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

// Paints the cells of a record table: one line of text, or chips for lists. Goes past QStyle's item painting, which
// asks the model a dozen times for each cell and takes twice as long; a table that scrolls must paint within a frame.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintChips(
        QPainter *painter, const QStyleOptionViewItem &option, const QStringList &chips, const QColor &text) const;
};
