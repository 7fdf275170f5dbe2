// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "apireply.h"
#include "apirequest.h"
#include "change.h"
#include "changekind.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>

#include <optional>

class ApiClient;

// What came of one attempt at a step.
struct StepOutcome
{
    enum class What {
        Settled, // change has its final state
        Again, // to be tried again: a lost answer, no network, called back
        Stop // an error that every other step would meet
    };
    What what{What::Settled};
    Change change{};
    QJsonObject record{}; // as the last answer showed it; may be empty
    ApiError error{};
    bool nothingSent{true}; // the account is as it was: the step is planned as before. Otherwise it must be read back
    bool wait{false}; // the network or the service is away: not at once
    bool recordGone{false}; // the service answered 404 to whoever asked for the record itself
    bool serverFault{false}; // settled as failed by a fault of the service, not of this step
};

// One attempt at one step, from its first request to what came of it: read back if its answer was lost, write, check
// the answer, write what was dropped or refused once more in the service's other spelling (api.md 7.1, 7.3, 7.6). The
// journal has the step as Sent before this begins. Destroyed earlier it takes back the request, as far as that has not
// left.
class StepRun : public QObject
{
    Q_OBJECT
public:
    static constexpr int MaxWrites = 3; // of one step against faults of the service, over all attempts

    StepRun(ApiClient *client, const Change &change, const WriteDialect &dialect, ApiRequest::Priority priority,
        QObject *parent);
    ~StepRun() override;

    void setFormerWrites(int writes) { m_formerWrites = writes; }
    void send();
    // mayWrite: send it (again) if it turns out not to be applied; otherwise it is cancelled.
    void readBack(bool mayWrite);
    void forbidWrites() { m_mayWrite = false; }
    // Takes the request back if it has not left. finished() follows in any case.
    void callBack();

    // Whether the account may have been changed by it. Not while it waits in the client.
    bool hasLeft() const;
    int requests() const { return m_requests; }
    int writes() const { return m_writes; }
    // What the answers have shown about the service's way to spell things.
    const WriteDialect &learned() const { return m_learned; }

Q_SIGNALS:
    void finished(const StepOutcome &outcome);

private:
    enum class Phase { Look, Write, Repair, ReadBack };

    void write();
    void looked(const QJsonObject &answer, const ApiError &error);
    void ask(ApiRequest request, Phase phase);
    void answered(ApiReply *reply);
    bool isAsExpected(const QJsonObject &record) const;
    void leaveAlone(const QJsonObject &record);
    void written(const QJsonObject &answer);
    void checked(const QJsonObject &answer);
    bool takeOtherSpelling(const ApiError &refusal);
    void writeFailed(const ApiError &error, bool sent);
    void readBackFailed(const ApiError &error);
    void decide(const std::optional<QJsonObject> &record);
    void decideVerification(const std::optional<QJsonObject> &record);
    void verify(const ApiError &error);
    void learnSpelling();
    void settle(Change::State state, const QJsonObject &record = {});
    void fail(const ApiError &error);
    void again(const ApiError &error, bool wait);
    void stop(const ApiError &error);

    ApiClient *m_client;
    Change m_change;
    const ChangeKindRow &m_kind;
    WriteDialect m_dialect;
    ApiRequest::Priority m_priority;
    QPointer<ApiReply> m_reply{};
    Phase m_phase{Phase::Write};
    QJsonObject m_record{}; // as last seen
    ApiError m_verifying{}; // the refusal that a read back is to explain
    bool m_mayWrite{true};
    bool m_calledBack{false};
    bool m_mayBeApplied{false}; // something left whose effect is not known
    bool m_lostBefore{false}; // an earlier write's answer was lost
    bool m_accepted{false}; // a write was answered with success
    bool m_gone{false}; // the record, when it was last asked for
    bool m_repaired{false}; // and once more in the other spelling
    WriteDialect m_learned{};
    ApiError m_firstRefusal{}; // after which the other spelling was tried
    int m_requests{0};
    int m_writes{0};
    int m_formerWrites{0};
};
