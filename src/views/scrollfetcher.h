// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class ListingSync;
class Mirror;
class RecordTable;
class RecordTableModel;

// Asks the service for the next page of a listing when the end of its table comes into sight, and not before: a page
// that nobody has scrolled to costs a request all the same.
class ScrollFetcher : public QObject
{
    Q_OBJECT
public:
    ScrollFetcher(RecordTable *table, const QByteArray &resource, QObject *parent);

    void setListing(ListingSync *listing, Mirror *mirror); // null = none
    void setModel(RecordTableModel *model); // of the table; null = none
    void setOnline(bool online);
    void update(); // the model has other rows

private:
    void listingChanged();
    void fetchAtEnd();

    RecordTable *m_table;
    const QByteArray m_resource;
    QPointer<ListingSync> m_listing{};
    QPointer<Mirror> m_mirror{};
    QPointer<RecordTableModel> m_model{};
    qint64 m_stored{-1}; // records in the mirror when the listing came to rest; -1 while it is not at rest
    bool m_online{false};
};
