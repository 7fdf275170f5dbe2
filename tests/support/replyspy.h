// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apireply.h"

#include <QObject>

// Keeps what a call ended with, since an ApiReply deletes itself after finished().
class ReplySpy : public QObject
{
public:
    explicit ReplySpy(ApiReply *reply);

    // True when the call has finished within that time.
    bool wait(int ms = 10000);

    int finishedCount() const { return m_finished; }
    const ApiError &error() const { return m_error; }
    int httpStatus() const { return m_httpStatus; }
    const QByteArray &body() const { return m_body; }
    const QJsonObject &json() const { return m_json; }
    bool wasSent() const { return m_wasSent; }

private:
    ApiError m_error;
    QByteArray m_body;
    QJsonObject m_json;
    int m_httpStatus{0};
    int m_finished{0};
    bool m_wasSent{false};
};
