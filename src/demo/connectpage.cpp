// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectpage.h"

static DemoAnswer page(int status, const QString &heading, const QString &content)
{
    static const QString frame = QStringLiteral(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%1</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; display: grid; min-height: 90vh; place-items: center; }
main { max-width: 26rem; padding: 2rem; border: 1px solid #8885; border-radius: 12px; }
h1 { font-size: 1.25rem; margin-top: 0; }
form { display: inline; }
button { font: inherit; padding: .5rem 1.25rem; border-radius: 8px; border: 1px solid #8888; cursor: pointer; }
button.allow { background: #1a73e8; border-color: #1a73e8; color: white; }
small { opacity: .7; }
</style>
</head>
<body><main><h1>%1</h1>%2
<p><small>This is the demo service on your own computer. No real account is connected.</small></p>
</main></body>
</html>
)");
    return demoHtmlAnswer(status, frame.arg(heading, content).toUtf8());
}

static QString button(const QString &action, const QString &token, const QString &look, const QString &text)
{
    return u"<form method=\"post\" action=\"/connect/%1?session_token=%2\"><button class=\"%3\">%4</button></form> "_qs
        .arg(action, token, look, text);
}

DemoAnswer demoConnectPage(const DemoRequest &request, const QString &path, DemoConnections *connections)
{
    const QString token = request.parameter(u"session_token");
    DemoConnection *connection = token.isEmpty() ? nullptr : connections->withToken(token);
    if (!connection)
        return page(404, u"This link is not valid"_qs, u"<p>Go back to the program and start again.</p>"_qs);
    if (path == u"/allow" && request.method == u"POST") {
        connections->setStatus(connection, u"ACTIVE"_qs);
        return page(200, u"Connected"_qs, u"<p>You can close this page and go back to the program.</p>"_qs);
    }
    if (path == u"/refuse" && request.method == u"POST") {
        connections->setStatus(connection, u"FAILED"_qs);
        return page(200, u"Refused"_qs, u"<p>Nothing was connected. You can close this page.</p>"_qs);
    }
    if (path != u"/" && !path.isEmpty())
        return page(404, u"There is no such page"_qs, QString());
    const QString question = u"<p>A program on this computer asks to read and change the contacts, tags, courses and "
                             "subscriptions of your Systeme.io account.</p>"_qs;
    return page(200, u"Connect Systeme.io?"_qs,
        question + button(u"allow"_qs, connection->token, u"allow"_qs, u"Allow"_qs)
            + button(u"refuse"_qs, connection->token, u"refuse"_qs, u"Refuse"_qs));
}
