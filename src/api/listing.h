// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "endpoints.h"

#include <QByteArray>
#include <QMap>

#include <functional>

// A listing of the service as data: which resource its items are, and the call that asks for a page. Declared in
// catalog/.
struct Listing
{
    QByteArray name{}; // resource and server filter; the mirror keeps what it covers under this name
    QByteArray resource{};
    std::function<ApiRequest(const PageQuery &)> request{};
    int pageSize{100};
    bool paged{true}; // false: one answer holds everything (api.md 3.4)
    // What the request filters by: the listing tells nothing about records that point elsewhere. {"course_id": 5501}
    QMap<QByteArray, qint64> scope{};
    // What the service found by words: tells nothing about records that it does not list.
    bool found{false};
    // A member of ours, "key":value, that every item gets before it is stored: what only the request says of it.
    QByteArray mark{};

    // The item with the mark as its first member, otherwise as it was sent.
    QByteArray marked(const QByteArray &item) const
    {
        if (mark.isEmpty() || !item.startsWith('{'))
            return item;
        const QByteArray rest = item.mid(1);
        return '{' + mark + (rest.trimmed().startsWith('}') ? "" : ",") + rest;
    }
};
