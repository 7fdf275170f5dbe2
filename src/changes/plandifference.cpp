// SPDX-License-Identifier: GPL-3.0-or-later
#include "plandifference.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

// What two plans call the same step: kind, record, and tag, course or community. Of an update, the values may differ.
QString identity(const Change &step)
{
    const auto arg = [&step](QLatin1StringView key) { return step.args.value(key).toVariant().toString(); };
    const QString tagId = arg("tagId"_L1);
    return QStringList{Changes::name(step.kind), step.key.isEmpty() ? step.label : step.key,
        tagId.isEmpty() ? arg("tag"_L1) : tagId, arg("contactId"_L1), arg("courseId"_L1), arg("communityId"_L1)}
        .join(QChar(0x1f));
}

// The steps that are sent, each under a name of its own: several of the same identity are told apart by their order.
QList<std::pair<QString, const Change *>> sent(const QList<Change> &steps)
{
    QList<std::pair<QString, const Change *>> all;
    QHash<QString, int> times;
    for (const Change &step : steps) {
        if (Change::isSettled(step.state))
            continue;
        const QString name = identity(step);
        all.append({name + QChar(0x1f) + QString::number(times[name]++), &step});
    }
    return all;
}

QHash<QString, const Change *> byName(const QList<std::pair<QString, const Change *>> &steps)
{
    QHash<QString, const Change *> all;
    for (const auto &[name, step] : steps)
        all.insert(name, step);
    return all;
}

class DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(PlanDifference)
public:
    static QString of(const PlanDifference &difference);
    static QString line(const Change &step, const QString &what);
    static QString more() { return tr("more"); }
    static QString less() { return tr("not needed any more"); }
    static QString changed() { return tr("other values"); }
};

QString DifferenceText::line(const Change &step, const QString &what)
{
    //: %1 is a record, %2 what was to be done with it, %3 how that is different now
    return tr("%1: %2 (%3)").arg(step.label.simplified(), Changes::title(step).simplified(), what);
}

QString DifferenceText::of(const PlanDifference &difference)
{
    QStringList parts;
    if (difference.added > 0)
        parts.append(tr("%Ln step(s) more", nullptr, difference.added));
    if (difference.dropped > 0)
        parts.append(tr("%Ln step(s) less", nullptr, difference.dropped));
    if (difference.changed > 0)
        parts.append(tr("%Ln step(s) with other values", nullptr, difference.changed));
    return tr("The account has changed since this was shown: %1. Nothing was started. These are the new numbers; "
              "start it again if you agree.")
        .arg(parts.join(u", "_s));
}

} // namespace

QString PlanDifference::text() const
{
    return DifferenceText::of(*this);
}

namespace Plan {

PlanDifference difference(const QList<Change> &shown, const QList<Change> &now)
{
    PlanDifference difference;
    const auto note = [&difference](int &count, const Change &step, const QString &what) {
        ++count;
        difference.lines.append(DifferenceText::line(step, what));
    };
    const QList<std::pair<QString, const Change *>> shownSteps = sent(shown);
    const QList<std::pair<QString, const Change *>> steps = sent(now);
    const QHash<QString, const Change *> before = byName(shownSteps);
    const QHash<QString, const Change *> after = byName(steps);
    for (const auto &[name, step] : shownSteps) {
        if (!after.contains(name))
            note(difference.dropped, *step, DifferenceText::less());
    }
    for (const auto &[name, step] : steps) {
        const Change *former = before.value(name);
        if (!former)
            note(difference.added, *step, DifferenceText::more());
        else if (former->args != step->args || former->before != step->before)
            note(difference.changed, *step, DifferenceText::changed());
    }
    return difference;
}

} // namespace Plan
