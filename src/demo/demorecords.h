// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

// The records of one account as the double keeps them. Times are seconds since the epoch, UTC, 0 = null.

struct DemoFieldValue
{
    QString slug;
    QString value; // null = shown as null
};

struct DemoContact
{
    qint64 id{};
    QString email;
    qint64 registeredAt{};
    QString locale{QStringLiteral("en")};
    QString sourceUrl; // null = none
    bool unsubscribed{false};
    bool bounced{false};
    bool needsConfirmation{false};
    QList<DemoFieldValue> fields; // names too: first_name, surname, phone_number
    QList<qint64> tags; // ids

    QString value(QStringView slug) const;
    bool hasValue(QStringView slug) const; // also when the value is null
    void setValue(const QString &slug, const QString &value);
    void removeValue(QStringView slug);
};

struct DemoTag
{
    qint64 id{};
    QString name;
    qint64 createdAt{};
};

struct DemoField
{
    QString slug;
    QString name;
    bool builtIn{false}; // listed in every contact, filled or not
};

struct DemoModule
{
    qint64 id{};
    QString name;
};

struct DemoCourse
{
    qint64 id{};
    QString name;
    bool active{true};
    QString description; // null = none
    QString path;
    QString domainName;
    QString locale;
    QList<DemoModule> modules;
    bool listsModules{true}; // false: only their own list has them
};

struct DemoEnrollment
{
    qint64 id{};
    qint64 contactId{};
    qint64 courseId{};
    QString accessType;
    bool active{true};
    QList<qint64> modules;
};

struct DemoCommunity
{
    qint64 id{};
    QString name;
    QString domainName;
    QString path;
};

struct DemoMembership
{
    qint64 id{};
    qint64 contactId{};
    qint64 communityId{};
};

struct DemoPricePlan
{
    qint64 id{};
    QString name;
    QString innerName;
    qint64 amount{}; // minor units
    QString currency; // lower case
    QString type{QStringLiteral("subscription")}; // or payment_plan
    QString interval; // month, year, ...
    int intervalCount{1};
    int trialPeriod{0};
    int limitOfPayments{0}; // 0 = null
};

struct DemoSubscription
{
    qint64 id{};
    qint64 contactId{};
    qint64 createdAt{};
    QString status; // active, cancelled, completed, in_charge, incomplete, incomplete_expired
    qint64 cancelledAt{};
    qint64 completedAt{};
    DemoPricePlan plan; // id 0 = null
};
