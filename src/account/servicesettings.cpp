// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesettings.h"

#include "settings.h"

namespace {

void choose(QUrl *url, const std::optional<QUrl> &given, const QString &set)
{
    if (given)
        *url = *given;
    else if (!set.isEmpty())
        *url = QUrl(set, QUrl::StrictMode);
}

} // namespace

ApiSettings serviceSettings(const Settings &settings, const GivenAddresses &given)
{
    ApiSettings service;
    choose(&service.gatewayUrl, given.gatewayUrl, settings.value(Setting::GatewayUrl).toString());
    choose(&service.controlUrl, given.controlUrl, settings.value(Setting::ControlUrl).toString());
    service.gatewayPerSecond = given.gatewayPerSecond.value_or(service.gatewayPerSecond);
    return service;
}
