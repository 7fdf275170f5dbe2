// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohttp.h"

#include "demojson.h"

#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <utility>

QString DemoRequest::parameter(QStringView name) const
{
    QByteArray encoded = query.queryItemValue(name.toString(), QUrl::FullyEncoded).toUtf8();
    return QUrl::fromPercentEncoding(encoded.replace('+', "%20"));
}

DemoAnswer demoJsonAnswer(int status, const QByteArray &body)
{
    DemoAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

DemoAnswer demoEmptyAnswer(int status)
{
    DemoAnswer answer;
    answer.status = status;
    answer.contentType.clear();
    return answer;
}

DemoAnswer demoHtmlAnswer(int status, const QByteArray &body)
{
    DemoAnswer answer = demoJsonAnswer(status, body);
    answer.contentType = "text/html; charset=utf-8";
    return answer;
}

static DemoAnswer problemAnswer(int status, const QString &detail, const QList<DemoViolation> &violations)
{
    DemoJson json;
    json.beginObject()
        .field("type", u"https://tools.ietf.org/html/rfc2616#section-10")
        .field("title", u"An error occurred")
        .field("status", status)
        .field("detail", detail);
    if (!violations.isEmpty()) {
        json.key("violations").beginArray();
        for (const DemoViolation &violation : violations) {
            json.beginObject()
                .field("propertyPath", violation.path)
                .field("message", violation.message)
                .field("code", u"23bd9dbf-6b9b-41cd-a99e-4844bcf3077f")
                .endObject();
        }
        json.endArray();
    }
    DemoAnswer answer = demoJsonAnswer(status, json.endObject().take());
    answer.contentType = "application/problem+json; charset=utf-8";
    return answer;
}

DemoAnswer demoProblem(int status, const QString &detail)
{
    return problemAnswer(status, detail, {});
}

DemoAnswer demoViolations(const QList<DemoViolation> &violations)
{
    QStringList lines;
    for (const DemoViolation &violation : violations)
        lines.append(violation.path + u": "_qs + violation.message);
    return problemAnswer(422, lines.join(u'\n'), violations);
}

DemoAnswer demoViolation(const QString &path, const QString &message)
{
    return demoViolations({{path, message}});
}

DemoAnswer demoNotFound()
{
    return demoProblem(404, u"Not Found"_qs);
}

DemoAnswer demoMatonError(int status, const QString &message)
{
    DemoJson json;
    json.beginObject()
        .field("message", message)
        .field("type", QString::fromLatin1(demoReason(status)))
        .field("code", status)
        .endObject();
    return demoJsonAnswer(status, json.take());
}

QByteArray demoReason(int status)
{
    static constexpr std::pair<int, const char *> reasons[] = {{200, "OK"}, {201, "Created"}, {202, "Accepted"},
        {204, "No Content"}, {301, "Moved Permanently"}, {302, "Found"}, {303, "See Other"},
        {307, "Temporary Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"},
        {404, "Not Found"}, {405, "Method Not Allowed"}, {415, "Unsupported Media Type"},
        {422, "Unprocessable Content"}, {429, "Too Many Requests"}, {500, "Internal Server Error"},
        {502, "Bad Gateway"}, {503, "Service Unavailable"}, {504, "Gateway Timeout"}};
    for (const auto &[code, reason] : reasons) {
        if (code == status)
            return reason;
    }
    return "Status";
}
