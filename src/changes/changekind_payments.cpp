// SPDX-License-Identifier: GPL-3.0-or-later
// Cancelling subscriptions (api.md 3.9, 7.6). What ends at once is asked for in so many words or not at all: no refusal
// makes "now" of anything else.
#include "changekinds.h"
#include "endpoints.h"
#include "mirrorstore.h"
#include "subscription.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ChangeKinds;

namespace {

bool isAtPeriodEnd(const Change &change)
{
    return textArg(change, "when"_L1) == "periodEnds"_L1;
}

CancelWhen whenOf(const Change &change, const WriteDialect &dialect)
{
    const QString when = textArg(change, "when"_L1);
    if (when == "now"_L1)
        return CancelWhen::Now;
    if (when == "unsaid"_L1)
        return CancelWhen::Unsaid;
    return dialect.oldCancelSpelling ? CancelWhen::PeriodEndsOldSpelling : CancelWhen::PeriodEnds;
}

// Where the service decides when it ends, that may be with the period: what ends so now, and did not before, is done.
bool isSo(const Change &change, const Subscription &subscription)
{
    if (!subscription.endsWithPeriod())
        return subscription.isCancelled();
    const bool ended = Subscription::fromJson(change.before).endsWithPeriod();
    return isAtPeriodEnd(change) || (textArg(change, "when"_L1) == "unsaid"_L1 && !ended);
}

std::optional<ApiRequest> cancelRequest(const Change &change, const QJsonObject *record, const WriteDialect &dialect)
{
    if (record && isSo(change, Subscription::fromJson(*record)))
        return std::nullopt;
    return Endpoints::cancelSubscription(change.key, whenOf(change, dialect));
}

ApiRequest readSubscriptions(const Change &change)
{
    // All lists give pages of 10; some refuse more here (api.md 4), and nobody has as many. In the list of everybody's
    // the page begins with the one that is sought: the newest come first.
    const qint64 contact = idArg(change, "contactId"_L1);
    const qint64 id = contact == 0 ? idOf(change) : 0; // 0 also where it is no number
    return Endpoints::subscriptions(PageQuery{10, id == 0 ? 0 : id + 1}, contact);
}

bool isOfTheSpelling(const Change &change, const ApiError &refusal)
{
    return isAtPeriodEnd(change)
        && std::any_of(refusal.violations.cbegin(), refusal.violations.cend(),
            [](const Violation &violation) { return violation.path == "cancel"_L1; });
}

QString subscriptionKey(const QJsonObject &answer)
{
    return Json::text(answer, "id"_L1);
}

void storeCancelled(MirrorStore &store, const Change &change, const QJsonObject &record)
{
    if (!subscriptionKey(record).isEmpty()) {
        QJsonObject document = record;
        if (const qint64 contact = idArg(change, "contactId"_L1); contact != 0)
            document.insert(Subscription::ContactKey, contact);
        store.storeRecord("subscription"_ba, document);
        return;
    }
    store.editRecord("subscription"_ba, change.key, [&change](QJsonObject &document) {
        if (Subscription::fromJson(document).isCancelled())
            return;
        document.insert("cancelledAt"_L1, change.settledAt.toUTC().toString(Qt::ISODate));
        if (textArg(change, "when"_L1) == "now"_L1)
            document.insert("status"_L1, QString(SubscriptionStatus::Cancelled));
    });
}

QJsonObject cancelledAfter(const Change &change, const QJsonObject &record)
{
    if (!record.isEmpty())
        return {{"status"_L1, record.value("status"_L1)}, {"cancelledAt"_L1, record.value("cancelledAt"_L1)}};
    if (textArg(change, "when"_L1) == "now"_L1)
        return {{"status"_L1, QString(SubscriptionStatus::Cancelled)}};
    return {{"status"_L1, change.before.value("status"_L1)}};
}

std::optional<PresentRecord> presentSubscription(MirrorStore &store, const Change &change)
{
    const std::optional<StoredRecord> record = store.record("subscription"_ba, change.key);
    if (!record)
        return std::nullopt;
    const QJsonObject subscription = record->json();
    return PresentRecord{subscription, !cancelRequest(change, &subscription, {}), {}};
}

Message cancelNote(const Change &change, const QJsonObject &record)
{
    const bool said = !record.isEmpty() || textArg(change, "when"_L1) != "unsaid"_L1;
    return said ? Message() : Message(Message::Says::EndNotSaid);
}

// clang-format off
constexpr ChangeKindRow rows[]{
    {.kind = ChangeKind::CancelSubscription, .mayBeSo = true, .spelling = &WriteDialect::oldCancelSpelling,
        .request = cancelRequest, .readBack = readSubscriptions, .found = foundInList,
        .apply = storeCancelled, .after = cancelledAfter, .recordKey = subscriptionKey, .present = presentSubscription,
        .otherSpelling = isOfTheSpelling, .note = cancelNote},
};
// clang-format on

} // namespace

std::span<const ChangeKindRow> ChangeKinds::ofPayments()
{
    return rows;
}
