// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

// A connection of the control plane: one Systeme.io account that the key may use (api.md 2). The link to authorise it
// is a secret and is deliberately not kept.
struct Connection
{
    QString id;
    QString status; // ACTIVE, PENDING, FAILED; unknown values are kept
    QString created; // as sent (UTC, six fraction digits): compare the raw strings to order by age
    QString app;
    QString method;
    QString updated{}; // as sent

    bool isActive() const { return status == QLatin1String("ACTIVE"); }
    bool isPending() const { return status == QLatin1String("PENDING"); } // created, not authorised yet
    bool hasFailed() const { return status == QLatin1String("FAILED"); }
    // Short name for a person: the service has no better one than the beginning of the id and the date.
    QString label() const;

    // Bare, or as the answer to a call about one connection: {"connection": {...}}.
    static Connection fromJson(const QJsonObject &object);
    // The link to authorise it, from the same object; invalid if there is none. It holds a session token: not to be
    // logged, kept, or put into an error.
    static QUrl connectUrl(const QJsonObject &object);
    // From a listing, {"connections": [...]} or a bare array; only those of app that have an id. False if the body is
    // neither.
    static bool listFromJson(const QByteArray &body, const QString &app, QList<Connection> *connections);
    // The one the gateway takes when none is named: the oldest ACTIVE one. Empty id if there is none.
    static Connection defaultOf(const QList<Connection> &connections);
};
