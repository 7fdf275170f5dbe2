// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column.h"
#include "money.h"
#include "quotaforecast.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

// How raw values are worded for people, in the language and time zone of the desktop: the one place for it.
namespace DisplayText {

QString of(const ColumnInfo &column, const QVariant &value);
// For other programs: the same words, but dates, counts and amounts as they are written everywhere.
QString plain(const ColumnInfo &column, const QVariant &value);
QString date(const QDateTime &time); // short, as in a cell
QString dateInFull(const QDateTime &time);
QString clock(const QDateTime &time); // "14:03", with the date when it is not today
QString age(const QDateTime &time, const QDateTime &now); // "just now", "5 minutes ago", "yesterday" …
QString duration(qint64 seconds); // "about 8 minutes"
// "4 to 6 minutes"; as duration() where both are the same, "at least 4 minutes" where there is no other end.
QString duration(const TimeRange &range);
// Keys of the service that people should not have to read: states of contacts and subscriptions, kinds of access.
// Those that are not known stay as they are.
QString state(const QString &key);
QStringList states(const QStringList &keys); // of one record
QString number(qint64 value);
QString atLeast(const QString &number); // "≥ 12", where not all that is counted is known
QString atLeastInWords(const QString &number); // the same for those who ask, or listen
QString money(const Money &money); // "19.00 EUR"; the bare number where it is not known how many decimals there are
QString interval(const QString &interval); // "3 month" -> "every 3 months"
QString language(const QString &locale); // "French (fr)"; unknown codes as they are (api.md 7.4)
QStringList languages(); // the service's codes

} // namespace DisplayText
