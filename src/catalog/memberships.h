// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// Who is in which community (api.md 3.8). The service tells the id of the contact alone; the mirror knows the person.
Resource membershipResource();
// Of one community, of one contact, of both; 0 = of all.
Listing membershipListing(qint64 community = 0, qint64 contact = 0);
