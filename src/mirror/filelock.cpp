// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"

#include "sqlite.h"

#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryFile>

#include <cerrno>

#include <sqlite3.h>

namespace {

bool isFull(int code)
{
#ifdef Q_OS_UNIX
    return code == ENOSPC || code == EDQUOT || code == EFBIG;
#else
    return code == ENOSPC;
#endif
}

} // namespace

WriteProblem writeProblem(const QString &folder)
{
    QTemporaryFile file(folder + QStringLiteral("/write"));
    errno = 0;
    if (!file.open())
        return isFull(errno) ? WriteProblem::DiskFull : WriteProblem::Protected;
    const QByteArray block(4096, ' '); // a few bytes may find a place on a disk that is full
    return file.write(block) == block.size() && file.flush() ? WriteProblem::None : WriteProblem::DiskFull;
}

// The lock of a program that was killed is taken over by writing a file, which a full disk does not let happen. It is
// told from the lock of one that runs by what the system knows: that of a program that runs cannot be taken away.
bool takeLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    const WriteProblem problem = writeProblem(QFileInfo(lock.fileName()).absolutePath());
    if (lock.error() == QLockFile::LockFailedError) {
        if (problem == WriteProblem::None || !lock.removeStaleLockFile())
            return false;
        if (lock.tryLock(0))
            return true;
    }
    const bool full = problem == WriteProblem::DiskFull;
    throw SqliteError(full                       ? SQLITE_FULL
            : problem == WriteProblem::Protected ? SQLITE_READONLY
                                                 : SQLITE_CANTOPEN,
        lock.fileName());
}
