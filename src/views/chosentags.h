// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"
#include "tag.h"

#include <QObject>

class TagChips;
class Workspace;

// The tags that are chosen in a form and belong to nobody yet, with new ones that are still to be created. Shown by the
// chips of the form, and lives as long as they do.
class ChosenTags : public QObject
{
    Q_OBJECT
public:
    ChosenTags(Workspace *workspace, TagChips *chips);

    bool isEmpty() const { return m_tags.isEmpty(); }
    TagEdit edit() const;

private:
    void add(qint64 id);
    void create(const QString &name);
    void remove(qint64 id);

    Workspace *m_workspace;
    TagChips *m_chips;
    QList<Tag> m_tags{}; // ids below 0: will be created
    qint64 m_lowest{0};
};
