// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace DesktopNotification {

// By the notification service of a freedesktop session; false where there is none. Does not wait for it. clicked is
// called when somebody chooses the notification, as long as the program runs.
bool send(const QString &title, const QString &text, const std::function<void()> &clicked);

} // namespace DesktopNotification
