// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"
#include "steprun.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <set>
#include <vector>

// The inside of JobRunner: a job and its steps while they are in memory.

constexpr int HttpForbidden = 403;

struct JobRunner::Step
{
    Change change{};
    QPointer<StepRun> run{}; // its attempt under way
    bool busy{false}; // between begin and its outcome
    int writes{0};
    int releases{0}; // how often the account had been released when the attempt began
    int resumes{0}; // how often the job had been resumed by then
    bool recordGone{false}; // found by its attempt
    bool forbidden{false}; // 403: it is sent once more when the others have been

    // For display: what is written down as sent may still wait for its turn.
    Change::State shownState() const
    {
        const bool waits = busy && !(run && run->hasLeft());
        return waits && change.state == Change::State::Sent ? Change::State::Planned : change.state;
    }
};

struct JobRunner::Run
{
    struct Unwritten
    {
        int index{};
        QJsonObject record{};
    };

    Job job{};
    std::vector<Step> steps{}; // index = seq
    std::set<int> todo{}; // neither settled nor under way
    std::vector<Unwritten> unwritten{}; // settled, but journal or mirror could not be written
    bool loaded{false};
    bool loading{false};
    std::vector<std::function<void()>> whenLoaded{};
    bool cancelling{false};
    bool told{true}; // displays know the present state
    std::set<int> underWay{}; // those that are busy
    int writing{0}; // settled steps on their way to disk and mirror
    int requestsSent{0};
    int requestsLeft{0}; // of the steps that are not settled
    int resumes{0};
    int refusedAt{-1}; // releases of the account when it was refused; -1 = a step was settled, or it was resumed, since
    int forbiddenAt{-1}; // resumes of the job when a 403 stopped it
    int forbiddenLeft{0}; // steps that may be forbidden before that stops the job
    int serverFaults{0}; // failures in a row that are the service's
    ApiError lastError{};
    std::deque<qint64> settledAt{}; // times of the last minute
    qint64 runningSince{0};
    QPointer<QObject> context{};
    Finished finished{};

    bool isActive() const { return job.state == Job::State::Running || job.state == Job::State::Waiting || cancelling; }
};
