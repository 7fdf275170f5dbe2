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

    void take(const QString &list);
    const QList<Doubt> &doubts() const { return m_doubts; }
    void clearDoubts() { m_doubts.clear(); }
    QStringList unknown() const; // what the service can be asked for

    void ask(); // for all of that
    void stop();
    int toAsk() const { return int(m_toAsk.size()); } // those still to be asked for, with the one under way
    QString error() const { return m_error; } // that ended the asking; empty = none

Q_SIGNALS:
    void found(const QList<FoundContact> &people); // also when they are none: the doubts may be others
    void askingChanged();

private:
    void look(const QStringList &addresses, Doubt::Why whenUnknown);
    void doubt(const Doubt &doubt);
    void askNext();

    Workspace *m_workspace;
    QList<Doubt> m_doubts{};
    QStringList m_toAsk{};
    bool m_underWay{false};
    QString m_error{};
};
