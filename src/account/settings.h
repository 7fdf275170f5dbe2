// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

// Everything the program remembers between runs, apart from secrets and data. One row each in settings.cpp.
enum class Setting {
    GatewayUrl, // empty: the default of ApiSettings; the command line goes before it
    ControlUrl,
    NamesAsFields, // write names of contacts as fields at once (api.md 7.1)
    ProxyKind, // "system", "none", "manual"
    ProxyHost,
    ProxyPort,
    ProxyUser, // the password is a secret and in the credential store
    Language, // "" = of the system, else a locale's name
    Appearance, // "system", "light", "dark"
    HistoryDays, // how long finished jobs are kept; 0 = for ever
    LogLevel, // "warning", "info", "debug"
    StoreKey, // the user wants the key kept in the keychain
    PendingConnection, // id of one that was created and not authorised yet
    LastConnectionId,
    WindowGeometry,
    WindowState,
    CurrentPage,
    AccountName, // per account: what the user calls it
    AccountColour, // per account: "#rrggbb"
    AccountReadOnly, // per account: no write may be sent
    SplitterState, // per account and view
    DetailsShown, // per account and view: the pane beside the table
    TableColumns, // per account and view: widths, order, visibility
    TableSort, // per account and view
    TableFilter, // per account and view
};

// Of which account and view a setting is meant. What the setting's scope has no use for is ignored.
struct SettingPlace
{
    QString account{};
    QString view{};
};

// The settings of one profile, in one INI file below the profile's folder.
class Settings
{
public:
    // Per program, per account (a connection's id), or per named view of one account.
    enum class Scope { Program, Account, View };

    explicit Settings(const QString &profileFolder);

    QVariant value(Setting setting, const SettingPlace &place = {}) const;
    void setValue(Setting setting, const QVariant &value, const SettingPlace &place = {});
    // Back to the default.
    void reset(Setting setting, const SettingPlace &place = {});
    // Forgets all that is kept about an account.
    void forgetAccount(const QString &id);
    // Another connection of the same account takes over what was kept about the old one.
    void moveAccount(const QString &from, const QString &to);
    void sync() { m_settings.sync(); }

    static Scope scope(Setting setting);
    static QVariant fallback(Setting setting);
    // The key in the file, for tests and for people who read the file.
    static QString key(Setting setting, const SettingPlace &place = {});

private:
    QSettings m_settings;
};
