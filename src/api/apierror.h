// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

// One complaint about one value of a request: path is the key as it was sent ("email", "fields[0].value").
struct Violation
{
    QString path;
    QString message;
};

// Why a call failed, as a value. True when there is an error. Journals have the names of Kind and Origin.
struct ApiError
{
    Q_GADGET
public:
    enum class Kind {
        None,
        Aborted, // ApiReply::abort()
        HostNotFound,
        Proxy, // not there, or it wants another user and password
        ConnectionRefused,
        NetworkLost, // cut, reset, unreachable
        Timeout,
        Tls,
        Redirected, // to another host (the key was not sent there), or a write was redirected at all
        NotJson, // HTML or text where JSON was due
        UnexpectedPage, // the same, or a passing redirection, where the service has answered before: somebody else
                        // answers in its place, perhaps a network that wants a sign-in
        Unreadable, // half a body, broken JSON
        Unauthorized, // 401; origin says whose
        NoConnection, // 400 of Maton: no connection for this key
        Forbidden, // 403; with Origin::Local: the program refuses to send the key to this address
        ReadOnly, // the program refuses to write to an account that its user has protected
        PlanLimit, // the service's words contain "upgrade your plan"
        NotFound,
        UnknownConnection, // 404 of Maton for the Maton-Connection header
        Validation, // 400, 422 and other refusals of this one request
        UnsupportedMediaType,
        TooManyRequests,
        ServerError
    };
    Q_ENUM(Kind)
    // Who refused. Told by the shape of the body (api.md 6).
    enum class Origin { Local, Gateway, Systemeio, Unknown };
    Q_ENUM(Origin)

    Kind kind{Kind::None};
    Origin origin{Origin::Local};
    // 0 when no answer came.
    int httpStatus{0};
    // The service's own words: plain text, the key scrubbed, at most 300 characters. May be empty.
    QString detail;
    QList<Violation> violations;
    // The request left and no trustworthy answer came: a write may or may not have been applied. Read back before
    // sending it again. Never set for a GET.
    bool answerLost{false};

    explicit operator bool() const { return kind != Kind::None; }

    // A sentence for a person, with what to do about it. The only place that words errors of the service. Plain text.
    QString message() const;
    // The same will happen to every other request (bad key, no connection, plan): going on with the next is pointless.
    // Of ReadOnly it is true for writes.
    bool meetsEveryRequest() const;
    // The account or its key is refused, not this request: what waits can go on when somebody has repaired that.
    bool refusesAccount() const;
    // Worth trying again later without changing anything.
    bool isTransient() const;
};
