// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrlQuery>

// One request as the handlers see it: all copied, so it may outlive the socket.
struct DemoRequest
{
    QString method; // upper case
    QString path; // decoded, as it came: /systeme/api/contacts
    QString queryText; // encoded, without '?'
    QUrlQuery query;
    QByteArray body;
    QString contentType; // without parameters, lower case
    QByteArray authorization;
    QString connection; // Maton-Connection
    QString host;

    QString pathWithQuery() const { return queryText.isEmpty() ? path : path + u'?' + queryText; }
    QString parameter(QStringView name) const; // decoded as PHP does it: a bare + is a space
    bool hasParameter(QStringView name) const { return query.hasQueryItem(name.toString()); }
};

struct DemoAnswer
{
    int status{200};
    QByteArray contentType{QByteArrayLiteral("application/json")};
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool applied{false}; // the data changed

    void addHeader(const QByteArray &name, const QByteArray &value) { headers.append(std::pair(name, value)); }
};

struct DemoViolation
{
    QString path;
    QString message;
};

DemoAnswer demoJsonAnswer(int status, const QByteArray &body);
DemoAnswer demoEmptyAnswer(int status);
DemoAnswer demoHtmlAnswer(int status, const QByteArray &body);

// The two families of errors (api.md 6): Systeme.io's and Maton's.
DemoAnswer demoProblem(int status, const QString &detail);
DemoAnswer demoViolations(const QList<DemoViolation> &violations);
DemoAnswer demoViolation(const QString &path, const QString &message);
DemoAnswer demoNotFound();
DemoAnswer demoMatonError(int status, const QString &message);

QByteArray demoReason(int status); // "Not Found"
