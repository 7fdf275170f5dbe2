// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ViewState {

namespace {

int defaultWidth(const QHeaderView *header, const ColumnInfo &column)
{
    return column.width * header->fontMetrics().averageCharWidth() + 12;
}

} // namespace

QVariant columns(const QHeaderView *header, const Resource &resource)
{
    QStringList state;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (logical >= resource.columns.size())
            continue;
        const bool hidden = header->isSectionHidden(logical);
        // A hidden section has no width; the one it had is not worth keeping.
        state.append(u"%1:%2"_s.arg(QString::fromUtf8(resource.columns.at(logical).key))
                         .arg(hidden ? 0 : header->sectionSize(logical)));
    }
    return state;
}

void applyColumns(QHeaderView *header, const Resource &resource, const QVariant &state)
{
    const int count = qMin<int>(header->count(), static_cast<int>(resource.columns.size()));
    const auto showAsDeclared = [&] {
        for (int i = 0; i < count; ++i)
            header->setSectionHidden(i, !resource.columns.at(i).shown);
    };
    showAsDeclared();
    for (int i = 0; i < count; ++i)
        header->resizeSection(i, defaultWidth(header, resource.columns.at(i)));
    int visual = 0;
    const QStringList entries = state.toStringList();
    for (const QString &entry : entries) {
        const qsizetype colon = entry.lastIndexOf(u':');
        const int logical = resource.column(entry.left(colon).toUtf8());
        if (logical < 0 || logical >= header->count())
            continue;
        bool isNumber = false;
        const int width = entry.mid(colon + 1).toInt(&isNumber);
        if (!isNumber)
            continue;
        header->setSectionHidden(logical, width <= 0);
        if (width > 0)
            header->resizeSection(logical, width);
        header->moveSection(header->visualIndex(logical), visual++);
    }
    // All that is shown may be columns that are not there now; without any, there would be no header to choose others
    // from.
    if (header->count() > 0 && header->hiddenSectionCount() == header->count())
        showAsDeclared();
}

Resource tableOf(std::initializer_list<std::pair<const char *, int>> columns)
{
    Resource table;
    for (const auto &[key, width] : columns) {
        ColumnInfo column;
        column.key = key;
        column.width = width;
        column.shown = true;
        table.columns.append(column);
    }
    return table;
}

QVariant sorting(const QByteArray &column, Qt::SortOrder order)
{
    return QString(QString::fromUtf8(column) + (order == Qt::DescendingOrder ? ":desc"_L1 : ":asc"_L1));
}

bool readSorting(const QVariant &state, QByteArray *column, Qt::SortOrder *order)
{
    const QString text = state.toString();
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return false;
    *column = text.left(colon).toUtf8();
    *order = text.mid(colon + 1) == "desc"_L1 ? Qt::DescendingOrder : Qt::AscendingOrder;
    return true;
}

} // namespace ViewState
