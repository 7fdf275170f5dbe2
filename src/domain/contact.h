// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// The value of one contact field of one contact.
struct FieldValue
{
    QString slug{};
    QString name{};
    QString value{};

    friend bool operator==(const FieldValue &, const FieldValue &) = default;
};

// A person in the account (api.md 3.1). Names and phone number are read from the top level or, where that is empty,
// from the fields, since the service has both forms.
struct Contact
{
    qint64 id{};
    QString email{};
    QString firstName{};
    QString lastName{};
    QString phoneNumber{};
    QString locale{};
    QString sourceUrl{};
    QDateTime registeredAt{};
    bool unsubscribed{};
    bool bounced{};
    bool needsConfirmation{};
    QList<FieldValue> fields{};
    QList<Tag> tags{};

    QString key() const { return id == 0 ? QString() : QString::number(id); }
    QString fullName() const;
    QString field(QAnyStringView slug) const;
    bool hasTag(qint64 tag) const;
    QStringList tagNames() const;
    // "unsubscribed", "bounced", "needsConfirmation": those that hold.
    QStringList states() const;

    // The slugs of the fields that have a value, wherever the document keeps it; without reading the rest.
    static QList<QByteArray> filledFields(const QByteArray &document);

    static Contact fromJson(const QJsonObject &object);
    static Contact fromDocument(const QByteArray &document); // the same, faster; without key when it is no object
};

// The slugs under which the service keeps what the top level calls otherwise (api.md 7.1, 7.7).
namespace FieldSlug {
inline constexpr QLatin1StringView FirstName("first_name");
inline constexpr QLatin1StringView LastName("surname");
inline constexpr QLatin1StringView PhoneNumber("phone_number");
inline constexpr QLatin1StringView Country("country");
inline constexpr QLatin1StringView Company("company_name");
inline constexpr QLatin1StringView Postcode("postcode");
} // namespace FieldSlug
