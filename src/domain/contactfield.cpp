// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfield.h"

#include "documentreader.h"

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
    ContactField field;
    Json::readDocument(document, [&](const Json::Document &object) { field = read(object); });
    return field;
}
