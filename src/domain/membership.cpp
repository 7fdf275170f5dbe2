// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership.h"

#include "documentreader.h"

using namespace Qt::StringLiterals;

namespace {

template <class Object>
Membership read(const Object &object)
{
    Membership membership;
    membership.id = Json::id(object);
    Json::withObject(object, "contact"_L1, [&](const auto &contact) { membership.contactId = Json::id(contact); });
    Json::withObject(object, "community"_L1, [&](const auto &community) {
        membership.communityId = Json::id(community);
        membership.communityName = Json::text(community, "name"_L1);
    });
    return membership;
}

} // namespace

Membership Membership::fromJson(const QJsonObject &object)
{
    return read(object);
}

Membership Membership::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, read<Json::Document>);
}
