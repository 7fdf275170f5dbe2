// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"
#include "servicesettings.h"

#include <QProcessEnvironment>
#include <QStringList>

// What the program was started with. Never the key: that would be visible to every process of the machine.
struct CommandLine
{
    bool demo{false};
    DemoOptions demoOptions{};
    QString profile{}; // empty = the platform's standard place
    GivenAddresses service{};
    // Text to print instead of starting, and the exit status with it: 0 for --help and --version, 2 for a mistake.
    QString output{};
    int exitStatus{0};

    static CommandLine parse(const QStringList &arguments, const QProcessEnvironment &environment);
};
