// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with any number of contacts at once.
#include "contact.h"
#include "recordcommands.h"
#include "workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context.
struct PeopleCommands
{
    Q_DECLARE_TR_FUNCTIONS(PeopleCommands)
};
using T = PeopleCommands;

QString deletionText(const JobPlan &plan)
{
    if (plan.steps.size() != 1)
        return plan.job.title() + u'?';
    const Contact contact = Contact::fromJson(plan.steps.first().before);
    const QString name = contact.fullName().simplified();
    return name.isEmpty() ? T::tr("Delete %1?").arg(contact.email)
                          : T::tr("Delete %1 (%2)?", "a name and an e-mail address").arg(name, contact.email);
}

} // namespace

namespace RecordCommands {

void deleteContacts(const Asker &asker, const std::vector<RowId> &contacts)
{
    confirm(
        asker, [contacts](MirrorStore &store) { return Plan::deleteContacts(store, contacts); },
        [](const JobPlan &plan) {
            PlanQuestion question;
            question.objectName = u"deleteQuestion"_s;
            question.text = deletionText(plan);
            question.action = T::tr("Delete");
            return question;
        });
}

} // namespace RecordCommands
