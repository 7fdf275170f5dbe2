// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <utility>

// Milliseconds that have passed since some moment, whatever is done to the date and time of the computer. The time that
// the machine sleeps counts where the system can tell it, as it does for the service.
class SteadyClock
{
public:
    SteadyClock();
    explicit SteadyClock(std::function<qint64()> source) // for tests
        : m_source(std::move(source))
    { }

    qint64 elapsed() const { return m_source(); }

private:
    std::function<qint64()> m_source;
};
