// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"

#include "apireply.h"
#include "contact.h"
#include "endpoints.h"
#include "json.h"
#include "listpage.h"
#include "resources.h"
#include "tag.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

Resource smallContactResource()
{
    ResourceOf<Contact> contact;
    contact.base.name = "contact"_ba;
    contact.base.linkTable = "contact_tag"_ba;
    contact.columns
        = {{{"email"_ba, u"E-mail"_s, CellType::Text, true}, [](const Contact &c) { return QVariant(c.email); }}};
    contact.links = [](const Contact &c) {
        QList<qint64> ids;
        for (const Tag &tag : c.tags)
            ids.append(tag.id);
        return ids;
    };
    return contact.erased();
}

Resource smallTagResource()
{
    ResourceOf<Tag> tag;
    tag.base.name = "tag"_ba;
    tag.columns = {{{"name"_ba, u"Name"_s, CellType::Text, true}, [](const Tag &t) { return QVariant(t.name); }}};
    return tag.erased();
}

namespace {

// What is known once the newest page was read; whether there are others is not.
ListingState asFarAs(const QList<QByteArray> &items)
{
    // 0 would be the end of the list.
    const auto idOf
        = [](const QByteArray &item) { return std::max<qint64>(1, Json::id(QJsonDocument::fromJson(item).object())); };
    ListingState state;
    if (items.isEmpty())
        state.coverage.cover(1, 1);
    else
        state.coverage.cover(idOf(items.first()), idOf(items.last()));
    return state;
}

} // namespace

void loadAccount(ApiClient *client, Mirror *mirror, const std::function<void()> &done)
{
    const auto store
        = [client, mirror](const ApiRequest &request, const QByteArray &resource, const std::function<void()> &then) {
              ApiReply *reply = client->send(request);
              QObject::connect(reply, &ApiReply::finished, mirror, [mirror, resource, then](ApiReply *finished) {
                  const std::optional<ListPage> page = ListPage::split(finished->body());
                  PageToStore toStore;
                  toStore.resource = resource;
                  toStore.listing = resource;
                  toStore.items = page ? page->items : QList<QByteArray>();
                  toStore.state = asFarAs(toStore.items);
                  mirror->post(
                      mirror, [toStore](MirrorStore &s) { s.storePage(toStore); }, then);
              });
          };
    store(Endpoints::contacts(PageQuery{100, 0}), "contact"_ba, [store, done] {
        store(Endpoints::tags(PageQuery{100, 0}), "tag"_ba, done);
    });
}

void loadListing(ApiClient *client, Mirror *mirror, const Listing &listing, const std::function<void()> &done)
{
    ApiReply *reply = client->send(listing.request({listing.pageSize, 0}));
    QObject::connect(reply, &ApiReply::finished, mirror, [mirror, listing, done](ApiReply *finished) {
        const std::optional<ListPage> page = ListPage::split(finished->body());
        PageToStore toStore;
        toStore.resource = listing.resource;
        toStore.listing = listing.name;
        for (const QByteArray &item : page ? page->items : QList<QByteArray>())
            toStore.items.append(listing.marked(item));
        toStore.state = asFarAs(toStore.items);
        mirror->post(
            mirror, [toStore](MirrorStore &s) { s.storePage(toStore); }, done);
    });
}

ChangesFixture::ChangesFixture(const DemoOptions &options)
    : demo(options)
{
    reopen();
    bool loaded = false;
    loadAccount(client.get(), mirror.get(), [&loaded] { loaded = true; });
    if (!QTest::qWaitFor([&loaded] { return loaded; }, 10000))
        qFatal("the account could not be read");
    demo.service().clearLedger();
}

ChangesFixture::~ChangesFixture()
{
    close();
}

void ChangesFixture::close()
{
    runner.reset();
    journal.reset();
    client.reset();
    mirror.reset();
}

void ChangesFixture::reopen()
{
    close();
    client = demo.client();
    mirror = std::make_unique<Mirror>(dir.filePath(u"mirror.db"_s));
    mirror->setResource(smallContactResource());
    mirror->setResource(smallTagResource());
    for (const Resource &resource : {contactFieldResource(), courseResource(), enrollmentResource(),
             communityResource(), membershipResource(), subscriptionResource()})
        mirror->setResource(resource);
    journal = std::make_unique<Journal>(dir.filePath(u"journal.db"_s));
    runner = std::make_unique<JobRunner>(client.get(), mirror.get(), journal.get());
    runner->setRetryDelays(20, 200);
    runner->setAccount(u"connection"_s, u"Account"_s);
    runner->open();
    if (!QTest::qWaitFor([this] { return runner->isOpen(); }, 10000))
        qFatal("the journal cannot be opened");
}

void ChangesFixture::load(const Listing &listing)
{
    bool loaded = false;
    loadListing(client.get(), mirror.get(), listing, [&loaded] { loaded = true; });
    if (!QTest::qWaitFor([&loaded] { return loaded; }, 10000))
        qFatal("the listing could not be read");
    demo.service().clearLedger();
}

std::vector<RowId> ChangesFixture::rowsOf(const QByteArray &resource)
{
    return fromMirror(*mirror, [resource](MirrorStore &store) {
        Query query;
        query.resource = resource;
        query.sortColumn = "key"_ba;
        query.order = Qt::DescendingOrder;
        return store.query(query).rows;
    });
}

std::vector<RowId> ChangesFixture::rows(int count)
{
    std::vector<RowId> all = rowsOf("contact"_ba);
    all.resize(std::min(all.size(), size_t(count)));
    return all;
}

qint64 ChangesFixture::contactId(RowId row)
{
    return fromMirror(*mirror, [row](MirrorStore &store) { return store.record("contact"_ba, row)->key.toLongLong(); });
}

QJsonObject ChangesFixture::mirrored(const QString &key)
{
    return fromMirror(*mirror, [key](MirrorStore &store) {
        const auto record = store.record("contact"_ba, key);
        return record ? record->json() : QJsonObject();
    });
}

QJsonObject ChangesFixture::mirroredTag(const QString &key)
{
    return mirrored("tag"_ba, key);
}

QJsonObject ChangesFixture::mirrored(const QByteArray &resource, const QString &key)
{
    return fromMirror(*mirror, [resource, key](MirrorStore &store) {
        const auto record = store.record(resource, key);
        return record ? record->json() : QJsonObject();
    });
}

TagEditPlan ChangesFixture::planTags(const std::vector<RowId> &rows, const TagEdit &edit)
{
    return fromMirror(*mirror, [rows, edit](MirrorStore &store) { return Plan::editTags(store, rows, edit); });
}

qint64 ChangesFixture::start(const JobPlan &plan)
{
    qint64 id = 0;
    runner->start(plan, runner.get(), {}, [&id](qint64 started) { id = started; });
    if (!QTest::qWaitFor([&id] { return id != 0; }, 10000))
        qFatal("the job does not start");
    return id;
}

JobOutcome ChangesFixture::run(const JobPlan &plan)
{
    // A job that stopped may go on after this function has returned.
    const auto outcome = std::make_shared<std::optional<JobOutcome>>();
    runner->start(plan, runner.get(), [outcome](const JobOutcome &ended) { *outcome = ended; });
    if (!QTest::qWaitFor([&outcome] { return outcome->has_value(); }, 60000))
        qFatal("the job does not end");
    return **outcome;
}

JobPlan ChangesFixture::retryPlan(qint64 job, const QSet<qint64> &chosen)
{
    return plan([former = this->job(job), all = steps(job), chosen](
                    MirrorStore &store) { return Plan::retry(store, former, all, chosen); });
}

UndoPlan ChangesFixture::undoPlan(qint64 job, const QSet<qint64> &chosen)
{
    std::optional<RecordsSince> since;
    journal->recordsSince(runner.get(), [&since](const RecordsSince &found) { since = found; });
    if (!QTest::qWaitFor([&since] { return since.has_value(); }, 10000))
        qFatal("the journal does not answer");
    return fromMirror(*mirror, [undone = this->job(job), all = steps(job), chosen, since](MirrorStore &store) {
        return Plan::undo(store, undone, all, chosen, *since);
    });
}

bool ChangesFixture::waitOver(qint64 job, int ms)
{
    return QTest::qWaitFor([this, job] { return !runner->job(job).has_value(); }, ms);
}

Job ChangesFixture::job(qint64 id)
{
    std::optional<Job> found;
    journal->job(runner.get(), id, [&found](const Job &job) { found = job; });
    if (!QTest::qWaitFor([&found] { return found.has_value(); }, 10000))
        qFatal("the journal does not answer");
    return *found;
}

QList<Change> ChangesFixture::steps(qint64 id)
{
    std::optional<QList<Change>> found;
    journal->steps(runner.get(), id, [&found](const QList<Change> &steps) { found = steps; });
    if (!QTest::qWaitFor([&found] { return found.has_value(); }, 10000))
        qFatal("the journal does not answer");
    return *found;
}

QStringList ChangesFixture::applied() const
{
    QStringList lines;
    for (const DemoLedgerEntry &entry : const_cast<DemoFixture &>(demo).service().ledger()) {
        if (entry.applied)
            lines.append(entry.method + u' ' + entry.path + u' ' + QString::fromUtf8(entry.body));
    }
    return lines;
}

QStringList ChangesFixture::writes() const
{
    QStringList lines;
    for (const DemoLedgerEntry &entry : const_cast<DemoFixture &>(demo).service().ledger()) {
        if (entry.method != "GET"_L1)
            lines.append(entry.method + u' ' + entry.path + u' ' + QString::fromUtf8(entry.body));
    }
    return lines;
}

QList<qint64> ChangesFixture::serviceTags(qint64 contact)
{
    QList<qint64> tags;
    demo.service().edit([&](DemoData &data) {
        if (const auto found = data.contact(contact))
            tags = found->tags;
    });
    return tags;
}

qint64 ChangesFixture::tagNamed(const QString &name)
{
    qint64 id = 0;
    demo.service().edit([&](DemoData &data) { id = data.tagId(name).value_or(0); });
    return id;
}

qint64 ChangesFixture::tagAt(int place)
{
    qint64 id = 0;
    demo.service().edit([&](DemoData &data) { id = std::next(data.tags.begin(), place)->first; });
    return id;
}

void ChangesFixture::setTagEverywhere(qint64 tag, bool on)
{
    demo.service().edit([tag, on](DemoData &data) {
        for (const qint64 id : data.contactIds())
            data.setContactTag(id, tag, on);
    });
    bool loaded = false;
    loadAccount(client.get(), mirror.get(), [&loaded] { loaded = true; });
    if (!QTest::qWaitFor([&loaded] { return loaded; }, 10000))
        qFatal("the account could not be read");
    demo.service().clearLedger();
}
