// SPDX-License-Identifier: GPL-3.0-or-later
#include "steprun.h"

#include "apiclient.h"

using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

namespace {

// In the service's own words. A wrong address, or a gateway, may answer 404 too.
bool isNotThere(const ApiError &error)
{
    return error.kind == Kind::NotFound && error.origin == ApiError::Origin::Systemeio;
}

} // namespace

StepRun::StepRun(ApiClient *client, const Change &change, const WriteDialect &dialect, ApiRequest::Priority priority,
    QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_change(change)
    , m_kind(changeKind(change.kind))
    , m_dialect(dialect)
    , m_priority(priority)
{ }

StepRun::~StepRun()
{
    delete m_reply;
}

void StepRun::send()
{
    if (looksFirst(m_change)) {
        ask(m_kind.readBack(m_change), Phase::Look);
        return;
    }
    write();
}

void StepRun::write()
{
    const std::optional<ApiRequest> request = m_kind.request(m_change, nullptr, m_dialect);
    Q_ASSERT(request);
    ask(*request, Phase::Write);
}

void StepRun::readBack(bool mayWrite)
{
    m_mayWrite = mayWrite;
    m_mayBeApplied = true;
    m_lostBefore = true;
    ask(m_kind.readBack(m_change), Phase::ReadBack);
}

void StepRun::callBack()
{
    m_calledBack = true;
    if (m_reply && !m_reply->wasSent())
        m_reply->abort();
}

bool StepRun::hasLeft() const
{
    const bool writes = m_phase == Phase::Write || m_phase == Phase::Repair;
    return m_mayBeApplied || m_lostBefore || m_verifying || (writes && m_reply && m_reply->wasSent());
}

void StepRun::ask(ApiRequest request, Phase phase)
{
    m_phase = phase;
    request.priority = m_priority;
    m_reply = m_client->send(request);
    connect(m_reply, &ApiReply::finished, this, &StepRun::answered);
}

void StepRun::answered(ApiReply *reply)
{
    m_reply = nullptr; // it deletes itself
    const ApiError error = reply->error();
    const bool sent = reply->wasSent();
    m_requests += sent ? 1 : 0;
    m_change.httpStatus = reply->httpStatus();
    if (m_phase == Phase::Look || m_phase == Phase::ReadBack)
        m_gone = m_kind.readsRecord && isNotThere(error);
    if (m_kind.check && !error) {
        checked(reply->json());
        return;
    }
    if (m_phase == Phase::Look) {
        looked(reply->json(), error);
        return;
    }
    if (m_phase == Phase::ReadBack) {
        if (error)
            readBackFailed(error);
        else
            decide(m_kind.found(m_change, reply->json()));
        return;
    }
    m_writes += sent ? 1 : 0;
    m_lostBefore = m_lostBefore || reply->wasAnswerLostBefore();
    if (error)
        writeFailed(error, sent);
    else
        written(reply->json());
}

// What is there is not made once more, and what is not as it was expected is left alone. A service that cannot be asked
// this way takes the write.
void StepRun::looked(const QJsonObject &answer, const ApiError &error)
{
    const std::optional<QJsonObject> record = error ? std::nullopt : m_kind.found(m_change, answer);
    if (record && (m_kind.createsRecord || (!m_kind.deletes && !m_kind.request(m_change, &*record, m_dialect))))
        settle(Change::State::AlreadySo, *record);
    else if (record && !isAsExpected(*record))
        leaveAlone(*record);
    else if (error && error.kind != Kind::NotFound && error.kind != Kind::Validation)
        readBackFailed(error);
    else if (m_calledBack)
        again({}, false);
    else
        write();
}

bool StepRun::isAsExpected(const QJsonObject &record) const
{
    if (!m_change.args.contains("expects"_L1))
        return true;
    return m_kind.isAsExpected ? m_kind.isAsExpected(m_change, record)
                               : m_kind.after(m_change, record) == m_change.args.value("expects"_L1).toObject();
}

void StepRun::leaveAlone(const QJsonObject &record)
{
    m_change.message = Message(Message::Says::ChangedSince);
    m_change.cause = u"changed"_s;
    settle(Change::State::Skipped, record);
}

void StepRun::written(const QJsonObject &answer)
{
    m_repaired = m_phase == Phase::Repair;
    m_accepted = true;
    m_gone = false;
    m_mayBeApplied = true;
    const bool isRecord = !m_kind.recordKey(answer).isEmpty();
    m_record = isRecord ? answer : QJsonObject(); // what was read before this write is not so any more
    // Without a record in the answer there is no key, or nobody knows what became of the names.
    const bool mustShow
        = (m_kind.createsRecord && !m_kind.appearsLater) || (m_kind.mustShow && m_kind.mustShow(m_change));
    if (!isRecord && mustShow) {
        ask(m_kind.readBack(m_change), Phase::ReadBack);
        return;
    }
    const std::optional<ApiRequest> repair = m_kind.repair ? m_kind.repair(m_change, m_record) : std::nullopt;
    if (repair && !m_repaired && !(m_dialect.*m_kind.spelling)) {
        ask(*repair, Phase::Repair);
        return;
    }
    if (!repair)
        learnSpelling();
    settle(Change::State::Done, m_record);
}

void StepRun::checked(const QJsonObject &answer)
{
    m_change.message = m_kind.check(m_change, answer);
    if (!m_change.message.isEmpty())
        m_change.cause = u"check"_s;
    settle(m_change.message.isEmpty() ? Change::State::Done : Change::State::Failed, answer);
}

// The other spelling has worked where the usual one did not.
void StepRun::learnSpelling()
{
    if (m_kind.spelling && (m_repaired || m_firstRefusal))
        m_learned.*m_kind.spelling = true;
}

// Once: whoever refuses the other spelling as well means something else by it.
bool StepRun::takeOtherSpelling(const ApiError &refusal)
{
    if (!m_kind.otherSpelling || !m_kind.otherSpelling(m_change, refusal))
        return false;
    if (m_dialect.*m_kind.spelling || !m_mayWrite)
        return false;
    m_dialect.*m_kind.spelling = true;
    m_firstRefusal = refusal;
    ask(*m_kind.request(m_change, nullptr, m_dialect), Phase::Write);
    return true;
}

void StepRun::writeFailed(const ApiError &error, bool sent)
{
    if (error.kind == Kind::Aborted) {
        m_mayBeApplied = m_mayBeApplied || sent;
        again(error, false);
    } else if (error.answerLost || (error.kind == Kind::ServerError && sent)) {
        m_mayBeApplied = true;
        m_lostBefore = true;
        // Asked once more what became of it; a service that keeps failing on this one step is believed in the end.
        // Where writes get lost again and again and readings do not, that waits as for a network that is not there.
        if (error.kind == Kind::ServerError && (!error.answerLost || m_formerWrites + m_writes >= MaxWrites))
            verify(error);
        else
            again(error,
                error.kind == Kind::ServerError || error.kind == Kind::UnexpectedPage
                    || m_formerWrites + m_writes >= MaxWrites);
    } else if (error.kind == Kind::TooManyRequests) {
        again(error, false); // the client holds everything until the quota is there again
    } else if (error.isTransient()) {
        again(error, true);
    } else if (error.meetsEveryRequest() || error.kind == Kind::NotJson) {
        stop(error);
    } else if (error.kind == Kind::NotFound && m_kind.removes) {
        settle(m_lostBefore ? Change::State::Done : Change::State::AlreadySo);
    } else if (isNotThere(error) && m_kind.readsRecord && !m_gone) {
        verify(error); // the record may be gone, or what it was to be given
    } else if (error.kind == Kind::Validation && m_phase == Phase::Write) {
        if (takeOtherSpelling(error))
            return;
        const bool same = m_firstRefusal && m_kind.otherSpelling(m_change, error);
        const ApiError &refusal = same ? m_firstRefusal : error;
        if (m_kind.mayBeSo || m_lostBefore)
            verify(refusal); // "already so" has no words of its own here (api.md 3.3)
        else
            fail(refusal);
    } else {
        fail(error);
    }
}

void StepRun::readBackFailed(const ApiError &error)
{
    if (error.kind == Kind::NotFound || (error.kind == Kind::Validation && m_kind.createsRecord))
        decide(std::nullopt);
    else if (error.kind == Kind::Aborted || error.kind == Kind::TooManyRequests)
        again(error, false);
    else if (error.isTransient() || error.kind == Kind::ServerError)
        again(error, true);
    else if (error.meetsEveryRequest() || error.kind == Kind::NotJson)
        stop(error);
    else if (m_phase == Phase::Look)
        fail(error);
    else if (m_verifying && !m_lostBefore)
        fail(m_verifying); // it was refused; only why is not known better
    else {
        m_change.cause = causeOf(error);
        if (m_accepted) {
            decide(std::nullopt);
            return;
        }
        // What the service says of the reading would be taken for its answer to the change.
        m_change.message = Message(Message::Says::NotKnown);
        settle(Change::State::Unknown);
    }
}

void StepRun::decide(const std::optional<QJsonObject> &record)
{
    if (record)
        m_record = *record;
    if (m_verifying) {
        decideVerification(record);
        return;
    }
    if (!record && m_kind.removes) {
        settle(Change::State::Done);
        return;
    }
    if (record && m_kind.createsRecord && !m_accepted && !mayBeOurs(m_change, *record)) {
        settle(Change::State::AlreadySo, *record);
        return;
    }
    if (!record && m_accepted) {
        m_change.message = Message(Message::Says::NotShownYet);
        settle(Change::State::Unknown);
        return;
    }
    if (!record && !m_kind.createsRecord) {
        ApiError gone;
        gone.kind = Kind::NotFound;
        gone.origin = ApiError::Origin::Systemeio;
        gone.httpStatus = m_change.httpStatus;
        fail(gone);
        return;
    }
    WriteDialect dialect = m_dialect;
    if (m_accepted && m_kind.spelling)
        dialect.*m_kind.spelling = true; // it was not understood in the usual one
    const std::optional<ApiRequest> request = m_kind.request(m_change, record ? &*record : nullptr, dialect);
    if (!request || m_repaired || (m_kind.createsRecord && record && !m_mayWrite)) {
        if (!request)
            learnSpelling();
        settle(Change::State::Done, m_record);
        return;
    }
    if (!m_mayWrite) {
        settle(Change::State::Cancelled);
        return;
    }
    if (record && !m_accepted && !isAsExpected(*record)) {
        leaveAlone(*record);
        return;
    }
    // What an update wrote is seen as a whole or not at all; of a contact that was created only names can be missing.
    m_mayBeApplied = record && m_kind.createsRecord;
    ask(*request, m_mayBeApplied || m_accepted ? Phase::Repair : Phase::Write);
}

void StepRun::decideVerification(const std::optional<QJsonObject> &record)
{
    const bool there = m_kind.removes
        ? !record || !m_kind.request(m_change, &*record, m_dialect)
        : record && ((m_kind.createsRecord && m_lostBefore) || !m_kind.request(m_change, &*record, m_dialect));
    const bool ours = m_lostBefore && (!m_kind.createsRecord || mayBeOurs(m_change, *record));
    if (!there)
        fail(m_verifying);
    else
        settle(ours ? Change::State::Done : Change::State::AlreadySo, m_record);
}

void StepRun::verify(const ApiError &error)
{
    m_verifying = error;
    ask(m_kind.readBack(m_change), Phase::ReadBack);
}

void StepRun::settle(Change::State state, const QJsonObject &record)
{
    m_change.state = state;
    if (state == Change::State::Done || state == Change::State::AlreadySo) {
        const QString key = m_kind.createsRecord ? m_kind.recordKey(record) : QString();
        if (!key.isEmpty())
            m_change.key = m_change.resultKey = key;
        m_change.after = m_kind.after(m_change, record);
        if (m_kind.note)
            m_change.message = m_kind.note(m_change, record);
    }
    StepOutcome outcome;
    outcome.change = m_change;
    outcome.record = record;
    outcome.recordGone = m_gone;
    outcome.nothingSent = false;
    Q_EMIT finished(outcome);
}

void StepRun::fail(const ApiError &error)
{
    m_change.message = Message(error);
    m_change.cause = causeOf(error);
    StepOutcome outcome;
    // The record was made; only its repair was refused. Not a failure: it would be made a second time by a retry.
    const QString key = m_kind.recordKey(m_record);
    const bool made = m_phase == Phase::Repair && m_kind.createsRecord && !key.isEmpty();
    m_change.state = made ? Change::State::Done : Change::State::Failed;
    if (made) {
        m_change.key = m_change.resultKey = key;
        m_change.after = m_kind.after(m_change, m_record);
        outcome.record = m_record;
    }
    outcome.change = m_change;
    outcome.error = error;
    outcome.recordGone = m_gone;
    outcome.nothingSent = false;
    outcome.serverFault = error.kind == Kind::ServerError;
    Q_EMIT finished(outcome);
}

void StepRun::again(const ApiError &error, bool wait)
{
    StepOutcome outcome;
    outcome.what = StepOutcome::What::Again;
    outcome.change = m_change;
    outcome.error = error;
    outcome.nothingSent = !m_mayBeApplied;
    outcome.wait = wait;
    Q_EMIT finished(outcome);
}

void StepRun::stop(const ApiError &error)
{
    StepOutcome outcome;
    outcome.what = StepOutcome::What::Stop;
    outcome.change = m_change;
    outcome.error = error;
    outcome.nothingSent = !m_mayBeApplied;
    Q_EMIT finished(outcome);
}
