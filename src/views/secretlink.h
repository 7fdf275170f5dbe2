// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

// Links that hold a secret.
namespace SecretLink {

// Opens it with the browser of the system; false if there is none. Qt names a link that it cannot open in a warning:
// this one stays out of the log.
bool open(const QUrl &link);

} // namespace SecretLink
