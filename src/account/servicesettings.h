// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"

#include <optional>

class Settings;

// Addresses that this start of the program was given, by the command line, the environment or the demo.
struct GivenAddresses
{
    std::optional<QUrl> gatewayUrl{};
    std::optional<QUrl> controlUrl{};
    std::optional<double> gatewayPerSecond{}; // what is known of a demo service
};

// Where the service is: what was given goes before the settings, and those before the defaults. An address in the
// settings file that may not carry the key is passed on: the client says that it refuses, and asks no other host.
ApiSettings serviceSettings(const Settings &settings, const GivenAddresses &given = {});
