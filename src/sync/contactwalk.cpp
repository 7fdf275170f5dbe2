// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactwalk.h"

#include "listingsync.h"
#include "mirror.h"

namespace {

constexpr qint64 Newest = std::numeric_limits<qint64>::max();
constexpr int FirstWaitMs = 5000;
constexpr int LongestWaitMs = 60000;
constexpr int CountMs = 1000; // contacts that are being loaded are counted at most so often
constexpr int MaxPassedInARow = 10; // so many refusals are not about contacts

} // namespace

ContactWalk::ContactWalk(ListingOf listingOf, ApiClient *client, Mirror *mirror, QObject *parent)
    : QObject(parent)
    , m_listingOf(std::move(listingOf))
    , m_client(client)
    , m_mirror(mirror)
    , m_prefix(m_listingOf(1).name.chopped(1))
{
    m_name = m_prefix + '*';
    m_waitTimer.setSingleShot(true);
    connect(&m_waitTimer, &QTimer::timeout, this, &ContactWalk::wake);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(CountMs);
    connect(&m_countTimer, &QTimer::timeout, this, &ContactWalk::count);
    connect(mirror, &Mirror::changed, this, [this](const QByteArray &resource, const RecordChanges &changes) {
        const bool others = changes.inserted || changes.removed || changes.completeness;
        if (resource == "contact" && others && m_opened && !m_countTimer.isActive())
            m_countTimer.start();
    });
}

ContactWalk::~ContactWalk()
{
    m_context.reset();
    delete m_listing;
}

void ContactWalk::open()
{
    if (m_opened)
        return;
    m_opened = true;
    m_mirror->post(
        this, [name = m_name](MirrorStore &store) { return store.listing(name); },
        [this](const ListingState &kept) {
            if (!isBegun())
                m_kept = kept;
            m_progress.passedOver = m_kept.walkRead;
            count();
        });
}

void ContactWalk::count()
{
    m_mirror->post(
        this,
        [prefix = m_prefix, since = m_kept.newestAt](MirrorStore &store) {
            Progress progress;
            progress.contacts = store.count("contact");
            progress.checked = since.isValid() ? store.countListed("contact", prefix, since) : 0;
            progress.allContacts = store.isComplete("contact");
            return progress;
        },
        [this](Progress progress) {
            progress.passedOver = m_kept.walkRead;
            m_progress = progress;
            Q_EMIT progressChanged();
        });
}

void ContactWalk::start(From from, qint64 agreed)
{
    if (isUnderWay())
        return;
    m_opened = true;
    if (from == From::Beginning || !isBegun()) {
        m_kept = {};
        m_kept.newestAt = QDateTime::currentDateTimeUtc();
        m_progress.checked = 0;
    }
    m_kept.completeAt = {};
    if (agreed > 0)
        m_kept.walkAgreed = m_progress.checked + agreed;
    m_below = Newest;
    m_passedInARow = 0;
    m_waitTimer.setInterval(0);
    keep();
    count();
    setState(State::Running);
    next();
}

void ContactWalk::stop()
{
    if (!isUnderWay())
        return;
    m_waitTimer.stop();
    dropListing();
    setState(State::Idle);
}

void ContactWalk::wake()
{
    if (m_state != State::Waiting)
        return;
    m_waitTimer.stop();
    setState(State::Running);
    m_below = Newest; // the contact that could not be asked about, before all others
    next();
}

// From the newest contact down to the oldest; what has come in meanwhile is found when it begins again at the top.
void ContactWalk::next()
{
    m_context = std::make_unique<QObject>();
    m_mirror->post(
        m_context.get(),
        [prefix = m_prefix, since = m_kept.newestAt, below = m_below](
            MirrorStore &store) { return store.nextUnlisted("contact", prefix, since, below); },
        [this](qint64 contact) {
            if (contact != 0 && m_kept.walkAgreed > 0 && m_progress.checked >= m_kept.walkAgreed) {
                stop(); // contacts that came in meanwhile, of which nobody knew when the cost was told
                count();
            } else if (contact != 0) {
                m_below = contact;
                check(contact);
            } else if (m_below != Newest) {
                m_below = Newest;
                next();
            } else {
                finish();
            }
        },
        [this](const SqliteError &error) { fail(error.message()); });
}

void ContactWalk::check(qint64 contact)
{
    m_listing = new ListingSync(m_listingOf(contact), m_client, m_mirror, this);
    m_listing->setPriority(ApiRequest::Priority::Background);
    connect(m_listing, &ListingSync::stateChanged, this, [this, contact] { listingChanged(contact); });
    m_listing->open();
}

void ContactWalk::listingChanged(qint64 contact)
{
    if (m_listing->task() != ListingSync::Task::None)
        return;
    if (m_listing->state() == ListingSync::State::Exhausted) {
        contactDone();
    } else if (m_listing->state() == ListingSync::State::Ready) {
        QMetaObject::invokeMethod(m_listing, &ListingSync::loadAll, Qt::QueuedConnection);
    } else if (m_listing->state() == ListingSync::State::Failed) {
        const ApiError error = m_listing->error();
        const QString text = m_listing->errorText();
        dropListing();
        if (error.meetsEveryRequest())
            fail(text);
        else if (error.kind != ApiError::Kind::Unreadable
            && (error.isTransient() || error.kind == ApiError::Kind::NotJson))
            wait();
        else
            passOver(contact, text);
    }
}

void ContactWalk::contactDone()
{
    dropListing();
    m_passedInARow = 0;
    m_waitTimer.setInterval(0);
    ++m_progress.checked;
    Q_EMIT progressChanged();
    next();
}

// A contact that was deleted elsewhere, or that the service cannot list: the others are worth asking about.
void ContactWalk::passOver(qint64 contact, const QString &text)
{
    if (++m_passedInARow >= MaxPassedInARow) {
        fail(text);
        return;
    }
    m_context = std::make_unique<QObject>();
    m_progress.passedOver = ++m_kept.walkRead;
    ListingState asked;
    asked.newestAt = QDateTime::currentDateTimeUtc();
    m_mirror->post(
        m_context.get(),
        [name = m_listingOf(contact).name, asked, walk = m_name, kept = m_kept](MirrorStore &store) {
            store.storeListing(name, asked);
            store.storeListing(walk, kept);
        },
        [this] {
            ++m_progress.checked;
            Q_EMIT progressChanged();
            next();
        },
        [this](const SqliteError &error) { fail(error.message()); });
}

void ContactWalk::finish()
{
    m_context.reset();
    m_kept.completeAt = QDateTime::currentDateTimeUtc();
    keep();
    count();
    setState(State::Idle);
}

void ContactWalk::wait()
{
    m_waitTimer.start(m_waitTimer.interval() == 0 ? FirstWaitMs : qMin(LongestWaitMs, 2 * m_waitTimer.interval()));
    setState(State::Waiting);
}

void ContactWalk::fail(const QString &text)
{
    dropListing();
    m_errorText = text;
    setState(State::Failed);
}

void ContactWalk::setState(State state)
{
    m_state = state;
    if (state != State::Failed)
        m_errorText.clear();
    Q_EMIT stateChanged();
}

void ContactWalk::keep()
{
    m_mirror->post(
        this, [name = m_name, kept = m_kept](MirrorStore &store) { store.storeListing(name, kept); }, [] {});
}

void ContactWalk::dropListing()
{
    m_context.reset();
    if (!m_listing)
        return;
    m_listing->disconnect(this);
    m_listing->deleteLater(); // it may be telling something just now
    m_listing = nullptr;
}
