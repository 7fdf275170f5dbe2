// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrun.h"
#include "jobrunner.h"

#include <utility>

namespace {

ApiError readOnlyError()
{
    ApiError error;
    error.kind = ApiError::Kind::ReadOnly;
    return error;
}

} // namespace

void JobRunner::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    if (readOnly)
        holdBackAll();
    else
        goOn(ApiError::Kind::ReadOnly);
}

QString JobRunner::readOnlyText()
{
    return readOnlyError().message();
}

void JobRunner::hold(const ApiError &why)
{
    m_hold = why;
    holdBackAll();
}

void JobRunner::release()
{
    if (m_hold)
        goOn(m_hold->kind);
}

ApiError JobRunner::holdReason() const
{
    return m_hold ? *m_hold : m_readOnly ? readOnlyError() : ApiError();
}

void JobRunner::goOn(ApiError::Kind lifted)
{
    if (m_hold && m_hold->kind == lifted)
        m_hold.reset();
    ++m_releases;
    reportActive();
    scheduleSoon();
}

void JobRunner::holdBackAll()
{
    for (const RunPointer &run : m_runs) {
        if (!maySend(*run))
            holdBack(*run);
    }
    reportActive();
    scheduleSoon(); // what cannot wait is decided there
}

void JobRunner::reportActive()
{
    const std::vector<RunPointer> runs = m_runs; // a report may start or end jobs
    for (const RunPointer &run : runs) {
        if (run->isActive())
            report(*run);
    }
}

// Reading back is no change: a job that is being cancelled may do it in a protected account.
bool JobRunner::maySend(const Run &run) const
{
    if (run.cancelling)
        return !run.job.bulk || !m_hold || m_hold->kind == ApiError::Kind::ReadOnly;
    return run.job.bulk ? !isHeld() : !m_readOnly;
}

void JobRunner::endHeld(Run &run)
{
    if (run.cancelling)
        giveUpReadBacks(run);
    else if (!run.job.bulk)
        stop(run, readOnlyError(), Message(readOnlyError()));
}

// Who cancels a job does not want to wait until the account works again.
void JobRunner::giveUpReadBacks(Run &run)
{
    for (const int index : std::exchange(run.todo, {})) {
        Step &step = run.steps[size_t(index)];
        step.change.message = Message(holdReason());
        setStepState(run, step, Change::State::Unknown);
        settle(run, index, {});
    }
}

// The first refusal holds everything. One that was under way since before the last release says nothing new.
void JobRunner::accountWasRefused(Run &run, const Step &step, const ApiError &error)
{
    const bool known = m_hold || (m_readOnly && error.kind == ApiError::Kind::ReadOnly);
    if (step.releases != m_releases || known)
        return;
    run.refusedAt = m_releases;
    hold(error);
    Q_EMIT accountRefused(error);
}
