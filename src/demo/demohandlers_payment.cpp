// SPDX-License-Identifier: GPL-3.0-or-later
// Subscriptions (api.md 3.9, 7.6).
#include "demohandlers.h"

namespace {

void writePlan(DemoJson &json, const DemoPricePlan &plan)
{
    if (plan.id == 0) {
        json.null();
        return;
    }
    json.beginObject()
        .field("id", plan.id)
        .field("name", plan.name)
        .field("innerName", plan.innerName)
        .field("statementDescriptor", u"")
        .field("amount", plan.amount)
        .field("currency", plan.currency)
        .field("type", plan.type)
        .key("recurringOptions")
        .beginObject()
        .field("id", plan.id - 94000)
        .field("interval", plan.interval)
        .field("intervalCount", plan.intervalCount)
        .field("trialPeriod", plan.trialPeriod)
        .field("trialInterval", u"day")
        .key("limitOfPayments");
    if (plan.limitOfPayments > 0)
        json.number(plan.limitOfPayments);
    else
        json.null();
    json.endObject().endObject();
}

void writeSubscription(DemoJson &json, const DemoSubscription &subscription)
{
    json.beginObject()
        .field("id", subscription.id)
        .key("createdAt")
        .date(subscription.createdAt)
        .field("status", subscription.status)
        .key("cancelledAt")
        .date(subscription.cancelledAt)
        .key("completedAt")
        .date(subscription.completedAt)
        .key("pricePlan");
    writePlan(json, subscription.plan);
    json.endObject();
}

DemoAnswer listSubscriptions(DemoCall &call)
{
    if (!call.options.paymentsConfigured)
        return demoNotFound();
    DemoAnswer refusal;
    // The real service asks for the contact, and refuses pages that all other lists give.
    const std::optional<DemoPage> page = demoPage(call, &refusal, call.vendor() ? 50 : 100);
    const std::optional<qint64> contact = page ? demoIdParameter(call, u"contact", &refusal) : std::nullopt;
    if (!contact)
        return refusal;
    if (*contact == 0 && call.vendor())
        return demoViolation(u"contact"_qs, u"This value should be positive."_qs);
    const auto wanted
        = [&](const DemoSubscription &subscription) { return *contact == 0 || subscription.contactId == *contact; };
    return demoListing(call.data.subscriptions, *page, wanted, writeSubscription);
}

// What the body asks for: "Now", "WhenBillingPeriodEnds", or nothing where that is allowed.
std::optional<QString> readCancelMode(const DemoCall &call, DemoAnswer *refusal)
{
    const bool bodyNeeded = call.vendor();
    if (call.request.body.isEmpty() && !bodyNeeded)
        return u"Now"_qs;
    QString mode;
    if (!call.request.body.isEmpty()) {
        const std::optional<QJsonObject> body = demoBody(call, refusal);
        const std::optional<QString> text = body ? demoText(*body, u"cancel"_qs, refusal) : std::nullopt;
        if (!text)
            return {};
        mode = *text;
    }
    const QString atPeriodEnd
        = call.options.oldCancelSpelling ? u"WhenBillingCycleEnds"_qs : u"WhenBillingPeriodEnds"_qs;
    if (mode == u"Now" || mode == atPeriodEnd || (mode.isEmpty() && !bodyNeeded))
        return mode.isEmpty() ? u"Now"_qs : mode;
    *refusal = demoViolation(u"cancel"_qs,
        mode.isEmpty() ? u"This value should not be blank."_qs : u"The value you selected is not a valid choice."_qs);
    return {};
}

DemoAnswer cancelSubscription(DemoCall &call)
{
    const auto found = call.data.subscriptions.find(call.id());
    if (!call.options.paymentsConfigured || found == call.data.subscriptions.end())
        return demoNotFound();
    DemoAnswer refusal;
    const std::optional<QString> mode = readCancelMode(call, &refusal);
    if (!mode)
        return refusal;
    DemoSubscription &subscription = found->second;
    const bool now = *mode == u"Now";
    const bool ended = subscription.status != u"active" && subscription.status != u"in_charge"
        && subscription.status != u"incomplete";
    if (ended || (!now && subscription.cancelledAt != 0))
        return demoViolation(u"cancel"_qs, u"This subscription is already cancelled."_qs);
    subscription.cancelledAt = DemoData::now();
    if (now)
        subscription.status = u"cancelled"_qs;
    return demoApplied(demoEmptyAnswer(204));
}

} // namespace

QList<DemoRoute> demoPaymentRoutes()
{
    return {
        demoRoute("GET", "/api/payment/subscriptions", listSubscriptions),
        demoRoute("POST", "/api/payment/subscriptions/#/cancel", cancelSubscription),
    };
}
