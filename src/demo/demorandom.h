// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

// A repeatable stream of numbers for one thing: the same seed, number and salt give the same stream on every machine.
class DemoRandom
{
public:
    DemoRandom(quint64 seed, quint64 number, quint64 salt)
        : m_state(mix(seed * 0x9E3779B97F4A7C15ULL ^ mix(number + 1) ^ mix(salt * 0xD1B54A32D192ED03ULL)))
    { }

    quint64 next() { return mix(m_state += 0x9E3779B97F4A7C15ULL); }
    int below(int limit) { return int((next() >> 11) % quint64(limit)); }
    bool percent(int chance) { return below(100) < chance; }
    double unit() { return double(next() >> 11) / double(1ULL << 53); } // 0 <= x < 1

    static quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

private:
    quint64 m_state;
};
