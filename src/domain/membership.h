// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

// A contact's place in a community (api.md 3.8). Of the contact it has the id alone.
struct Membership
{
    qint64 id{};
    qint64 contactId{};
    qint64 communityId{};
    QString communityName{};

    QString key() const { return id == 0 ? QString() : QString::number(id); }
    static Membership fromJson(const QJsonObject &object);
    static Membership fromDocument(const QByteArray &document);

    friend bool operator==(const Membership &, const Membership &) = default;
};
