// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesearch.h"

#include "listingsync.h"
#include "workspace.h"

ServiceSearch::ServiceSearch(QObject *parent)
    : QObject(parent)
{ }

ServiceSearch::~ServiceSearch() = default;

void ServiceSearch::start(Workspace *workspace, const Listing &listing, const QString &words)
{
    m_words = words;
    m_listing = workspace->temporaryListing(listing);
    connect(m_listing.get(), &ListingSync::stateChanged, this, &ServiceSearch::listingChanged);
    m_listing->open();
    Q_EMIT changed();
}

void ServiceSearch::listingChanged()
{
    using State = ListingSync::State;
    if (m_listing->state() == State::Failed) {
        m_words.clear();
        Q_EMIT failed(m_listing->errorText());
    } else if (m_listing->state() == State::Ready) {
        QMetaObject::invokeMethod(m_listing.get(), &ListingSync::loadAll, Qt::QueuedConnection);
    }
    Q_EMIT changed();
}

void ServiceSearch::reset()
{
    m_listing.reset();
    m_words.clear();
}

bool ServiceSearch::isFor(const QString &words) const
{
    return !m_words.isEmpty() && words == m_words;
}

bool ServiceSearch::isOver(const QString &words) const
{
    return isFor(words) && m_listing->state() == ListingSync::State::Exhausted;
}
