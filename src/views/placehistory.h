// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historypage.h"
#include "resourcepage.h"

// Where somebody is in the window: a page and what of it, or one person.
struct Place
{
    QString page{};
    ListPlace list{}; // where the page has records
    QString contact{}; // key of the one whose card is shown; empty = none
    ContactOrder order{}; // of the list that the card was opened from
    HistoryPlace history{};
};

// The places before this one and after it, as in a browser. The one in sight is the caller's: only it knows what
// became of it.
class PlaceHistory
{
public:
    static constexpr int Limit = 50; // older places are forgotten

    // On to another one; what was ahead is forgotten.
    void leave(const Place &here)
    {
        m_back.append(here);
        if (m_back.size() > Limit)
            m_back.removeFirst();
        m_forward.clear();
    }
    bool canGoBack() const { return !m_back.isEmpty(); }
    bool canGoForward() const { return !m_forward.isEmpty(); }
    Place back(const Place &here) { return move(m_back, m_forward, here); }
    Place forward(const Place &here) { return move(m_forward, m_back, here); }

private:
    static Place move(QList<Place> &from, QList<Place> &to, const Place &here)
    {
        to.append(here);
        return from.takeLast();
    }

    QList<Place> m_back{}; // the last is the nearest
    QList<Place> m_forward{};
};
