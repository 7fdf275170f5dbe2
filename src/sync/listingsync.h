// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "coverage.h"
#include "listing.h"
#include "quotaforecast.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

class ApiClient;
class ApiReply;
class Mirror;
class SqliteError;
struct ListPage;

// Walks one cursor listing into the mirror and knows what of it is there. The next page is asked for before the last
// one is decoded and stored, so the service's latency is the only one that counts. What it covers is kept in the mirror
// in the same transaction as the page: after a crash the cursor and the records agree.
class ListingSync : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle, // nothing asked for yet: a page that is never shown costs no request
        Loading,
        Ready, // there is more on the server
        Failed, // see errorText(); the cursor is kept, retry() goes on
        Exhausted, // all of the listing is here
    };
    Q_ENUM(State)
    enum class Task {
        None,
        Newest, // the newest page, and on until a known record
        Older, // one page behind the cursor
        Everything, // page after page to the end
        Walk, // the complete listing from the newest on, also what is known
    };
    Q_ENUM(Task)

    ListingSync(const Listing &listing, ApiClient *client, Mirror *mirror, QObject *parent = nullptr);
    ~ListingSync() override;

    State state() const { return m_state; }
    Task task() const { return m_task; }
    const ListingState &known() const { return m_known; }
    // Of the requests that somebody may be waiting for; those of Everything and Walk stand behind in any case.
    void setPriority(ApiRequest::Priority priority) { m_priority = priority; }
    bool isOpen() const { return m_opened; }
    QString errorText() const { return m_errorText; }
    const ApiError &error() const { return m_error; }

    // Reads from the mirror what is known, then asks for what is new, unless that was done within the last
    // freshSeconds. Does nothing while a task is running.
    void open(qint64 freshSeconds = 0);
    void fetchOlder();
    void loadAll();
    void refreshAll();
    void retry();
    // Ends the task after what has arrived; everything stored stays.
    void stop();

    struct Progress
    {
        qint64 read{0}; // records this task has read
        qint64 expected{-1}; // in all, a guess; -1 when unknown
        TimeRange timeLeft{};
    };
    Progress progress() const;
    // What a complete walk costs, to be said before it starts.
    static qint64 pagesFor(qint64 records, int pageSize) { return records / pageSize + 1; }

Q_SIGNALS:
    void stateChanged();
    void progressChanged();

private:
    void askForNew(qint64 freshSeconds);
    void begin(Task task);
    void request();
    void answered(ApiReply *reply);
    bool takeSmallerPages(const ApiError &error);
    void takePage(const ListPage &page, qint64 after, const QDateTime &askedAt);
    bool wantsMore() const;
    void stored(int unreadable);
    void storeFailed(const SqliteError &error);
    void probeOldest();
    void finishTask();
    void fail(const ApiError &error, const QString &text);
    void setState(State state);
    void cancelReply();
    qint64 nextCursor() const;

    Listing m_listing;
    ApiClient *m_client;
    Mirror *m_mirror;
    QPointer<ApiReply> m_reply{};
    ListingState m_known{}; // what holds once everything handed to the mirror is stored
    ListingState m_persisted{}; // what holds on disk
    ApiError m_error{};
    QString m_errorText{};
    State m_state{State::Idle};
    Task m_task{Task::None};
    Task m_failedTask{Task::None};
    bool m_opened{false};
    bool m_openRequested{false};
    ApiRequest::Priority m_priority{ApiRequest::Priority::Interactive};
    bool m_lastPageSeen{false};
    int m_pageSize{100};
    int m_catchUpPages{0};
    int m_storing{0};
    qint64 m_read{0};
    qint64 m_knownBefore{0};
    qint64 m_oldest{0}; // the listing's lowest id, when the service told it
    quint64 m_generation{0}; // answers of an older one are dropped
};
