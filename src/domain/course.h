// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// A part of a course that access can be given to by itself. Listed on its own, it does not say of which course it is:
// what is stored then has a member of ours, CourseKey, which the listing adds (Listing::mark).
struct CourseModule
{
    static constexpr QLatin1StringView CourseKey{"systeme-admin:course"};

    qint64 id{};
    QString name{};
    qint64 courseId{}; // 0 where it is nested in its course

    QString key() const { return id == 0 ? QString() : QString::number(id); }

    static CourseModule fromDocument(const QByteArray &document);

    friend bool operator==(const CourseModule &, const CourseModule &) = default;
};

// A course of the account's school (api.md 3.5). Nested in an enrollment it has no modules.
struct Course
{
    qint64 id{};
    QString name{};
    std::optional<bool> active{}; // the service need not say
    QString description{};
    QString path{};
    QString domainName{};
    QString locale{};
    QList<CourseModule> modules{};

    QString key() const { return id == 0 ? QString() : QString::number(id); }
    QStringList moduleNames() const;

    static Course fromJson(const QJsonObject &object);
    static Course fromDocument(const QByteArray &document);

    friend bool operator==(const Course &, const Course &) = default;
};
