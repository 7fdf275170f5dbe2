// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

// Everything the program remembers between runs, apart from secrets and data. One row each in settings.cpp.
enum class Setting {
    LastConnectionId,
    LastConnectionLabel,
    WindowGeometry,
    WindowState,
    CurrentPage,
    SplitterState, // per view
    DetailsShown, // per view: the pane beside the table
    TableColumns, // per view: widths, order, visibility
    TableSort, // per view
    TableFilter, // per view and connection
};

// The settings of one profile, in one INI file below the profile's folder.
class Settings
{
public:
    // Per program, per named view, or per named view of one connection.
    enum class Scope { Program, View, Connection };

    explicit Settings(const QString &profileFolder);

    // Scope::Connection settings belong to this connection from now on.
    void setConnectionId(const QString &id) { m_connectionId = id; }

    // view names the table or splitter for settings that are kept per view; ignored for Scope::Program.
    QVariant value(Setting setting, const QString &view = {}) const;
    void setValue(Setting setting, const QVariant &value, const QString &view = {});
    // Forgets all that is kept about a connection.
    void forgetConnection(const QString &id);
    void sync() { m_settings.sync(); }

    static Scope scope(Setting setting);
    // The key in the file, for tests and for people who read the file.
    QString key(Setting setting, const QString &view = {}) const;

private:
    QSettings m_settings;
    QString m_connectionId;
};
