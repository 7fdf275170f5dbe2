// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "apiclient.h"
#include "awaitedmemberships.h"
#include "contacts.h"
#include "contactwalk.h"
#include "jobrunner.h"
#include "journal.h"
#include "listingsync.h"
#include "mirror.h"
#include "recordsync.h"
#include "resources.h"
#include "settings.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

// Tags and fields change seldom; a list younger than this is not asked for again.
constexpr qint64 FreshSeconds = 10 * 60;

constexpr int FirstRetryMs = 5000;
constexpr int LongestRetryMs = 60000;

// What this program knows without asking.
ApiError refusal(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

template <class T>
QList<T> readAll(MirrorStore &store, const Resource &resource)
{
    Query query;
    query.resource = resource.name;
    query.sortColumn = resource.defaultSort;
    query.counts = false;
    QList<T> records;
    const QueryResult found = store.query(query);
    for (const RowId row : found.rows) {
        if (const std::optional<StoredRecord> record = store.record(resource.name, row))
            records.append(T::fromJson(record->json()));
    }
    return records;
}

} // namespace

Workspace::Workspace(const ApiSettings &settings, const QByteArray &token, const Connection &connection,
    const QString &folder, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_client(new ApiClient(settings, this))
    , m_mirror(nullptr)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_client->setToken(token);
    m_client->setConnectionId(connection.id);
    m_mirror = new Mirror(folder + "/mirror.db"_L1, this);
    m_journal = new Journal(folder + "/journal.db"_L1, this);
    m_jobs = new JobRunner(m_client, m_mirror, m_journal, this);
    m_awaitedMemberships = new AwaitedMemberships(this);
    setAccount({connection.id, AccountBook::defaultName(connection.id), AccountBook::palette().first(), false, false});
    m_contactRecords = new RecordSync(
        "contact", [](const QString &key) { return Endpoints::contact(key.toLongLong()); }, m_client, m_mirror, this);

    m_contactResource = ::contactResource();
    for (const char *first : {"contact", "tag", "contact_field"})
        declare(first);
    connect(m_mirror, &Mirror::failed, this,
        [this](const SqliteError &error) { setProblem(&m_mirrorProblem, error.message()); });
    connect(m_mirror, &Mirror::changed, this, [this] { setProblem(&m_mirrorProblem, {}); }); // it can be written again
    connect(m_journal, &Journal::failed, this,
        [this](const SqliteError &error) { Q_EMIT journalFailed(Journal::errorText(error)); });
    connect(m_jobs, &JobRunner::openFailed, this, [this](const QString &text) { setProblem(&m_journalProblem, text); });
    connect(m_jobs, &JobRunner::opened, this, [this] { setProblem(&m_journalProblem, {}); });
    connect(m_mirror, &Mirror::changed, this, [this](const QByteArray &resource, const RecordChanges &) {
        if (resource == "tag")
            readTags();
        else if (resource == "contact_field")
            readFields();
    });
    // The order of the rows that are shown first is read while the window is made.
    m_mirror->post(
        this,
        [resource = m_contactResource](MirrorStore &store) {
            store.query({resource.name, {}, resource.defaultSort, resource.defaultOrder});
        },
        [] {});
    readFields();
    readTags();
    m_jobs->open();
    // What is not in sight at first does not keep it waiting.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QByteArrayList names = Catalogue::names();
            for (const QByteArray &name : names)
                declare(name);
        },
        Qt::QueuedConnection);
}

void Workspace::declare(const QByteArray &resource)
{
    if (m_declared.contains(resource))
        return;
    m_declared.insert(resource);
    m_mirror->setResource(resource == "contact" ? m_contactResource : Catalogue::resource(resource));
}

Resource Workspace::resource(const QByteArray &name)
{
    declare(name);
    const Resource resource = name == "contact" ? m_contactResource : Catalogue::resource(name);
    for (const QByteArray &shown : resource.shownResources())
        declare(shown);
    return resource;
}

ListingSync *Workspace::listing(const QByteArray &resource)
{
    const auto known = m_listings.constFind(resource);
    return known != m_listings.cend() ? *known : listing(Catalogue::listing(resource));
}

ListingSync *Workspace::listing(const Listing &listing)
{
    ListingSync *&sync = m_listings[listing.name];
    if (!sync) {
        declare(listing.resource);
        sync = new ListingSync(listing, m_client, m_mirror, this);
        retryWhenItFails(sync);
        // Tags are few, and to type one that is not known would make it a second time: once asked for, all are read.
        if (listing.name == "tag") {
            connect(sync, &ListingSync::stateChanged, this, [sync] {
                if (sync->state() == ListingSync::State::Ready && sync->task() == ListingSync::Task::None)
                    QMetaObject::invokeMethod(sync, &ListingSync::loadAll, Qt::QueuedConnection);
            });
        }
    }
    return sync;
}

std::unique_ptr<ListingSync> Workspace::temporaryListing(const Listing &listing)
{
    declare(listing.resource);
    return std::make_unique<ListingSync>(listing, m_client, m_mirror);
}

ContactWalk *Workspace::contactWalk(const QByteArray &resource, const std::function<Listing(qint64 contact)> &listingOf)
{
    ContactWalk *&walk = m_walks[resource];
    if (!walk) {
        declare(resource);
        walk = new ContactWalk(listingOf, m_client, m_mirror, this);
        connect(this, &Workspace::accessChanged, walk, [this, walk] {
            if (isOnline())
                walk->wake();
        });
        walk->open();
    }
    return walk;
}

// A network that was away comes back without telling anybody.
void Workspace::retryWhenItFails(ListingSync *listing)
{
    auto *timer = new QTimer(listing);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, listing, [listing] {
        if (listing->state() == ListingSync::State::Failed)
            listing->retry();
    });
    connect(listing, &ListingSync::stateChanged, this, [timer, listing] {
        const bool passes = listing->error().isTransient() || listing->error().kind == ApiError::Kind::NotJson;
        if (listing->state() == ListingSync::State::Failed && passes) {
            timer->start(qMin(LongestRetryMs, timer->interval() == 0 ? FirstRetryMs : 2 * timer->interval()));
        } else if (listing->state() != ListingSync::State::Loading) {
            timer->stop();
            timer->setInterval(0);
        }
    });
}

// In the order of dependence: what calls the others goes first.
Workspace::~Workspace()
{
    delete m_awaitedMemberships;
    delete m_contactRecords;
    qDeleteAll(m_walks);
    qDeleteAll(m_listings);
    delete m_jobs;
    delete m_journal;
    delete m_mirror;
    delete m_client;
}

void Workspace::setProblem(QString *of, const QString &problem)
{
    const QString before = this->problem();
    *of = problem;
    if (before != this->problem() || !problem.isEmpty()) // one that is there again is told again
        Q_EMIT problemChanged();
}

void Workspace::openFiles()
{
    if (!m_jobs->isOpen())
        m_jobs->open();
    m_mirror->post(
        this, [](MirrorStore &) {},
        [this] {
            setProblem(&m_mirrorProblem, {});
            readFields();
            readTags();
        });
}

void Workspace::applySettings(const Settings &settings)
{
    m_jobs->setNamesAsFields(settings.value(Setting::NamesAsFields).toBool());
    if (const int days = settings.value(Setting::HistoryDays).toInt(); days > 0)
        m_journal->prune(QDateTime::currentDateTimeUtc(), days);
}

void Workspace::setAccount(const AccountEntry &account)
{
    m_account = account;
    m_jobs->setAccount(m_connection.id, m_account.name);
    m_jobs->setReadOnly(m_account.readOnly);
    m_client->setReadOnly(m_account.readOnly);
    Q_EMIT accountChanged();
}

void Workspace::setAccess(Access access, const ApiError &error)
{
    m_accessError = error;
    m_access = access;
    switch (access) {
    case Access::Unknown:
    case Access::Unreachable: // the runner tries by itself whether the network is back
        break;
    case Access::Works:
        m_jobs->release();
        break;
    case Access::NoKey:
        m_jobs->hold(error ? error : refusal(ApiError::Kind::Unauthorized));
        break;
    case Access::NotConnected:
        m_jobs->hold(refusal(ApiError::Kind::UnknownConnection));
        break;
    case Access::Revoked:
        m_jobs->hold(error);
        break;
    }
    Q_EMIT accessChanged();
}

void Workspace::readTags()
{
    m_mirror->post(
        this, [](MirrorStore &store) { return readAll<Tag>(store, store.resource("tag")); },
        [this](const QList<Tag> &tags) {
            if (tags == m_tags)
                return;
            m_tags = tags;
            Q_EMIT tagsChanged();
        });
}

void Workspace::readFields()
{
    m_mirror->post(
        this, [](MirrorStore &store) { return readAll<ContactField>(store, store.resource("contact_field")); },
        [this](const QList<ContactField> &fields) {
            if (fields == m_fields)
                return;
            m_fields = fields;
            m_contactResource = ::contactResource(fields);
            m_mirror->setResource(m_contactResource);
            Q_EMIT fieldsChanged();
        });
}

void Workspace::ensureTags()
{
    tagListing()->open(FreshSeconds);
}

void Workspace::ensureFields()
{
    fieldListing()->open(FreshSeconds);
}

void Workspace::lookUpContact(const QString &email)
{
    m_contactRecords->lookUp(Endpoints::contactByEmail(email));
}

void Workspace::lookUpContact(
    const QString &email, QObject *context, std::function<void(int count, const QString &error)> then)
{
    m_contactRecords->lookUp(Endpoints::contactByEmail(email), context, std::move(then));
}
