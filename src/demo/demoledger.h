// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

// One request to the gateway or to the control plane, as the service saw it.
struct DemoLedgerEntry
{
    qint64 number{}; // from 1
    qint64 atMs{}; // of arrival, since the epoch
    QString method;
    QString path; // without query: /systeme/api/contacts
    QString query; // encoded
    QByteArray body;
    int status{}; // 0 = it got no answer
    bool applied{false}; // a write that changed the data
    QString connection; // value of Maton-Connection
    bool limited{false}; // answered 429 by the quota, not by a fault
    bool authorized{false}; // brought the right key
    QString host; // value of Host
};
