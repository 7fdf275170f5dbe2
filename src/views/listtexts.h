// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

// What a page of records says of them. Each number gets its own sentence, since languages count in many ways.
struct ListTexts
{
    using Counted = std::function<QString(int)>;

    QString title{}; // what the records are called: "Contacts"
    QString menuTitle{}; // the same with a key: "&Contacts"
    QString searchName{}; // of the search box, for those who hear it
    QString searchHint{};
    Counted loaded{}; // "40 contacts loaded"
    Counted matching{}; // "%1 of 40 loaded contacts match"
    Counted nothingMatches{}; // "Nothing matches “%1” among the 40 loaded contacts."
    QString allLoaded{}; // after that, when there are no others
    QString moreOnServer{}; // after that, when there are
    QString loadingFirst{};
    QString notReached{}; // none here, and the account was not reached yet
    QString failed{};
    QString none{}; // the account has none: what to do
    QString refreshAll{}; // "Refresh all contacts?"
    QString resumeRefreshAll{};
    Counted refreshCost{}; // "Every contact is read again: at least 5 requests"
    QString refreshEffect{};
};
