// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The text with places where a very long word may be broken. A name without a space would make a window as wide as
// itself, or be cut off.
QString breakable(const QString &text);
