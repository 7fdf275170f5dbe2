// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

// How often a price plan is paid.
struct RecurringOptions
{
    QString interval{}; // "month", "year" …
    qint64 intervalCount{1};
    qint64 trialPeriod{};
    QString trialInterval{};
    std::optional<qint64> limitOfPayments{}; // none: until it is cancelled

    friend bool operator==(const RecurringOptions &, const RecurringOptions &) = default;
};

// What a subscription costs.
struct PricePlan
{
    qint64 id{};
    QString name{};
    QString innerName{};
    std::optional<qint64> amount{};
    QString currency{};
    QString type{};
    std::optional<RecurringOptions> recurring{};

    std::optional<Money> price() const;
    friend bool operator==(const PricePlan &, const PricePlan &) = default;
};

// A contact's subscription to a price plan (api.md 3.9).
//
// The service does not say in it whose it is: only who asked for the subscriptions of one contact knows. So what is
// stored has a member of ours, ContactKey, which the listing adds to every item (Listing::mark) and which stays when
// the same subscription is read again without it (Resource::keptMember). The service's keys have no colon.
struct Subscription
{
    static constexpr QLatin1StringView ContactKey{"systeme-admin:contact"};

    QString id{}; // text, since some descriptions of the service have it as text
    qint64 contactId{}; // 0 = not known
    QString status{}; // one of SubscriptionStatus, or a word that the service has learned since
    QDateTime createdAt{};
    QDateTime cancelledAt{}; // of an active one: it ends with the period
    QDateTime completedAt{};
    PricePlan plan{};

    QString key() const { return id; }
    bool isCancelled() const;
    bool isOver() const; // cancelled, or paid to its end
    // When the period ends that it was cancelled in, by its interval; invalid where that cannot be reckoned. The
    // service does not say it.
    QDateTime periodEnd() const;
    bool endsWithPeriod() const { return cancelledAt.isValid() && !isCancelled(); }

    static Subscription fromJson(const QJsonObject &object);
    static Subscription fromDocument(const QByteArray &document);

    friend bool operator==(const Subscription &, const Subscription &) = default;
};

namespace SubscriptionStatus {
inline constexpr QLatin1StringView Active("active");
inline constexpr QLatin1StringView Cancelled("cancelled");
inline constexpr QLatin1StringView Completed("completed");
} // namespace SubscriptionStatus
