// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

// A label that contacts carry (api.md 3.2). Nested in a contact it has no date.
struct Tag
{
    static constexpr int MaxNameLength = 64;

    qint64 id{};
    QString name{};
    QDateTime createdAt{};

    QString key() const { return id == 0 ? QString() : QString::number(id); }
    static Tag fromJson(const QJsonObject &object);
    static Tag fromDocument(const QByteArray &document);
    QJsonObject toJson() const;

    friend bool operator==(const Tag &, const Tag &) = default;
};
