// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags.h"

#include "tag.h"

#include <QCoreApplication>

Resource tagResource()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Catalog", text); };
    ResourceOf<Tag> tags;
    tags.base.name = "tag";
    tags.base.defaultSort = "name";
    tags.base.defaultOrder = Qt::AscendingOrder;
    tags.columns = {
        {{"name", tr(QT_TRANSLATE_NOOP("Catalog", "Name")), CellType::Text, true, true, true, 32}, [](const Tag &t) { return t.name; }},
        {{"created", tr(QT_TRANSLATE_NOOP("Catalog", "Created")), CellType::DateTime, false, true, true, 16}, [](const Tag &t) { return t.createdAt; }},
    };
    return tags.erased();
}

Listing tagListing()
{
    return {"tag", "tag", [](const PageQuery &page) { return Endpoints::tags(page); }};
}
