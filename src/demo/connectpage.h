// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democonnections.h"

// The page in the browser on which a person allows or refuses a connection. path: what follows /connect.
DemoAnswer demoConnectPage(const DemoRequest &request, const QString &path, DemoConnections *connections);
