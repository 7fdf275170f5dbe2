// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter.h"
#include "listing.h"

#include <QString>

#include <optional>

// A part of the records, and how it is called: "Tag: VIP".
struct Narrowing
{
    QString text{};
    Filter filter{};
    std::optional<Listing> listing{}; // where the service can list that part alone
};

// Where somebody is on a page of records, to come back to it.
struct ListPlace
{
    Narrowing narrowing{};
    QString search{};
    QString record{}; // key of the current one; empty = none

    // The same records; which of them is the current one does not matter.
    bool isSameList(const ListPlace &other) const
    {
        return narrowing.text == other.narrowing.text && narrowing.filter == other.narrowing.filter
            && search == other.search;
    }
};
