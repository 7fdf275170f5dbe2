// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceaddress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace ServiceAddress {

bool isThisComputer(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool isConfidential(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url.host())));
}

bool mayCarryKey(const QUrl &url)
{
    return isConfidential(url) && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

std::optional<QUrl> read(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return mayCarryKey(url) ? std::optional(url) : std::nullopt;
}

} // namespace ServiceAddress
