// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

// The access of a contact to a course (api.md 3.6). It comes with short forms of both, of which what a table shows is
// kept. There are no dates.
struct Enrollment
{
    qint64 id{};
    QString accessType{}; // one of AccessType, or a word that the service has learned since
    std::optional<bool> active{}; // the service need not say
    qint64 contactId{};
    QString contactEmail{};
    qint64 courseId{};
    QString courseName{};

    QString key() const { return id == 0 ? QString() : QString::number(id); }
    static Enrollment fromJson(const QJsonObject &object);
    static Enrollment fromDocument(const QByteArray &document);

    friend bool operator==(const Enrollment &, const Enrollment &) = default;
};

// How much of a course an enrollment opens.
namespace AccessType {
inline constexpr QLatin1StringView Full("full_access");
inline constexpr QLatin1StringView Partial("partial_access");
inline constexpr QLatin1StringView Dripping("dripping_content");
inline constexpr QLatin1StringView PartialDripping("partial_dripping_access");

// Both partial kinds are of modules that have to be named.
inline bool needsModules(const QString &accessType)
{
    return accessType == Partial || accessType == PartialDripping;
}

// In the language of the interface; a word that is not known stays as it is.
QString name(const QString &accessType);
} // namespace AccessType
