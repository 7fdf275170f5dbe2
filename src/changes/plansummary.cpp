// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansummary.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {

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
            lines.append({title, 0, 0});
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
                PlanSummary::tr("At least %Ln contact(s) have the tag; not all contacts are loaded. If somebody "
                                "else has it too, it is not deleted: load all contacts first, to be sure.",
                    nullptr, holders));
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
    if (sent(steps, {Kind::DeleteEnrollment}) > 0)
        said.append(PlanSummary::tr(
            "Whoever is enrolled loses the access at once. Undo enrolls again, but what was done in the "
            "course does not come back."));
    if (sent(steps, {Kind::DeleteMembership}) > 0)
        said.append(PlanSummary::tr("Members lose the access to the community at once."));
    if (sent(steps, {Kind::CancelSubscription}) > 0)
        said.append(PlanSummary::tr("A cancelled subscription cannot be taken up again; a new one has to be bought."));
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
