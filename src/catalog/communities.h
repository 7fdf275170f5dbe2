// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// The communities of an account (api.md 3.7), with the number of their members.
Resource communityResource();
Listing communityListing();
Listing communitySearch(const QString &words);
