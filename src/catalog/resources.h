// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// The resources of an account: columns, and the listings that they come by. Each is declared in a file of its name; the
// contacts, of which the program knows more, have a header too.

// api.md 3.2
Resource tagResource();
Listing tagListing();
Listing tagSearch(const QString &words);

// api.md 3.4. Their key is the slug, and the listing has no pages.
Resource contactFieldResource();
Listing contactFieldListing();

// api.md 3.5, with the number of those who have access.
Resource courseResource();
Listing courseListing();
// The modules of a course, for courses that do not list theirs.
Resource courseModuleResource();
Listing courseModuleListing(qint64 course = 0);

// api.md 3.6. The person and the course as the mirror knows them, otherwise as the enrollment itself tells.
Resource enrollmentResource();
// Of one course, of one contact, of both; 0 = of all.
Listing enrollmentListing(qint64 course = 0, qint64 contact = 0);

// api.md 3.7, with the number of the members.
Resource communityResource();
Listing communityListing();
Listing communitySearch(const QString &words);

// api.md 3.8. The service tells the id of the contact alone; the mirror knows the person.
Resource membershipResource();
// Of one community, of one contact, of both; 0 = of all.
Listing membershipListing(qint64 community = 0, qint64 contact = 0);

// api.md 3.9: who pays for what.
Resource subscriptionResource();
// Of one contact, whose id each of them keeps; 0 = of all, where the service allows that, and then nobody knows whose
// those are that were not read with a contact before.
Listing subscriptionListing(qint64 contact = 0);

// All of them, by name: for those who work with any.
namespace Catalogue {

QByteArrayList names();
Resource resource(const QByteArray &name);
Listing listing(const QByteArray &name); // of all its records

} // namespace Catalogue
