// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretlink.h"

#include <QDesktopServices>
#include <QUrl>

#include <atomic>

namespace {

std::atomic<QtMessageHandler> usualHandler{nullptr};
thread_local bool silent = false;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!silent)
        usualHandler.load()(type, context, message);
}

} // namespace

namespace SecretLink {

bool open(const QUrl &link)
{
    // Other threads may log at any moment, so the handler knows where to pass messages on before it is asked to.
    usualHandler = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(handle);
    silent = true;
    const bool opened = QDesktopServices::openUrl(link);
    silent = false;
    qInstallMessageHandler(usualHandler.load());
    return opened;
}

} // namespace SecretLink
