// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

class Workspace;
struct Change;

// Memberships that the service has accepted and does not show yet (api.md 3.8). Looks at the newest page of its list a
// few times, at growing distances, until all of them are there, and says so; or that they are not, and stops.
class AwaitedMemberships : public QObject
{
    Q_OBJECT
public:
    static constexpr int MaxLooks = 5;

    explicit AwaitedMemberships(Workspace *workspace);

    // Before the first look; each further one waits twice as long.
    void setFirstDelay(int milliseconds) { m_firstDelayMs = milliseconds; }

Q_SIGNALS:
    void told(MessageBar::Kind kind, const QString &text);
    void allArrived(const QString &text);

private:
    void stepSettled(const Change &change);
    void look();
    void listRead();
    void removeArrived(const QHash<qint64, QSet<qint64>> &arrived);
    int count() const;

    Workspace *m_workspace;
    QHash<qint64, QSet<qint64>> m_awaited{}; // community -> contacts
    QTimer m_timer{};
    int m_firstDelayMs{2000};
    int m_looks{0};
    int m_arrived{0}; // since nothing was awaited
    bool m_looking{false};
};
