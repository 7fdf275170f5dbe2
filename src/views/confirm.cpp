// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirm.h"

#include "accountmark.h"
#include "breakable.h"
#include "numberconfirmation.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

// Between the text and the buttons.
void askForNumber(QMessageBox *box, int number, QPushButton *act)
{
    auto *confirmation = new NumberConfirmation(box);
    confirmation->setObjectName(u"numberConfirmation"_s);
    auto *layout = qobject_cast<QGridLayout *>(box->layout());
    Q_ASSERT(layout);
    auto *buttons = box->findChild<QDialogButtonBox *>();
    layout->removeWidget(buttons);
    layout->addWidget(confirmation, layout->rowCount(), 0, 1, layout->columnCount());
    layout->addWidget(buttons, layout->rowCount(), 0, 1, layout->columnCount());
    QObject::connect(confirmation, &NumberConfirmation::confirmedChanged, act, &QWidget::setEnabled);
    QObject::connect(confirmation, &NumberConfirmation::entered, act, &QPushButton::click);
    confirmation->setNumber(number);
    act->setEnabled(confirmation->isConfirmed());
}

} // namespace

QString asQuestion(const QString &title)
{
    //: %1 is the title of a job: "Delete 3 contacts". Some languages put a blank before the mark.
    return QCoreApplication::translate("Confirm", "%1?").arg(title);
}

void askToConfirm(QWidget *parent, const Question &question, std::function<void()> confirmed)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(question.objectName);
    box->setWindowModality(Qt::WindowModal);
    box->setIcon(question.destructive ? QMessageBox::Warning : QMessageBox::Question);
    box->setTextFormat(Qt::PlainText); // names come from the service
    box->setText(breakable(question.text));
    QString details = question.consequence;
    if (!question.account.id.isEmpty())
        details += u"\n\n"_s + QCoreApplication::translate("Confirm", "Account: %1").arg(question.account.name);
    box->setInformativeText(details.trimmed());
    if (auto *label = box->findChild<QLabel *>(u"qt_msgbox_informativelabel"_s);
        label && !question.account.id.isEmpty())
        markColour(label, question.account);
    QPushButton *act = box->addButton(
        question.action, question.destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    act->setObjectName(u"confirmButton"_s);
    QPushButton *cancel = question.refusal.isEmpty() ? box->addButton(QMessageBox::Cancel)
                                                     : box->addButton(question.refusal, QMessageBox::RejectRole);
    cancel->setObjectName(u"cancelButton"_s);
    box->setDefaultButton(question.destructive ? cancel : act);
    box->setEscapeButton(cancel);
    if (question.number > 1)
        askForNumber(box, question.number, act);
    QObject::connect(act, &QPushButton::clicked, box, [confirmed = std::move(confirmed)] { confirmed(); });
    box->open();
}
