// SPDX-License-Identifier: GPL-3.0-or-later
#include "apirequest.h"

bool ApiRequest::isWrite() const
{
    return verb != "GET" && verb != "HEAD";
}
