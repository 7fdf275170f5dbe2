// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag.h"

#include "json.h"

using namespace Qt::StringLiterals;

Tag Tag::fromJson(const QJsonObject &object)
{
    return {Json::id(object), Json::text(object, "name"_L1), Json::dateTime(object, {"createdAt"_L1, "created_at"_L1})};
}

QJsonObject Tag::toJson() const
{
    return {{u"id"_s, id}, {u"name"_s, name}};
}
