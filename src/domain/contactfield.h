// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

// The definition of a contact field, built in or the account's own (api.md 3.4). It has no numeric id: the slug is its
// key.
struct ContactField
{
    QString slug{};
    QString name{};

    QString key() const { return slug; }
    // Whether every account has it. The service does not say; these are the ones that it is known to bring along.
    bool isBuiltIn() const;
    static ContactField fromJson(const QJsonObject &object);
    static ContactField fromDocument(const QByteArray &document);

    friend bool operator==(const ContactField &, const ContactField &) = default;
};
