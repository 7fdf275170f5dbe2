// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyspy.h"

#include <QTest>

ReplySpy::ReplySpy(ApiReply *reply)
{
    connect(reply, &ApiReply::finished, this, [this](ApiReply *finished) {
        ++m_finished;
        m_error = finished->error();
        m_body = finished->body();
        m_json = finished->json();
        m_httpStatus = finished->httpStatus();
        m_wasSent = finished->wasSent();
    });
}

bool ReplySpy::wait(int ms)
{
    return QTest::qWaitFor([this] { return m_finished > 0; }, ms);
}
