// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// E-mail addresses as they are pasted: a column of a spreadsheet, or "Ana Po <ana@example.org>; …" of a mail.
struct AddressList
{
    QStringList addresses{}; // each once, however its letters are written
    QStringList malformed{}; // what is none
    QStringList doubled{}; // addresses that came more than once

    // Whether a text is more than what one searches for.
    static bool isList(const QString &text);
    static AddressList of(const QString &text);
    // Where a text is one whole address and nothing else: that; else empty.
    static QString onlyAddress(const QString &text);
};
