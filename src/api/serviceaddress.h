// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <optional>

// Which addresses a service may have. The key goes there, so nothing but https leaves this computer, and nothing else
// may hide in the address.
namespace ServiceAddress {

bool isThisComputer(const QString &host);
// Nobody on the way reads what is sent there: https, or http to this computer.
bool isConfidential(const QUrl &url);
// Confidential, and no user, password, query or fragment.
bool mayCarryKey(const QUrl &url);
// As a person or a file writes it; none unless it may carry the key.
std::optional<QUrl> read(const QString &text);

} // namespace ServiceAddress
