// SPDX-License-Identifier: GPL-3.0-or-later
#include "chosentags.h"

#include "tagchips.h"
#include "workspace.h"

ChosenTags::ChosenTags(Workspace *workspace, TagChips *chips)
    : QObject(chips)
    , m_workspace(workspace)
    , m_chips(chips)
{
    connect(chips, &TagChips::addRequested, this, &ChosenTags::add);
    connect(chips, &TagChips::createRequested, this, &ChosenTags::create);
    connect(chips, &TagChips::removeRequested, this, &ChosenTags::remove);
    const auto known = [workspace, chips] { chips->setKnownTags(workspace->tags()); };
    connect(workspace, &Workspace::tagsChanged, chips, known);
    known();
    workspace->ensureTags();
}

void ChosenTags::add(qint64 id)
{
    for (const Tag &tag : m_workspace->tags()) {
        if (tag.id == id)
            m_tags.append(tag);
    }
    m_chips->setTags(m_tags);
}

void ChosenTags::create(const QString &name)
{
    m_tags.append({--m_lowest, name, {}});
    m_chips->setTags(m_tags);
}

void ChosenTags::remove(qint64 id)
{
    m_tags.removeIf([id](const Tag &tag) { return tag.id == id; });
    m_chips->setTags(m_tags);
}

TagEdit ChosenTags::edit() const
{
    TagEdit edit;
    for (const Tag &tag : m_tags) {
        if (tag.id > 0)
            edit.add.append(tag.id);
        else
            edit.create.append(tag.name);
    }
    return edit;
}
