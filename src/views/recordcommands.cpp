// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordcommands.h"

#include "changekind.h"
#include "contactpicker.h"
#include "displaytext.h"
#include "jobrunner.h"
#include "jobtext.h"
#include "json.h"
#include "listingsync.h"
#include "mirror.h"
#include "plansummary.h"
#include "workspace.h"

#include <QComboBox>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FreshSeconds = 10 * 60; // courses and communities change seldom

// What there is to know of steps that are settled already, say that somebody has another access: how many it is of.
QStringList notes(const JobPlan &plan)
{
    QList<std::pair<QString, int>> counted;
    int settled = 0;
    for (const Change &step : plan.steps) {
        if (step.state != Change::State::AlreadySo)
            continue;
        ++settled;
        const QString text = step.message.text();
        const auto known
            = std::find_if(counted.begin(), counted.end(), [&text](const auto &one) { return one.first == text; });
        if (known != counted.end())
            ++known->second;
        else if (!text.isEmpty())
            counted.append({text, 1});
    }
    QStringList said;
    for (const auto &[text, number] : counted)
        said.append(settled == 1 ? text : FormDialog::tr("%Ln of them: %1", nullptr, number).arg(text));
    return said;
}

// Records that the job has made, or those that it leaves in the place of one that it took away.
QStringList keysLeft(const JobOutcome &outcome)
{
    QStringList keys;
    for (const Change &step : outcome.steps) {
        if (step.kind == ChangeKind::CreateEnrollment && !step.resultKey.isEmpty())
            keys.append(step.resultKey);
        else if (step.kind == ChangeKind::CheckTagMoved)
            keys = {step.args.value("intoId"_L1).toString()};
    }
    return keys;
}

// A job may make a record anew, or put another in its place. Whoever is at the record is taken along to that, and
// nowhere where there is none: the next key would be about somebody else.
void followRecord(RecordPage *page, qint64 job)
{
    auto *follower = new QObject(page->attachment());
    const auto left = std::make_shared<bool>(false); // the record has gone, and nothing is selected instead
    QObject::connect(page->workspace()->jobs(), &JobRunner::stepSettled, follower,
        [page, job, left, key = page->selectedRecord().key, rows = page->selectedRows()](const Change &step) {
            const bool gone = step.job == job && step.state == Change::State::Done && changeKind(step.kind).deletes;
            if (!gone || step.key != key || page->selectedRows() != rows)
                return;
            page->selectInList({});
            *left = true;
        });
    QObject::connect(page->workspace()->jobs(), &JobRunner::jobFinished, follower,
        [page, job, left, follower](const JobOutcome &outcome) {
            if (outcome.job.id != job)
                return;
            follower->deleteLater();
            if (*left && page->selectedRows().empty())
                page->selectInList(keysLeft(outcome));
        });
}

} // namespace

namespace RecordCommands {

QString cost(const JobPlan &plan, Workspace *workspace)
{
    QString text = JobText::cost(plan, workspace);
    const auto settled = std::count_if(
        plan.steps.cbegin(), plan.steps.cend(), [](const Change &step) { return Change::isSettled(step.state); });
    if (settled > 0)
        text += u' '
            + (plan.partlyKnown.isEmpty() ? FormDialog::tr("Already so: %1.")
                                          : FormDialog::tr("Already so: at least %1."))
                  .arg(DisplayText::number(settled));
    return (QStringList(text) + notes(plan)).join(u'\n');
}

QString nothingToDo(const JobPlan &plan)
{
    if (!plan.problem.isEmpty())
        return plan.problem;
    const QStringList known = notes(plan);
    return known.isEmpty() ? FormDialog::tr("Nothing has to be changed: it is so already.")
                           : (QStringList(FormDialog::tr("Nothing is sent.")) + known).join(u'\n');
}

QString problemOf(const JobOutcome &outcome)
{
    for (const Change &step : outcome.steps) {
        if (!step.message.isEmpty() && !Change::isSuccess(step.state))
            return step.message.text();
    }
    return outcome.job.message.text();
}

void confirm(const Asker &asker, FormDialog::Work work, PlanDialog::Asking asking)
{
    const QPointer<Workspace> workspace = asker.workspace;
    const auto fail = [guard = QPointer<QWidget>(asker.widget), failed = asker.failed](const QString &problem) {
        if (guard && failed)
            failed(problem);
    };
    const auto run
        = [workspace, fail, guard = QPointer<QWidget>(asker.widget), started = asker.started](const JobPlan &plan) {
              if (!workspace)
                  return; // the account was forgotten while this was asked
              workspace->jobs()->start(
                  plan, workspace,
                  [fail](const JobOutcome &outcome) {
                      if (outcome.job.id == 0)
                          fail(problemOf(outcome));
                  },
                  [guard, started](qint64 job) {
                      if (guard && started)
                          started(job);
                  });
          };
    workspace->mirror()->post(
        asker.context, work,
        [workspace, work, run, fail, widget = asker.widget, asking = std::move(asking)](const JobPlan &plan) {
            if (!workspace)
                return;
            if (plan.isEmpty()) { // what was chosen has gone meanwhile
                fail(
                    plan.problem.isEmpty() ? FormDialog::tr("What was chosen does not exist any more.") : plan.problem);
                return;
            }
            auto *dialog = new PlanDialog(workspace, work, plan, asking, widget);
            QObject::connect(dialog, &PlanDialog::confirmed, dialog, run);
            dialog->open();
        },
        [fail](const SqliteError &error) { fail(error.message()); });
}

void confirm(RecordPage *page, FormDialog::Work work, PlanDialog::Asking asking)
{
    confirm({page->workspace(), page, page->attachment(),
                [page](const QString &problem) { page->say(MessageBar::Kind::Error, problem); },
                [page](qint64 job) { Q_EMIT page->jobStarted(job); }},
        std::move(work), std::move(asking));
}

void open(FormDialog *form, RecordPage *page)
{
    QObject::connect(form, &FormDialog::saved, page, [page](const QString &key) {
        if (!key.isEmpty()) // what appears later has none yet
            page->selectKeys({key});
    });
    QObject::connect(form, &FormDialog::started, page, [page](qint64 job) {
        followRecord(page, job);
        Q_EMIT page->jobStarted(job);
    });
    form->open();
}

Narrowing pointingAt(const QString &text, const QByteArray &column, qint64 id, const Listing &listing)
{
    Narrowing narrowing;
    narrowing.text = text;
    narrowing.filter.references = {{column, id}};
    narrowing.listing = listing;
    return narrowing;
}

ContactPicker *addPicker(FormDialog *form, const std::vector<RowId> &contacts, qint64 contact)
{
    auto *picker = new ContactPicker(form->workspace(), 0, form);
    picker->choose(contacts);
    picker->choose(contact);
    form->addRow(FormDialog::tr("Contac&ts:"), picker);
    form->addCheck([picker] { return picker->problem(); });
    form->addRemark([picker] { return picker->leftOutText(); });
    QObject::connect(picker, &ContactPicker::chosenChanged, form, &FormDialog::valueChanged);
    return picker;
}

void addConsequence(FormDialog *form, ChangeKind kind)
{
    Change step;
    step.kind = kind;
    form->addNote(Plan::consequences({step}).join(u' '));
}

void fillChoice(QComboBox *choice, Workspace *workspace, const QByteArray &resource, const QByteArray &given,
    qint64 preset, const QString &none)
{
    const auto read = [choice, workspace, resource, preset, none] {
        workspace->mirror()->post(
            choice,
            [resource](MirrorStore &store) {
                QList<std::pair<QString, qint64>> found;
                for (const RowId row : store.query({resource, {}, "name", Qt::AscendingOrder}).rows) {
                    if (const std::optional<StoredRecord> record = store.record(resource, row)) {
                        const QJsonObject json = record->json();
                        found.append({Json::text(json, "name"_L1), Json::id(json)});
                    }
                }
                return found;
            },
            [choice, preset, none](const QList<std::pair<QString, qint64>> &found) {
                // None is nobody's choice: the first of them would be taken for one.
                const qint64 kept = choice->currentIndex() >= 0 ? choice->currentData().toLongLong() : preset;
                choice->clear();
                if (!none.isEmpty())
                    choice->addItem(none, 0);
                for (const auto &[name, id] : found)
                    choice->addItem(name, id);
                choice->setCurrentIndex(qMax(none.isEmpty() ? -1 : 0, choice->findData(kept)));
            });
    };
    workspace->resource(resource);
    read();
    QObject::connect(workspace->mirror(), &Mirror::changed, choice, [resource, read](const QByteArray &changed) {
        if (changed == resource)
            read();
    });
    for (const QByteArray &list : {resource, given})
        workspace->listing(list)->open(FreshSeconds);
}

} // namespace RecordCommands
