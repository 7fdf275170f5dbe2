// SPDX-License-Identifier: GPL-3.0-or-later
#include "communities.h"

#include "catalog.h"
#include "community.h"

Resource communityResource()
{
    using namespace Columns;
    using C = Community;
    ResourceOf<Community> communities;
    communities.base.name = "community";
    communities.base.defaultSort = "name";
    communities.base.defaultOrder = Qt::AscendingOrder;
    // clang-format off
    communities.columns = {
        {{"name", Catalog::tr("Name"), CellType::Text, searched, shown, stored, 32}, [](const C &c) { return c.name; }},
        {{"members", Catalog::tr("Members"), CellType::Count, !searched, shown, !stored, 10, countOf("membership", "community_id")}, nothing<C>},
        {{"path", Catalog::tr("Path"), CellType::Text, searched, shown, stored, 18}, [](const C &c) { return c.path; }},
        {{"domain", Catalog::tr("Domain"), CellType::Text, !searched, hidden, !stored, 22}, [](const C &c) { return c.domainName; }},
        {{"id", Catalog::tr("Community ID"), CellType::Number, !searched, hidden, !stored, 12}, [](const C &c) { return number(c.id); }},
    };
    // clang-format on
    return communities.erased();
}

Listing communityListing()
{
    return {"community", "community", [](const PageQuery &page) { return Endpoints::communities(page); }};
}

Listing communitySearch(const QString &words)
{
    return foundListing("community", words, Endpoints::communities);
}
