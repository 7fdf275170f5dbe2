// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace DesktopNotification {

// By the notification service of a freedesktop session; does nothing where there is none. Does not wait for it.
void send(const QString &title, const QString &text);

} // namespace DesktopNotification
