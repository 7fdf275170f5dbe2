// SPDX-License-Identifier: GPL-3.0-or-later
#include "community.h"

#include "documentreader.h"

using namespace Qt::StringLiterals;

namespace {

template <class Object>
Community read(const Object &object)
{
    Community community;
    community.id = Json::id(object);
    community.name = Json::text(object, "name"_L1);
    community.domainName = Json::text(object, "domainName"_L1);
    community.path = Json::text(object, "path"_L1);
    return community;
}

} // namespace

Community Community::fromJson(const QJsonObject &object)
{
    return read(object);
}

Community Community::fromDocument(const QByteArray &document)
{
    Community community;
    Json::readDocument(document, [&](const Json::Document &object) { community = read(object); });
    return community;
}
