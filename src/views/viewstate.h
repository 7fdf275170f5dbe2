// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resource.h"

#include <QHash>
#include <QVariant>

#include <initializer_list>

class QHeaderView;
class QTableView;

// Which columns a table shows, in which order and how wide: kept by column key, so that it survives columns that are
// added, removed or declared elsewhere in between.
namespace ViewState {

using Widths = QHash<QByteArray, int>; // by column key

// widths: those to be kept where the present ones are only for the room there is.
QVariant columns(const QHeaderView *header, const Resource &resource, const Widths &widths = {});
// Unknown keys are passed over; columns that the state does not know come after those that it knows, shown as declared.
void applyColumns(QHeaderView *header, const Resource &resource, const QVariant &state);
// Of all columns, hidden ones too: as somebody chose them, else as declared.
Widths widths(const QHeaderView *header, const Resource &resource, const QVariant &state);
// What the rows in sight need: in columns of free text most of them, in others all. It only grows: rows that come and
// go must not make columns go to and fro.
void addContent(const QTableView *table, const Resource &resource, Widths *content);
// Those widths; but columns that nobody made as wide as they are have the room that their content needs, and those of
// free text give or take what is missing or left, as far as they can be read then. Where not all have room the first
// ones fill it, and the others are scrolled to.
void fitColumns(
    QHeaderView *header, const Resource &resource, const Widths &widths, int room, const Widths &content = {});

// A column of a table that is not one of records.
struct PlainColumn
{
    const char *key;
    int width; // in letters, at first
    CellType type{CellType::Text};
};
Resource tableOf(std::initializer_list<PlainColumn> columns);

QVariant sorting(const QByteArray &column, Qt::SortOrder order);
bool readSorting(const QVariant &state, QByteArray *column, Qt::SortOrder *order);

} // namespace ViewState
