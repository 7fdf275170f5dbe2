// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactfield.h"
#include "listing.h"
#include "resource.h"

#include <QList>

// The contacts of an account: what each column is called, where its value comes from, and what may be done with it.
// Fields that the account defines itself become columns after the declared ones.
Resource contactResource(const QList<ContactField> &fields = {});

Listing contactListing();
// Of those who have the tag: it tells of others that they do not have it, and nothing else.
Listing taggedListing(qint64 tag);

// The column that shows the field.
QByteArray contactColumn(const QString &slug);
// Fields that a declared column shows already, by whatever name the account calls them.
bool isDeclaredField(const QString &slug);
