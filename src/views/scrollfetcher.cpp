// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrollfetcher.h"

#include "listingsync.h"
#include "mirror.h"
#include "recordtable.h"
#include "recordtablemodel.h"

ScrollFetcher::ScrollFetcher(RecordTable *table, const QByteArray &resource, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_resource(resource)
{ }

void ScrollFetcher::setListing(ListingSync *listing, Mirror *mirror)
{
    if (m_listing)
        disconnect(m_listing, nullptr, this, nullptr);
    m_listing = listing;
    m_mirror = mirror;
    m_stored = -1;
    if (listing)
        connect(listing, &ListingSync::stateChanged, this, &ScrollFetcher::listingChanged);
}

void ScrollFetcher::setModel(RecordTableModel *model)
{
    m_model = model;
    if (model)
        connect(model, &RecordTableModel::moreWanted, this, &ScrollFetcher::fetchAtEnd, Qt::QueuedConnection);
}

void ScrollFetcher::setOnline(bool online)
{
    m_online = online;
    update();
}

// The rows of a page appear a moment after it was stored. Until then the end of the table is not the end of what is
// here, and to go on there would ask for a page that nobody has scrolled to.
void ScrollFetcher::listingChanged()
{
    m_stored = -1;
    update();
    if (m_listing->state() != ListingSync::State::Ready)
        return;
    m_mirror->post(
        this, [resource = m_resource](MirrorStore &store) { return store.count(resource); },
        [this, asked = m_listing](qint64 count) {
            if (!m_listing || asked != m_listing || m_listing->state() != ListingSync::State::Ready)
                return;
            m_stored = count;
            update();
        });
}

void ScrollFetcher::update()
{
    if (!m_model)
        return;
    const bool can = m_online && m_stored >= 0 && m_model->loaded() >= m_stored;
    m_model->setCanFetchMore(can);
    if (can)
        fetchAtEnd();
}

// A view also asks before it has laid out the rows it got: only the end in sight counts as wanting more.
void ScrollFetcher::fetchAtEnd()
{
    if (m_listing && m_model && m_model->canFetchMore({}) && m_table->isVisible() && m_model->rowCount() > 0
        && m_table->isAtEnd())
        m_listing->fetchOlder();
}
