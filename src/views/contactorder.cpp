// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactorder.h"

#include <algorithm>

qsizetype ContactOrder::positionOf(RowId row) const
{
    if (!rows)
        return -1;
    const auto found = std::find(rows->cbegin(), rows->cend(), row);
    return found == rows->cend() ? -1 : found - rows->cbegin();
}

ContactOrder::Step ContactOrder::step(MirrorStore &store, int direction, const QString &current) const
{
    const Resource &listed = store.resource(resource);
    const int contact = listed.column("contact_id");
    for (qsizetype at = position + direction; at >= 0 && at < size(); at += direction) {
        const std::optional<StoredRecord> record = store.record(resource, (*rows)[size_t(at)]);
        if (!record)
            continue;
        QString key = record->key;
        if (contact >= 0) {
            const RecordValues values = listed.read(record->document, {contact});
            key = values.cells.at(contact).toString();
        }
        // Somebody may be in several courses in a row.
        if (!key.isEmpty() && key != current)
            return {at, key};
    }
    return {};
}
