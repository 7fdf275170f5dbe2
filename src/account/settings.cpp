// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    Setting setting;
    QLatin1StringView key;
    Settings::Scope scope;
    QVariant fallback{};
};

const Row &row(Setting setting)
{
    using Scope = Settings::Scope;
    static const std::array rows{
        Row{Setting::LastConnectionId, "connection/id"_L1, Scope::Program, QString()},
        Row{Setting::LastConnectionLabel, "connection/label"_L1, Scope::Program, QString()},
        Row{Setting::WindowGeometry, "window/geometry"_L1, Scope::Program, QByteArray()},
        Row{Setting::WindowState, "window/state"_L1, Scope::Program, QByteArray()},
        Row{Setting::CurrentPage, "window/page"_L1, Scope::Program, QString()},
        Row{Setting::SplitterState, "splitter"_L1, Scope::View, QByteArray()},
        Row{Setting::DetailsShown, "details"_L1, Scope::View, true},
        Row{Setting::TableColumns, "columns"_L1, Scope::View, QByteArray()},
        Row{Setting::TableSort, "sort"_L1, Scope::View, QString()},
        Row{Setting::TableFilter, "filter"_L1, Scope::Connection, QString()},
    };
    for (const Row &candidate : rows) {
        if (candidate.setting == setting)
            return candidate;
    }
    Q_UNREACHABLE();
}

} // namespace

Settings::Settings(const QString &profileFolder)
    : m_settings(profileFolder + "/settings.ini"_L1, QSettings::IniFormat)
{ }

Settings::Scope Settings::scope(Setting setting)
{
    return row(setting).scope;
}

QString Settings::key(Setting setting, const QString &view) const
{
    const Row &found = row(setting);
    switch (found.scope) {
    case Scope::Program:
        return found.key;
    case Scope::View:
        return u"view/%1/%2"_s.arg(view, found.key);
    case Scope::Connection:
        return u"connections/%1/%2/%3"_s.arg(m_connectionId, view, found.key);
    }
    Q_UNREACHABLE();
}

QVariant Settings::value(Setting setting, const QString &view) const
{
    return m_settings.value(key(setting, view), row(setting).fallback);
}

void Settings::setValue(Setting setting, const QVariant &value, const QString &view)
{
    m_settings.setValue(key(setting, view), value);
}

void Settings::forgetConnection(const QString &id)
{
    m_settings.remove("connections/"_L1 + id);
    if (m_settings.value(row(Setting::LastConnectionId).key).toString() == id) {
        m_settings.remove(row(Setting::LastConnectionId).key);
        m_settings.remove(row(Setting::LastConnectionLabel).key);
    }
}
