// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"

#include <QtCore/QStringList>

// The command line of systeme-demo-service.
struct DemoArguments
{
    DemoOptions options;
    QString text; // to print instead of starting: the help, or what is wrong
    int exitStatus{0}; // with that text

    static DemoArguments parse(const QStringList &arguments); // the first one is the program
};
