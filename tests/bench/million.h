// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// A mirror with that many contacts in the folder, made once and kept (BENCH_DATA names the place, else the temporary
// one). Returns the mirror's file.
QString mirrorWith(int contacts);
// The folder it lies in, for a profile that is to show it.
QString mirrorFolder(int contacts);
