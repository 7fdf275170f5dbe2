// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;
class QString;

// Asks the keychain of a Linux desktop what QtKeychain does not tell apart: "Entry not found" is also its word for an
// entry that stayed locked, and "removed" for one that is still there. Everywhere else the answer is Unknown.
namespace SecretService {

enum class State {
    Absent, // nothing answers on the session bus, or there is no bus
    Refused,
    Empty, // nothing there under that name
    Held, // something is, perhaps locked
    Unknown
};

// then is called once, while context lives.
void look(const QString &service, const QString &key, QObject *context, std::function<void(State)> then);

} // namespace SecretService
