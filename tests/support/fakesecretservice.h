// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

// A keychain for tests: the D-Bus service org.freedesktop.secrets with one collection, on a session bus that only this
// process and its children see. It answers on a thread of its own, so that a caller may block. One at a time.
//
// What it is to libsecret is decided once for a process, so the first one comes into being before anything asks for the
// session bus; a program with windows calls startBus() before its QApplication. The bus stays until the process ends.
class FakeSecretService
{
public:
    enum class Behaviour {
        Working,
        Locked, // asks its owner to unlock it, who declines
        Slow, // the same, but its owner says nothing until answerPrompts()
        Refusing, // answers every call with "access denied"
        Failing, // answers every call with an error of its own
        Absent // nothing has the name on the bus
    };
    struct Entry
    {
        QString service; // as QtKeychain names them
        QString key;
        QByteArray secret; // as it was given to QtKeychain
    };

    // False if there is no dbus-daemon. Only the first call starts one.
    static bool startBus();

    FakeSecretService();
    ~FakeSecretService();
    FakeSecretService(const FakeSecretService &) = delete;
    FakeSecretService &operator=(const FakeSecretService &) = delete;

    bool isRunning() const; // bus and service are there, whatever the behaviour
    void setBehaviour(Behaviour behaviour); // in force on return
    QList<Entry> entries() const;
    int writes() const; // that succeeded so far
    int waitingPrompts() const;
    // The owner unlocks at last: it works from now on, and whoever waits is served.
    void answerPrompts();

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};
