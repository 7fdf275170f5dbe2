// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoarguments.h"
#include "demoservice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

static int signalSockets[2];

// A signal handler may do next to nothing: it wakes the event loop by a byte.
static void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(signalSockets[0], &byte, 1);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const DemoArguments arguments = DemoArguments::parse(QCoreApplication::arguments());
    if (!arguments.text.isEmpty()) {
        std::fprintf(arguments.exitStatus == 0 ? stdout : stderr, "%s\n", qPrintable(arguments.text));
        return arguments.exitStatus;
    }
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets) != 0)
        return 1;
    QSocketNotifier notifier(signalSockets[1], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);

    DemoService service(arguments.options);
    QString error;
    if (!service.start(&error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 1;
    }
    std::printf("Gateway: %s\nControl: %s\nKey: %s\n", qPrintable(service.gatewayUrl().toString()),
        qPrintable(service.controlUrl().toString()), qPrintable(service.key()));
    std::fflush(stdout);
    return application.exec();
}
