// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"

#include <QString>

#include <functional>

class QWidget;

// What is asked before something that cannot be taken back.
struct Question
{
    QString objectName{}; // of the message box
    AccountEntry account{}; // where it will happen; without id: in none
    QString text{}; // "Delete ana@example.org?"
    QString consequence{}; // what is lost, what cannot be taken back
    QString action{}; // the button that does it: a verb, never "OK"
    QString refusal{}; // the one that leaves all as it is, where "Cancel" might be taken for the action
    bool destructive{true}; // then Cancel is the default button
    int number{0}; // of records that are deleted or lose something; with more than one it has to be typed
};

// The title of a job as a question: "Delete 3 contacts?"
QString asQuestion(const QString &title);

// The one "really?" of the program. Does not block; confirmed is called when the action's button was pressed.
void askToConfirm(QWidget *parent, const Question &question, std::function<void()> confirmed);
