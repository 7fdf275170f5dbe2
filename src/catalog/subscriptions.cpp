// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "resources.h"
#include "subscription.h"

using namespace Qt::StringLiterals;

namespace {

QVariant price(const Subscription &subscription)
{
    const std::optional<Money> price = subscription.plan.price();
    return price ? QVariant::fromValue(*price) : QVariant();
}

QVariant interval(const Subscription &subscription)
{
    const std::optional<RecurringOptions> &recurring = subscription.plan.recurring;
    if (!recurring || recurring->interval.isEmpty())
        return {};
    return QString(QString::number(recurring->intervalCount) + u' ' + recurring->interval);
}

QVariant payments(const Subscription &subscription)
{
    const std::optional<RecurringOptions> &recurring = subscription.plan.recurring;
    return recurring && recurring->limitOfPayments ? QVariant::fromValue(*recurring->limitOfPayments) : QVariant();
}

QStringList states(const Subscription &subscription)
{
    QStringList states;
    if (!subscription.status.isEmpty())
        states.append(subscription.status);
    if (subscription.endsWithPeriod())
        states.append(u"endsWithPeriod"_s);
    return states;
}

} // namespace

Resource subscriptionResource()
{
    using namespace Columns;
    using S = Subscription;
    ResourceOf<Subscription> subscriptions;
    subscriptions.base.name = "subscription";
    subscriptions.base.defaultSort = "created";
    subscriptions.base.keptMember = QByteArray(S::ContactKey.data(), S::ContactKey.size());
    // clang-format off
    subscriptions.columns = person<S>() + QList<Column<S>>{
        {{"plan", Catalog::tr("Plan"), CellType::Text, searched, shown, stored, 24}, [](const S &s) { return s.plan.name; }},
        {{"price", Catalog::tr("Price"), CellType::Money, !searched, shown, stored, 14}, price},
        {{"interval", Catalog::tr("Interval"), CellType::Interval, !searched, shown, stored, 14}, interval},
        {{"states", Catalog::tr("Status"), CellType::States, !searched, shown, stored, 22}, states},
        {{"created", Catalog::tr("Created", "of a subscription"), CellType::DateTime, !searched, shown, stored, 20}, [](const S &s) { return s.createdAt; }},
        {{"cancelled", Catalog::tr("Cancelled"), CellType::DateTime, !searched, shown, stored, 20}, [](const S &s) { return s.cancelledAt; }},
        {{"completed", Catalog::tr("Ended"), CellType::DateTime, !searched, shown, stored, 20}, [](const S &s) { return s.completedAt; }},
        {{"payments", Catalog::tr("Number of payments"), CellType::Count, !searched, hidden, !stored, 10}, payments},
        {{"plan_code", Catalog::tr("Internal name"), CellType::Text, searched, hidden, stored, 16}, [](const S &s) { return s.plan.innerName; }},
        {{"contact_id", Catalog::tr("Contact ID"), CellType::Number, !searched, hidden, stored, 12}, [](const S &s) { return number(s.contactId); }},
        {{"id", Catalog::tr("Subscription ID"), CellType::Text, searched, hidden, stored, 14}, [](const S &s) { return s.id; }},
    };
    // clang-format on
    return subscriptions.erased();
}

Listing subscriptionListing(qint64 contact)
{
    Listing listing = filteredListing("subscription", {{"contact_id", contact}},
        [contact](const PageQuery &page) { return Endpoints::subscriptions(page, contact); });
    if (contact != 0) {
        listing.mark = '"' + subscriptionResource().keptMember + "\":" + QByteArray::number(contact);
        listing.pageSize = 10; // nobody has more, and larger pages may be refused (api.md 4)
    }
    return listing;
}
