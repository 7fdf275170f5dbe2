// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// Who has access to which course (api.md 3.6). The person and the course as the mirror knows them, otherwise as the
// enrollment itself tells.
Resource enrollmentResource();
// Of one course, of one contact, of both; 0 = of all.
Listing enrollmentListing(qint64 course = 0, qint64 contact = 0);
