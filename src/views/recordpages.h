// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordpage.h"

// The pages of all resources but contacts, each as a declaration: what its rows are called, what may be done with them.
namespace RecordPages {

RecordPageDeclaration tags();
RecordPageDeclaration fields();
RecordPageDeclaration courses();
RecordPageDeclaration enrollments();
RecordPageDeclaration communities();
RecordPageDeclaration memberships();
RecordPageDeclaration subscriptions();

QList<RecordPageDeclaration> all(); // in the order in which the window lists them

// What one contact has of them, as sections of the contact's card.
QList<RecordPageDeclaration> ofContact();

} // namespace RecordPages
