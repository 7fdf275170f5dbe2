// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of listings: how far each was read, and which records have one of their own.
#include "mirrorstore.h"

#include <QJsonDocument>

ListingState MirrorStore::listing(const QByteArray &name)
{
    Statement &read = m_database.cached("SELECT state FROM listing WHERE name = ?");
    read.bind(1, QString::fromUtf8(name));
    const QByteArray json = read.step() ? read.blob(0) : QByteArray();
    read.reset();
    return ListingState::fromJson(QJsonDocument::fromJson(json).object());
}

void MirrorStore::storeListing(const QByteArray &name, const ListingState &state)
{
    if (hasResource(name) && isComplete(name) != state.coverage.isComplete())
        m_changes[name].completeness = true;
    m_database.cached("INSERT OR REPLACE INTO listing (name, state) VALUES (?, ?)")
        .bind(1, QString::fromUtf8(name))
        .bind(2, QJsonDocument(state.toJson()).toJson(QJsonDocument::Compact))
        .run();
}

namespace {

// Records "r" whose own listing was asked for since then: ?1 the beginning of its name, ?2 the time.
constexpr const char *ListedSince = "EXISTS (SELECT 1 FROM listing l WHERE l.name = ?1 || r.key"
                                    " AND json_extract(CAST(l.state AS TEXT), '$.newestAt') >= ?2)";

} // namespace

qint64 MirrorStore::nextUnlisted(
    const QByteArray &resource, const QByteArray &prefix, const QDateTime &since, qint64 below)
{
    Statement &read = m_database.cached("SELECT r.key FROM " + resource + " r WHERE r.key < ?3 AND NOT "
        + QByteArray(ListedSince) + " ORDER BY r.key DESC LIMIT 1");
    read.bind(1, QString::fromUtf8(prefix)).bind(2, since.toMSecsSinceEpoch()).bind(3, below);
    const qint64 key = read.step() ? read.integer(0) : 0;
    read.reset();
    return key;
}

qint64 MirrorStore::countListed(const QByteArray &resource, const QByteArray &prefix, const QDateTime &since)
{
    Statement read = m_database.prepare("SELECT count(*) FROM " + resource + " r WHERE " + QByteArray(ListedSince));
    read.bind(1, QString::fromUtf8(prefix)).bind(2, since.toMSecsSinceEpoch());
    read.step();
    return read.integer(0);
}
