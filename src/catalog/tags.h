// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// The tags of an account (api.md 3.2).
Resource tagResource();
Listing tagListing();
Listing tagSearch(const QString &words);
