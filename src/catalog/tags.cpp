// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "resources.h"
#include "tag.h"

Resource tagResource()
{
    using namespace Columns;
    ResourceOf<Tag> tags;
    tags.base.name = "tag";
    tags.base.defaultSort = "name";
    tags.base.defaultOrder = Qt::AscendingOrder;
    // clang-format off
    tags.columns = {
        {{"name", Catalog::tr("Name"), CellType::Text, searched, shown, stored, 32}, [](const Tag &t) { return t.name; }},
        {{"contacts", Catalog::tr("Contacts"), CellType::Count, !searched, shown, !stored, 10, countOf("contact")}, nothing<Tag>},
        {{"created", Catalog::tr("Created"), CellType::DateTime, !searched, shown, stored, 20}, [](const Tag &t) { return t.createdAt; }},
        {{"id", Catalog::tr("Tag ID"), CellType::Number, !searched, hidden, !stored, 12}, [](const Tag &t) { return number(t.id); }},
    };
    // clang-format on
    return tags.erased();
}

Listing tagListing()
{
    return {"tag", "tag", [](const PageQuery &page) { return Endpoints::tags(page); }};
}

Listing tagSearch(const QString &words)
{
    return foundListing("tag", words, Endpoints::tags);
}
