// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactsearch.h"

#include <QObject>
#include <QStringList>

class Workspace;

// Finds the contacts that have the addresses of a list: each address as a whole, in the mirror, and where somebody
// wants that also at the service, one request for each. What of a list needs to be looked at is kept with the reason.
class AddressLookup : public QObject
{
    Q_OBJECT
public:
    struct Doubt
    {
        enum class Why {
            Malformed, // no address
            Doubled, // more than once in the list, taken once
            Several, // more than one contact has it
            NotHere, // not in the mirror; the service was not asked
            Nowhere // the service does not know it either
        };
        QString address{};
        Why why{};
        int count{}; // of contacts that have it
    };

    AddressLookup(Workspace *workspace, QObject *parent);

    enum class Ask {
        WhenWanted, // by ask()
        AtOnce
    };
    void take(const QString &list, Ask ask = Ask::WhenWanted);
    const QList<Doubt> &doubts() const { return m_doubts; }
    void forget(); // all that was taken; what is being asked for finds nobody any more
    QStringList unknown() const; // what the service can be asked for

    void ask(); // for all of that
    void stop();
    int toAsk() const { return int(m_toAsk.size()); } // those still to be asked for, with the one under way
    QString error() const { return m_error; } // that ended the asking; empty = none

Q_SIGNALS:
    void found(const QList<FoundContact> &people); // also when they are none: the doubts may be others
    void askingChanged();

private:
    void look(const QStringList &addresses, Doubt::Why whenUnknown, Ask ask = Ask::WhenWanted);
    void doubt(const Doubt &doubt);
    void askFor(const QStringList &addresses);
    void askNext();

    Workspace *m_workspace;
    QList<Doubt> m_doubts{};
    QStringList m_toAsk{};
    quint64 m_generation{0}; // of what was taken; answers about what is forgotten are dropped
    bool m_underWay{false};
    QString m_error{};
};
