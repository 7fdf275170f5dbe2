// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The form in which text is searched and sorted: lower case, accents and other marks removed, white space made plain.
// "Élodie  Müller" and "elodie muller" fold to the same. Used on both sides: stored text and typed words.
QString foldText(const QString &text);
