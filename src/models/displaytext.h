// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

// How raw values are worded for people, in the language and time zone of the desktop: the one place for it.
namespace DisplayText {

QString of(const ColumnInfo &column, const QVariant &value);
QString date(const QDateTime &time); // short, as in a cell
QString dateInFull(const QDateTime &time);
QString age(const QDateTime &time, const QDateTime &now); // "just now", "5 minutes ago", "yesterday" …
QString duration(qint64 seconds); // "about 8 minutes"
QString state(const QString &key); // of a contact: "unsubscribed" …
QString number(qint64 value);
QString language(const QString &locale); // "French (fr)"; unknown codes as they are (api.md 7.4)
QStringList languages(); // the service's codes

} // namespace DisplayText
