// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactwalk.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QAction;
class RecordPage;
class Workspace;

// What a page offers where the service lists its records of one contact at a time: to ask about all contacts, what that
// costs, how far it has come, to stop and to go on. The walk itself belongs to the workspace and goes on without the
// page.
class ContactCheck : public QObject
{
    Q_OBJECT
public:
    using ListingOf = std::function<Listing(qint64 contact)>;

    // action: is given its text here, and does what it says.
    ContactCheck(RecordPage *page, ListingOf listingOf, QAction *action);
    ~ContactCheck() override;

    QAction *action() const { return m_action; }
    // Whether there is need of it: not where the service lists everything, or has nothing to list.
    void setOffered(bool offered);
    const ContactWalk *walk() const;
    bool isOffered() const { return m_offered; }
    // The contacts are being loaded for it, or asked about.
    bool isUnderWay() const { return m_loading || (m_walk && m_walk->isUnderWay()); }
    void follow(Workspace *workspace);
    void update();
    QString text() const; // how far it has come, for the footer

private:
    void begin();
    void offerLoading(qint64 contacts);
    void loadContacts();
    void stopLoading();
    void loaded(bool all);
    bool mayGoOn() const;
    void ask(qint64 contacts, ContactWalk::From from);
    QString timeFor(qint64 contacts) const;

    RecordPage *m_page;
    ListingOf m_listingOf;
    QAction *m_action;
    QPointer<ContactWalk> m_walk{};
    std::unique_ptr<QObject> m_following{};
    std::unique_ptr<QObject> m_loading{}; // while contacts are loaded, to be checked then
    bool m_offered{false};
};
