// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaitedmemberships.h"

#include "jobrunner.h"
#include "json.h"
#include "listingsync.h"
#include "mirror.h"
#include "workspace.h"

#include <utility>

using namespace Qt::StringLiterals;

AwaitedMemberships::AwaitedMemberships(Workspace *workspace)
    : QObject(workspace)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AwaitedMemberships::look);
    connect(workspace->jobs(), &JobRunner::stepSettled, this, &AwaitedMemberships::stepSettled);
}

// Each one begins the waiting anew: while a job adds many, nothing is looked at.
void AwaitedMemberships::stepSettled(const Change &change)
{
    if (change.kind != ChangeKind::CreateMembership || change.state != Change::State::Done
        || !change.resultKey.isEmpty())
        return;
    m_awaited[Json::id(change.args, "communityId"_L1)].insert(Json::id(change.args, "contactId"_L1));
    m_looks = 0;
    m_timer.start(m_firstDelayMs);
    Q_EMIT told(MessageBar::Kind::Information,
        tr("The service has accepted %Ln membership(s). They appear here shortly.", nullptr, count()));
}

int AwaitedMemberships::count() const
{
    int contacts = 0;
    for (const QSet<qint64> &people : m_awaited)
        contacts += int(people.size());
    return contacts;
}

void AwaitedMemberships::look()
{
    ++m_looks;
    m_looking = true;
    ListingSync *listing = m_workspace->listing("membership"_ba);
    connect(listing, &ListingSync::stateChanged, this, &AwaitedMemberships::listRead, Qt::UniqueConnection);
    listing->open();
}

void AwaitedMemberships::listRead()
{
    const ListingSync *listing = m_workspace->listing("membership"_ba);
    if (!m_looking || !listing->isOpen() || listing->task() != ListingSync::Task::None)
        return;
    m_looking = false;
    m_workspace->mirror()->post(
        this,
        [awaited = m_awaited](MirrorStore &store) {
            QHash<qint64, QSet<qint64>> arrived;
            for (auto community = awaited.cbegin(); community != awaited.cend(); ++community) {
                for (const qint64 contact : *community) {
                    Query query{"membership"_ba, {}, "key"_ba};
                    query.counts = false;
                    query.filter.references = {{"community_id"_ba, community.key()}, {"contact_id"_ba, contact}};
                    if (!store.query(query).rows.empty())
                        arrived[community.key()].insert(contact);
                }
            }
            return arrived;
        },
        [this](const QHash<qint64, QSet<qint64>> &arrived) { removeArrived(arrived); });
}

void AwaitedMemberships::removeArrived(const QHash<qint64, QSet<qint64>> &arrived)
{
    for (auto community = arrived.cbegin(); community != arrived.cend(); ++community) {
        m_awaited[community.key()].subtract(*community);
        m_arrived += int(community->size());
        if (m_awaited.value(community.key()).isEmpty())
            m_awaited.remove(community.key());
    }
    if (m_awaited.isEmpty()) {
        m_timer.stop();
        Q_EMIT allArrived(tr("%Ln membership(s) have appeared.", nullptr, std::exchange(m_arrived, 0)));
    } else if (m_timer.isActive()) {
        return; // more were added meanwhile
    } else if (m_looks < MaxLooks) {
        m_timer.start(m_firstDelayMs << m_looks);
    } else {
        Q_EMIT told(MessageBar::Kind::Warning,
            tr("%Ln membership(s) that the service has accepted have not appeared yet. Refresh the list later.",
                nullptr, count()));
        m_awaited.clear();
        m_arrived = 0;
    }
}
