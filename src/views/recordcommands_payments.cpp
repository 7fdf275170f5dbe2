// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on subscriptions, and what their page says where the service does not list them.
#include "apierror.h"
#include "contactcheck.h"
#include "contactpicker.h"
#include "displaytext.h"
#include "recordcommands.h"
#include "resources.h"
#include "subscription.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context. lupdate takes the name as it is written before tr().
struct PaymentCommands
{
    Q_DECLARE_TR_FUNCTIONS(PaymentCommands)
};

void cancel(RecordPage *page)
{
    const StoredRecord record = page->selectedRecord();
    const Subscription subscription = Subscription::fromDocument(record.document);
    if (subscription.isOver()) {
        page->say(MessageBar::Kind::Information,
            PaymentCommands::tr("This subscription is over already: there is nothing to cancel."));
        return;
    }
    auto *form = new FormDialog(page->workspace(), u"cancelDialog"_s, PaymentCommands::tr("Cancel subscription"),
        PaymentCommands::tr("Cancel the &subscription"), page);
    form->setDestructive(PaymentCommands::tr("&Keep it"));
    QStringList what{page->selectedText("plan"), page->selectedText("price"), page->selectedText("interval"),
        page->selectedText("email")};
    what.removeAll(QString());
    auto *when = new QWidget(form);
    auto *atEnd = new QRadioButton(PaymentCommands::tr("At the &end of the period that is paid"), when);
    auto *now = new QRadioButton(PaymentCommands::tr("&Now: access ends at once, nothing is paid back"), when);
    atEnd->setObjectName(u"atEndButton"_s);
    now->setObjectName(u"nowButton"_s);
    atEnd->setChecked(true);
    auto *choices = new QVBoxLayout(when);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addWidget(atEnd);
    choices->addWidget(now);
    when->setFocusProxy(atEnd);
    form->addRow(PaymentCommands::tr("When:"), when);
    form->addNote(what.join(u" · "_s));
    form->addNote(
        PaymentCommands::tr("A cancelled subscription cannot be taken up again; a new one has to be bought."));
    form->setWork([now, row = record.row]() -> FormDialog::Work {
        return [row, mode = now->isChecked() ? CancelWhen::Now : CancelWhen::PeriodEnds](
                   MirrorStore &store) { return Plan::cancelSubscription(store, row, mode); };
    });
    QObject::connect(form, &FormDialog::started, page, &RecordPage::jobStarted);
    form->open();
}

// The list that the service gives of one contact alone.
void chooseContact(RecordPage *page)
{
    auto *form = new FormDialog(page->workspace(), u"contactDialog"_s,
        PaymentCommands::tr("Subscriptions of a contact"), PaymentCommands::tr("Show"), page);
    auto *person = new ContactPicker(form->workspace(), 1, form);
    form->addRow(PaymentCommands::tr("&Contact:"), person);
    form->addCheck([person] { return person->problem(); });
    form->addCheck([person] { return person->rows().empty() ? PaymentCommands::tr("Choose a contact.") : QString(); });
    QObject::connect(form, &QDialog::accepted, page, [page, person] {
        const qint64 contact = person->contactId(0);
        page->narrow(RecordCommands::pointingAt(PaymentCommands::tr("Contact: %1").arg(person->nameOf(0)), "contact_id",
            contact, subscriptionListing(contact)));
    });
    form->open();
}

} // namespace

namespace RecordCommands {

QList<RecordCommand> ofSubscriptions()
{
    using Needs = RecordCommand::Needs;
    using Effect = RecordCommand::Effect;
    return {
        {u"contactSubscriptionsAction"_s, "edit-find", PaymentCommands::tr("&Of one contact…"), Qt::CTRL | Qt::Key_E,
            Needs::Account, Effect::Shows, chooseContact},
        {u"showContactAction"_s, "x-office-address-book", PaymentCommands::tr("Show &contact"),
            Qt::CTRL | Qt::Key_Return, Needs::One, Effect::Shows,
            [](RecordPage *page) {
                const qint64 contact = Subscription::fromDocument(page->selectedRecord().document).contactId;
                if (contact != 0)
                    Q_EMIT page->contactRequested(QString::number(contact));
                else
                    page->say(MessageBar::Kind::Information,
                        PaymentCommands::tr(
                            "The service does not say whose subscription this is. It does for those that are listed "
                            "of one contact."));
            }},
        {u"cancelSubscriptionAction"_s, "edit-delete", PaymentCommands::tr("Ca&ncel…"), QKeySequence::Delete,
            Needs::One, Effect::Writes, cancel},
    };
}

bool explainSubscriptions(RecordPage *page, const ApiError &error)
{
    if (error.kind == ApiError::Kind::NotFound) {
        if (ContactCheck *check = page->contactCheck())
            check->setOffered(false);
        page->say(MessageBar::Kind::Information,
            PaymentCommands::tr(
                "Payments are not set up in this account, so there are no subscriptions to show. They appear once "
                "payments are configured at systeme.io."));
        return true;
    }
    const bool wantsContact = std::any_of(error.violations.cbegin(), error.violations.cend(),
        [](const Violation &violation) { return violation.path == "contact"_L1; });
    if (!wantsContact || !page->contactCheck())
        return false; // a section has told the service of whom, so this is an error like any other
    page->contactCheck()->setOffered(true);
    page->say(MessageBar::Kind::Information,
        PaymentCommands::tr(
            "This service lists the subscriptions of one contact at a time. Those that were read before are shown."));
    QObject::connect(page->addButton(u"chooseContactButton"_s, PaymentCommands::tr("Choose a contact…")),
        &QToolButton::clicked, page, [page] { chooseContact(page); });
    page->addButton(u"checkContactsButton"_s, {})->setDefaultAction(page->contactCheck()->action());
    return true;
}

} // namespace RecordCommands
