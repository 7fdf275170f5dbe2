// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace DesktopNotification {

// By the notification service of the session, without waiting for it. clicked is called when somebody chooses the
// notification, as long as the program runs; failed when there is no such service, or it refuses, maybe later.
void send(const QString &title, const QString &text, const std::function<void()> &clicked,
    const std::function<void()> &failed);

} // namespace DesktopNotification
