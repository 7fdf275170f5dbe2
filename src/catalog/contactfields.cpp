// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfields.h"

#include "contactfield.h"

#include <QCoreApplication>

namespace {

struct Catalog
{
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

} // namespace

Resource contactFieldResource()
{
    ResourceOf<ContactField> fields;
    fields.base.name = "contact_field";
    fields.base.numericKey = false;
    fields.base.defaultSort = "label";
    fields.base.defaultOrder = Qt::AscendingOrder;
    fields.columns = {
        {{"label", Catalog::tr("Label"), CellType::Text, true, true, true, 24},
            [](const ContactField &f) { return f.name; }},
        {{"slug", Catalog::tr("Slug"), CellType::Text, true, true, true, 20},
            [](const ContactField &f) { return f.slug; }},
    };
    return fields.erased();
}

Listing contactFieldListing()
{
    return {"contact_field", "contact_field", [](const PageQuery &) { return Endpoints::contactFields(); }, 100, false};
}
