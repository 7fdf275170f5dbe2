// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"

#include <QString>

// A contact as a list of matches shows it: "ana@example.org – Ana Petrova".
struct FoundContact
{
    RowId row{};
    qint64 id{};
    QString email{};
    QString text{};

    static FoundContact of(const StoredRecord &record);
    // On the mirror's thread: the contacts that have these words, each of them in part, in alphabetical order.
    static QList<FoundContact> search(MirrorStore &store, const QString &text, std::size_t limit);
    // The place of the one that Return takes, who is marked: of a whole address whoever has just that one, not the
    // first who has it in part; of anything else the first. -1 = nobody.
    static qsizetype meant(const QList<FoundContact> &found, const QString &text);
};
