// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// The courses of an account (api.md 3.5), with the number of those who have access.
Resource courseResource();
Listing courseListing();

// The modules of a course, for courses that do not list theirs.
Resource courseModuleResource();
Listing courseModuleListing(qint64 course = 0);
