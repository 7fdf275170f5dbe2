// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include "displaytext.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <climits>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace ViewState {

namespace {

constexpr int SortMark = 18; // room for the arrow in a title
constexpr auto AsDeclared = "*"_L1; // a width

int widthOf(const QHeaderView *header, int letters)
{
    return letters * header->fontMetrics().averageCharWidth() + 12;
}

// The beginning tells them apart, and there is no end to how long they may be; half a number or date says something
// wrong.
bool isFree(CellType type)
{
    return type == CellType::Text || type == CellType::Link || type == CellType::Tags;
}

// A few words that are the same in many rows. They are read at a glance, if they are there as a whole.
bool isOfSetWords(CellType type)
{
    return type == CellType::States || type == CellType::Word;
}

int titleWidth(const QHeaderView *header, const ColumnInfo &column)
{
    return header->fontMetrics().horizontalAdvance(column.title) + 12;
}

int defaultWidth(const QHeaderView *header, const ColumnInfo &column)
{
    const int declared = widthOf(header, column.width);
    if (isFree(column.type) || isOfSetWords(column.type))
        return declared;
    const int title = titleWidth(header, column) + SortMark;
    if (column.type == CellType::DateTime) { // as long as its language makes it, give or take the month
        const QFontMetrics &metrics = header->fontMetrics();
        const QString date = DisplayText::date(QDateTime({2028, 12, 28}, {22, 58, 58}));
        return qMax(title, metrics.horizontalAdvance(date) + 2 * metrics.averageCharWidth() + 12);
    }
    return qMax(declared, title);
}

// What a column takes where there is room for all; content: what its cells need, 0 = not known.
int wantedWidth(const QHeaderView *header, const ColumnInfo &column, int content)
{
    const int declared = defaultWidth(header, column);
    if (content == 0)
        return declared;
    if (!isFree(column.type) && !isOfSetWords(column.type))
        return qMax(declared, content);
    const int title = titleWidth(header, column) + SortMark;
    return qBound(qMin(title, declared), content, declared * 3 / 2);
}

// The first column tells which record it is.
int leastWidth(const QHeaderView *header, const Resource &resource, int section, int content)
{
    const ColumnInfo &column = resource.columns.at(section);
    if (!isFree(column.type) && (content > 0 || !isOfSetWords(column.type)))
        return wantedWidth(header, column, content);
    const int letters = column.type == CellType::Tags ? 10 : section == 0 ? column.width * 2 / 3 : column.width * 2 / 5;
    const int readable = widthOf(header, qMin(column.width, qMax(8, letters)));
    return qMax(readable, qMin(titleWidth(header, column), defaultWidth(header, column)));
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

// What a column gets of the room.
struct Share
{
    int section{};
    int wanted{};
    int least{};
    bool grows{false}; // where there is more than enough
};

int sumOf(const std::vector<Share> &shares, int most)
{
    return std::accumulate(shares.cbegin(), shares.cend(), 0,
        [most](int sum, const Share &share) { return sum + qBound(share.least, most, share.wanted); });
}

// The widest ones give: a few letters matter less to them than to others.
void shorten(std::vector<Share> &shares, int room)
{
    int most = 0;
    for (int step = 1 << 14; step > 0; step /= 2) {
        if (sumOf(shares, most + step) <= room)
            most += step;
    }
    int rest = room - sumOf(shares, most); // less than a pixel for each of them
    for (Share &share : shares) {
        const int width = qBound(share.least, most, share.wanted);
        const int more = width == most && width < share.wanted && rest > 0 ? 1 : 0;
        rest -= more;
        share.wanted = width + more;
    }
}

// In proportion to what they have.
void widen(std::vector<Share> &shares, int room)
{
    qint64 all = 0;
    for (const Share &share : shares)
        all += share.grows ? share.wanted : 0;
    const qint64 change = room - sumOf(shares, INT_MAX);
    qint64 seen = 0;
    for (Share &share : shares) {
        if (!share.grows)
            continue;
        const qint64 before = change * seen / all;
        seen += share.wanted;
        share.wanted += static_cast<int>(change * seen / all - before);
    }
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

void addContent(const QTableView *table, const Resource &resource, Widths *content)
{
    const QAbstractItemModel *model = table->model();
    const int first = table->rowAt(0);
    if (!model || first < 0 || !table->isVisible())
        return;
    const int end = table->rowAt(table->viewport()->height() - 1);
    const int last = end < 0 ? model->rowCount() - 1 : end;
    const int columns = qMin(model->columnCount(), static_cast<int>(resource.columns.size()));
    for (int section = 0; section < columns; ++section) {
        const ColumnInfo &column = resource.columns.at(section);
        if (table->isColumnHidden(section))
            continue;
        std::vector<int> widths;
        for (int row = first; row <= last; ++row) {
            const QModelIndex cell = model->index(row, section);
            if (!cell.data().toString().isEmpty())
                widths.push_back(table->sizeHintForIndex(cell).width());
        }
        std::sort(widths.begin(), widths.end());
        const size_t most = isFree(column.type) ? (widths.size() * 9 + 9) / 10 : widths.size();
        const int width = widths.empty() ? 1 : widths.at(most - 1);
        content->insert(column.key, qMax(width, content->value(column.key)));
    }
}

void fitColumns(QHeaderView *header, const Resource &resource, const Widths &widths, int room, const Widths &content)
{
    // The columns that have room next to each other, the first ones being those that matter most; others have to be
    // scrolled to.
    std::vector<Share> fitting;
    std::vector<Share> others;
    int least = 0;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (section >= resource.columns.size() || header->isSectionHidden(section))
            continue;
        const ColumnInfo &column = resource.columns.at(section);
        Share share{section, widths.value(column.key)};
        share.least = share.wanted;
        if (share.wanted == defaultWidth(header, column)) { // else somebody has made it as wide as it is
            const int needed = content.value(column.key);
            share.wanted = wantedWidth(header, column, needed);
            share.least = qMin(share.wanted, leastWidth(header, resource, section, needed));
            share.grows = isFree(column.type);
        }
        least += share.least;
        (least > room ? others : fitting).push_back(share);
    }
    if (sumOf(fitting, INT_MAX) > room)
        shorten(fitting, room);
    else
        widen(fitting, room);
    // What has to be scrolled all the same is not made hard to read as well.
    fitting.insert(fitting.end(), others.cbegin(), others.cend());
    for (const Share &share : fitting) {
        if (header->sectionSize(share.section) != share.wanted)
            header->resizeSection(share.section, share.wanted);
    }
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
