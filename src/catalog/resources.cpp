// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources.h"

#include "contacts.h"

#include <algorithm>
#include <array>

namespace {

struct Entry
{
    const char *name;
    Resource (*resource)();
    Listing (*listing)();
};

constexpr std::array Entries{
    Entry{"contact", [] { return contactResource(); }, contactListing},
    Entry{"tag", tagResource, tagListing},
    Entry{"contact_field", contactFieldResource, contactFieldListing},
    Entry{"course", courseResource, courseListing},
    Entry{"course_module", courseModuleResource, [] { return courseModuleListing(); }},
    Entry{"enrollment", enrollmentResource, [] { return enrollmentListing(); }},
    Entry{"community", communityResource, communityListing},
    Entry{"membership", membershipResource, [] { return membershipListing(); }},
    Entry{"subscription", subscriptionResource, [] { return subscriptionListing(); }},
};

const Entry &entry(const QByteArray &name)
{
    const auto *found
        = std::find_if(Entries.begin(), Entries.end(), [&name](const Entry &entry) { return name == entry.name; });
    if (found == Entries.end())
        qFatal("There is no resource %s.", name.constData());
    return *found;
}

} // namespace

namespace Catalogue {

QByteArrayList names()
{
    QByteArrayList names;
    for (const Entry &entry : Entries)
        names.append(entry.name);
    return names;
}

Resource resource(const QByteArray &name)
{
    return entry(name).resource();
}

Listing listing(const QByteArray &name)
{
    return entry(name).listing();
}

} // namespace Catalogue
