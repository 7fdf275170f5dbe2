// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The language of the program's texts, numbers and dates.
namespace Language {

// As Setting::Language: empty is that of the system, else a locale's name. Replaces what an earlier call chose; only
// texts made from now on are in it. Needs the application object.
void choose(const QString &setting);

} // namespace Language
