// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// The contact field definitions of an account (api.md 3.4). Their key is the slug, and the listing has no pages.
Resource contactFieldResource();
Listing contactFieldListing();
