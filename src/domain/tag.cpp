// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag.h"

#include "documentreader.h"

using namespace Qt::StringLiterals;

namespace {

template <class Object>
Tag read(const Object &object)
{
    return {Json::id(object), Json::text(object, "name"_L1), Json::dateTime(object, {"createdAt"_L1, "created_at"_L1})};
}

} // namespace

Tag Tag::fromJson(const QJsonObject &object)
{
    return read(object);
}

Tag Tag::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, read<Json::Document>);
}

QJsonObject Tag::toJson() const
{
    return {{u"id"_s, id}, {u"name"_s, name}};
}
