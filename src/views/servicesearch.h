// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listing.h"

#include <QObject>
#include <QString>

#include <memory>

class ListingSync;
class Workspace;

// A search at the service for what was typed above a list of which not all records are here. What it finds goes into
// the mirror, and so into the list.
class ServiceSearch : public QObject
{
    Q_OBJECT
public:
    explicit ServiceSearch(QObject *parent);
    ~ServiceSearch() override;

    void start(Workspace *workspace, const Listing &listing, const QString &words);
    void reset();
    bool isFor(const QString &words) const; // begun for these words, and did not fail
    bool isOver(const QString &words) const; // and all that it found is here

Q_SIGNALS:
    void changed();
    void failed(const QString &text); // a sentence

private:
    void listingChanged();

    std::unique_ptr<ListingSync> m_listing{};
    QString m_words{};
};
