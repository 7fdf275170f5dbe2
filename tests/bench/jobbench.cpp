// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobbench.h"

#include "apireply.h"
#include "contacts.h"
#include "endpoints.h"
#include "listingsync.h"
#include "resources.h"
#include "undoplan.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

const Query everybody{"contact", {}, "email", Qt::AscendingOrder};

// A tag that so many have and so many have not.
qint64 tagFor(MirrorStore &store, qint64 without, qint64 with)
{
    const std::vector<RowId> rows = store.query(everybody).rows;
    const QHash<qint64, qint64> counts = store.linkCounts("contact", rows);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= with && it.value() + without <= static_cast<qint64>(rows.size()))
            return it.key();
    }
    qFatal("no tag that so many have");
}

} // namespace

JobBench::JobBench(int contacts, int latencyMs, int gatewayPerSecond)
    : m_service({u"--contacts"_s, QString::number(contacts), u"--latency"_s, QString::number(latencyMs), u"--limiter"_s,
                    u"none"_s},
        gatewayPerSecond)
    , m_mirror(m_folder.filePath(u"mirror.db"_s))
{
    for (const QByteArray &name : Catalogue::names())
        m_mirror.setResource(Catalogue::resource(name));
    const std::unique_ptr<ApiClient> loader = m_service.client();
    ListingSync sync(contactListing(), loader.get(), &m_mirror);
    sync.open();
    waitFor([&] { return sync.isOpen() && sync.task() == ListingSync::Task::None; }, 60000, "the first page");
    sync.loadAll();
    waitFor([&] { return sync.state() == ListingSync::State::Exhausted; }, 300000, "the contacts");
    open();
}

JobBench::~JobBench() = default;

void JobBench::open()
{
    m_runner.reset();
    m_journal.reset();
    m_client = m_service.client();
    m_journal = std::make_unique<Journal>(m_folder.filePath(u"journal.db"_s));
    m_runner = std::make_unique<JobRunner>(m_client.get(), &m_mirror, m_journal.get());
    m_runner->open();
    waitFor([this] { return m_runner->isOpen(); }, 20000, "the journal");
}

void JobBench::setLimiter(const QString &limiter)
{
    m_service.post(u"/demo/options"_s, QJsonDocument(QJsonObject{{u"limiter"_s, limiter}}).toJson());
}

JobPlan JobBench::plan(const std::function<JobPlan(MirrorStore &)> &make)
{
    std::optional<JobPlan> plan;
    m_mirror.post(&m_mirror, make, [&plan](const JobPlan &made) { plan = made; });
    waitFor([&plan] { return plan.has_value(); }, 60000, "the plan");
    return *plan;
}

JobPlan JobBench::planTag(int without, int with)
{
    return plan([without, with](MirrorStore &store) {
        const qint64 tag = tagFor(store, without, with);
        Query has = everybody;
        has.filter.withLinks = {tag};
        Query lacks = everybody;
        lacks.filter.withoutLinks = {tag};
        const std::vector<RowId> having = store.query(has).rows;
        const std::vector<RowId> lacking = store.query(lacks).rows;
        std::vector<RowId> rows(having.begin(), having.begin() + with);
        rows.insert(rows.end(), lacking.begin(), lacking.begin() + without);
        return JobPlan(Plan::editTags(store, rows, {{tag}, {}, {}}));
    });
}

JobPlan JobBench::planNewTag()
{
    return plan([](MirrorStore &store) {
        return JobPlan(Plan::editTags(store, store.query(everybody).rows, {{}, {}, {u"Soak"_s}}));
    });
}

JobPlan JobBench::planUndo(qint64 job)
{
    std::optional<Job> undone;
    QList<Change> steps;
    m_journal->job(m_runner.get(), job, [&](const Job &found) {
        m_journal->steps(m_runner.get(), job, [&, found](const QList<Change> &all) {
            steps = all;
            undone = found;
        });
    });
    waitFor([&undone] { return undone.has_value(); }, 60000, "the journal");
    return plan([&](MirrorStore &store) { return JobPlan(Plan::undo(store, *undone, steps)); });
}

JobBench::Ended JobBench::run(const JobPlan &plan, int timeoutSeconds)
{
    m_service.remove(u"/demo/ledger"_s);
    open();
    QElapsedTimer clock;
    clock.start();
    std::optional<Ended> ended;
    m_runner->start(plan, m_runner.get(), [&](const JobOutcome &outcome) {
        if (outcome.job.state != Job::State::Finished)
            qFatal("the job stopped: %s", qPrintable(outcome.job.message.text()));
        ended = Ended{static_cast<double>(clock.elapsed()) / 1000, outcome.succeeded(), outcome.job.id};
    });
    waitFor([&ended] { return ended.has_value(); }, timeoutSeconds * 1000, "the job");
    return *ended;
}

JobBench::Ledger JobBench::ledger() const
{
    Ledger counts;
    QMap<QString, int> applied;
    const QJsonArray entries
        = QJsonDocument::fromJson(m_service.get(u"/demo/ledger"_s)).object().value("entries"_L1).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        ++counts.sent;
        counts.limited += entry.value("status"_L1).toInt() == 429 ? 1 : 0;
        if (!entry.value("applied"_L1).toBool())
            continue;
        ++counts.applied;
        const int times = ++applied[entry.value("method"_L1).toString() + u' ' + entry.value("path"_L1).toString()
            + u' ' + entry.value("body"_L1).toString()];
        counts.notOnce += times > 1 ? 1 : 0;
    }
    return counts;
}

double JobBench::roundTripMs()
{
    QList<double> times;
    for (int i = 0; i < 15; ++i) {
        QElapsedTimer clock;
        clock.start();
        bool done = false;
        QObject::connect(m_client->send(Endpoints::tags(PageQuery{10, 0})), &ApiReply::finished, m_client.get(),
            [&done] { done = true; });
        waitFor([&done] { return done; }, 10000, "an answer");
        times.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return median(times);
}
