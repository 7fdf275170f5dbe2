// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

// A community of the account (api.md 3.7).
struct Community
{
    qint64 id{};
    QString name{};
    QString domainName{};
    QString path{};

    QString key() const { return id == 0 ? QString() : QString::number(id); }
    static Community fromJson(const QJsonObject &object);
    static Community fromDocument(const QByteArray &document);

    friend bool operator==(const Community &, const Community &) = default;
};
