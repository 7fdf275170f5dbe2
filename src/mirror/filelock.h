// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLockFile;

// Why nothing can be written to a folder, found out by writing a block there.
enum class WriteProblem { None, DiskFull, Protected };
WriteProblem writeProblem(const QString &folder);

// Takes a lock at once. False when another one that runs has it. Where no lock can be written it throws a SqliteError
// that says why: a full or protected disk is no other program, also with the lock of a killed one lying there.
bool takeLock(QLockFile &lock);
