// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on subscriptions, and what their page says where the service does not list them.
#include "apierror.h"
#include "contactcheck.h"
#include "contactpicker.h"
#include "displaytext.h"
#include "jobrunner.h"
#include "recordcommands.h"
#include "recordtablemodel.h"
#include "resources.h"
#include "subscription.h"
#include "workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
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

QString overText(const Subscription &subscription)
{
    const QDateTime ended = subscription.isCancelled() ? subscription.cancelledAt : subscription.completedAt;
    if (!ended.isValid())
        return PaymentCommands::tr("This subscription is over already: there is nothing to cancel.");
    const QString date = DisplayText::date(ended);
    return subscription.isCancelled()
        ? PaymentCommands::tr("This subscription is over already: it was cancelled on %1.").arg(date)
        : PaymentCommands::tr("This subscription is over already: it was paid to its end on %1.").arg(date);
}

QString endText(const Subscription &subscription)
{
    const QString cancelled = DisplayText::date(subscription.cancelledAt);
    const QDateTime end = subscription.periodEnd();
    return end.isValid()
        ? PaymentCommands::tr("It was cancelled on %1 already and ends with the period that is paid: by its interval, "
                              "about %2.")
              .arg(cancelled, QLocale().toString(end.toLocalTime().date(), QLocale::ShortFormat))
        : PaymentCommands::tr("It was cancelled on %1 already and ends with the period that is paid.").arg(cancelled);
}

// Whether it is to end at once; null where that is the only choice.
QRadioButton *addWhen(FormDialog *form)
{
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
    return now;
}

// A service may take no body here, and so no choice (api.md 7.6). What it does without one is not for us to guess:
// it is offered, and only after such a refusal.
void offerNoChoice(FormDialog *form, RecordPage *page, RowId row)
{
    QLabel *note = form->addNote(PaymentCommands::tr(
        "This service does not take the choice of when it ends. Without one, the service decides: the access may end "
        "at once."));
    auto *without = new QPushButton(PaymentCommands::tr("Cancel &without this choice"), form);
    without->setObjectName(u"withoutChoiceButton"_s);
    without->setAutoDefault(false);
    form->addRow({}, without);
    note->hide();
    without->hide();
    QObject::connect(form, &FormDialog::refused, without, [form, note, without](const JobOutcome &outcome) {
        const QString cause = outcome.steps.value(0).cause;
        if (!cause.startsWith("400"_L1) && !cause.startsWith("415"_L1))
            return;
        form->say(PaymentCommands::tr("Nothing was cancelled: the service refused the choice."));
        note->show();
        without->show();
    });
    QObject::connect(without, &QPushButton::clicked, form, [form, page, row] {
        // What became of it the service says in its list only.
        const auto readAgain = [page] { page->listActions().refresh->trigger(); };
        QObject::connect(form, &FormDialog::saved, page, readAgain, Qt::SingleShotConnection);
        form->submit([row]() -> FormDialog::Work {
            return [row](MirrorStore &store) { return Plan::cancelSubscription(store, row, CancelWhen::Unsaid); };
        });
    });
}

void cancel(RecordPage *page)
{
    const StoredRecord record = page->selectedRecord();
    const Subscription subscription = Subscription::fromDocument(record.document);
    if (subscription.isOver()) {
        page->sayOfRecord(MessageBar::Kind::Information, overText(subscription));
        return;
    }
    const bool ends = subscription.endsWithPeriod();
    auto *form = new FormDialog(page->workspace(), u"cancelDialog"_s, PaymentCommands::tr("Cancel subscription"),
        ends ? PaymentCommands::tr("End it &now") : PaymentCommands::tr("Cancel the &subscription"), page);
    form->setDestructive(ends ? PaymentCommands::tr("&Leave it so") : PaymentCommands::tr("&Keep it"));
    const QRadioButton *now = ends ? nullptr : addWhen(form);
    QStringList what{page->selectedText("plan"), page->selectedText("price"), page->selectedText("interval")};
    const QString email = page->selectedText("email");
    what.append(!email.isEmpty() ? email
            : subscription.contactId != 0
            ? PaymentCommands::tr("contact %1", "an id").arg(subscription.contactId)
            : PaymentCommands::tr("person unknown: the service does not say whose it is"));
    what.removeAll(QString());
    form->addNote(what.join(u" · "_s));
    if (ends) {
        form->addNote(endText(subscription));
        form->addNote(PaymentCommands::tr("To end it now ends the access at once; nothing is paid back."));
    }
    form->addNote(
        PaymentCommands::tr("A cancelled subscription cannot be taken up again; a new one has to be bought."));
    form->setWork([now, row = record.row]() -> FormDialog::Work {
        return [row, mode = !now || now->isChecked() ? CancelWhen::Now : CancelWhen::PeriodEnds](
                   MirrorStore &store) { return Plan::cancelSubscription(store, row, mode); };
    });
    offerNoChoice(form, page, record.row);
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
                Q_EMIT page->contactRequested(
                    QString::number(Subscription::fromDocument(page->selectedRecord().document).contactId));
            },
            true},
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
            page->model()->loaded() > 0
                ? PaymentCommands::tr("Payments are not set up in this account, so the service lists no subscriptions. "
                                      "Those that were read before are shown.")
                : PaymentCommands::tr(
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
