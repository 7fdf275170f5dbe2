// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfield.h"

#include "json.h"

using namespace Qt::StringLiterals;

ContactField ContactField::fromJson(const QJsonObject &object)
{
    ContactField field{Json::text(object, "slug"_L1), Json::text(object, {"fieldName"_L1, "name"_L1})};
    if (field.name.isEmpty())
        field.name = field.slug;
    return field;
}
