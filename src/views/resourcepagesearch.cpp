// SPDX-License-Identifier: GPL-3.0-or-later
// Searching at the service, where not all records are here and it can search for what is typed.
#include "listingsync.h"
#include "resourcepage.h"
#include "workspace.h"

#include <QAction>
#include <QLineEdit>

using namespace Qt::StringLiterals;

QString ResourcePage::searchedText() const
{
    return m_search->text().trimmed();
}

bool ResourcePage::maySearchAtService() const
{
    const ListingSync *sync = listing();
    return isReady() && isVisible() && sync->isOpen() && !sync->known().coverage.isComplete()
        && !searchedText().isEmpty() && searchedText() != m_searchedAtService && serviceSearch(searchedText());
}

// What is found goes into the mirror, and so into the table.
void ResourcePage::searchAtService()
{
    if (!maySearchAtService())
        return;
    m_searchedAtService = searchedText();
    m_bar->settle(m_serviceSearch.get());
    m_serviceSearch = m_workspace->temporaryListing(*serviceSearch(m_searchedAtService));
    connect(m_serviceSearch.get(), &ListingSync::stateChanged, this, [this] {
        using State = ListingSync::State;
        if (m_serviceSearch->state() == State::Failed) {
            m_searchedAtService.clear();
            sayUnread(m_serviceSearch.get(), m_serviceSearch->errorText(), [this] { searchAtService(); });
        } else if (m_serviceSearch->state() == State::Ready) {
            QMetaObject::invokeMethod(m_serviceSearch.get(), &ListingSync::loadAll, Qt::QueuedConnection);
        }
        coverageChanged();
    });
    m_serviceSearch->open();
    m_search->setFocus(); // the button that was pressed goes
    coverageChanged();
}

// The search for what is typed now has ended, and all that it found is here.
bool ResourcePage::isSearchedAtService() const
{
    return m_serviceSearch && searchedText() == m_searchedAtService
        && m_serviceSearch->state() == ListingSync::State::Exhausted;
}

QString ResourcePage::serviceSearchText() const
{
    if (!m_serviceSearch || m_searchedAtService.isEmpty() || searchedText() != m_searchedAtService)
        return {};
    return isSearchedAtService() ? tr("searched at the service too") : tr("searching at the service…");
}
