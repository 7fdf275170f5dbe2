// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demopeople.h"

// What an account has from the start besides its contacts: made once, small.
class DemoLibrary
{
public:
    DemoLibrary(quint32 seed, int account, const DemoPeople &people);

    QList<DemoTag> tags() const;
    QList<DemoCourse> courses() const;
    QList<DemoEnrollment> enrollments() const;
    QList<DemoCommunity> communities() const;
    QList<DemoMembership> memberships() const;
    QList<DemoSubscription> subscriptions() const;

    qint64 firstEnrollmentId() const { return 880000 + m_offset; }
    qint64 firstMembershipId() const { return 660000 + m_offset; }

private:
    quint32 m_seed;
    qint64 m_offset; // of the ids of this account
    const DemoPeople &m_people;
};
