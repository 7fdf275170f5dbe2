// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apirequest.h"

#include <QDateTime>
#include <QList>

// How the last calls of one client went: how long the answers took, and what failed. Fit to be shown to anybody,
// because nothing of a record gets in: no query, no body, no words of the service, and of the path only what is the
// same for all accounts.
class CallStatistics
{
public:
    static constexpr int MaxAnswers = 100;
    static constexpr int MaxFailures = 20;

    struct Failure
    {
        QDateTime at{}; // UTC
        QByteArray verb{};
        QString path{}; // "/api/contacts/{id}/tags"
        int httpStatus{0}; // 0: no answer came
        ApiError::Kind kind{ApiError::Kind::None};
        ApiError::Origin origin{ApiError::Origin::Unknown};
        QString reason{}; // of TLS: the host and why
    };

    // One attempt. httpStatus 0: it got no answer, and its time says nothing about the service.
    void add(const ApiRequest &request, int httpStatus, const ApiError &error, qint64 ms);

    int answers() const { return static_cast<int>(m_answers.size()); } // that the times below are of
    qint64 medianMs() const; // -1 when there was no answer yet
    qint64 longestMs() const; // -1 as well
    const QList<Failure> &failures() const { return m_failures; } // oldest first

    // Every segment that is not a word of the service's interface becomes "{id}".
    static QString pathPattern(const QString &path);

private:
    QList<qint64> m_answers{}; // milliseconds, oldest first
    QList<Failure> m_failures{};
};
