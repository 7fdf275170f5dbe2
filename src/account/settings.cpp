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
        Row{Setting::GatewayUrl, "service/gateway"_L1, Scope::Program, QString()},
        Row{Setting::ControlUrl, "service/control"_L1, Scope::Program, QString()},
        Row{Setting::NamesAsFields, "service/namesAsFields"_L1, Scope::Program, false},
        Row{Setting::ProxyKind, "proxy/kind"_L1, Scope::Program, u"system"_s},
        Row{Setting::ProxyHost, "proxy/host"_L1, Scope::Program, QString()},
        Row{Setting::ProxyPort, "proxy/port"_L1, Scope::Program, 8080},
        Row{Setting::ProxyUser, "proxy/user"_L1, Scope::Program, QString()},
        Row{Setting::Language, "interface/language"_L1, Scope::Program, QString()},
        Row{Setting::Appearance, "interface/appearance"_L1, Scope::Program, u"system"_s},
        Row{Setting::HistoryDays, "history/days"_L1, Scope::Program, 0},
        Row{Setting::LogLevel, "log/level"_L1, Scope::Program, u"warning"_s},
        Row{Setting::StoreKey, "key/store"_L1, Scope::Program, false},
        Row{Setting::PendingConnection, "connection/pending"_L1, Scope::Program, QString()},
        Row{Setting::LastConnectionId, "connection/id"_L1, Scope::Program, QString()},
        Row{Setting::WindowGeometry, "window/geometry"_L1, Scope::Program, QByteArray()},
        Row{Setting::WindowState, "window/state"_L1, Scope::Program, QByteArray()},
        Row{Setting::CurrentPage, "window/page"_L1, Scope::Program, QString()},
        Row{Setting::AccountName, "name"_L1, Scope::Account, QString()},
        Row{Setting::AccountColour, "colour"_L1, Scope::Account, QString()},
        Row{Setting::AccountReadOnly, "readOnly"_L1, Scope::Account, false},
        Row{Setting::SplitterState, "splitter"_L1, Scope::View, QByteArray()},
        Row{Setting::DetailsShown, "details"_L1, Scope::View, true},
        Row{Setting::TableColumns, "columns"_L1, Scope::View, QByteArray()},
        Row{Setting::TableSort, "sort"_L1, Scope::View, QString()},
        Row{Setting::TableFilter, "filter"_L1, Scope::View, QString()},
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

QVariant Settings::fallback(Setting setting)
{
    return row(setting).fallback;
}

QString Settings::key(Setting setting, const SettingPlace &place)
{
    const Row &found = row(setting);
    switch (found.scope) {
    case Scope::Program:
        return found.key;
    case Scope::Account:
        return u"accounts/%1/%2"_s.arg(place.account, found.key);
    case Scope::View:
        return u"accounts/%1/views/%2/%3"_s.arg(place.account, place.view, found.key);
    }
    Q_UNREACHABLE();
}

QVariant Settings::value(Setting setting, const SettingPlace &place) const
{
    return m_settings.value(key(setting, place), row(setting).fallback);
}

void Settings::setValue(Setting setting, const QVariant &value, const SettingPlace &place)
{
    m_settings.setValue(key(setting, place), value);
}

void Settings::reset(Setting setting, const SettingPlace &place)
{
    m_settings.remove(key(setting, place));
}

void Settings::forgetAccount(const QString &id)
{
    m_settings.remove("accounts/"_L1 + id);
    for (const Setting setting : {Setting::LastConnectionId, Setting::PendingConnection}) {
        if (value(setting).toString() == id)
            reset(setting);
    }
}

void Settings::moveAccount(const QString &from, const QString &to)
{
    m_settings.remove("accounts/"_L1 + to);
    const QString group = "accounts/"_L1 + from + u'/';
    const QStringList keys = m_settings.allKeys();
    for (const QString &name : keys) {
        if (name.startsWith(group))
            m_settings.setValue("accounts/"_L1 + to + u'/' + name.mid(group.size()), m_settings.value(name));
    }
    const bool wasLast = value(Setting::LastConnectionId).toString() == from;
    forgetAccount(from);
    if (wasLast)
        setValue(Setting::LastConnectionId, to);
}
