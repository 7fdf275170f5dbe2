// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "resources.h"

using namespace Qt::StringLiterals;

Resource communityResource()
{
    using namespace Columns;
    ResourceOf<JsonRecord> communities;
    communities.base.name = "community";
    communities.base.defaultSort = "name";
    communities.base.defaultOrder = Qt::AscendingOrder;
    // clang-format off
    communities.columns = {
        {{"name", Catalog::tr("Name"), CellType::Text, searched, shown, stored, 32}, text("name"_L1)},
        {{"members", Catalog::tr("Members"), CellType::Count, !searched, shown, !stored, 10, countOf("membership", "community_id")}, nothing<JsonRecord>},
        {{"path", Catalog::tr("Path"), CellType::Text, searched, shown, stored, 18}, text("path"_L1)},
        {{"domain", Catalog::tr("Domain"), CellType::Text, !searched, hidden, !stored, 22}, text("domainName"_L1)},
        {{"id", Catalog::tr("Community ID"), CellType::Number, !searched, hidden, !stored, 12}, id("id"_L1)},
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
