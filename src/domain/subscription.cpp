// SPDX-License-Identifier: GPL-3.0-or-later
#include "subscription.h"

#include "documentreader.h"

using namespace Qt::StringLiterals;

namespace {

template <class Object>
RecurringOptions readRecurring(const Object &object)
{
    RecurringOptions recurring;
    recurring.interval = Json::text(object, "interval"_L1);
    recurring.intervalCount = Json::integer(object, "intervalCount"_L1).value_or(1);
    recurring.trialPeriod = Json::integer(object, "trialPeriod"_L1).value_or(0);
    recurring.trialInterval = Json::text(object, "trialInterval"_L1);
    recurring.limitOfPayments = Json::integer(object, "limitOfPayments"_L1);
    return recurring;
}

template <class Object>
PricePlan readPlan(const Object &object)
{
    PricePlan plan;
    plan.id = Json::id(object);
    plan.name = Json::text(object, {"name"_L1, "innerName"_L1});
    plan.innerName = Json::text(object, "innerName"_L1);
    plan.amount = Json::integer(object, "amount"_L1);
    plan.currency = Json::text(object, "currency"_L1);
    plan.type = Json::text(object, "type"_L1);
    Json::withObject(
        object, "recurringOptions"_L1, [&](const auto &recurring) { plan.recurring = readRecurring(recurring); });
    return plan;
}

template <class Object>
Subscription read(const Object &object)
{
    Subscription subscription;
    subscription.id = Json::text(object, "id"_L1);
    subscription.contactId = Json::id(object, Subscription::ContactKey);
    subscription.status = Json::text(object, "status"_L1);
    subscription.createdAt = Json::dateTime(object, {"createdAt"_L1});
    subscription.cancelledAt = Json::dateTime(object, {"cancelledAt"_L1});
    subscription.completedAt = Json::dateTime(object, {"completedAt"_L1});
    Json::withObject(object, "pricePlan"_L1, [&](const auto &plan) { subscription.plan = readPlan(plan); });
    return subscription;
}

QDateTime later(const QDateTime &time, const QString &unit, qint64 count)
{
    if (unit == "day"_L1)
        return time.addDays(count);
    if (unit == "week"_L1)
        return time.addDays(7 * count);
    if (unit == "month"_L1)
        return time.addMonths(int(count));
    return unit == "year"_L1 ? time.addYears(int(count)) : QDateTime();
}

} // namespace

Subscription Subscription::fromJson(const QJsonObject &object)
{
    return read(object);
}

Subscription Subscription::fromDocument(const QByteArray &document)
{
    return Json::fromDocument(document, read<Json::Document>);
}

bool Subscription::isOver() const
{
    return isCancelled() || status == SubscriptionStatus::Completed;
}

// From the first payment on, so that 31 January is followed by 28 February and 31 March.
QDateTime Subscription::periodEnd() const
{
    constexpr qint64 MaxPeriods = 10000;
    const RecurringOptions recurring = plan.recurring.value_or(RecurringOptions());
    if (!cancelledAt.isValid() || !createdAt.isValid() || recurring.intervalCount < 1)
        return {};
    const QDateTime first
        = recurring.trialPeriod > 0 ? later(createdAt, recurring.trialInterval, recurring.trialPeriod) : createdAt;
    QDateTime end = first;
    for (qint64 period = 1; end.isValid() && end <= cancelledAt; ++period)
        end = period > MaxPeriods ? QDateTime() : later(first, recurring.interval, period * recurring.intervalCount);
    return later(first, recurring.interval, 1).isValid() ? end : QDateTime();
}

bool Subscription::isCancelled() const
{
    return status == SubscriptionStatus::Cancelled;
}

std::optional<Money> PricePlan::price() const
{
    return amount ? std::optional<Money>({*amount, currency}) : std::nullopt;
}
