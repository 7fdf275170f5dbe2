// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

// Icons by their freedesktop names: the desktop's theme where it has one, else the set that is built in, in the variant
// that stands out from the window's background.
namespace Icons {

QIcon named(const char *name);
// A round dot in the colour of an account ("#rrggbb").
QIcon swatch(const QString &colour);
// Chooses the built-in variant for the palette in force, now and whenever that changes; to be called once the
// application object exists.
void followPalette();

} // namespace Icons
