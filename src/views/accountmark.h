// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
struct AccountEntry;

// Where something is about to be changed, the label says in which account, beside a bar in the account's colour.
void markAccount(QLabel *label, const AccountEntry &account);
// Only the bar.
void markColour(QLabel *label, const AccountEntry &account);
