// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demohttp.h"

#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <optional>

// Something that goes wrong on demand. Only requests to the gateway and to the control plane are concerned.
struct DemoFault
{
    enum class Kind {
        TooManyRequests, // 429, see retryAfter, retryAfterAsDate, rateHeaders
        UnauthorizedGateway, // Maton's 401
        UnauthorizedSystemeio, // 401 as problem body with WWW-Authenticate
        ValidationError, // 422; body, else one violation on violationPath
        ServerErrorHtml, // status (500) with an HTML page
        HtmlOk, // 200 with an HTML page, as a captive portal answers
        CutBefore, // the connection is cut, nothing was applied
        CutAfter, // applied, then cut without an answer
        HalfBody, // applied; Content-Length promises more than is sent, then cut
        SlowBody, // the body comes in twenty pieces, one every `milliseconds` (50)
        NeverAnswer, // nothing ever comes
        Delay, // the true answer, `milliseconds` later
        EmptyPageHasMore, // {"items": [], "hasMore": true}
        Status, // status, body and contentType as given
        RedirectToOtherHost, // 302 to `body`, else to the same path at "localhost", which is another host than
                             // 127.0.0.1
    };

    QString method; // empty = any
    QString pathPattern; // regular expression for path and query as in /systeme/api/tags?limit=10; empty = any
    int skip{0}; // let so many matching requests pass first
    int every{1}; // after those, each such one happens: 5 = the fifth, the tenth
    int times{1}; // -1 for ever
    Kind kind{Kind::Status};
    int status{500};
    int milliseconds{0}; // by which the answer is late; of SlowBody, between its pieces
    QByteArray body;
    QByteArray contentType{QByteArrayLiteral("application/json")};
    double retryAfter{1}; // seconds; negative = no such header
    bool retryAfterAsDate{false};
    bool rateHeaders{false}; // X-RateLimit-* with 0 remaining
    QString violationPath{QStringLiteral("email")};
    QString message; // of the violation
    // The request is carried out before this answer goes out instead of the true one (of NeverAnswer, ServerErrorHtml,
    // HtmlOk, Status, UnauthorizedGateway; CutAfter, HalfBody, SlowBody, Delay and EmptyPageHasMore always do).
    bool applies{false};

    bool carriedOut() const;

    // As POST /demo/faults takes it: the members above as keys, kind by its name. Empty when it makes no sense.
    static std::optional<DemoFault> fromJson(const QJsonObject &json, QString *error);
};

// The faults that wait for their requests, in order; the first one that matches happens.
class DemoFaults
{
public:
    void add(const DemoFault &fault);
    void clear() { m_waiting.clear(); }
    std::optional<DemoFault> next(const DemoRequest &request);

private:
    struct Waiting
    {
        DemoFault fault;
        QRegularExpression path;
        int seen{0}; // of those that count for `every`
    };
    QList<Waiting> m_waiting;
};

// The answer that a fault gives in the place of the true one.
DemoAnswer demoFaultAnswer(const DemoFault &fault, const DemoRequest &request, quint16 port);
