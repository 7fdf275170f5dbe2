// SPDX-License-Identifier: GPL-3.0-or-later
#include "steadyclock.h"

#include <QElapsedTimer>

#ifdef Q_OS_LINUX
#include <time.h>
#endif

namespace {

// QElapsedTimer stands still while a Linux machine sleeps.
qint64 now()
{
#ifdef Q_OS_LINUX
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
#endif
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

} // namespace

SteadyClock::SteadyClock()
    : m_source([start = now()] { return now() - start; })
{ }
