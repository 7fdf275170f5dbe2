// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"
#include "resource.h"

// All resources of an account, by name: for those who work with any of them.
namespace Catalogue {

QByteArrayList names();
Resource resource(const QByteArray &name);
Listing listing(const QByteArray &name); // of all its records

} // namespace Catalogue
