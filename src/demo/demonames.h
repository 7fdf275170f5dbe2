// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

// A name in its own script and as it would stand in an address.
struct DemoName
{
    QString text;
    QString latin;
};

// People of one language: what their records have in common.
struct DemoCulture
{
    QString locale; // api.md 7.4
    QString country; // two letters
    QString phonePrefix;
    QStringList mailDomains;
    QList<DemoName> first;
    QList<DemoName> last;
    int weight{1};
};

const QList<DemoCulture> &demoCultures();
int demoCultureAt(int percent); // the culture that 0..99 stands for
