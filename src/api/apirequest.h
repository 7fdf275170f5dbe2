// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

// One HTTP call as a value: what is asked, not how or when it is sent. Made by the functions in endpoints.h.
struct ApiRequest
{
    // Which of the two configured base URLs the path is relative to (api.md 1).
    enum class Host { Gateway, Control };
    // Interactive requests overtake every Background request that has not left yet.
    enum class Priority { Interactive, Background };

    Host host{Host::Gateway};
    QByteArray verb{"GET"};
    // Percent-encoded, relative to the base URL, beginning with a slash: "/api/contacts/5".
    QString path;
    // Values are percent-encoded already (a bare '+' would arrive as a space).
    QUrlQuery query;
    QByteArray contentType;
    QByteArray body;
    Priority priority{Priority::Interactive};

    // Whether the call may change something at the service.
    bool isWrite() const;
};
