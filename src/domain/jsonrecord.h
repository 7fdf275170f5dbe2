// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"

#include <QJsonDocument>

// A record as the service sends it, for resources of which the program wants nothing but columns: they need no struct
// of their own.
struct JsonRecord
{
    QJsonObject object{};

    QString key() const { return Json::text(object, QLatin1StringView("id")); }
    static JsonRecord fromDocument(const QByteArray &document) { return {QJsonDocument::fromJson(document).object()}; }
};
