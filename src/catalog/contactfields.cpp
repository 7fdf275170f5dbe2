// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "contactfield.h"
#include "resources.h"

using namespace Qt::StringLiterals;

Resource contactFieldResource()
{
    using namespace Columns;
    using F = ContactField;
    ResourceOf<ContactField> fields;
    fields.base.name = "contact_field";
    fields.base.numericKey = false;
    fields.base.defaultSort = "label";
    fields.base.defaultOrder = Qt::AscendingOrder;
    // clang-format off
    fields.columns = {
        {{"label", Catalog::tr("Label"), CellType::Text, searched, shown, stored, 24}, [](const F &f) { return f.name; }},
        {{"slug", Catalog::tr("Slug"), CellType::Text, searched, shown, stored, 20}, [](const F &f) { return f.slug; }},
        {{"contacts", Catalog::tr("Contacts with a value"), CellType::Count, !searched, shown, !stored, 20, namedBy("contact", Contact::filledFields)}, nothing<F>},
        {{"kind", Catalog::tr("Kind"), CellType::Word, !searched, shown, stored, 12}, [](const F &f) { return f.isBuiltIn() ? u"builtIn"_s : u"own"_s; }},
    };
    // clang-format on
    return fields.erased();
}

Listing contactFieldListing()
{
    return {"contact_field", "contact_field", [](const PageQuery &) { return Endpoints::contactFields(); }, 100, false};
}
