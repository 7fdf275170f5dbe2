// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirm.h"

#include "accountmark.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

void askToConfirm(QWidget *parent, const Question &question, std::function<void()> confirmed)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(question.objectName);
    box->setWindowModality(Qt::WindowModal);
    box->setIcon(question.destructive ? QMessageBox::Warning : QMessageBox::Question);
    box->setTextFormat(Qt::PlainText); // names come from the service
    box->setText(question.text);
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
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    cancel->setObjectName(u"cancelButton"_s);
    box->setDefaultButton(question.destructive ? cancel : act);
    box->setEscapeButton(cancel);
    QObject::connect(act, &QPushButton::clicked, box, [confirmed = std::move(confirmed)] { confirmed(); });
    box->open();
}
