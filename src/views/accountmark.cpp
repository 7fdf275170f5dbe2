// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountmark.h"

#include "accountbook.h"

#include <QColor>
#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

void markAccount(QLabel *label, const AccountEntry &account)
{
    label->setText(QCoreApplication::translate("Confirm", "Account: %1").arg(account.name));
    markColour(label, account);
}

void markColour(QLabel *label, const AccountEntry &account)
{
    // By way of QColor: the settings file may hold anything.
    label->setStyleSheet(
        u"QLabel { border: none; border-left: 5px solid %1; padding-left: 7px; }"_s.arg(QColor(account.colour).name()));
}
