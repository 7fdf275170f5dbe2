// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitonsignal.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int Signals[] = {SIGTERM, SIGINT, SIGHUP};
int sockets[2] = {-1, -1};

// A handler may do next to nothing: a byte wakes the event loop.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(sockets[0], &byte, 1);
}

} // namespace

QuitOnSignal::QuitOnSignal()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(sockets[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, qApp, [this] {
        m_notifier->setEnabled(false);
        QCoreApplication::quit();
        // Where a window would not close, the next signal does what it does to any program.
        for (const int signal : Signals)
            std::signal(signal, SIG_DFL);
    });
    for (const int signal : Signals)
        std::signal(signal, onSignal);
}

QuitOnSignal::~QuitOnSignal()
{
    if (!m_notifier)
        return;
    for (const int signal : Signals)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    ::close(sockets[0]);
    ::close(sockets[1]);
}

#else

QuitOnSignal::QuitOnSignal() = default;
QuitOnSignal::~QuitOnSignal() = default;

#endif
