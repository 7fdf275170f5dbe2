// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apirequest.h"

#include <QNetworkReply>

// Turns what came (or did not come) over the wire into an ApiError. Pure; api.md 6.
namespace ErrorReader {

constexpr int MaxText = 300;

// An answer with a status of 300 or more. secret is removed wherever it occurs.
ApiError fromStatus(const ApiRequest &request, int httpStatus, const QByteArray &contentType, const QByteArray &body,
    const QByteArray &secret);
// No usable answer. `left` = the request may have reached the service.
ApiError fromNetwork(const ApiRequest &request, QNetworkReply::NetworkError error, int httpStatus, bool left);
// A 2xx answer that must hold JSON: looks at the content type and at both ends of the body; small bodies are parsed.
ApiError fromSuccess(const ApiRequest &request, int httpStatus, const QByteArray &contentType, const QByteArray &body,
    const QByteArray &secret);
// What an error means where the service has answered properly before, so that its address is right: a page, or a
// passing redirection, is not the service's, and will not stay. What became of a write is not known.
ApiError inPlaceOfService(const ApiRequest &request, const ApiError &error);
// Plain text of at most MaxText characters without markup, control characters, and without the secret.
QString plainText(const QString &text, const QByteArray &secret);

} // namespace ErrorReader
