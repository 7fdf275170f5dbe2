// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demohttp.h"

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

// Answers are written straight to the socket: QHttpServerResponder can neither send half of one nor outlive its socket.
// Timers are children of the socket, so a client that goes away takes its answer with it.
void demoSend(QTcpSocket *socket, const DemoAnswer &answer);
void demoSendHalf(QTcpSocket *socket, const DemoAnswer &answer); // then cut
void demoSendSlowly(QTcpSocket *socket, const DemoAnswer &answer, int pauseMs);
void demoCut(QTcpSocket *socket);
