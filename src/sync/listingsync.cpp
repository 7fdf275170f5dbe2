// SPDX-License-Identifier: GPL-3.0-or-later
#include "listingsync.h"

#include "apiclient.h"
#include "apireply.h"
#include "listpage.h"
#include "mirror.h"

#include <algorithm>
#include <limits>

namespace {

// New records since the last visit are fetched without being asked for, up to this many pages; beyond, the hole stays
// until somebody scrolls there or loads all.
constexpr int MaxCatchUpPages = 10;
// Pages handed to the mirror and not yet stored. The service is slower than the disk, so this only bounds memory.
constexpr int MaxPagesInStore = 4;

qint64 firstId(const ListPage &page)
{
    ListPage first;
    if (!page.items.isEmpty())
        first.items = {page.items.first()};
    return first.lastId();
}

} // namespace

ListingSync::ListingSync(const Listing &listing, ApiClient *client, Mirror *mirror, QObject *parent)
    : QObject(parent)
    , m_listing(listing)
    , m_client(client)
    , m_mirror(mirror)
    , m_pageSize(listing.pageSize)
{ }

ListingSync::~ListingSync()
{
    cancelReply();
}

void ListingSync::open(qint64 freshSeconds)
{
    if (m_task != Task::None || m_openRequested)
        return;
    if (m_opened) {
        askForNew(freshSeconds);
        return;
    }
    m_openRequested = true;
    m_mirror->post(
        this, [name = m_listing.name](MirrorStore &store) { return store.listing(name); },
        [this, freshSeconds](const ListingState &state) {
            m_openRequested = false;
            m_opened = true;
            m_known = m_persisted = state;
            m_pageSize = state.pageSize > 0 ? state.pageSize : m_listing.pageSize;
            askForNew(freshSeconds);
        },
        [this](const SqliteError &error) {
            m_openRequested = false;
            storeFailed(error);
        });
}

void ListingSync::askForNew(qint64 freshSeconds)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_known.newestAt.isValid() && m_known.newestAt.secsTo(now) < freshSeconds)
        finishTask();
    else
        begin(Task::Newest);
}

void ListingSync::fetchOlder()
{
    if (m_opened && m_task == Task::None && m_state == State::Ready)
        begin(Task::Older);
}

void ListingSync::loadAll()
{
    if (m_task == Task::Older || m_task == Task::Newest)
        stop();
    if (!m_opened || m_task != Task::None || m_known.coverage.isComplete())
        return;
    if (m_oldest == 0 && m_listing.paged && !m_listing.found)
        probeOldest();
    begin(Task::Everything);
}

void ListingSync::refreshAll()
{
    if (m_task != Task::None)
        stop();
    if (m_opened)
        begin(Task::Walk);
}

void ListingSync::retry()
{
    if (m_state != State::Failed)
        return;
    if (!m_opened) {
        m_state = State::Idle;
        open();
        return;
    }
    begin(m_failedTask == Task::None ? Task::Newest : m_failedTask);
}

void ListingSync::stop()
{
    if (m_task == Task::None)
        return;
    cancelReply();
    finishTask();
}

void ListingSync::begin(Task task)
{
    m_task = task;
    m_error = {};
    m_errorText.clear();
    m_lastPageSeen = false;
    m_catchUpPages = 0;
    m_read = 0;
    if (task == Task::Walk && !m_known.walking) {
        m_known.walking = true;
        m_known.walkCursor = 0;
        m_known.walkRead = 0;
    }
    setState(State::Loading);
    m_mirror->post(
        this,
        [resource = m_listing.resource, all = m_listing.scope.isEmpty() && !m_listing.found](MirrorStore &store) {
            return all ? store.count(resource) : 0; // of a part it is not known how much is here
        },
        [this](qint64 count) {
            m_knownBefore = count;
            Q_EMIT progressChanged();
        });
    request();
}

qint64 ListingSync::nextCursor() const
{
    if (m_task == Task::Walk)
        return m_known.walkCursor;
    // The newest page is asked for from the top; all further ones go into the first hole.
    return m_task == Task::Newest && m_catchUpPages == 0 ? 0 : m_known.coverage.cursor();
}

void ListingSync::request()
{
    const qint64 after = nextCursor();
    ApiRequest request = m_listing.request({m_pageSize, after});
    const bool patient = m_task == Task::Everything || m_task == Task::Walk;
    request.priority = patient ? ApiRequest::Priority::Background : m_priority;
    m_reply = m_client->send(request);
    connect(m_reply, &ApiReply::finished, this,
        [this, after, askedAt = QDateTime::currentDateTimeUtc(), generation = m_generation](ApiReply *reply) {
            if (generation != m_generation)
                return;
            m_reply.clear();
            if (reply->error()) {
                answered(reply);
                return;
            }
            QString problem;
            const std::optional<ListPage> page = ListPage::split(reply->body(), &problem);
            if (!page) {
                ApiError unreadable;
                unreadable.kind = ApiError::Kind::Unreadable;
                unreadable.detail = problem;
                fail(unreadable, unreadable.message());
                return;
            }
            takePage(*page, after, askedAt);
        });
}

void ListingSync::answered(ApiReply *reply)
{
    if (takeSmallerPages(reply->error()))
        request();
    else
        fail(reply->error(), reply->error().message());
}

// Some listings refuse 100 records a page (api.md 4): 50 and 10 are tried, and what works is kept.
bool ListingSync::takeSmallerPages(const ApiError &error)
{
    const bool refused = std::any_of(error.violations.cbegin(), error.violations.cend(),
        [](const Violation &v) { return v.path == u"pagination.limit"; });
    if (!refused || m_pageSize <= 10)
        return false;
    m_pageSize = m_pageSize > 50 ? 50 : 10;
    m_known.pageSize = m_persisted.pageSize = m_pageSize;
    if (m_storing == 0) { // else the next page brings it along
        // Also where the service goes on to refuse the list for another reason.
        m_mirror->post(
            this, [name = m_listing.name, state = m_persisted](MirrorStore &store) { store.storeListing(name, state); },
            [] {});
    }
    return true;
}

void ListingSync::takePage(const ListPage &page, qint64 after, const QDateTime &askedAt)
{
    PageToStore toStore;
    toStore.resource = m_listing.resource;
    toStore.listing = m_listing.name;
    for (const QByteArray &item : page.items)
        toStore.items.append(m_listing.marked(item));
    toStore.scope = m_listing.scope;
    toStore.askedAt = askedAt;
    m_read += page.items.size();

    const bool hasMore = page.hasMore.value_or(m_listing.paged && page.items.size() >= m_pageSize);
    const qint64 last = page.lastId();
    if (hasMore && (page.items.isEmpty() || last == after)) {
        // api.md 4: without this guard the same page would be asked for for ever.
        fail({}, tr("The service says that there is more, but sent nothing new. Try again later."));
        return;
    }
    m_lastPageSeen = !hasMore;
    if (!m_listing.paged) {
        toStore.whole = true;
        m_known.coverage = {};
        m_known.coverage.cover(1, 0);
    } else {
        const qint64 first = firstId(page);
        const qint64 bottom = hasMore ? last : 0;
        if (first >= last && (after == 0 || first < after)) {
            if (!m_listing.found) {
                toStore.top = after == 0 ? std::numeric_limits<qint64>::max() : after - 1;
                toStore.bottom = bottom;
            }
            m_known.coverage.cover(after == 0 ? first : after, bottom);
        } else {
            // Another order than by id: nothing can be said about what lies between, only where to go on.
            m_known.coverage = {};
            m_known.coverage.cover(qMax(first, last), bottom);
        }
    }
    if (m_task == Task::Walk) {
        m_known.walkCursor = last;
        m_known.walkRead += page.items.size();
        if (m_lastPageSeen) {
            m_known.walking = false;
            m_known.completeAt = askedAt;
        }
    } else if (m_known.coverage.isComplete() && !m_known.completeAt.isValid()) {
        m_known.completeAt = askedAt;
    }
    if (after == 0)
        m_known.newestAt = askedAt;
    if (m_task == Task::Newest)
        ++m_catchUpPages;

    const bool more = wantsMore();
    if (more && m_storing + 1 < MaxPagesInStore)
        request();
    toStore.state = m_known;
    ++m_storing;
    m_mirror->post(
        this, [toStore](MirrorStore &store) { return store.storePage(toStore); },
        [this, state = m_known](const StoreCounts &counts) {
            m_persisted = state;
            stored(counts.unreadable);
        },
        [this](const SqliteError &error) {
            --m_storing;
            storeFailed(error);
        });
}

bool ListingSync::wantsMore() const
{
    switch (m_task) {
    case Task::Newest:
        return m_known.coverage.hasGap() && m_catchUpPages < MaxCatchUpPages;
    case Task::Everything:
        return !m_known.coverage.isComplete();
    case Task::Walk:
        return m_known.walking;
    case Task::Older:
    case Task::None:
        break;
    }
    return false;
}

void ListingSync::stored(int unreadable)
{
    --m_storing;
    Q_EMIT progressChanged();
    if (m_task == Task::None || m_state == State::Failed)
        return;
    if (unreadable > 0) {
        fail({}, tr("%n record(s) of this page could not be read; the others are shown.", nullptr, unreadable));
        return;
    }
    if (m_reply)
        return;
    if (wantsMore())
        request();
    else if (m_storing == 0)
        finishTask();
}

void ListingSync::storeFailed(const SqliteError &error)
{
    m_known = m_persisted;
    fail({}, error.message());
}

// The lowest id of the listing makes an estimate possible: records are spread about evenly over the ids.
void ListingSync::probeOldest()
{
    PageQuery query{10, 0};
    query.oldestFirst = true;
    ApiReply *reply = m_client->send(m_listing.request(query));
    connect(reply, &ApiReply::finished, this, [this](ApiReply *answer) {
        const std::optional<ListPage> page = answer->error() ? std::nullopt : ListPage::split(answer->body());
        if (!page || page->items.isEmpty())
            return;
        // The service may ignore the order (api.md 0 row 12); then these are the newest and say nothing.
        if (const qint64 first = firstId(*page); first < page->lastId()) {
            m_oldest = first;
            Q_EMIT progressChanged();
        }
    });
}

ListingSync::Progress ListingSync::progress() const
{
    Progress progress;
    const bool walk = m_task == Task::Walk;
    progress.read = walk ? m_known.walkRead : m_read;
    const Coverage &coverage = m_known.coverage;
    if (walk && coverage.isComplete())
        progress.expected = qMax(m_knownBefore, progress.read);
    else if (m_oldest > 0 && !coverage.isEmpty() && coverage.newest() > coverage.cursor()
        && coverage.cursor() > m_oldest) {
        const qint64 loaded = walk ? m_known.walkRead : m_knownBefore + m_read;
        const qint64 cursor = walk ? qMax(m_known.walkCursor, m_oldest) : coverage.cursor();
        if (cursor < coverage.newest()) {
            const double density = static_cast<double>(loaded) / static_cast<double>(coverage.newest() - cursor);
            progress.expected = progress.read + static_cast<qint64>(density * static_cast<double>(cursor - m_oldest));
        }
    }
    const qint64 left = qMax<qint64>(0, progress.expected - progress.read);
    progress.timeLeft = m_client->timeFor(std::ceil(double(left) / m_pageSize), 1);
    return progress;
}

void ListingSync::finishTask()
{
    ++m_generation;
    m_task = Task::None;
    setState(m_known.coverage.isComplete() ? State::Exhausted : State::Ready);
    Q_EMIT progressChanged();
}

void ListingSync::fail(const ApiError &error, const QString &text)
{
    cancelReply();
    m_failedTask = m_task;
    m_task = Task::None;
    m_error = error;
    m_errorText = text;
    setState(State::Failed);
}

void ListingSync::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ListingSync::cancelReply()
{
    ++m_generation;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply.clear();
    }
}
