// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags.h"

#include "tag.h"

#include <QCoreApplication>

namespace {

struct Catalog
{
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

} // namespace

Resource tagResource()
{
    ResourceOf<Tag> tags;
    tags.base.name = "tag";
    tags.base.defaultSort = "name";
    tags.base.defaultOrder = Qt::AscendingOrder;
    tags.columns = {
        {{"name", Catalog::tr("Name"), CellType::Text, true, true, true, 32}, [](const Tag &t) { return t.name; }},
        {{"created", Catalog::tr("Created"), CellType::DateTime, false, true, true, 16},
            [](const Tag &t) { return t.createdAt; }},
    };
    return tags.erased();
}

Listing tagListing()
{
    return {"tag", "tag", [](const PageQuery &page) { return Endpoints::tags(page); }};
}
