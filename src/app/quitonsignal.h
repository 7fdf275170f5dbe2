// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>

// Ends the program in good order (windows closed, settings kept, temporary files removed) when the system or the shell
// asks it to end: SIGTERM, SIGINT, SIGHUP. One at a time, while there is an application object. Does nothing where
// there are no signals.
class QuitOnSignal
{
    Q_DISABLE_COPY_MOVE(QuitOnSignal)
public:
    QuitOnSignal();
    ~QuitOnSignal();

private:
    std::unique_ptr<QSocketNotifier> m_notifier{};
};
