// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfield.h"

#include "documentreader.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

template <class Object>
ContactField read(const Object &object)
{
    ContactField field{Json::text(object, "slug"_L1), Json::text(object, {"fieldName"_L1, "name"_L1})};
    if (field.name.isEmpty())
        field.name = field.slug;
    return field;
}

} // namespace

ContactField ContactField::fromJson(const QJsonObject &object)
{
    return read(object);
}

ContactField ContactField::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, read<Json::Document>);
}

bool ContactField::isBuiltIn() const
{
    static const QSet<QString> known{u"first_name"_s, u"surname"_s, u"phone_number"_s, u"country"_s, u"company_name"_s,
        u"postcode"_s, u"city"_s, u"street_address"_s, u"state"_s, u"tax_number"_s};
    return known.contains(slug);
}
