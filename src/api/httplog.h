// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apirequest.h"

#include <QLoggingCategory>

// "systemeadmin.http": one line per attempt, off by default. Redacted at the source: no headers, no bodies, and of the
// query only the values of paging parameters.
Q_DECLARE_LOGGING_CATEGORY(lcHttp)

namespace HttpLog {

// "GET /api/contacts?email=…&limit=10 -> 200, 85 ms". status 0 is shown as the kind of failure; of TLS also as its host
// and reason, which are not the service's words.
QString line(const ApiRequest &request, int httpStatus, const ApiError &error, qint64 ms);

} // namespace HttpLog
