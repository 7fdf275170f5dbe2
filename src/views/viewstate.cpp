// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include "displaytext.h"

#include <QHeaderView>

#include <utility>

using namespace Qt::StringLiterals;

namespace ViewState {

namespace {

constexpr int SortMark = 18; // room for the arrow in a title
constexpr auto AsDeclared = "*"_L1; // a width

int widthOf(const QHeaderView *header, int letters)
{
    return letters * header->fontMetrics().averageCharWidth() + 12;
}

// Words can still be told apart by their beginning; half a number or date says something wrong.
bool canBeShortened(CellType type)
{
    return type == CellType::Text || type == CellType::Link || type == CellType::Tags || type == CellType::States
        || type == CellType::Word;
}

int defaultWidth(const QHeaderView *header, const ColumnInfo &column)
{
    const int declared = widthOf(header, column.width);
    if (canBeShortened(column.type))
        return declared;
    const QFontMetrics &metrics = header->fontMetrics();
    const int most = metrics.horizontalAdvance(column.title) + SortMark;
    if (column.type == CellType::DateTime) { // as long as its language makes it, give or take the month
        const QString date = DisplayText::date(QDateTime({2028, 12, 28}, {22, 58, 58}));
        return qMax(most, metrics.horizontalAdvance(date) + 2 * metrics.averageCharWidth()) + 12;
    }
    return qMax(declared, most + 12);
}

// The first column tells which record it is.
int leastWidth(const QHeaderView *header, const Resource &resource, int section)
{
    const ColumnInfo &column = resource.columns.at(section);
    if (!canBeShortened(column.type))
        return defaultWidth(header, column);
    const int letters = column.type == CellType::Tags ? 10 : section == 0 ? column.width * 2 / 3 : column.width * 2 / 5;
    return widthOf(header, qMin(column.width, qMax(8, letters)));
}

// By section: the key of a column and its width; 0 is hidden, and what cannot be read is passed over.
QList<std::pair<int, int>> entriesOf(const QHeaderView *header, const Resource &resource, const QVariant &state)
{
    QList<std::pair<int, int>> entries;
    const QStringList texts = state.toStringList();
    for (const QString &text : texts) {
        const qsizetype colon = text.lastIndexOf(u':');
        const int logical = resource.column(text.left(colon).toUtf8());
        if (logical < 0 || logical >= header->count())
            continue;
        bool isNumber = false;
        const int width = text.mid(colon + 1).toInt(&isNumber);
        if (isNumber)
            entries.append({logical, width});
        else if (text.mid(colon + 1) == AsDeclared)
            entries.append({logical, defaultWidth(header, resource.columns.at(logical))});
    }
    return entries;
}

} // namespace

QVariant columns(const QHeaderView *header, const Resource &resource, const Widths &widths)
{
    QStringList state;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (logical >= resource.columns.size())
            continue;
        // A section that is being hidden has no width already. The one it had is not worth keeping, nor is one that
        // nobody chose.
        const bool hidden = header->isSectionHidden(logical) || header->sectionSize(logical) == 0;
        const ColumnInfo &column = resource.columns.at(logical);
        const int width = hidden ? 0 : widths.value(column.key, header->sectionSize(logical));
        state.append(QString::fromUtf8(column.key) + u':'
            + (width == defaultWidth(header, column) ? QString(AsDeclared) : QString::number(width)));
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
    const QList<std::pair<int, int>> entries = entriesOf(header, resource, state);
    for (const auto &[logical, width] : entries) {
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

Resource tableOf(std::initializer_list<PlainColumn> columns)
{
    Resource table;
    for (const PlainColumn &declared : columns) {
        ColumnInfo column;
        column.key = declared.key;
        column.width = declared.width;
        column.type = declared.type;
        column.shown = true;
        table.columns.append(column);
    }
    return table;
}

Widths widths(const QHeaderView *header, const Resource &resource, const QVariant &state)
{
    Widths all;
    for (const ColumnInfo &column : resource.columns)
        all.insert(column.key, defaultWidth(header, column));
    const QList<std::pair<int, int>> entries = entriesOf(header, resource, state);
    for (const auto &[logical, width] : entries) {
        if (width > 0 && width <= header->maximumSectionSize())
            all.insert(resource.columns.at(logical).key, width);
    }
    return all;
}

void fitColumns(QHeaderView *header, const Resource &resource, const Widths &wanted, int room)
{
    const auto wantedOf = [&](int section) { return wanted.value(resource.columns.at(section).key); };
    const auto canChange = [&](int section) {
        const ColumnInfo &column = resource.columns.at(section);
        return canBeShortened(column.type) && wantedOf(section) == defaultWidth(header, column);
    };
    const auto leastOf
        = [&](int section) { return canChange(section) ? leastWidth(header, resource, section) : wantedOf(section); };
    // The columns that have room next to each other, the first ones being those that matter most; others have to be
    // scrolled to.
    QList<int> fitting;
    QList<int> others;
    int total = 0;
    int least = 0;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (section >= resource.columns.size() || header->isSectionHidden(section))
            continue;
        least += leastOf(section);
        if (least > room) {
            others.append(section);
            continue;
        }
        fitting.append(section);
        total += wantedOf(section);
    }
    // What a column can give, or is to get, in proportion to the others.
    const auto shareOf = [&](int section) {
        if (!canChange(section))
            return 0;
        return total > room ? wantedOf(section) - leastOf(section) : wantedOf(section);
    };
    const auto setWidth = [header](int section, int width) {
        if (header->sectionSize(section) != width)
            header->resizeSection(section, width);
    };
    int all = 0;
    for (const int section : std::as_const(fitting))
        all += shareOf(section);
    const qint64 change = room - total;
    qint64 seen = 0;
    for (const int section : std::as_const(fitting)) {
        const qint64 before = all == 0 ? 0 : change * seen / all;
        seen += shareOf(section);
        const qint64 part = all == 0 ? 0 : change * seen / all - before;
        setWidth(section, wantedOf(section) + static_cast<int>(part));
    }
    // What has to be scrolled all the same is not made hard to read as well.
    for (const int section : std::as_const(others))
        setWidth(section, wantedOf(section));
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
