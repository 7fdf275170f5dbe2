// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "endpoints.h"

#include <QByteArray>

#include <functional>

// A listing of the service as data: which resource its items are, and the call that asks for a page. Declared in
// catalog/.
struct Listing
{
    QByteArray name{}; // resource and server filter; the mirror keeps what it covers under this name
    QByteArray resource{};
    std::function<ApiRequest(const PageQuery &)> request{};
    int pageSize{100};
    bool paged{true}; // false: one answer holds everything (api.md 3.4)
};
