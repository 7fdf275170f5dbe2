// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// An amount as the service counts it: in whole units of the smallest coin, most likely (api.md 3.9).
struct Money
{
    qint64 amount{};
    QString currency{}; // "eur"

    friend bool operator==(const Money &, const Money &) = default;
};
