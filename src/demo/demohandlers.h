// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata.h"
#include "demohttp.h"
#include "demojson.h"
#include "demooptions.h"

#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

// One call that reached Systeme.io, for its handler.
struct DemoCall
{
    const DemoRequest &request;
    const DemoOptions &options;
    DemoData &data;
    QStringList captures; // the variable parts of the path
    std::function<void(int milliseconds, std::function<void(DemoData &)>)> later; // what the service does by itself

    bool vendor() const { return options.dialect == DemoOptions::Dialect::Vendor; }
    qint64 id(int place = 0) const { return captures.at(place).toLongLong(); }
};

using DemoHandler = DemoAnswer (*)(DemoCall &call);

struct DemoRoute
{
    QString method;
    QRegularExpression path; // relative to the gateway's URL
    DemoHandler handler{};
};

// Everything in api.md 3 but webhooks.
const QList<DemoRoute> &demoRoutes();

// In "pattern" each # stands for an id and each * for any other single part of a path.
DemoRoute demoRoute(const char *method, const char *pattern, DemoHandler handler);
QList<DemoRoute> demoContactRoutes();
QList<DemoRoute> demoTagRoutes();
QList<DemoRoute> demoSchoolRoutes();
QList<DemoRoute> demoCommunityRoutes();
QList<DemoRoute> demoPaymentRoutes();

// Input. Each returns nothing, and says why in *refusal, when the service would refuse it.
std::optional<QJsonObject> demoBody(const DemoCall &call, DemoAnswer *refusal);
std::optional<DemoPage> demoPage(const DemoCall &call, DemoAnswer *refusal, int greatestLimit = 100);
// The text of a key: null when the key is missing or null.
std::optional<QString> demoText(const QJsonObject &object, const QString &key, DemoAnswer *refusal);
// The value of an integer parameter or key, 0 when there is none.
std::optional<qint64> demoIdParameter(const DemoCall &call, QStringView name, DemoAnswer *refusal);
std::optional<qint64> demoIdValue(const QJsonObject &object, const QString &key, DemoAnswer *refusal);
DemoAnswer demoIllTyped(const QString &key, const QString &wanted); // 400

// Output.
DemoAnswer demoApplied(DemoAnswer answer, bool applied = true);
DemoAnswer demoRemoved(bool wasThere); // 204 or 404
void demoWriteContactState(DemoJson &json, const DemoContact &contact); // the keys that nested contacts have too

// One page of a table, in the envelope.
template <typename T, typename Wanted, typename Write>
DemoAnswer demoListing(const std::map<qint64, T> &records, const DemoPage &page, Wanted &&wanted, Write &&write)
{
    DemoJson json;
    json.beginObject().key("items").beginArray();
    int count = 0;
    bool hasMore = false;
    const auto take = [&](const T &record) {
        if (!wanted(record))
            return true;
        hasMore = count == page.limit;
        if (!hasMore) {
            write(json, record);
            ++count;
        }
        return !hasMore;
    };
    if (page.ascending) {
        for (auto it = records.upper_bound(page.startingAfter); it != records.end() && take(it->second); ++it) { }
    } else {
        auto it = page.startingAfter > 0 ? records.lower_bound(page.startingAfter) : records.end();
        while (it != records.begin() && take((--it)->second)) { }
    }
    json.endArray().flag("hasMore", hasMore).endObject();
    return demoJsonAnswer(200, json.take());
}

// The same of those whose names hold the text that is asked for.
template <typename T, typename Write>
DemoAnswer demoSearchedListing(const DemoCall &call, const std::map<qint64, T> &records, Write &&write)
{
    DemoAnswer refusal;
    const std::optional<DemoPage> page = demoPage(call, &refusal);
    if (!page)
        return refusal;
    const QString text = call.request.parameter(u"query");
    return demoListing(
        records, *page, [&](const T &record) { return record.name.contains(text, Qt::CaseInsensitive); }, write);
}
