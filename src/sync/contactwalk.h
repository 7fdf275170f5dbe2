// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"
#include "listing.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <limits>
#include <memory>

class ApiClient;
class ListingSync;
class Mirror;

// Fills a resource that the service lists of one contact at a time only: asks for the list of each contact in the
// mirror, newest contact first, one after the other and behind everything that somebody waits for. What was asked for
// is in the mirror with each answer, so a walk goes on after a restart where it was, and contacts that come in later
// have their turn.
class ContactWalk : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle, // not begun, stopped, or at its end: see isBegun() and isComplete()
        Running,
        Waiting, // the service cannot be reached; tried again by itself
        Failed, // see errorText(); start(From::WhereItWas) goes on
    };
    Q_ENUM(State)
    enum class From { Beginning, WhereItWas };

    using ListingOf = std::function<Listing(qint64 contact)>;

    ContactWalk(ListingOf listingOf, ApiClient *client, Mirror *mirror, QObject *parent = nullptr);
    ~ContactWalk() override;

    State state() const { return m_state; }
    const QString &errorText() const { return m_errorText; }
    bool isUnderWay() const { return m_state == State::Running || m_state == State::Waiting; }
    bool isBegun() const { return m_kept.newestAt.isValid(); }
    // Every contact in the mirror was asked about.
    bool isComplete() const { return m_kept.completeAt.isValid() && m_progress.checked >= m_progress.contacts; }
    QDateTime completeAt() const { return m_kept.completeAt; }
    // Going on costs no more than was agreed to when it was started.
    bool isAgreed() const { return m_progress.contacts <= m_kept.walkAgreed; }

    struct Progress
    {
        qint64 checked{0}; // of the contacts in the mirror
        qint64 contacts{0};
        qint64 passedOver{0}; // the service gave no list of them
        bool allContacts{false}; // there are no others in the account
    };
    const Progress &progress() const { return m_progress; }

    // Reads from the mirror how far a walk has come; no request.
    void open();
    // agreed: the requests that were agreed to now; it stops when they are used up. 0: what was agreed to before.
    void start(From from, qint64 agreed = 0);
    void stop();
    // The service can be reached again.
    void wake();

Q_SIGNALS:
    void stateChanged();
    void progressChanged();

private:
    void count();
    void next();
    void check(qint64 contact);
    void listingChanged(qint64 contact);
    void contactDone();
    void passOver(qint64 contact, const QString &text);
    void finish();
    void wait();
    void fail(const QString &text);
    void setState(State state);
    void keep();
    void dropListing();

    ListingOf m_listingOf;
    ApiClient *m_client;
    Mirror *m_mirror;
    QByteArray m_name; // under which the walk itself is kept
    QByteArray m_prefix; // of the names of the contacts' listings
    std::unique_ptr<QObject> m_context; // of what is under way: without it, answers are dropped
    ListingSync *m_listing{nullptr};
    ListingState m_kept{}; // newestAt: when it was begun; walkRead: how many were passed over
    Progress m_progress{};
    State m_state{State::Idle};
    QString m_errorText{};
    qint64 m_below{std::numeric_limits<qint64>::max()};
    int m_passedInARow{0};
    bool m_opened{false};
    QTimer m_waitTimer{};
    QTimer m_countTimer{};
};
