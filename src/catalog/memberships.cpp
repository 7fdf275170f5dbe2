// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "membership.h"
#include "resources.h"

using namespace Qt::StringLiterals;

Resource membershipResource()
{
    using namespace Columns;
    using M = Membership;
    ResourceOf<Membership> memberships;
    memberships.base.name = "membership";
    memberships.base.defaultSort = "id";
    // clang-format off
    memberships.columns = person<M>() + QList<Column<M>>{
        {{"community", Catalog::tr("Community"), CellType::Text, searched, shown, stored, 28, valueOf("community", "name", "community_id", text("name"_L1))}, [](const M &m) { return m.communityName; }},
        {{"contact_id", Catalog::tr("Contact ID"), CellType::Number, !searched, hidden, stored, 12}, [](const M &m) { return number(m.contactId); }},
        {{"community_id", Catalog::tr("Community ID"), CellType::Number, !searched, hidden, stored, 12}, [](const M &m) { return number(m.communityId); }},
        {{"id", Catalog::tr("Membership ID"), CellType::Number, !searched, hidden, stored, 12}, [](const M &m) { return number(m.id); }},
    };
    // clang-format on
    return memberships.erased();
}

Listing membershipListing(qint64 community, qint64 contact)
{
    return filteredListing("membership", {{"community_id", community}, {"contact_id", contact}},
        [community, contact](const PageQuery &page) { return Endpoints::memberships(page, community, contact); });
}
