// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

// Light or dark, whatever the desktop is. That of the desktop comes with its style; the two others are drawn by the
// program in Fusion, which takes every colour from the palette. Needs the application object.
namespace Appearance {

// As Setting::Appearance: "system", "light" or "dark". At once for all windows, icons included.
void apply(const QString &setting);

QPalette lightPalette();
QPalette darkPalette();

} // namespace Appearance
