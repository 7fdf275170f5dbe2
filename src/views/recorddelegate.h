// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

// Paints the cells of a record table: one line of text, or chips for lists. Goes past QStyle's item painting, which
// asks the model a dozen times for each cell and takes twice as long; a table that scrolls must paint within a frame.
//
// To find a font for a script that the interface's font lacks, Qt asks the system about hundreds of fonts. A name in
// such a script is therefore not painted until setAllScripts(): the first rows of a window need not wait for it.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setAllScripts() { m_allScripts = true; }

Q_SIGNALS:
    void leftOut() const; // a cell was painted without its text, since setAllScripts() was not called yet

private:
    bool mayPaint(const QString &text) const;
    void paintChips(
        QPainter *painter, const QStyleOptionViewItem &option, const QStringList &chips, const QColor &text) const;

    bool m_allScripts{false};
};
