// SPDX-License-Identifier: GPL-3.0-or-later
#include "apireply.h"

#include "apiclient.h"

#include <QJsonDocument>

ApiReply::ApiReply(const ApiRequest &request, ApiClient *client)
    : QObject(client)
    , m_request(request)
    , m_client(client)
{ }

ApiReply::~ApiReply()
{
    if (m_client)
        m_client->drop(this);
}

QJsonObject ApiReply::json() const
{
    return QJsonDocument::fromJson(m_body).object();
}

void ApiReply::abort()
{
    if (!m_finished && m_client)
        m_client->abort(this);
}
