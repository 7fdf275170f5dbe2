// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofaults.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

using Kind = DemoFault::Kind;

constexpr std::pair<const char16_t *, Kind> kindNames[]
    = {{u"TooManyRequests", Kind::TooManyRequests}, {u"UnauthorizedGateway", Kind::UnauthorizedGateway},
        {u"UnauthorizedSystemeio", Kind::UnauthorizedSystemeio}, {u"ValidationError", Kind::ValidationError},
        {u"ServerErrorHtml", Kind::ServerErrorHtml}, {u"HtmlOk", Kind::HtmlOk}, {u"CutBefore", Kind::CutBefore},
        {u"CutAfter", Kind::CutAfter}, {u"HalfBody", Kind::HalfBody}, {u"SlowBody", Kind::SlowBody},
        {u"NeverAnswer", Kind::NeverAnswer}, {u"Delay", Kind::Delay}, {u"EmptyPageHasMore", Kind::EmptyPageHasMore},
        {u"Status", Kind::Status}, {u"RedirectToOtherHost", Kind::RedirectToOtherHost}};

DemoAnswer tooManyRequests(const DemoFault &fault)
{
    DemoAnswer answer = demoProblem(429, u"Too Many Requests"_qs);
    if (fault.retryAfter >= 0 && fault.retryAfterAsDate) {
        const QDateTime until = QDateTime::currentDateTimeUtc().addMSecs(qint64(std::ceil(fault.retryAfter * 1000)));
        const QString date = QLocale::c().toString(until, u"ddd, dd MMM yyyy hh:mm:ss"_qs) + u" GMT"_qs;
        answer.addHeader("Retry-After", date.toLatin1());
    } else if (fault.retryAfter >= 0) {
        answer.addHeader("Retry-After", QByteArray::number(fault.retryAfter, 'g', 10));
    }
    if (fault.rateHeaders) {
        const double refill = fault.retryAfter >= 0 ? fault.retryAfter : 1;
        answer.addHeader("X-RateLimit-Limit", "60");
        answer.addHeader("X-RateLimit-Remaining", "0");
        answer.addHeader("X-RateLimit-Refill", QByteArray::number(refill, 'g', 10));
    }
    return answer;
}

DemoAnswer htmlError(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + demoReason(status);
    return demoHtmlAnswer(status,
        "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><center><h1>" + title
            + "</h1></center><hr><center>nginx</center></body></html>\n");
}

DemoAnswer redirect(const DemoFault &fault, const DemoRequest &request, quint16 port)
{
    DemoAnswer answer = demoEmptyAnswer(302);
    QByteArray target = fault.body;
    if (target.isEmpty()) {
        const QString other = u"http://localhost:%1"_qs.arg(port);
        target = (other + request.pathWithQuery()).toUtf8();
    }
    answer.addHeader("Location", target);
    return answer;
}

} // namespace

bool DemoFault::carriedOut() const
{
    switch (kind) {
    case Kind::CutAfter:
    case Kind::HalfBody:
    case Kind::SlowBody:
    case Kind::Delay:
    case Kind::EmptyPageHasMore:
        return true;
    case Kind::NeverAnswer:
    case Kind::ServerErrorHtml:
    case Kind::HtmlOk:
    case Kind::Status:
    case Kind::UnauthorizedGateway:
        return applies;
    default:
        return false;
    }
}

std::optional<DemoFault> DemoFault::fromJson(const QJsonObject &json, QString *error)
{
    DemoFault fault;
    const QString kindName = json.value(u"kind").toString();
    const auto *row = std::find_if(std::begin(kindNames), std::end(kindNames),
        [&](const auto &entry) { return kindName == QStringView(entry.first); });
    if (row == std::end(kindNames)) {
        *error = u"unknown kind of fault: %1"_qs.arg(kindName);
        return {};
    }
    fault.kind = row->second;
    fault.method = json.value(u"method").toString().toUpper();
    fault.pathPattern = json.value(u"pathPattern").toString();
    if (!QRegularExpression(fault.pathPattern).isValid()) {
        *error = u"pathPattern is no regular expression: %1"_qs.arg(fault.pathPattern);
        return {};
    }
    fault.skip = json.value(u"skip").toInt(fault.skip);
    fault.every = qMax(1, json.value(u"every").toInt(fault.every));
    fault.times = json.value(u"times").toInt(fault.times);
    fault.status = json.value(u"status").toInt(fault.status);
    fault.milliseconds = json.value(u"milliseconds").toInt(fault.milliseconds);
    fault.body = json.value(u"body").toString().toUtf8();
    fault.contentType = json.value(u"contentType").toString(QString::fromLatin1(fault.contentType)).toLatin1();
    fault.retryAfter = json.value(u"retryAfter").toDouble(fault.retryAfter);
    fault.retryAfterAsDate = json.value(u"retryAfterAsDate").toBool();
    fault.rateHeaders = json.value(u"rateHeaders").toBool();
    fault.violationPath = json.value(u"violationPath").toString(fault.violationPath);
    fault.message = json.value(u"message").toString();
    fault.applies = json.value(u"applies").toBool();
    return fault;
}

void DemoFaults::add(const DemoFault &fault)
{
    m_waiting.append({fault, QRegularExpression(fault.pathPattern)});
}

std::optional<DemoFault> DemoFaults::next(const DemoRequest &request)
{
    const QString target = request.pathWithQuery();
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        DemoFault &fault = m_waiting[i].fault;
        if (fault.times == 0 || (!fault.method.isEmpty() && fault.method != request.method))
            continue;
        if (!fault.pathPattern.isEmpty() && !m_waiting.at(i).path.match(target).hasMatch())
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        if (++m_waiting[i].seen % fault.every != 0)
            continue;
        if (fault.times > 0)
            --fault.times;
        const DemoFault happens = fault;
        if (fault.times == 0)
            m_waiting.removeAt(i);
        return happens;
    }
    return {};
}

DemoAnswer demoFaultAnswer(const DemoFault &fault, const DemoRequest &request, quint16 port)
{
    switch (fault.kind) {
    case Kind::TooManyRequests:
        return tooManyRequests(fault);
    case Kind::UnauthorizedGateway:
        return demoMatonError(401, u"Invalid or missing API key"_qs);
    case Kind::UnauthorizedSystemeio: {
        DemoAnswer answer = demoProblem(401, u"Invalid API Key."_qs);
        answer.addHeader("WWW-Authenticate", "API Key");
        return answer;
    }
    case Kind::ValidationError:
        if (fault.body.isEmpty()) {
            const QString message = fault.message.isEmpty() ? u"This value is not valid."_qs : fault.message;
            return demoViolation(fault.violationPath, message);
        } else {
            DemoAnswer answer = demoJsonAnswer(422, fault.body);
            answer.contentType = "application/problem+json; charset=utf-8";
            return answer;
        }
    case Kind::ServerErrorHtml:
        return htmlError(fault.status);
    case Kind::HtmlOk:
        return demoHtmlAnswer(200,
            "<!DOCTYPE html>\n<html><head><title>Welcome to the hotel</title></head>"
            "<body><h1>Please sign in to use the network</h1></body></html>\n");
    case Kind::EmptyPageHasMore:
        return demoJsonAnswer(200, R"({"items":[],"hasMore":true})");
    case Kind::RedirectToOtherHost:
        return redirect(fault, request, port);
    default: {
        DemoAnswer answer = demoJsonAnswer(fault.status, fault.body);
        answer.contentType = fault.contentType;
        return answer;
    }
    }
}
