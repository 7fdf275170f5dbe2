// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostics.h"

#include <QObject>
#include <QSet>

class Workspace;

// Asks everything that knows a part of the Diagnostics, without waiting for any of it. Deletes itself when it has
// reported.
class DiagnosticsCollector : public QObject
{
    Q_OBJECT
public:
    // workspaces: the open accounts, in the order in which they are numbered. One that is closed meanwhile is left as
    // far as it came.
    DiagnosticsCollector(
        const AccountSession &session, const QList<Workspace *> &workspaces, QObject *parent = nullptr);

    void setStartMs(qint64 ms) { m_diagnostics.startMs = ms; }
    void start();

Q_SIGNALS:
    void collected(const Diagnostics &diagnostics); // once, never from inside start()

private:
    void describeProgram();
    void describeSession(const AccountSession &session);
    void ask(int place, Workspace *workspace);
    void answered(int question);
    Diagnostics::Account &account(int place) { return m_diagnostics.accounts[place]; }

    Diagnostics m_diagnostics{};
    QList<Workspace *> m_workspaces{}; // until start()
    QSet<int> m_open{}; // questions: two for each account
};
