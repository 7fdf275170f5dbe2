// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demofixture.h"
#include "jobrunner.h"
#include "journal.h"
#include "listing.h"
#include "mirror.h"
#include "undoplan.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

// A contact and a tag with no more columns than writing needs.
Resource smallContactResource();
Resource smallTagResource();

// Reads the whole (small) account into the mirror.
void loadAccount(ApiClient *client, Mirror *mirror, const std::function<void()> &done);

// Reads the first page of a listing into the mirror.
void loadListing(ApiClient *client, Mirror *mirror, const Listing &listing, const std::function<void()> &done);

// What a mirror or journal function gives, waited for.
template <class Work>
auto fromMirror(Mirror &mirror, Work work)
{
    QObject context;
    std::optional<std::invoke_result_t<Work &, MirrorStore &>> result;
    mirror.post(&context, std::move(work), [&result](auto value) { result = std::move(value); });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
        qFatal("the mirror does not answer");
    return std::move(*result);
}

// One account on the demo service with everything that carries out jobs on it. reopen() is what a restart of the
// program is.
class ChangesFixture
{
public:
    explicit ChangesFixture(const DemoOptions &options = DemoFixture::smallOptions());
    ~ChangesFixture();

    void close(); // as the end of the program: runner, journal, client and mirror are gone
    void reopen();

    DemoFixture demo;
    QTemporaryDir dir{};
    std::unique_ptr<ApiClient> client{};
    std::unique_ptr<Mirror> mirror{};
    std::unique_ptr<Journal> journal{};
    std::unique_ptr<JobRunner> runner{};

    void load(const Listing &listing); // its first page, into the mirror
    std::vector<RowId> rows(int count); // of the newest contacts
    std::vector<RowId> rowsOf(const QByteArray &resource); // newest first
    qint64 contactId(RowId row);
    QJsonObject mirrored(const QString &key);
    QJsonObject mirroredTag(const QString &key);
    QJsonObject mirrored(const QByteArray &resource, const QString &key);
    template <class Make>
    JobPlan plan(Make make) // make(MirrorStore &)
    {
        return fromMirror(*mirror, [make](MirrorStore &store) { return JobPlan(make(store)); });
    }
    // Something of the service's own data.
    template <class Read>
    auto inspect(Read read)
    {
        std::invoke_result_t<Read &, DemoData &> result{};
        demo.service().edit([&](DemoData &data) { result = read(data); });
        return result;
    }
    TagEditPlan planTags(const std::vector<RowId> &rows, const TagEdit &edit);
    qint64 start(const JobPlan &plan); // returns its id
    JobOutcome run(const JobPlan &plan); // to its end, or until it stops
    UndoPlan undoPlan(qint64 job, const QSet<qint64> &chosen = {}); // as the program makes it
    JobPlan retryPlan(qint64 job, const QSet<qint64> &chosen = {}); // from the journal
    bool waitOver(qint64 job, int ms = 30000);
    Job job(qint64 id); // as the journal has it
    QList<Change> steps(qint64 id);

    // Writes that changed the account, as "POST /systeme/api/contacts/5/tags {...}".
    QStringList applied() const;
    QStringList writes() const; // all that arrived
    QList<qint64> serviceTags(qint64 contact); // ids
    qint64 tagNamed(const QString &name); // of the service; 0 = none
    qint64 tagAt(int place); // the account's n-th tag
    // A tag that none of the rows has, and one that all have (given to them at the service before the mirror is read).
    void setTagEverywhere(qint64 tag, bool on);
};
