// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class CredentialStore;
class Settings;

// The proxy of all requests of the program, as the settings say: that of the system, none, or a certain one. This
// computer is never asked through a proxy. The password is kept by the keychain; without one, by this object. One for
// the program, which has the system's proxy again when it is gone. Lives in the GUI thread.
class NetworkProxy : public QObject
{
    Q_OBJECT
public:
    NetworkProxy(const Settings *settings, CredentialStore *credentials, QObject *parent = nullptr);
    ~NetworkProxy() override;

    // At start, and after the settings have changed. At once, apart from a password that the keychain has: until
    // applied() the proxy may refuse what is sent.
    void apply();
    // Known at once and given to the keychain; empty: forgotten. Does not apply().
    void setPassword(const QByteArray &password);

Q_SIGNALS:
    void applied();
    // A sentence why the password is not kept, or could not be read.
    void passwordFailed(const QString &message);

private:
    void install();
    bool wantsPassword() const;

    const Settings *m_settings;
    CredentialStore *m_credentials;
    QByteArray m_password{};
};
