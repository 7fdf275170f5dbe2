// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"

#include <QByteArray>

#include <memory>
#include <vector>

// The list that a contact's card was opened from, as it was then: rows of contacts, or of records that point at
// contacts. A value that many places share.
struct ContactOrder
{
    QByteArray resource{};
    std::shared_ptr<const std::vector<RowId>> rows{};
    qsizetype position{-1}; // of the one whose card is shown; -1 when it is not there

    qsizetype size() const { return rows ? qsizetype(rows->size()) : 0; }
    qsizetype positionOf(RowId row) const; // -1 when it is not there

    // On the mirror's thread: the nearest person before (-1) or after (1) the position, and where; no key when there is
    // none. Who was deleted is passed over.
    struct Step
    {
        qsizetype position{-1};
        QString key{};
    };
    Step step(MirrorStore &store, int direction, const QString &current) const;
};
