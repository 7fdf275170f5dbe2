// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// Who pays for what (api.md 3.9).
Resource subscriptionResource();
// Of one contact, whose id each of them keeps; 0 = of all, where the service allows that, and then nobody knows whose
// those are that were not read with a contact before.
Listing subscriptionListing(qint64 contact = 0);
