// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demohttp.h"

class DemoServer;

// What tests in other processes do with the service over HTTP; costs no quota, asks for no key, is not in the ledger.
//   GET, DELETE /demo/ledger (?after=NUMBER)       POST (a fault or a list of them), DELETE /demo/faults
//   POST /demo/options {latencyMs, limiter ("window:300:60"), dialect ("vendor", "mission"), membershipDelayMs}
//   GET /demo/contacts/count (?connection=ID)      GET /demo/connections
DemoAnswer demoAdminAnswer(const DemoRequest &request, DemoServer *server);
