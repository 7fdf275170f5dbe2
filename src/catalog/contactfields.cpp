// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfields.h"

#include "contactfield.h"

#include <QCoreApplication>

Resource contactFieldResource()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Catalog", text); };
    ResourceOf<ContactField> fields;
    fields.base.name = "contact_field";
    fields.base.numericKey = false;
    fields.base.defaultSort = "label";
    fields.base.defaultOrder = Qt::AscendingOrder;
    fields.columns = {
        {{"label", tr(QT_TRANSLATE_NOOP("Catalog", "Label")), CellType::Text, true, true, true, 24}, [](const ContactField &f) { return f.name; }},
        {{"slug", tr(QT_TRANSLATE_NOOP("Catalog", "Slug")), CellType::Text, true, true, true, 20}, [](const ContactField &f) { return f.slug; }},
    };
    return fields.erased();
}

Listing contactFieldListing()
{
    return {"contact_field", "contact_field", [](const PageQuery &) { return Endpoints::contactFields(); }, 100, false};
}
