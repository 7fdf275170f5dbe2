// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// One page of a listing, cut into the raw JSON of its items in one pass and without decoding them: so the next page
// can be asked for before this one is decoded, and the mirror keeps each document exactly as it was sent.
struct ListPage
{
    QList<QByteArray> items;
    // Missing in the answer = no value (api.md 4 says what that means per listing).
    std::optional<bool> hasMore;

    // "id" of the last item, the cursor of the next page; 0 if there is none.
    qint64 lastId() const;

    // Accepts {"items": [...], "hasMore": ...} with keys in any order, and a bare array. No value and a technical
    // text in *error (may be null) if the envelope is not sound; an item that is broken inside may pass.
    static std::optional<ListPage> split(const QByteArray &body, QString *error = nullptr);
};
