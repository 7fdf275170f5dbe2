// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansummary.h"

#include "plansteps.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxNamed = 3;

// Gives the texts a translation context. lupdate takes the name as it is written before tr().
struct PlanSummary
{
    Q_DECLARE_TR_FUNCTIONS(PlanSummary)
};

int sent(const QList<Change> &steps, std::initializer_list<ChangeKind> kinds)
{
    return int(std::count_if(steps.cbegin(), steps.cend(), [&kinds](const Change &step) {
        return !Change::isSettled(step.state) && std::find(kinds.begin(), kinds.end(), step.kind) != kinds.end();
    }));
}

// The service does not say which modules they open, so nobody can open them again.
int unknownAccess(const QList<Change> &steps)
{
    return int(std::count_if(steps.cbegin(), steps.cend(), [](const Change &step) {
        return step.kind == ChangeKind::DeleteEnrollment && !Change::isSettled(step.state)
            && !PlanSteps::isAccessKnown(PlanSteps::accessOf(step.before));
    }));
}

} // namespace

namespace Plan {

QList<PlanLine> lines(const QList<Change> &steps)
{
    QList<PlanLine> lines;
    QHash<QString, qsizetype> places;
    for (const Change &step : steps) {
        const QString title = Changes::title(step).simplified();
        const qsizetype place = places.value(title, lines.size());
        if (place == lines.size()) {
            places.insert(title, place);
            lines.append({title, 0, 0, step.resource});
        }
        ++(Change::isSettled(step.state) ? lines[place].alreadySo : lines[place].changes);
    }
    return lines;
}

QStringList consequences(const QList<Change> &steps)
{
    using Kind = ChangeKind;
    QStringList said;
    if (sent(steps, {Kind::AddTag, Kind::RemoveTag}) > 0)
        said.append(PlanSummary::tr(
            "Changing tags can start automations of the account: mails may be sent, and people enrolled. "
            "Those cannot be taken back."));
    const auto merged = std::find_if(steps.cbegin(), steps.cend(), [](const Change &step) {
        return step.kind == Kind::DeleteTag && !Change::isSettled(step.state)
            && step.args.value("needsAll"_L1).toBool();
    });
    if (merged != steps.cend()) {
        const QJsonObject kept = merged->before.value("kept"_L1).toObject();
        const auto holders = static_cast<int>(kept.value("contacts"_L1).toArray().size());
        if (!kept.value("all"_L1).toBool())
            said.append(
                (holders == 0 ? PlanSummary::tr("None of the contacts that are loaded has the tag; not all contacts "
                                                "are loaded.")
                              : PlanSummary::tr("At least %Ln contact(s) have the tag; not all contacts are loaded.",
                                  nullptr, holders))
                + u' '
                + PlanSummary::tr("If somebody else has it too, it is not deleted. To be sure, show its contacts and "
                                  "load them all first."));
    }
    if (sent(steps, {Kind::CreateEnrollment, Kind::CreateMembership}) > 0)
        said.append(
            PlanSummary::tr("Whoever gets access may be sent a mail by the service, and automations may start. Those "
                            "cannot be taken back."));
    if (const int contacts = sent(steps, {Kind::DeleteContact}); contacts > 0)
        said.append(PlanSummary::tr(
            "All data, tags, enrollments and memberships of %Ln contact(s) are lost. The service cannot "
            "undo this, and may take some days to carry it out in full. From the history, a contact "
            "can be made again in part only, and gets a new number.",
            nullptr, contacts));
    if (const int ended = sent(steps, {Kind::DeleteEnrollment}); ended > 0) {
        said.append(PlanSummary::tr("Whoever is enrolled loses the access at once."));
        const int unknown = unknownAccess(steps);
        if (unknown < ended)
            said.append(PlanSummary::tr("Undo enrolls again, but what was done in the course does not come back."));
        if (unknown > 0)
            said.append(PlanSummary::tr("%Ln enrollment(s) open single modules, and the service does not say which: "
                                        "undo cannot give them back.",
                nullptr, unknown));
    }
    if (sent(steps, {Kind::DeleteMembership}) > 0)
        said.append(PlanSummary::tr("Members lose the access to the community at once."));
    if (sent(steps, {Kind::CancelSubscription}) > 0)
        said.append(PlanSummary::tr("A cancelled subscription cannot be taken up again; a new one has to be bought."));
    return said;
}

QStringList doubts(const JobPlan &plan)
{
    QStringList said;
    if (plan.partlyKnown.contains("enrollment"_ba))
        said.append(PlanSummary::tr("Not all enrollments are loaded: more may be enrolled already than is said here."));
    if (plan.partlyKnown.contains("membership"_ba))
        said.append(PlanSummary::tr("Not all memberships are loaded: each contact is looked up before it is added."));
    return said;
}

QStringList halfDone(const QList<Change> &steps)
{
    QStringList said;
    int others = 0;
    for (const Change &step : steps) {
        if (step.kind != ChangeKind::CreateEnrollment || Change::isSuccess(step.state))
            continue;
        const int needed = step.args.value("needs"_L1).toInt(-1);
        const bool endedHere = needed >= 0 && needed < steps.size()
            && steps.at(needed).kind == ChangeKind::DeleteEnrollment && steps.at(needed).state == Change::State::Done;
        const bool endedBefore = needed < 0 && step.before.contains("existing"_L1); // by the job that this one retries
        if (!endedHere && !endedBefore)
            continue;
        if (said.size() == MaxNamed)
            ++others;
        else
            said.append(PlanSummary::tr("%1 has no access to “%2” now.", "a person and a course")
                            .arg(step.label, step.args.value("course"_L1).toString()));
    }
    if (others > 0)
        said.append(PlanSummary::tr("Nor do %Ln other(s).", nullptr, others));
    return said;
}

int removals(const QList<Change> &steps)
{
    using Kind = ChangeKind;
    return sent(steps,
        {Kind::DeleteContact, Kind::DeleteTag, Kind::DeleteField, Kind::DeleteEnrollment, Kind::DeleteMembership,
            Kind::CancelSubscription});
}

} // namespace Plan
