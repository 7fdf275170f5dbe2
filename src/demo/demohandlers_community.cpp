// SPDX-License-Identifier: GPL-3.0-or-later
// Communities and memberships (api.md 3.7, 3.8).
#include "demohandlers.h"

namespace {

void writeCommunity(DemoJson &json, const DemoCommunity &community)
{
    json.beginObject()
        .field("id", community.id)
        .field("name", community.name)
        .field("domainName", community.domainName)
        .field("path", community.path)
        .endObject();
}

DemoAnswer listCommunities(DemoCall &call)
{
    return demoSearchedListing(call, call.data.communities, writeCommunity);
}

DemoAnswer listMemberships(DemoCall &call)
{
    DemoAnswer refusal;
    const std::optional<DemoPage> page = demoPage(call, &refusal);
    const std::optional<qint64> community = page ? demoIdParameter(call, u"community", &refusal) : std::nullopt;
    const std::optional<qint64> contact = community ? demoIdParameter(call, u"contact", &refusal) : std::nullopt;
    if (!contact)
        return refusal;
    const auto wanted = [&](const DemoMembership &membership) {
        return (*community == 0 || membership.communityId == *community)
            && (*contact == 0 || membership.contactId == *contact);
    };
    const auto write = [&](DemoJson &json, const DemoMembership &membership) {
        json.beginObject().field("id", membership.id).key("community");
        writeCommunity(json, call.data.communities.at(membership.communityId));
        json.key("contact").beginObject().field("id", membership.contactId).endObject().endObject();
    };
    return demoListing(call.data.memberships, *page, wanted, write);
}

// Accepted at once, done in the background: the membership appears later.
DemoAnswer createMembership(DemoCall &call)
{
    const qint64 community = call.id();
    if (!call.data.communities.contains(community))
        return demoNotFound();
    DemoAnswer refusal;
    const std::optional<QJsonObject> body = demoBody(call, &refusal);
    const std::optional<qint64> contact = body ? demoIdValue(*body, u"contactId"_qs, &refusal) : std::nullopt;
    if (!contact)
        return refusal;
    if (!call.data.contactExists(*contact))
        return demoViolation(u"contactId"_qs, u"Contact with ID %1 not found."_qs.arg(*contact));
    call.later(call.options.membershipDelayMs, [community, id = *contact](DemoData &data) {
        if (data.contactExists(id) && data.communities.contains(community))
            data.addMembership(community, id);
    });
    return demoApplied(demoEmptyAnswer(202));
}

DemoAnswer deleteMembership(DemoCall &call)
{
    return demoRemoved(call.data.memberships.erase(call.id()) > 0);
}

} // namespace

QList<DemoRoute> demoCommunityRoutes()
{
    return {
        demoRoute("GET", "/api/community/communities", listCommunities),
        demoRoute("POST", "/api/community/communities/#/memberships", createMembership),
        demoRoute("GET", "/api/community/memberships", listMemberships),
        demoRoute("DELETE", "/api/community/memberships/#", deleteMembership),
    };
}
