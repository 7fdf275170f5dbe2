// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountsession.h"
#include "apiclient.h"
#include "change.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

// What a report of a fault should tell about the program and its surroundings. Has no place for keys, names, addresses
// of people or folders: accounts are numbered, and hosts come without path and user.
struct Diagnostics
{
    struct Account
    {
        QMap<QByteArray, qint64> records{}; // in the mirror, by resource
        QMap<Job::State, int> jobs{};
        qint64 mirrorBytes{-1}; // -1: could not be found out
        qint64 journalBytes{-1};
        bool mirrorAnswered{false};
        bool journalAnswered{false};
        ApiClient::Quota quota{};
        CallStatistics calls{};
    };

    QString program{}; // with its version
    QString qtVersion{};
    QString sqliteVersion{};
    QString system{};
    QString platform{}; // of windows: "xcb", "wayland"
    QString style{};
    QString locale{};
    QString gatewayHost{};
    QString controlHost{};
    AccountSession::State session{AccountSession::State::NoKey};
    ApiError::Kind sessionError{ApiError::Kind::None};
    QMap<QString, int> connections{}; // by status, unknown ones together
    CallStatistics control{};
    qint64 startMs{-1}; // from the start of the program to its window; -1: not measured
    QList<Account> accounts{};
};

// Lines for a person to read and to send; in English whatever the language of the interface is.
QString diagnosticsText(const Diagnostics &diagnostics);
